package org.songnuan.rule;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.songnuan.explain.Argument;
import org.songnuan.laws.ValueLaws;
import org.songnuan.testkit.ExplainArbitraries;
import org.songnuan.testkit.ScopeArbitraries;

class ParameterTest implements ValueLaws<Parameter> {
  @Provide
  @Override
  public Arbitrary<Parameter> values() {
    Arbitrary<Argument> amounts =
        ExplainArbitraries.arguments()
            .filter(
                value ->
                    value instanceof Argument.Cash
                        || value instanceof Argument.Whole
                        || value instanceof Argument.Fraction
                        || value instanceof Argument.Day);
    return Combinators.combine(
            Arbitraries.of("line", "quota"),
            ExplainArbitraries.terms(),
            ScopeArbitraries.dateRanges(),
            ScopeArbitraries.areas(),
            amounts,
            Arbitraries.of("notice", "city notice"))
        .as(Parameter::new)
        .withoutEdgeCases();
  }

  @Override
  public Parameter remade(Parameter value) {
    return Parameter.of(value.name(), value.validity(), value.area(), value.value(), value.source())
        .called(value.term().chinese(), value.term().english());
  }
}
