package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;

/**
 * What is wrong with a formula of which every name is known: parts of unlike kinds, limits that do
 * not ascend, an amount that may be a fraction of a fen.
 */
final class FormulaChecker {
  private final Amounts amounts;
  private final RuleFindings findings;

  FormulaChecker(Amounts amounts, RuleFindings findings) {
    this.amounts = amounts;
    this.findings = findings;
  }

  /** Reports what keeps the formula from being a whole number of fen. */
  void money(Formula formula) {
    if (unlike(formula) || !inOrder(formula)) {
      return;
    }
    Kind kind = kind(formula);
    if (!kind.equals(Kind.MONEY)) {
      findings.report(
          RuleCode.NOT_MONEY, formula, Argument.text(formula.toString()), Argument.of(kind.term()));
    } else {
      fraction(formula);
    }
  }

  /** Reports what keeps the two sides from being compared. */
  void compare(Criterion whole, Criterion.Compare compare) {
    if (!unlike(compare.left())
        && !unlike(compare.right())
        && !unlike(whole, kind(compare.left()), kind(compare.right()))) {
      inOrder(compare.left());
      inOrder(compare.right());
      if (!new Quotients(amounts).isLinear(compare)) {
        findings.report(RuleCode.QUOTIENT_MISUSED, whole, Argument.text(whole.toString()));
      }
    }
  }

  /** Reports the innermost part that may be a fraction of a fen, and says whether there is one. */
  private boolean fraction(Formula formula) {
    if (isWhole(formula)) {
      return false;
    }
    boolean inside =
        !(formula instanceof Formula.Product || formula instanceof Formula.Marginal)
            && amounts.of(formula) == null
            && formula.parts().stream().anyMatch(this::fraction);
    if (!inside) {
      findings.report(RuleCode.NOT_WHOLE_FEN, formula, Argument.text(formula.toString()));
    }
    return true;
  }

  /** Returns whether the amount is always a whole number of fen, or a whole number. */
  private boolean isWhole(Formula formula) {
    Range constant = amounts.of(formula);
    if (constant != null) {
      return constant.least().isWhole();
    } else if (formula instanceof Formula.Rounded) {
      return true;
    } else if (formula instanceof Formula.Product product) {
      Exact fixed = Exact.of(1);
      boolean whole = true;
      for (Formula factor : product.factors()) {
        Range value = amounts.of(factor);
        fixed = value == null ? fixed : fixed.times(value.least());
        whole &= value != null || isWhole(factor);
      }
      return whole && fixed.isWhole();
    } else if (formula instanceof Formula.ByBand bands) {
      return bands.amounts().stream().allMatch(this::isWhole);
    }
    return formula.parts().stream().allMatch(this::isWhole);
  }

  /** Reports a formula whose own parts do not fit together, and says whether it did. */
  private boolean unlike(Formula formula) {
    ImmutableList<Formula> parts = formula.parts();
    for (Formula part : parts) {
      if (unlike(part)) {
        return true;
      }
    }
    if (isArithmetic(formula) && parts.stream().anyMatch(part -> kind(part).day())) {
      findings.report(RuleCode.DAY_ARITHMETIC, formula, Argument.text(formula.toString()));
      return true;
    }
    if (formula instanceof Formula.ByBand bands) {
      return anyUnlike(bands, bands.value(), bands.limits())
          || anyUnlike(bands, bands.amounts().get(0), bands.amounts());
    } else if (formula instanceof Formula.Marginal bands) {
      return anyUnlike(bands, bands.value(), bands.limits())
          || bands.rates().stream().anyMatch(rate -> unlike(bands, Kind.NUMBER, kind(rate)));
    }
    return !(formula instanceof Formula.Product || parts.isEmpty())
        && anyUnlike(formula, parts.get(0), parts);
  }

  private boolean anyUnlike(Formula whole, Formula first, List<Formula> parts) {
    return parts.stream().anyMatch(part -> unlike(whole, kind(first), kind(part)));
  }

  /** Days can be chosen between and put into bands, but not counted with. */
  private static boolean isArithmetic(Formula formula) {
    return !(formula instanceof Formula.Min
        || formula instanceof Formula.Max
        || formula instanceof Formula.Clamp
        || formula instanceof Formula.ByBand);
  }

  /**
   * Reports limits that depend on the subject or cross, and says whether all is in order; what is
   * within first, for the limits around it are worked out by it.
   */
  private boolean inOrder(Formula formula) {
    if (!formula.parts().stream().allMatch(this::inOrder)) {
      return false;
    } else if (formula instanceof Formula.ByBand bands) {
      return fixed(bands, bands.limits()) && ascend(bands, bands.limits(), null);
    } else if (formula instanceof Formula.Marginal bands) {
      return fixed(bands, bands.limits())
          && fixed(bands, bands.rates())
          && ascend(bands, bands.limits(), Exact.of(0));
    }
    return !(formula instanceof Formula.Clamp clamp && crosses(clamp));
  }

  private boolean fixed(Formula whole, List<Formula> parts) {
    for (Formula part : parts) {
      if (amounts.of(part) == null) {
        findings.report(RuleCode.NOT_FIXED, whole, Argument.text(part.toString()));
        return false;
      }
    }
    return true;
  }

  private boolean ascend(Formula whole, List<Formula> limits, @Nullable Exact zero) {
    Kind kind = kind(limits.get(0));
    Exact from = zero;
    for (Formula limit : limits) {
      Exact until = amounts.fixed(limit);
      if (from != null && until.compareTo(from) <= 0) {
        findings.report(RuleCode.LIMITS_DESCEND, whole, kind.shown(from), kind.shown(until));
        return false;
      }
      from = until;
    }
    return true;
  }

  private boolean crosses(Formula.Clamp clamp) {
    Range least = amounts.of(clamp.least());
    Range most = amounts.of(clamp.most());
    boolean crosses = least != null && most != null && most.least().compareTo(least.least()) < 0;
    if (crosses) {
      Kind kind = kind(clamp);
      findings.report(
          RuleCode.BOUNDS_CROSS,
          clamp,
          kind.shown(amounts.fixed(clamp.least())),
          kind.shown(amounts.fixed(clamp.most())));
    }
    return crosses;
  }

  private boolean unlike(Object part, Kind left, Kind right) {
    boolean unlike = !left.equals(right);
    if (unlike) {
      findings.report(
          RuleCode.UNLIKE_KINDS,
          part,
          Argument.text(part.toString()),
          Argument.of(left.term()),
          Argument.of(right.term()));
    }
    return unlike;
  }

  private Kind kind(Formula formula) {
    return amounts.kind(formula).orElseThrow();
  }
}
