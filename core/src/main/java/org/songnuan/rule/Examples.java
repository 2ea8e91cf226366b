package org.songnuan.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.rule.NearestChange.Entry;

/** What a subject that was found is called: the facts that some criteria ask about. */
final class Examples {
  private Examples() {}

  static Reason of(Reading reading, FactSheet subject, List<Criterion> criteria) {
    List<Term> facts = new ArrayList<>();
    Mentions mentions = new Mentions(reading.rules(), reading.amounts(), criteria);
    for (Entry entry : mentions.entries(subject)) {
      Term term = ChangeWords.term(entry);
      Argument value = ChangeWords.value(entry.fact(), Entries.value(subject, entry));
      facts.add(
          Term.of(
              term.chinese() + " " + Wording.in(Locale.CHINESE).of(value),
              term.english() + " " + Wording.in(Locale.ENGLISH).of(value)));
    }
    if (facts.isEmpty()) {
      return Reason.of(RuleCode.ANYBODY);
    }
    return Reason.of(
        RuleCode.EXAMPLE,
        Argument.of(
            Term.of(
                facts.stream().map(Term::chinese).collect(Collectors.joining("，")),
                facts.stream().map(Term::english).collect(Collectors.joining(", ")))));
  }
}
