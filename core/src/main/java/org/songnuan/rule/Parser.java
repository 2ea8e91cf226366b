package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

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
 * <p>A bracket may hold a criterion or a formula, so the levels pass up a {@link Phrase}, which is
 * either, and ask it for what is needed where.
 */
final class Parser {
  /** What cannot follow a negated part, since ! binds more tightly. */
  private static final ImmutableSet<String> COMPARING =
      ImmutableSet.of("<", "<=", ">", ">=", "==", "!=", "in");

  private final Tokens tokens;
  private final ConstantParser constants;
  private final FunctionParser functions;
  private final SeveralParser several;
  private final IdentityHashMap<Object, Token> starts = new IdentityHashMap<>();
  private int depth;

  Parser(String text) {
    this.tokens = new Tokens(text);
    this.constants = new ConstantParser(tokens);
    this.functions = new FunctionParser(this, tokens);
    this.several = new SeveralParser(this, tokens);
  }

  Criterion criterion() {
    Criterion criterion = any().condition();
    tokens.requireEnd();
    return criterion;
  }

  Formula formula() {
    Formula formula = any().amount();
    tokens.requireEnd();
    return formula;
  }

  /** Returns where each part of what was read begins. */
  Places places(Object rule) {
    return new Places(rule, tokens.all(), starts);
  }

  /** Notes where the part begins. */
  <T> T placed(T part, Token start) {
    starts.put(part, start);
    return part;
  }

  Phrase any() {
    descend(tokens.peek());
    Phrase any = all();
    if (tokens.peek().isSign("||")) {
      List<Criterion> clauses = new ArrayList<>();
      clauses.add(any.condition());
      while (tokens.take("||")) {
        clauses.add(all().condition());
      }
      any = new Phrase(new Criterion.Any(ImmutableList.copyOf(clauses)), any.start());
    }
    depth--;
    return any;
  }

  private void descend(Token start) {
    if (depth == Depth.MOST_IN_TEXT) {
      throw start.expected("at most " + Depth.MOST_IN_TEXT + " brackets and signs in each other");
    }
    depth++;
  }

  private Phrase all() {
    Phrase first = clause();
    if (!tokens.peek().isSign("&&")) {
      return first;
    }
    List<Criterion> clauses = new ArrayList<>();
    clauses.add(first.condition());
    while (tokens.take("&&")) {
      clauses.add(clause().condition());
    }
    return new Phrase(new Criterion.All(ImmutableList.copyOf(clauses)), first.start());
  }

  private Phrase clause() {
    Token start = tokens.peek();
    if (start.isSign("!")) {
      return new Phrase(negated(), start);
    }
    if (start.kind() == Token.Kind.TEXT) {
      tokens.skip();
      tokens.requireName("in");
      return phrase(new Criterion.Includes(atom().name(), start.text()), start);
    }
    Phrase left = sum();
    if (tokens.takeName("in")) {
      return phrase(new Criterion.OneOf(left.name(), options()), start);
    }
    for (Comparison comparison : Comparison.values()) {
      if (tokens.take(comparison.symbol())) {
        return new Phrase(compared(left, comparison), start);
      }
    }
    return left;
  }

  /** Returns a part that begins here, and notes that it does. */
  private Phrase phrase(Object part, Token start) {
    return new Phrase(placed(part, start), start);
  }

  /** As in CEL, ! is about what follows at once: a comparison needs brackets. */
  private Criterion negated() {
    Token start = tokens.next();
    descend(start);
    Token inner = tokens.peek();
    Criterion clause = inner.isSign("!") ? negated() : atom().condition();
    depth--;
    boolean counts =
        clause instanceof Criterion.AtLeastMembers || clause instanceof Criterion.AtLeast;
    boolean compares = counts && !inner.isSign("(");
    Token behind = tokens.peek();
    boolean compared = behind.kind() != Token.Kind.TEXT && COMPARING.contains(behind.text());
    if (compares || compared) {
      throw (compares ? start : behind).expected("brackets around the comparison that ! is about");
    }
    return new Criterion.Not(clause);
  }

  private Criterion compared(Phrase left, Comparison comparison) {
    Token right = tokens.peek();
    boolean isChoice =
        right.kind() == Token.Kind.TEXT
            && (comparison == Comparison.EQUAL || comparison == Comparison.DIFFERENT);
    if (!isChoice) {
      Formula limit = sum().amount();
      return placed(new Criterion.Compare(left.amount(), comparison, limit), left.start());
    }
    tokens.skip();
    Criterion oneOf =
        placed(new Criterion.OneOf(left.name(), ImmutableSortedSet.of(right.text())), left.start());
    return comparison == Comparison.EQUAL ? oneOf : new Criterion.Not(oneOf);
  }

  private ImmutableSortedSet<String> options() {
    tokens.require("[");
    ImmutableSortedSet.Builder<String> options = ImmutableSortedSet.naturalOrder();
    do {
      options.add(tokens.text());
    } while (tokens.take(","));
    tokens.require("]");
    return options.build();
  }

  private Phrase sum() {
    Phrase first = product();
    if (!isTermNext()) {
      return first;
    }
    List<Formula> terms = new ArrayList<>();
    terms.add(first.amount());
    while (isTermNext()) {
      boolean negative = tokens.next().isSign("-");
      Phrase term = product();
      terms.add(
          negative ? placed(new Formula.Negative(term.amount()), term.start()) : term.amount());
    }
    return phrase(new Formula.Sum(ImmutableList.copyOf(terms)), first.start());
  }

  private boolean isTermNext() {
    return tokens.peek().isSign("+") || tokens.peek().isSign("-");
  }

  private Phrase product() {
    Phrase first = atom();
    if (!tokens.peek().isSign("*")) {
      return first;
    }
    List<Formula> factors = new ArrayList<>();
    factors.add(first.amount());
    while (tokens.take("*")) {
      factors.add(atom().amount());
    }
    return phrase(new Formula.Product(ImmutableList.copyOf(factors)), first.start());
  }

  private Phrase atom() {
    Token token = tokens.peek();
    return new Phrase(part(token), token);
  }

  private Object part(Token token) {
    if (tokens.take("(")) {
      Object inner = any().part();
      tokens.require(")");
      return inner;
    }
    if (tokens.take("-")) {
      return negative(token);
    }
    if (token.isSign("[")) {
      return several.atLeast();
    }
    if (token.kind() == Token.Kind.NUMBER) {
      return constants.whole();
    }
    if (token.kind() != Token.Kind.NAME) {
      throw token.expected("a name, a number, ! or (");
    }
    tokens.skip();
    return switch (token.text()) {
      case "true" -> new Criterion.Constant(true);
      case "false" -> new Criterion.Constant(false);
      case "members" -> several.members(token);
      case "holds" -> placed(new Criterion.Holds(tokens.bracketedText()), token);
      case "date" -> constants.day();
      case "yuan" -> constants.yuan();
      case "fen" -> constants.fen();
      default -> name(token);
    };
  }

  private Formula negative(Token minus) {
    if (tokens.peek().kind() == Token.Kind.NUMBER) {
      return constants.negative();
    }
    descend(minus);
    Formula amount = atom().amount();
    depth--;
    return placed(new Formula.Negative(amount), minus);
  }

  /** Functions are known by their bracket, so that a fact may have the name of one. */
  private Object name(Token token) {
    if (several.isMember(token)) {
      tokens.require(".");
      return placed(new Formula.Name(tokens.name(), true), token);
    }
    if (tokens.peek().isSign("(")) {
      return functions.read(token);
    }
    if (tokens.peek().isSign(".")) {
      throw tokens.peek().expected("an operator or the end");
    }
    return placed(new Formula.Name(Tokens.name(token), false), token);
  }

  /** Reads the name of a parameter. */
  Formula.Name parameter() {
    Token name = tokens.next();
    if (several.isMember(name)) {
      throw name.expected("the name of a parameter");
    }
    return placed(new Formula.Name(Tokens.name(name), false), name);
  }
}
