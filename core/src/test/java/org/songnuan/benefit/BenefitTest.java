package org.songnuan.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Ratio;
import org.songnuan.quantity.Unit;

class BenefitTest {
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);

  @Test
  void its_id_comes_from_the_category_and_the_form() {
    assertThat(Benefit.cash("dibao", Money.yuan(500)).id()).hasToString("dibao-cash");
    assertThat(Benefit.goods("dibao", Goods.of(RICE, 20)).id()).hasToString("dibao-goods");
    assertThat(Benefit.share("youth").id()).hasToString("youth-share");
    assertThat(Benefit.share("youth").called("hope-star").id()).hasToString("hope-star");
    assertThat(Benefit.cash(StandardCategory.ORPHAN, Money.yuan(1)).category())
        .isEqualTo(StandardCategory.ORPHAN.id());
  }

  @Test
  void it_is_relief_and_most_urgent_unless_said_otherwise() {
    Benefit benefit = Benefit.share("youth");

    assertThat(benefit.kind()).isEqualTo(BenefitKind.RELIEF);
    assertThat(benefit.tier()).isZero();
    assertThat(benefit.of(BenefitKind.SCHOLARSHIP).inTier(2).kind())
        .isEqualTo(BenefitKind.SCHOLARSHIP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "-0.01"})
  void an_amount_that_is_not_more_than_nothing_is_refused(String amount) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Benefit.cash("dibao", Money.parse(amount)))
        .withMessage("Cash of a benefit must be more than 0.00, but was (" + amount + ").");
  }

  @Test
  void half_a_unit_of_goods_is_refused() {
    Quantity half = Quantity.of(Ratio.of(5, 2), Unit.JIN);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Benefit.goods("dibao", Goods.of(RICE, half)))
        .withMessage(
            "Goods of a benefit must hold whole units of (rice) or some of it, but was (2.5 斤).");
  }

  @Test
  void no_goods_and_no_units_of_goods_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Benefit.goods("dibao", Goods.NONE))
        .withMessage("Goods of a benefit must hold at least 1 item, but was (none).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Benefit.goods("dibao", Goods.of(RICE, 0)))
        .withMessage("Goods of a benefit must hold at least 1 item, but was (none).");
  }

  @Test
  void goods_beyond_what_can_be_counted_are_refused() {
    long most = 1L << 62;

    assertThat(Benefit.goods("dibao", Goods.of(RICE, most)).grant())
        .isEqualTo(Grant.of(Goods.of(RICE, most)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Benefit.goods("dibao", Goods.of(RICE, most + 1)))
        .withMessage(
            "Goods of a benefit must hold whole units of (rice) or some of it, but was"
                + " (4611686018427387905 斤).");
  }

  @Test
  void a_negative_tier_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Benefit.share("youth").inTier(-1))
        .withMessage("Tier of a benefit must not be negative, but was (-1).");
  }

  @Test
  void blank_ids_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Benefit.share("youth").called(" "))
        .withMessage("Benefit id must have a value, but was (blank).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Benefit.share(""))
        .withMessage("Category id must have a value, but was (blank).");
    assertThatNullPointerException()
        .isThrownBy(() -> Benefit.share("youth").called(nothing()))
        .withMessage("value");
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what a careless host does
  private static <T> T nothing() {
    return null;
  }
}
