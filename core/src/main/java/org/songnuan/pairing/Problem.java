package org.songnuan.pairing;

import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.songnuan.scope.Area;

/** A pairing as numbers, level by level, and what the numbers of a solution mean. */
final class Problem {
  private final Given given;
  private final PairRules rules;
  private final Eligibility eligibility;
  private final Crew crew;
  private final Links links;

  Problem(Given given) {
    this.given = given;
    this.rules = new PairRules(given.policy());
    this.eligibility = new Eligibility(given, rules);
    this.crew = new Crew(given);
    this.links = eligibility.links();
  }

  /** Returns how far the preferences of two of these pairs differ at most. */
  private static long spread(Links links) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int link = 0; link < links.size(); link++) {
      least = Math.min(least, links.cost(link));
      most = Math.max(most, links.cost(link));
    }
    return links.size() == 0 ? 0 : most - least;
  }

  Given given() {
    return given;
  }

  PairRules rules() {
    return rules;
  }

  Eligibility eligibility() {
    return eligibility;
  }

  Crew crew() {
    return crew;
  }

  /** Returns who may help whom, at what the preferences cost. */
  Links links() {
    return links;
  }

  /**
   * Returns the task whose optimum is the pairing.
   *
   * @throws IllegalArgumentException if its costs are too large
   */
  Task task() {
    long[] weights = crew.weights();
    checkUnevenness(weights);
    return task(links, household -> household, contacts(), weights);
  }

  /**
   * Returns the task whose optimum spreads these shares evenly, by number, over those who may have
   * them.
   *
   * @throws IllegalArgumentException if its costs are too large
   */
  Task task(Shares shares) {
    long[] weights = new long[crew.most().length];
    Arrays.fill(weights, 1);
    return task(shares.links(), shares::household, shares.contacts(), weights);
  }

  private Task task(Links among, IntUnaryOperator household, int[] contacts, long[] weights) {
    Levels levels = Levels.of(among, spread(among), crew.largestStep(weights));
    long[] alone = new long[contacts.length];
    Arrays.fill(alone, levels.alone());
    return new Task(
        keeping(among, household, levels),
        crew.burden(levels, weights),
        contacts,
        alone,
        levels.lacking());
  }

  /** Returns the area of each household, as a number from 0. */
  int[] areas() {
    Map<Area, Integer> places = new HashMap<>();
    return given.sides().targets().stream()
        .mapToInt(target -> places.computeIfAbsent(target.area(), any -> places.size()))
        .toArray();
  }

  /** Refuses loads of which the sum of the squares could not be told. */
  private void checkUnevenness(long[] weights) {
    int[] reach = links.reach();
    long most = 0;
    for (int helper = 0; helper < weights.length; helper++) {
      long load = Math.min(crew.most(helper), reach[helper]);
      most = LongMath.saturatedAdd(most, LongMath.saturatedMultiply(weights[helper], load * load));
    }
    if (most == Long.MAX_VALUE) {
      throw new IllegalArgumentException(
          "Squares of all loads, weighed by capacity, must stay below 2^63, but might not."
              + "\nMaybe use Evenness.BY_NUMBER, or pair area by area.");
    }
  }

  /** Returns how many contacts are missing whatever is done; it needs no costs. */
  long missing() {
    int[] contacts = contacts();
    if (Arrays.stream(contacts).allMatch(wanted -> wanted == 1)) {
      return (long) contacts.length - Cover.of(links, crew.most()).covered();
    }
    long[] alone = new long[contacts.length];
    Arrays.fill(alone, 1);
    Task task = new Task(links.free(), Burden.of(crew.most()), contacts, alone, 1);
    Seats seats = Optimum.of(task).seats();
    return IntStream.range(0, contacts.length).mapToLong(seats::lacking).sum();
  }

  private int[] contacts() {
    return given.sides().targets().stream().mapToInt(given::contacts).toArray();
  }

  private Links keeping(Links among, IntUnaryOperator household, Levels levels) {
    Set<Long> existing = existing();
    if (existing.isEmpty()) {
      return among;
    }
    long[] costs = new long[among.size()];
    for (int i = 0; i < among.households(); i++) {
      int of = household.applyAsInt(i);
      for (int link = among.from(i); link < among.from(i + 1); link++) {
        long kept = existing.contains(key(of, among.helper(link))) ? levels.keep() : 0;
        costs[link] = among.cost(link) - kept;
      }
    }
    return among.costing(costs);
  }

  private Set<Long> existing() {
    Set<Long> keys = new HashSet<>();
    if (given.policy().keepsExisting()) {
      for (Pair pair : given.existing()) {
        int household = given.sides().place(pair.recipient());
        int helper = given.sides().place(pair.helper());
        if (household >= 0 && helper >= 0) {
          keys.add(key(household, helper));
        }
      }
    }
    return ImmutableSet.copyOf(keys);
  }

  private long key(int household, int helper) {
    return (long) household * given.sides().helpers().size() + helper;
  }

  /** Returns how good it is that these are with whom they are. */
  Quality quality(Seats seats) {
    long alone = 0;
    long lacking = 0;
    long dislike = 0;
    long kept = 0;
    Set<Long> existing = existing();
    for (int household = 0; household < links.households(); household++) {
      int lacks = seats.lacking(household);
      boolean none = seats.isAlone(household);
      alone += none ? 1 : 0;
      lacking += none ? lacks - 1 : lacks;
      for (int seat = seats.first(household); seat < seats.first(household + 1); seat++) {
        int helper = seats.helper(seat);
        if (helper != seats.nobody()) {
          dislike += links.costOf(household, helper);
          kept += existing.contains(key(household, helper)) ? 1 : 0;
        }
      }
    }
    long[] weights = crew.weights();
    long without = 0;
    long unevenness = 0;
    for (int helper = 0; helper < weights.length; helper++) {
      long load = seats.load(helper);
      without += load < crew.least(helper) ? 1 : 0;
      unevenness += weights[helper] * load * load;
    }
    boolean together = given.policy().keepsNeighboursTogether();
    long apart = together ? NeighbourCounts.apart(seats, areas()) : 0;
    return new Quality(alone, lacking, without, existing.size() - kept, unevenness, dislike, apart);
  }
}
