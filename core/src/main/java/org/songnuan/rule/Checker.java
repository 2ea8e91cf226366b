package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Code;
import org.songnuan.explain.Finding;

/** What is wrong with the rules of a set when they are read with its schema and parameters. */
final class Checker {
  private final RuleSet rules;
  private final Amounts amounts;
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  /** Whether the part that is being checked is about one member. */
  private boolean ofMember;

  Checker(RuleSet rules, Parameters parameters) {
    this.rules = rules;
    this.amounts = new Amounts(rules.schema(), parameters);
  }

  ImmutableList<Finding> check() {
    findings.addAll(amounts.parameters().findings());
    for (String name : amounts.parameters().all().keySet()) {
      if (rules.schema().find(name).isPresent()) {
        findings.add(Finding.error(RuleCode.AMBIGUOUS_NAME, Argument.text(name)));
      }
    }
    for (RuleSet.Rule rule : rules.rules().values()) {
      check(rule, rule.criterion(), false);
      if (reaches(rule.criterion(), rule.id(), new HashSet<>())) {
        findings.add(Finding.error(RuleCode.RULE_CYCLE, Argument.text(rule.id())));
      }
    }
    return findings.build();
  }

  private boolean reaches(Criterion criterion, String ruleId, Set<String> seen) {
    if (criterion instanceof Criterion.Holds holds) {
      RuleSet.Rule next = rules.rules().get(holds.ruleId());
      return holds.ruleId().equals(ruleId)
          || (next != null && seen.add(next.id()) && reaches(next.criterion(), ruleId, seen));
    }
    for (Object part : criterion.parts()) {
      if (part instanceof Criterion inner && reaches(inner, ruleId, seen)) {
        return true;
      }
    }
    return false;
  }

  private void check(RuleSet.Rule rule, Criterion criterion, boolean ofMember) {
    this.ofMember = ofMember;
    if (criterion instanceof Criterion.Compare compare) {
      compare(rule, compare);
    } else if (criterion instanceof Criterion.Flag flag) {
      typed(rule, flag.flag(), Fact.Type.FLAG);
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      if (typed(rule, oneOf.choice(), Fact.Type.CHOICE)) {
        oneOf.options().forEach(option -> option(rule, oneOf.choice(), option));
      }
    } else if (criterion instanceof Criterion.Includes includes) {
      if (typed(rule, includes.choices(), Fact.Type.CHOICES)) {
        option(rule, includes.choices(), includes.option());
      }
    } else if (criterion instanceof Criterion.Holds holds) {
      if (!rules.rules().containsKey(holds.ruleId())) {
        findings.add(
            Finding.error(
                RuleCode.UNKNOWN_RULE, Argument.text(rule.id()), Argument.text(holds.ruleId())));
      }
    } else {
      boolean overMembers = isOverMembers(criterion);
      if (overMembers && (ofMember || rules.schema().members().isEmpty())) {
        report(RuleCode.NO_MEMBERS, rule, "members");
      }
      for (Object part : criterion.parts()) {
        check(rule, (Criterion) part, ofMember || overMembers);
      }
    }
  }

  private static boolean isOverMembers(Criterion criterion) {
    return criterion instanceof Criterion.Exists
        || criterion instanceof Criterion.Every
        || criterion instanceof Criterion.AtLeastMembers;
  }

  private void compare(RuleSet.Rule rule, Criterion.Compare compare) {
    boolean known = true;
    for (Formula side : List.of(compare.left(), compare.right())) {
      for (Formula.Name name : names(side)) {
        known &= known(rule, name) && amount(rule, name);
      }
    }
    if (known && (unlike(rule, compare.left()) || unlike(rule, compare.right()))) {
      return;
    }
    if (known) {
      unlike(
          rule,
          compare.toString(),
          kind(compare.left(), amounts).orElseThrow(),
          kind(compare.right(), amounts).orElseThrow());
    }
  }

  private boolean known(RuleSet.Rule rule, Formula.Name name) {
    boolean known =
        (amounts.fact(name).isPresent() && (ofMember || !name.ofMember()))
            || (!name.ofMember() && amounts.parameters().find(name.name()).isPresent());
    if (!known) {
      Set<String> names = new TreeSet<>();
      if (name.ofMember()) {
        rules.schema().members().ifPresent(members -> names.addAll(members.names()));
      } else {
        names.addAll(rules.schema().names());
        names.addAll(amounts.parameters().all().keySet());
      }
      report(
          RuleCode.UNKNOWN_NAME,
          rule,
          name.name(),
          Argument.text(name.name()),
          Argument.text(Names.maybe(name.name(), names)));
    }
    return known;
  }

  private boolean amount(RuleSet.Rule rule, Formula.Name name) {
    boolean amount = amounts.kind(name).isPresent();
    if (!amount) {
      report(
          RuleCode.WRONG_TYPE,
          rule,
          name.name(),
          Argument.text(name.name()),
          Argument.text("MONEY, COUNT, DATE"));
    }
    return amount;
  }

  private boolean typed(RuleSet.Rule rule, Formula.Name name, Fact.Type type) {
    if (!known(rule, name)) {
      return false;
    }
    boolean right = amounts.fact(name).map(fact -> fact.type() == type).orElse(false);
    if (!right) {
      report(
          RuleCode.WRONG_TYPE,
          rule,
          name.name(),
          Argument.text(name.name()),
          Argument.text(type.name()));
    }
    return right;
  }

  private void option(RuleSet.Rule rule, Formula.Name name, String option) {
    ImmutableList<String> options = amounts.fact(name).orElseThrow().options();
    if (!options.contains(option)) {
      report(
          RuleCode.UNKNOWN_OPTION,
          rule,
          Printer.quoted(option),
          Argument.text(name.name()),
          Argument.text(option + Names.maybe(option, options)));
    }
  }

  /** Reports a formula whose own parts do not fit together, and says whether it did. */
  private boolean unlike(RuleSet.Rule rule, Formula formula) {
    if (formula instanceof Formula.Negative negative) {
      return unlike(rule, negative.amount());
    }
    ImmutableList<Formula> parts =
        formula instanceof Formula.Sum sum
            ? sum.terms()
            : formula instanceof Formula.Product product ? product.factors() : ImmutableList.of();
    for (Formula part : parts) {
      if (unlike(rule, part)) {
        return true;
      }
    }
    if (formula instanceof Formula.Sum) {
      Kind first = kind(parts.get(0), amounts).orElseThrow();
      for (Formula part : parts.subList(1, parts.size())) {
        if (unlike(rule, formula.toString(), first, kind(part, amounts).orElseThrow())) {
          return true;
        }
      }
    } else if (formula instanceof Formula.Product) {
      for (Formula part : parts) {
        if (kind(part, amounts).orElseThrow().day()) {
          return unlike(rule, formula.toString(), Kind.DAY, Kind.NUMBER);
        }
      }
    }
    return false;
  }

  private boolean unlike(RuleSet.Rule rule, String text, Kind left, Kind right) {
    if (left.equals(right)) {
      return false;
    }
    report(
        RuleCode.UNLIKE_KINDS,
        rule,
        text,
        Argument.text(text),
        Argument.text(left.toString()),
        Argument.text(right.toString()));
    return true;
  }

  /** Returns the kind of the formula, or empty if a name in it is no amount. */
  static Optional<Kind> kind(Formula formula, Amounts amounts) {
    if (formula instanceof Formula.Name name) {
      return amounts.kind(name);
    } else if (formula instanceof Formula.Sum sum) {
      return kind(sum.terms().get(0), amounts);
    } else if (formula instanceof Formula.Negative negative) {
      return kind(negative.amount(), amounts);
    } else if (formula instanceof Formula.Product product) {
      int money = 0;
      for (Formula factor : product.factors()) {
        money += kind(factor, amounts).map(Kind::money).orElse(0);
      }
      return Optional.of(new Kind(false, money));
    } else if (formula instanceof Formula.Cash) {
      return Optional.of(Kind.MONEY);
    }
    return Optional.of(formula instanceof Formula.Day ? Kind.DAY : Kind.NUMBER);
  }

  /** Returns the names in the formula, from left to right. */
  static ImmutableList<Formula.Name> names(Formula formula) {
    ImmutableList.Builder<Formula.Name> names = ImmutableList.builder();
    if (formula instanceof Formula.Name name) {
      names.add(name);
    } else if (formula instanceof Formula.Sum sum) {
      sum.terms().forEach(term -> names.addAll(names(term)));
    } else if (formula instanceof Formula.Product product) {
      product.factors().forEach(factor -> names.addAll(names(factor)));
    } else if (formula instanceof Formula.Negative negative) {
      names.addAll(names(negative.amount()));
    }
    return names.build();
  }

  private void report(Code code, RuleSet.Rule rule, String fragment, Argument... more) {
    Token place = place(rule.text(), fragment);
    findings.add(
        Finding.error(
            code,
            ImmutableList.<Argument>builder()
                .add(
                    Argument.text(rule.id()),
                    Argument.of((long) place.line()),
                    Argument.of((long) place.column()))
                .add(more)
                .build()
                .toArray(new Argument[0])));
  }

  /** Returns where the fragment stands in the text, brackets and spaces aside; or its beginning. */
  private static Token place(String text, String fragment) {
    List<Token> all = Token.all(text).stream().filter(Checker::counts).toList();
    List<Token> part = Token.all(fragment).stream().filter(Checker::counts).toList();
    for (int start = 0; start + part.size() <= all.size(); start++) {
      int same = 0;
      while (same < part.size() && isSame(all.get(start + same), part.get(same))) {
        same++;
      }
      if (same == part.size()) {
        return all.get(start);
      }
    }
    return Token.all(text).get(0);
  }

  private static boolean counts(Token token) {
    return token.kind() != Token.Kind.END && !token.isSign("(") && !token.isSign(")");
  }

  private static boolean isSame(Token a, Token b) {
    return a.kind() == b.kind() && a.text().equals(b.text());
  }
}
