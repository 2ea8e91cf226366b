package org.songnuan.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.ValueLaws;
import org.songnuan.quantity.Money;
import org.songnuan.rule.RuleCode;
import org.songnuan.testkit.ExplainArbitraries;

class ReasonTest implements ValueLaws<Reason> {
  @Provide
  @Override
  public Arbitrary<Reason> values() {
    return ExplainArbitraries.reasons();
  }

  @Override
  public Reason remade(Reason value) {
    return Reason.of(value.code(), value.arguments().toArray(Argument[]::new))
        .because(value.because().stream().map(this::remade).toList());
  }

  @Test
  void the_example_of_the_class_holds() {
    Reason incomeIsLow = Reason.of(RuleCode.BELOW, Argument.of(Money.yuan(5)));
    Reason someoneIsOld = Reason.of(RuleCode.MEMBERS_MEET);
    Reason both = Reason.of(RuleCode.ALL_HOLD).because(incomeIsLow, someoneIsOld);
    assertThat(both.because()).containsExactly(incomeIsLow, someoneIsOld);
    assertThat(both).hasToString("rule.ALL_HOLD[0 values, 2 reasons]");
    assertThat(incomeIsLow).hasToString("rule.BELOW[1 values, 0 reasons]");
  }

  @Property
  void what_is_added_comes_last(@ForAll("values") Reason one, @ForAll("values") Reason other) {
    assertThat(one.because(other).because())
        .hasSize(one.because().size() + 1)
        .containsAll(one.because())
        .endsWith(other);
  }

  @Test
  void a_term_is_said_in_both_languages() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Term.of("收入", " "))
        .withMessage("Term must have a name in both languages, but was (收入,  ).");
    assertThat(Term.of("A1")).isEqualTo(Term.of("A1", "A1"));
  }

  @Test
  void a_span_ends_above_its_beginning() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Argument.Span(3, 3))
        .withMessage("Span must end above its beginning (3), but was (3).");
    assertThat(Argument.between(3, 3)).isEqualTo(Argument.of(3));
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without a null checker may do
  void a_missing_part_is_named() {
    assertThatNullPointerException().isThrownBy(() -> Reason.of(null)).withMessage("code");
    assertThatNullPointerException()
        .isThrownBy(() -> Finding.note(RuleCode.ALWAYS).about(null))
        .withMessage("subjectId");
    assertThatNullPointerException().isThrownBy(() -> Argument.text(null)).withMessage("text");
    assertThatNullPointerException().isThrownBy(() -> Term.of(null)).withMessage("name");
  }
}
