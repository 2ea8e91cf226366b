package org.songnuan.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.scope.Lot;

/**
 * Those who are to be paired and those who help, each in the order of their lots, so that the order
 * in which they were given never shows.
 */
final class Sides {
  private final ImmutableList<Target> targets;
  private final ImmutableList<Helper> helpers;
  private final ImmutableMap<RecipientId, Integer> targetPlaces;
  private final ImmutableMap<HelperId, Integer> helperPlaces;

  private Sides(ImmutableList<Target> targets, ImmutableList<Helper> helpers) {
    this.targets = targets;
    this.helpers = helpers;
    this.targetPlaces = places("Target", targets, Target::id);
    this.helperPlaces = places("Helper", helpers, Helper::id);
  }

  static Sides of(Iterable<Target> targets, Iterable<Helper> helpers, Lot lot) {
    return new Sides(
        drawn(targets, target -> target.id().value(), lot),
        drawn(helpers, helper -> helper.id().value(), lot));
  }

  private static <T> ImmutableList<T> drawn(Iterable<T> all, Function<T, String> id, Lot lot) {
    record Drawn<T>(T one, long ticket, String id) {}
    List<Drawn<T>> drawn = new ArrayList<>();
    for (T one : all) {
      String key = id.apply(one);
      drawn.add(new Drawn<>(one, lot.ticket(key), key));
    }
    drawn.sort(
        Comparator.<Drawn<T>>comparingLong(one -> one.ticket() + Long.MIN_VALUE)
            .thenComparing(Drawn::id));
    return drawn.stream().map(Drawn::one).collect(ImmutableList.toImmutableList());
  }

  private static <T, K> ImmutableMap<K, Integer> places(
      String what, List<T> all, Function<T, K> id) {
    ImmutableMap.Builder<K, Integer> places = ImmutableMap.builderWithExpectedSize(all.size());
    for (int i = 0; i < all.size(); i++) {
      places.put(id.apply(all.get(i)), i);
    }
    try {
      return places.buildOrThrow();
    } catch (IllegalArgumentException twice) {
      // Its message shows the id.
      throw new IllegalArgumentException(what + " ids must be distinct, but one came twice.");
    }
  }

  ImmutableList<Target> targets() {
    return targets;
  }

  ImmutableList<Helper> helpers() {
    return helpers;
  }

  Target target(int place) {
    return targets.get(place);
  }

  Helper helper(int place) {
    return helpers.get(place);
  }

  /** Returns the place of the target; -1 if there is none of this id. */
  int place(RecipientId id) {
    return targetPlaces.getOrDefault(id, -1);
  }

  /** Returns the place of the helper; -1 if there is none of this id. */
  int place(HelperId id) {
    return helperPlaces.getOrDefault(id, -1);
  }
}
