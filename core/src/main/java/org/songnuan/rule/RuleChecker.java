package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Code;
import org.songnuan.explain.Finding;

/** What is wrong with one rule when it is read with the schema and the parameters. */
final class RuleChecker {
  private final RuleSet rules;
  private final Amounts amounts;
  private final String id;
  private final Places places;
  private final @Nullable References references;
  private final List<Finding> findings = new ArrayList<>();

  /** Whether the part that is being checked is about one member. */
  private boolean ofMember;

  /**
   * Checks the criterion or formula of this id that was read from the text.
   *
   * @param references which rules refer to which, to look for circles in; not of what is no rule
   */
  RuleChecker(
      RuleSet rules,
      Amounts amounts,
      String id,
      Object rule,
      String text,
      @Nullable References references) {
    this.references = references;
    this.rules = rules;
    this.amounts = amounts;
    this.id = id;
    this.places = Places.in(text, rule);
  }

  ImmutableList<Finding> check() {
    if (places.rule() instanceof Formula formula) {
      money(formula);
    } else {
      check((Criterion) places.rule());
    }
    return ImmutableList.copyOf(findings);
  }

  private void money(Formula formula) {
    if (!known(formula) || unlike(formula) || !inOrder(formula)) {
      return;
    }
    Kind kind = kind(formula);
    if (!kind.equals(Kind.MONEY)) {
      report(
          RuleCode.NOT_MONEY,
          places.of(formula),
          Argument.text(formula.toString()),
          Argument.of(kind.term()));
    } else {
      fraction(formula);
    }
  }

  /** Reports the innermost part that may be a fraction of a fen, and says whether there is one. */
  private boolean fraction(Formula formula) {
    if (amounts.isWhole(formula)) {
      return false;
    }
    boolean inside =
        !(formula instanceof Formula.Product || formula instanceof Formula.Marginal)
            && amounts.of(formula) == null
            && formula.parts().stream().anyMatch(this::fraction);
    if (!inside) {
      report(RuleCode.NOT_WHOLE_FEN, places.of(formula), Argument.text(formula.toString()));
    }
    return true;
  }

  private void check(Criterion criterion) {
    if (criterion instanceof Criterion.Compare compare) {
      compare(compare, compare);
    } else if (criterion instanceof Criterion.CompareBy by) {
      // Which comparison it is does not matter to what may be compared.
      compare(by, new Criterion.Compare(by.left(), Comparison.AT_MOST, by.right()));
      comparison(by.comparison());
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
      referred(holds);
    } else {
      joint(criterion);
    }
  }

  private void referred(Criterion.Holds holds) {
    Token place = places.of(holds, holds.ruleId());
    if (!rules.rules().containsKey(holds.ruleId())) {
      report(
          RuleCode.UNKNOWN_RULE,
          place,
          Argument.text(holds.ruleId()),
          Names.maybe(Names.nearest(holds.ruleId(), rules.rules().keySet())));
    } else if (references != null) {
      ImmutableList<String> circle = references.circle(id, holds.ruleId());
      if (!circle.isEmpty()) {
        report(RuleCode.RULE_CYCLE, place, Argument.text(String.join(" → ", circle)));
      }
    }
  }

  private void joint(Criterion criterion) {
    boolean overMembers =
        criterion instanceof Criterion.Exists
            || criterion instanceof Criterion.Every
            || criterion instanceof Criterion.AtLeastMembers;
    boolean outer = ofMember;
    if (overMembers) {
      enterMember(criterion);
    }
    for (Object part : criterion.parts()) {
      check((Criterion) part);
    }
    ofMember = outer;
  }

  private void enterMember(Object part) {
    if (ofMember || rules.schema().members().isEmpty()) {
      report(RuleCode.NO_MEMBERS, places.of(part));
    }
    ofMember = true;
  }

  private void compare(Criterion whole, Criterion.Compare compare) {
    boolean left = known(compare.left());
    boolean right = known(compare.right());
    if (left
        && right
        && !unlike(compare.left())
        && !unlike(compare.right())
        && !unlike(whole, kind(compare.left()), kind(compare.right()))) {
      inOrder(compare.left());
      inOrder(compare.right());
      if (!new Quotients(amounts).isLinear(compare)) {
        report(RuleCode.QUOTIENT_MISUSED, places.of(whole), Argument.text(whole.toString()));
      }
    }
  }

  private void comparison(Formula.Name name) {
    if (known(name)
        && amounts.parameters().find(name.name()).flatMap(Parameter::comparison).isEmpty()) {
      report(RuleCode.NOT_A_COMPARISON, places.of(name), Argument.text(name.toString()));
    }
  }

  /** Reports the names that are not known or no amounts, and says whether there is none. */
  private boolean known(Formula formula) {
    int before = findings.size();
    boolean outer = ofMember;
    if (formula instanceof Formula.Name name) {
      return known(name) && amount(name);
    } else if (formula instanceof Formula.PerMember sum) {
      enterMember(sum);
      check(sum.clause());
    }
    formula.parts().forEach(this::known);
    ofMember = outer;
    return findings.size() == before;
  }

  private boolean known(Formula.Name name) {
    boolean known =
        (amounts.fact(name).isPresent() && (ofMember || !name.ofMember()))
            || (!name.ofMember() && amounts.parameters().find(name.name()).isPresent());
    Optional<Parameter> elsewhere = amounts.parameters().elsewhere(name.name());
    if (!known && !name.ofMember() && elsewhere.isPresent()) {
      report(
          RuleCode.NOT_IN_FORCE,
          places.of(name),
          Argument.text(name.toString()),
          Argument.of(amounts.parameters().date()),
          Argument.text(amounts.parameters().area().toString()),
          Argument.text(elsewhere.get().validity().toString()),
          Argument.text(elsewhere.get().area().toString()));
    } else if (!known) {
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
    if (isArithmetic(formula) && parts.stream().anyMatch(part -> kind(part).day())) {
      report(RuleCode.DAY_ARITHMETIC, places.of(formula), Argument.text(formula.toString()));
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
        report(RuleCode.NOT_FIXED, places.of(whole), Argument.text(part.toString()));
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
        report(RuleCode.LIMITS_DESCEND, places.of(whole), shown(from, kind), shown(until, kind));
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
      report(
          RuleCode.BOUNDS_CROSS,
          places.of(clamp),
          shown(amounts.fixed(clamp.least()), kind),
          shown(amounts.fixed(clamp.most()), kind));
    }
    return crosses;
  }

  private Argument shown(Exact value, Kind kind) {
    return Labels.value(Range.of(value), kind);
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
                    Argument.text(id),
                    Argument.of((long) place.line()),
                    Argument.of((long) place.column()))
                .add(more)
                .build()
                .toArray(new Argument[0])));
  }
}
