package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Wording;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Lot;

/** The pairings of document D7 (scenario A6). */
class StreetPairingTest {
  private static final String SCENARIO = "01-street-pairing";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 11);
  private static final Area STREET = Area.parse("示例区/示例街道");
  private static final String FORCES = "rank-SERVICE_MEMBER_FAMILY";

  private final List<Helper> staff = ScenarioFiles.staff(SCENARIO, STREET);
  private final List<Target> targets = ScenarioFiles.targets(SCENARIO, STREET);

  private static PairingPolicy.Builder policy() {
    return PairingPolicy.builder()
        .lot(Lot.of("2026-spring"))
        .addRule(PairRule.rankFloor("SERVICE_MEMBER_FAMILY", Ladder.CIVIL_SERVICE, "乡科级副职"))
        .addRule(PairRule.near())
        .leadersFrom("乡科级副职")
        .capacity("乡科级正职", 2);
  }

  @Test
  void everybody_is_paired_and_without_one_leader_a_certificate_says_why_not() {
    List<String> told = new ArrayList<>();
    Pairing full = policy().build().pair(targets, staff, DAY);
    told.add(coverage(full));
    told.add(
        "forces by principals %d, by 处级 %d, by 科级 %d"
            .formatted(forces(full, "P"), forces(full, "D"), forces(full, "S")));
    assertThat(full.quality().leadersWithout()).isZero();
    told.add("every leader has a household");
    told.add("one section head away:");
    Pairing without = full.minus(HelperId.of("S-7"));
    told.add(coverage(without));
    for (Shortage shortage : without.shortages()) {
      assertThat(without.holds(shortage)).isTrue();
      told.add(
          "%d want %d of %d who have room for %d: %d missing"
              .formatted(
                  shortage.recipients().size(),
                  shortage.wanted(),
                  shortage.helpers().size(),
                  shortage.capacity(),
                  shortage.missing()));
      shortage.blocking().forEach((rule, count) -> told.add("held back by " + rule + ": " + count));
      without.cures(shortage).forEach(cure -> told.add("cure: " + words(cure, shortage)));
    }

    assertThat(full.isProven()).isTrue();
    assertThat(without.isProven()).isTrue();
    assertThat(told).isEqualTo(ScenarioFiles.expected(SCENARIO));
  }

  private String coverage(Pairing pairing) {
    Coverage coverage = pairing.coverage(targets);
    return coverage.paired()
        + "/"
        + coverage.of()
        + " = "
        + coverage.share().orElseThrow().percentText(2);
  }

  private static long forces(Pairing pairing, String helpers) {
    return pairing.pairs().stream()
        .filter(pair -> pair.recipient().value().startsWith("M-"))
        .filter(pair -> pair.helper().value().startsWith(helpers))
        .count();
  }

  private static String words(Cure cure, Shortage shortage) {
    String after = ", " + cure.missingAfter() + " missing after";
    if (cure instanceof Cure.MoreHelpers more) {
      return more.helpers() + " more of " + more.rank() + " with " + more.capacity() + after;
    } else if (cure instanceof Cure.MoreCapacity more) {
      assertThat(shortage.helpers()).contains(more.helper());
      return "room for "
          + more.households()
          + " more with one of the "
          + shortage.helpers().size()
          + after;
    } else if (cure instanceof Cure.LowerFloor lower) {
      return lower.rule() + " lowered to " + lower.floor() + after;
    }
    return "without " + ((Cure.WithoutRule) cure).rule() + after;
  }

  @Test
  void a_clerk_with_a_family_of_the_forces_is_a_violation() {
    Pairing pairing =
        policy().build().pair(targets, staff, DAY, Assignments.of(Pair.of("M-1", "C-1")));

    assertThat(PairingTest.english(pairing.findings()))
        .containsExactly(
            "WARNING: a pair that was there is against the rule: family of a serving member: deputy"
                + " head of a township or section or above");
    assertThat(pairing.alone()).isEmpty();
    Reason why = pairing.forbidding(RecipientId.of("M-1"), HelperId.of("C-1")).get(0);
    assertThat(Wording.in(Locale.CHINESE).of(why))
        .isEqualTo(
            """
            不符合结对规定：军属：乡科级副职以上
              以下各项均不满足
                要求相反：
                  对象类别包括 军属
                职级为 一般干部，不属于 厅局级正职、厅局级副职、县处级正职、县处级副职、乡科级正职、乡科级副职""");
    assertThat(pairing.forbidding(RecipientId.of("M-1"), HelperId.of("S-1"))).isEmpty();
    assertThat(policy().build().rules().get(0).id()).isEqualTo(FORCES);
  }

  @Test
  void households_that_were_promised_and_stand_in_no_list_are_found() {
    List<Target> roster = new ArrayList<>(targets);
    IntStream.rangeClosed(1, 165)
        .forEach(i -> roster.add(Target.of("R-" + i, STREET, "DISABLED_HOUSEHOLD")));
    IntStream.rangeClosed(1, 22)
        .forEach(i -> roster.add(Target.of("I-" + i, STREET, "ILLNESS_HOUSEHOLD")));
    PairingPolicy policy =
        policy()
            .promising(
                "SERVICE_MEMBER_FAMILY",
                "LOW_INCOME",
                "STUDENT_HARDSHIP",
                "DISABLED_HOUSEHOLD",
                "ILLNESS_HOUSEHOLD")
            .build();

    Coverage coverage = policy.pair(targets, staff, DAY).coverage(roster);

    assertThat(coverage.paired()).isEqualTo(148);
    assertThat(coverage.of()).isEqualTo(148 + 165 + 22);
    assertThat(coverage.isFull()).isFalse();
    assertThat(PairingTest.english(coverage.findings()))
        .containsExactly(
            "WARNING: household with a disabled member: 165 of 165 that were promised a contact have"
                + " none",
            "WARNING: household with serious illness: 22 of 22 that were promised a contact have none");
  }

  @Test
  void one_lost_is_99_32_percent() {
    List<Helper> fewer = new ArrayList<>(staff);
    fewer.replaceAll(
        helper -> helper.id().equals(HelperId.of("P-1")) ? helper.carrying(1) : helper);
    Pairing pairing = policy().build().pair(targets, fewer, DAY);

    assertThat(coverage(pairing)).isEqualTo("147/148 = 99.32%");
    assertThat(pairing.alone()).hasSize(1);
  }

  @Test
  void a_household_outside_of_the_street_is_nobodys() {
    List<Target> more = new ArrayList<>(targets);
    more.add(Target.of("X-1", Area.parse("示例区/别处"), "LOW_INCOME"));
    Pairing pairing = policy().build().pair(more, staff, DAY);

    assertThat(PairingTest.english(pairing.findings()))
        .containsExactly("ERROR: nobody may help: every helper is against a rule");
    Shortage shortage = pairing.shortages().get(0);
    assertThat(shortage.helpers()).isEmpty();
    assertThat(shortage.blocking()).containsExactly(Map.entry("near", 8));
    assertThat(pairing.holds(shortage)).isTrue();
  }

  @Test
  void one_more_moves_nobody_and_an_ill_one_is_covered_by_colleagues() {
    PairingPolicy policy = policy().build();
    Pairing pairing = policy.pair(targets, staff, DAY);
    Pairing more = pairing.plus(Target.of("L-63", STREET, "LOW_INCOME"));
    HelperId ill = HelperId.of("C-1");
    DateRange days = DateRange.ofClosed(DAY, DAY.plusDays(20));
    Pairing cover = pairing.cover(ill, days);
    Assignments assignments =
        Assignments.NONE
            .replacedBy(pairing.pairs(), DAY.minusDays(10))
            .coveredBy(ill, cover.pairs(), days);

    assertThat(more.movedSince(pairing)).isEmpty();
    assertThat(more.alone()).isEmpty();
    assertThat(cover.alone()).isEmpty();
    for (RecipientId household : pairing.recipients(ill)) {
      assertThat(assignments.helpers(household, DAY.minusDays(1))).containsExactly(ill);
      assertThat(assignments.helpers(household, DAY)).isEqualTo(cover.helpers(household));
      assertThat(assignments.helpers(household, days.end())).containsExactly(ill);
    }
  }
}
