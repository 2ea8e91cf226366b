package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Stream;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Wording;

/** The text of a report: each reason a block of lines, closed by a line break. */
final class Text {
  private Text() {}

  static String of(ImmutableList<Reason> blocks, Locale locale) {
    Wording wording = Wording.in(locale);
    StringBuilder text = new StringBuilder();
    blocks.stream().flatMap(block -> Stream.of(wording.of(block), "\n")).forEach(text::append);
    return text.toString();
  }
}
