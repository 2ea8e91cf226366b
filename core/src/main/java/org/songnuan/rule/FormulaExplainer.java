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
  private final OpenAmounts open;
  private final BandExplainer bands;

  FormulaExplainer(Explainer explainer, Amounts amounts, Labels labels) {
    this.explainer = explainer;
    this.amounts = amounts;
    this.labels = labels;
    this.open = new OpenAmounts(explainer, amounts, labels);
    this.bands = new BandExplainer(this, amounts, labels);
  }

  /** Returns why the amount is what it is, or what keeps it open. */
  Reason reason(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    Range bounds = amounts.bounds(formula, subject, member);
    return bounds.isExact()
        ? exact(formula, subject, member)
        : open.reason(formula, bounds, subject, member);
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
    } else if (formula instanceof Formula.ByBand byBand) {
      return bands.byBand(byBand, subject, member);
    } else if (formula instanceof Formula.Marginal marginal) {
      return bands.marginal(marginal, subject, member);
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
  ImmutableList<Reason> steps(Formula formula, FactSheet subject, @Nullable FactSheet member) {
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
  Reason decided(
      Formula whole, Iterable<Formula> parts, FactSheet subject, @Nullable FactSheet member) {
    return Reason.of(RuleCode.AMOUNT_IS, valued(whole, subject, member))
        .because(each(parts, subject, member));
  }

  boolean isExact(Formula formula, FactSheet subject, @Nullable FactSheet member) {
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

  Argument value(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    return Labels.value(amounts.bounds(formula, subject, member), kind(formula));
  }

  /** Returns the value with its name, if it has one. */
  Argument valued(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    Argument value = value(formula, subject, member);
    return Amounts.names(formula).isEmpty()
        ? value
        : new Argument.Labelled(labels.term(formula), value);
  }

  private Kind kind(Formula formula) {
    return amounts.kind(formula).orElseThrow();
  }

  /** Returns the facts that are missing or known in part only and keep the formula open. */
  ImmutableSet<Fact<?>> missing(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    return open.missing(formula, subject, member);
  }

  /** Adds what keeps the formula from being one amount. */
  void need(Formula formula, FactSheet subject, @Nullable FactSheet member, Absences absences) {
    open.need(formula, subject, member, absences);
  }
}
