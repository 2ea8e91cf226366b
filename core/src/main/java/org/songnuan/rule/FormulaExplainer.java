package org.songnuan.rule;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;

/**
 * The arithmetic of a formula for one subject, a sentence for each step that is more than adding
 * and multiplying; or what it still needs.
 */
final class FormulaExplainer {
  private final Explainer explainer;
  private final Amounts amounts;
  private final Labels labels;

  FormulaExplainer(Explainer explainer, Amounts amounts, Labels labels) {
    this.explainer = explainer;
    this.amounts = amounts;
    this.labels = labels;
  }

  /** Returns why the amount is what it is, or what keeps it open. */
  Reason reason(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    Range bounds = amounts.bounds(formula, subject, member);
    return bounds.isExact()
        ? exact(formula, subject, member)
        : open(formula, bounds, subject, member);
  }

  private Reason open(
      Formula formula, Range bounds, FactSheet subject, @Nullable FactSheet member) {
    Kind kind = kind(formula);
    Argument what = Argument.of(labels.term(formula));
    boolean isLeast = bounds.least().isBounded();
    boolean isMost = bounds.most().isBounded();
    Reason open;
    if (isLeast && isMost) {
      open =
          Reason.of(
              RuleCode.AMOUNT_BETWEEN,
              what,
              shown(bounds.least(), kind),
              shown(bounds.most(), kind));
    } else if (isLeast) {
      open = Reason.of(RuleCode.AMOUNT_AT_LEAST, what, shown(bounds.least(), kind));
    } else if (isMost) {
      open = Reason.of(RuleCode.AMOUNT_AT_MOST, what, shown(bounds.most(), kind));
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
        || formula.parts().stream().anyMatch(FormulaExplainer::countsMembers);
  }

  private Reason exact(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    Argument value = valued(formula, subject, member);
    if (formula instanceof Formula.Min min) {
      return Reason.of(RuleCode.SMALLEST, value(formula, subject, member))
          .because(each(min.amounts(), subject, member));
    } else if (formula instanceof Formula.Max max) {
      return Reason.of(RuleCode.LARGEST, value(formula, subject, member))
          .because(each(max.amounts(), subject, member));
    } else if (formula instanceof Formula.Clamp clamp) {
      return clamped(clamp, subject, member);
    } else if (formula instanceof Formula.Rounded rounded) {
      return Reason.of(
              RuleCode.ROUNDED,
              value(rounded.amount(), subject, member),
              Argument.of(term(rounded.rounding())),
              value(rounded.step(), subject, member),
              value(formula, subject, member))
          .because(steps(rounded.amount(), subject, member));
    } else if (formula instanceof Formula.ByBand bands) {
      return byBand(bands, subject, member);
    } else if (formula instanceof Formula.Marginal bands) {
      return marginal(bands, subject, member);
    } else if (formula instanceof Formula.PerMember sum) {
      return perMember(sum, subject);
    } else if (formula.parts().isEmpty()) {
      return Reason.of(RuleCode.AMOUNT_IS, value);
    }
    return Reason.of(
            RuleCode.COMPUTED,
            Argument.of(labels.term(formula)),
            Argument.text(arithmetic(formula, subject, member)),
            value(formula, subject, member))
        .because(inside(formula, subject, member));
  }

  private ImmutableList<Reason> each(
      Iterable<Formula> parts, FactSheet subject, @Nullable FactSheet member) {
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    parts.forEach(part -> reasons.add(reason(part, subject, member)));
    return reasons.build();
  }

  /** Returns the reason of a part that is more than a constant. */
  private ImmutableList<Reason> steps(
      Formula formula, FactSheet subject, @Nullable FactSheet member) {
    boolean constant = formula.parts().isEmpty() && !(formula instanceof Formula.Name);
    return constant ? ImmutableList.of() : ImmutableList.of(reason(formula, subject, member));
  }

  /** Returns the reasons of the functions within sums and products. */
  private ImmutableList<Reason> inside(
      Formula formula, FactSheet subject, @Nullable FactSheet member) {
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    for (Formula part : formula.parts()) {
      if (isArithmetic(part)) {
        reasons.addAll(inside(part, subject, member));
      } else if (!part.parts().isEmpty()) {
        reasons.add(reason(part, subject, member));
      }
    }
    return reasons.build();
  }

  private static boolean isArithmetic(Formula formula) {
    return formula instanceof Formula.Sum
        || formula instanceof Formula.Product
        || formula instanceof Formula.Negative;
  }

  private String arithmetic(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    if (formula instanceof Formula.Sum sum) {
      return sum.terms().stream()
          .map(term -> arithmetic(term, subject, member))
          .collect(joining(" + "))
          .replace("+ −", "− ");
    } else if (formula instanceof Formula.Product product) {
      return product.factors().stream()
          .map(
              factor ->
                  factor instanceof Formula.Sum
                      ? "(" + arithmetic(factor, subject, member) + ")"
                      : arithmetic(factor, subject, member))
          .collect(joining(" × "));
    } else if (formula instanceof Formula.Negative negative) {
      String amount = arithmetic(negative.amount(), subject, member);
      return negative.amount() instanceof Formula.Sum ? "−(" + amount + ")" : "−" + amount;
    }
    Range bounds = amounts.bounds(formula, subject, member);
    return bounds.isExact() ? labels.figure(bounds.least(), kind(formula)) : "…";
  }

  /** Where what is looked at is open and yet decides, the parts say how. */
  private Reason decided(
      Formula whole, Iterable<Formula> parts, FactSheet subject, @Nullable FactSheet member) {
    return Reason.of(RuleCode.AMOUNT_IS, valued(whole, subject, member))
        .because(each(parts, subject, member));
  }

  private boolean isExact(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    return amounts.bounds(formula, subject, member).isExact();
  }

  private Reason clamped(Formula.Clamp clamp, FactSheet subject, @Nullable FactSheet member) {
    if (!clamp.parts().stream().allMatch(part -> isExact(part, subject, member))) {
      return decided(clamp, clamp.parts(), subject, member);
    }
    Exact amount = amounts.bounds(clamp.amount(), subject, member).least();
    Exact least = amounts.bounds(clamp.least(), subject, member).least();
    Exact most = amounts.bounds(clamp.most(), subject, member).least();
    Argument value = value(clamp.amount(), subject, member);
    Reason reason =
        amount.most(least).compareTo(most) > 0
            ? Reason.of(RuleCode.CUT_TO_MOST, value, value(clamp.most(), subject, member))
            : amount.compareTo(least) < 0
                ? Reason.of(RuleCode.RAISED_TO_LEAST, value, value(clamp.least(), subject, member))
                : Reason.of(
                    RuleCode.WITHIN_BOUNDS,
                    value,
                    value(clamp.least(), subject, member),
                    value(clamp.most(), subject, member));
    return reason.because(each(clamp.parts(), subject, member));
  }

  private Reason byBand(Formula.ByBand bands, FactSheet subject, @Nullable FactSheet member) {
    if (!isExact(bands.value(), subject, member)) {
      return decided(bands, ImmutableList.of(bands.value()), subject, member);
    }
    int band = amounts.bands().band(bands.limits(), amounts.bounds(bands.value(), subject, member).least());
    Argument value = valued(bands.value(), subject, member);
    Formula amount = bands.amounts().get(band);
    Argument given = value(amount, subject, member);
    Reason reason;
    if (band == 0) {
      Argument until = value(bands.limits().get(0), subject, member);
      reason = Reason.of(RuleCode.IN_FIRST_BAND, value, until, given);
    } else {
      Argument from = value(bands.limits().get(band - 1), subject, member);
      reason =
          band == bands.limits().size()
              ? Reason.of(RuleCode.IN_LAST_BAND, value, from, given)
              : Reason.of(
                  RuleCode.IN_BAND,
                  value,
                  from,
                  value(bands.limits().get(band), subject, member),
                  given);
    }
    return reason.because(inside(bands.value(), amount, subject, member));
  }

  private ImmutableList<Reason> inside(
      Formula value, Formula amount, FactSheet subject, @Nullable FactSheet member) {
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    if (!value.parts().isEmpty()) {
      reasons.add(reason(value, subject, member));
    }
    return reasons.addAll(steps(amount, subject, member)).build();
  }

  private Reason marginal(Formula.Marginal bands, FactSheet subject, @Nullable FactSheet member) {
    if (!isExact(bands.value(), subject, member)) {
      return decided(bands, ImmutableList.of(bands.value()), subject, member);
    }
    Exact value = amounts.bounds(bands.value(), subject, member).least();
    Kind kind = kind(bands);
    ImmutableList.Builder<Reason> parts = ImmutableList.builder();
    if (!bands.value().parts().isEmpty()) {
      parts.add(reason(bands.value(), subject, member));
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
                shown(part.times(rate), kind)));
      }
    }
    return Reason.of(
            RuleCode.BY_PARTS,
            valued(bands.value(), subject, member),
            value(bands, subject, member))
        .because(parts.build());
  }

  private Reason perMember(Formula.PerMember sum, FactSheet subject) {
    boolean all = sum.clause().equals(new Criterion.Constant(true));
    ImmutableList.Builder<Reason> counted = ImmutableList.builder();
    long place = 0;
    long count = 0;
    for (FactSheet member : subject.members()) {
      place++;
      Explanation meets = explainer.explain(sum.clause(), subject, member);
      if (meets.verdict() != Verdict.NO) {
        count++;
        Reason counts =
            Reason.of(
                RuleCode.MEMBER_COUNTS, Argument.of(place), value(sum.amount(), subject, member));
        counted.add(
            counts
                .because(all ? ImmutableList.of() : ImmutableList.of(meets.reason()))
                .because(steps(sum.amount(), subject, member)));
      }
    }
    return Reason.of(
            RuleCode.SUM_OVER_MEMBERS,
            Argument.of(count),
            Argument.of((long) subject.members().size()),
            value(sum, subject, null))
        .because(counted.build());
  }

  private static Term term(RoundingMode rounding) {
    return switch (rounding) {
      case DOWN -> Term.of("舍去零头", "down");
      case UP -> Term.of("零头进位", "up");
      case HALF_UP -> Term.of("四舍五入", "half up");
      default -> Term.of("四舍六入五成双", "half to even");
    };
  }

  private Argument value(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    return Labels.value(amounts.bounds(formula, subject, member), kind(formula));
  }

  /** Returns the value with its name, if it has one. */
  private Argument valued(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    Argument value = value(formula, subject, member);
    return Amounts.names(formula).isEmpty()
        ? value
        : new Argument.Labelled(labels.term(formula), value);
  }

  private Argument shown(Exact exact, Kind kind) {
    return Labels.value(Range.of(exact), kind);
  }

  private Kind kind(Formula formula) {
    return amounts.kind(formula).orElseThrow();
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
