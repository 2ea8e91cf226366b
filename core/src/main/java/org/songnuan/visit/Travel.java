package org.songnuan.visit;

/**
 * How far it is from one addressee to another: the host's own measure, in whole units of any kind
 * (metres, minutes).
 *
 * <p>It must be a pure function, the same in both directions, and never negative.
 */
@FunctionalInterface
public interface Travel {
  /**
   * The steps up and down the areas from one to the other: none within the same area, two between
   * neighbours below the same area.
   */
  Travel BY_AREA =
      (from, to) -> {
        var a = from.area().path();
        var b = to.area().path();
        int common = 0;
        while (common < Math.min(a.size(), b.size()) && a.get(common).equals(b.get(common))) {
          common++;
        }
        return a.size() + b.size() - 2L * common;
      };

  /**
   * Returns how far it is from the one to the other, at least 0. A plan refuses a negative one with
   * an {@link IllegalArgumentException}, and ways whose sum passes a {@code long} with an {@link
   * ArithmeticException}.
   */
  long between(Addressee from, Addressee to);
}
