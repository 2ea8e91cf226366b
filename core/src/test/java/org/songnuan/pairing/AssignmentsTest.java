package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.scope.DateRange;

class AssignmentsTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final RecipientId HOUSEHOLD = RecipientId.of("H-1");
  private static final HelperId FIRST = HelperId.of("S-1");
  private static final HelperId SECOND = HelperId.of("S-2");

  @Test
  void a_visit_belongs_to_the_helper_of_its_date() {
    Assignments assignments =
        Assignments.NONE
            .replacedBy(List.of(Pair.of("H-1", "S-1")), JANUARY)
            .replacedBy(List.of(Pair.of("H-1", "S-2")), MARCH);

    assertThat(assignments.helpers(HOUSEHOLD, JANUARY.minusDays(1))).isEmpty();
    assertThat(assignments.helpers(HOUSEHOLD, JANUARY)).containsExactly(FIRST);
    assertThat(assignments.helpers(HOUSEHOLD, MARCH.minusDays(1))).containsExactly(FIRST);
    assertThat(assignments.helpers(HOUSEHOLD, MARCH)).containsExactly(SECOND);
  }

  @Test
  void a_pair_that_is_kept_has_one_period() {
    Assignments assignments =
        Assignments.NONE
            .replacedBy(List.of(Pair.of("H-1", "S-1")), JANUARY)
            .replacedBy(List.of(Pair.of("H-1", "S-1"), Pair.of("H-2", "S-1")), MARCH);

    assertThat(assignments.all())
        .containsExactly(
            new Assignments.Assignment(Pair.of("H-1", "S-1"), DateRange.from(JANUARY)),
            new Assignments.Assignment(Pair.of("H-2", "S-1"), DateRange.from(MARCH)));
  }

  @Test
  void what_would_have_begun_later_is_replaced_too() {
    Assignments assignments =
        Assignments.NONE
            .replacedBy(List.of(Pair.of("H-1", "S-1")), MARCH)
            .replacedBy(List.of(Pair.of("H-1", "S-2")), JANUARY);

    assertThat(assignments.helpers(HOUSEHOLD, MARCH)).containsExactly(SECOND);
  }

  @Test
  void cover_ends_when_the_absent_helper_is_back() {
    DateRange away = DateRange.of(JANUARY.plusDays(10), MARCH);
    Assignments assignments =
        Assignments.NONE
            .replacedBy(List.of(Pair.of("H-1", "S-1")), JANUARY)
            .coveredBy(FIRST, List.of(Pair.of("H-1", "S-2")), away);

    assertThat(assignments.helpers(HOUSEHOLD, away.first().minusDays(1))).containsExactly(FIRST);
    assertThat(assignments.helpers(HOUSEHOLD, away.first())).containsExactly(SECOND);
    assertThat(assignments.helpers(HOUSEHOLD, away.last())).containsExactly(SECOND);
    assertThat(assignments.helpers(HOUSEHOLD, MARCH)).containsExactly(FIRST);
  }

  @Test
  void one_pair_has_no_two_periods_at_a_time() {
    Assignments.Assignment always = new Assignments.Assignment(Pair.of("H", "S"), DateRange.ALL);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Assignments.copyOf(List.of(always, always)))
        .withMessage("Periods of one pair must not overlap, but were (../..) and (../..).");
  }
}
