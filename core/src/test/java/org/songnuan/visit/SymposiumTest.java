package org.songnuan.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.songnuan.visit.VisitFixtures.CITY;
import static org.songnuan.visit.VisitFixtures.addressees;
import static org.songnuan.visit.VisitFixtures.day;
import static org.songnuan.visit.VisitFixtures.policy;
import static org.songnuan.visit.VisitFixtures.team;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Occasion;

/** A dated event with so many seats: who is invited, and what the others have instead. */
class SymposiumTest {
  private static final CategoryId RETIREE = CategoryId.of("RETIREE");
  private static final Symposium TEA =
      Symposium.of(Occasion.on("tea", "茶话会", "tea party", day(13)), 2).forThose("RETIREE");

  private static Addressee retiree(String id, long rank) {
    return Addressee.of(RecipientId.of(id), CITY).in(RETIREE).ranked(rank);
  }

  private static List<RecipientId> ids(String... ids) {
    return List.of(ids).stream().map(RecipientId::of).toList();
  }

  private static VisitPolicy.Builder channels(Channel... channels) {
    VisitPolicy.Builder builder = VisitPolicy.builder();
    builder.seed("2026-spring").days(VisitDays.on(day(2))).perDay(2).addSymposium(TEA);
    return builder.addChannels(channels);
  }

  private static String why(VisitPlan plan, String id) {
    return Wording.in(Locale.ENGLISH).of(plan.contact(RecipientId.of(id)).orElseThrow().why());
  }

  @Test
  void those_of_the_smaller_rank_have_the_seats_and_the_others_keep_their_contact() {
    VisitPolicy policy = policy(9).addSymposium(TEA).build();
    List<Addressee> all =
        List.of(
            retiree("third", 3),
            retiree("first", 1),
            retiree("second", 2),
            Addressee.of(RecipientId.of("young"), CITY));
    VisitPlan plan = policy.plan(List.of(team("1")), all);

    assertThat(plan.guests())
        .containsExactly(
            new Symposium.Guests(
                TEA,
                ImmutableList.copyOf(ids("first", "second")),
                ImmutableList.copyOf(ids("third"))));
    assertThat(plan.contacts().values())
        .extracting(PlannedContact::channel)
        .containsOnly(Channel.DOOR_VISIT);
    assertThat(plan.visits()).hasSize(4);
    assertThat(plan.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "NOTE visit.SYMPOSIUM_FULL: tea party: all 2 seats are taken, and 1 wait for one");
    assertThat(plan.guests().get(0)).hasToString("Guests[2 invited, 1 waiting]");
  }

  @Test
  void as_the_first_channel_it_is_the_contact_and_who_finds_no_seat_is_visited() {
    VisitPolicy policy = channels(Channel.SYMPOSIUM, Channel.DOOR_VISIT, Channel.PHONE).build();
    List<Addressee> all =
        List.of(
            retiree("third", 3),
            retiree("first", 1),
            retiree("away", 0).open(DateRange.until(day(13))),
            retiree("lame", 0).unreachableBy(Channel.SYMPOSIUM, Channel.DOOR_VISIT),
            retiree("second", 2));
    VisitPlan plan = policy.plan(List.of(team("1")), all);

    assertThat(plan.guests().get(0).invited()).isEqualTo(ids("first", "second"));
    assertThat(why(plan, "first")).isEqualTo("invited to the tea party on 2026-02-13");
    assertThat(why(plan, "third"))
        .isEqualTo(
            """
            door visit on 2026-02-02 by team 1
              tea party: those who come first have all 2 seats""");
    assertThat(why(plan, "away"))
        .isEqualTo(
            """
            door visit on 2026-02-02 by team 1
              symposium: none is for the recipient""");
    assertThat(why(plan, "lame"))
        .isEqualTo(
            """
            contacted by phone
              cannot be reached by symposium
              cannot be reached by door visit""");
  }

  @Test
  void as_a_later_channel_it_takes_those_for_whom_the_teams_have_no_place() {
    VisitPolicy policy = channels(Channel.DOOR_VISIT, Channel.SYMPOSIUM, Channel.PHONE).build();
    List<Addressee> all = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      all.add(retiree("H-" + i, i));
    }
    VisitPlan plan = policy.plan(List.of(team("1")), all);

    assertThat(plan.visits()).extracting(Visit::recipient).isEqualTo(ids("H-1", "H-2"));
    assertThat(plan.guests().get(0).invited()).isEqualTo(ids("H-3", "H-4"));
    assertThat(plan.contact(RecipientId.of("H-5")).orElseThrow().channel())
        .isEqualTo(Channel.PHONE);
    assertThat(why(plan, "H-5")).endsWith("\n  tea party: those who come first have all 2 seats");
  }

  @Test
  void of_two_the_earlier_invites_first_and_nobody_is_invited_to_both() {
    Symposium later = Symposium.of(Occasion.on("late", "座谈会", "symposium", day(14)), 9);
    VisitPolicy policy = policy(9).addSymposiums(later, TEA).build();
    List<Addressee> all = List.of(retiree("a", 1), retiree("b", 2), retiree("c", 3));

    assertThat(policy.plan(List.of(team("1")), all).guests())
        .extracting(Symposium.Guests::symposium, Symposium.Guests::invited)
        .containsExactly(tuple(TEA, ids("a", "b")), tuple(later, ids("c")));
  }

  @Test
  void of_two_on_one_day_the_code_and_the_seats_decide_and_not_how_they_are_given() {
    Symposium before = Symposium.of(Occasion.on("noon", "午餐会", "lunch", day(13)), 1);
    Symposium large = Symposium.of(TEA.occasion(), 3);
    List<Addressee> all = List.of(retiree("a", 1), retiree("b", 2), retiree("c", 3));

    for (List<Symposium> given :
        List.of(List.of(large, TEA, before), List.of(before, TEA, large))) {
      assertThat(policy(9).addAllSymposiums(given).build().plan(List.of(team("1")), all).guests())
          .extracting(Symposium.Guests::symposium, Symposium.Guests::invited)
          .containsExactly(tuple(before, ids("a")), tuple(TEA, ids("b", "c")), tuple(large, ids()));
    }
  }

  @Test
  void whom_a_symposium_does_not_reach_has_no_seat_and_waits_for_none() {
    Addressee far = retiree("far", 1).unreachableBy(Channel.SYMPOSIUM);

    assertThat(
            policy(9)
                .addSymposium(TEA)
                .build()
                .plan(List.of(team("1")), List.of(far, retiree("near", 2)))
                .guests())
        .containsExactly(
            new Symposium.Guests(TEA, ImmutableList.copyOf(ids("near")), ImmutableList.of()));
  }

  @Property(tries = 100)
  void seats_are_never_exceeded_everybody_has_a_contact_and_the_order_never_shows(
      @ForAll @IntRange(min = 0, max = 12) int guests,
      @ForAll @IntRange(min = 1, max = 12) int seats,
      @ForAll long seed) {
    Symposium open = Symposium.of(Occasion.on("s", "座谈会", "symposium", day(13)), seats);
    VisitPolicy.Builder builder = VisitPolicy.builder();
    VisitPolicy policy =
        builder
            .seed("2026-spring")
            .days(VisitDays.on(day(2)))
            .perDay(3)
            .addSymposium(open)
            .addChannels(Channel.SYMPOSIUM, Channel.DOOR_VISIT, Channel.LETTER)
            .build();
    List<Addressee> shuffled = new ArrayList<>(addressees(guests));
    Collections.shuffle(shuffled, new Random(seed));
    VisitPlan plan = policy.plan(List.of(team("1")), addressees(guests));

    assertThat(plan.guests().get(0).invited()).hasSize(Math.min(guests, seats));
    assertThat(plan.guests().get(0).waiting()).hasSize(Math.max(0, guests - seats));
    assertThat(plan.visits()).hasSize(Math.min(3, Math.max(0, guests - seats)));
    assertThat(plan.contacts()).hasSize(guests);
    assertThat(policy.plan(List.of(team("1")), shuffled).guests()).isEqualTo(plan.guests());
  }

  @Test
  void one_without_seats_and_a_channel_without_one_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Symposium.of(TEA.occasion(), 0))
        .withMessage("Symposium must have at least 1 seat, but had (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy(9).addChannel(Channel.SYMPOSIUM).build())
        .withMessage(
            "Symposium among the channels must be held, but there was (none).\n"
                + "Maybe addSymposium(Symposium.of(occasion, seats)).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy(9).addSymposiums(TEA, TEA).build())
        .withMessage("Symposia must each be given once, but one came twice.");
  }
}
