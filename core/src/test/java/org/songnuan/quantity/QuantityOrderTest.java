package org.songnuan.quantity;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.songnuan.laws.OrderLaws;
import org.songnuan.testkit.QuantityArbitraries;

/** Within one unit the order is total; across units 1 kg and 1000 g share a place. */
class QuantityOrderTest implements OrderLaws<Quantity> {
  @Provide
  @Override
  public Arbitrary<Quantity> values() {
    return QuantityArbitraries.ratios().map(amount -> Quantity.of(amount, Unit.JIN));
  }
}
