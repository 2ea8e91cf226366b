package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Money;
import org.songnuan.rule.NearestChange.Entry;

/** What a change is called: from what to what, by how much, and what it would do. */
final class ChangeWords {
  private static final Term YES = Term.of("是", "yes");
  private static final Term NO = Term.of("否", "no");
  private static final Term NONE = Term.of("无", "none");

  private final Term rule;
  private final FactSheet subject;

  ChangeWords(Term rule, FactSheet subject) {
    this.rule = rule;
    this.subject = subject;
  }

  /** Returns the sentence about a change. */
  Reason of(ChangeSearch.Found found) {
    List<Reason> steps = new ArrayList<>();
    found.entries().forEach(entry -> steps.addAll(steps(entry, found.subject())));
    Reason all = steps.get(0);
    for (Reason step : steps.subList(1, steps.size())) {
      all = Reason.of(RuleCode.CHANGE_BOTH, Argument.of(all), Argument.of(step));
    }
    return Reason.of(
        found.verdict() == Verdict.YES ? RuleCode.WOULD_MEET : RuleCode.WOULD_NOT_MEET,
        Argument.of(all),
        Argument.of(rule));
  }

  /** Returns the sentence about entries that decide. */
  Reason deciding(ImmutableList<Entry> entries) {
    return Reason.of(
        RuleCode.WOULD_DECIDE,
        Argument.of(joined(entries.stream().map(ChangeWords::term).toList())),
        Argument.of(rule));
  }

  private ImmutableList<Reason> steps(Entry entry, FactSheet changed) {
    Fact<?> fact = entry.fact();
    long to = Entries.value(changed, entry);
    if (!Entries.isKnown(subject, entry)) {
      return ImmutableList.of(
          Reason.of(RuleCode.CHANGE_FILED, Argument.of(term(entry)), value(fact, to)));
    }
    long from = Entries.value(subject, entry);
    return fact.type() == Fact.Type.CHOICES
        ? exchanged(entry, from, to)
        : ImmutableList.of(moved(entry, from, to));
  }

  private static Reason moved(Entry entry, long from, long to) {
    Fact<?> fact = entry.fact();
    Argument term = Argument.of(term(entry));
    Argument before = value(fact, from);
    Argument after = value(fact, to);
    boolean up = to > from;
    return switch (fact.type()) {
      case MONEY, COUNT, QUOTIENT ->
          Reason.of(
              up ? RuleCode.CHANGE_RAISED : RuleCode.CHANGE_LOWERED,
              term,
              before,
              after,
              distance(fact, from, to));
      case DATE ->
          Reason.of(
              up ? RuleCode.CHANGE_LATER : RuleCode.CHANGE_EARLIER,
              term,
              before,
              after,
              distance(fact, from, to));
      case FLAG, CHOICE, CHOICES -> Reason.of(RuleCode.CHANGE_TURNED, term, before, after);
    };
  }

  /** Two amounts may lie farther apart than money or a number may be. */
  private static Argument distance(Fact<?> fact, long from, long to) {
    Exact distance = Exact.of(to).plus(Exact.of(from).negated()).absolute();
    return Labels.value(distance, fact.type() == Fact.Type.MONEY ? Kind.MONEY : Kind.NUMBER);
  }

  private static ImmutableList<Reason> exchanged(Entry entry, long from, long to) {
    ImmutableList.Builder<Reason> steps = ImmutableList.builder();
    Argument term = Argument.of(term(entry));
    if ((to & ~from) != 0) {
      steps.add(Reason.of(RuleCode.CHANGE_GAINED, term, value(entry.fact(), to & ~from)));
    }
    if ((from & ~to) != 0) {
      steps.add(Reason.of(RuleCode.CHANGE_LOST, term, value(entry.fact(), from & ~to)));
    }
    return steps.build();
  }

  /** Returns the packed value as readers see it. */
  static Argument value(Fact<?> fact, long packed) {
    return switch (fact.type()) {
      case MONEY -> Argument.of(Money.ofFen(packed));
      case COUNT, QUOTIENT -> Argument.of(packed);
      case DATE -> Argument.of(LocalDate.ofEpochDay(packed));
      case FLAG -> Argument.of(packed == 1 ? YES : NO);
      case CHOICE -> fact.shown(fact.options().get((int) packed));
      case CHOICES -> packed == 0 ? Argument.of(NONE) : Argument.of(joined(options(fact, packed)));
    };
  }

  private static ImmutableList<Term> options(Fact<?> fact, long packed) {
    return fact.options().stream()
        .filter(option -> (packed >> fact.option(option) & 1) == 1)
        .map(option -> Term.of(fact.called(option, true), fact.called(option, false)))
        .collect(toImmutableList());
  }

  /** Returns what readers call the entry. */
  static Term term(Entry entry) {
    Term term = entry.fact().term();
    return entry.member() == 0
        ? term
        : Term.of(
            "第 " + entry.member() + " 位成员的" + term.chinese(),
            "member " + entry.member() + "'s " + term.english());
  }

  private static Term joined(List<Term> terms) {
    return Term.of(
        terms.stream().map(Term::chinese).collect(joining("、")),
        terms.stream().map(Term::english).collect(joining(", ")));
  }
}
