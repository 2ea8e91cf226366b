package org.songnuan.rule;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.songnuan.laws.ChangeLaws;
import org.songnuan.testkit.ChangeArbitraries;
import org.songnuan.testkit.ChangeCase;
import org.songnuan.testkit.RuleArbitraries;
import org.songnuan.testkit.RuleCase;

class ChangeLawsTest implements ChangeLaws {
  @Provide
  @Override
  public Arbitrary<RuleCase> any() {
    return RuleArbitraries.cases();
  }

  @Provide
  @Override
  public Arbitrary<ChangeCase> known() {
    return ChangeArbitraries.known();
  }

  @Provide
  @Override
  public Arbitrary<ChangeCase> open() {
    return ChangeArbitraries.open();
  }
}
