package org.songnuan.split;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.scope.Lot;

/**
 * The scan behind a {@link RankOrder}, in whole steps: rank by rank, and within a rank that does
 * not fit as a whole, one by one in the order of the lots. It notes only what was left at the turn
 * of each; the reasons are worked out when asked for.
 */
final class Ranking implements Story {

  private static final long NO_TURN = -1;

  private final RankOrder order;
  private final long estate;
  private final Claims claims;
  private final Lot lot;

  private final long[] top; // the most, in steps
  private final long[] floor;
  private final long[] share;
  private final long[] leftAtTurn; // in steps
  private final Map<Integer, Integer> lotNumber = new HashMap<>(); // from 1
  private final Map<Integer, Draw> drawOf = new HashMap<>();
  private final List<Draw> draws = new ArrayList<>();
  private long floorsShort; // in steps
  private long left; // in steps
  private boolean stopped;
  private long stoppedAt; // rank

  Ranking(RankOrder order, long estate, Claims claims, Lot lot) {
    this.order = order;
    this.estate = estate;
    this.claims = claims;
    this.lot = lot;
    this.top = new long[claims.size()];
    this.floor = new long[claims.size()];
    this.leftAtTurn = new long[claims.size()];
    Arrays.fill(leftAtTurn, NO_TURN);
    this.left = estate / order.step();
    payFloors();
    this.share = floor.clone();
    scan();
  }

  Shares shares() {
    return new Shares(
        Arrays.stream(share).map(steps -> steps * order.step()).toArray(),
        estate - Arrays.stream(share).sum() * order.step(),
        ImmutableList.copyOf(draws),
        findings(),
        this);
  }

  private void payFloors() {
    long sum = 0;
    for (int i = 0; i < top.length; i++) {
      Columns columns = claims.columns();
      top[i] = Math.min(columns.claim().at(i), columns.cap().at(i)) / order.step();
      long up = Wide.ceilingOf(columns.floor().at(i), order.step());
      floor[i] = up > 0 && order.isWhole() ? top[i] : Math.min(up, top[i]);
      sum = Wide.plus(sum, floor[i]);
    }
    if (sum <= left) {
      left -= sum;
      return;
    }
    if (Wide.times(sum, order.step()) > Wide.MOST) {
      throw new IllegalArgumentException(
          "Sum of the floors must be at most 2^62 units, but was more.");
    }
    floorsShort = sum - left;
    System.arraycopy(floor, 0, top, 0, floor.length);
    Arrays.fill(floor, 0);
  }

  private void scan() {
    int[] byRank =
        IntStream.range(0, top.length)
            .filter(i -> top[i] > floor[i])
            .boxed()
            .sorted(comparingLong(i -> claims.rank(i)))
            .mapToInt(i -> i)
            .toArray();
    int from = 0;
    while (from < byRank.length && !stopped) {
      long rank = claims.rank(byRank[from]);
      int to = from;
      while (to < byRank.length && claims.rank(byRank[to]) == rank) {
        to++;
      }
      serve(Arrays.copyOfRange(byRank, from, to));
      from = to;
    }
  }

  /** Serves equals. */
  private void serve(int[] equals) {
    long atTurn = left;
    int[] fitting = IntStream.of(equals).filter(i -> need(i) <= atTurn).toArray();
    int[] hopeful = order.unfit() == RankOrder.Unfit.SKIP ? fitting : equals;
    if (sumOfNeeds(hopeful) <= left) {
      IntStream.of(equals).forEach(i -> leftAtTurn[i] = left);
      IntStream.of(hopeful).forEach(this::give);
      return;
    }
    boolean decided = hopeful.length == 1 || left == 0;
    if (decided || (fitting.length == 0 && order.isWhole())) {
      IntStream.of(equals).forEach(this::serveOne);
      return;
    }
    if (hopeful != equals) {
      IntStream.of(equals).filter(i -> need(i) > atTurn).forEach(i -> leftAtTurn[i] = atTurn);
    }
    draw(hopeful);
  }

  private void serveOne(int i) {
    leftAtTurn[i] = left;
    if (need(i) <= left) {
      give(i);
      return;
    }
    switch (order.unfit()) {
      case PART -> {
        share[i] += left;
        left = 0;
      }
      case STOP -> {
        stopped = true;
        stoppedAt = claims.rank(i);
      }
      case SKIP -> {}
    }
  }

  private void give(int i) {
    left -= need(i);
    share[i] = top[i];
  }

  /** Serves equals of whom not all can win, in the order of the lots. */
  private void draw(int[] tied) {
    Map<String, Integer> byId = new HashMap<>();
    IntStream.of(tied).forEach(i -> byId.put(claims.id(i), i));
    ImmutableList<String> drawn = lot.draw(tied.length, byId.keySet());
    List<String> winners = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String id : drawn) {
      int i = byId.getOrDefault(id, -1);
      lotNumber.put(i, lotNumber.size() + 1);
      if (!stopped) {
        serveOne(i);
      }
      (share[i] == top[i] ? winners : others).add(id);
    }
    Draw draw =
        new Draw(
            winners.size(), ImmutableList.<String>builder().addAll(winners).addAll(others).build());
    draws.add(draw);
    IntStream.of(tied).forEach(i -> drawOf.put(i, draw));
  }

  /** What is missing to the top; asked before the claimant is served. */
  private long need(int i) {
    return top[i] - share[i];
  }

  private long sumOfNeeds(int[] some) {
    long sum = 0;
    for (int i : some) {
      sum = Wide.plus(sum, need(i));
    }
    return sum;
  }

  private ImmutableList<Finding> findings() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    if (floorsShort > 0) {
      findings.add(
          Finding.warning(SplitCode.FLOORS_SHORT, Argument.of(floorsShort * order.step())));
    }
    long units = estate - Arrays.stream(share).sum() * order.step();
    if (units > 0) {
      Argument amount = Argument.of(units);
      if (left == 0) {
        findings.add(Finding.note(SplitCode.LEFT_BELOW_STEP, amount, Argument.of(order.step())));
      } else {
        boolean met = Arrays.equals(share, top);
        findings.add(
            Finding.note(met ? SplitCode.LEFT_WHEN_MET : SplitCode.LEFT_IN_RANK_ORDER, amount));
      }
    }
    return findings.build();
  }

  @Override
  public IntStream unmet() {
    return IntStream.range(0, top.length)
        .filter(i -> share[i] < top[i] && top[i] < Wide.MOST / order.step())
        .boxed()
        .sorted(
            comparingLong((Integer i) -> claims.rank(i))
                .thenComparing(comparingInt(i -> lotNumber.getOrDefault(i, Integer.MAX_VALUE)))
                .thenComparing(comparing(i -> claims.id(i))))
        .mapToInt(i -> i);
  }

  @Override
  public Reason why(int i) {
    ImmutableList.Builder<Reason> because = ImmutableList.builder();
    if (floorsShort > 0) {
      because.add(say(SplitCode.FLOORS_SHORT, floorsShort * order.step()));
    }
    if (floor[i] > 0) {
      because.add(say(SplitCode.FLOOR_FIRST, floor[i] * order.step()));
    }
    Draw draw = drawOf.get(i);
    if (draw != null) {
      long others = draw.tied().size() - 1L;
      because.add(say(SplitCode.TIED_AT_RANK, others, draw.places(), lotNumber.getOrDefault(i, 0)));
    }
    because.add(turn(i));
    return Reason.of(
            SplitCode.SHARE, Argument.of(share[i] * order.step()), Argument.of(order.term()))
        .because(because.build());
  }

  private Reason turn(int i) {
    long rank = claims.rank(i);
    long had = leftAtTurn[i] * order.step();
    long needed = (top[i] - floor[i]) * order.step();
    if (top[i] == floor[i]) {
      return say(SplitCode.MET);
    }
    if (leftAtTurn[i] == NO_TURN) {
      return say(SplitCode.AFTER_STOP, rank, stoppedAt);
    }
    if (had == 0) {
      return say(SplitCode.NOTHING_LEFT, rank);
    }
    if (share[i] == top[i]) {
      return say(SplitCode.IN_TURN, rank, had, needed);
    }
    return switch (order.unfit()) {
      case PART -> say(SplitCode.PART_IN_TURN, rank, had, needed);
      case STOP -> say(SplitCode.STOPS_HERE, rank, had, needed);
      case SKIP -> say(SplitCode.PASSED_OVER, rank, had, needed);
    };
  }

  private static Reason say(SplitCode code, long... numbers) {
    return Reason.of(code, Arrays.stream(numbers).mapToObj(Argument::of).toArray(Argument[]::new));
  }
}
