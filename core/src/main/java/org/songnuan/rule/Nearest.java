package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.NearestChange.Change;
import org.songnuan.rule.NearestChange.Entry;

/** Finds and words the nearest changes. It runs for one subject when somebody asks. */
final class Nearest {
  /** How many changes are told in words; a reader of more would find none. */
  private static final long MOST_TOLD = 10;

  private final RuleSet rules;
  private final Amounts amounts;
  private final Interpreter interpreter;
  private final Explainer explainer;

  Nearest(RuleSet rules, Amounts amounts, Interpreter interpreter, Explainer explainer) {
    this.rules = rules;
    this.amounts = amounts;
    this.interpreter = interpreter;
    this.explainer = explainer;
  }

  /** Returns the facts that are open to change unless the host says which. */
  static ImmutableSet<Fact<?>> open(FactSchema schema) {
    return all(schema).stream()
        .filter(fact -> fact.type() != Fact.Type.DATE && fact.birth().isEmpty())
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Checks the facts that a host calls open to change.
   *
   * @throws IllegalArgumentException if one is in no schema, or is derived from others
   */
  static ImmutableSet<Fact<?>> checked(Iterable<Fact<?>> open, FactSchema schema) {
    ImmutableSet<Fact<?>> all = all(schema);
    for (Fact<?> fact : open) {
      if (!all.contains(fact)) {
        throw new IllegalArgumentException(
            "Fact ("
                + fact.name()
                + ") that is open to change must be one of the subject or of its members, but was"
                + " neither.");
      }
      if (fact.birth().isPresent()) {
        throw new IllegalArgumentException(
            "Fact ("
                + fact.name()
                + ") must not be open to change, for it is derived from others.");
      }
    }
    return ImmutableSet.copyOf(open);
  }

  private static ImmutableSet<Fact<?>> all(FactSchema schema) {
    ImmutableSet.Builder<Fact<?>> facts = ImmutableSet.builder();
    facts.addAll(schema.facts());
    schema.members().ifPresent(members -> facts.addAll(members.facts()));
    return facts.build();
  }

  NearestChange change(RuleSet.Rule rule, FactSheet subject, ImmutableSet<Fact<?>> open) {
    Question question = new Question(rules, amounts, interpreter, rule.criterion(), subject);
    Verdict verdict = question.verdict();
    ChangeWords words = new ChangeWords(rule.term(), subject);
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    if (verdict == Verdict.NO) {
      reasons.add(new Closest(rules, explainer, subject).reason(rule.criterion()));
    }
    ImmutableList<ImmutableList<Entry>> papers = ImmutableList.of();
    ImmutableList<ChangeSearch.Found> found;
    if (verdict == Verdict.UNKNOWN) {
      ChangeSearch search = new ChangeSearch(question, missing(question));
      papers = search.deciding();
      papers.forEach(entries -> reasons.add(words.deciding(entries)));
      found = search.changing(ImmutableList.of(Verdict.YES, Verdict.NO));
    } else {
      found =
          new ChangeSearch(question, open(question, open))
              .changing(ImmutableList.of(verdict.not()));
    }
    found.stream().limit(MOST_TOLD).forEach(change -> reasons.add(words.of(change)));
    if (found.size() > MOST_TOLD) {
      reasons.add(Reason.of(RuleCode.MORE_CHANGES, Argument.of(found.size() - MOST_TOLD)));
    }
    if (question.hasGivenUp()) {
      reasons.add(Reason.of(RuleCode.SEARCH_ENDED, Argument.of(Question.MOST_PARTS)));
    } else if (found.isEmpty()) {
      boolean unlisted = verdict == Verdict.UNKNOWN && subject.isMembersOpen();
      reasons.add(Reason.of(unlisted ? RuleCode.MEMBERS_UNLISTED : RuleCode.NO_CHANGE));
    }
    return new NearestChange(
        verdict,
        found.stream().map(change -> change(change, words)).collect(toImmutableList()),
        papers.stream().map(ImmutableSet::copyOf).collect(toImmutableList()),
        !question.hasGivenUp(),
        Reason.of(headline(verdict), Argument.of(rule.term())).because(reasons.build()));
  }

  private static Change change(ChangeSearch.Found found, ChangeWords words) {
    return new Change(
        found.verdict(), ImmutableSet.copyOf(found.entries()), found.subject(), words.of(found));
  }

  private static RuleCode headline(Verdict verdict) {
    return switch (verdict) {
      case YES -> RuleCode.RULE_HOLDS;
      case NO -> RuleCode.RULE_FAILS;
      case UNKNOWN -> RuleCode.RULE_OPEN;
    };
  }

  private static ImmutableList<Entry> open(Question question, ImmutableSet<Fact<?>> open) {
    return question.entries().stream()
        .filter(entry -> open.contains(entry.fact()))
        .filter(entry -> Entries.isKnown(question.subject(), entry))
        .collect(toImmutableList());
  }

  private static ImmutableList<Entry> missing(Question question) {
    return question.entries().stream()
        .filter(entry -> !Entries.isKnown(question.subject(), entry))
        .collect(toImmutableList());
  }
}
