package org.songnuan.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.songnuan.scope.Lot;

/**
 * The rules by their definitions, slow and plain: exact awards by walking along the rule's own
 * path, units by sorting. Assumes that the floors fit into the estate and that not everybody can be
 * given the top.
 */
final class Oracle {

  enum Path {
    AWARDS,
    LOSSES,
    TALMUD
  }

  /** A claimant: awards grow with the weight, between the floor and the top. */
  record One(String id, long weight, long claim, long floor, long top) {
    Fraction half() {
      return Fraction.of(claim, 2).clamp(Fraction.of(floor), Fraction.of(top));
    }
  }

  private final Path path;
  private final List<One> all;
  private final Lot lot;

  Oracle(Path path, List<One> all, Lot lot) {
    this.path = path;
    this.all = all;
    this.lot = lot;
  }

  /** An odd award goes to the larger weight and claim, an odd loss too; then the lot. */
  private Comparator<One> ties(boolean rising) {
    Comparator<One> larger =
        Comparator.comparingLong(One::weight).thenComparingLong(One::claim).reversed();
    return (rising ? larger : larger.reversed()).thenComparing(One::id, lot.comparator());
  }

  private boolean isRising(long estate) {
    return path == Path.AWARDS
        || (path == Path.TALMUD && Fraction.of(estate).compareTo(sum(One::half)) <= 0);
  }

  /** The exact awards. */
  List<Fraction> exact(long estate) {
    return isRising(estate) ? rise(estate) : fall(estate);
  }

  private List<Fraction> rise(long estate) {
    Function<One, Fraction> most = one -> path == Path.TALMUD ? one.half() : Fraction.of(one.top());
    return walk(
        Fraction.of(estate),
        one -> Fraction.of(one.floor()),
        most,
        one -> Fraction.of(one.weight()));
  }

  private List<Fraction> fall(long estate) {
    Function<One, Fraction> least =
        one -> path == Path.TALMUD ? one.half() : Fraction.of(one.floor());
    List<Fraction> losses =
        walk(
            sum(one -> Fraction.of(one.claim())).minus(Fraction.of(estate)),
            one -> Fraction.of(one.claim() - one.top()),
            one -> Fraction.of(one.claim()).minus(least.apply(one)),
            one -> Fraction.of(1));
    return IntStream.range(0, all.size())
        .mapToObj(i -> Fraction.of(all.get(i).claim()).minus(losses.get(i)))
        .toList();
  }

  /** Clamps of level × weight, with the level found between two neighbouring bounds. */
  private List<Fraction> walk(
      Fraction units,
      Function<One, Fraction> low,
      Function<One, Fraction> high,
      Function<One, Fraction> weight) {
    List<Fraction> levels = new ArrayList<>(List.of(Fraction.ZERO));
    for (One one : all) {
      if (one.weight() > 0) {
        levels.add(low.apply(one).over(weight.apply(one)));
        levels.add(high.apply(one).over(weight.apply(one)));
      }
    }
    levels.sort(null);
    Function<Fraction, Fraction> poured =
        level -> sum(one -> level.times(weight.apply(one)).clamp(low.apply(one), high.apply(one)));
    Fraction level = levels.get(levels.size() - 1);
    for (int k = 1; k < levels.size(); k++) {
      Fraction from = levels.get(k - 1);
      Fraction to = levels.get(k);
      Fraction atFrom = poured.apply(from);
      Fraction atTo = poured.apply(to);
      if (units.compareTo(atTo) <= 0 && atFrom.compareTo(atTo) < 0) {
        level = from.plus(to.minus(from).times(units.minus(atFrom)).over(atTo.minus(atFrom)));
        break;
      }
    }
    Fraction found = level;
    return all.stream()
        .map(one -> found.times(weight.apply(one)).clamp(low.apply(one), high.apply(one)))
        .toList();
  }

  private Fraction sum(Function<One, Fraction> part) {
    return all.stream().map(part).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Exact awards rounded down, the missing units to the largest fractions. */
  long[] largestRemainder(long estate) {
    List<Fraction> exact = exact(estate);
    long[] shares = exact.stream().mapToLong(Fraction::floor).toArray();
    List<Integer> order =
        IntStream.range(0, all.size())
            .boxed()
            .sorted(
                Comparator.<Integer, Fraction>comparing(i -> exact.get(i).fraction())
                    .reversed()
                    .thenComparing(all::get, ties(isRising(estate))))
            .toList();
    long missing = estate - java.util.Arrays.stream(shares).sum();
    for (int k = 0; k < missing; k++) {
      shares[order.get(k)]++;
    }
    return shares;
  }

  /** One unit of one claimant, and when the rule's parameter gets to the middle of it. */
  private record Due(int index, boolean rising, Fraction when) {}

  /** The square of the exact share at which a unit is due. */
  private static Fraction square(long unit, Rounding rounding) {
    return switch (rounding) {
      case JEFFERSON -> Fraction.of(unit * unit);
      case ADAMS -> Fraction.of((unit - 1) * (unit - 1));
      case HUNTINGTON_HILL -> Fraction.of(unit * (unit - 1));
      default -> Fraction.of((2 * unit - 1) * (2 * unit - 1), 4);
    };
  }

  /** Every unit above the floors in the order in which it is due; the first ones are handed out. */
  long[] divisor(long estate, Rounding rounding) {
    List<Due> dues = new ArrayList<>();
    long[] shares = all.stream().mapToLong(One::floor).toArray();
    for (int i = 0; i < all.size(); i++) {
      One one = all.get(i);
      for (long unit = one.floor() + 1; unit <= one.top() && one.weight() > 0; unit++) {
        Fraction middle = Fraction.of(2 * unit - 1, 2);
        boolean rising =
            path == Path.AWARDS || (path == Path.TALMUD && middle.compareTo(one.half()) <= 0);
        Fraction when =
            rising
                ? square(unit, rounding)
                    .over(Fraction.of(one.weight()).times(Fraction.of(one.weight())))
                : middle.minus(Fraction.of(one.claim()));
        dues.add(new Due(i, rising, when));
      }
    }
    dues.sort(
        Comparator.comparing((Due due) -> !due.rising())
            .thenComparing(Due::when)
            .thenComparing(
                (a, b) -> ties(a.rising()).compare(all.get(a.index()), all.get(b.index()))));
    long missing = estate - java.util.Arrays.stream(shares).sum();
    for (int k = 0; k < missing; k++) {
      shares[dues.get(k).index()]++;
    }
    return shares;
  }
}
