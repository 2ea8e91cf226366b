package org.songnuan.rule;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.TWO;
import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Money;
import org.songnuan.testkit.FormulaCase;
import org.songnuan.testkit.RuleArbitraries;

/** How much a formula is for somebody of whom everything is known, worked out once more. */
record FormulaOracle(FormulaCase given) {

  /** A fraction over a positive denominator. */
  record Fraction(BigInteger over, BigInteger under) {
    static Fraction of(long value) {
      return new Fraction(BigInteger.valueOf(value), ONE);
    }

    Fraction plus(Fraction other) {
      return new Fraction(
          over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction times(Fraction other) {
      return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    Fraction negated() {
      return new Fraction(over.negate(), under);
    }

    boolean isBelow(Fraction other) {
      return plus(other.negated()).over.signum() < 0;
    }
  }

  Fraction of(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    if (formula instanceof Formula.Cash cash) {
      return Fraction.of(cash.money().fen());
    } else if (formula instanceof Formula.Whole whole) {
      return Fraction.of(whole.value());
    } else if (formula instanceof Formula.Name name) {
      return named(name, subject, member);
    } else if (formula instanceof Formula.Negative negative) {
      return of(negative.amount(), subject, member).negated();
    } else if (formula instanceof Formula.Sum sum) {
      return all(sum.terms(), subject, member, Fraction::plus);
    } else if (formula instanceof Formula.Product product) {
      return all(product.factors(), subject, member, Fraction::times);
    } else if (formula instanceof Formula.Min min) {
      return all(min.amounts(), subject, member, (a, b) -> b.isBelow(a) ? b : a);
    } else if (formula instanceof Formula.Max max) {
      return all(max.amounts(), subject, member, (a, b) -> a.isBelow(b) ? b : a);
    } else if (formula instanceof Formula.Clamp clamp) {
      Fraction amount = of(clamp.amount(), subject, member);
      Fraction least = of(clamp.least(), subject, member);
      Fraction most = of(clamp.most(), subject, member);
      return amount.isBelow(least) ? least : most.isBelow(amount) ? most : amount;
    } else if (formula instanceof Formula.Rounded rounded) {
      Fraction step = of(rounded.step(), subject, member);
      return rounded(of(rounded.amount(), subject, member), rounded, step.over());
    } else if (formula instanceof Formula.ByBand bands) {
      Fraction value = of(bands.value(), subject, member);
      for (int i = 0; i < bands.limits().size(); i++) {
        if (value.isBelow(of(bands.limits().get(i), subject, member))) {
          return of(bands.amounts().get(i), subject, member);
        }
      }
      return of(bands.amounts().get(bands.limits().size()), subject, member);
    } else if (formula instanceof Formula.Marginal bands) {
      return marginal(bands, of(bands.value(), subject, member), subject);
    }
    Formula.PerMember sum = (Formula.PerMember) formula;
    Fraction total = Fraction.of(0);
    for (FactSheet one : subject.members()) {
      if (meets(sum.clause(), subject, one)) {
        total = total.plus(of(sum.amount(), subject, one));
      }
    }
    return total;
  }

  private Fraction all(
      List<Formula> parts,
      FactSheet subject,
      @Nullable FactSheet member,
      BinaryOperator<Fraction> operator) {
    return parts.stream().map(part -> of(part, subject, member)).reduce(operator).orElseThrow();
  }

  /** What lies between the steps decides, with the sign put aside. */
  private static Fraction rounded(Fraction value, Formula.Rounded rounded, BigInteger step) {
    BigInteger[] steps = value.over().abs().divideAndRemainder(value.under().multiply(step));
    int half = steps[1].multiply(TWO).compareTo(value.under().multiply(step));
    boolean up =
        switch (rounded.rounding()) {
          case DOWN -> false;
          case UP -> steps[1].signum() > 0;
          case HALF_UP -> half >= 0;
          default -> half > 0 || (half == 0 && steps[0].testBit(0));
        };
    BigInteger size = steps[0].add(up ? ONE : ZERO).multiply(step);
    return new Fraction(value.over().signum() < 0 ? size.negate() : size, ONE);
  }

  /** Walks up the bands and takes from the value what each holds. */
  private Fraction marginal(Formula.Marginal bands, Fraction value, FactSheet subject) {
    Fraction total = Fraction.of(0);
    Fraction from = Fraction.of(0);
    for (int i = 0; i < bands.rates().size() && from.isBelow(value); i++) {
      Fraction until = i < bands.limits().size() ? of(bands.limits().get(i), subject, null) : value;
      Fraction reached = value.isBelow(until) ? value : until;
      total =
          total.plus(reached.plus(from.negated()).times(of(bands.rates().get(i), subject, null)));
      from = until;
    }
    return total;
  }

  /**
   * Asks whether some member meets the clause, of whom there is only this one; what follows from
   * all members stays as it is.
   */
  private boolean meets(Criterion clause, FactSheet subject, FactSheet member) {
    boolean base = verdict(given.base(), new Criterion.Constant(true), subject);
    return verdict(
        Criterion.someMember(clause), new Criterion.Constant(base), withOnly(subject, member));
  }

  private static FactSheet withOnly(FactSheet subject, FactSheet member) {
    FactSheet alone = subject.withMembers(List.of(member));
    for (int slot : subject.schema().derived().slots()) {
      if (subject.isKnown(slot)) {
        alone = alone.withDerived(slot, subject.least(slot), subject.most(slot));
      } else {
        alone = alone.withoutDerived(slot);
      }
    }
    return alone;
  }

  private boolean verdict(Criterion asked, Criterion base, FactSheet subject) {
    return RuleSet.of(given.schema())
            .plus("base", base)
            .plus("asked", asked)
            .compile(RuleArbitraries.PARAMETERS)
            .verdict("asked", subject)
        == Verdict.YES;
  }

  private static Fraction named(Formula.Name name, FactSheet subject, @Nullable FactSheet member) {
    FactSheet sheet = name.ofMember() && member != null ? member : subject;
    return sheet
        .schema()
        .find(name.name())
        .map(fact -> Fraction.of(value(fact, sheet)))
        .orElseGet(
            () -> parameter(RuleArbitraries.PARAMETERS.find(name.name()).orElseThrow().value()));
  }

  private static Fraction parameter(Argument value) {
    if (value instanceof Argument.Cash cash) {
      return Fraction.of(cash.money().fen());
    } else if (value instanceof Argument.Fraction fraction) {
      return new Fraction(
          BigInteger.valueOf(fraction.ratio().numerator()),
          BigInteger.valueOf(fraction.ratio().denominator()));
    }
    return Fraction.of(((Argument.Whole) value).value());
  }

  private static long value(Fact<?> fact, FactSheet sheet) {
    if (fact.birth().isPresent()) {
      LocalDate birth = sheet.get(fact.birth().get()).orElseThrow();
      return birth.until(RuleArbitraries.PLAN_DATE).getYears();
    }
    Object value = sheet.get(fact).orElseThrow();
    return value instanceof Money money ? money.fen() : (Long) value;
  }
}
