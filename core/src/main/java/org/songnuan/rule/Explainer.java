package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/**
 * Says of one subject whether a rule holds, and why: the same walk as the interpreter's, over parts
 * that were prepared when the rules were compiled. It runs when somebody asks, never during a run.
 */
final class Explainer {
  private final RuleSet rules;
  private final Amounts amounts;
  private final Labels labels;
  private final FormulaExplainer formulas;
  private final PartMaker maker;
  private final ImmutableMap<String, Part> ofRules;
  private final Part[] inOrder;
  private final Part[] all;

  @SuppressWarnings("this-escape") // formulas ask back only when somebody asks for a reason
  Explainer(RuleSet rules, Amounts amounts) {
    this.rules = rules;
    this.amounts = amounts;
    this.labels = new Labels(amounts);
    this.formulas = new FormulaExplainer(this, amounts, labels);
    this.maker = newMaker();
    ImmutableMap.Builder<String, Part> parts = ImmutableMap.builder();
    rules.rules().forEach((id, rule) -> parts.put(id, maker.rule(rule)));
    this.ofRules = parts.buildOrThrow();
    this.inOrder = maker.inOrder().toArray(Part[]::new);
    this.all = ofRules.values().toArray(Part[]::new);
    rules.amounts().values().forEach(amount -> maker.prepare(amount.formula()));
  }

  private PartMaker newMaker() {
    return new PartMaker(rules, amounts, formulas, labels);
  }

  /** Returns what explains the formulas of the same rules. */
  FormulaExplainer formulas() {
    return formulas;
  }

  /** Returns why the rule holds or not, or null if there is no rule of this id. */
  @Nullable Explanation explain(String ruleId, FactSheet subject) {
    Part rule = ofRules.get(ruleId);
    return rule == null ? null : rule.explain(Asked.of(subject, null));
  }

  /** Explains all rules, in the order of their ids; what they have in common is told once. */
  ImmutableList<Explanation> explainAll(FactSheet subject) {
    Asked asked = maker.ask(subject);
    for (Part part : inOrder) {
      asked.said(part);
    }
    ImmutableList.Builder<Explanation> explanations =
        ImmutableList.builderWithExpectedSize(all.length);
    for (Part rule : all) {
      explanations.add(asked.said(rule));
    }
    return explanations.build();
  }

  Explanation explain(Criterion criterion, FactSheet subject, @Nullable FactSheet member) {
    Part known = maker.find(criterion);
    Part part = known == null ? newMaker().of(criterion) : known;
    return part.explain(Asked.of(subject, member));
  }
}
