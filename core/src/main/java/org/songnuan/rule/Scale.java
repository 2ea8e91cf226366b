package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.math.BigInteger;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.songnuan.explain.Verdict;

/**
 * How what an axis looks at falls into the classes between its cuts.
 *
 * <p>Everything is decided in 64 bits by multiplying; where that would not be exact, or a ratio is
 * nothing to nothing, the class is {@link #PLAIN} and the plain evaluation decides.
 */
final class Scale {
  /** The class is not known. */
  static final int OPEN = -1;

  /** No class can be told here. */
  static final int PLAIN = -2;

  private static final int CUTS = 0;
  private static final int BIT = 1;
  private static final int OPTION = 2;
  private static final int RATIO = 3;
  private static final int SUM = 4;
  private static final int PART = 5;
  private static final int CRITERION = 6;
  private static final int MEMBERS = 7;

  private static final BigInteger TOO_LARGE = BigInteger.ONE.shiftLeft(40);
  private static final long ROOM = 1L << 61;

  private final Axis axis;
  private final ImmutableList<Cut> cuts;
  private final int classes;
  private final int kind;
  private final int[] slots;
  private final int[][] products;
  private final long[] factors;
  private final long[] rooms;
  private final long[] bounds;
  private final long[] denominators;
  private final long[] least;
  private final int number;
  private final long members;

  private Scale(Axis axis, ImmutableList<Cut> cuts) {
    this.axis = axis;
    this.cuts = cuts;
    this.kind = kind(axis);
    this.classes =
        axis instanceof Axis.OfChoice choice
            ? choice.options()
            : cuts.isEmpty() ? 2 : cuts.size() + 1;
    this.products = products(axis).stream().map(Ints::toArray).toArray(int[][]::new);
    this.slots =
        products(axis).stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    this.factors = axis instanceof Axis.OfSum sum ? Longs.toArray(sum.factors()) : new long[0];
    this.number =
        axis instanceof Axis.OfBit bit
            ? bit.bit()
            : axis instanceof Axis.OfPart part
                ? part.part()
                : axis instanceof Axis.OfMembers ofMembers ? ofMembers.clause() : 0;
    this.members = axis instanceof Axis.OfMembers ofMembers ? ofMembers.least() : 0;
    this.bounds = new long[cuts.size()];
    this.denominators = new long[cuts.size()];
    this.least = new long[cuts.size()];
    long largest = 1;
    for (int i = 0; i < bounds.length; i++) {
      Cut cut = cuts.get(i);
      bounds[i] = kind == RATIO ? cut.limit().numerator().longValueExact() : cut.bound();
      denominators[i] = kind == RATIO ? cut.limit().denominator().longValueExact() : 1;
      least[i] = cut.after() ? 1 : 0;
      largest = Math.max(largest, Math.max(Math.abs(bounds[i]), denominators[i]));
    }
    this.rooms = new long[Math.max(1, factors.length)];
    rooms[0] = kind == RATIO ? ROOM / largest : 0;
    for (int i = 0; i < factors.length; i++) {
      rooms[i] = ROOM / factors.length / Math.abs(factors[i]);
    }
  }

  /** Returns the scale of the axis with every cut that one of the clauses makes. */
  static Scale of(Axis axis, Iterable<Clause> clauses) {
    TreeSet<Cut> cuts = new TreeSet<>();
    for (Clause clause : clauses) {
      Allowed allowed = clause.literals().get(axis);
      if (allowed != null && allowed.from() != null) {
        cuts.add(allowed.from());
      }
      if (allowed != null && allowed.until() != null) {
        cuts.add(allowed.until());
      }
    }
    return new Scale(axis, ImmutableList.copyOf(cuts));
  }

  /** Returns whether 64 bits can decide the ratio at this limit for most subjects. */
  static boolean isTabular(Axis.OfRatio axis, Exact limit) {
    return axis.upper().size() < 3
        && axis.lower().size() < 3
        && limit.numerator().abs().compareTo(TOO_LARGE) < 0
        && limit.denominator().compareTo(TOO_LARGE) < 0;
  }

  /** Returns whether 64 bits can decide a sum with these factors for most subjects. */
  static boolean isTabular(List<ImmutableList<Integer>> products, List<BigInteger> factors) {
    return products.stream().allMatch(product -> product.size() < 3)
        && products.size() < 64
        && factors.stream().allMatch(factor -> factor.abs().compareTo(TOO_LARGE) < 0);
  }

  private static int kind(Axis axis) {
    if (axis instanceof Axis.OfFact) {
      return CUTS;
    } else if (axis instanceof Axis.OfBit) {
      return BIT;
    } else if (axis instanceof Axis.OfChoice) {
      return OPTION;
    } else if (axis instanceof Axis.OfRatio) {
      return RATIO;
    } else if (axis instanceof Axis.OfSum) {
      return SUM;
    } else if (axis instanceof Axis.OfMembers) {
      return MEMBERS;
    }
    return axis instanceof Axis.OfPart ? PART : CRITERION;
  }

  private static List<ImmutableList<Integer>> products(Axis axis) {
    if (axis instanceof Axis.OfFact fact) {
      return List.of(ImmutableList.of(fact.slot()));
    } else if (axis instanceof Axis.OfBit bit) {
      return List.of(ImmutableList.of(bit.slot()));
    } else if (axis instanceof Axis.OfChoice choice) {
      return List.of(ImmutableList.of(choice.slot()));
    } else if (axis instanceof Axis.OfRatio ratio) {
      return Stream.of(ratio.upper(), ratio.lower()).toList();
    }
    return axis instanceof Axis.OfSum sum ? sum.products() : List.of();
  }

  Axis axis() {
    return axis;
  }

  ImmutableList<Cut> cuts() {
    return cuts;
  }

  int classes() {
    return classes;
  }

  /** Returns the places of the facts that the axis looks at. */
  int[] slots() {
    return slots;
  }

  /** Returns whether all values of the class are allowed; otherwise none is. */
  boolean allows(Allowed allowed, int ofClass) {
    if (cuts.isEmpty()) {
      return (allowed.options() >>> ofClass & 1) == 1;
    }
    boolean passed = allowed.from() == null || ofClass > cuts.indexOf(allowed.from());
    boolean before = allowed.until() == null || ofClass <= cuts.indexOf(allowed.until());
    return passed && before;
  }

  /** Returns the class of the value, where the axis looks at one fact. */
  int ofValue(long value) {
    if (kind == CUTS) {
      return passed(value);
    }
    return kind == BIT ? (int) (value >>> number & 1) : (int) value;
  }

  private int passed(long value) {
    int passed = 0;
    for (long bound : bounds) {
      passed += value >= bound ? 1 : 0;
    }
    return passed;
  }

  /** Returns the class of the subject, whose facts on this axis are all known. */
  int of(Subject subject, Interpreter interpreter, Verdicts parts) {
    return switch (kind) {
      case RATIO -> ratio(subject);
      case SUM -> sum(subject);
      case PART -> parts.part(number) == 2 ? OPEN : parts.part(number);
      case MEMBERS -> parts.ofMembers(number, members, subject);
      case CRITERION -> criterion(subject, interpreter);
      default -> ofValue(subject.value(slots[0]));
    };
  }

  private int criterion(Subject subject, Interpreter interpreter) {
    Criterion criterion = ((Axis.OfCriterion) axis).criterion();
    Verdict verdict = interpreter.verdict(criterion, subject.sheet());
    return verdict == Verdict.UNKNOWN ? OPEN : verdict == Verdict.YES ? 1 : 0;
  }

  private int ratio(Subject subject) {
    long x = product(products[0], subject);
    long y = product(products[1], subject);
    long room = rooms[0];
    if (x > room || x < -room || y > room || (y == 0 && x == 0)) {
      return PLAIN;
    }
    int passed = 0;
    for (int i = 0; i < bounds.length; i++) {
      passed += (int) ((least[i] - 1 - (denominators[i] * x - bounds[i] * y)) >>> 63);
    }
    return passed;
  }

  private int sum(Subject subject) {
    long sum = 0;
    for (int i = 0; i < factors.length; i++) {
      long product = product(products[i], subject);
      if (product > rooms[i] || product < -rooms[i]) {
        return PLAIN;
      }
      sum += factors[i] * product;
    }
    return passed(sum);
  }

  /** Returns the product, or more than any room if it is too large to be told. */
  private static long product(int[] slots, Subject subject) {
    long product = subject.value(slots[0]);
    for (int i = 1; i < slots.length; i++) {
      long factor = subject.value(slots[i]);
      if (product != (int) product || factor != (int) factor) {
        return Long.MAX_VALUE;
      }
      product *= factor;
    }
    return product;
  }
}
