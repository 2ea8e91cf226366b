package org.songnuan.split;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.songnuan.explain.Reason;
import org.songnuan.scope.Lot;

/** The answer of a division once its open draw is drawn. */
final class DrawnShares implements Story {

  private final RowSplit rows;
  private final Claims claims;
  private final ImmutableList<Draw> draws;
  private final long[] amounts;

  private DrawnShares(RowSplit rows, Claims claims, ImmutableList<Draw> draws, long[] amounts) {
    this.rows = rows;
    this.claims = claims;
    this.draws = draws;
    this.amounts = amounts;
  }

  static Shares of(RowSplit rows, Claims claims, Lot lot) {
    long[] amounts = rows.shares();
    ImmutableList<Draw> draws = ImmutableList.of();
    if (rows.places() > 0) {
      Map<String, Integer> positions = new HashMap<>();
      IntStream.of(rows.tied()).forEach(i -> positions.put(claims.id(i), i));
      Draw draw =
          new Draw(
              Math.toIntExact(rows.places()),
              lot.draw(
                  rows.tied().length, IntStream.of(rows.tied()).mapToObj(claims::id).toList()));
      draw.winners().forEach(id -> amounts[positions.getOrDefault(id, -1)] += rows.step());
      draws = ImmutableList.of(draw);
    }
    DrawnShares story = new DrawnShares(rows, claims, draws, amounts);
    return new Shares(amounts, rows.left(), draws, rows.findings(), story);
  }

  @Override
  public Reason why(int i) {
    long drawnAs = rows.isDrawn(i) ? draws.get(0).tied().indexOf(claims.id(i)) + 1 : 0;
    return rows.why(i, drawnAs);
  }

  @Override
  public IntStream unmet() {
    return IntStream.range(0, amounts.length)
        .filter(i -> rows.isUnmet(i, amounts[i]))
        .boxed()
        .sorted(Comparator.comparing(claims::id))
        .mapToInt(i -> i);
  }
}
