package org.songnuan.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.ValueLaws;
import org.songnuan.rule.RuleCode;
import org.songnuan.testkit.ExplainArbitraries;

class FindingTest implements ValueLaws<Finding> {
  @Provide
  @Override
  public Arbitrary<Finding> values() {
    return Combinators.combine(
            ExplainArbitraries.severities(),
            ExplainArbitraries.reasons(),
            Arbitraries.of("", "H-1", "H-2"))
        .as(
            (severity, reason, id) ->
                id.isEmpty()
                    ? Finding.of(severity, reason)
                    : Finding.of(severity, reason).about(id));
  }

  @Override
  public Finding remade(Finding value) {
    Finding finding = Finding.of(value.severity(), value.reason());
    return value.subject().map(finding::about).orElse(finding);
  }

  @Test
  void a_finding_is_worded_with_its_severity_and_code() {
    Finding error = Finding.error(RuleCode.AMBIGUOUS_NAME, Argument.text("low"));
    assertThat(error)
        .hasToString(
            "ERROR rule.AMBIGUOUS_NAME: name low must be a fact or a parameter, but was both");
    assertThat(Wording.in(Locale.CHINESE).of(error))
        .isEqualTo("错误 rule.AMBIGUOUS_NAME：名称 low 既是事实又是参数");
    assertThat(Wording.in(Locale.CHINESE).of(Finding.warning(RuleCode.ALWAYS)))
        .isEqualTo("注意 rule.ALWAYS：对所有对象成立");
    assertThat(Wording.in(Locale.CHINESE).of(Finding.note(RuleCode.NEVER)))
        .isEqualTo("提示 rule.NEVER：对任何对象都不成立");
    assertThat(Finding.warning(RuleCode.ALWAYS).isError()).isFalse();
    assertThat(Finding.note(RuleCode.ALWAYS))
        .hasToString("NOTE rule.ALWAYS: it holds for everybody");
  }

  @Property
  void no_text_shows_whom_it_is_about(@ForAll("values") Finding finding) {
    Finding about = finding.about("隐者");
    assertThat(about.subject()).isEqualTo(Optional.of("隐者"));
    assertThat(about.toString()).doesNotContain("隐者").isEqualTo(finding.toString());
    assertThat(Wording.in(Locale.CHINESE).of(about)).doesNotContain("隐者");
    assertThat(about.code()).isEqualTo(finding.code());
  }
}
