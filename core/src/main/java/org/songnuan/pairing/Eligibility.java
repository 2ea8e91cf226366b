package org.songnuan.pairing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.songnuan.scope.Area;

/** Asks the rules of every pair that can be, and packs those that are allowed. */
final class Eligibility {
  private static final int FIRST_LINKS = 1 << 10;

  private final Given given;
  private final Sides sides;
  private final PairRules rules;
  private final PairRules.Memo memo;
  private final boolean looksUp;
  private final Reach reach;
  private final Map<Area, int[]> nearby = new HashMap<>();
  private final int[] everybody;

  Eligibility(Given given, PairRules rules) {
    this.given = given;
    this.sides = given.sides();
    this.rules = rules;
    this.memo = rules.new Memo(sides);
    this.looksUp = rules.areNear();
    this.reach = new Reach(sides);
    this.everybody = new int[sides.helpers().size()];
    Arrays.setAll(everybody, place -> place);
  }

  /**
   * Returns the pairs that are allowed, and what preferences say of them.
   *
   * @throws IllegalArgumentException if there are too many to hold
   */
  Links links() {
    checkSize();
    int households = sides.targets().size();
    int[] from = new int[households + 1];
    int[] helper = new int[FIRST_LINKS];
    boolean prefers = !rules.preferences().isEmpty();
    long[] cost = new long[prefers ? FIRST_LINKS : 0];
    int size = 0;
    long step = rules.costOfStep();
    for (int i = 0; i < households; i++) {
      Target target = sides.target(i);
      for (int j : candidates(target)) {
        long failing = failing(i, j);
        if ((failing & rules.ruleBits()) == 0 && !given.isStanding(target, sides.helper(j))) {
          if (size == helper.length) {
            helper = Arrays.copyOf(helper, grown(size));
            cost = prefers ? Arrays.copyOf(cost, grown(size)) : cost;
          }
          helper[size] = j;
          if (prefers) {
            long far = step == 0 ? 0 : step * Reach.steps(target.area(), sides.helper(j));
            cost[size] = rules.cost(failing) + far;
          }
          size++;
        }
      }
      from[i + 1] = size;
    }
    long @Nullable [] costs = prefers ? Arrays.copyOf(cost, size) : null;
    return new Links(everybody.length, from, Arrays.copyOf(helper, size), costs);
  }

  private static int grown(int size) {
    return (int) Math.min(PairingPolicy.MOST_PAIRS, size + (size >> 1));
  }

  /** Counts before anything is kept, where there may be too many. */
  private void checkSize() {
    long most = (long) sides.targets().size() * everybody.length;
    if (most <= PairingPolicy.MOST_PAIRS) {
      return;
    }
    long pairs = 0;
    for (int i = 0; i < sides.targets().size(); i++) {
      for (int j : candidates(sides.target(i))) {
        pairs += isAllowed(i, j) ? 1 : 0;
      }
      if (pairs > PairingPolicy.MOST_PAIRS) {
        throw new IllegalArgumentException(
            "Pairing must have at most "
                + PairingPolicy.MOST_PAIRS
                + " pairs that are allowed, but had more among ("
                + sides.targets().size()
                + ") targets and ("
                + everybody.length
                + ") helpers.\nMaybe pair area by area, or add a rule such as PairRule.near().");
      }
    }
  }

  private int[] candidates(Target target) {
    return looksUp
        ? nearby.computeIfAbsent(
            target.area(),
            area -> reach.helpers(area).stream().mapToInt(Integer::intValue).toArray())
        : everybody;
  }

  /** Returns a bit for each rule and preference that does not certainly hold. */
  long failing(int targetPlace, int helperPlace) {
    boolean near =
        looksUp
            ? Arrays.binarySearch(candidates(sides.target(targetPlace)), helperPlace) >= 0
            : sides.helper(helperPlace).reaches(sides.target(targetPlace).area());
    return memo.failing(targetPlace, helperPlace, near);
  }

  boolean isAllowed(int targetPlace, int helperPlace) {
    return (failing(targetPlace, helperPlace) & rules.ruleBits()) == 0;
  }
}
