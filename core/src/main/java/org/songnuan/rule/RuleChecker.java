package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;

/** What is wrong with one rule when it is read with the schema and the parameters. */
final class RuleChecker {
  private final RuleSet rules;
  private final String id;
  private final Object rule;
  private final @Nullable References references;
  private final RuleFindings findings;
  private final NameChecker names;
  private final FormulaChecker formulas;

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
    Places places = Places.in(text, rule);
    this.rules = rules;
    this.id = id;
    this.rule = places.rule();
    this.references = references;
    this.findings = new RuleFindings(id, places);
    this.names = new NameChecker(rules.schema(), amounts, findings);
    this.formulas = new FormulaChecker(amounts, findings);
  }

  ImmutableList<Finding> check() {
    if (rule instanceof Criterion criterion) {
      check(criterion);
    } else if (known((Formula) rule)) {
      formulas.money((Formula) rule);
    }
    return findings.all();
  }

  private void check(Criterion criterion) {
    if (criterion instanceof Criterion.Compare compare) {
      compare(compare, compare);
    } else if (criterion instanceof Criterion.CompareBy by) {
      // Which comparison it is does not matter to what may be compared.
      compare(by, new Criterion.Compare(by.left(), Comparison.AT_MOST, by.right()));
      names.comparison(by.comparison(), ofMember);
    } else if (criterion instanceof Criterion.Flag flag) {
      names.flag(flag.flag(), ofMember);
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      names.options(oneOf, oneOf.choice(), Fact.Type.CHOICE, oneOf.options(), ofMember);
    } else if (criterion instanceof Criterion.Includes includes) {
      ImmutableSet<String> option = ImmutableSet.of(includes.option());
      names.options(includes, includes.choices(), Fact.Type.CHOICES, option, ofMember);
    } else if (criterion instanceof Criterion.Holds holds) {
      referred(holds);
    } else {
      joint(criterion);
    }
  }

  private void referred(Criterion.Holds holds) {
    if (!rules.rules().containsKey(holds.ruleId())) {
      findings.reportQuoted(
          RuleCode.UNKNOWN_RULE,
          holds,
          holds.ruleId(),
          Argument.text(holds.ruleId()),
          Names.maybe(Names.nearest(holds.ruleId(), rules.rules().keySet())));
    } else if (references != null) {
      ImmutableList<String> circle = references.circle(id, holds.ruleId());
      if (!circle.isEmpty()) {
        findings.reportQuoted(
            RuleCode.RULE_CYCLE, holds, holds.ruleId(), Argument.text(String.join(" → ", circle)));
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
      findings.report(RuleCode.NO_MEMBERS, part);
    }
    ofMember = true;
  }

  private void compare(Criterion whole, Criterion.Compare compare) {
    boolean left = known(compare.left());
    boolean right = known(compare.right());
    if (left && right) {
      formulas.compare(whole, compare);
    }
  }

  /** Reports the names that are not known or no amounts, and says whether there is none. */
  private boolean known(Formula formula) {
    int before = findings.size();
    boolean outer = ofMember;
    if (formula instanceof Formula.Name name) {
      return names.amount(name, ofMember);
    } else if (formula instanceof Formula.PerMember sum) {
      enterMember(sum);
      check(sum.clause());
    }
    formula.parts().forEach(this::known);
    ofMember = outer;
    return findings.size() == before;
  }
}
