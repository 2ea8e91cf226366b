package org.songnuan.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.ValueLaws;
import org.songnuan.testkit.QuantityArbitraries;

class KitTest implements ValueLaws<Kit> {
  private final Item sweets = Item.of("sweets", "糖", "sweets", Unit.JIN);

  @Provide
  @Override
  public Arbitrary<Kit> values() {
    return QuantityArbitraries.kits();
  }

  @Override
  public Kit remade(Kit value) {
    return Kit.of(value.code(), value.chinese(), value.english(), value.contents());
  }

  @Test
  void three_kits_hold_three_times_as_much() {
    Kit kit = kit(Goods.of(sweets, 2));
    assertThat(kit.times(3)).isEqualTo(Goods.of(sweets, 6));
    assertThat(kit).hasToString("child");
  }

  @Test
  void a_kit_holds_something_known_and_whole() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kit(Goods.NONE))
        .withMessage("Kit (child) must hold something, but was empty.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kit(Goods.some(sweets)))
        .withMessage("Kit (child) must hold a known whole number of sweets, but held some.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kit(Goods.of(sweets, Quantity.of(Ratio.of(1, 2), Unit.JIN))))
        .withMessage("Kit (child) must hold a known whole number of sweets, but held 0.5 斤.");
  }

  private static Kit kit(Goods contents) {
    return Kit.of("child", "儿童礼包", "child's gift pack", contents);
  }
}
