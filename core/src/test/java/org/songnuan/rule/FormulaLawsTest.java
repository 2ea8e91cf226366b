package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.laws.FormulaLaws;
import org.songnuan.quantity.Money;
import org.songnuan.testkit.FormulaCase;
import org.songnuan.testkit.RuleArbitraries;

class FormulaLawsTest implements FormulaLaws {
  @Provide
  @Override
  public Arbitrary<FormulaCase> formulaCases() {
    return RuleArbitraries.formulaCases();
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void an_amount_is_what_plain_arithmetic_makes_it(@ForAll("formulaCases") FormulaCase given) {
    FormulaOracle.Fraction expected =
        new FormulaOracle(given).of(given.formula(), given.subject().all(), null);
    assertThat(given.classifier().amount(FormulaCase.ASKED, given.subject().all()).exact())
        .map(Money::fen)
        .map(BigInteger::valueOf)
        .contains(expected.over().divide(expected.under()));
    assertThat(expected.over().mod(expected.under())).isZero();
  }
}
