package org.songnuan.pairing;

import java.util.Arrays;

/**
 * Who is with whom: each household has a seat for each contact that it wants, and each seat is with
 * a helper or with {@link #nobody}, who stands behind the last helper and takes everybody. Both
 * ways round, so that a move costs the same whatever the size.
 */
final class Seats {
  /** No seat, or no helper yet. */
  static final int NONE = -1;

  private final int nobody;
  private final int[] firstSeat;
  private final int[] household;
  private final int[] helper;
  private final long[] cost;
  private final int[] placeOf;
  private final int[] firstPlace;
  private final int[] load;
  private final int[] seatAt;

  Seats(Task task) {
    int households = task.links().households();
    firstSeat = new int[households + 1];
    for (int i = 0; i < households; i++) {
      firstSeat[i + 1] = Math.addExact(firstSeat[i], task.contacts(i));
    }
    int seats = firstSeat[households];
    household = new int[seats];
    for (int i = 0; i < households; i++) {
      Arrays.fill(household, firstSeat[i], firstSeat[i + 1], i);
    }
    helper = new int[seats];
    Arrays.fill(helper, NONE);
    cost = new long[seats];
    placeOf = new int[seats];
    nobody = task.links().helpers();
    int[] reach = task.links().reach();
    firstPlace = new int[nobody + 2];
    for (int j = 0; j < nobody; j++) {
      firstPlace[j + 1] = firstPlace[j] + Math.min(reach[j], task.burden().most(j));
    }
    firstPlace[nobody + 1] = Math.addExact(firstPlace[nobody], seats);
    load = new int[nobody + 1];
    seatAt = new int[firstPlace[nobody + 1]];
  }

  int count() {
    return household.length;
  }

  /** Returns the place that stands for nobody. */
  int nobody() {
    return nobody;
  }

  int first(int ofHousehold) {
    return firstSeat[ofHousehold];
  }

  int household(int seat) {
    return household[seat];
  }

  int helper(int seat) {
    return helper[seat];
  }

  /** Returns what the pair of the seat costs. */
  long cost(int seat) {
    return cost[seat];
  }

  int load(int ofHelper) {
    return load[ofHelper];
  }

  /** Tells whether the helper can take no seat more, since all who may sit there do. */
  boolean isFull(int ofHelper) {
    return firstPlace[ofHelper] + load[ofHelper] == firstPlace[ofHelper + 1];
  }

  /** Returns the n-th seat that is with the helper, in no particular order. */
  int seat(int ofHelper, int n) {
    return seatAt[firstPlace[ofHelper] + n];
  }

  boolean has(int ofHousehold, int ofHelper) {
    return seatWith(ofHousehold, ofHelper) != NONE;
  }

  /** Returns a seat of the household that is with the helper; {@link #NONE} if there is none. */
  int seatWith(int ofHousehold, int ofHelper) {
    for (int seat = firstSeat[ofHousehold]; seat < firstSeat[ofHousehold + 1]; seat++) {
      if (helper[seat] == ofHelper) {
        return seat;
      }
    }
    return NONE;
  }

  /** Returns how many of its contacts the household lacks, of those that were tried. */
  int lacking(int ofHousehold) {
    int lacking = 0;
    for (int seat = firstSeat[ofHousehold]; seat < firstSeat[ofHousehold + 1]; seat++) {
      lacking += helper[seat] == nobody ? 1 : 0;
    }
    return lacking;
  }

  /** Tells whether the household wants a contact and has none. */
  boolean isAlone(int ofHousehold) {
    int wanted = firstSeat[ofHousehold + 1] - firstSeat[ofHousehold];
    return wanted > 0 && lacking(ofHousehold) == wanted;
  }

  /** Takes the seat away from its helper. */
  void leave(int seat) {
    int j = helper[seat];
    int last = seatAt[firstPlace[j] + --load[j]];
    seatAt[placeOf[seat]] = last;
    placeOf[last] = placeOf[seat];
    helper[seat] = NONE;
  }

  /** Gives the seat, which was taken away or is new, to the helper, or to nobody. */
  void join(int seat, int toHelper, long atCost) {
    placeOf[seat] = firstPlace[toHelper] + load[toHelper]++;
    seatAt[placeOf[seat]] = seat;
    helper[seat] = toHelper;
    cost[seat] = atCost;
  }
}
