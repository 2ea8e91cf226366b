package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Verdict;

/**
 * The clauses of one word as tables.
 *
 * <p>Each axis has a class for every stretch between its cuts; the classes of several axes, each
 * times its stride, sum to the index of a table of at most {@value #MOST_ENTRIES} words. An entry
 * holds a bit for each clause that allows these classes, so that a subject costs a look-up and an
 * AND a table, and nothing more once no clause is alive (bit-vector packet classification, Lakshman
 * and Stiliadis 1998). A second set of tables has a class more on each axis, for what is missing:
 * there a clause that mentions the axis is not certain but possible.
 *
 * <p>Where the tables cannot decide, because numbers are too large for 64 bits or a ratio is
 * nothing to nothing, {@link #index} says so and the plain evaluation decides.
 */
final class Layout {
  /** A word more would not help the cache. */
  static final int MOST_ENTRIES = 1_024;

  /** The tables without missing classes cannot tell. */
  static final int OPEN = -1;

  /** No table can tell. */
  static final int PLAIN = -2;

  private static final int CUTS = 0;
  private static final int LOOK_UP = 1;
  private static final int BIT = 2;
  private static final int RATIO = 3;
  private static final int PART = 4;
  private static final int CRITERION = 5;

  private static final int MOST_LOOKED_UP = 256;
  private static final BigInteger TOO_LARGE = BigInteger.ONE.shiftLeft(40);

  private final boolean withMissing;
  private final int[] firstAxis;
  private final int[] firstWord;
  private final int[] kind;
  private final int[] slot;
  private final int[] bit;
  private final int[] stride;
  private final int[] missing;
  private final int[] from;
  private final int[] until;
  private final long[] bounds;
  private final int[] lookedUp;
  private final long[] numerators;
  private final long[] denominators;
  private final boolean[] after;
  private final int[][] upper;
  private final int[][] lower;
  private final @Nullable Criterion[] criteria;
  private final long[] certain;
  private final long[] possible;

  private Layout(Builder builder) {
    this.withMissing = builder.withMissing;
    this.firstAxis = toInts(builder.firstAxis);
    this.firstWord = toInts(builder.firstWord);
    this.kind = toInts(builder.kind);
    this.slot = toInts(builder.slot);
    this.bit = toInts(builder.bit);
    this.stride = toInts(builder.stride);
    this.missing = toInts(builder.missing);
    this.from = toInts(builder.from);
    this.until = toInts(builder.until);
    this.bounds = toLongs(builder.bounds);
    this.lookedUp = toInts(builder.lookedUp);
    this.numerators = toLongs(builder.numerators);
    this.denominators = toLongs(builder.denominators);
    this.after = new boolean[builder.after.size()];
    for (int i = 0; i < after.length; i++) {
      after[i] = builder.after.get(i);
    }
    this.upper = builder.upper.toArray(new int[0][]);
    this.lower = builder.lower.toArray(new int[0][]);
    this.criteria = builder.criteria.toArray(new Criterion[0]);
    this.certain = toLongs(builder.certain);
    this.possible = toLongs(builder.possible);
  }

  private static int[] toInts(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private static long[] toLongs(List<Long> list) {
    return list.stream().mapToLong(Long::longValue).toArray();
  }

  int tables() {
    return firstWord.length;
  }

  long certain(int table, int index) {
    return certain[firstWord[table] + index];
  }

  long possible(int table, int index) {
    return possible[firstWord[table] + index];
  }

  /** Returns the entry of the table for these facts, or {@link #OPEN} or {@link #PLAIN}. */
  int index(int table, Subject subject, Verdicts parts) {
    long[] values = subject.values();
    int index = 0;
    for (int axis = firstAxis[table]; axis < firstAxis[table + 1]; axis++) {
      if (withMissing && isMissing(axis, subject)) {
        index += missing[axis];
        continue;
      }
      switch (kind[axis]) {
        case CUTS -> {
          long value = values[slot[axis]];
          int passed = 0;
          for (int cut = from[axis]; cut < until[axis]; cut++) {
            passed += value >= bounds[cut] ? 1 : 0;
          }
          index += passed * stride[axis];
        }
        case LOOK_UP -> {
          int most = until[axis] - from[axis] - 1;
          index += lookedUp[from[axis] + (int) Math.min(values[slot[axis]], most)];
        }
        case BIT -> index += (int) (values[slot[axis]] >>> bit[axis] & 1) * stride[axis];
        case RATIO -> {
          int passed = ratio(axis, values);
          if (passed < 0) {
            return PLAIN;
          }
          index += passed * stride[axis];
        }
        case PART -> {
          int part = parts.part(bit[axis]);
          if (part == 2 && !withMissing) {
            return OPEN;
          }
          index += part == 2 ? missing[axis] : part * stride[axis];
        }
        default -> {
          Verdict verdict = subject.plain(criterion(axis));
          if (verdict == Verdict.UNKNOWN && !withMissing) {
            return OPEN;
          }
          index += verdict == Verdict.UNKNOWN ? missing[axis] : 0;
          index += verdict == Verdict.YES ? stride[axis] : 0;
        }
      }
    }
    return index;
  }

  private Criterion criterion(int axis) {
    Criterion criterion = criteria[axis];
    if (criterion == null) {
      throw new IllegalStateException("Axis must have a criterion.");
    }
    return criterion;
  }

  private boolean isMissing(int axis, Subject subject) {
    if (kind[axis] == RATIO) {
      return isAnyMissing(upper[axis], subject) || isAnyMissing(lower[axis], subject);
    }
    return kind[axis] < RATIO && !subject.isKnown(slot[axis]);
  }

  private static boolean isAnyMissing(int[] slots, Subject subject) {
    for (int slot : slots) {
      if (!subject.isKnown(slot)) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many cuts the ratio has passed, or -1 if 64 bits do not tell. */
  private int ratio(int axis, long[] values) {
    long x = product(upper[axis], values);
    long y = product(lower[axis], values);
    long most = bounds[from[axis]];
    if (x > most || x < -most || y > most || (y == 0 && x == 0)) {
      return -1;
    }
    int passed = 0;
    for (int cut = until[axis]; cut < until[axis] + bit[axis]; cut++) {
      long difference = denominators[cut] * x - numerators[cut] * y;
      passed += (after[cut] ? difference > 0 : difference >= 0) ? 1 : 0;
    }
    return passed;
  }

  /** Returns the product, or more than any bound if it is too large to be told. */
  private static long product(int[] slots, long[] values) {
    long product = values[slots[0]];
    for (int i = 1; i < slots.length; i++) {
      long factor = values[slots[i]];
      if (Math.abs(product) >= 1L << 31 || Math.abs(factor) >= 1L << 31) {
        return Long.MAX_VALUE;
      }
      product *= factor;
    }
    return product;
  }

  /** Returns whether the axis can be decided by tables at all. */
  static boolean isTabular(Axis.OfRatio axis, Exact limit) {
    return axis.upper().size() < 3
        && axis.lower().size() < 3
        && limit.numerator().abs().compareTo(TOO_LARGE) < 0
        && limit.denominator().compareTo(TOO_LARGE) < 0;
  }

  /** Makes the layout of at most 64 clauses. */
  static Layout of(ImmutableList<Clause> clauses, FactSchema schema, boolean withMissing) {
    return new Builder(clauses, schema, withMissing).build();
  }

  /** Collects the axes, packs them into tables and fills these. */
  private static final class Builder {
    private final ImmutableList<Clause> clauses;
    private final FactSchema schema;
    private final boolean withMissing;
    private final List<Integer> firstAxis = new ArrayList<>();
    private final List<Integer> firstWord = new ArrayList<>();
    private final List<Integer> kind = new ArrayList<>();
    private final List<Integer> slot = new ArrayList<>();
    private final List<Integer> bit = new ArrayList<>();
    private final List<Integer> stride = new ArrayList<>();
    private final List<Integer> missing = new ArrayList<>();
    private final List<Integer> from = new ArrayList<>();
    private final List<Integer> until = new ArrayList<>();
    private final List<Long> bounds = new ArrayList<>();
    private final List<Integer> lookedUp = new ArrayList<>();
    private final List<Long> numerators = new ArrayList<>();
    private final List<Long> denominators = new ArrayList<>();
    private final List<Boolean> after = new ArrayList<>();
    private final List<int[]> upper = new ArrayList<>();
    private final List<int[]> lower = new ArrayList<>();
    private final List<@Nullable Criterion> criteria = new ArrayList<>();
    private final List<Long> certain = new ArrayList<>();
    private final List<Long> possible = new ArrayList<>();

    Builder(ImmutableList<Clause> clauses, FactSchema schema, boolean withMissing) {
      this.clauses = clauses;
      this.schema = schema;
      this.withMissing = withMissing;
    }

    Layout build() {
      Map<Axis, Integer> mentions = new LinkedHashMap<>();
      for (Clause clause : clauses) {
        clause.literals().keySet().forEach(axis -> mentions.merge(axis, 1, Integer::sum));
      }
      List<Axis> axes = new ArrayList<>(mentions.keySet());
      axes.sort((a, b) -> mentions.getOrDefault(b, 0) - mentions.getOrDefault(a, 0));
      List<Axis> table = new ArrayList<>();
      int entries = 1;
      for (Axis axis : axes) {
        int classes = classes(axis);
        if (entries * classes > MOST_ENTRIES && !table.isEmpty()) {
          close(table);
          table.clear();
          entries = 1;
        }
        table.add(axis);
        entries *= classes;
      }
      close(table);
      firstAxis.add(kind.size());
      return new Layout(this);
    }

    private List<Cut> cuts(Axis axis) {
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
      return List.copyOf(cuts);
    }

    private int known(Axis axis) {
      if (axis instanceof Axis.OfChoice choice) {
        return choice.options();
      }
      return axis instanceof Axis.OfFact || axis instanceof Axis.OfRatio
          ? cuts(axis).size() + 1
          : 2;
    }

    private int classes(Axis axis) {
      return known(axis) + (withMissing ? 1 : 0);
    }

    private void close(List<Axis> axes) {
      firstAxis.add(kind.size());
      firstWord.add(certain.size());
      int entries = 1;
      List<Integer> strides = new ArrayList<>();
      for (Axis axis : axes) {
        strides.add(entries);
        add(axis, entries);
        entries *= classes(axis);
      }
      List<long[]> sure = axes.stream().map(axis -> words(axis, true)).toList();
      List<long[]> maybe = axes.stream().map(axis -> words(axis, false)).toList();
      long all = clauses.size() == 64 ? -1 : (1L << clauses.size()) - 1;
      for (int entry = 0; entry < entries; entry++) {
        long isSure = all;
        long isPossible = all;
        for (int a = 0; a < axes.size(); a++) {
          int ofClass = entry / strides.get(a) % sure.get(a).length;
          isSure &= sure.get(a)[ofClass];
          isPossible &= maybe.get(a)[ofClass];
        }
        certain.add(isSure);
        possible.add(isPossible);
      }
    }

    /** Returns for each class of the axis the clauses that certainly, or possibly, allow it. */
    private long[] words(Axis axis, boolean surely) {
      List<Cut> cuts = cuts(axis);
      int known = known(axis);
      long[] words = new long[classes(axis)];
      for (int c = 0; c < clauses.size(); c++) {
        Allowed allowed = clauses.get(c).literals().get(axis);
        for (int ofClass = 0; ofClass < words.length; ofClass++) {
          boolean isAllowed =
              allowed == null
                  || (ofClass == known ? !surely : allows(allowed, axis, cuts, ofClass));
          words[ofClass] |= isAllowed ? 1L << c : 0;
        }
      }
      return words;
    }

    private static boolean allows(Allowed allowed, Axis axis, List<Cut> cuts, int ofClass) {
      if (!(axis instanceof Axis.OfFact) && !(axis instanceof Axis.OfRatio)) {
        return (allowed.options() >>> ofClass & 1) == 1;
      }
      boolean passed = allowed.from() == null || ofClass > cuts.indexOf(allowed.from());
      boolean before = allowed.until() == null || ofClass <= cuts.indexOf(allowed.until());
      return passed && before;
    }

    private void add(Axis axis, int step) {
      stride.add(step);
      missing.add(known(axis) * step);
      Criterion criterion = null;
      int[] above = new int[0];
      int[] below = new int[0];
      if (axis instanceof Axis.OfFact fact) {
        addFact(fact, step);
      } else if (axis instanceof Axis.OfChoice choice) {
        addLookUp(
            choice.slot(),
            IntStream.range(0, choice.options()).map(i -> i * step).boxed().toList());
      } else if (axis instanceof Axis.OfBit one) {
        add(BIT, one.slot(), one.bit(), 0, 0);
      } else if (axis instanceof Axis.OfRatio ratio) {
        above = toInts(ratio.upper());
        below = toInts(ratio.lower());
        addRatio(cuts(axis));
      } else if (axis instanceof Axis.OfPart part) {
        add(PART, 0, part.part(), 0, 0);
      } else {
        criterion = ((Axis.OfCriterion) axis).criterion();
        add(CRITERION, 0, 0, 0, 0);
      }
      criteria.add(criterion);
      upper.add(above);
      lower.add(below);
    }

    private void add(int ofKind, int ofSlot, int ofBit, int first, int end) {
      kind.add(ofKind);
      slot.add(ofSlot);
      bit.add(ofBit);
      from.add(first);
      until.add(end);
    }

    private void addFact(Axis.OfFact axis, int step) {
      List<Long> limits = cuts(axis).stream().map(Builder::bound).toList();
      boolean small =
          schema.facts().get(axis.slot()).isNotNegative()
              && limits.stream().allMatch(limit -> limit >= 0 && limit < MOST_LOOKED_UP);
      if (small) {
        List<Integer> classes = new ArrayList<>();
        long last = limits.stream().mapToLong(Long::longValue).max().orElse(0);
        for (long value = 0; value <= last; value++) {
          long at = value;
          classes.add((int) limits.stream().filter(limit -> at >= limit).count() * step);
        }
        addLookUp(axis.slot(), classes);
        return;
      }
      add(CUTS, axis.slot(), 0, bounds.size(), bounds.size() + limits.size());
      bounds.addAll(limits);
    }

    private void addLookUp(int ofSlot, List<Integer> classes) {
      add(LOOK_UP, ofSlot, 0, lookedUp.size(), lookedUp.size() + classes.size());
      lookedUp.addAll(classes);
    }

    /** The least whole number that is not below the cut. */
    private static long bound(Cut cut) {
      BigInteger[] parts = cut.limit().numerator().divideAndRemainder(cut.limit().denominator());
      BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
      boolean next = cut.after() || parts[1].signum() != 0;
      BigInteger bound = next ? floor.add(BigInteger.ONE) : floor;
      return bound
          .max(BigInteger.valueOf(Long.MIN_VALUE))
          .min(BigInteger.valueOf(Long.MAX_VALUE))
          .longValue();
    }

    private void addRatio(List<Cut> cuts) {
      long most = 1;
      for (Cut cut : cuts) {
        long numerator = cut.limit().numerator().longValueExact();
        long denominator = cut.limit().denominator().longValueExact();
        most = Math.max(most, Math.max(Math.abs(numerator), denominator));
      }
      add(RATIO, 0, cuts.size(), bounds.size(), numerators.size());
      bounds.add((1L << 61) / most);
      for (Cut cut : cuts) {
        numerators.add(cut.limit().numerator().longValueExact());
        denominators.add(cut.limit().denominator().longValueExact());
        after.add(cut.after());
      }
    }
  }
}
