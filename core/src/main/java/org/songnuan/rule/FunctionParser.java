package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;

/** Reads the functions of the language, for the parser that has come to the bracket of one. */
final class FunctionParser {
  private final Parser parser;
  private final Tokens tokens;

  FunctionParser(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  /** Reads what stands in the brackets behind the name: a formula, or a criterion. */
  Object read(Token name) {
    return name.isName("compare") ? compareBy(name) : function(name);
  }

  private Criterion compareBy(Token name) {
    tokens.require("(");
    Formula left = amountAndComma();
    Formula.Name comparison = parser.parameter();
    tokens.require(",");
    Criterion compared = new Criterion.CompareBy(left, comparison, parser.any().amount());
    tokens.require(")");
    return parser.placed(compared, name);
  }

  private Formula function(Token name) {
    Token bracket = tokens.next();
    Formula function =
        switch (name.text()) {
          case "min" -> new Formula.Min(several());
          case "max" -> new Formula.Max(several());
          case "clamp" ->
              new Formula.Clamp(amountAndComma(), amountAndComma(), parser.any().amount());
          case "roundDown" -> rounded(RoundingMode.DOWN);
          case "roundUp" -> rounded(RoundingMode.UP);
          case "roundHalfUp" -> rounded(RoundingMode.HALF_UP);
          case "roundHalfEven" -> rounded(RoundingMode.HALF_EVEN);
          case "bands", "marginal" -> banded(name);
          default -> throw bracket.expected("an operator or the end");
        };
    tokens.require(")");
    return parser.placed(function, name);
  }

  private Formula rounded(RoundingMode rounding) {
    Formula amount = amountAndComma();
    Token start = tokens.peek();
    Formula step = parser.any().amount();
    if (!Steps.isStep(step)) {
      throw start.expected("a constant step above zero such as fen(10)");
    }
    return new Formula.Rounded(amount, rounding, step);
  }

  private Formula banded(Token name) {
    boolean marginal = name.isName("marginal");
    Formula value = amountAndComma();
    Token first = tokens.peek();
    ImmutableList<Formula> limits = list();
    tokens.require(",");
    Token second = tokens.peek();
    ImmutableList<Formula> outputs = list();
    if (outputs.size() != limits.size() + 1) {
      throw second.expected((limits.size() + 1) + " amounts, one more than there are limits");
    }
    if (!Bands.ascend(limits, marginal)) {
      throw first.expected("limits that ascend" + (marginal ? " from zero" : ""));
    }
    return marginal
        ? new Formula.Marginal(value, limits, outputs)
        : new Formula.ByBand(value, limits, outputs);
  }

  private ImmutableList<Formula> list() {
    tokens.require("[");
    ImmutableList.Builder<Formula> list = ImmutableList.builder();
    do {
      list.add(parser.any().amount());
    } while (tokens.take(","));
    tokens.require("]");
    return list.build();
  }

  private ImmutableList<Formula> several() {
    ImmutableList.Builder<Formula> several = ImmutableList.builder();
    several.add(amountAndComma());
    do {
      several.add(parser.any().amount());
    } while (tokens.take(","));
    return several.build();
  }

  private Formula amountAndComma() {
    Formula amount = parser.any().amount();
    tokens.require(",");
    return amount;
  }
}
