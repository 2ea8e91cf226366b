package org.songnuan.fund;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.songnuan.split.ClaimRow;
import org.songnuan.split.Division;
import org.songnuan.split.RowSplit;

/**
 * Divides among the rows of a tier on the network of the sources that may pay.
 *
 * <p>The estate of the division is raised for all rows of the tier together, as far as the network
 * carries the whole shares. It is found from above, by Newton's method on the minimum cuts
 * (Dinkelbach 1967; Radzik 1998): what a cut cannot pay bounds the estate, so each flow either fits
 * or names a cut that bounds it lower. One unit further a minimum cut blocks a set of classes: that
 * set gets all that its sources have left, divided by the same division, and is frozen; the others
 * go on without it (the bipartite rationing problem, Moulin and Sethuraman 2013). A frozen total is
 * never taken back, though later rows may move it to another source.
 */
final class NetworkDivision {
  private final Grants grants;
  private final Division division;
  private final Pool pool;
  private final Network network;
  private final long[] frozen;
  private final long[] share;
  private final long[] winners;

  NetworkDivision(Grants grants, Division division) {
    this.grants = grants;
    this.division = division;
    this.pool = grants.pool;
    this.network = grants.network;
    this.frozen = grants.frozen;
    this.share = grants.share;
    this.winners = grants.winners;
  }

  /** Divides what is left among the rows of the tier. */
  void divide(List<Integer> ofTier) {
    Tier tier = new Tier(pool, division, ofTier);
    BitSet active = tier.classes();
    while (!active.isEmpty()) {
      Tier.Part all = tier.part(active);
      long estate = largestCarried(tier, all);
      Tier.Part cut = all;
      if (estate < all.most() && !network.carries(demand(tier, all, all.split(estate + 1)))) {
        BitSet blocked = network.blocked();
        blocked.and(active);
        cut = tier.part(blocked);
      }
      if (!freezeTogether(tier, cut)) {
        freezeStepwise(tier, all, estate, cut.classes());
      }
      active.andNot(cut.classes());
    }
  }

  private long[] demand(Tier tier, Tier.Part part, Tier.Shares shares) {
    long[] demand = frozen.clone();
    tier.addTo(demand, shares, part.classes());
    return demand;
  }

  /** Returns the largest estate whose whole shares the network carries. */
  private long largestCarried(Tier tier, Tier.Part all) {
    long estate = all.most();
    while (!network.carries(demand(tier, all, all.split(estate)))) {
      BitSet blocked = network.blocked();
      long held = network.held(blocked) - frozenIn(blocked);
      blocked.and(all.classes());
      estate = largestWithin(tier, all, blocked, held, estate);
    }
    return estate;
  }

  private long frozenIn(BitSet classes) {
    return classes.stream().mapToLong(c -> frozen[c]).sum();
  }

  /** Returns the largest estate below this one whose shares for these classes fit, by halving. */
  private static long largestWithin(
      Tier tier, Tier.Part all, BitSet classes, long held, long tooMuch) {
    long low = Math.min(all.floors(), tooMuch - 1);
    long high = tooMuch;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (tier.sum(all.split(middle), classes) <= held) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Divides all that the sources have left for these classes among them, for good. It does nothing
   * and returns false if a smaller cut inside the set forbids it: then the odd steps below one unit
   * a claim cannot fall as they would without the network.
   */
  private boolean freezeTogether(Tier tier, Tier.Part cut) {
    ImmutableList<Integer> rows = tier.rows(cut.classes());
    Tier.Shares shares = cut.split(Math.addExact(cut.floors(), left(rows)));
    long[] before = frozen.clone();
    long[] demand = demand(tier, cut, shares);
    if (network.carries(demand)) {
      System.arraycopy(demand, 0, frozen, 0, frozen.length);
      List<Integer> tied = rows.stream().filter(i -> shares.tied()[tier.gradeOf(i)]).toList();
      if (spread(tied, shares.places()) == shares.places()) {
        rows.forEach(i -> share[i] = shares.share()[tier.gradeOf(i)]);
        return true;
      }
      tied.forEach(i -> winners[i] = 0);
    }
    System.arraycopy(before, 0, frozen, 0, frozen.length);
    return false;
  }

  /** Returns how much the network can still carry for these rows. */
  private long left(List<Integer> rows) {
    long all = network.capacity();
    long[] demand = frozen.clone();
    for (int i : rows) {
      int c = pool.classOf(i);
      long claims = LongMath.saturatedMultiply(pool.row(i).due(), pool.count(i));
      demand[c] = Math.min(all, LongMath.saturatedAdd(demand[c], claims));
    }
    return network.carried(demand) - Arrays.stream(frozen).sum();
  }

  /**
   * Gives the cut its whole shares of this estate for good, and then the odd steps that its sources
   * have left: in the order in which a larger estate would give them, each as far as the network
   * carries it.
   */
  private void freezeStepwise(Tier tier, Tier.Part all, long estate, BitSet cut) {
    Tier.Shares shares = all.split(estate);
    tier.addTo(frozen, shares, cut);
    network.carries(frozen);
    List<Integer> open = new ArrayList<>(tier.rows(cut));
    open.forEach(i -> share[i] = shares.share()[tier.gradeOf(i)]);
    long beyond = estate;
    while (!open.isEmpty() && beyond < all.most()) {
      beyond = nextRise(tier, all, open, beyond);
      Tier.Shares larger = all.split(beyond);
      List<Integer> rising =
          open.stream().filter(i -> larger.share()[tier.gradeOf(i)] > share[i]).toList();
      open.removeAll(rising);
      spread(rising, possible(rising));
    }
  }

  /** The least larger estate at which the whole share of some open row rises, by halving. */
  private long nextRise(Tier tier, Tier.Part all, List<Integer> open, long estate) {
    long low = estate;
    long high = all.most();
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      Tier.Shares larger = all.split(middle);
      if (open.stream().anyMatch(i -> larger.share()[tier.gradeOf(i)] > share[i])) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Returns to how many claims of these rows together the network carries one step more. */
  private long possible(List<Integer> rising) {
    long[] before = frozen.clone();
    long together =
        rising.stream()
            .mapToLong(i -> grants.steps(pool.classOf(i), pool.count(i), division.step()))
            .sum();
    System.arraycopy(before, 0, frozen, 0, frozen.length);
    network.carries(frozen);
    return together;
  }

  /**
   * Gives so many claims of these rows one step more each, as far as the network carries it, and
   * returns how many: in proportion to the number of claims, and what a row cannot take to the
   * others. Who gets it inside a row is left to the draw. The network must carry what is frozen.
   */
  private long spread(List<Integer> tied, long places) {
    if (places == 0) {
      return 0;
    }
    RowSplit quota =
        Division.proportional()
            .splitRows(places, tied.stream().map(i -> ClaimRow.of(1, pool.count(i))).toList());
    long odd = quota.places();
    long[] demand = frozen.clone();
    for (int i = 0; i < tied.size(); i++) {
      int row = tied.get(i);
      winners[row] = quota.share(i) + (quota.isDrawn(i) && odd-- > 0 ? 1 : 0);
      demand[pool.classOf(row)] += winners[row] * division.step();
    }
    if (network.carries(demand)) {
      System.arraycopy(demand, 0, frozen, 0, frozen.length);
      return places;
    }
    network.carries(frozen);
    return spreadOneByOne(tied, places);
  }

  private long spreadOneByOne(List<Integer> tied, long places) {
    long left = places;
    for (int row : tied) {
      winners[row] = grants.steps(pool.classOf(row), Math.min(left, winners[row]), division.step());
      left -= winners[row];
    }
    for (int row : tied) {
      long given =
          grants.steps(
              pool.classOf(row), Math.min(left, pool.count(row) - winners[row]), division.step());
      winners[row] += given;
      left -= given;
    }
    return places - left;
  }
}
