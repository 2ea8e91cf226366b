package org.songnuan.report;

import java.util.Optional;
import org.songnuan.explain.Term;

/**
 * For whom a report is meant, which decides what it may say.
 *
 * <p>It answers "may this be shown to them?". What is for a wider circle never says more than what
 * is for a narrower one.
 */
public enum Audience {
  /** Those who run the campaign: everything, names in full. */
  INTERNAL("内部", "internal"),
  /** The organisation above: every figure, names masked. */
  SUPERIOR("上报", "to the superior"),
  /** Everybody: small figures are hidden, names masked, reasons left out. */
  PUBLIC("公开", "public");

  private final String chinese;
  private final String english;

  Audience(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }

  /** Returns a name as this audience may read it: in full, or masked; blank if there is none. */
  Cell name(Optional<String> name) {
    return name.map(full -> this == INTERNAL ? full : Directory.masked(full))
        .map(Cell::personal)
        .orElse(Cell.BLANK);
  }
}
