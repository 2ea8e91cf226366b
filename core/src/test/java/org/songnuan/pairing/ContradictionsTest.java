package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.explain.Wording;
import org.songnuan.scope.Area;

/** Rules that no pair can meet together. */
class ContradictionsTest {
  private static final Area STREET = Area.parse("示例区/示例街道");
  private static final PairRule CLERKS =
      PairRule.of("clerks", "由一般干部结对", "clerks", "rank == \"一般干部\"");
  private static final PairRule FLOOR =
      PairRule.rankFloor("VETERAN", Ladder.CIVIL_SERVICE, "乡科级副职");

  private static List<String> found(Locale locale, PairRule... rules) {
    PairingPolicy policy = PairingTest.policy().addRules(rules).build();
    return policy.findings().stream().map(finding -> Wording.in(locale).of(finding)).toList();
  }

  @Test
  void two_rules_that_leave_a_category_nobody_are_both_named() {
    assertThat(found(Locale.ENGLISH, FLOOR, CLERKS))
        .containsExactly(
            "ERROR pairing.RULES_CONTRADICT: no pair can meet both rules (veteran): veteran: deputy head of a township or section or above,"
                + " and clerks; change one of them");
    assertThat(found(Locale.CHINESE, FLOOR, CLERKS).get(0))
        .contains("规定“退役军人：乡科级副职以上”与“由一般干部结对”相互矛盾，任何结对都不可能同时符合（退役军人）");
  }

  @Test
  void two_rules_that_leave_nobody_are_named_once_and_not_for_each_category() {
    PairRule kin = PairRule.of("kin", "只由亲属", "kin alone", "kin");

    assertThat(found(Locale.ENGLISH, kin, PairRule.noKin(), FLOOR))
        .containsExactly(
            "ERROR pairing.RULES_CONTRADICT: no pair can meet both rules (everybody): kin alone, and no kin;"
                + " change one of them");
  }

  @Test
  void a_rule_that_contradicts_itself_is_named_alone() {
    PairRule never = PairRule.of("never", "自相矛盾", "itself", "near && !near");

    assertThat(found(Locale.ENGLISH, never, CLERKS))
        .containsExactly(
            "ERROR pairing.RULE_NEVER_MET: no pair can meet the rule (everybody): itself; change it");
  }

  @Test
  void three_rules_of_which_any_two_can_be_met_are_found_together() {
    assertThat(
            found(
                Locale.ENGLISH,
                PairRule.of("a", "甲", "a", "near || kin"),
                PairRule.of("b", "乙", "b", "!near || kin"),
                PairRule.of("c", "丙", "c", "!kin")))
        .containsExactly(
            "ERROR pairing.RULES_EXCLUDE_ALL: no pair can meet all rules together (everybody): relax one of them");
  }

  @Test
  void rules_that_can_be_met_and_no_rules_at_all_are_in_order() {
    assertThat(found(Locale.ENGLISH, FLOOR, PairRule.near(), PairRule.noKin())).isEmpty();
    assertThat(found(Locale.ENGLISH)).isEmpty();
  }

  /** Nobody can be in a category of each of six rows, and in one of each of five columns only. */
  @Test
  void what_the_analysis_cannot_decide_is_said_and_is_no_error() {
    List<String> parts = new ArrayList<>();
    for (int row = 0; row < 6; row++) {
      int at = row;
      parts.add(
          IntStream.range(0, 5)
              .mapToObj(column -> in(at, column))
              .collect(Collectors.joining(" || ", "(", ")")));
      for (int column = 0; column < 5; column++) {
        for (int other = 0; other < row; other++) {
          parts.add("!(" + in(row, column) + " && " + in(other, column) + ")");
        }
      }
    }
    PairRule hard = PairRule.of("hard", "难", "hard", String.join(" && ", parts));

    assertThat(found(Locale.ENGLISH, hard))
        .containsExactly(
            "NOTE pairing.CONTRADICTION_UNDECIDED: whether some rules contradict each other was not"
                + " decided");
  }

  private static String in(int row, int column) {
    return "\""
        + ImmutableList.copyOf(StandardCategory.values()).get(row * 5 + column)
        + "\" in categories";
  }

  @Test
  void a_pairing_tells_of_them_where_somebody_may_be_helped_by_nobody() {
    PairingPolicy policy = PairingTest.policy().addRules(FLOOR, CLERKS).build();
    Helper helper = Helper.builder().id("S-1").area(STREET).rank("一般干部").capacity(9).build();
    ImmutableList<Helper> helpers = ImmutableList.of(helper);
    LocalDate day = LocalDate.of(2026, 1, 11);

    assertThat(policy.pair(List.of(Target.of("H-1", STREET, "VETERAN")), helpers, day).findings())
        .extracting(finding -> finding.code().id())
        .containsExactly("pairing.RULES_CONTRADICT", "pairing.NOBODY_ELIGIBLE");
    assertThat(policy.pair(List.of(Target.of("H-1", STREET)), helpers, day).findings()).isEmpty();
  }
}
