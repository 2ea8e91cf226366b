package org.songnuan.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnuan.explain.Wording;
import org.songnuan.scope.DateRange;

class ListingGateTest {
  private static final LocalDate OPENING = LocalDate.of(2025, 12, 1);
  private static final DateRange WINDOW =
      DateRange.ofClosed(LocalDate.of(2025, 12, 20), LocalDate.of(2025, 12, 31));
  private static final ListingGate ALL =
      ListingGate.surveyedSince(OPENING).verifiedWithin(WINDOW).withFourClarities().confirmed();

  private static CaseFile.Builder complete() {
    return CaseFile.builder()
        .surveyedOn(OPENING)
        .verifiedOn(WINDOW.last())
        .addClarities(Clarity.values())
        .confirmedOn(LocalDate.of(2026, 1, 5));
  }

  @Test
  void an_open_gate_asks_for_no_file() {
    assertThat(ListingGate.OPEN.missing(Optional.empty())).isEmpty();
  }

  @Test
  void a_complete_file_passes_on_the_first_and_on_the_last_day() {
    assertThat(missing(ALL, complete().build())).isEmpty();
  }

  @Test
  void without_a_file_the_file_alone_is_missing() {
    assertThat(english(ALL, Optional.empty())).containsExactly("there is no case file");
  }

  @Test
  void every_missing_part_of_an_empty_file_is_named_in_order() {
    assertThat(missing(ALL, CaseFile.builder().build()))
        .containsExactly(
            "there was no survey",
            "the survey was not verified",
            "the survey did not make this clear: family situation",
            "the survey did not make this clear: thinking",
            "the survey did not make this clear: cause of hardship",
            "the survey did not make this clear: needs",
            "nobody confirmed the entry");
  }

  @Test
  void a_day_too_early_is_named_with_the_limit() {
    CaseFile file =
        CaseFile.builder()
            .surveyedOn(OPENING.minusDays(1))
            .verifiedOn(WINDOW.first().minusDays(1))
            .build();

    assertThat(missing(ListingGate.surveyedSince(OPENING).verifiedWithin(WINDOW), file))
        .containsExactly(
            "the survey of 2025-11-30 is older than 2025-12-01",
            "the verification of 2025-12-19 is not between 2025-12-20 and 2025-12-31");
  }

  @Test
  void the_day_after_the_window_is_too_late() {
    CaseFile file = CaseFile.builder().verifiedOn(LocalDate.of(2026, 1, 1)).build();

    assertThat(missing(ListingGate.OPEN.verifiedWithin(WINDOW), file))
        .containsExactly("the verification of 2026-01-01 is not between 2025-12-20 and 2025-12-31");
  }

  @Test
  void three_clarities_of_four_are_not_four() {
    CaseFile file =
        CaseFile.builder().addClarities(Clarity.FAMILY, Clarity.THINKING, Clarity.NEEDS).build();

    assertThat(missing(ListingGate.OPEN.withFourClarities(), file))
        .containsExactly("the survey did not make this clear: cause of hardship");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-12-20/..", "../2025-12-31", "../.."})
  void a_window_without_a_first_or_last_day_is_refused(String days) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ListingGate.OPEN.verifiedWithin(DateRange.parse(days)))
        .withMessage(
            "Window of a listing gate must have a first and a last day, but was (" + days + ").");
  }

  @Test
  void a_file_that_is_verified_before_its_survey_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CaseFile.builder().surveyedOn(OPENING).verifiedOn(OPENING.minusDays(1)).build())
        .withMessage(
            "Case file must be verified on or after its survey (2025-12-01), but was (2025-11-30).");
  }

  private static List<String> missing(ListingGate gate, CaseFile file) {
    return english(gate, Optional.of(file));
  }

  private static List<String> english(ListingGate gate, Optional<CaseFile> file) {
    return gate.missing(file).stream().map(Wording.in(Locale.ENGLISH)::of).toList();
  }
}
