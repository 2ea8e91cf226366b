package org.songnuan.split;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.scope.Lot;

/** A level below a split: the share of each outer claimant, split among those inside. */
final class Levels implements Story {

  /** A claimant of the lower level, and where it stands. */
  private record Inside(String outer, Split split, String id) {}

  private final Split outer;
  private final List<Inside> places = new ArrayList<>();
  private final List<Split> splits = new ArrayList<>();

  private Levels(Split outer) {
    this.outer = outer;
  }

  static Split of(Split outer, Map<String, List<Claim>> inside, Splitter splitter, Lot lot) {
    if (!inside.keySet().stream().allMatch(outer.ids()::contains)) {
      throw new IllegalArgumentException(
          "Claims inside a claimant must be inside one of the "
              + outer.ids().size()
              + " claimants of this split, but were inside another.");
    }
    Levels levels = new Levels(outer);
    long left = outer.left();
    ImmutableList.Builder<Draw> draws = ImmutableList.<Draw>builder().addAll(outer.draws());
    ImmutableList.Builder<Finding> findings =
        ImmutableList.<Finding>builder().addAll(outer.findings());
    for (String id : outer.ids().stream().sorted().toList()) {
      List<Claim> claims = inside.getOrDefault(id, List.of());
      Split split = splitter.split(outer.share(id), claims, lot);
      levels.splits.add(split);
      claims.forEach(claim -> levels.places.add(new Inside(id, split, claim.id())));
      left += split.left();
      draws.addAll(split.draws());
      split.findings().forEach(finding -> findings.add(finding.about(id)));
    }
    Ids ids = Ids.of(levels.places.stream().map(Inside::id).toList());
    return new Split(
        ids, new Shares(levels.amounts(), left, draws.build(), findings.build(), levels));
  }

  private long[] amounts() {
    return places.stream().mapToLong(place -> place.split().share(place.id())).toArray();
  }

  @Override
  public Reason why(int i) {
    Inside place = places.get(i);
    Reason around =
        Reason.of(SplitCode.WITHIN, Argument.of(outer.share(place.outer())))
            .because(outer.why(place.outer()));
    return place.split().why(place.id()).because(around);
  }

  @Override
  public IntStream unmet() {
    Ids ids = Ids.of(places.stream().map(Inside::id).toList());
    return splits.stream().flatMap(split -> split.unmet().stream()).mapToInt(ids::of);
  }
}
