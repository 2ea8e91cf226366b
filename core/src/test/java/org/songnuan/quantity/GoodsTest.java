package org.songnuan.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.ValueLaws;
import org.songnuan.testkit.QuantityArbitraries;

class GoodsTest implements ValueLaws<Goods> {
  private final Item rice = Item.of("rice", "大米", "rice", Unit.JIN);
  private final Item oil = Item.of("oil", "食用油", "cooking oil", Unit.LITRE);
  private final Item seeds = Item.of("seeds", "瓜子", "melon seeds", Unit.JIN);
  private final Item quilts = Item.of("quilt", "棉被", "quilt", Unit.PIECE);

  @Provide
  @Override
  public Arbitrary<Goods> values() {
    return QuantityArbitraries.goods();
  }

  @Provide
  Arbitrary<Item> items() {
    return QuantityArbitraries.items();
  }

  @Override
  public Goods remade(Goods value) {
    return Goods.sum(
        value.items().asList().reverse().stream()
            .map(item -> Goods.of(item, value.amount(item)))
            .toList());
  }

  @Test
  void the_example_of_the_class_holds() {
    Goods given = Goods.of(rice, 1790).plus(Goods.of(oil, 860)).plus(Goods.some(seeds));
    assertThat(given).hasToString("oil 860 L, rice 1790 斤, seeds some");
    assertThat(given.amount(quilts)).hasToString("0 件");
    assertThat(given.items()).containsExactly(oil, rice, seeds);
    assertThat(given.isKnown()).isFalse();
  }

  @Test
  void goods_are_counted_in_the_unit_of_the_item() {
    Goods delivered = Goods.of(rice, Quantity.of(855, Unit.KILOGRAM));
    assertThat(delivered).hasToString("rice 1710 斤");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Goods.of(oil, Quantity.of(1, Unit.KILOGRAM)))
        .withMessage("Unlike units must not be added, compared or converted, but were kg and L.");
  }

  @Test
  void an_item_of_a_known_zero_is_not_mentioned_but_one_that_is_unknown_is() {
    assertThat(Goods.of(rice, 0)).isEqualTo(Goods.NONE).hasToString("none");
    assertThat(Goods.of(rice, Quantity.of(0, Unit.TONNE))).isEqualTo(Goods.NONE);
    assertThat(Goods.of(rice, Figure.unknown())).isNotEqualTo(Goods.NONE);
    assertThat(Goods.of(rice, Figure.unknown()).isEmpty()).isFalse();
  }

  @Test
  void some_seeds_and_more_seeds_are_more_than_those() {
    Goods total = Goods.some(seeds).plus(Goods.of(seeds, 40));
    assertThat(total.amount(seeds)).isEqualTo(Figure.moreThan(Quantity.of(40, Unit.JIN)));
  }

  @Test
  void two_different_items_with_one_code_are_refused() {
    Item other = Item.of("rice", "糯米", "sticky rice", Unit.KILOGRAM);
    String message = "Item code (rice) must mean one item, but meant 大米 in 斤 and 糯米 in kg.";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Goods.of(rice, 1).plus(Goods.of(other, 1)))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Goods.of(rice, 1).amount(other))
        .withMessage(message);
    assertThat(Goods.of(rice, 1)).isNotEqualTo(Goods.of(other, 1));
  }

  @Test
  void twenty_seven_households_get_twenty_seven_of_each() {
    Goods each = Goods.of(quilts, 1).plus(Goods.of(oil, 5));
    assertThat(each.times(27)).hasToString("oil 135 L, quilt 27 件");
    assertThat(each.times(0)).isEqualTo(Goods.NONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> each.times(-1))
        .withMessage("Count must be at least 0, but was -1.");
  }

  @Test
  void less_than_nothing_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Goods.of(rice, -1))
        .withMessage("Figure must not be negative, but was -1 斤.");
  }

  @Test
  void an_item_has_a_code_and_two_names() {
    assertThat(rice).hasToString("rice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Item.of(" rice", "大米", "rice", Unit.JIN))
        .withMessage(
            "Item code must be one line without spaces at its ends, but was another text, of"
                + " length 5.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Item.of("rice", "大\n米", "rice", Unit.JIN))
        .withMessage(
            "Item chinese must be one line without spaces at its ends, but was another text, of"
                + " length 3.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Item.of("rice", "大米", "r".repeat(65), Unit.JIN))
        .withMessage("Item english must have at most 64 characters, but had 65.");
  }

  @Property
  void goods_add_up_item_by_item(
      @ForAll("values") Goods one, @ForAll("values") Goods other, @ForAll("items") Item item) {
    assertThat(one.plus(other).amount(item)).isEqualTo(one.amount(item).plus(other.amount(item)));
  }

  @Property(tries = 200)
  void the_order_and_the_grouping_of_a_sum_do_not_matter(
      @ForAll @Size(max = 4) List<@From("values") Goods> goods) {
    List<Goods> reversed = new ArrayList<>(goods);
    Collections.reverse(reversed);
    assertThat(Goods.sum(reversed)).isEqualTo(Goods.sum(goods));
    assertThat(goods.stream().reduce(Goods.NONE, Goods::plus)).isEqualTo(Goods.sum(goods));
  }

  @Property
  void items_come_in_the_order_of_their_codes(@ForAll("values") Goods goods) {
    assertThat(goods.items()).extracting(Item::code).isSorted().doesNotHaveDuplicates();
  }

  @Property
  void so_many_times_is_adding_so_often(
      @ForAll("values") Goods goods, @ForAll @IntRange(max = 10) int count) {
    assertThat(goods.times(count)).isEqualTo(Goods.sum(Collections.nCopies(count, goods)));
  }
}
