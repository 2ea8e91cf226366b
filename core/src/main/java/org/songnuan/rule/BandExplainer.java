package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;

/** The arithmetic of bands for one subject, for what explains the formulas in them. */
final class BandExplainer {
  private final FormulaExplainer formulas;
  private final Amounts amounts;
  private final Labels labels;

  BandExplainer(FormulaExplainer formulas, Amounts amounts, Labels labels) {
    this.formulas = formulas;
    this.amounts = amounts;
    this.labels = labels;
  }

  /** Returns into which band the value falls, and what that gives. */
  Reason byBand(Formula.ByBand bands, FactSheet subject, @Nullable FactSheet member) {
    if (!formulas.isExact(bands.value(), subject, member)) {
      return formulas.decided(bands, ImmutableList.of(bands.value()), subject, member);
    }
    int band =
        amounts
            .bands()
            .band(bands.limits(), amounts.bounds(bands.value(), subject, member).least());
    Argument value = formulas.valued(bands.value(), subject, member);
    Formula amount = bands.amounts().get(band);
    Argument given = formulas.value(amount, subject, member);
    Reason reason;
    if (band == 0) {
      Argument until = formulas.value(bands.limits().get(0), subject, member);
      reason = Reason.of(RuleCode.IN_FIRST_BAND, value, until, given);
    } else {
      Argument from = formulas.value(bands.limits().get(band - 1), subject, member);
      reason =
          band == bands.limits().size()
              ? Reason.of(RuleCode.IN_LAST_BAND, value, from, given)
              : Reason.of(
                  RuleCode.IN_BAND,
                  value,
                  from,
                  formulas.value(bands.limits().get(band), subject, member),
                  given);
    }
    return reason.because(inside(bands.value(), amount, subject, member));
  }

  /**
   * Returns the reasons of the value and of what its band gives, where they are more than facts.
   */
  private ImmutableList<Reason> inside(
      Formula value, Formula amount, FactSheet subject, @Nullable FactSheet member) {
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    if (!value.parts().isEmpty()) {
      reasons.add(formulas.reason(value, subject, member));
    }
    return reasons.addAll(formulas.steps(amount, subject, member)).build();
  }

  /** Returns how much of the value lies in each band, and what that gives. */
  Reason marginal(Formula.Marginal bands, FactSheet subject, @Nullable FactSheet member) {
    if (!formulas.isExact(bands.value(), subject, member)) {
      return formulas.decided(bands, ImmutableList.of(bands.value()), subject, member);
    }
    Exact value = amounts.bounds(bands.value(), subject, member).least();
    Kind kind = amounts.kind(bands).orElseThrow();
    ImmutableList.Builder<Reason> parts = ImmutableList.builder();
    if (!bands.value().parts().isEmpty()) {
      parts.add(formulas.reason(bands.value(), subject, member));
    }
    for (int band = 0; band < bands.rates().size(); band++) {
      Exact part = amounts.bands().part(bands, band, value);
      if (part.numerator().signum() != 0) {
        Exact rate = amounts.fixed(bands.rates().get(band));
        parts.add(
            Reason.of(
                RuleCode.PART_OF_BAND,
                Argument.of((long) band + 1),
                Argument.text(labels.figure(part, kind) + " × " + labels.figure(rate, Kind.NUMBER)),
                kind.shown(part.times(rate))));
      }
    }
    return Reason.of(
            RuleCode.BY_PARTS,
            formulas.valued(bands.value(), subject, member),
            formulas.value(bands, subject, member))
        .because(parts.build());
  }
}
