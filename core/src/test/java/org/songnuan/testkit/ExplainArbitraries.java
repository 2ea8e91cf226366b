package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Severity;
import org.songnuan.explain.Term;
import org.songnuan.rule.RuleCode;

/** Arbitrary values of every kind, terms, and trees of reasons. */
public final class ExplainArbitraries {
  private ExplainArbitraries() {}

  /** Names in both languages. */
  public static Arbitrary<Term> terms() {
    return Combinators.combine(Arbitraries.of("收入", "人数"), Arbitraries.of("income", "size"))
        .as(Term::of);
  }

  /** Values of every kind. */
  public static Arbitrary<Argument> arguments() {
    Arbitrary<Argument> plain =
        Arbitraries.oneOf(
            QuantityArbitraries.money().map(Argument::of),
            QuantityArbitraries.ratios().map(Argument.CashShare::new),
            Arbitraries.longs().map(Argument::of),
            Arbitraries.longs().between(-5, 5).map(least -> Argument.between(least, 9)),
            QuantityArbitraries.ratios().map(Argument::of),
            QuantityArbitraries.quantities().map(Argument::of),
            QuantityArbitraries.figures(QuantityArbitraries.money()).map(Argument::of),
            ScopeArbitraries.dates().map(Argument::of),
            terms().map(Argument::of),
            Arbitraries.of("a < b", "{0}", "").map(Argument::text));
    Arbitrary<Argument> labelled = Combinators.combine(terms(), plain).as(Argument.Labelled::new);
    return Arbitraries.oneOf(plain, labelled).withoutEdgeCases();
  }

  /** Reasons up to two levels deep. */
  public static Arbitrary<Reason> reasons() {
    Arbitrary<Reason> leaves =
        Combinators.combine(Arbitraries.of(RuleCode.class), arguments().list().ofMaxSize(3))
            .as((code, values) -> Reason.of(code, values.toArray(Argument[]::new)));
    return Combinators.combine(leaves, leaves.list().ofMaxSize(2))
        .as(
            (reason, because) ->
                new Reason(reason.code(), reason.arguments(), ImmutableList.copyOf(because)))
        .withoutEdgeCases();
  }

  /** How much a finding matters. */
  public static Arbitrary<Severity> severities() {
    return Arbitraries.of(Severity.class);
  }
}
