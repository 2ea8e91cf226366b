package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Code;
import org.songnuan.explain.Finding;

/** The findings about one rule, each with the place in its text. */
final class RuleFindings {
  private final String id;
  private final Places places;
  private final List<Finding> findings = new ArrayList<>();

  RuleFindings(String id, Places places) {
    this.id = id;
    this.places = places;
  }

  /** Returns how many there are so far. */
  int size() {
    return findings.size();
  }

  ImmutableList<Finding> all() {
    return ImmutableList.copyOf(findings);
  }

  /** Reports something about a part of the rule. */
  void report(Code code, Object part, Argument... more) {
    reportAt(code, places.of(part), more);
  }

  /** Reports something about a text that is quoted in a part of the rule. */
  void reportQuoted(Code code, Object part, String quoted, Argument... more) {
    reportAt(code, places.of(part, quoted), more);
  }

  private void reportAt(Code code, Token place, Argument... more) {
    findings.add(
        Finding.error(
            code,
            ImmutableList.<Argument>builder()
                .add(
                    Argument.text(id),
                    Argument.of((long) place.line()),
                    Argument.of((long) place.column()))
                .add(more)
                .build()
                .toArray(new Argument[0])));
  }
}
