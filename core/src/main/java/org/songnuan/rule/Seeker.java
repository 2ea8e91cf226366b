package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Looks for a subject of whom everything is known, who breaks no constraint, and of whom several
 * criteria have wanted verdicts.
 *
 * <p>The rules are boxes of value classes: the plots in which the demands are met are gone through
 * ({@link PlotSearch}), and of each a subject is made ({@link WitnessMaker}). Every subject is
 * checked by the plain evaluation before it is returned. All criteria that are asked about are
 * given beforehand, for their limits cut the classes.
 */
final class Seeker {
  /** How many parts of goals all searches look at together. */
  static final long MOST_PARTS = 200_000_000;

  /** How many parts of rules all plain searches look at together. */
  private static final long MOST_PLAIN = 400_000;

  /** By identity, for criteria are large. */
  private final IdentityHashMap<Demand, Goal> goals = new IdentityHashMap<>();

  private final ImmutableList<Demand> constraints;
  private final Terrain terrain;
  private final WitnessMaker maker;
  private final Map<Reading, GoalFormer> formers = new HashMap<>();
  private long parts;
  private long plain;

  private Seeker(FactSchema schema, ImmutableList<Criterion> constraints, List<Demand> demands) {
    Reading first = demands.get(0).reading();
    this.constraints =
        constraints.stream()
            .map(constraint -> new Demand(first, constraint, Want.NOT_NO))
            .collect(toImmutableList());
    Terrain.Builder builder = new Terrain.Builder(schema);
    for (Demand demand : all(demands)) {
      GoalFormer former =
          formers.computeIfAbsent(demand.reading(), reading -> new GoalFormer(reading, builder));
      goals.computeIfAbsent(demand, one -> former.form(one.criterion(), one.want()));
    }
    this.terrain = builder.build();
    this.maker = new WitnessMaker(terrain);
  }

  /**
   * Returns what looks for subjects.
   *
   * @param demands everything that will be asked for, at least one; the very same are asked for
   */
  static Seeker of(FactSchema schema, List<Demand> demands) {
    return new Seeker(schema, schema.constraints(), demands);
  }

  /** Returns what looks for subjects who may break the constraints of the schema. */
  static Seeker ofAny(FactSchema schema, List<Demand> demands) {
    return new Seeker(schema, ImmutableList.of(), demands);
  }

  private ImmutableList<Demand> all(List<Demand> demands) {
    return ImmutableList.<Demand>builder().addAll(demands).addAll(constraints).build();
  }

  Terrain terrain() {
    return terrain;
  }

  Sought seek(Demand... demands) {
    return seek(ImmutableList.copyOf(demands));
  }

  Sought seek(ImmutableList<Demand> demands) {
    Sought sought = seek(terrain.everything(), all(demands), demands);
    return sought.witness() == null && !sought.none() ? plainly(demands) : sought;
  }

  /** Returns a subject of the plot, in all of which the demands are met. */
  Sought seekWithin(Plot plot, ImmutableList<Demand> demands) {
    return seek(plot, constraints, demands);
  }

  private Sought seek(Plot within, ImmutableList<Demand> open, ImmutableList<Demand> demands) {
    List<Sought> found = new ArrayList<>();
    boolean[] unsure = new boolean[1];
    boolean all =
        goThrough(
            within,
            open,
            plot -> {
              Sought sought = of(plot, demands);
              if (sought.witness() != null) {
                found.add(sought);
              }
              unsure[0] |= sought.witness() == null && !sought.none();
              return !found.isEmpty();
            });
    if (!found.isEmpty()) {
      return found.get(0);
    }
    return all && !unsure[0] ? Sought.NONE : Sought.UNSURE;
  }

  /** Hands over the plots in which the demands are met, whether constraints are or not. */
  boolean goThroughAny(ImmutableList<Demand> demands, Predicate<Plot> taker) {
    return goThrough(terrain.everything(), demands, taker);
  }

  private boolean goThrough(Plot within, ImmutableList<Demand> demands, Predicate<Plot> taker) {
    if (parts > MOST_PARTS) {
      return false;
    }
    List<Goal> wanted = new ArrayList<>();
    for (Demand demand : demands) {
      Goal goal = goals.get(demand);
      if (goal == null) {
        throw new IllegalStateException("Demand must be given beforehand.");
      }
      wanted.add(goal);
    }
    PlotSearch search = new PlotSearch(terrain, within.copy(), taker);
    boolean all = search.goThrough(wanted);
    parts += search.parts();
    return all;
  }

  /** Returns a subject of the plot of whom the demands are met. */
  Sought of(Plot plot, ImmutableList<Demand> demands) {
    Sought made = maker.of(plot);
    FactSheet witness = made.witness();
    return witness == null || isMet(demands, witness) ? made : Sought.UNSURE;
  }

  private boolean isMet(ImmutableList<Demand> demands, FactSheet subject) {
    return demands.stream().allMatch(demand -> demand.isMetBy(subject))
        && constraints.stream().allMatch(demand -> demand.isMetBy(subject));
  }

  private Sought plainly(ImmutableList<Demand> demands) {
    Reading reading = demands.get(0).reading();
    boolean ofOne = demands.stream().allMatch(demand -> demand.reading() == reading);
    if (!ofOne || plain > MOST_PLAIN) {
      return Sought.UNSURE;
    }
    boolean surely =
        demands.stream()
            .allMatch(
                demand ->
                    demand.want() == Want.YES
                        || demand.want() == Want.NO
                        || !former(reading).mayBeOpen(demand.criterion()));
    Criterion criterion =
        Criterion.all(demands.stream().map(Demand::asCriterion).collect(toImmutableList()));
    PlainSearch search = new PlainSearch(reading, criterion, surely);
    Sought found = search.find();
    plain += search.parts();
    FactSheet witness = found.witness();
    return witness == null || isMet(demands, witness) ? found : Sought.UNSURE;
  }

  /** Returns whether the clause may be open of a member of whom everything is known. */
  boolean mayBeOpen(Dimension.OfMembers of) {
    return former(of.reading()).mayBeOpen(of.clause());
  }

  private GoalFormer former(Reading reading) {
    return formers.computeIfAbsent(
        reading, one -> new GoalFormer(one, new Terrain.Builder(one.schema())));
  }
}
