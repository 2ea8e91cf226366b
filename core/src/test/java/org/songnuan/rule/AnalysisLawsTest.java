package org.songnuan.rule;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.songnuan.laws.AnalysisLaws;
import org.songnuan.testkit.AnalysisArbitraries;
import org.songnuan.testkit.AnalysisCase;

class AnalysisLawsTest implements AnalysisLaws {
  @Provide
  @Override
  public Arbitrary<AnalysisCase> any() {
    return AnalysisArbitraries.any();
  }
}
