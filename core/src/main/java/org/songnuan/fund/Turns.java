package org.songnuan.fund;

import java.util.List;
import java.util.Optional;

/** In which order funds that match one another are used: who leads before who follows. */
final class Turns {
  private Turns() {}

  /** Returns how many funds lead to this one, or more than there are if it follows itself. */
  static int depth(Fund fund, List<Fund> funds) {
    int depth = 0;
    Optional<Fund> next = leader(fund, funds);
    while (next.isPresent() && depth <= funds.size()) {
      depth++;
      next = leader(next.get(), funds);
    }
    return depth;
  }

  private static Optional<Fund> leader(Fund fund, List<Fund> funds) {
    return fund.matching()
        .flatMap(
            matching ->
                funds.stream().filter(other -> other.id().equals(matching.leader())).findFirst());
  }

  /** Returns the turn of the fund: leaders and those who match exactly come before all others. */
  static int of(Fund fund, List<Fund> funds) {
    boolean leads =
        funds.stream()
            .flatMap(other -> other.matching().stream())
            .anyMatch(matching -> matching.leader().equals(fund.id()));
    boolean isExact = fund.matching().filter(Matching::exact).isPresent();
    return leads || isExact ? depth(fund, funds) : Source.LAST;
  }
}
