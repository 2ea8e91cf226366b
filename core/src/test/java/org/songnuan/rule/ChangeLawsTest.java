package org.songnuan.rule;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.songnuan.laws.ChangeLaws;
import org.songnuan.testkit.ChangeArbitraries;
import org.songnuan.testkit.ChangeCase;

class ChangeLawsTest implements ChangeLaws {
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
