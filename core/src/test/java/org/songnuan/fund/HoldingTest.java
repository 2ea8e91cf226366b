package org.songnuan.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;

/** Funds and stocks as they are given: what they refuse, and what their earmarks allow. */
class HoldingTest {
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);
  private static final Set<CategoryId> DIBAO = Set.of(CategoryId.of("dibao"));

  @Test
  void a_fund_or_stock_below_nothing_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fund.of("own", Money.ofFen(-1)))
        .withMessage("Fund (own) must not hold less than 0.00, but was (-0.01).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stock.of("store", RICE, -1))
        .withMessage("Stock (store) must not hold less than 0 units, but was (-1).");
  }

  @Test
  void a_fund_of_nothing_is_allowed() {
    assertThat(Fund.of("own", Money.ZERO).amount()).isEqualTo(Money.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"100.01", "-0.01"})
  void a_reserve_outside_of_what_the_fund_holds_is_refused(String reserve) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fund.of("own", Money.yuan(100)).keeping(Money.parse(reserve)))
        .withMessage(
            "Reserve of fund (own) must be between 0.00 and what it holds (100.00), but was ("
                + reserve
                + ").");
  }

  @Test
  void a_fund_may_be_kept_back_as_a_whole() {
    assertThat(Fund.of("own", Money.yuan(100)).keeping(Money.yuan(100)).reserve())
        .isEqualTo(Money.yuan(100));
  }

  @Test
  void blank_ids_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fund.of(" ", Money.yuan(1)))
        .withMessage("Fund id must have a value, but was (blank).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stock.of("", RICE, 1))
        .withMessage("Stock id must have a value, but was (blank).");
  }

  @Test
  void an_earmark_for_nobody_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fund.of("own", Money.yuan(1)).onlyFor())
        .withMessage("Earmark must name at least 1 category, but was (none).\nMaybe it is free.");
  }

  @Test
  void an_earmark_allows_what_one_of_its_categories_supports() {
    assertThat(Earmark.FREE.allows(Set.of())).isTrue();
    assertThat(Earmark.onlyFor("dibao", "aged").allows(DIBAO)).isTrue();
    assertThat(Earmark.onlyFor("aged").allows(DIBAO)).isFalse();
    assertThat(Earmark.onlyFor("aged").allows(Set.of())).isFalse();
  }
}
