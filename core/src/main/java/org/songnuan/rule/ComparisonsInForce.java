package org.songnuan.rule;

import com.google.common.collect.Iterables;

/**
 * Writes out the comparisons that are parameters, so that nothing behind it knows of them: where
 * {@code lineTest} is {@code <=}, {@code compare(income, lineTest, line)} is {@code income <=
 * line}. One without a value in force stays; the rules are refused for it.
 */
final class ComparisonsInForce extends Rewriter {
  private final Parameters parameters;

  private ComparisonsInForce(Parameters parameters) {
    this.parameters = parameters;
  }

  static RuleSet in(RuleSet rules, Parameters parameters) {
    Iterable<Object> all =
        Iterables.concat(
            Iterables.transform(rules.rules().values(), RuleSet.Rule::criterion),
            Iterables.transform(rules.amounts().values(), RuleSet.Amount::formula));
    return Iterables.any(all, ComparisonsInForce::isBy)
        ? rules.rewritten(new ComparisonsInForce(parameters))
        : rules;
  }

  private static boolean isBy(Object part) {
    return part instanceof Criterion.CompareBy
        || Iterables.any(Depth.parts(part), ComparisonsInForce::isBy);
  }

  @Override
  Criterion compareBy(Criterion.CompareBy by) {
    Formula left = of(by.left());
    Formula right = of(by.right());
    return parameters
        .find(by.comparison().name())
        .flatMap(Parameter::comparison)
        .<Criterion>map(comparison -> new Criterion.Compare(left, comparison, right))
        .orElseGet(() -> new Criterion.CompareBy(left, by.comparison(), right));
  }
}
