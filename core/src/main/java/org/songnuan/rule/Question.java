package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.NearestChange.Entry;

/**
 * A rule that is asked of one subject as it is and as it might be.
 *
 * <p>It counts the parts of the rule that it looks at, each time anew, and gives up after a bounded
 * number: from then on it finds nothing possible.
 */
final class Question {
  /** How many parts are looked at. */
  static final long MOST_PARTS = 2_000_000;

  private final Criterion criterion;
  private final FactSheet subject;

  /** What always holds of a subject, and does of this one: no change may break it. */
  private final ImmutableList<Criterion> constraints;

  private final Mentions mentions;
  private final Mentions ofRule;
  private final Interpreter interpreter;
  private final PossibleVerdicts possible;
  private final long most;

  Question(
      RuleSet rules,
      Amounts amounts,
      Interpreter interpreter,
      Criterion criterion,
      FactSheet subject) {
    this(rules, amounts, interpreter, criterion, subject, MOST_PARTS);
  }

  Question(
      RuleSet rules,
      Amounts amounts,
      Interpreter interpreter,
      Criterion criterion,
      FactSheet subject,
      long most) {
    this.most = most;
    this.criterion = criterion;
    this.subject = subject;
    this.interpreter = interpreter;
    this.constraints =
        subject.schema().constraints().stream()
            .filter(constraint -> interpreter.verdict(constraint, subject) != Verdict.NO)
            .collect(toImmutableList());
    this.ofRule = new Mentions(rules, amounts, ImmutableList.of(criterion));
    this.mentions =
        new Mentions(
            rules,
            amounts,
            ImmutableList.<Criterion>builder().add(criterion).addAll(constraints).build());
    this.possible = new PossibleVerdicts(rules, amounts);
  }

  /** Returns whether it has given up, so that there may be more than it found. */
  boolean hasGivenUp() {
    return possible.parts() >= most;
  }

  /** Returns how many parts were looked at so far. */
  long parts() {
    return possible.parts();
  }

  /** Returns the subject as it is. */
  FactSheet subject() {
    return subject;
  }

  /** Returns the entries that the rule and the constraints ask about, in order. */
  ImmutableList<Entry> entries() {
    return mentions.entries(subject);
  }

  /** Returns the entries that the rule asks about, in order. */
  ImmutableList<Entry> ruleEntries() {
    return ofRule.entries(subject);
  }

  /** Returns the options that the rule asks of a set of choices, one bit each. */
  long options(Entry entry) {
    return mentions.options(entry);
  }

  /** Returns the verdict as it is. */
  Verdict verdict() {
    return verdict(subject);
  }

  private Verdict verdict(FactSheet changed) {
    return interpreter.verdict(criterion, changed);
  }

  /**
   * Returns whether this is the verdict on a subject as it might be, which breaks no constraint.
   */
  boolean isSo(Verdict wanted, FactSheet changed) {
    return verdict(changed) == wanted
        && constraints.stream()
            .allMatch(constraint -> interpreter.verdict(constraint, changed) != Verdict.NO);
  }

  /**
   * Returns whether the verdict may be this; a no is certain, a yes is not.
   *
   * @param free the subject with each free entry between its bounds
   * @param fixed the subject with each free entry missing
   */
  boolean mayBe(Verdict verdict, FactSheet free, FactSheet fixed) {
    return !hasGivenUp()
        && possible.mayBe(verdict, criterion, free, fixed)
        && constraints.stream()
            .allMatch(
                constraint ->
                    possible.mayBe(Verdict.YES, constraint, free, fixed)
                        || possible.mayBe(Verdict.UNKNOWN, constraint, free, fixed));
  }

  /** Returns the least packed value that is tried; of choices, those that stay in any case. */
  long lowest(Entry entry) {
    Fact<?> fact = entry.fact();
    if (fact.type() == Fact.Type.CHOICES) {
      return Entries.isKnown(subject, entry)
          ? Entries.value(subject, entry) & ~mentions.options(entry)
          : 0;
    }
    return isInPart(entry) ? Entries.value(subject, entry) : fact.least();
  }

  /** Returns the greatest packed value that is tried; of choices, all that may come to them. */
  long highest(Entry entry) {
    Fact<?> fact = entry.fact();
    if (fact.type() == Fact.Type.CHOICES) {
      return lowest(entry) | mentions.options(entry);
    }
    return isInPart(entry) ? Entries.most(subject, entry) : fact.most();
  }

  private boolean isInPart(Entry entry) {
    return Entries.isOnFile(subject, entry) && !Entries.isKnown(subject, entry);
  }
}
