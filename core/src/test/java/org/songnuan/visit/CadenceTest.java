package org.songnuan.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Wording;

class CadenceTest {
  private static final Cadence MONTHLY =
      Cadence.from(LocalDate.of(2026, 1, 31)).every(Period.ofMonths(1)).early(5).late(3).times(3);

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  @Test
  void each_is_counted_from_the_anchor_and_not_from_the_one_before() {
    assertThat(List.of(MONTHLY.due(1), MONTHLY.due(2), MONTHLY.due(3)))
        .containsExactly(day(1, 31), day(2, 28), day(3, 31));
  }

  @Test
  void the_first_and_the_last_day_of_a_window_still_count_and_the_days_beside_do_not() {
    assertThat(states(ImmutableList.of(day(1, 26)), day(12, 31))).startsWith(Cadence.State.MET);
    assertThat(states(ImmutableList.of(day(2, 3)), day(12, 31))).startsWith(Cadence.State.MET);
    assertThat(states(ImmutableList.of(day(1, 25)), day(12, 31))).startsWith(Cadence.State.OVERDUE);
    assertThat(states(ImmutableList.of(day(2, 4)), day(12, 31))).startsWith(Cadence.State.OVERDUE);
    assertThat(MONTHLY.extra(ImmutableList.of(day(1, 25), day(1, 26), day(2, 4))))
        .containsExactly(day(1, 25), day(2, 4));
  }

  @Test
  void it_is_ahead_then_due_then_overdue_and_the_words_say_since_when() {
    assertThat(words(day(1, 25))).isEqualTo("contact 1: may be made from 2026-01-26");
    assertThat(words(day(1, 26)))
        .isEqualTo("contact 1: due on 2026-01-31, at the latest on 2026-02-03");
    assertThat(words(day(2, 3)))
        .isEqualTo("contact 1: due on 2026-01-31, at the latest on 2026-02-03");
    assertThat(words(day(2, 4)))
        .isEqualTo("contact 1: was to be made by 2026-02-03, 1 days overdue");
  }

  private static String words(LocalDate asOf) {
    return Wording.in(Locale.ENGLISH)
        .of(MONTHLY.standing(ImmutableList.of(), asOf).get(0).reason());
  }

  @Test
  void a_contact_of_the_future_does_not_count_yet() {
    assertThat(states(ImmutableList.of(day(2, 1)), day(1, 31))).startsWith(Cadence.State.DUE);
    assertThat(states(ImmutableList.of(day(2, 1)), day(2, 1))).startsWith(Cadence.State.MET);
  }

  @Test
  void one_contact_counts_once_where_windows_overlap() {
    Cadence daily = Cadence.from(day(1, 1)).every(Period.ofDays(1)).early(1).late(1).times(2);

    assertThat(daily.standing(ImmutableList.of(day(1, 1)), day(12, 31)))
        .extracting(DueContact::state)
        .containsExactly(Cadence.State.MET, Cadence.State.OVERDUE);
    assertThat(daily.standing(ImmutableList.of(day(1, 1), day(1, 2)), day(12, 31)))
        .extracting(DueContact::state)
        .containsExactly(Cadence.State.MET, Cadence.State.MET);
  }

  @Test
  void it_ends_after_the_last_whether_that_was_made_or_not() {
    assertThat(MONTHLY.standing(ImmutableList.of(), day(12, 31))).hasSize(3);
  }

  private static ImmutableList<Cadence.State> states(List<LocalDate> made, LocalDate asOf) {
    return MONTHLY.standing(made, asOf).stream()
        .map(DueContact::state)
        .collect(ImmutableList.toImmutableList());
  }

  /** A cadence with contacts. */
  record Case(Cadence cadence, List<LocalDate> made, LocalDate asOf) {}

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(1, 30).map(number -> day(1, 1).plusDays(number));
    Arbitrary<Cadence> cadences =
        Combinators.combine(
                days,
                Arbitraries.integers().between(1, 9),
                Arbitraries.integers().between(0, 4),
                Arbitraries.integers().between(0, 4),
                Arbitraries.integers().between(1, 4))
            .as(
                (anchor, every, early, late, times) ->
                    new Cadence(anchor, Period.ofDays(every), early, late, times));
    return Combinators.combine(cadences, days.list().ofMaxSize(5), days).as(Case::new);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void as_many_are_met_as_any_matching_of_contacts_to_windows_could(@ForAll("cases") Case one) {
    List<LocalDate> days =
        one.made().stream().distinct().filter(day -> !day.isAfter(one.asOf())).toList();
    long met =
        one.cadence().standing(one.made(), one.asOf()).stream()
            .filter(contact -> contact.state() == Cadence.State.MET)
            .count();

    assertThat(met).isEqualTo(most(one.cadence(), 1, days));
  }

  private static long most(Cadence cadence, int number, List<LocalDate> days) {
    if (number > cadence.times()) {
      return 0;
    }
    long most = most(cadence, number + 1, days);
    for (LocalDate day : days) {
      boolean fits =
          !day.isBefore(cadence.due(number).minusDays(cadence.earlyDays()))
              && !day.isAfter(cadence.due(number).plusDays(cadence.lateDays()));
      if (fits) {
        List<LocalDate> rest = days.stream().filter(other -> !other.equals(day)).toList();
        most = Math.max(most, 1 + most(cadence, number + 1, rest));
      }
    }
    return most;
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void every_contact_is_met_or_extra(@ForAll("cases") Case one) {
    long met =
        one.cadence().standing(one.made(), LocalDate.of(2099, 1, 1)).stream()
            .filter(contact -> contact.met().isPresent())
            .count();

    assertThat(met + one.cadence().extra(one.made()).size())
        .isEqualTo(one.made().stream().distinct().count());
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MONTHLY.every(Period.ZERO))
        .withMessage("Period of a cadence must be at least a day, but was (P0D).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MONTHLY.early(-1))
        .withMessage("Days early and late must be at least 0, but were (-1) and (3).");
    for (int times : Arrays.asList(0, 1_001)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MONTHLY.times(times))
          .withMessage("Times of a cadence must be 1 to 1000, but were (" + times + ").");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MONTHLY.due(4))
        .withMessage("Number of the contact must be 1 to 3, but was (4).");
  }
}
