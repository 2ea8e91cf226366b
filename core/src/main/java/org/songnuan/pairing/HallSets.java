package org.songnuan.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sets that prove what is short, read off an optimum: whoever lacks a contact, all helpers who
 * might be one, all who are with those, and so on. All those helpers are full, for otherwise there
 * would be a way. Sets that have nothing to do with each other are told apart.
 */
final class HallSets {
  /** Households and helpers by place; the households want so many contacts each. */
  record HallSet(List<Integer> households, List<Integer> helpers) {}

  private static final int NONE = -1;

  private final Links links;
  private final Seats seats;
  private final Groups groups;
  private final boolean[] reached;
  private final boolean[] seen;
  private final int[] queue;
  private int size;

  private HallSets(Task task, Seats seats) {
    this.links = task.links();
    this.seats = seats;
    this.groups = new Groups(links.helpers());
    this.reached = new boolean[links.helpers()];
    this.seen = new boolean[links.households()];
    this.queue = new int[links.households()];
  }

  /** Returns the sets that are short of first contacts, or of any. */
  static List<HallSet> of(Task task, Seats seats, boolean first) {
    HallSets sets = new HallSets(task, seats);
    for (int household = 0; household < sets.seen.length; household++) {
      boolean further = task.contacts(household) > 1 && seats.lacking(household) > 0;
      if (first ? seats.isAlone(household) : further) {
        sets.see(household);
      }
    }
    sets.spread();
    return sets.grouped();
  }

  private void see(int household) {
    if (!seen[household]) {
      seen[household] = true;
      queue[size++] = household;
    }
  }

  private void spread() {
    for (int next = 0; next < size; next++) {
      int household = queue[next];
      for (int link = links.from(household); link < links.from(household + 1); link++) {
        int helper = links.helper(link);
        if (!reached[helper] && !seats.has(household, helper)) {
          reached[helper] = true;
          for (int n = 0; n < seats.load(helper); n++) {
            see(seats.household(seats.seat(helper, n)));
          }
        }
      }
    }
    for (int next = 0; next < size; next++) {
      join(queue[next]);
    }
  }

  /** Puts all helpers whom the household reaches into one group. */
  private void join(int household) {
    int one = NONE;
    for (int link = links.from(household); link < links.from(household + 1); link++) {
      int helper = links.helper(link);
      if (reached[helper]) {
        one = one == NONE ? helper : one;
        groups.join(helper, one);
      }
    }
  }

  private List<HallSet> grouped() {
    List<HallSet> sets = new ArrayList<>();
    int[] setOf = new int[links.helpers() + 1];
    Arrays.fill(setOf, NONE);
    for (int household = 0; household < seen.length; household++) {
      if (seen[household]) {
        int group = group(household);
        if (setOf[group] == NONE) {
          setOf[group] = sets.size();
          sets.add(new HallSet(new ArrayList<>(), new ArrayList<>()));
        }
        sets.get(setOf[group]).households().add(household);
      }
    }
    for (int helper = 0; helper < reached.length; helper++) {
      if (reached[helper]) {
        sets.get(setOf[groups.of(helper)]).helpers().add(helper);
      }
    }
    return sets;
  }

  /** Returns the group of the helpers whom the household reaches; one more for those without. */
  private int group(int household) {
    for (int link = links.from(household); link < links.from(household + 1); link++) {
      if (reached[links.helper(link)]) {
        return groups.of(links.helper(link));
      }
    }
    return links.helpers();
  }

  /** Returns how many contacts those helpers would have to give to those households. */
  static long wanted(HallSet set, Task task, boolean first) {
    boolean[] in = new boolean[task.links().helpers()];
    set.helpers().forEach(helper -> in[helper] = true);
    long wanted = 0;
    for (int household : set.households()) {
      int want = first ? 1 : task.contacts(household);
      for (int link = task.links().from(household);
          link < task.links().from(household + 1);
          link++) {
        want -= in[task.links().helper(link)] ? 0 : 1;
      }
      wanted += Math.max(0, want);
    }
    return wanted;
  }
}
