package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.report.AuditSample.Confidence.P90;
import static org.songnuan.report.AuditSample.Confidence.P95;
import static org.songnuan.report.AuditSample.Confidence.P99;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.quantity.Ratio;
import org.songnuan.report.AuditSample.Confidence;
import org.songnuan.scope.Lot;

/** How many are checked on the spot, and who. */
class AuditSampleTest {
  private static final Lot LOT = Lot.of("2026-spring/audit");
  private static final Ratio FIVE = Ratio.percent(5);

  private static List<RecipientId> frame(int size) {
    return IntStream.range(0, size).mapToObj(i -> RecipientId.of("H-" + i)).toList();
  }

  @Test
  void five_percent_are_rounded_up() {
    assertThat(AuditSample.ofShare(LOT, FIVE, frame(100)).chosen()).hasSize(5);
    assertThat(AuditSample.ofShare(LOT, FIVE, frame(101)).chosen()).hasSize(6);
    assertThat(AuditSample.ofShare(LOT, FIVE, frame(1)).chosen()).hasSize(1);
    assertThat(AuditSample.ofShare(LOT, FIVE, frame(0)).chosen()).isEmpty();
    assertThat(AuditSample.ofShare(LOT, Ratio.ONE, frame(7)).chosen())
        .containsExactlyInAnyOrderElementsOf(frame(7));
    assertThat(AuditSample.ofShare(LOT, FIVE, frame(101))).hasToString("AuditSample[6 of 101]");
  }

  @Test
  void the_size_by_confidence_and_margin_is_that_of_the_printed_tables() {
    assertThat(AuditSample.size(P95, FIVE, 100)).isEqualTo(80);
    assertThat(AuditSample.size(P95, FIVE, 1_000)).isEqualTo(278);
    assertThat(AuditSample.size(P95, FIVE, 10_000)).isEqualTo(370);
    assertThat(AuditSample.size(P95, FIVE, 1_000_000)).isEqualTo(385);
    assertThat(AuditSample.size(P95, Ratio.percent(3), 10_000)).isEqualTo(965);
    assertThat(AuditSample.size(P99, FIVE, 10_000)).isEqualTo(623);
    assertThat(AuditSample.size(P90, FIVE, 1_000)).isEqualTo(214);
    assertThat(AuditSample.size(P95, FIVE, 0)).isZero();
    assertThat(AuditSample.size(P95, FIVE, 1)).isEqualTo(1);
    assertThat(AuditSample.size(P99, Ratio.of(1, 1_000_000_000), Long.MAX_VALUE))
        .isEqualTo(1_406_047_908_229_133_281L);
  }

  @Property(tries = 200)
  void a_size_is_within_the_frame_and_grows_with_the_frame_and_what_is_asked(
      @ForAll @IntRange(min = 1, max = 100_000) int frame,
      @ForAll @IntRange(min = 1, max = 98) int margin,
      @ForAll Confidence confidence) {
    long size = AuditSample.size(confidence, Ratio.percent(margin), frame);

    assertThat(size).isBetween(1L, (long) frame);
    assertThat(AuditSample.size(confidence, Ratio.percent(margin), frame + 1L))
        .isBetween(size, size + 1);
    assertThat(AuditSample.size(confidence, Ratio.percent(margin + 1), frame))
        .isLessThanOrEqualTo(size);
    assertThat(AuditSample.size(P99, Ratio.percent(margin), frame)).isGreaterThanOrEqualTo(size);
  }

  @Property(tries = 50)
  void anybody_draws_the_same_whatever_the_order_and_a_larger_share_only_adds(
      @ForAll @IntRange(min = 0, max = 200) int size, @ForAll long seed) {
    List<RecipientId> shuffled = new ArrayList<>(frame(size));
    Collections.shuffle(shuffled, new Random(seed));
    AuditSample sample = AuditSample.ofShare(LOT, FIVE, frame(size));

    assertThat(AuditSample.ofShare(LOT, FIVE, shuffled)).isEqualTo(sample);
    assertThat(AuditSample.ofShare(LOT, Ratio.percent(50), frame(size)).chosen())
        .startsWith(sample.chosen().toArray(RecipientId[]::new));
    assertThat(AuditSample.ofMargin(LOT, P95, FIVE, shuffled).chosen())
        .hasSize((int) AuditSample.size(P95, FIVE, size))
        .startsWith(sample.chosen().stream().limit(1).toArray(RecipientId[]::new));
  }

  @Test
  void another_lot_draws_others() {
    assertThat(AuditSample.ofShare(Lot.of("other"), FIVE, frame(1_000)).chosen())
        .isNotEqualTo(AuditSample.ofShare(LOT, FIVE, frame(1_000)).chosen());
  }

  @Test
  void shares_and_margins_out_of_range_and_a_frame_with_somebody_twice_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AuditSample.ofShare(LOT, Ratio.ZERO, frame(9)))
        .withMessage("Share of a sample must be above 0 and at most 1, but was (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AuditSample.size(P95, Ratio.ONE, 9))
        .withMessage("Margin of a sample must be above 0 and below 1, but was (1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AuditSample.size(P95, FIVE, -1))
        .withMessage("Frame of a sample must not be negative, but was (-1).");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                AuditSample.ofShare(
                    LOT, FIVE, List.of(RecipientId.of("H-1"), RecipientId.of("H-1"))))
        .withMessage("Ids in a lot must be distinct, but were 1 among 2.");
  }
}
