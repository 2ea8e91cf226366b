package org.songnuan.benefit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.explain.Verdict.NO;
import static org.songnuan.explain.Verdict.UNKNOWN;
import static org.songnuan.explain.Verdict.YES;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Household;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;

class TariffTest {
  private static final Item KIT = Item.of("kit", "礼包", "gift pack", Unit.PIECE);
  private static final Benefit DIBAO = Benefit.cash("dibao", Money.yuan(500));
  private static final Benefit DISABLED = Benefit.cash("disabled", Money.yuan(300));
  private static final Benefit VETERAN = Benefit.cash("veteran", Money.yuan(400));
  private static final Benefit CARE = Benefit.cash("care", Money.yuan(400));
  private static final Benefit CARE_KIT = Benefit.goods("care", Goods.of(KIT, 1));
  private static final ImmutableList<Benefit> ALL =
      ImmutableList.of(VETERAN, DIBAO, CARE_KIT, DISABLED, CARE);

  private static Assessment assess(Stacking stacking, Map<String, Verdict> verdicts) {
    Classification classification =
        Classification.of(
            verdicts.entrySet().stream()
                .collect(toMap(entry -> CategoryId.of(entry.getKey()), Map.Entry::getValue)));
    return Tariff.of(ALL, stacking)
        .assess(Circumstances.of(Household.of("H-1", Area.parse("湖北/武汉")), classification));
  }

  private static Entitlement entitlement(Benefit benefit, String... supportedBy) {
    return new Entitlement(
        benefit,
        ImmutableSortedSet.copyOf(List.of(supportedBy).stream().map(CategoryId::of).toList()));
  }

  @Test
  void sums_give_every_benefit_of_every_category_by_id() {
    assertThat(assess(Stacking.SUM, Map.of("dibao", YES, "veteran", YES, "care", NO)))
        .satisfies(
            assessment ->
                assertThat(assessment.entitlements())
                    .containsExactly(entitlement(DIBAO, "dibao"), entitlement(VETERAN, "veteran")))
        .satisfies(assessment -> assertThat(assessment.suppressed()).isEmpty());
  }

  @Test
  void highest_only_gives_the_largest_and_says_what_it_replaces() {
    Assessment assessment =
        assess(Stacking.HIGHEST_ONLY, Map.of("dibao", YES, "disabled", YES, "veteran", YES));

    assertThat(assessment.entitlements())
        .containsExactly(entitlement(DIBAO, "dibao", "disabled", "veteran"));
    assertThat(
            assessment.suppressed().stream()
                .map(each -> Wording.in(Locale.ENGLISH).of(each.reason())))
        .containsExactly(
            "disabled-cash (300.00) is replaced by the higher dibao-cash (500.00)",
            "veteran-cash (400.00) is replaced by the higher dibao-cash (500.00)");
  }

  @Test
  void of_equal_amounts_the_first_by_id_stands() {
    assertThat(assess(Stacking.HIGHEST_ONLY, Map.of("veteran", YES, "care", YES)).entitlements())
        .containsExactly(entitlement(CARE, "care", "veteran"), entitlement(CARE_KIT, "care"));
  }

  @Test
  void goods_always_add_up() {
    assertThat(assess(Stacking.HIGHEST_ONLY, Map.of("dibao", YES, "care", YES)).entitlements())
        .containsExactly(entitlement(CARE_KIT, "care"), entitlement(DIBAO, "care", "dibao"));
  }

  @Test
  void nobody_without_a_category_is_entitled_to_anything() {
    for (Stacking stacking : Stacking.values()) {
      Assessment assessment = assess(stacking, Map.of("dibao", NO, "care", NO));

      assertThat(assessment.entitlements()).isEmpty();
      assertThat(assessment.possible()).isEmpty();
      assertThat(assessment.isOpen()).isFalse();
    }
  }

  @Test
  void what_is_open_entitles_to_nothing_yet() {
    Assessment assessment = assess(Stacking.HIGHEST_ONLY, Map.of("dibao", UNKNOWN, "veteran", YES));

    assertThat(assessment.entitlements()).containsExactly(entitlement(VETERAN, "veteran"));
    assertThat(assessment.possible()).containsExactly(entitlement(DIBAO, "dibao", "veteran"));
    assertThat(assessment.suppressed()).isEmpty();
    assertThat(assessment.isOpen()).isTrue();
  }

  @Test
  void what_is_open_and_brings_nothing_leaves_nothing_open() {
    assertThat(assess(Stacking.SUM, Map.of("orphan", UNKNOWN, "veteran", YES)).isOpen()).isFalse();
  }
}
