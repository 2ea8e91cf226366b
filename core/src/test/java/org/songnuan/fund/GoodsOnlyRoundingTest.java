package org.songnuan.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.songnuan.campaign.Campaign;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Lot;
import org.songnuan.split.Division;
import org.songnuan.split.Rounding;

/** Roundings that lean to one side by whole units divide no money. */
class GoodsOnlyRoundingTest {
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);
  private static final Lot LOT = Lot.of("2026-spring");

  @ParameterizedTest
  @EnumSource(
      value = Rounding.class,
      names = {"JEFFERSON", "ADAMS", "HUNTINGTON_HILL"})
  void money_is_refused(Rounding rounding) {
    Fund fund = Fund.of("own", Money.yuan(1));
    Division division = Division.equalAwards().rounding(rounding);
    String message =
        "Rounding of money must be largest remainder or Webster, but was ("
            + rounding
            + ").\nMaybe goods are divided alone, by a campaign without funds.";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Treasury.of(List.of(fund), List.of(), division, LOT))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Campaign.builder().id("2026-spring").addFund(fund).whenShort(division).build())
        .withMessage(message);
  }

  @Test
  void packs_of_several_units_are_refused_and_single_units_are_not() {
    Division division = Division.equalAwards().rounding(Rounding.ADAMS);
    Stock single = Stock.of("S-1", RICE, 40);

    assertThat(Treasury.of(List.of(), List.of(single), division, LOT).whenShort())
        .isEqualTo(division);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Treasury.of(List.of(), List.of(single.inPacksOf(10)), division, LOT))
        .withMessage(
            "Rounding of goods in packs of (10) must be largest remainder or Webster, but was"
                + " (Adams).\nMaybe the pack is the unit that is divided.");
  }

  @Test
  void other_roundings_divide_money() {
    for (Rounding rounding : List.of(Rounding.LARGEST_REMAINDER, Rounding.WEBSTER)) {
      Division division = Division.equalAwards().rounding(rounding);
      assertThat(
              Treasury.of(List.of(Fund.of("own", Money.yuan(1))), List.of(), division, LOT).funds())
          .hasSize(1);
    }
  }
}
