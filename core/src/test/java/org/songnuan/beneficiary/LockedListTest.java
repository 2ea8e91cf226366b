package org.songnuan.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.songnuan.beneficiary.ListEntry.Kind.ADDED;
import static org.songnuan.beneficiary.ListEntry.Kind.DIED;
import static org.songnuan.beneficiary.ListEntry.Kind.MOVED;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Wording;
import org.songnuan.scope.Area;

class LockedListTest {
  private static final LocalDate LOCKED = LocalDate.of(2026, 1, 10);
  private static final LockedList LIST = LockedList.of(LOCKED, ids("H-1", "H-2", "H-3"));
  private static final ListEntry DEATH = entry(DIED, "H-2", 3);
  private static final ListEntry ADDITION = entry(ADDED, "H-9", 5);

  private static List<RecipientId> ids(String... values) {
    return Stream.of(values).map(RecipientId::of).toList();
  }

  private static ListEntry entry(ListEntry.Kind kind, String id, int days) {
    return ListEntry.of(kind, id, "clerk-2", "minutes 5", LOCKED.plusDays(days));
  }

  private static String english(Reason reason) {
    return Wording.in(Locale.ENGLISH).of(reason);
  }

  @Test
  void nobody_is_on_it_before_it_is_locked_and_all_are_on_the_day() {
    assertThat(LIST.on(LOCKED.minusDays(1))).isEmpty();
    assertThat(LIST.on(LOCKED)).containsExactlyElementsOf(ids("H-1", "H-2", "H-3"));
  }

  @Test
  void deaths_and_additions_hold_from_their_day_and_what_was_locked_stays() {
    LockedList changed = LIST.with(ADDITION).with(DEATH);

    assertThat(changed.on(LOCKED.plusDays(2))).containsExactlyElementsOf(ids("H-1", "H-2", "H-3"));
    assertThat(changed.on(LOCKED.plusDays(3))).containsExactlyElementsOf(ids("H-1", "H-3"));
    assertThat(changed.on(LOCKED.plusDays(5))).containsExactlyElementsOf(ids("H-1", "H-3", "H-9"));
    assertThat(changed.locked()).isEqualTo(LIST.locked());
    assertThat(changed.entries()).containsExactly(DEATH, ADDITION);
    assertThat(changed.findings()).isEmpty();
  }

  @Test
  void the_order_and_the_repetition_of_entries_do_not_matter() {
    assertThat(LIST.with(ADDITION).with(DEATH).with(ADDITION))
        .isEqualTo(LIST.with(DEATH).with(ADDITION))
        .hasSameHashCodeAs(LIST.with(DEATH).with(ADDITION));
  }

  @Test
  void absence_is_told_with_its_reason() {
    LockedList changed = LIST.with(DEATH);

    assertThat(changed.absence(RecipientId.of("H-1"), LOCKED.plusDays(9))).isEmpty();
    assertThat(
            changed.absence(RecipientId.of("H-2"), LOCKED.plusDays(9)).map(LockedListTest::english))
        .contains("is off the list since 2026-01-13 (died: minutes 5)");
    assertThat(changed.absence(RecipientId.of("H-7"), LOCKED).map(LockedListTest::english))
        .contains("is not on the list that was locked on 2026-01-10");
  }

  @Test
  void a_mistake_is_mended_by_a_further_entry() {
    LockedList mended = LIST.with(DEATH).with(entry(ADDED, "H-2", 4));

    assertThat(mended.on(LOCKED.plusDays(4))).contains(RecipientId.of("H-2"));
    assertThat(mended.entries()).hasSize(2);
  }

  @Test
  void entries_that_cannot_be_right_are_found() {
    LockedList wrong =
        LIST.with(entry(MOVED, "H-1", -1)).with(entry(ADDED, "H-3", 1)).with(entry(DIED, "H-7", 1));

    assertThat(wrong.on(LOCKED.plusDays(9))).isEqualTo(LIST.locked());
    assertThat(wrong.findings())
        .extracting(finding -> finding.subject().orElseThrow() + " " + finding)
        .containsExactly(
            "H-1 ERROR beneficiary.ENTRY_BEFORE_LOCK: the entry of 2026-01-09 (moved away) is"
                + " before the list was locked on 2026-01-10, and has no effect",
            "H-3 WARNING beneficiary.ENTRY_IDLE: the entry of 2026-01-11 (added) changes nothing",
            "H-7 WARNING beneficiary.ENTRY_IDLE: the entry of 2026-01-11 (died) changes nothing");
  }

  @Test
  void an_entry_says_who_and_why() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ListEntry.of(DIED, "H-1", "clerk-2", " ", LOCKED))
        .withMessage("List entry must say who and why, but was (blank).");
  }

  @Test
  void last_years_list_is_compared_with_this_years_roster() {
    Area village = Area.parse("示例县/青山村");
    Roster now =
        Roster.of(
            Household.of("H-1", village),
            Household.of("H-8", village),
            Household.of("H-9", village));
    LockedList lastYear = LIST.with(DEATH).with(ADDITION).with(entry(DIED, "H-9", 6));

    ListComparison comparison = ListComparison.of(lastYear, now);

    assertThat(comparison.stayed()).containsExactlyElementsOf(ids("H-1", "H-9"));
    assertThat(comparison.added()).containsExactlyElementsOf(ids("H-8"));
    assertThat(comparison.left())
        .hasSize(2)
        .containsEntry(RecipientId.of("H-2"), Optional.of(DEATH))
        .containsEntry(RecipientId.of("H-3"), Optional.empty());
    assertThat(comparison.findings())
        .extracting(Finding::subject, Finding::toString)
        .containsExactly(
            tuple(
                Optional.of("H-3"),
                "WARNING beneficiary.LEFT_UNEXPLAINED: was listed last year, is not on the roster,"
                    + " and no reason is on file"),
            tuple(
                Optional.of("H-9"),
                "ERROR beneficiary.DEAD_ON_ROSTER: was entered as dead on 2026-01-16, and is on the"
                    + " roster"));
  }

  @Test
  void no_text_shows_an_id() {
    assertThat(LIST.with(DEATH)).hasToString("LockedList[3 recipients on 2026-01-10, 1 entries]");
    assertThat(DEATH).hasToString("ListEntry[DIED on 2026-01-13]");
    assertThat(ListComparison.of(LIST, Roster.of()))
        .hasToString("ListComparison[0 stayed, 3 left, 0 new]");
  }
}
