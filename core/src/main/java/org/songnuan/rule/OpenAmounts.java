package org.songnuan.rule;

import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;

/** What is known of an amount that is open, and which facts it still needs. */
final class OpenAmounts {
  private final Explainer explainer;
  private final Amounts amounts;
  private final Labels labels;

  OpenAmounts(Explainer explainer, Amounts amounts, Labels labels) {
    this.explainer = explainer;
    this.amounts = amounts;
    this.labels = labels;
  }

  /** Returns within which bounds the amount is, and what keeps it open. */
  Reason reason(Formula formula, Range bounds, FactSheet subject, @Nullable FactSheet member) {
    Kind kind = amounts.kind(formula).orElseThrow();
    Argument what = Argument.of(labels.term(formula));
    boolean isLeast = bounds.least().isBounded();
    boolean isMost = bounds.most().isBounded();
    Reason open;
    if (isLeast && isMost) {
      open =
          Reason.of(
              RuleCode.AMOUNT_BETWEEN, what, kind.shown(bounds.least()), kind.shown(bounds.most()));
    } else if (isLeast) {
      open = Reason.of(RuleCode.AMOUNT_AT_LEAST, what, kind.shown(bounds.least()));
    } else if (isMost) {
      open = Reason.of(RuleCode.AMOUNT_AT_MOST, what, kind.shown(bounds.most()));
    } else {
      open = Reason.of(RuleCode.AMOUNT_OPEN, what);
    }
    Absences absences = new Absences();
    need(formula, subject, member, absences);
    ImmutableSet<Reason> because = absences.reasons();
    return subject.isMembersOpen() && countsMembers(formula)
        ? open.because(because).because(Reason.of(RuleCode.MEMBERS_UNLISTED))
        : open.because(because);
  }

  private static boolean countsMembers(Formula formula) {
    return formula instanceof Formula.PerMember
        || formula.parts().stream().anyMatch(OpenAmounts::countsMembers);
  }

  /** Returns the facts that are missing or known in part only and keep the formula open. */
  ImmutableSet<Fact<?>> missing(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    Absences absences = new Absences();
    need(formula, subject, member, absences);
    return absences.facts();
  }

  /** Adds what keeps the formula from being one amount. */
  void need(Formula formula, FactSheet subject, @Nullable FactSheet member, Absences absences) {
    Range range = amounts.of(formula, subject, member);
    if (range != null && range.isExact()) {
      return;
    }
    if (formula instanceof Formula.Name name) {
      absences.add(
          amounts.fact(name).orElseThrow(), name.ofMember() && member != null ? member : subject);
    } else if (formula instanceof Formula.PerMember sum) {
      for (FactSheet one : subject.members()) {
        Explanation meets = explainer.explain(sum.clause(), subject, one);
        if (meets.verdict() == Verdict.UNKNOWN) {
          meets.missing().forEach(absences::addMissing);
        }
        if (meets.verdict() != Verdict.NO) {
          need(sum.amount(), subject, one, absences);
        }
      }
    } else if (formula instanceof Formula.ByBand bands) {
      need(bands.value(), subject, member, absences);
      Range value = amounts.bounds(bands.value(), subject, member);
      int last = amounts.bands().band(bands.limits(), value.most());
      for (int i = amounts.bands().band(bands.limits(), value.least()); i <= last; i++) {
        need(bands.amounts().get(i), subject, member, absences);
      }
    } else {
      formula.parts().forEach(part -> need(part, subject, member, absences));
    }
  }
}
