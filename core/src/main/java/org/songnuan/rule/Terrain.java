package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All dimensions that some goals look at, each cut into classes at every limit of theirs, and the
 * classes that each literal allows: those from one to another, or those of a set of bits.
 */
final class Terrain {
  /** A literal before it is known where its dimension is cut. */
  private record Literal(int dimension, Allowed allowed) {}

  /** The class of ratios of which an amount is not zero. */
  static final long PROPER = 0b01;

  /** The class of ratios of nothing to nothing. */
  static final long NOTHING = 0b10;

  /** Collects the literals of goals. */
  static final class Builder {
    private final FactSchema schema;
    private final Map<Dimension, Integer> dimensions = new LinkedHashMap<>();
    private final Map<Literal, Goal> goals = new LinkedHashMap<>();

    Builder(FactSchema schema) {
      this.schema = schema;
    }

    /**
     * Returns the goal that the axis allows it. Nothing is at most and at least any part of
     * nothing: where both amounts of a ratio are zero, every limit is met that may itself be met.
     */
    Goal literal(Axis axis, Allowed allowed) {
      Dimension dimension = new Dimension.OfAxis(axis);
      if (!(axis instanceof Axis.OfRatio ratio && mayBeNothing(schema, ratio))) {
        return literal(dimension, allowed);
      }
      boolean from = allowed.from() == null || !allowed.from().after();
      boolean until = allowed.until() == null || allowed.until().after();
      Goal proper = literal(dimension, new Allowed(allowed.from(), allowed.until(), PROPER));
      return from && until
          ? Goal.any(List.of(proper, literal(dimension, Allowed.options(NOTHING))))
          : proper;
    }

    Goal literal(Dimension dimension, Allowed allowed) {
      Integer known = dimensions.putIfAbsent(dimension, dimensions.size());
      int number = known == null ? dimensions.size() - 1 : known;
      Literal literal = new Literal(number, inWhole(dimension, allowed));
      Goal goal = goals.get(literal);
      if (goal == null) {
        goal = new Goal.Literal(goals.size());
        goals.put(literal, goal);
      }
      return goal;
    }

    /** Whole numbers below 2.5 are those below 3. */
    private static Allowed inWhole(Dimension dimension, Allowed allowed) {
      boolean whole =
          !(dimension instanceof Dimension.OfAxis on && on.axis() instanceof Axis.OfRatio);
      return whole
          ? new Allowed(
              allowed.from() == null ? null : Cut.at(Exact.of(allowed.from().bound())),
              allowed.until() == null ? null : Cut.at(Exact.of(allowed.until().bound())),
              allowed.options())
          : allowed;
    }

    Terrain build() {
      return new Terrain(this, schema);
    }
  }

  private final FactSchema schema;
  private final ImmutableList<Dimension> dimensions;
  private final ImmutableList<ImmutableList<Cut>> cuts;
  private final int[] ofLiteral;
  private final int[] first;
  private final int[] last;
  private final long[] options;
  private final int[] lowest;
  private final int[] highest;
  private final long[] all;

  private Terrain(Builder builder, FactSchema schema) {
    this.schema = schema;
    this.dimensions = ImmutableList.copyOf(builder.dimensions.keySet());
    int literals = builder.goals.size();
    this.ofLiteral = new int[literals];
    this.first = new int[literals];
    this.last = new int[literals];
    this.options = new long[literals];
    List<TreeSet<Cut>> sorted = new ArrayList<>();
    dimensions.forEach(dimension -> sorted.add(new TreeSet<>()));
    for (Literal literal : builder.goals.keySet()) {
      if (literal.allowed.from() != null) {
        sorted.get(literal.dimension).add(literal.allowed.from());
      }
      if (literal.allowed.until() != null) {
        sorted.get(literal.dimension).add(literal.allowed.until());
      }
    }
    this.cuts = sorted.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
    int number = 0;
    for (Literal literal : builder.goals.keySet()) {
      ImmutableList<Cut> of = ImmutableSortedSet.copyOf(cuts.get(literal.dimension)).asList();
      Allowed allowed = literal.allowed;
      ofLiteral[number] = literal.dimension;
      first[number] = allowed.from() == null ? 0 : of.indexOf(allowed.from()) + 1;
      last[number] = allowed.until() == null ? of.size() : of.indexOf(allowed.until());
      options[number] = allowed.options();
      number++;
    }
    this.lowest = new int[dimensions.size()];
    this.highest = new int[dimensions.size()];
    this.all = new long[dimensions.size()];
    for (int place = 0; place < all.length; place++) {
      bound(place);
    }
  }

  private void bound(int place) {
    Dimension dimension = dimensions.get(place);
    all[place] = options(dimension);
    highest[place] = cuts.get(place).size();
    if (dimension instanceof Dimension.OfMembers) {
      lowest[place] = ofClass(place, 0);
    } else if (dimension instanceof Dimension.OfAxis on && on.axis() instanceof Axis.OfFact fact) {
      lowest[place] = ofClass(place, least(fact.slot()));
      highest[place] = ofClass(place, most(fact.slot()));
    }
  }

  private static long options(Dimension dimension) {
    if (dimension instanceof Dimension.OfAxis on) {
      return on.axis() instanceof Axis.OfChoice choice ? -1L >>> -choice.options() : 0b11;
    }
    return dimension instanceof Dimension.OfComparison ? 0b1111 : 0b11;
  }

  private int ofClass(int place, long value) {
    int passed = 0;
    for (Cut cut : cuts.get(place)) {
      passed += value >= cut.bound() ? 1 : 0;
    }
    return passed;
  }

  /**
   * Returns the least value of a fact in this place. What is derived from members is bounded by
   * what it follows from: a result outside of its own domain is missing, which is asked otherwise.
   */
  long least(int slot) {
    return least(schema, slot);
  }

  private static long least(FactSchema schema, int slot) {
    Fact<?> fact = schema.facts().get(slot);
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.SumOfMembers sum) {
      return sum.of().isNotNegative() ? 0 : Long.MIN_VALUE;
    }
    return derivation instanceof Derivation.CountOfMembers ? 0 : fact.least();
  }

  /** Returns the greatest value of a fact in this place, as {@link #least} does the least. */
  long most(int slot) {
    return most(schema, slot);
  }

  private static long most(FactSchema schema, int slot) {
    Fact<?> fact = schema.facts().get(slot);
    Derivation derivation = fact.derivation().orElse(null);
    return derivation instanceof Derivation.SumOfMembers
            || derivation instanceof Derivation.CountOfMembers
        ? Long.MAX_VALUE
        : fact.most();
  }

  /** Returns whether both amounts of the ratio may be zero. */
  private static boolean mayBeNothing(FactSchema schema, Axis.OfRatio ratio) {
    return mayBeZero(schema, ratio.upper()) && mayBeZero(schema, ratio.lower());
  }

  private static boolean mayBeZero(FactSchema schema, ImmutableList<Integer> product) {
    return product.stream().anyMatch(slot -> least(schema, slot) <= 0 && most(schema, slot) >= 0);
  }

  FactSchema schema() {
    return schema;
  }

  ImmutableList<Dimension> dimensions() {
    return dimensions;
  }

  Dimension dimension(int place) {
    return dimensions.get(place);
  }

  ImmutableList<Cut> cuts(int place) {
    return cuts.get(place);
  }

  /** Returns the dimension that a literal looks at. */
  int of(int literal) {
    return ofLiteral[literal];
  }

  /** Returns the first class that a literal allows, where its dimension is cut. */
  int first(int literal) {
    return first[literal];
  }

  /** Returns the last class that a literal allows, where its dimension is cut. */
  int last(int literal) {
    return last[literal];
  }

  /** Returns the classes that a literal allows, where its dimension is not cut. */
  long options(int literal) {
    return options[literal];
  }

  /** Returns everything that there is. */
  Plot everything() {
    return new Plot(lowest.clone(), highest.clone(), all.clone());
  }
}
