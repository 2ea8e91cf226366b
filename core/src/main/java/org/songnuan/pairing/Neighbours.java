package org.songnuan.pairing;

import java.util.Arrays;

/**
 * Brings neighbours to the same helper, among pairings that cost the same: a heuristic, for pairs
 * of neighbours are no sum over households, and with them the optimum is no flow any more.
 *
 * <p>As long as it makes more pairs, one household changes to a helper who has a neighbour of it,
 * or two of different areas change places, whichever brings most; and the whole is solved anew,
 * each household drawn to where its neighbours are. So it goes from the pairing that was found, and
 * from some others, and the best is kept. No change may cost anything: the pairing stays as good on
 * every level, and the prices go on proving it. Who is with nobody stays so.
 *
 * <p>It need not end at the best. Of 1,000 random cases of 8 households in 2 to 4 areas and 3
 * helpers, of whom one in four may not, it does in 978, where the lot alone does in 70.
 */
final class Neighbours {
  /** After so many looks at two seats it ends, so that one large area cannot take for ever. */
  private static final long MOST_LOOKS = 200_000_000;

  /** It starts from so many pairings more, while all their links together are not too many. */
  private static final long MOST_STARTS = 8;

  private static final long MOST_LINKS = 2_000_000;
  private static final long MOST_COST = 1L << 59;
  private static final int NONE = -1;

  private final Optimum optimum;
  private final Links links;
  private final Seats seats;
  private final int[] area;
  private final NeighbourCounts counts;
  private final int[][] seatsOf;
  private final int[] seenBy;
  private int looking;
  private long looks;

  private long bestGain;
  private int bestHelper;
  private int bestSeat;

  private Neighbours(Optimum optimum, int[] area) {
    this.optimum = optimum;
    this.links = optimum.task().links();
    this.seats = optimum.seats();
    this.area = area;
    this.counts = new NeighbourCounts(seats, area);
    this.seenBy = new int[links.helpers()];
    int areas = Arrays.stream(area).max().orElse(NONE) + 1;
    int[] size = new int[areas];
    for (int seat = 0; seat < seats.count(); seat++) {
      size[areaOf(seat)]++;
    }
    seatsOf = new int[areas][];
    Arrays.setAll(seatsOf, one -> new int[size[one]]);
    for (int seat = seats.count() - 1; seat >= 0; seat--) {
      seatsOf[areaOf(seat)][--size[areaOf(seat)]] = seat;
    }
  }

  /**
   * Changes the seats of the optimum.
   *
   * @param area the area of each household, as a number from 0
   */
  static void gather(Optimum optimum, int[] area) {
    Neighbours neighbours = new Neighbours(optimum, area);
    neighbours.climb();
    long most = neighbours.counts.pairs();
    int[] best = neighbours.with();
    long starts = Math.min(MOST_STARTS, MOST_LINKS / (1 + optimum.task().links().size()));
    for (int start = 1; start <= starts && neighbours.scatter(start); start++) {
      neighbours.climb();
      if (neighbours.counts.pairs() > most) {
        most = neighbours.counts.pairs();
        best = neighbours.with();
      }
    }
    neighbours.take(best);
  }

  private int[] with() {
    int[] with = new int[seats.count()];
    Arrays.setAll(with, seats::helper);
    return with;
  }

  /** Changes single households and solves anew until neither helps. */
  private void climb() {
    do {
      boolean changed = true;
      while (changed && looks < MOST_LOOKS) {
        changed = false;
        for (int seat = 0; seat < seats.count(); seat++) {
          changed |= improve(seat);
        }
      }
    } while (leap());
  }

  /**
   * Solves anew, each household drawn to every helper by the neighbours that it has there now: as
   * pairs grow with the square of the number, this never makes fewer. Whoever lacks a contact keeps
   * lacking it.
   *
   * @return whether there are more now
   */
  private boolean leap() {
    int[] before = with();
    long pairs = counts.pairs();
    boolean solved =
        solve(
            counts.most(),
            (household, helper) ->
                (long) counts.of(helper, area[household]) - (seats.has(household, helper) ? 1 : 0));
    if (solved && counts.pairs() <= pairs) {
      take(before);
      return false;
    }
    return solved;
  }

  /**
   * Solves anew, each area drawn to the helpers in another order, for another start.
   *
   * @return whether the numbers allow it
   */
  private boolean scatter(int start) {
    return solve(
        links.helpers(),
        (household, helper) -> (helper + (long) start * area[household]) % links.helpers());
  }

  /** How much a household is drawn to a helper. */
  private interface Draw {
    long to(int household, int helper);
  }

  /**
   * Takes the one of all optima in which households are with those to whom they are drawn.
   *
   * @param most the most that one is drawn
   * @return whether the numbers allow it
   */
  private boolean solve(long most, Draw draw) {
    Task task = optimum.task();
    long factor = (links.helpers() + 2L) * most + 1;
    if (task.dearest() > MOST_COST / factor) {
      return false;
    }
    take(Optimum.of(task.times(factor, drawn(factor, draw))).seats());
    return true;
  }

  /** Returns links that leave whoever lacks a contact where it is. */
  private Links drawn(long factor, Draw draw) {
    int[] from = new int[links.households() + 1];
    int[] helpers = new int[links.size()];
    long[] costs = new long[links.size()];
    int size = 0;
    for (int household = 0; household < links.households(); household++) {
      boolean lacks = seats.lacking(household) > 0;
      for (int link = links.from(household); link < links.from(household + 1); link++) {
        int helper = links.helper(link);
        if (!lacks || seats.has(household, helper)) {
          helpers[size] = helper;
          costs[size++] = links.cost(link) * factor - draw.to(household, helper);
        }
      }
      from[household + 1] = size;
    }
    return new Links(
        links.helpers(), from, Arrays.copyOf(helpers, size), Arrays.copyOf(costs, size));
  }

  /** Takes over who is with whom, seat by seat within a household; who lacks one keeps lacking. */
  private void take(Seats others) {
    int[] with = with();
    for (int household = 0; household < links.households(); household++) {
      int free = seats.first(household);
      for (int seat = free; seat < seats.first(household + 1); seat++) {
        if (others.helper(seat) != others.nobody()) {
          while (seats.helper(free) == seats.nobody()) {
            free++;
          }
          with[free++] = others.helper(seat);
        }
      }
    }
    take(with);
  }

  private void take(int[] with) {
    for (int seat = 0; seat < with.length; seat++) {
      if (seats.helper(seat) != with[seat]) {
        leave(seat);
      }
    }
    for (int seat = 0; seat < with.length; seat++) {
      if (seats.helper(seat) != with[seat]) {
        join(seat, with[seat]);
      }
    }
  }

  private int areaOf(int seat) {
    return area[seats.household(seat)];
  }

  /** Makes the best change for this seat, if one helps. */
  private boolean improve(int seat) {
    int from = seats.helper(seat);
    if (from == seats.nobody()) {
      return false;
    }
    bestGain = 0;
    looking++;
    for (int neighbour : seatsOf[areaOf(seat)]) {
      int to = seats.helper(neighbour);
      if (to != from && to != seats.nobody() && seenBy[to] != looking) {
        seenBy[to] = looking;
        look(seat, from, to);
      }
    }
    if (bestGain == 0) {
      return false;
    }
    int to = bestHelper;
    int other = bestSeat;
    leave(seat);
    if (other != NONE) {
      leave(other);
      join(other, from);
    }
    join(seat, to);
    return true;
  }

  private void look(int seat, int from, int to) {
    int household = seats.household(seat);
    long cost = links.costOf(household, to);
    looks++;
    if (cost >= Links.NEVER || seats.has(household, to)) {
      return;
    }
    int own = areaOf(seat);
    long gain = 1L + counts.of(to, own) - counts.of(from, own);
    if (gain > bestGain && isFree(cost - seats.cost(seat), from, to)) {
      keep(gain, to, NONE);
    }
    for (int n = 0; n < seats.load(to); n++) {
      int other = seats.seat(to, n);
      int others = areaOf(other);
      looks++;
      if (others != own) {
        long both = gain + 1 + counts.of(from, others) - counts.of(to, others);
        if (both > bestGain && mayChange(other, from, cost - seats.cost(seat))) {
          keep(both, to, other);
        }
      }
    }
  }

  private void keep(long gain, int helper, int seat) {
    bestGain = gain;
    bestHelper = helper;
    bestSeat = seat;
  }

  /** Tells whether one load more there and one less here costs nothing with the move. */
  private boolean isFree(long move, int from, int to) {
    Burden burden = optimum.task().burden();
    return !seats.isFull(to)
        && move + burden.cost(to, seats.load(to) + 1) - burden.cost(from, seats.load(from)) == 0;
  }

  /** Tells whether the other seat may come here in exchange, and both moves cost nothing. */
  private boolean mayChange(int other, int here, long move) {
    int household = seats.household(other);
    long cost = links.costOf(household, here);
    return cost < Links.NEVER
        && !seats.has(household, here)
        && move + cost - seats.cost(other) == 0;
  }

  private void leave(int seat) {
    counts.add(seats.helper(seat), areaOf(seat), -1);
    seats.leave(seat);
  }

  private void join(int seat, int helper) {
    seats.join(seat, helper, links.costOf(seats.household(seat), helper));
    counts.add(helper, areaOf(seat), 1);
  }
}
