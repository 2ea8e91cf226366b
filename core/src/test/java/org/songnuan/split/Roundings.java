package org.songnuan.split;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The roundings that go with a division. */
final class Roundings {

  private Roundings() {}

  static Arbitrary<Rounding> of(Division division) {
    return division.rule().countsLosses()
        ? Arbitraries.of(Rounding.LARGEST_REMAINDER, Rounding.WEBSTER)
        : Arbitraries.of(Rounding.class);
  }

  /** The division in steps, unless it is for goods alone. */
  static Division by(Division division, long step) {
    return division.rounding().isForGoodsOnly() ? division : division.by(step);
  }
}
