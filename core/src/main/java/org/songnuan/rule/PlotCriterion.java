package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.songnuan.quantity.Money;

/** What a plot asks of a subject, as a criterion in which every limit is written out. */
final class PlotCriterion {
  private final Terrain terrain;
  private final Plot everything;
  private final FactSchema schema;

  PlotCriterion(Terrain terrain) {
    this.terrain = terrain;
    this.everything = terrain.everything();
    this.schema = terrain.schema();
  }

  /** Returns the criterion that just the subjects of the plot meet. */
  Criterion of(Plot plot) {
    List<Criterion> all = new ArrayList<>();
    for (int place = 0; place < terrain.dimensions().size(); place++) {
      if (!plot.isSameAs(everything, place)) {
        add(place, plot, all);
      }
    }
    return all.isEmpty() ? new Criterion.Constant(true) : Criterion.all(all);
  }

  /**
   * Returns whether the criterion holds for all of the plot: of some of it, it may be open, since
   * no criterion says that another is open.
   *
   * @param mayBeOpen whether a clause about a member may be open
   */
  boolean isExact(Plot plot, Predicate<Dimension.OfMembers> mayBeOpen) {
    for (int place = 0; place < terrain.dimensions().size(); place++) {
      if (!plot.isSameAs(everything, place) && !isExact(place, plot, mayBeOpen)) {
        return false;
      }
    }
    return true;
  }

  private boolean isExact(int place, Plot plot, Predicate<Dimension.OfMembers> mayBeOpen) {
    Dimension dimension = terrain.dimension(place);
    if (dimension instanceof Dimension.OfMembers of && mayBeOpen.test(of)) {
      boolean strict = of.want() == Want.YES || of.want() == Want.NO;
      return strict
          ? plot.highest[place] == everything.highest[place]
          : plot.lowest[place] == everything.lowest[place];
    }
    boolean open =
        dimension instanceof Dimension.OfComparison && (plot.options[place] & 0b1000) != 0;
    return !open && !(dimension instanceof Dimension.OfWhole);
  }

  private void add(int place, Plot plot, List<Criterion> all) {
    Dimension dimension = terrain.dimension(place);
    long options = plot.options[place];
    if (dimension instanceof Dimension.OfComparison of) {
      all.add(new Criterion.Compare(of.left(), comparison(options), of.right()));
    } else if (dimension instanceof Dimension.OfWhole of) {
      boolean is = of.want().isPositive() == (options == 0b10);
      all.add(is ? of.criterion() : Alternatives.opposite(of.criterion()));
    } else if (dimension instanceof Dimension.OfMembers of) {
      addMembers(of, place, plot, all);
    } else if (dimension instanceof Dimension.OfAxis on) {
      if (on.axis() instanceof Axis.OfChoice choice) {
        all.add(choice(schema.facts().get(choice.slot()), options));
      } else if (on.axis() instanceof Axis.OfBit bit) {
        Criterion is = bit(schema.facts().get(bit.slot()), bit.bit());
        all.add(options == 0b10 ? is : new Criterion.Not(is));
      } else {
        addLimits(on.axis(), place, plot, all);
      }
    }
  }

  /** That it may be open is left out: no criterion says so. */
  private static Comparison comparison(long options) {
    for (Comparison comparison : Comparison.values()) {
      boolean same = true;
      for (int compared = -1; compared <= 1; compared++) {
        same &= comparison.holds(compared) == ((options >> (compared + 1) & 1) == 1);
      }
      if (same) {
        return comparison;
      }
    }
    return Comparison.DIFFERENT;
  }

  private static Criterion choice(Fact<?> fact, long options) {
    ImmutableSortedSet.Builder<String> all = ImmutableSortedSet.naturalOrder();
    for (String option : fact.options()) {
      if ((options >> fact.option(option) & 1) == 1) {
        all.add(option);
      }
    }
    return new Criterion.OneOf(new Formula.Name(fact.name(), false), all.build());
  }

  private static Criterion bit(Fact<?> fact, int bit) {
    Formula.Name name = new Formula.Name(fact.name(), false);
    return fact.type() == Fact.Type.FLAG
        ? new Criterion.Flag(name)
        : new Criterion.Includes(name, fact.options().get(bit));
  }

  private void addMembers(Dimension.OfMembers of, int place, Plot plot, List<Criterion> all) {
    Criterion clause = of.want().isPositive() ? of.clause() : Alternatives.opposite(of.clause());
    ImmutableList<Cut> cuts = terrain.cuts(place);
    if (plot.lowest[place] > everything.lowest[place]) {
      all.add(members(cuts.get(plot.lowest[place] - 1).bound(), clause));
    }
    if (plot.highest[place] < everything.highest[place]) {
      long until = cuts.get(plot.highest[place]).bound();
      all.add(
          until == 1
              ? new Criterion.Every(Alternatives.opposite(clause))
              : new Criterion.Not(members(until, clause)));
    }
  }

  private static Criterion members(long least, Criterion clause) {
    return least == 1 ? new Criterion.Exists(clause) : new Criterion.AtLeastMembers(least, clause);
  }

  private void addLimits(Axis axis, int place, Plot plot, List<Criterion> all) {
    ImmutableList<Cut> cuts = terrain.cuts(place);
    if (axis instanceof Axis.OfRatio ratio && plot.options[place] == Terrain.NOTHING) {
      all.add(zero(ratio.upper(), Comparison.EQUAL));
      all.add(zero(ratio.lower(), Comparison.EQUAL));
      return;
    }
    boolean from = plot.lowest[place] > everything.lowest[place];
    boolean until = plot.highest[place] < everything.highest[place];
    Cut first = from ? cuts.get(plot.lowest[place] - 1) : Cut.at(Exact.of(0));
    Cut end = until ? cuts.get(plot.highest[place]) : Cut.at(Exact.of(0));
    boolean strict = (from && first.after()) || (until && !end.after());
    if (axis instanceof Axis.OfRatio ratio && plot.options[place] == Terrain.PROPER && !strict) {
      all.add(
          Criterion.any(
              List.of(
                  zero(ratio.upper(), Comparison.DIFFERENT),
                  zero(ratio.lower(), Comparison.DIFFERENT))));
    }
    if (from && until && isOne(axis, first, end)) {
      all.add(compare(axis, first, Comparison.EQUAL));
      return;
    }
    if (from) {
      all.add(compare(axis, first, first.after() ? Comparison.ABOVE : Comparison.AT_LEAST));
    }
    if (until) {
      all.add(compare(axis, end, end.after() ? Comparison.AT_MOST : Comparison.BELOW));
    }
  }

  private Criterion zero(ImmutableList<Integer> product, Comparison comparison) {
    return new Criterion.Compare(product(product), comparison, constant(product, 0));
  }

  private static boolean isOne(Axis axis, Cut first, Cut end) {
    return axis instanceof Axis.OfRatio
        ? first.limit().compareTo(end.limit()) == 0
        : first.bound() + 1 == end.bound();
  }

  private Criterion compare(Axis axis, Cut cut, Comparison comparison) {
    if (axis instanceof Axis.OfRatio ratio) {
      return compare(ratio, cut, comparison);
    } else if (axis instanceof Axis.OfSum sum) {
      return compare(sum, cut.bound(), comparison);
    }
    int slot = ((Axis.OfFact) axis).slot();
    return new Criterion.Compare(
        name(slot), comparison, constant(ImmutableList.of(slot), cut.bound()));
  }

  /** Upper / lower against p / q is q times upper against p times lower. */
  private Criterion compare(Axis.OfRatio ratio, Cut cut, Comparison comparison) {
    long limit = cut.limit().numerator().longValueExact();
    long by = cut.limit().denominator().longValueExact();
    int more = money(ratio.upper()) - money(ratio.lower());
    Formula upper = times(by, product(ratio.upper()), Math.max(0, -more));
    return new Criterion.Compare(
        upper,
        comparison,
        limit == 0
            ? constant(ratio.upper(), 0)
            : times(limit, product(ratio.lower()), Math.max(0, more)));
  }

  /** What is taken away stands on the other side, with the limit. */
  private Criterion compare(Axis.OfSum sum, long limit, Comparison comparison) {
    int money = 0;
    for (ImmutableList<Integer> product : sum.products()) {
      money = Math.max(money, money(product));
    }
    List<Formula> left = new ArrayList<>();
    List<Formula> right = new ArrayList<>();
    for (int term = 0; term < sum.products().size(); term++) {
      long factor = sum.factors().get(term);
      ImmutableList<Integer> product = sum.products().get(term);
      (factor > 0 ? left : right)
          .add(times(Math.abs(factor), product(product), money - money(product)));
    }
    if (limit != 0) {
      (limit < 0 ? left : right).add(constant(money, Math.abs(limit)));
    }
    return new Criterion.Compare(
        left.isEmpty() ? constant(money, 0) : sum(left),
        comparison,
        right.isEmpty() ? constant(money, 0) : sum(right));
  }

  private static Formula sum(List<Formula> terms) {
    return terms.size() == 1 ? terms.get(0) : new Formula.Sum(ImmutableList.copyOf(terms));
  }

  private Formula.Name name(int slot) {
    return new Formula.Name(schema.facts().get(slot).name(), false);
  }

  private Formula product(ImmutableList<Integer> slots) {
    return slots.size() == 1
        ? name(slots.get(0))
        : new Formula.Product(
            slots.stream().map(this::name).collect(ImmutableList.toImmutableList()));
  }

  /** Returns so many times the formula, with so many factors of money more. */
  private static Formula times(long factor, Formula formula, int money) {
    Formula times = formula;
    for (int left = money; left > 0; left--) {
      times = Formula.of(Money.ofFen(left == 1 ? factor : 1)).times(times);
    }
    return money > 0 || factor == 1 ? times : times.times(Formula.of(factor));
  }

  /** Returns a constant of the kind of the product: a day, a number, or money of some degree. */
  private Formula constant(ImmutableList<Integer> like, long value) {
    return schema.facts().get(like.get(0)).type() == Fact.Type.DATE
        ? Formula.of(LocalDate.ofEpochDay(value))
        : constant(money(like), value);
  }

  private static Formula constant(int money, long value) {
    return money == 0 ? Formula.of(value) : times(1, Formula.of(Money.ofFen(value)), money - 1);
  }

  private int money(ImmutableList<Integer> slots) {
    int money = 0;
    for (int slot : slots) {
      money += schema.facts().get(slot).type() == Fact.Type.MONEY ? 1 : 0;
    }
    return money;
  }
}
