package org.songnuan.rule;

import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Term;

/**
 * What kind of amount a formula is: a day, or a number with so many factors of money. Only amounts
 * of one kind are added or compared.
 *
 * @param day whether it is a day
 * @param money how many factors of money: 0 for a plain number, 1 for an amount of money
 */
record Kind(boolean day, int money) {
  static final Kind NUMBER = new Kind(false, 0);
  static final Kind MONEY = new Kind(false, 1);
  static final Kind DAY = new Kind(true, 0);

  /** Returns what readers call it. */
  Term term() {
    if (day) {
      return Term.of("日期", "day");
    }
    return money == 0
        ? Term.of("数目", "number")
        : money == 1 ? Term.of("金额", "money") : Term.of("金额^" + money, "money^" + money);
  }

  /** Returns an amount of this kind, as readers see it. */
  Argument shown(Exact amount) {
    return Labels.value(Range.of(amount), this);
  }

  /** Returns the kind of the formula, or empty if a name in it is no amount. */
  static Optional<Kind> of(Formula formula, Amounts amounts) {
    if (formula instanceof Formula.Name name) {
      return ofName(name, amounts);
    } else if (formula instanceof Formula.Sum sum) {
      return of(sum.terms().get(0), amounts);
    } else if (formula instanceof Formula.Negative negative) {
      return of(negative.amount(), amounts);
    } else if (formula instanceof Formula.Product product) {
      int money = 0;
      for (Formula factor : product.factors()) {
        money += of(factor, amounts).map(Kind::money).orElse(0);
      }
      return Optional.of(new Kind(false, money));
    } else if (formula instanceof Formula.Clamp clamp) {
      return of(clamp.amount(), amounts);
    } else if (formula instanceof Formula.ByBand bands) {
      return of(bands.amounts().get(0), amounts);
    } else if (formula instanceof Formula.Cash) {
      return Optional.of(MONEY);
    } else if (formula instanceof Formula.Whole || formula instanceof Formula.Day) {
      return Optional.of(formula instanceof Formula.Day ? DAY : NUMBER);
    }
    return of(formula.parts().get(0), amounts);
  }

  /** Returns the kind of a fact or a parameter by its name, if it is an amount. */
  private static Optional<Kind> ofName(Formula.Name name, Amounts amounts) {
    Optional<Fact<?>> fact = amounts.fact(name);
    if (fact.isPresent()) {
      return ofFact(fact.get());
    }
    return amounts
        .parameters()
        .find(name.name())
        .filter(parameter -> parameter.comparison().isEmpty())
        .map(
            parameter ->
                parameter.value() instanceof Argument.Cash
                    ? MONEY
                    : parameter.value() instanceof Argument.Day ? DAY : NUMBER);
  }

  private static Optional<Kind> ofFact(Fact<?> fact) {
    return switch (fact.type()) {
      case MONEY -> Optional.of(MONEY);
      case COUNT -> Optional.of(NUMBER);
      case DATE -> Optional.of(DAY);
      case QUOTIENT -> fact.quotient().map(Kind::ofQuotient);
      case FLAG, CHOICE, CHOICES -> Optional.empty();
    };
  }

  private static Kind ofQuotient(Derivation.Quotient quotient) {
    return quotient.upper().type() == quotient.lower().type() ? NUMBER : MONEY;
  }
}
