package org.songnuan.rule;

import static java.util.stream.Collectors.joining;

import com.google.common.primitives.Longs;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;

/** What readers call a formula, and how its value is shown. */
final class Labels {
  private final Amounts amounts;

  Labels(Amounts amounts) {
    this.amounts = amounts;
  }

  /** Returns the value with the name of the formula; where it names nothing, the value alone. */
  Argument valued(Formula formula, Range range, Kind kind) {
    Argument value = value(range, kind);
    return Amounts.names(formula).isEmpty() ? value : new Argument.Labelled(term(formula), value);
  }

  /** Returns the name of the formula in both languages. */
  Term term(Formula formula) {
    return Term.of(text(formula, true), text(formula, false));
  }

  private String text(Formula formula, boolean chinese) {
    if (formula instanceof Formula.Name name) {
      Term term = term(name);
      return chinese ? term.chinese() : term.english();
    } else if (formula instanceof Formula.Sum sum) {
      return sum.terms().stream()
          .map(term -> text(term, chinese))
          .collect(joining(" + "))
          .replace("+ −", "− ");
    } else if (formula instanceof Formula.Product product) {
      return product.factors().stream()
          .map(
              factor ->
                  factor instanceof Formula.Sum
                      ? "(" + text(factor, chinese) + ")"
                      : text(factor, chinese))
          .collect(joining(" × "));
    } else if (formula instanceof Formula.Negative negative) {
      String amount = text(negative.amount(), chinese);
      return negative.amount() instanceof Formula.Sum ? "−(" + amount + ")" : "−" + amount;
    } else if (formula instanceof Formula.Cash cash) {
      return cash.money().grouped();
    } else if (formula instanceof Formula.Day day) {
      return day.date().toString();
    }
    return formula.toString();
  }

  Term term(Formula.Name name) {
    Optional<Fact<?>> fact = amounts.fact(name);
    return fact.isPresent()
        ? fact.get().term()
        : amounts.parameters().find(name.name()).orElseThrow().term();
  }

  Argument value(Range range, Kind kind) {
    if (range.isExact()) {
      return value(range.least(), kind);
    }
    if (kind.equals(Kind.NUMBER)) {
      Long least = whole(range.least());
      Long most = whole(range.most());
      if (least != null && most != null) {
        return Argument.between(least, most);
      }
    }
    return Argument.text(plain(range.least(), kind) + "–" + plain(range.most(), kind));
  }

  /** Returns by how much the amounts differ, which of days is a number of days. */
  Argument margin(Range left, Range right, Kind kind) {
    Range difference = left.plus(right.negated());
    Range distance =
        difference.most().numerator().signum() <= 0 ? difference.negated() : difference;
    return value(distance, kind.day() ? Kind.NUMBER : kind);
  }

  static Argument value(Exact exact, Kind kind) {
    Long whole = whole(exact);
    if (whole != null && kind.day()) {
      return Argument.of(LocalDate.ofEpochDay(whole));
    }
    if (whole != null && kind.money() == 0) {
      return Argument.of((long) whole);
    }
    Ratio ratio = ratio(exact);
    if (ratio == null || kind.money() > 1) {
      return Argument.text(plain(exact, kind));
    }
    if (kind.money() == 0) {
      return Argument.of(ratio);
    }
    if (whole != null && Math.abs(whole) <= Money.MAX.fen()) {
      return Argument.of(Money.ofFen(whole));
    }
    return new Argument.CashShare(ratio);
  }

  private static String plain(Exact exact, Kind kind) {
    Long whole = whole(exact);
    if (whole != null && kind.day()) {
      return LocalDate.ofEpochDay(whole).toString();
    }
    String text =
        exact.denominator().equals(BigInteger.ONE)
            ? exact.numerator().toString()
            : exact.numerator() + "/" + exact.denominator();
    return kind.money() > 0 ? text + " fen" + (kind.money() > 1 ? "^" + kind.money() : "") : text;
  }

  private static @Nullable Long whole(Exact exact) {
    BigInteger[] parts = exact.numerator().divideAndRemainder(exact.denominator());
    return parts[1].signum() == 0 ? Longs.tryParse(parts[0].toString()) : null;
  }

  private static @Nullable Ratio ratio(Exact exact) {
    BigInteger common = exact.numerator().gcd(exact.denominator());
    Long numerator = Longs.tryParse(exact.numerator().divide(common).toString());
    Long denominator = Longs.tryParse(exact.denominator().divide(common).toString());
    return numerator == null || denominator == null || numerator == Long.MIN_VALUE
        ? null
        : Ratio.of(numerator, denominator);
  }
}
