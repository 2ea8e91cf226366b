package org.songnuan.rule;

import java.util.List;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.rule.NearestChange.Entry;

/** What a subject that was found is called: the facts that some criteria ask about. */
final class Examples {
  private Examples() {}

  static Reason of(Reading reading, FactSheet subject, List<Criterion> criteria) {
    Argument all = null;
    Mentions mentions = new Mentions(reading.rules(), reading.amounts(), criteria);
    for (Entry entry : mentions.entries(subject)) {
      Argument fact =
          new Argument.Labelled(
              ChangeWords.term(entry),
              ChangeWords.value(entry.fact(), Entries.value(subject, entry)));
      all = all == null ? fact : Argument.of(Reason.of(RuleCode.FACT_AND_FACT, all, fact));
    }
    return all == null ? Reason.of(RuleCode.ANYBODY) : Reason.of(RuleCode.EXAMPLE, all);
  }
}
