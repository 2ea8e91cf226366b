package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Lot;

class PairingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 11);
  private static final Area STREET = Area.parse("示例区/示例街道");
  private static final Area EAST = STREET.child("东村");
  private static final Area WEST = STREET.child("西村");

  @Test
  void a_pairing_gives_everybody_a_helper_within_capacity() {
    Pairing pairing =
        policy()
            .build()
            .pair(
                targets(5, STREET, "DIBAO_HOUSEHOLD"),
                List.of(staff("S-1", 3), staff("S-2", 3)),
                DAY);

    assertThat(pairing.pairs()).hasSize(5);
    assertThat(pairing.alone()).isEmpty();
    assertThat(pairing.recipients(HelperId.of("S-1")).size()).isBetween(2, 3);
    assertThat(pairing.findings()).isEmpty();
    assertThat(pairing.isProven()).isTrue();
    assertThat(pairing).hasToString("Pairing[5 pairs, 0 alone]");
  }

  @Test
  void a_rank_floor_keeps_staff_from_families_of_the_forces() {
    PairingPolicy policy =
        policy()
            .addRule(PairRule.rankFloor("SERVICE_MEMBER_FAMILY", Ladder.CIVIL_SERVICE, "乡科级副职"))
            .capacity("一般干部", 5)
            .capacity("乡科级正职", 1)
            .build();
    Pairing pairing =
        policy.pair(
            targets(2, STREET, "SERVICE_MEMBER_FAMILY"),
            List.of(ranked("S-1", "一般干部"), ranked("S-2", "乡科级正职")),
            DAY);

    assertThat(pairing.recipients(HelperId.of("S-2"))).hasSize(1);
    assertThat(pairing.recipients(HelperId.of("S-1"))).isEmpty();
    assertThat(pairing.alone()).hasSize(1);
    assertThat(english(pairing.findings()))
        .containsExactly("ERROR: has no contact: all who may help are full");
  }

  @Test
  void near_means_the_own_area_or_a_supported_village() {
    PairingPolicy policy = policy().addRule(PairRule.near()).build();
    Helper posted =
        Helper.builder().id("S-1").area(EAST).addSupport(WEST.child("一组")).capacity(9).build();
    List<Target> targets =
        List.of(
            Target.of("H-1", EAST),
            Target.of("H-2", EAST.child("二组")),
            Target.of("H-3", WEST.child("一组")),
            Target.of("H-4", WEST),
            Target.of("H-5", STREET));

    Pairing pairing = policy.pair(targets, List.of(posted), DAY);

    assertThat(pairing.alone()).containsExactly(RecipientId.of("H-4"), RecipientId.of("H-5"));
    assertThat(english(pairing.findings()))
        .containsOnly("ERROR: nobody may help: every helper is against a rule");
  }

  @Test
  void kin_language_and_skills_are_asked_if_the_policy_says_so() {
    PairingPolicy policy =
        policy()
            .addRule(PairRule.noKin())
            .addRule(PairRule.speaks())
            .addRule(PairRule.skilled())
            .build();
    Helper helper =
        Helper.builder()
            .id("S-1")
            .area(STREET)
            .capacity(9)
            .addKin("K-7")
            .addLanguage("苗语")
            .addSkill("护理")
            .build();
    List<Target> targets =
        List.of(
            Target.of("H-1", STREET),
            Target.of("H-2", STREET).kin("K-7"),
            Target.of("H-3", STREET).speaking("苗语", "侗语"),
            Target.of("H-4", STREET).speaking("侗语"),
            Target.of("H-5", STREET).needing("护理"),
            Target.of("H-6", STREET).needing("护理", "法律"));

    Pairing pairing = policy.pair(targets, List.of(helper), DAY);

    assertThat(pairing.alone())
        .containsExactly(RecipientId.of("H-2"), RecipientId.of("H-4"), RecipientId.of("H-6"));
  }

  @Test
  void lone_elders_have_a_named_person_and_some_have_two_contacts() {
    PairingPolicy policy =
        policy()
            .addRule(PairRule.namedPerson("ELDER_ALONE"))
            .contacts("FAMILY_PLANNING_SPECIAL", 2)
            .build();
    Helper team = Helper.builder().id("T-1").area(STREET).kind(HelperKind.TEAM).capacity(9).build();
    Pairing pairing =
        policy.pair(
            List.of(
                Target.of("H-1", STREET, "ELDER_ALONE"),
                Target.of("H-2", STREET, "FAMILY_PLANNING_SPECIAL")),
            List.of(team, staff("S-1", 1)),
            DAY);

    assertThat(pairing.helpers(RecipientId.of("H-1"))).containsExactly(HelperId.of("S-1"));
    assertThat(pairing.helpers(RecipientId.of("H-2"))).containsExactly(HelperId.of("T-1"));
    assertThat(english(pairing.findings()))
        .containsExactly("ERROR: should have 2 contacts and lacks 1");
  }

  @Test
  void every_leader_has_a_household_although_even_loads_would_not_need_it() {
    PairingPolicy policy = policy().evenness(Evenness.NONE).leadersFrom("县处级副职").build();
    Helper leader = Helper.builder().id("L").area(STREET).rank("县处级正职").capacity(9).build();
    Helper head =
        Helper.builder().id("P").area(STREET).rank("一般干部").principal(true).capacity(9).build();
    Pairing pairing = policy.pair(targets(3, STREET), List.of(leader, head, staff("S", 9)), DAY);

    assertThat(pairing.recipients(HelperId.of("L"))).isNotEmpty();
    assertThat(pairing.recipients(HelperId.of("P"))).isNotEmpty();
  }

  @Test
  void more_leaders_than_households_are_found() {
    PairingPolicy policy = policy().leadersFrom("一般干部").build();
    Pairing pairing =
        policy.pair(
            targets(1, STREET), List.of(ranked("S-1", "一般干部", 1), ranked("S-2", "一般干部", 1)), DAY);

    assertThat(english(pairing.findings()))
        .containsExactly(
            "WARNING: there are 2 leaders and only 1 to be paired: not everybody can have one",
            "WARNING: a leader has no household");
  }

  @Test
  void loads_are_even_by_number_or_by_capacity() {
    List<Helper> helpers = List.of(staff("S-1", 8), staff("S-2", 4));
    List<Target> targets = targets(6, STREET);

    Pairing byNumber = policy().build().pair(targets, helpers, DAY);
    Pairing byCapacity =
        policy().evenness(Evenness.BY_CAPACITY).build().pair(targets, helpers, DAY);

    assertThat(byNumber.recipients(HelperId.of("S-1"))).hasSize(3);
    assertThat(byCapacity.recipients(HelperId.of("S-1"))).hasSize(4);
    assertThat(byNumber.quality().unevenness()).isEqualTo(3 * 3 + 3 * 3);
    assertThat(byCapacity.quality().unevenness()).isEqualTo(4 * 4 + 2 * 2 * 2);
  }

  @Test
  void a_preference_decides_only_between_equally_even_pairings() {
    PairingPolicy policy = policy().addPreference(Preference.nearest(1)).build();
    List<Helper> helpers =
        List.of(
            Helper.builder().id("S-1").area(EAST).capacity(9).build(),
            Helper.builder().id("S-2").area(WEST).capacity(9).build());
    List<Target> targets =
        List.of(
            Target.of("H-1", EAST), Target.of("H-2", EAST),
            Target.of("H-3", EAST), Target.of("H-4", WEST));

    Pairing pairing = policy.pair(targets, helpers, DAY);

    assertThat(pairing.recipients(HelperId.of("S-2"))).hasSize(2).contains(RecipientId.of("H-4"));
    assertThat(pairing.quality()).isEqualTo(new Quality(0, 0, 0, 0, 8, 2, 0));
  }

  @Test
  void existing_pairs_stay_unless_somebody_would_go_without() {
    Assignments existing = Assignments.of(Pair.of("H-1", "S-1"), Pair.of("H-2", "S-1"));
    List<Target> targets = List.of(Target.of("H-1", STREET), Target.of("H-2", STREET));

    Pairing kept =
        policy().build().pair(targets, List.of(staff("S-1", 2), staff("S-2", 2)), DAY, existing);
    Pairing forced =
        policy().build().pair(targets, List.of(staff("S-1", 1), staff("S-2", 2)), DAY, existing);

    assertThat(kept.pairs()).containsExactlyElementsOf(existing.on(DAY));
    assertThat(kept.quality().moved()).isZero();
    assertThat(forced.quality().moved()).isEqualTo(1);
    assertThat(forced.alone()).isEmpty();
  }

  @Test
  void an_existing_pair_against_a_rule_or_of_a_stranger_is_found() {
    PairingPolicy policy = policy().addRule(PairRule.noKin()).build();
    Pairing pairing =
        policy.pair(
            List.of(Target.of("H-1", STREET).kin("K")),
            List.of(
                Helper.builder().id("S-1").area(STREET).capacity(1).addKin("K").build(),
                staff("S-2", 1)),
            DAY,
            Assignments.of(Pair.of("H-1", "S-1"), Pair.of("H-9", "S-1")));

    assertThat(pairing.helpers(RecipientId.of("H-1"))).containsExactly(HelperId.of("S-2"));
    assertThat(english(pairing.findings()))
        .containsExactly(
            "WARNING: a pair that was there is against the rule: no kin",
            "WARNING: a pair that was there names somebody who is not on the lists");
  }

  @Test
  void who_is_absent_helps_nobody_on_the_day() {
    Helper ill =
        Helper.builder()
            .id("S-1")
            .area(STREET)
            .capacity(5)
            .addAbsence(DateRange.ofClosed(DAY, DAY))
            .build();
    List<Helper> helpers = List.of(ill, staff("S-2", 5));

    assertThat(policy().build().pair(targets(2, STREET), helpers, DAY).recipients(ill.id()))
        .isEmpty();
    assertThat(
            policy()
                .build()
                .pair(targets(2, STREET), helpers, DAY.plusDays(1))
                .recipients(ill.id()))
        .hasSize(1);
  }

  @Test
  void bad_data_is_found_with_the_cure() {
    Pairing pairing =
        policy()
            .build()
            .pair(
                targets(1, STREET),
                List.of(
                    ranked("S-1", "大队长"),
                    staff("S-2", 0),
                    Helper.builder().id("S-3").area(STREET).build()),
                DAY);

    assertThat(english(pairing.findings()))
        .containsExactly(
            "ERROR: the rank 大队长 is not on the ladder: correct it, or add it to the ladder",
            "ERROR: nothing says how many households it may have:"
                + " give its rank or itself a capacity",
            "WARNING: its capacity is 0, so it helps nobody",
            "ERROR: nothing says how many households it may have:"
                + " give its rank or itself a capacity",
            "ERROR: has no contact: all who may help are full");
  }

  @Test
  void nobody_to_pair_and_nobody_to_help_are_found() {
    assertThat(english(policy().build().pair(List.of(), List.of(), DAY).findings()))
        .containsExactly(
            "WARNING: there is nobody to be paired",
            "ERROR: there is nobody to help: put helpers on the list first");
    assertThat(policy().build().pair(targets(2, STREET), List.of(), DAY).alone()).hasSize(2);
  }

  @Test
  void policies_that_contradict_themselves_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy().capacity("大队长", 3).build())
        .withMessage(
            "Rank (大队长) must be on the ladder.\nMaybe one of [厅局级正职, 厅局级副职, 县处级正职,"
                + " 县处级副职, 乡科级正职, 乡科级副职, 一般干部, 社区工作者].");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy().capacity("一般干部", -1).build())
        .withMessage("Capacity of rank (一般干部) must not be negative, but was (-1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy().addRules(PairRule.near(), PairRule.near()).build())
        .withMessage("Pairing policy must use each id once, but was (near) twice.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy().contacts("ELDER_ALONE", 10).build())
        .withMessage("Contacts of (ELDER_ALONE) must be 1 to 9, but were (10).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy().addRule(PairRule.of("x", "甲", "a", "nearby")).build())
        .withMessageStartingWith("Rule set must be in order, but was: ");
  }

  @Test
  void ids_that_come_twice_are_refused_without_showing_them() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                policy()
                    .build()
                    .pair(
                        List.of(Target.of("H-1", STREET), Target.of("H-1", EAST)), List.of(), DAY))
        .withMessage("Target ids must be distinct, but one came twice.");
  }

  @Test
  void an_instance_that_is_too_dense_is_refused_before_it_starts() {
    List<Target> targets = targets(20_001, STREET);
    List<Helper> helpers = IntStream.range(0, 5_000).mapToObj(i -> staff("S-" + i, 1)).toList();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy().build().pair(targets, helpers, DAY))
        .withMessage(
            "Pairing must have at most 100000000 pairs that are allowed, but had more among (20001)"
                + " targets and (5000) helpers.\nMaybe pair area by area, or add a rule such as"
                + " PairRule.near().");
  }

  @Test
  void a_commitment_is_made_to_those_for_whom_it_is() {
    Commitment skill =
        Commitment.of(Support.SKILL, LocalDate.of(2026, 6, 30), LocalDate.of(2026, 3, 31))
            .onlyFor("DIBAO_HOUSEHOLD");
    Commitment living = Commitment.of(Support.LIVING);
    Pairing pairing =
        policy().addCommitments(living, skill).build().pair(List.of(), List.of(), DAY);

    assertThat(pairing.commitments(Target.of("H-1", STREET, "DIBAO_HOUSEHOLD")))
        .containsExactly(living, skill);
    assertThat(pairing.commitments(Target.of("H-2", STREET))).containsExactly(living);
    assertThat(skill.nextTracking(LocalDate.of(2026, 3, 31))).contains(LocalDate.of(2026, 3, 31));
    assertThat(skill.nextTracking(LocalDate.of(2026, 4, 1))).contains(LocalDate.of(2026, 6, 30));
    assertThat(skill.nextTracking(LocalDate.of(2026, 7, 1))).isEmpty();
  }

  static PairingPolicy.Builder policy() {
    return PairingPolicy.builder().lot(Lot.of("2026-spring"));
  }

  static List<Target> targets(int count, Area area, String... categories) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> Target.of("H-" + i, area, categories))
        .toList();
  }

  private static Helper staff(String id, int capacity) {
    return Helper.builder().id(id).area(STREET).capacity(capacity).build();
  }

  private static Helper ranked(String id, String rank) {
    return Helper.builder().id(id).area(STREET).rank(rank).build();
  }

  private static Helper ranked(String id, String rank, int capacity) {
    return Helper.builder().id(id).area(STREET).rank(rank).capacity(capacity).build();
  }

  static List<String> english(ImmutableList<Finding> findings) {
    Wording words = Wording.in(Locale.ENGLISH);
    return findings.stream()
        .map(finding -> finding.severity() + ": " + words.of(finding.reason()))
        .toList();
  }
}
