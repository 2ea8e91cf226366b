package org.songnuan.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A pairing problem in plain arrays, the same for every contestant: the links of each household to
 * helpers, what each costs, and how many households each helper may have.
 */
final class PairingInstance {
  /** A problem of nobody. */
  static final PairingInstance NONE =
      new PairingInstance(new int[1], new int[0], null, new int[0], 0, 0);

  private static final int SEED = 42;

  final int[] from;
  final int[] helper;
  final long @Nullable [] cost;
  final int[] capacity;
  private final long covered;
  private final long optimum;

  private PairingInstance(
      int[] from,
      int[] helper,
      long @Nullable [] cost,
      int[] capacity,
      long covered,
      long optimum) {
    this.from = from;
    this.helper = helper;
    this.cost = cost;
    this.capacity = capacity;
    this.covered = covered;
    this.optimum = optimum;
  }

  static PairingInstance of(String name) {
    return switch (name) {
      case "dense1000" -> dense(1_000, 1_000, 1, 16_081);
      case "slack" -> dense(10_000, 500, 24, 196_541);
      case "tight" -> dense(10_000, 500, 20, 201_671);
      case "sparse" -> districts(24, 1_000_000);
      case "starved" -> districts(12, 992_000);
      default -> throw new IllegalArgumentException("Instance must be known, but was " + name);
    };
  }

  /**
   * Compares an answer with the known one, on which the proof of the library and all contestants
   * agree.
   */
  void check(long nowCovered, long nowCost) {
    if (nowCovered != covered || nowCost != optimum) {
      throw new IllegalStateException(
          "Answer must cover ("
              + covered
              + ") at ("
              + optimum
              + "), but was ("
              + nowCovered
              + ") at ("
              + nowCost
              + ").");
    }
  }

  int households() {
    return from.length - 1;
  }

  /** Everybody may help everybody, at costs of 0 to 9,999. */
  private static PairingInstance dense(int households, int helpers, int each, long optimum) {
    Random random = new Random(SEED);
    int[] from = IntStream.rangeClosed(0, households).map(i -> i * helpers).toArray();
    int[] helper = new int[households * helpers];
    long[] cost = new long[helper.length];
    for (int link = 0; link < helper.length; link++) {
      helper[link] = link % helpers;
      cost[link] = random.nextInt(10_000);
    }
    return new PairingInstance(from, helper, cost, all(helpers, each), households, optimum);
  }

  /**
   * A million households in 50 districts of 1,000 helpers; each household may have 10 helpers of
   * its district, drawn with a lean to the first of them. Only coverage counts.
   *
   * @param first how many households each helper of the first district may have; 24 elsewhere
   */
  private static PairingInstance districts(int first, long covered) {
    int districts = 50;
    int staff = 1_000;
    int each = 20_000;
    int eligible = 10;
    Random random = new Random(SEED);
    int households = districts * each;
    int[] from = IntStream.rangeClosed(0, households).map(i -> i * eligible).toArray();
    int[] helper = new int[households * eligible];
    int[] some = new int[eligible];
    for (int i = 0; i < households; i++) {
      int base = i / each * staff;
      int found = 0;
      while (found < eligible) {
        int lean = Math.min(random.nextInt(staff), random.nextInt(staff + staff / 2));
        int drawn = base + lean;
        if (IntStream.range(0, found).noneMatch(n -> some[n] == drawn)) {
          some[found++] = drawn;
        }
      }
      Arrays.sort(some);
      System.arraycopy(some, 0, helper, from[i], eligible);
    }
    int[] capacity = all(districts * staff, 24);
    Arrays.fill(capacity, 0, staff, first);
    return new PairingInstance(from, helper, null, capacity, covered, 0);
  }

  private static int[] all(int helpers, int each) {
    int[] capacity = new int[helpers];
    Arrays.fill(capacity, each);
    return capacity;
  }
}
