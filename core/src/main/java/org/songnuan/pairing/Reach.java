package org.songnuan.pairing;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.TreeSet;
import org.songnuan.scope.Area;

/** Which helpers reach a place, looked up by walking up from it instead of asking each of them. */
final class Reach {
  private final ImmutableListMultimap<Area, Integer> byArea;

  Reach(Sides sides) {
    ImmutableListMultimap.Builder<Area, Integer> places = ImmutableListMultimap.builder();
    for (int place = 0; place < sides.helpers().size(); place++) {
      Helper helper = sides.helper(place);
      places.put(helper.area(), place);
      for (Area supported : helper.supports()) {
        places.put(supported, place);
      }
    }
    this.byArea = places.build();
  }

  /** Returns the places of the helpers that reach the area, ascending. */
  ImmutableSortedSet<Integer> helpers(Area area) {
    TreeSet<Integer> found = new TreeSet<>();
    for (Optional<Area> at = Optional.of(area); at.isPresent(); at = at.get().parent()) {
      found.addAll(byArea.get(at.get()));
    }
    return ImmutableSortedSet.copyOfSorted(found);
  }

  /** Returns how many steps lie between the area and the nearest of the helper's. */
  static int steps(Area area, Helper helper) {
    int steps = steps(area, helper.area());
    for (Area supported : helper.supports()) {
      steps = Math.min(steps, steps(area, supported));
    }
    return steps;
  }

  private static int steps(Area one, Area other) {
    int common = 0;
    int least = Math.min(one.depth(), other.depth());
    while (common < least && one.path().get(common).equals(other.path().get(common))) {
      common++;
    }
    return one.depth() + other.depth() - 2 * common;
  }
}
