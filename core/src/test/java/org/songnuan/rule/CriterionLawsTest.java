package org.songnuan.rule;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.songnuan.laws.CriterionLaws;
import org.songnuan.testkit.RuleArbitraries;
import org.songnuan.testkit.RuleCase;

class CriterionLawsTest implements CriterionLaws {
  @Provide
  @Override
  public Arbitrary<RuleCase> cases() {
    return RuleArbitraries.cases();
  }

  @Provide
  @Override
  public Arbitrary<RuleCase> memberCases() {
    return RuleArbitraries.memberCases();
  }
}
