package org.songnuan.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.songnuan.visit.VisitFixtures.CITY;
import static org.songnuan.visit.VisitFixtures.FESTIVAL;
import static org.songnuan.visit.VisitFixtures.addressees;
import static org.songnuan.visit.VisitFixtures.day;
import static org.songnuan.visit.VisitFixtures.helper;
import static org.songnuan.visit.VisitFixtures.policy;
import static org.songnuan.visit.VisitFixtures.principal;
import static org.songnuan.visit.VisitFixtures.team;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.pairing.Assignments;
import org.songnuan.pairing.HelperId;
import org.songnuan.pairing.Pair;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Occasion;

class VisitPolicyTest {
  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);

  private static String why(VisitPlan plan, String id) {
    return ENGLISH.of(plan.contact(RecipientId.of(id)).orElseThrow().why());
  }

  private static ImmutableList<String> findings(VisitPlan plan) {
    return plan.findings().stream().map(Finding::toString).collect(ImmutableList.toImmutableList());
  }

  @Test
  void fifteen_visits_over_three_teams_are_five_each() {
    List<Team> teams = List.of(team("1"), team("2"), team("3"));
    VisitPlan plan = policy(12).build().plan(teams, addressees(15));

    assertThat(plan.isReady()).isTrue();
    assertThat(teams).extracting(team -> plan.loadOf(team.id())).containsExactly(5L, 5L, 5L);
    assertThat(plan.visits()).hasSize(15);
    assertThat(plan.sheets()).extracting(sheet -> sheet.stops().size()).containsExactly(5, 5, 5);
  }

  @Test
  void three_hundred_and_forty_six_households_over_seven_teams_are_three_of_50_and_four_of_49() {
    List<Team> teams = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      teams.add(team("T-" + i));
    }
    VisitPlan plan = policy(10).build().plan(teams, addressees(346));

    assertThat(teams.stream().map(team -> plan.loadOf(team.id())).sorted())
        .containsExactly(49L, 49L, 49L, 49L, 50L, 50L, 50L);
    assertThat(plan.sheets()).allSatisfy(sheet -> assertThat(sheet.stops()).hasSizeLessThan(11));
  }

  @Test
  void whom_a_visit_does_not_reach_is_phoned_or_written_to_as_the_campaign_allows() {
    List<Addressee> all =
        List.of(
            Addressee.of(RecipientId.of("A"), CITY),
            Addressee.of(RecipientId.of("D"), CITY)
                .unreachableBy(Channel.DOOR_VISIT, Channel.PHONE));
    VisitPolicy both =
        policy(5).addChannel(Channel.PHONE).addChannel(Channel.LETTER).sendsLetters(true).build();
    VisitPolicy phoneAlone = policy(5).addChannel(Channel.PHONE).sendsLetters(true).build();

    VisitPlan plan = both.plan(List.of(team("1")), all);
    assertThat(plan.contact(RecipientId.of("D")).orElseThrow().channel()).isEqualTo(Channel.LETTER);
    assertThat(why(plan, "D"))
        .isEqualTo(
            """
            contacted by letter
              cannot be reached by door visit
              cannot be reached by phone""");
    assertThat(why(plan, "A")).isEqualTo("door visit on 2026-02-02 by team 1");

    VisitPlan without = phoneAlone.plan(List.of(team("1")), all);
    assertThat(without.contact(RecipientId.of("D"))).isEmpty();
    assertThat(findings(without))
        .containsExactly(
            "ERROR visit.NO_CHANNEL: no channel that the campaign allows reaches the recipient");
    assertThat(without.findings().get(0).subject()).contains("D");
    assertThat(without.isReady()).isFalse();
  }

  @Test
  void the_condolence_letter_goes_to_everybody_once_whatever_the_channel() {
    VisitPolicy policy =
        policy(5).addChannel(Channel.PHONE).addChannel(Channel.LETTER).sendsLetters(true).build();
    List<Addressee> all =
        List.of(
            Addressee.of(RecipientId.of("A"), CITY),
            Addressee.of(RecipientId.of("D"), CITY)
                .unreachableBy(Channel.DOOR_VISIT, Channel.PHONE));

    assertThat(policy.plan(List.of(team("1")), all).letters())
        .containsExactly(RecipientId.of("A"), RecipientId.of("D"));
    assertThat(policy(5).build().plan(List.of(team("1")), all).letters()).isEmpty();
  }

  @Test
  void where_places_are_short_the_smaller_rank_is_visited_and_who_waits_comes_last() {
    VisitPolicy policy = policy(2, VisitDays.on(day(2))).addChannel(Channel.PHONE).build();
    List<Team> teams = List.of(team("1"));
    List<Addressee> all =
        List.of(
            Addressee.of(RecipientId.of("waits"), CITY).ranked(0).waiting(),
            Addressee.of(RecipientId.of("third"), CITY).ranked(3),
            Addressee.of(RecipientId.of("first"), CITY).ranked(1),
            Addressee.of(RecipientId.of("second"), CITY).ranked(2));
    VisitPlan plan = policy.plan(teams, all);

    assertThat(plan.visits())
        .extracting(visit -> visit.recipient().value())
        .containsExactly("first", "second");
    assertThat(why(plan, "waits"))
        .isEqualTo(
            """
            contacted by phone
              door visit: 4 visits for 2 places, 2 too few, and those who come first have them""");
    assertThat(CHINESE.of(plan.contact(RecipientId.of("third")).orElseThrow().why()))
        .isEqualTo(
            """
            以电话方式联系
              上门走访：4 次走访只有 2 个名额，差 2 个，名额已由排序在前者使用""");
    assertThat(findings(plan))
        .containsExactly("WARNING visit.SHORT_OF_PLACES: 4 visits for 2 places, 2 too few");
    VisitShortage proof = plan.shortage().orElseThrow();
    assertThat(proof.holds(policy, teams, all)).isTrue();
    assertThat(proof.missing()).isEqualTo(2);
  }

  @Test
  void a_proof_that_was_tampered_with_does_not_hold() {
    VisitPolicy policy = policy(2, VisitDays.on(day(2))).addChannel(Channel.PHONE).build();
    List<Team> teams = List.of(team("1"), team("2").in(CITY.child("江岸")));
    List<Addressee> all = new ArrayList<>(addressees(4));
    all.add(Addressee.of(RecipientId.of("near"), CITY.child("江岸")));
    VisitShortage proof = policy.plan(teams, all).shortage().orElseThrow();

    assertThat(proof.holds(policy, teams, all)).isTrue();
    assertThat(proof.recipients()).hasSize(4);
    Stream.of(
            new VisitShortage(proof.recipients(), proof.days(), proof.places() - 1),
            new VisitShortage(proof.recipients(), ImmutableSortedSet.of(), 0),
            new VisitShortage(
                ImmutableSortedSet.<RecipientId>naturalOrder()
                    .addAll(proof.recipients())
                    .add(RecipientId.of("near"))
                    .build(),
                proof.days(),
                proof.places()),
            new VisitShortage(
                ImmutableSortedSet.<RecipientId>naturalOrder()
                    .addAll(proof.recipients())
                    .add(RecipientId.of("nobody"))
                    .build(),
                proof.days(),
                proof.places()),
            new VisitShortage(
                ImmutableSortedSet.of(proof.recipients().first()), proof.days(), proof.places()))
        .forEach(forged -> assertThat(forged.holds(policy, teams, all)).isFalse());
  }

  @Test
  void a_proof_holds_beside_teams_that_must_not_go_out() {
    VisitPolicy policy =
        policy(1, VisitDays.on(day(2))).isLedByPrincipals(true).addChannel(Channel.PHONE).build();
    List<Team> teams = List.of(Team.of("1").headedBy(principal("S-1")), team("2"));
    VisitShortage proof = policy.plan(teams, addressees(2)).shortage().orElseThrow();

    assertThat(proof.places()).isEqualTo(1);
    assertThat(proof.holds(policy, teams, addressees(2))).isTrue();
  }

  @Test
  void a_visit_belongs_to_the_helper_of_its_day() {
    Team first = Team.of("1").headedBy(helper("S-1"));
    Team second = Team.of("2").headedBy(helper("S-2"));
    Addressee one =
        Addressee.of(RecipientId.of("A"), CITY)
            .helpedBy(HelperId.of("S-1"), DateRange.until(day(2)))
            .helpedBy(HelperId.of("S-2"), DateRange.from(day(2)));
    VisitPlan plan = policy(5).build().plan(List.of(first, second), List.of(one));

    assertThat(why(plan, "A")).isEqualTo("door visit on 2026-02-02 by team 2");
    assertThat(plan.responsible())
        .containsExactly(
            new Responsible(
                RecipientId.of("A"),
                Channel.DOOR_VISIT,
                ImmutableList.of(HelperId.of("S-2")),
                Optional.of(HelperId.of("S-2"))));
  }

  @Test
  void whoever_is_paired_is_visited_by_the_team_of_the_helper_of_the_assignment() {
    Assignments assignments =
        Assignments.NONE
            .replacedBy(List.of(Pair.of("A", "S-1")), day(1))
            .replacedBy(List.of(Pair.of("A", "S-2")), day(4));
    Addressee one = Addressee.of(RecipientId.of("A"), CITY).helpedAsIn(assignments);
    VisitPolicy late = policy(5, VisitDays.on(day(4), day(5))).build();
    List<Team> teams =
        List.of(Team.of("1").headedBy(helper("S-1")), Team.of("2").headedBy(helper("S-2")));

    assertThat(why(policy(5).build().plan(teams, List.of(one)), "A"))
        .isEqualTo("door visit on 2026-02-02 by team 1");
    assertThat(why(late.plan(teams, List.of(one)), "A"))
        .isEqualTo("door visit on 2026-02-04 by team 2");
  }

  @Test
  void each_category_asks_for_contacts_of_its_own() {
    CategoryId alone = CategoryId.of("ELDER_ALONE");
    CategoryId ill = CategoryId.of("ILLNESS_HOUSEHOLD");
    VisitPolicy policy =
        policy(5)
            .putCadence(alone, Cadence.from(day(1)).every(Period.ofDays(7)).late(2).times(2))
            .putCadence(ill, Cadence.from(day(3)).late(3))
            .build();
    Addressee one = Addressee.of(RecipientId.of("A"), CITY).in(alone, CategoryId.of("DIBAO"));

    assertThat(policy.due(one, List.of(day(2)), day(11)).keySet()).containsExactly(alone);
    assertThat(policy.due(one.in(ill), List.of(day(2), day(4)), day(11)).get(ill))
        .extracting(DueContact::state)
        .containsExactly(Cadence.State.MET);
    assertThat(policy.due(one, List.of(day(2)), day(11)).get(alone))
        .extracting(DueContact::state, DueContact::overdueDays)
        .containsExactly(tuple(Cadence.State.MET, 0L), tuple(Cadence.State.OVERDUE, 1L));
  }

  @Test
  void who_is_on_file_as_reachable_by_phone_alone_is_phoned() {
    Household household = Household.of("A", CITY).reachableBy(Channel.PHONE);
    VisitPolicy policy = policy(5).addChannel(Channel.PHONE).build();

    assertThat(why(policy.plan(List.of(team("1")), List.of(Addressee.of(household))), "A"))
        .isEqualTo("contacted by phone\n  cannot be reached by door visit");
    assertThat(Addressee.of(Household.of("A", CITY)).isReachableBy(Channel.LETTER)).isTrue();
  }

  @Test
  void a_helper_who_is_away_visits_on_another_day_and_a_team_stays_if_its_head_is_away() {
    DateRange away = DateRange.ofClosed(day(2), day(4));
    Team first = Team.of("1").headedBy(helper("S-0")).with(helper("S-1", away));
    Team second = Team.of("2").headedBy(helper("S-2", away)).with(helper("S-3"));
    List<Addressee> all =
        List.of(
            Addressee.of(RecipientId.of("A"), CITY).helpedBy(HelperId.of("S-1"), DateRange.ALL),
            Addressee.of(RecipientId.of("B"), CITY).helpedBy(HelperId.of("S-3"), DateRange.ALL));
    VisitPlan plan = policy(5).build().plan(List.of(first, second), all);

    assertThat(why(plan, "A")).isEqualTo("door visit on 2026-02-05 by team 1");
    assertThat(why(plan, "B")).isEqualTo("door visit on 2026-02-05 by team 2");
  }

  @Test
  void a_dated_occasion_is_kept_and_so_is_every_closed_day() {
    LocalDate eve = Occasion.eve(FESTIVAL.date()).date();
    VisitPolicy policy =
        policy(1, VisitDays.before(FESTIVAL, 3, 1).except(FESTIVAL.date().minusDays(2))).build();
    Addressee onTheEve =
        Addressee.of(RecipientId.of("B"), CITY).open(DateRange.ofClosed(eve, eve)).ranked(1);
    VisitPlan plan =
        policy.plan(List.of(team("1")), List.of(Addressee.of(RecipientId.of("A"), CITY), onTheEve));

    assertThat(why(plan, "A")).isEqualTo("door visit on 2026-02-14 by team 1");
    assertThat(why(plan, "B")).isEqualTo("door visit on 2026-02-16 by team 1");
  }

  @Test
  void why_somebody_is_not_visited_tells_area_helper_and_day_apart() {
    VisitPolicy policy = policy(5).addChannel(Channel.PHONE).build();
    Team here = team("1").in(CITY.child("江岸"));
    List<Addressee> all =
        List.of(
            Addressee.of(RecipientId.of("area"), Area.parse("湖南")),
            Addressee.of(RecipientId.of("day"), CITY.child("江岸"))
                .open(DateRange.from(LocalDate.of(2027, 1, 1))),
            Addressee.of(RecipientId.of("helper"), CITY.child("江岸"))
                .helpedBy(HelperId.of("S-99"), DateRange.ALL));
    VisitPlan plan = policy.plan(List.of(here), all);

    assertThat(why(plan, "area"))
        .isEqualTo("contacted by phone\n  door visit: no team goes to the area");
    assertThat(why(plan, "day"))
        .isEqualTo(
            "contacted by phone\n"
                + "  door visit: no team that may go there goes out on a day that is open");
    assertThat(why(plan, "helper"))
        .isEqualTo(
            "contacted by phone\n"
                + "  door visit: no team that goes there has a helper of the household");
    assertThat(plan.shortage()).isEmpty();
  }

  @Test
  void a_team_that_nobody_leads_or_no_principal_does_not_go_out() {
    VisitPolicy policy = policy(5).isLedByPrincipals(true).addChannel(Channel.PHONE).build();
    List<Team> teams =
        List.of(
            Team.of("3").headedBy(principal("S-3")).with(helper("S-1")),
            Team.of("1").with(helper("S-1")),
            Team.of("2").headedBy(helper("S-2")));
    VisitPlan plan = policy.plan(teams, addressees(2));

    assertThat(findings(plan))
        .containsExactly(
            "ERROR visit.NO_HEAD: team 1 has nobody to lead it",
            "ERROR visit.HEAD_NOT_PRINCIPAL: team 2 is not led by a principal",
            "ERROR visit.HELPER_IN_TWO_TEAMS: a member is in both team 1 and team 3");
    assertThat(plan.isReady()).isFalse();
    assertThat(plan.visits())
        .extracting(Visit::team)
        .containsExactly(TeamId.of("3"), TeamId.of("3"));
  }

  @Test
  void without_teams_days_or_people_the_plan_says_so_and_everybody_is_contacted() {
    VisitPolicy policy =
        policy(5, VisitDays.on(new LocalDate[0])).addChannel(Channel.PHONE).build();

    assertThat(findings(policy.plan(List.of(), List.of())))
        .containsExactly(
            "WARNING visit.NO_TEAMS: there is no team",
            "NOTE visit.NOBODY: there is nobody to contact",
            "WARNING visit.NO_DAYS: there is no day to visit on");
    assertThat(policy.plan(List.of(), addressees(2)).contacts().values())
        .extracting(PlannedContact::channel)
        .containsExactly(Channel.PHONE, Channel.PHONE);
  }

  @Test
  void a_sheet_names_team_partners_and_stops_in_the_order_of_the_way() {
    Team team =
        Team.of("1").headedBy(principal("S-1")).with(helper("S-2")).joinedBy("某企业", "a company");
    List<Addressee> all =
        List.of(
            Addressee.of(RecipientId.of("A"), CITY.child("江岸")),
            Addressee.of(RecipientId.of("B"), CITY.child("武昌")),
            Addressee.of(RecipientId.of("C"), CITY.child("江岸")));
    VisitSheet sheet = policy(5).build().plan(List.of(team), all).sheets().get(0);

    assertThat(sheet.stops()).extracting(RecipientId::value).containsExactly("B", "A", "C");
    assertThat(sheet.length()).isEqualTo(2);
    assertThat(sheet.team().partners()).extracting(term -> term.english()).contains("a company");
    assertThat(sheet).hasToString("VisitSheet[1, 2026-02-02: 3 stops]");
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy(0).build())
        .withMessage("Visits a day must be 1 to 200, but were (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy(1).addChannel(Channel.DOOR_VISIT).build())
        .withMessage(
            "Channels must be at least 1, each once, but were ([DOOR_VISIT, DOOR_VISIT]).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy(1).build().plan(List.of(team("1"), team("1")), List.of()))
        .withMessage("Team (1) must be there once, but was there twice.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                policy(1)
                    .build()
                    .plan(
                        List.of(),
                        List.of(
                            Addressee.of(RecipientId.of("A"), CITY),
                            Addressee.of(RecipientId.of("A"), CITY))))
        .withMessage("Addressees must each come once, but were 1 among 2.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VisitDays.of(DateRange.of(day(1), day(1).plusDays(367))))
        .withMessage("Visit days must be at most 366, but were (367).");
  }
}
