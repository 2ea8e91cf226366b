package org.songnuan.examples;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Wording;

/** Says of every bad row of a roster where it stands and what must stand there; in Chinese. */
final class BadRowsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Reason> problems;

  BadRowsException(Iterable<Reason> problems) {
    this(ImmutableList.copyOf(problems));
  }

  private BadRowsException(ImmutableList<Reason> problems) {
    super(text(problems, Locale.CHINESE));
    this.problems = problems;
  }

  /** Returns every problem, a line each or two. */
  String text(Locale locale) {
    return text(problems, locale);
  }

  private static String text(ImmutableList<Reason> problems, Locale locale) {
    return problems.stream().map(Wording.in(locale)::of).collect(joining("\n"));
  }
}
