package org.songnuan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Clarity;
import org.songnuan.beneficiary.ListEntry;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Stacking;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.FundSource;
import org.songnuan.ledger.CaseEntry;
import org.songnuan.ledger.Feedback;
import org.songnuan.ledger.Receipt;
import org.songnuan.ledger.Stage;
import org.songnuan.ledger.VisitCommitment;
import org.songnuan.rule.Comparison;
import org.songnuan.split.Rounding;

/** Every constant has a word of its own; a new one must get one. */
class ConstantsTest {
  record Case<T>(Words<T> words, T constant) {
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    static <T> Stream<Case<?>> of(Words<T> words, T... constants) {
      return Arrays.stream(constants).map(constant -> new Case<>(words, constant));
    }
  }

  static Stream<Case<?>> cases() {
    return Stream.of(
            Case.of(Constants.UNIT, RecipientUnit.values()),
            Case.of(Constants.KIND, BenefitKind.values()),
            Case.of(Constants.ACTION, Action.values()),
            Case.of(Constants.STACKING, Stacking.values()),
            Case.of(Constants.SOURCE, FundSource.values()),
            Case.of(Constants.ROUNDING, Rounding.values()),
            Case.of(Constants.CHANNEL, Channel.values()),
            Case.of(Constants.CLARITY, Clarity.values()),
            Case.of(Constants.LIST_CHANGE, ListEntry.Kind.values()),
            Case.of(Constants.DECISION, Decision.Kind.values()),
            Case.of(Constants.STATE, Commitment.State.values()),
            Case.of(
                Constants.COMPARISON,
                Comparison.BELOW,
                Comparison.AT_MOST,
                Comparison.AT_LEAST,
                Comparison.ABOVE),
            Case.of(Constants.VERDICT, CaseEntry.Verdict.values()),
            Case.of(Constants.SAID, Feedback.Said.values()),
            Case.of(Constants.SIGNED, Receipt.By.values()),
            Case.of(Constants.STAGE, Stage.values()),
            Case.of(Constants.COMMITMENT, VisitCommitment.values()))
        .flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("cases")
  <T> void every_constant_has_a_word_by_which_it_is_read(Case<T> one) {
    Line line = Line.of("field");
    one.words().write(one.constant(), line);

    assertThat(Cursor.all(line, one.words())).isEqualTo(one.constant());
  }
}
