package org.songnuan.rule;

import com.google.common.collect.ImmutableList;

/** Into which band of a formula a value falls, and how much comes of what lies in each. */
final class BandAmounts {
  private final Amounts amounts;

  BandAmounts(Amounts amounts) {
    this.amounts = amounts;
  }

  /** Returns the number of the band into which the value falls, from 0. */
  int band(ImmutableList<Formula> limits, Exact value) {
    int passed = 0;
    while (passed < limits.size() && amounts.fixed(limits.get(passed)).compareTo(value) <= 0) {
      passed++;
    }
    return passed;
  }

  /**
   * Returns what is known of the sum over the bands; what is least and most lies at an end of the
   * range or at a limit within.
   */
  Range marginal(Formula.Marginal bands, Range value) {
    Range result =
        Range.of(marginal(bands, value.least())).or(Range.of(marginal(bands, value.most())));
    ImmutableList.Builder<Exact> corners = ImmutableList.builder();
    corners.add(Exact.of(0));
    bands.limits().forEach(limit -> corners.add(amounts.fixed(limit)));
    for (Exact corner : corners.build()) {
      if (value.least().compareTo(corner) < 0 && corner.compareTo(value.most()) < 0) {
        result = result.or(Range.of(marginal(bands, corner)));
      }
    }
    return result;
  }

  private Exact marginal(Formula.Marginal bands, Exact value) {
    Exact total = Exact.of(0);
    for (int band = 0; band < bands.rates().size(); band++) {
      total = total.plus(part(bands, band, value).times(amounts.fixed(bands.rates().get(band))));
    }
    return total;
  }

  /** Returns how much of the value lies in the band. */
  Exact part(Formula.Marginal bands, int band, Exact value) {
    Exact from = band == 0 ? Exact.of(0) : amounts.fixed(bands.limits().get(band - 1));
    Exact reached =
        band < bands.limits().size() ? value.least(amounts.fixed(bands.limits().get(band))) : value;
    return reached.plus(from.negated()).most(Exact.of(0));
  }
}
