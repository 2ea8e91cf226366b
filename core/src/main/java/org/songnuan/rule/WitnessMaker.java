package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a subject of a plot, or shows that there is none.
 *
 * <p>Amounts that hang together are solved for whole numbers; members are made one for each number
 * that the plot asks for. What the plot says of amounts without an axis is hoped for: whoever asked
 * checks the subject.
 */
final class WitnessMaker {
  /** How many members are made. */
  private static final int MOST_MEMBERS = 40;

  private final Terrain terrain;
  private final Plot everything;
  private final Optional<MemberSearch> memberSearch;

  /** For each dimension and each of its cuts, that a subject is past it. */
  private final ImmutableList<ImmutableList<Inequality>> passed;

  private final long[] usual;

  /** Of how many members a clause must have a verdict. */
  private record Crowd(Demand demand, long least, long most) {}

  WitnessMaker(Terrain terrain) {
    this.terrain = terrain;
    this.everything = terrain.everything();
    this.memberSearch = terrain.schema().members().map(MemberSearch::new);
    this.usual = Witness.values(terrain.schema());
    ImmutableList.Builder<ImmutableList<Inequality>> all = ImmutableList.builder();
    for (int place = 0; place < terrain.dimensions().size(); place++) {
      all.add(inequalities(place));
    }
    this.passed = all.build();
  }

  private ImmutableList<Inequality> inequalities(int place) {
    return terrain.dimension(place) instanceof Dimension.OfAxis on
        ? terrain.cuts(place).stream()
            .map(cut -> Inequality.passed(on.axis(), cut))
            .collect(ImmutableList.toImmutableList())
        : ImmutableList.of();
  }

  /** Returns a subject, not yet checked. */
  Sought of(Plot plot) {
    FactSchema schema = terrain.schema();
    long[] least = new long[schema.size()];
    long[] most = new long[schema.size()];
    for (int slot = 0; slot < least.length; slot++) {
      least[slot] = terrain.least(slot);
      most[slot] = terrain.most(slot);
    }
    long[] values = usual.clone();
    List<Inequality> inequalities = new ArrayList<>();
    List<Crowd> crowds = new ArrayList<>();
    for (int place = 0; place < passed.size(); place++) {
      if (plot.isSameAs(everything, place)) {
        continue;
      }
      Dimension dimension = terrain.dimension(place);
      if (dimension instanceof Dimension.OfMembers of) {
        crowds.add(crowd(of, plot, place));
      } else if (dimension instanceof Dimension.OfAxis on) {
        add(on.axis(), place, plot, inequalities, values);
      }
    }
    NumberSearch numbers = new NumberSearch(inequalities, least, most, usual);
    NumberSearch.End end = numbers.find();
    if (end != NumberSearch.End.FOUND) {
      return end == NumberSearch.End.NONE ? Sought.NONE : Sought.UNSURE;
    }
    numbers.put(values);
    if (memberSearch.isEmpty()) {
      return Sought.found(Witness.sheet(schema, values, ImmutableList.of()));
    }
    return withMembers(values, crowds, memberSearch.get());
  }

  private void add(Axis axis, int place, Plot plot, List<Inequality> inequalities, long[] values) {
    if (axis instanceof Axis.OfBit bit) {
      long is = (plot.options[place] & 1) == 0 ? 1 : 0;
      values[bit.slot()] = (values[bit.slot()] & ~(1L << bit.bit())) | is << bit.bit();
    } else if (axis instanceof Axis.OfChoice choice) {
      values[choice.slot()] = Long.numberOfTrailingZeros(plot.options[place]);
    } else if (axis instanceof Axis.OfRatio ratio && plot.options[place] == Terrain.NOTHING) {
      inequalities.addAll(Inequality.nothing(ratio));
    } else {
      if (axis instanceof Axis.OfRatio ratio
          && plot.options[place] == Terrain.PROPER
          && ratio.upper().stream().allMatch(slot -> terrain.least(slot) >= 0)) {
        inequalities.add(Inequality.proper(ratio));
      }
      if (plot.lowest[place] > everything.lowest[place]) {
        inequalities.add(passed.get(place).get(plot.lowest[place] - 1));
      }
      if (plot.highest[place] < everything.highest[place]) {
        inequalities.add(passed.get(place).get(plot.highest[place]).opposite());
      }
    }
  }

  private Crowd crowd(Dimension.OfMembers of, Plot plot, int place) {
    ImmutableList<Cut> cuts = terrain.cuts(place);
    int low = plot.lowest[place];
    int high = plot.highest[place];
    return new Crowd(
        new Demand(of.reading(), of.clause(), of.want()),
        low == 0 ? 0 : cuts.get(low - 1).bound(),
        high == cuts.size() ? Long.MAX_VALUE : cuts.get(high).bound() - 1);
  }

  /** Each crowd gets members of its own; if that is too many, one member is of all crowds. */
  private Sought withMembers(long[] values, List<Crowd> crowds, MemberSearch search) {
    ImmutableSet.Builder<Demand> ofAll = ImmutableSet.builder();
    ImmutableSet.Builder<Demand> together = ImmutableSet.builder();
    long largest = 0;
    for (Crowd crowd : crowds) {
      if (crowd.most() == 0) {
        ofAll.add(otherwise(crowd.demand()));
      } else if (crowd.least() > 0) {
        together.add(crowd.demand());
        largest = Math.max(largest, crowd.least());
      }
    }
    ImmutableSet<Demand> everybody = ofAll.build();
    boolean unsure = false;
    List<FactSheet> members = new ArrayList<>();
    for (Crowd crowd : crowds) {
      if (crowd.least() > 0) {
        Sought member = search.find(with(everybody, ImmutableSet.of(crowd.demand())));
        if (member.none()) {
          return Sought.NONE;
        }
        unsure |= !add(member, crowd.least(), members);
      }
    }
    FactSheet apart = unsure ? null : filled(values, members, everybody, search);
    if (apart != null && isOf(apart, crowds)) {
      return Sought.found(apart);
    }
    members.clear();
    unsure = !add(search.find(with(everybody, together.build())), largest, members);
    FactSheet joint = unsure ? null : filled(values, members, everybody, search);
    return joint != null && isOf(joint, crowds) ? Sought.found(joint) : Sought.UNSURE;
  }

  private static Demand otherwise(Demand demand) {
    return new Demand(demand.reading(), demand.criterion(), demand.want().otherwise());
  }

  private static ImmutableSet<Demand> with(ImmutableSet<Demand> one, ImmutableSet<Demand> other) {
    return ImmutableSet.<Demand>builder().addAll(one).addAll(other).build();
  }

  private static boolean add(Sought member, long times, List<FactSheet> members) {
    FactSheet witness = member.witness();
    if (witness == null || members.size() + times > MOST_MEMBERS) {
      return times == 0;
    }
    for (long left = times; left > 0; left--) {
      members.add(witness);
    }
    return true;
  }

  /** Adds members until there are as many, and as much in sum, as the values say. */
  private @Nullable FactSheet filled(
      long[] values, List<FactSheet> members, ImmutableSet<Demand> everybody, MemberSearch search) {
    FactSchema schema = terrain.schema();
    List<FactSheet> all = new ArrayList<>(members);
    for (int slot = 0; slot < schema.size(); slot++) {
      if (schema.facts().get(slot).derivation().orElse(null) instanceof Derivation.CountOfMembers
          && values[slot] > all.size()
          && !add(search.find(everybody), values[slot] - all.size(), all)) {
        return null;
      }
    }
    return Witness.sheet(schema, values, ImmutableList.copyOf(all));
  }

  private static boolean isOf(FactSheet subject, List<Crowd> crowds) {
    for (Crowd crowd : crowds) {
      Demand demand = crowd.demand();
      long count =
          subject.members().stream()
              .filter(
                  member ->
                      demand
                          .want()
                          .isMetBy(
                              demand
                                  .reading()
                                  .interpreter()
                                  .verdict(demand.criterion(), subject, member)))
              .count();
      if (count < crowd.least() || count > crowd.most()) {
        return false;
      }
    }
    return true;
  }
}
