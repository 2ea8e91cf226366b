package org.songnuan.pairing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.util.function.Predicate;
import org.songnuan.scope.DateRange;

/** A pairing made anew after something changed; what stands beside it stands on. */
final class Changes {
  private final Given given;
  private final ImmutableSortedSet<Pair> pairs;

  /**
   * Starts from what a pairing was made from.
   *
   * @param pairs the pairs that it gave
   */
  Changes(Given given, ImmutableSortedSet<Pair> pairs) {
    this.given = given;
    this.pairs = pairs;
  }

  Pairing plus(Target target) {
    return again(
        Iterables.concat(given.sides().targets(), ImmutableList.of(target)),
        given.sides().helpers(),
        pairs,
        given.standing());
  }

  Pairing minus(HelperId helper) {
    return again(
        given.sides().targets(),
        Iterables.filter(given.sides().helpers(), one -> !one.id().equals(helper)),
        without(helper, pairs),
        without(helper, given.standing()));
  }

  private Pairing again(
      Iterable<Target> targets,
      Iterable<Helper> helpers,
      ImmutableSortedSet<Pair> existing,
      ImmutableSortedSet<Pair> standing) {
    PairingPolicy policy = given.policy();
    Sides sides = Sides.of(targets, helpers, policy.lot());
    return Pairing.of(new Given(policy, sides, given.date(), existing, standing));
  }

  /** Gives the households of the absent helper to those who may stand in; all others stand. */
  Pairing standIns(HelperId absent, DateRange days, Predicate<Helper> may) {
    PairingPolicy policy = given.policy();
    Sides sides = given.sides();
    ImmutableList<Target> targets =
        pairs.stream()
            .filter(pair -> pair.helper().equals(absent))
            .map(pair -> sides.target(sides.place(pair.recipient())))
            .collect(toImmutableList());
    ImmutableList<Helper> helpers =
        sides.helpers().stream()
            .filter(helper -> !helper.id().equals(absent) && may.test(helper))
            .filter(helper -> helper.absences().stream().noneMatch(days::overlaps))
            .collect(toImmutableList());
    return Pairing.of(
        new Given(
            policy,
            Sides.of(targets, helpers, policy.lot()),
            days.hasFirst() ? days.first() : given.date(),
            ImmutableSortedSet.of(),
            without(absent, Iterables.concat(given.standing(), pairs))));
  }

  private static ImmutableSortedSet<Pair> without(HelperId helper, Iterable<Pair> pairs) {
    return ImmutableSortedSet.copyOf(
        Iterables.filter(pairs, pair -> !pair.helper().equals(helper)));
  }
}
