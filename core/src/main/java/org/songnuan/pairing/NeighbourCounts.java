package org.songnuan.pairing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How many contacts each helper has in each area. */
final class NeighbourCounts {
  private final Map<Long, Integer> counts = new HashMap<>();
  private final long areas;

  /**
   * Counts the seats that are with helpers.
   *
   * @param area the area of each household, as a number from 0
   */
  NeighbourCounts(Seats seats, int[] area) {
    areas = Arrays.stream(area).max().orElse(0) + 1L;
    for (int seat = 0; seat < seats.count(); seat++) {
      if (seats.helper(seat) != seats.nobody()) {
        add(seats.helper(seat), area[seats.household(seat)], 1);
      }
    }
  }

  /**
   * Returns how many pairs of contacts, of two neighbours each, are not with the same helper; who
   * lacks a contact is apart from everybody.
   */
  static long apart(Seats seats, int[] area) {
    long all = 0;
    Map<Integer, Long> before = new HashMap<>();
    for (int household = 0; household < area.length; household++) {
      long contacts = (long) seats.first(household + 1) - seats.first(household);
      long others = before.getOrDefault(area[household], 0L);
      all += contacts * others;
      before.put(area[household], others + contacts);
    }
    return all - new NeighbourCounts(seats, area).pairs();
  }

  int of(int helper, int area) {
    return counts.getOrDefault(helper * areas + area, 0);
  }

  void add(int helper, int area, int more) {
    counts.merge(helper * areas + area, more, Integer::sum);
  }

  /** Returns the most that a helper has in an area. */
  int most() {
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Returns how many pairs of neighbours are with the same helper. */
  long pairs() {
    return counts.values().stream().mapToLong(count -> count * (count - 1L) / 2).sum();
  }
}
