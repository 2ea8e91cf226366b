package org.songnuan.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.songnuan.scope.Lot;
import org.songnuan.split.Claims;
import org.songnuan.split.Division;
import org.songnuan.split.Rounding;
import org.songnuan.split.Shares;

/**
 * A made-up list of claimants, seed 42: weights and claims are distinct and in no order, so that no
 * answer hangs on a lot; every third has a floor and every second a cap that may bind.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two lists
record SplitList(
    long estate,
    long[] weights,
    long[] claims,
    long halfClaimed,
    long[] floors,
    long[] caps,
    Claims byWeight,
    Claims bounded,
    Claims byClaim) {

  private static final Lot LOT = Lot.of("bench");
  private static final long FEN_EACH = 500_00;
  private static final Division WEIGHTED = Division.weighted();
  private static final Division WEBSTER = Division.weighted().rounding(Rounding.WEBSTER);
  private static final Division EQUAL_AWARDS = Division.equalAwards();

  static SplitList of(int n) {
    SplittableRandom random = new SplittableRandom(42);
    long[] weights = distinct(random, n);
    long[] claims = distinct(random, n);
    long[] floors = new long[n];
    long[] caps = new long[n];
    for (int i = 0; i < n; i++) {
      floors[i] = random.nextInt(3) == 0 ? random.nextLong(FEN_EACH) : 0;
      caps[i] = FEN_EACH + random.nextLong(random.nextBoolean() ? FEN_EACH : 100 * FEN_EACH);
    }
    Claims nobody = Claims.of(n, Integer::toString);
    return new SplitList(
        n * FEN_EACH + n / 3,
        weights,
        claims,
        Arrays.stream(claims).sum() / 2,
        floors,
        caps,
        nobody.withWeights(weights),
        nobody.withWeights(weights).withFloors(floors).withCaps(caps),
        nobody.withClaims(claims));
  }

  private static long[] distinct(SplittableRandom random, int n) {
    long[] numbers = new long[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = 1 + 4L * i + random.nextInt(4);
    }
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      long number = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = number;
    }
    return numbers;
  }

  static Shares weighted(SplitList list) {
    return WEIGHTED.split(list.estate, list.byWeight, LOT);
  }

  static Shares webster(SplitList list) {
    return WEBSTER.split(list.estate, list.byWeight, LOT);
  }

  static Shares filled(SplitList list) {
    return WEIGHTED.split(list.estate, list.bounded, LOT);
  }

  static Shares equalAwards(SplitList list) {
    return EQUAL_AWARDS.split(list.halfClaimed, list.byClaim, LOT);
  }

  /** Refuses an answer that loses or makes a fen. */
  void requireSum(long sum, long[] shares) {
    if (Arrays.stream(shares).sum() != sum || shares.length != weights.length) {
      throw new IllegalStateException("Shares must sum to " + sum + ".");
    }
  }

  /** Refuses an answer that is not this one. */
  void requireSame(long[] expected, long[] shares) {
    int different = Arrays.mismatch(expected, shares);
    if (different >= 0) {
      throw new IllegalStateException("Share number " + different + " must be another.");
    }
  }

  /** Refuses an answer in which a fen came before one that was due earlier. */
  void requireWebster(long[] shares) {
    int last = -1;
    int next = -1;
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0 && (last < 0 || compareDue(shares[i], i, shares[last], last) > 0)) {
        last = i;
      }
      if (next < 0 || compareDue(shares[i] + 1, i, shares[next] + 1, next) < 0) {
        next = i;
      }
    }
    if (last >= 0 && compareDue(shares[last], last, shares[next] + 1, next) > 0) {
      throw new IllegalStateException("Every fen must come in its turn.");
    }
  }

  private int compareDue(long unit, int i, long other, int j) {
    return Long.compare((2 * unit - 1) * weights[j], (2 * other - 1) * weights[i]);
  }

  /** Refuses an answer in which somebody between the bounds stands at another level. */
  void requireFilled(long[] shares) {
    long[] free = weighted(this).toArray();
    if (Arrays.equals(free, shares)) {
      throw new IllegalStateException("Bounds must bind somewhere.");
    }
    int lowest = -1;
    int highest = -1;
    for (int i = 0; i < shares.length; i++) {
      if (!isBound(i, shares[i])) {
        if (lowest < 0 || (shares[i] + 1) * weights[lowest] < (shares[lowest] + 1) * weights[i]) {
          lowest = i;
        }
        if (highest < 0
            || (shares[i] - 1) * weights[highest] > (shares[highest] - 1) * weights[i]) {
          highest = i;
        }
      }
    }
    if (lowest >= 0
        && (shares[highest] - 1) * weights[lowest] > (shares[lowest] + 1) * weights[highest]) {
      throw new IllegalStateException("All who are not bound must stand at one level.");
    }
  }

  private boolean isBound(int i, long share) {
    return share == floors[i] || share == caps[i];
  }
}
