package org.songnuan.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.OptionalInt;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;

/** How many households each helper may have on the day, how many it should, and what is wrong. */
final class Crew {
  private final PairingPolicy policy;
  private final int[] capacity;
  private final int[] most;
  private final int[] least;
  private final int[] carried;
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  Crew(Given given) {
    this.policy = given.policy();
    int helpers = given.sides().helpers().size();
    capacity = new int[helpers];
    most = new int[helpers];
    least = new int[helpers];
    carried = new int[helpers];
    for (int place = 0; place < helpers; place++) {
      Helper helper = given.sides().helper(place);
      helper.rank().ifPresent(rank -> checkRank(helper, rank));
      if (helper.isAbsent(given.date())) {
        findings.add(
            Finding.note(PairingCode.ABSENT, Argument.of(given.date())).about(helper.id().value()));
        continue;
      }
      OptionalInt own = capacity(helper);
      if (own.isEmpty()) {
        findings.add(Finding.error(PairingCode.NO_CAPACITY).about(helper.id().value()));
      } else if (own.getAsInt() == 0) {
        findings.add(Finding.warning(PairingCode.CAPACITY_ZERO).about(helper.id().value()));
      }
      carried[place] = given.standing(helper);
      capacity[place] = own.orElse(0);
      most[place] = Math.max(0, capacity[place] - carried[place]);
      boolean wants = most[place] > 0 && carried[place] == 0;
      least[place] = wants && policy.isLeader(helper) ? 1 : 0;
    }
  }

  private void checkRank(Helper helper, Rank rank) {
    if (!policy.ladder().has(rank)) {
      findings.add(
          Finding.error(PairingCode.RANK_NOT_ON_LADDER, Argument.text(rank.code()))
              .about(helper.id().value()));
    }
  }

  private OptionalInt capacity(Helper helper) {
    if (helper.capacity().isPresent()) {
      return helper.capacity();
    }
    Integer byRank = helper.rank().map(policy.capacities()::get).orElse(null);
    return byRank == null ? OptionalInt.empty() : OptionalInt.of(byRank);
  }

  ImmutableList<Finding> findings() {
    return findings.build();
  }

  int[] most() {
    return most.clone();
  }

  int most(int helper) {
    return most[helper];
  }

  /** Returns how many households the helper may have in all, those that stand included. */
  int capacity(int helper) {
    return capacity[helper];
  }

  int least(int helper) {
    return least[helper];
  }

  /** Returns how much one unit of evenness weighs for each helper. */
  long[] weights() {
    long[] weights = new long[most.length];
    long common = policy.evenness() == Evenness.BY_CAPACITY ? commonCapacity() : 1;
    for (int place = 0; place < most.length; place++) {
      weights[place] =
          switch (policy.evenness()) {
            case BY_NUMBER -> 1;
            case BY_CAPACITY -> capacity[place] == 0 ? 0 : common / capacity[place];
            case NONE -> 0;
          };
    }
    return weights;
  }

  private long commonCapacity() {
    long common = 1;
    for (int own : capacity) {
      if (own > 0) {
        common = LongMath.saturatedMultiply(common / LongMath.gcd(common, own), own);
      }
    }
    if (common == Long.MAX_VALUE) {
      throw new IllegalArgumentException(
          "Capacities must have a common multiple below 2^63 to be even by capacity, but had not."
              + "\nMaybe use Evenness.BY_NUMBER.");
    }
    return common;
  }

  /** Returns the burden of the helpers under these levels. */
  Burden burden(Levels levels, long[] weights) {
    long[] scaled = new long[weights.length];
    for (int place = 0; place < scaled.length; place++) {
      scaled[place] = weights[place] * levels.even();
    }
    return new Burden(most.clone(), least.clone(), carried.clone(), scaled, levels.leader());
  }

  /** Returns the most that one household more costs anybody, in units of evenness. */
  long largestStep(long[] weights) {
    long largest = 0;
    for (int place = 0; place < most.length; place++) {
      largest =
          Math.max(
              largest,
              LongMath.saturatedMultiply(
                  weights[place], Math.max(0, 2L * (carried[place] + most[place]) - 1)));
    }
    return largest;
  }
}
