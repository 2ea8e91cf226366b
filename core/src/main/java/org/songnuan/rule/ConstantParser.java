package org.songnuan.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.LongFunction;
import org.songnuan.quantity.Money;

/** Reads the constants of the language: whole numbers, days and amounts of money. */
final class ConstantParser {
  private final Tokens tokens;

  ConstantParser(Tokens tokens) {
    this.tokens = tokens;
  }

  Formula whole() {
    return new Formula.Whole(tokens.number(""));
  }

  /** Reads the number behind a minus sign. */
  Formula negative() {
    return new Formula.Whole(tokens.number("-"));
  }

  /** Reads the brackets behind {@code date}. */
  Formula day() {
    tokens.require("(");
    Token token = tokens.peek();
    String text = tokens.text();
    tokens.require(")");
    try {
      return new Formula.Day(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw token.expected("a date such as \"2026-01-20\"");
    }
  }

  /** Reads the brackets behind {@code yuan}. */
  Formula yuan() {
    return cash(Money::yuan);
  }

  /** Reads the brackets behind {@code fen}. */
  Formula fen() {
    return cash(Money::ofFen);
  }

  private Formula cash(LongFunction<Money> money) {
    tokens.require("(");
    String sign = tokens.take("-") ? "-" : "";
    Token token = tokens.peek();
    long number = tokens.number(sign);
    tokens.require(")");
    try {
      return new Formula.Cash(money.apply(number));
    } catch (IllegalArgumentException e) {
      throw token.expected("an amount of at most 2^62 fen");
    }
  }
}
