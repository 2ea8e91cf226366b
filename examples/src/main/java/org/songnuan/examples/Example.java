package org.songnuan.examples;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * A program that runs the campaign of one document.
 *
 * @param name what it is started by
 * @param document the document that it follows
 * @param program prints to the stream it is handed; it throws a {@link BadRowsException} if its
 *     files are not in order, and an {@link IllegalStateException} if what it printed is wrong
 */
record Example(String name, String document, Consumer<PrintStream> program) {
  /** Every example, the main one first. */
  static final ImmutableList<Example> ALL =
      ImmutableList.of(
          new Example("community", "D1", Community::run),
          new Example("hospital", "D2", Hospital::run),
          new Example("bureau", "D3", Bureau::run),
          new Example("company-community", "D4", Company::run),
          new Example("company-community-again", "D5", Company::runAgain),
          new Example("district-notice", "D6", DistrictNotice::run),
          new Example("street", "D7", Street::run),
          new Example("neighbourhood", "D8", Neighbourhood::run),
          new Example("youth-league", "D9", YouthLeague::run),
          new Example("school", "D10", School::run),
          new Example("page", "D1", Page::run),
          new Example("host", "JSON", Host::run),
          new Example("walk", "D1", Walk::run));
}
