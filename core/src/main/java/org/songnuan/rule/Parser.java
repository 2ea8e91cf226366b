package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.Longs;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.songnuan.quantity.Money;

/**
 * Reads the text form by recursive descent, a method for each level of the grammar:
 *
 * <pre>{@code
 * any      = all { "||" all }
 * all      = clause { "&&" clause }
 * clause   = negated | sum [ ("<"|"<="|">"|">="|"=="|"!=") sum ] | text "in" name
 *          | name "in" "[" text { "," text } "]" | name ("=="|"!=") text
 * negated  = "!" ( negated | atom )
 * sum      = product { ("+"|"-") product }
 * product  = atom { "*" atom }
 * atom     = number | "-" atom | "yuan(" number ")" | "fen(" number ")" | "date(" text ")"
 *          | name | member "." name | "true" | "false" | "holds(" text ")" | "(" any ")"
 *          | "compare(" any "," name "," any ")"
 *          | "members.exists(" member "," any ")" | "members.all(" member "," any ")"
 *          | "members.filter(" member "," any ").size()" ">=" number
 *          | "[" any { "," any } "].filter(x, x).size()" ">=" number
 *          | ("min"|"max") "(" any "," any { "," any } ")" | "clamp(" any "," any "," any ")"
 *          | ("roundDown"|"roundUp"|"roundHalfUp"|"roundHalfEven") "(" any "," any ")"
 *          | ("bands"|"marginal") "(" any ",[" any { "," any } "],[" any { "," any } "])"
 *          | "members.map(" member "," [ any "," ] any ").sum()"
 * }</pre>
 *
 * <p>A bracket may hold a criterion or a formula, so the levels pass both up and {@link
 * #asCriterion} and {@link #asFormula} say what is needed where.
 */
final class Parser {
  /** What cannot follow a negated part, since ! binds more tightly. */
  private static final ImmutableSet<String> COMPARING =
      ImmutableSet.of("<", "<=", ">", ">=", "==", "!=", "in");

  private static final ImmutableSet<String> QUANTIFIERS =
      ImmutableSet.of("exists", "all", "filter", "map");

  private final ImmutableList<Token> tokens;
  private final IdentityHashMap<Object, Token> starts = new IdentityHashMap<>();
  private int at;
  private int depth;
  private @Nullable String member;

  Parser(String text) {
    this.tokens = Token.all(text);
  }

  Criterion criterion() {
    Criterion criterion = asCriterion(any(), tokens.get(0));
    end();
    return criterion;
  }

  /** Returns where each part of what was read begins. */
  Places places(Object rule) {
    return new Places(rule, tokens, starts);
  }

  <T> T placed(T part, Token start) {
    starts.put(part, start);
    return part;
  }

  Formula formula() {
    Formula formula = asFormula(any(), tokens.get(0));
    end();
    return formula;
  }

  private void end() {
    if (peek().kind() != Token.Kind.END) {
      throw peek().expected("&&, || or the end");
    }
  }

  Object any() {
    Token start = peek();
    descend(start);
    Object first = all();
    if (peek().isSign("||")) {
      List<Criterion> clauses = new ArrayList<>();
      clauses.add(asCriterion(first, start));
      while (take("||")) {
        Token next = peek();
        clauses.add(asCriterion(all(), next));
      }
      first = new Criterion.Any(ImmutableList.copyOf(clauses));
    }
    depth--;
    return first;
  }

  private void descend(Token start) {
    if (depth == Depth.MOST_IN_TEXT) {
      throw start.expected("at most " + Depth.MOST_IN_TEXT + " brackets and signs in each other");
    }
    depth++;
  }

  private Object all() {
    Token start = peek();
    Object first = clause();
    if (!peek().isSign("&&")) {
      return first;
    }
    List<Criterion> clauses = new ArrayList<>();
    clauses.add(asCriterion(first, start));
    while (take("&&")) {
      Token next = peek();
      clauses.add(asCriterion(clause(), next));
    }
    return new Criterion.All(ImmutableList.copyOf(clauses));
  }

  private Object clause() {
    Token start = peek();
    if (start.isSign("!")) {
      return negated();
    }
    if (start.kind() == Token.Kind.TEXT) {
      at++;
      if (!peek().isName("in")) {
        throw peek().expected("in");
      }
      at++;
      Token name = peek();
      return placed(new Criterion.Includes(asName(atom(), name), start.text()), start);
    }
    Object left = sum();
    if (peek().isName("in")) {
      at++;
      return placed(new Criterion.OneOf(asName(left, start), options()), start);
    }
    for (Comparison comparison : Comparison.values()) {
      if (take(comparison.symbol())) {
        return compared(left, start, comparison);
      }
    }
    return left;
  }

  /** As in CEL, ! is about what follows at once: a comparison needs brackets. */
  private Criterion negated() {
    Token start = next();
    descend(start);
    Token inner = peek();
    Criterion clause = inner.isSign("!") ? negated() : asCriterion(atom(), inner);
    depth--;
    boolean counts =
        clause instanceof Criterion.AtLeastMembers || clause instanceof Criterion.AtLeast;
    boolean compares = counts && !inner.isSign("(");
    boolean compared = peek().kind() != Token.Kind.TEXT && COMPARING.contains(peek().text());
    if (compares || compared) {
      throw (compares ? start : peek()).expected("brackets around the comparison that ! is about");
    }
    return new Criterion.Not(clause);
  }

  private Criterion compared(Object left, Token start, Comparison comparison) {
    Token right = peek();
    boolean isChoice =
        right.kind() == Token.Kind.TEXT
            && (comparison == Comparison.EQUAL || comparison == Comparison.DIFFERENT);
    if (!isChoice) {
      Formula limit = asFormula(sum(), right);
      return placed(new Criterion.Compare(asFormula(left, start), comparison, limit), start);
    }
    at++;
    Criterion oneOf =
        placed(
            new Criterion.OneOf(asName(left, start), ImmutableSortedSet.of(right.text())), start);
    return comparison == Comparison.EQUAL ? oneOf : new Criterion.Not(oneOf);
  }

  private ImmutableSortedSet<String> options() {
    require("[");
    ImmutableSortedSet.Builder<String> options = ImmutableSortedSet.naturalOrder();
    do {
      options.add(text());
    } while (take(","));
    require("]");
    return options.build();
  }

  private Object sum() {
    Token start = peek();
    Object first = product();
    if (!peek().isSign("+") && !peek().isSign("-")) {
      return first;
    }
    List<Formula> terms = new ArrayList<>();
    terms.add(asFormula(first, start));
    while (peek().isSign("+") || peek().isSign("-")) {
      boolean negative = next().isSign("-");
      Token next = peek();
      Formula term = asFormula(product(), next);
      terms.add(negative ? placed(new Formula.Negative(term), next) : term);
    }
    return placed(new Formula.Sum(ImmutableList.copyOf(terms)), start);
  }

  private Object product() {
    Token start = peek();
    Object first = atom();
    if (!peek().isSign("*")) {
      return first;
    }
    List<Formula> factors = new ArrayList<>();
    factors.add(asFormula(first, start));
    while (take("*")) {
      Token next = peek();
      factors.add(asFormula(atom(), next));
    }
    return placed(new Formula.Product(ImmutableList.copyOf(factors)), start);
  }

  private Object atom() {
    Token token = peek();
    if (take("(")) {
      Object inner = any();
      require(")");
      return inner;
    }
    if (take("-")) {
      return negative(token);
    }
    if (token.isSign("[")) {
      return atLeast();
    }
    if (token.kind() == Token.Kind.NUMBER) {
      return new Formula.Whole(number(""));
    }
    if (token.kind() != Token.Kind.NAME) {
      throw token.expected("a name, a number, ! or (");
    }
    at++;
    return switch (token.text()) {
      case "true" -> new Criterion.Constant(true);
      case "false" -> new Criterion.Constant(false);
      case "members" -> overMembers();
      case "holds" -> placed(new Criterion.Holds(bracketedText()), token);
      case "date" -> new Formula.Day(day());
      case "yuan" -> cash(Money::yuan);
      case "fen" -> cash(Money::ofFen);
      default -> name(token);
    };
  }

  private Formula negative(Token minus) {
    if (peek().kind() == Token.Kind.NUMBER) {
      return new Formula.Whole(number("-"));
    }
    descend(minus);
    Token next = peek();
    Formula amount = asFormula(atom(), next);
    depth--;
    return placed(new Formula.Negative(amount), minus);
  }

  /** Functions are known by their bracket, so that a fact may have the name of one. */
  private Object name(Token token) {
    if (token.text().equals(member)) {
      require(".");
      return placed(new Formula.Name(checked(next()), true), token);
    }
    if (peek().isSign("(")) {
      return new FunctionParser(this).read(token);
    }
    if (peek().isSign(".")) {
      throw peek().expected("an operator or the end");
    }
    return placed(new Formula.Name(checked(token), false), token);
  }

  /** Reads the name of a parameter. */
  Formula.Name parameter() {
    Token name = next();
    if (name.text().equals(member)) {
      throw name.expected("the name of a parameter");
    }
    return placed(new Formula.Name(checked(name), false), name);
  }

  private static String checked(Token token) {
    if (token.kind() != Token.Kind.NAME) {
      throw token.expected("the name of a fact");
    }
    try {
      return Names.check("Name", token.text());
    } catch (IllegalArgumentException e) {
      throw token.expected("the name of a fact or parameter");
    }
  }

  private Object overMembers() {
    Token start = tokens.get(at - 1);
    require(".");
    Token quantifier = next();
    if (quantifier.kind() != Token.Kind.NAME || !QUANTIFIERS.contains(quantifier.text())) {
      throw quantifier.expected("exists, all, filter or map");
    }
    require("(");
    if (member != null) {
      throw quantifier.expected("a clause about one member, for members have no members");
    }
    member = peek().isName(Names.MEMBER) ? next().text() : checked(next());
    require(",");
    Token first = peek();
    if (quantifier.isName("map")) {
      return placed(perMember(any(), first), start);
    }
    Criterion clause = asCriterion(any(), first);
    require(")");
    member = null;
    Criterion overMembers =
        switch (quantifier.text()) {
          case "exists" -> new Criterion.Exists(clause);
          case "all" -> new Criterion.Every(clause);
          default -> new Criterion.AtLeastMembers(count(Long.MAX_VALUE), clause);
        };
    return placed(overMembers, start);
  }

  private Formula perMember(Object first, Token start) {
    Criterion clause = new Criterion.Constant(true);
    Object amount = first;
    Token from = start;
    if (take(",")) {
      clause = asCriterion(first, start);
      from = peek();
      amount = any();
    }
    require(")");
    member = null;
    require(".");
    call("sum");
    return new Formula.PerMember(clause, asFormula(amount, from));
  }

  /** Several conditions of which so many must hold. */
  private Criterion atLeast() {
    Token start = next();
    List<Criterion> clauses = new ArrayList<>();
    do {
      Token first = peek();
      clauses.add(asCriterion(any(), first));
    } while (take(","));
    if (clauses.size() < 2) {
      require(",");
    }
    require("]");
    require(".");
    if (!next().isName("filter")) {
      throw tokens.get(at - 1).expected("filter");
    }
    require("(");
    String each = checked(next());
    require(",");
    if (!next().isName(each)) {
      throw tokens.get(at - 1).expected(each);
    }
    require(")");
    int least = (int) count(clauses.size());
    return placed(new Criterion.AtLeast(least, ImmutableList.copyOf(clauses)), start);
  }

  /** Reads that there are so many, which is a number from 1 on. */
  private long count(long most) {
    require(".");
    call("size");
    require(">=");
    long least = number("");
    if (least < 1 || least > most) {
      throw tokens
          .get(at - 1)
          .expected(
              "a number of at least 1" + (most == Long.MAX_VALUE ? "" : " and at most " + most));
    }
    return least;
  }

  private void call(String name) {
    if (!next().isName(name)) {
      throw tokens.get(at - 1).expected(name + "()");
    }
    require("(");
    require(")");
  }

  private LocalDate day() {
    String text = bracketedText();
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw tokens.get(at - 2).expected("a date such as \"2026-01-20\"");
    }
  }

  private Formula cash(LongFunction<Money> money) {
    long number = bracketedNumber();
    try {
      return new Formula.Cash(money.apply(number));
    } catch (IllegalArgumentException e) {
      throw tokens.get(at - 2).expected("an amount of at most 2^62 fen");
    }
  }

  private String bracketedText() {
    require("(");
    String text = text();
    require(")");
    return text;
  }

  private long bracketedNumber() {
    require("(");
    String sign = take("-") ? "-" : "";
    long number = number(sign);
    require(")");
    return number;
  }

  private long number(String sign) {
    Token token = next();
    Long number = token.kind() == Token.Kind.NUMBER ? Longs.tryParse(sign + token.text()) : null;
    if (number == null) {
      throw token.expected("a whole number below 2^63");
    }
    return number;
  }

  private String text() {
    Token token = next();
    if (token.kind() != Token.Kind.TEXT) {
      throw token.expected("a text in quotes");
    }
    return token.text();
  }

  private static Criterion asCriterion(Object part, Token start) {
    if (part instanceof Criterion criterion) {
      return criterion;
    } else if (part instanceof Formula.Name name) {
      return new Criterion.Flag(name);
    }
    throw start.expected("a condition, not an amount");
  }

  static Formula asFormula(Object part, Token start) {
    if (part instanceof Formula formula) {
      return formula;
    }
    throw start.expected("an amount, not a condition");
  }

  private static Formula.Name asName(Object part, Token start) {
    if (part instanceof Formula.Name name) {
      return name;
    }
    throw start.expected("the name of a fact");
  }

  Token peek() {
    return tokens.get(at);
  }

  Token next() {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  boolean take(String sign) {
    boolean there = peek().isSign(sign);
    if (there) {
      at++;
    }
    return there;
  }

  void require(String sign) {
    if (!take(sign)) {
      throw peek().expected(sign);
    }
  }
}
