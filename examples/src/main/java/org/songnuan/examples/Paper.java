package org.songnuan.examples;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Money;
import org.songnuan.report.Summary;
import org.songnuan.report.Table;

/** What an example writes on, in Chinese. */
final class Paper {
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);

  private final PrintStream out;

  Paper(PrintStream out) {
    this.out = out;
  }

  /** Writes a line in which each {@code {}} is a value, in their order. */
  void line(String template, Object... values) {
    StringBuilder text = new StringBuilder();
    Iterator<Object> next = List.of(values).iterator();
    int from = 0;
    for (int at = template.indexOf("{}"); at >= 0; at = template.indexOf("{}", from)) {
      text.append(template, from, at).append(words(next.next()));
      from = at + 2;
    }
    out.println(text.append(template, from, template.length()));
  }

  private static String words(Object value) {
    if (value instanceof Money money) {
      return money.grouped();
    } else if (value instanceof Figure<?> figure) {
      return CHINESE.of(figure);
    } else if (value instanceof Term term) {
      return CHINESE.of(term);
    } else if (value instanceof LocalDate day) {
      return CHINESE.of(day);
    } else if (value instanceof Reason reason) {
      return CHINESE.of(reason);
    } else if (value instanceof Finding finding) {
      return CHINESE.of(finding);
    }
    return value.toString();
  }

  /** Writes an empty line. */
  void gap() {
    out.println();
  }

  /** Writes the summary of the outcome. */
  void summary(Outcome outcome, LocalDate asOf) {
    out.print(Summary.of(outcome, asOf).text(Locale.CHINESE));
  }

  /** Writes a table, and an empty line after it. */
  void table(Table table) {
    out.println(table.fixedWidth(Locale.CHINESE));
  }

  /** Writes what was found, each with the id of whom it is about. */
  void findings(Iterable<Finding> findings) {
    for (Finding finding : findings) {
      String subject = finding.subject().map(id -> id + " ").orElse("");
      out.println("  " + subject + indented(CHINESE.of(finding)));
    }
  }

  /** Writes a reason and what leads to it. */
  void reason(Reason reason) {
    out.println("  " + indented(CHINESE.of(reason)));
  }

  private static String indented(String text) {
    return text.replace("\n", "\n  ");
  }
}
