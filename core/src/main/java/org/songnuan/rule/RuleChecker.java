package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Code;
import org.songnuan.explain.Finding;

/** What is wrong with one rule when it is read with the schema and the parameters. */
final class RuleChecker {
  private final RuleSet rules;
  private final Amounts amounts;
  private final RuleSet.Rule rule;
  private final Places places;
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  /** Whether the part that is being checked is about one member. */
  private boolean ofMember;

  RuleChecker(RuleSet rules, Amounts amounts, RuleSet.Rule rule) {
    this.rules = rules;
    this.amounts = amounts;
    this.rule = rule;
    this.places = Places.of(rule);
  }

  ImmutableList<Finding> check() {
    check(places.criterion());
    return findings.build();
  }

  private void check(Criterion criterion) {
    if (criterion instanceof Criterion.Compare compare) {
      compare(compare);
    } else if (criterion instanceof Criterion.Flag flag) {
      typed(flag.flag(), Fact.Type.FLAG);
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      if (typed(oneOf.choice(), Fact.Type.CHOICE)) {
        oneOf.options().forEach(option -> option(oneOf, oneOf.choice(), option));
      }
    } else if (criterion instanceof Criterion.Includes includes) {
      if (typed(includes.choices(), Fact.Type.CHOICES)) {
        option(includes, includes.choices(), includes.option());
      }
    } else if (criterion instanceof Criterion.Holds holds) {
      if (!rules.rules().containsKey(holds.ruleId())) {
        findings.add(
            Finding.error(
                RuleCode.UNKNOWN_RULE, Argument.text(rule.id()), Argument.text(holds.ruleId())));
      }
    } else {
      joint(criterion);
    }
  }

  private void joint(Criterion criterion) {
    boolean overMembers =
        criterion instanceof Criterion.Exists
            || criterion instanceof Criterion.Every
            || criterion instanceof Criterion.AtLeastMembers;
    if (overMembers && (ofMember || rules.schema().members().isEmpty())) {
      report(RuleCode.NO_MEMBERS, places.of(criterion));
    }
    boolean outer = ofMember;
    ofMember |= overMembers;
    for (Object part : criterion.parts()) {
      check((Criterion) part);
    }
    ofMember = outer;
  }

  private void compare(Criterion.Compare compare) {
    boolean known = true;
    for (Formula side : List.of(compare.left(), compare.right())) {
      for (Formula.Name name : Amounts.names(side)) {
        known &= known(name) && amount(name);
      }
    }
    if (known
        && !unlike(compare.left())
        && !unlike(compare.right())
        && !unlike(compare, kind(compare.left()), kind(compare.right()))
        && !new Quotients(amounts).isLinear(compare)) {
      report(RuleCode.QUOTIENT_MISUSED, places.of(compare), Argument.text(compare.toString()));
    }
  }

  private boolean known(Formula.Name name) {
    boolean known =
        (amounts.fact(name).isPresent() && (ofMember || !name.ofMember()))
            || (!name.ofMember() && amounts.parameters().find(name.name()).isPresent());
    if (!known) {
      report(
          RuleCode.UNKNOWN_NAME,
          places.of(name),
          Argument.text(name.toString()),
          Names.maybe(meant(name)));
    }
    return known;
  }

  /** Returns the name that may have been meant: a member's own, or the nearest of the known. */
  private Optional<String> meant(Formula.Name name) {
    String prefix = name.ofMember() ? Names.MEMBER + "." : "";
    Set<String> names = new TreeSet<>();
    Formula.Name ofMemberInstead = new Formula.Name(name.name(), true);
    if (name.ofMember()) {
      rules.schema().members().ifPresent(members -> names.addAll(members.names()));
    } else {
      names.addAll(rules.schema().names());
      names.addAll(amounts.parameters().all().keySet());
    }
    return ofMember && !name.ofMember() && amounts.fact(ofMemberInstead).isPresent()
        ? Optional.of(ofMemberInstead.toString())
        : Names.nearest(name.name(), names)
            .filter(near -> !near.equals(name.name()))
            .map(near -> prefix + near);
  }

  private boolean amount(Formula.Name name) {
    return right(name, amounts.kind(name).isPresent(), "MONEY, COUNT, DATE, QUOTIENT");
  }

  private boolean typed(Formula.Name name, Fact.Type type) {
    return known(name)
        && right(
            name, amounts.fact(name).filter(fact -> fact.type() == type).isPresent(), type.name());
  }

  private boolean right(Formula.Name name, boolean right, String types) {
    if (!right) {
      report(
          RuleCode.WRONG_TYPE,
          places.of(name),
          Argument.text(name.toString()),
          Argument.text(types));
    }
    return right;
  }

  private void option(Criterion criterion, Formula.Name name, String option) {
    ImmutableList<String> options = amounts.fact(name).orElseThrow().options();
    if (!options.contains(option)) {
      report(
          RuleCode.UNKNOWN_OPTION,
          places.of(criterion, option),
          Argument.text(name.toString()),
          Argument.text(option),
          Names.maybe(Names.nearest(option, options)));
    }
  }

  /** Reports a formula whose own parts do not fit together, and says whether it did. */
  private boolean unlike(Formula formula) {
    ImmutableList<Formula> parts = formula.parts();
    for (Formula part : parts) {
      if (unlike(part)) {
        return true;
      }
    }
    if (parts.stream().anyMatch(part -> kind(part).day())) {
      report(RuleCode.DAY_ARITHMETIC, places.of(formula), Argument.text(formula.toString()));
      return true;
    }
    return formula instanceof Formula.Sum
        && parts.stream().anyMatch(part -> unlike(formula, kind(parts.get(0)), kind(part)));
  }

  private boolean unlike(Object part, Kind left, Kind right) {
    boolean unlike = !left.equals(right);
    if (unlike) {
      report(
          RuleCode.UNLIKE_KINDS,
          places.of(part),
          Argument.text(part.toString()),
          Argument.of(left.term()),
          Argument.of(right.term()));
    }
    return unlike;
  }

  private Kind kind(Formula formula) {
    return amounts.kind(formula).orElseThrow();
  }

  private void report(Code code, Token place, Argument... more) {
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
}
