package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.songnuan.split.RankOrder;

/**
 * Serves the rows of a tier one after the other, in rank order, on the network of the sources that
 * may pay.
 *
 * <p>The next is met when the flow still extends to its whole amount; those before it may be moved
 * to other sources, and lose nothing. At one that does not fit the order says what becomes of what
 * the flow still extends to: it gets that part, or nobody behind it may have it, or it is free
 * again. With one source that is what the order alone would do; with several, whoever cannot be
 * paid by what is kept goes on.
 *
 * <p>Where several are tied and do not all fit, a minimum cut says who of them compete: the others
 * are met whoever comes first, and those who compete stay undecided, also where they do so only
 * through others who were met before them and could be moved. All that the flow can extend to for
 * them is kept.
 */
final class NetworkRanking {
  private static final long UNKNOWN = -1;

  private final Grants grants;
  private final RankOrder order;
  private final Pool pool;
  private final Network network;

  /** What is kept for those before and could be given to the class, as far as it was asked. */
  private final long[] keptBefore;

  private long before;
  private long waiting;

  NetworkRanking(Grants grants, RankOrder order) {
    this.grants = grants;
    this.order = order;
    this.pool = grants.pool;
    this.network = grants.network;
    this.keptBefore = new long[pool.classes()];
  }

  /** Serves these rows; what is kept from those behind is free again for the next tier. */
  void serve(List<Integer> rows) {
    network.carries(grants.frozen);
    long[] keptFromOthers = new long[pool.classes()];
    Arrays.fill(keptBefore, UNKNOWN);
    List<RowLine.Group> line = RowLine.of(pool, rows);
    for (RowLine.Group group : line) {
      if (group.recipients() > 1) {
        serveTied(group, keptFromOthers);
      } else {
        group.rows().forEach(i -> serveOne(i, group, keptFromOthers));
      }
      before += group.recipients();
      number(group);
    }
    for (int c = 0; c < keptFromOthers.length; c++) {
      grants.release(c, keptFromOthers[c]);
    }
    forgetLotsThatDidNotMatter(line);
  }

  /** What is given of the claim: in full to the fen if it is whole, else in whole steps. */
  private long amount(int i) {
    long due = pool.row(i).due();
    return pool.row(i).whole() ? due : due - due % order.step();
  }

  private void serveOne(int i, RowLine.Group group, long[] keptFromOthers) {
    long amount = amount(i);
    int ofClass = pool.classOf(i);
    long left = network.push(ofClass, amount);
    grants.frozen[ofClass] += left;
    Turn.Kind kind = Turn.Kind.MET;
    if (left == amount) {
      grants.share[i] = amount;
    } else if (left == 0) {
      turn(i, group, nothing(ofClass, keptFromOthers), keptBefore[ofClass], group.level());
      return;
    } else if (order.isStopping()) {
      kind = Turn.Kind.STOPS;
      keptFromOthers[ofClass] += left;
      Arrays.fill(keptBefore, UNKNOWN);
    } else if (order.isWhole() || pool.row(i).whole()) {
      kind = Turn.Kind.PASSED_OVER;
      grants.release(ofClass, left);
    } else {
      kind = Turn.Kind.PART;
      grants.share[i] = left - left % order.step();
      grants.release(ofClass, left - grants.share[i]);
    }
    turn(i, group, kind, left, group.level());
  }

  /** Tells whether nothing was left at all, or only nothing that is not kept for those before. */
  private Turn.Kind nothing(int ofClass, long[] keptFromOthers) {
    if (keptBefore[ofClass] == UNKNOWN) {
      keptBefore[ofClass] = 0;
      if (Arrays.stream(keptFromOthers).anyMatch(kept -> kept > 0)) {
        long[] given = grants.frozen.clone();
        for (int c = 0; c < given.length; c++) {
          given[c] -= keptFromOthers[c];
        }
        network.carries(given);
        keptBefore[ofClass] = network.push(ofClass, network.capacity());
        network.carries(grants.frozen);
      }
    }
    return keptBefore[ofClass] > 0 ? Turn.Kind.KEPT_BEFORE : Turn.Kind.NOTHING_LEFT;
  }

  private void serveTied(RowLine.Group group, long[] keptFromOthers) {
    List<Integer> met = new ArrayList<>();
    for (int i : group.rows()) {
      if (!isMet(i)) {
        break;
      }
      met.add(i);
    }
    if (met.size() < group.rows().size()) {
      met.forEach(i -> grants.release(pool.classOf(i), wanted(i)));
      decide(group, keptFromOthers);
    } else {
      met.forEach(i -> meet(i, group));
    }
  }

  /** Freezes what all claims of the row want if the flow extends to it. */
  private boolean isMet(int i) {
    int ofClass = pool.classOf(i);
    long pushed = network.push(ofClass, wanted(i));
    if (pushed < wanted(i)) {
      network.release(ofClass, pushed);
      return false;
    }
    grants.frozen[ofClass] += pushed;
    return true;
  }

  private long wanted(int i) {
    return LongMath.saturatedMultiply(amount(i), pool.count(i));
  }

  private void meet(int i, RowLine.Group group) {
    grants.share[i] = amount(i);
    turn(i, group, Turn.Kind.MET, 0, group.level());
  }

  /** Meets those who compete with nobody, and keeps for the others what there is for them. */
  private void decide(RowLine.Group group, long[] keptFromOthers) {
    long[] demand = grants.frozen.clone();
    for (int i : group.rows()) {
      int c = pool.classOf(i);
      demand[c] = Math.min(network.capacity() + 1, LongMath.saturatedAdd(demand[c], wanted(i)));
    }
    network.carries(demand);
    BitSet competing = network.blocked();
    network.carries(grants.frozen);
    BitSet open = new BitSet();
    for (int i : group.rows()) {
      if (competing.get(pool.classOf(i))) {
        open.set(pool.classOf(i));
      } else if (isMet(i)) {
        meet(i, group);
      } else {
        throw new IllegalStateException("Network must carry what no cut blocks.");
      }
    }
    while (!open.isEmpty()) {
      BitSet together = network.connected(competing, open.nextSetBit(0));
      ImmutableList<Integer> rows =
          group.rows().stream()
              .filter(i -> together.get(pool.classOf(i)))
              .collect(toImmutableList());
      if (claims(rows) == 1) {
        serveOne(rows.get(0), group, keptFromOthers);
      } else {
        keep(rows, group, keptFromOthers);
      }
      open.andNot(together);
    }
  }

  /** Keeps all that there is for those who are tied. */
  private void keep(List<Integer> rows, RowLine.Group group, long[] keptFromOthers) {
    long kept = 0;
    for (int i : rows) {
      grants.kept[i] = network.push(pool.classOf(i), wanted(i));
      grants.frozen[pool.classOf(i)] += grants.kept[i];
      kept += grants.kept[i];
    }
    for (int i : rows) {
      if (kept > 0) {
        turn(i, group, Turn.Kind.UNDECIDED, kept, recipients(rows, group));
      } else {
        int ofClass = pool.classOf(i);
        turn(i, group, nothing(ofClass, keptFromOthers), keptBefore[ofClass], 0);
      }
    }
  }

  private long claims(List<Integer> rows) {
    return rows.stream().mapToLong(pool::count).sum();
  }

  /** Returns of how many recipients some rows of the group are at the most. */
  private long recipients(List<Integer> rows, RowLine.Group group) {
    return Math.min(group.recipients(), claims(rows));
  }

  private void turn(int i, RowLine.Group group, Turn.Kind kind, long left, long tied) {
    grants.turns[i] = new Turn(kind, before, tied, group.ticket(), left, 0, 0);
  }

  /** Puts those of the group who are not met on the waitlist; papers wait elsewhere. */
  private void number(RowLine.Group group) {
    ImmutableList<Integer> unmet =
        group.rows().stream()
            .filter(i -> kind(i) != Turn.Kind.MET && !pool.row(i).pending())
            .collect(toImmutableList());
    long last = waiting + recipients(unmet, group);
    for (int i : unmet) {
      grants.turns[i] = requireNonNull(grants.turns[i]).waiting(waiting + 1, last);
    }
    waiting = last;
  }

  /** A lot is told of where it parted those who are level, and nowhere else. */
  private void forgetLotsThatDidNotMatter(List<RowLine.Group> line) {
    for (int from = 0; from < line.size(); ) {
      int to = from + 1;
      while (to < line.size() && line.get(to).ticket() > 1) {
        to++;
      }
      ImmutableList<Integer> level =
          line.subList(from, to).stream()
              .flatMap(group -> group.rows().stream())
              .collect(toImmutableList());
      Turn.Kind first = kind(level.get(0));
      if (level.stream().allMatch(i -> kind(i) == first)) {
        level.forEach(this::forgetLot);
      }
      from = to;
    }
  }

  private Turn.Kind kind(int i) {
    return requireNonNull(grants.turns[i]).kind();
  }

  private void forgetLot(int i) {
    grants.turns[i] = requireNonNull(grants.turns[i]).withoutLot();
  }
}
