package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

/** A pairing that is changed again and again, and what would cure it. */
class PairingChangesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 11);
  private static final DateRange DAYS = DateRange.from(DAY);
  private static final Area STREET = Area.parse("示例区/示例街道");
  private static final Area VILLAGE = Area.parse("示例县/青山村");
  private static final HelperId SECOND = HelperId.of("S-2");

  /** One household each; the second alone has room for one more. */
  private final Pairing pairing =
      PairingTest.policy()
          .build()
          .pair(
              PairingTest.targets(3, STREET),
              List.of(helper("S-1", STREET, 1), helper("S-2", STREET, 2), helper("S-3", STREET, 1)),
              DAY);

  private final Pairing cover = pairing.cover(HelperId.of("S-1"), DAYS);

  private static Helper helper(String id, Area area, int capacity) {
    return Helper.builder().id(id).area(area).capacity(capacity).build();
  }

  private static Shortage shortage(String recipient, String... helpers) {
    ImmutableSortedSet.Builder<HelperId> ids = ImmutableSortedSet.naturalOrder();
    for (String helper : helpers) {
      ids.add(HelperId.of(helper));
    }
    return new Shortage(
        true,
        ImmutableSortedSet.of(RecipientId.of(recipient)),
        ids.build(),
        1,
        0,
        ImmutableSortedMap.of());
  }

  @Test
  void who_stands_in_and_falls_ill_too_is_covered_by_those_with_room_alone() {
    assertThat(cover.pairs()).extracting(Pair::helper).containsExactly(SECOND);
    assertThat(cover.cover(SECOND, DAYS).alone()).hasSize(1);
    assertThat(cover.minus(SECOND).alone()).hasSize(1);
  }

  @Test
  void one_more_beside_a_cover_finds_the_room_that_the_own_households_leave() {
    assertThat(cover.plus(Target.of("H-9", STREET)).alone()).hasSize(1);
  }

  @Test
  void a_second_contact_that_stands_is_not_given_again() {
    Pairing two =
        PairingTest.policy()
            .contacts("ELDER_ALONE", 2)
            .build()
            .pair(
                List.of(Target.of("H-1", STREET, "ELDER_ALONE")),
                List.of(
                    helper("S-1", STREET, 1),
                    helper("S-2", STREET, 1),
                    helper("S-3", STREET, 1),
                    helper("S-4", STREET, 1)),
                DAY);
    Pairing first = two.cover(two.pairs().first().helper(), DAYS);
    Pairing second = first.cover(first.pairs().first().helper(), DAYS);

    assertThat(first.pairs()).hasSize(1).noneMatch(two.pairs()::contains);
    assertThat(second.pairs()).hasSize(1).noneMatch(two.pairs()::contains);
  }

  @Test
  void a_cover_counts_everybody_and_not_only_those_who_stand_in() {
    Coverage counted = cover.coverage(PairingTest.targets(3, STREET));

    assertThat(counted).isEqualTo(pairing.coverage(PairingTest.targets(3, STREET)));
    assertThat(counted.isFull()).isTrue();
    assertThat(counted.of()).isEqualTo(3);
  }

  @Test
  void a_helper_with_more_room_and_a_policy_with_another_rule_keep_all_the_rest() {
    Helper helper =
        Helper.builder()
            .id("S-1")
            .area(STREET)
            .addSupport(VILLAGE)
            .kind(HelperKind.TEAM)
            .rank("一般干部")
            .principal(true)
            .organisation("office")
            .capacity(1)
            .addSkill("护理")
            .addLanguage("苗语")
            .addKin("K")
            .addAbsence(DAYS)
            .build();
    PairingPolicy policy =
        PairingTest.policy()
            .addRule(PairRule.near())
            .addRule(PairRule.noKin())
            .contacts("ELDER_ALONE", 2)
            .evenness(Evenness.NONE)
            .keepsExisting(false)
            .promising("VETERAN")
            .build();

    assertThat(helper.carrying(7).capacity()).hasValue(7);
    assertThat(helper.carrying(7).carrying(1)).isEqualTo(helper);
    assertThat(policy.replacing("near", Optional.of(PairRule.speaks())).rules())
        .containsExactly(PairRule.speaks(), PairRule.noKin());
    assertThat(policy.replacing("near", Optional.empty()).rules())
        .containsExactly(PairRule.noKin());
    assertThat(
            policy
                .replacing("near", Optional.of(PairRule.speaks()))
                .replacing("speaks", Optional.of(PairRule.near())))
        .isEqualTo(policy);
  }

  @Test
  void a_shortage_of_strangers_is_not_cured() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pairing.cures(shortage("H-9")))
        .withMessage("Recipient must be one of those to be paired, but was not.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pairing.cures(shortage("H-1", "S-9")))
        .withMessage("Helper must be one of those given, but was not.");
  }

  @Test
  void a_shortage_is_one_of_somebody() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Shortage(
                    true,
                    ImmutableSortedSet.of(),
                    ImmutableSortedSet.of(),
                    1,
                    0,
                    ImmutableSortedMap.of()))
        .withMessage("Shortage must name a recipient, but named (none).");
  }

  @Test
  void a_floor_that_the_host_wrote_itself_is_lowered_beside_that_of_the_library() {
    PairingPolicy policy =
        PairingTest.policy()
            .capacity("县处级正职", 1)
            .addRule(PairRule.rankFloor("VETERAN", Ladder.CIVIL_SERVICE, "乡科级正职"))
            .addRule(
                PairRule.of(
                    "ours", "甲", "ours", "!(\"VETERAN\" in categories) || rank in [\"厅局级正职\"]"))
            .build();
    Pairing kept =
        policy.pair(
            PairingTest.targets(1, STREET, "VETERAN"),
            List.of(Helper.builder().id("S-1").area(STREET).rank("县处级正职").build()),
            DAY);

    assertThat(kept.cures(kept.shortages().get(0)))
        .containsExactly(new Cure.LowerFloor("ours", Rank.of("县处级正职"), 0));
  }

  /** The capacities have a common multiple that fits, and with 17 in place of 16 none. */
  @Test
  void a_cure_is_counted_where_even_loads_could_not_be() {
    Pairing full =
        PairingTest.policy()
            .evenness(Evenness.BY_CAPACITY)
            .addRule(PairRule.near())
            .build()
            .pair(
                PairingTest.targets(17, STREET),
                List.of(
                    helper("S-1", STREET, 16),
                    helper("S-2", VILLAGE, 1 << 25),
                    helper("S-3", VILLAGE, 43_046_721)),
                DAY);

    assertThat(full.cures(full.shortages().get(0)))
        .contains(new Cure.MoreCapacity(HelperId.of("S-1"), 1, 0));
  }

  @Test
  void loads_whose_squares_would_not_fit_are_refused() {
    List<Helper> helpers =
        List.of(
            helper("S-1", STREET, 4_096),
            helper("S-2", STREET, 4_096),
            helper("S-3", VILLAGE, 1 << 25),
            helper("S-4", VILLAGE, 43_046_721));
    PairingPolicy policy =
        PairingTest.policy().evenness(Evenness.BY_CAPACITY).addRule(PairRule.near()).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy.pair(PairingTest.targets(8_192, STREET), helpers, DAY))
        .withMessage(
            "Squares of all loads, weighed by capacity, must stay below 2^63, but might not."
                + "\nMaybe use Evenness.BY_NUMBER, or pair area by area.");
    assertThat(policy.pair(PairingTest.targets(3_000, STREET), helpers, DAY).quality().unevenness())
        .isPositive();
  }
}
