package org.songnuan.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.visit.VisitFixtures.CITY;
import static org.songnuan.visit.VisitFixtures.day;
import static org.songnuan.visit.VisitFixtures.helper;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Finding;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.HelperId;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.testkit.Reachable;

/** What holds of every plan of visits. */
class VisitLawsTest {
  private static final ImmutableList<Area> AREAS =
      ImmutableList.of(CITY.child("江岸"), CITY.child("武昌"), Area.parse("湖南"));

  /** A policy, some teams, and up to 10 addressees. */
  record Case(VisitPolicy policy, ImmutableList<Team> teams, ImmutableList<Addressee> addressees) {
    VisitPlan plan() {
      return policy.plan(teams, addressees);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.randomValue(VisitLawsTest::random);
  }

  private static Case random(Random random) {
    VisitPolicy.Builder policy = VisitPolicy.builder();
    policy
        .seed("2026-spring")
        .days(VisitDays.of(DateRange.ofClosed(day(1), day(1 + random.nextInt(3)))))
        .perDay(1 + random.nextInt(3))
        .addChannel(Channel.DOOR_VISIT)
        .sendsLetters(random.nextBoolean());
    if (random.nextInt(3) > 0) {
      policy.addChannel(Channel.PHONE);
    }
    List<Team> teams = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Team team = Team.of("T-" + i).headedBy(away(random, "S-" + i)).with(away(random, "S-1" + i));
      team = random.nextBoolean() ? team.in(AREAS.get(random.nextInt(2))) : team;
      teams.add(random.nextInt(4) == 0 ? team.perDay(1 + random.nextInt(2)) : team);
    }
    List<Addressee> addressees = new ArrayList<>();
    for (int i = random.nextInt(11); i > 0; i--) {
      addressees.add(addressee(random, i));
    }
    return new Case(policy.build(), ImmutableList.copyOf(teams), ImmutableList.copyOf(addressees));
  }

  private static Helper away(Random random, String id) {
    LocalDate day = day(1 + random.nextInt(3));
    return random.nextInt(3) == 0 ? helper(id, DateRange.ofClosed(day, day)) : helper(id);
  }

  private static Addressee addressee(Random random, int number) {
    Addressee one =
        Addressee.of(
                RecipientId.of("H-" + number), AREAS.get(random.nextInt(8) == 0 ? 2 : number % 2))
            .ranked(random.nextInt(3));
    one = random.nextInt(4) == 0 ? one.waiting() : one;
    one = random.nextInt(6) == 0 ? one.unreachableBy(Channel.DOOR_VISIT) : one;
    one = random.nextInt(6) == 0 ? one.unreachableBy(Channel.PHONE) : one;
    one = random.nextInt(4) == 0 ? one.open(DateRange.ofClosed(day(1), day(2))) : one;
    return random.nextInt(4) == 0
        ? one.helpedBy(HelperId.of("S-" + (1 + random.nextInt(3))), DateRange.from(day(2)))
        : one;
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void everybody_is_contacted_or_a_finding_and_gets_at_most_one_letter(@ForAll("cases") Case one) {
    VisitPlan plan = one.plan();
    List<String> reached = plan.contacts().keySet().stream().map(RecipientId::value).toList();
    List<String> unreached =
        plan.findings().stream().flatMap(finding -> finding.subject().stream()).toList();
    List<String> all = new ArrayList<>(reached);
    all.addAll(unreached);

    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            one.addressees().stream().map(addressee -> addressee.id().value()).toList());
    assertThat(plan.letters()).doesNotHaveDuplicates();
    assertThat(plan.letters()).hasSize(one.policy().sendsLetters() ? one.addressees().size() : 0);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void every_visit_is_one_that_the_policy_allows_and_no_day_is_overfull(@ForAll("cases") Case one) {
    VisitPlan plan = one.plan();
    for (Visit visit : plan.visits()) {
      Team team =
          one.teams().stream().filter(t -> t.id().equals(visit.team())).findFirst().orElseThrow();
      Addressee addressee =
          one.addressees().stream()
              .filter(a -> a.id().equals(visit.recipient()))
              .findFirst()
              .orElseThrow();
      assertThat(one.policy().mayVisit(team, addressee, visit.day())).isTrue();
      assertThat(addressee.isReachableBy(Channel.DOOR_VISIT)).isTrue();
    }
    for (VisitSheet sheet : plan.sheets()) {
      assertThat(sheet.stops())
          .hasSizeLessThanOrEqualTo(sheet.team().perDay().orElse(one.policy().perDay()));
      assertThat(sheet.stops())
          .containsExactlyElementsOf(
              plan.visits().stream()
                  .filter(visit -> visit.team().equals(sheet.team().id()))
                  .filter(visit -> visit.day().equals(sheet.day()))
                  .sorted((a, b) -> Integer.compare(a.stop(), b.stop()))
                  .map(Visit::recipient)
                  .toList());
    }
    assertThat(plan.sheets().stream().mapToInt(sheet -> sheet.stops().size()).sum())
        .isEqualTo(plan.visits().size());
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void whoever_might_be_visited_and_is_not_stands_in_a_proof_that_holds(@ForAll("cases") Case one) {
    VisitPlan plan = one.plan();
    plan.shortage()
        .ifPresent(
            proof -> assertThat(proof.holds(one.policy(), one.teams(), one.addressees())).isTrue());
    for (Addressee addressee : one.addressees()) {
      boolean mightBe =
          addressee.isReachableBy(Channel.DOOR_VISIT)
              && one.teams().stream()
                  .anyMatch(
                      team ->
                          one.policy().days().days().stream()
                              .anyMatch(day -> one.policy().mayVisit(team, addressee, day)));
      boolean isVisited =
          plan.visits().stream().anyMatch(visit -> visit.recipient().equals(addressee.id()));
      if (mightBe && !isVisited) {
        assertThat(plan.shortage().orElseThrow().recipients()).contains(addressee.id());
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void no_order_of_any_list_shows(@ForAll("cases") Case one, @ForAll Random random) {
    List<Team> teams = new ArrayList<>(one.teams());
    List<Addressee> addressees = new ArrayList<>(one.addressees());
    Collections.shuffle(teams, random);
    Collections.shuffle(addressees, random);
    VisitPlan plan = one.plan();
    VisitPlan shuffled = one.policy().plan(teams, addressees);

    assertThat(shuffled.contacts()).isEqualTo(plan.contacts());
    assertThat(shuffled.sheets()).isEqualTo(plan.sheets());
    assertThat(shuffled.shortage()).isEqualTo(plan.shortage());
    assertThat(shuffled.findings()).isEqualTo(plan.findings());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void one_more_team_never_takes_a_visit_from_the_whole(@ForAll("cases") Case one) {
    List<Team> more = new ArrayList<>(one.teams());
    more.add(Team.of("T-9").headedBy(helper("S-9")));

    assertThat(one.policy().plan(more, one.addressees()).visits().size())
        .isGreaterThanOrEqualTo(one.plan().visits().size());
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void no_text_shows_whose_visit_it_is(@ForAll("cases") Case one) throws IllegalAccessException {
    VisitPlan plan = one.plan();
    List<Object> objects = new ArrayList<>(one.addressees());
    objects.add(plan);
    objects.addAll(plan.responsible());

    assertThat(Reachable.texts(objects, VisitLawsTest::isWayToAnId))
        .noneMatch(text -> text.contains("H-") || text.contains("S-"));
  }

  private static boolean isWayToAnId(Method method) {
    return (method.getDeclaringClass() == RecipientId.class && method.getName().equals("value"))
        || (method.getDeclaringClass() == HelperId.class && method.getName().equals("value"))
        || (method.getDeclaringClass() == Finding.class && method.getName().equals("subject"));
  }
}
