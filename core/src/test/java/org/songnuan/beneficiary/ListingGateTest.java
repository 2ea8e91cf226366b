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
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Wording;
import org.songnuan.scope.DateRange;

class ListingGateTest {
  private static final LocalDate OPENING = LocalDate.of(2025, 12, 1);
  private static final DateRange WINDOW =
      DateRange.ofClosed(LocalDate.of(2025, 12, 20), LocalDate.of(2025, 12, 31));
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final ListingGate ALL =
      ListingGate.surveyedSince(OPENING).verifiedWithin(WINDOW).withFourClarities().confirmed();

  private static CaseFile.Builder complete() {
    return CaseFile.builder()
        .surveyedOn(OPENING)
        .verifiedOn(WINDOW.last())
        .addClarities(Clarity.values())
        .confirmedOn(LocalDate.of(2026, 1, 5))
        .confirmedBy("body-1");
  }

  @Test
  void an_open_gate_asks_for_no_file() {
    assertThat(ListingGate.OPEN.missing(Optional.empty(), DATE)).isEmpty();
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

  @Test
  void a_confirmation_by_nobody_is_none() {
    assertThat(missing(ListingGate.OPEN.confirmed(), CaseFile.builder().confirmedOn(DATE).build()))
        .containsExactly("who confirmed the entry is not on file");
  }

  @Test
  void a_notice_of_seven_days_is_over_on_the_eighth_day_after_posting() {
    ListingGate gate = ListingGate.OPEN.posted(7);
    Optional<CaseFile> posted = Optional.of(CaseFile.builder().postedOn(DATE).build());

    assertThat(words(gate.missing(posted, DATE.plusDays(7))))
        .containsExactly("the public notice of 2026-01-20 runs until 2026-01-27");
    assertThat(gate.missing(posted, DATE.plusDays(8))).isEmpty();
    assertThat(english(gate, Optional.of(CaseFile.surveyed(DATE))))
        .containsExactly("the entry was not posted for public notice");
  }

  @Test
  void an_open_objection_stands_in_the_way_and_an_exempt_entry_need_not_be_posted() {
    ListingGate gate = ListingGate.OPEN.posted(7);
    CaseFile child = CaseFile.builder().exemptFromNotice("children without support").build();
    CaseFile disputed =
        CaseFile.builder().postedOn(DATE.minusDays(30)).objectedOn(DATE.minusDays(28)).build();

    assertThat(missing(gate, child)).isEmpty();
    assertThat(missing(gate, disputed))
        .containsExactly("the objection of 2025-12-23 is not settled");
  }

  @Test
  void aid_that_cannot_wait_passes_until_its_deadline_and_says_what_is_still_to_be_filed() {
    ListingGate gate = ListingGate.surveyedSince(OPENING).confirmed().allowingEmergencies();
    Optional<CaseFile> file =
        Optional.of(
            CaseFile.after(new Emergency("office-1", DATE, DATE.plusDays(30), "minutes 3")));

    assertThat(gate.missing(file, DATE.plusDays(30))).isEmpty();
    assertThat(words(gate.exception(file, DATE).stream().toList()))
        .containsExactly(
            "aid comes first by the decision of 2026-01-20 (minutes 3), and the file is due by"
                + " 2026-02-19");
    assertThat(words(gate.exception(file, DATE).orElseThrow().because()))
        .containsExactly("there was no survey", "nobody confirmed the entry");
    assertThat(words(gate.missing(file, DATE.plusDays(31))))
        .containsExactly(
            "the file that was due by 2026-02-19, after the decision of 2026-01-20 (minutes 3), is"
                + " overdue",
            "there was no survey",
            "nobody confirmed the entry");
    assertThat(gate.exception(file, DATE.plusDays(31))).isEmpty();
  }

  @Test
  void an_exception_is_none_before_its_day_nor_where_the_gate_does_not_allow_it() {
    ListingGate gate = ListingGate.surveyedSince(OPENING);
    Optional<CaseFile> file =
        Optional.of(CaseFile.after(new Emergency("office-1", DATE, DATE, "minutes 3")));

    assertThat(words(gate.missing(file, DATE))).containsExactly("there was no survey");
    assertThat(words(gate.allowingEmergencies().missing(file, DATE.minusDays(1))))
        .containsExactly("there was no survey");
    assertThat(gate.exception(Optional.of(complete().build()), DATE)).isEmpty();
  }

  @Test
  void no_text_shows_who_decided_or_confirmed() {
    Emergency emergency = new Emergency("office-1", DATE, DATE, "minutes 3");

    assertThat(emergency)
        .hasToString("Emergency[2026-01-20, to be filed by 2026-01-20, minutes 3]");
    assertThat(complete().emergency(emergency).build())
        .hasToString(
            "CaseFile[surveyed 2025-12-01, verified 2025-12-31, 4 of 4 clear,"
                + " confirmed 2026-01-05, posted -]");
  }

  @Test
  void what_cannot_be_on_a_file_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Emergency("office-1", DATE, DATE.minusDays(1), "minutes 3"))
        .withMessage(
            "Emergency must be filed on or after its decision (2026-01-20), but was (2026-01-19).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Emergency(" ", DATE, DATE, "minutes 3"))
        .withMessage(
            "Emergency must say which body decided and in which document, but was (blank).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseFile.builder().confirmedBy("body-1").build())
        .withMessage("Case file must have the day of its confirmation, but was (none).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseFile.builder().postedOn(DATE).objectedOn(DATE.minusDays(1)).build())
        .withMessage(
            "Case file must be objected to on or after its posting (2026-01-20),"
                + " but was (2026-01-19).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ListingGate.OPEN.posted(0))
        .withMessage("Public notice must last at least 1 day, but was (0).");
  }

  private static List<String> words(List<Reason> reasons) {
    return reasons.stream().map(reason -> firstLine(reason)).toList();
  }

  private static String firstLine(Reason reason) {
    return Wording.in(Locale.ENGLISH).of(Reason.of(reason.code(), arguments(reason)));
  }

  private static Argument[] arguments(Reason reason) {
    return reason.arguments().toArray(Argument[]::new);
  }

  private static List<String> missing(ListingGate gate, CaseFile file) {
    return english(gate, Optional.of(file));
  }

  private static List<String> english(ListingGate gate, Optional<CaseFile> file) {
    return gate.missing(file, DATE).stream().map(Wording.in(Locale.ENGLISH)::of).toList();
  }

  @Test
  void what_is_dated_after_the_day_that_is_asked_has_not_happened_yet() {
    LocalDate asked = LocalDate.of(2026, 1, 10);
    CaseFile later =
        CaseFile.builder()
            .surveyedOn(asked.plusDays(1))
            .verifiedOn(asked.plusDays(2))
            .confirmedOn(asked.plusDays(3))
            .confirmedBy("body-1")
            .build();
    ListingGate gate =
        ListingGate.surveyedSince(asked.minusDays(60))
            .verifiedWithin(DateRange.ofClosed(asked.minusDays(9), asked.plusDays(9)))
            .confirmed();

    assertThat(gate.missing(Optional.of(later), asked))
        .extracting(Reason::code)
        .containsExactly(
            BeneficiaryCode.SURVEYED_LATER,
            BeneficiaryCode.VERIFIED_LATER,
            BeneficiaryCode.NOT_CONFIRMED);
    assertThat(gate.missing(Optional.of(later), asked.plusDays(3))).isEmpty();
    assertThat(ListingGate.OPEN.confirmed().missing(Optional.of(later), asked))
        .extracting(Reason::code)
        .startsWith(BeneficiaryCode.SURVEYED_LATER);
  }
}
