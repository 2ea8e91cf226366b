package org.songnuan.split;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.songnuan.explain.Reason;
import org.songnuan.scope.Lot;

/** The answer of a division once its open draw is drawn. */
final class DrawnShares implements Shares.Story {

  private final RowSplit rows;
  private final long[] amounts;
  private final ImmutableList<Draw> draws;
  private final Ids ids;

  private DrawnShares(RowSplit rows, Ids ids, Lot lot) {
    this.rows = rows;
    this.ids = ids;
    this.amounts = new long[rows.size()];
    List<String> tied = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = rows.share(i);
      if (rows.isDrawn(i)) {
        tied.add(ids.at(i));
      }
    }
    if (tied.isEmpty()) {
      this.draws = ImmutableList.of();
      return;
    }
    Draw draw = new Draw(Math.toIntExact(rows.places()), lot.draw(tied.size(), tied));
    draw.winners().forEach(winner -> amounts[ids.of(winner)] += rows.step());
    this.draws = ImmutableList.of(draw);
  }

  static Shares of(RowSplit rows, Ids ids, Lot lot) {
    DrawnShares drawn = new DrawnShares(rows, ids, lot);
    return new Shares(drawn.amounts, rows.left(), drawn.draws, rows.findings(), drawn);
  }

  @Override
  public Reason why(int i) {
    long drawnAs = rows.isDrawn(i) ? draws.get(0).tied().indexOf(ids.at(i)) + 1 : 0;
    return rows.why(i, drawnAs);
  }

  @Override
  public IntStream unmet() {
    return IntStream.range(0, amounts.length)
        .filter(i -> rows.isUnmet(i, amounts[i]))
        .boxed()
        .sorted(Comparator.comparing(ids::at))
        .mapToInt(i -> i);
  }
}
