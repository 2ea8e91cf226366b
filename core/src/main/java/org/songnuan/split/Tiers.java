package org.songnuan.split;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;

/** Two tiers as one split: the second has had what the first left. */
final class Tiers implements Story {

  private static final ImmutableSet<SplitCode> LEFT =
      ImmutableSet.of(
          SplitCode.LEFT_WHEN_MET,
          SplitCode.LEFT_BELOW_STEP,
          SplitCode.LEFT_WITHOUT_WEIGHT,
          SplitCode.LEFT_IN_RANK_ORDER);

  private final Split first;
  private final Split second;
  private final Ids ids;

  private Tiers(Split first, Split second) {
    this.first = first;
    this.second = second;
    this.ids = Ids.of(Stream.concat(first.ids().stream(), second.ids().stream()));
  }

  static Split of(Split first, Split second) {
    Tiers tiers = new Tiers(first, second);
    return new Split(
        tiers.ids,
        new Shares(tiers.amounts(), second.left(), tiers.draws(), tiers.findings(), tiers));
  }

  private long[] amounts() {
    long[] amounts = new long[ids.size()];
    for (Split tier : List.of(first, second)) {
      tier.ids().stream().forEach(id -> amounts[ids.of(id)] += tier.share(id));
    }
    return amounts;
  }

  private ImmutableList<Draw> draws() {
    return ImmutableList.<Draw>builder().addAll(first.draws()).addAll(second.draws()).build();
  }

  /** Why the first left something is no longer true of the whole. */
  private ImmutableList<Finding> findings() {
    return Stream.concat(
            first.findings().stream().filter(finding -> !LEFT.contains(finding.code())),
            second.findings().stream())
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public Reason why(int i) {
    String id = ids.at(i);
    if (!second.ids().contains(id)) {
      return first.why(id);
    }
    Reason next = second.why(id).because(say(SplitCode.LEFT_BY_TIERS_BEFORE, first.left()));
    if (!first.ids().contains(id)) {
      return next;
    }
    long both = first.share(id) + second.share(id);
    return say(SplitCode.IN_TIERS, both).because(first.why(id), next);
  }

  @Override
  public IntStream unmet() {
    return Stream.concat(first.unmet().stream(), second.unmet().stream())
        .distinct()
        .mapToInt(ids::of);
  }

  private static Reason say(SplitCode code, long number) {
    return Reason.of(code, Argument.of(number));
  }
}
