package org.songnuan.pairing;

import java.util.Arrays;

/**
 * The cheapest move from each helper to each other one, kept as a table: right where everybody may
 * help nearly everybody and a helper has several households, for then a search need not look at
 * households at all. Each household wants one contact.
 */
final class ExchangeTable implements Exchanges {
  /** A table pays if it is no larger than the links, and a helper has some households. */
  private static final int FEWEST_HOUSEHOLDS_EACH = 3;

  private final Task task;
  private final Links links;
  private final Seats seats;
  private final int helpers;

  /** For each helper and each other one, and nobody as the last: the cheapest move and its seat. */
  private final long[] cheapest;

  private final int[] mover;

  ExchangeTable(Task task, Seats seats) {
    this.task = task;
    this.links = task.links();
    this.seats = seats;
    this.helpers = links.helpers();
    this.cheapest = new long[helpers * (helpers + 1)];
    Arrays.fill(cheapest, Links.NEVER);
    this.mover = new int[cheapest.length];
    Arrays.fill(mover, Seats.NONE);
  }

  /** Tells whether the table is worth it, and each household wants one contact. */
  static boolean pays(Task task) {
    long helpers = task.links().helpers();
    int households = task.links().households();
    boolean single = true;
    for (int i = 0; i < households; i++) {
      single &= task.contacts(i) == 1;
    }
    return single
        && task.links().size() >= helpers * (helpers + 1)
        && households >= FEWEST_HOUSEHOLDS_EACH * helpers;
  }

  @Override
  public void from(int helper, long distance, Optimum search) {
    int row = helper * (helpers + 1);
    for (int other = 0; other < helpers; other++) {
      search.reach(
          other,
          distance + cheapest[row + other] + search.price(other),
          helper,
          mover[row + other]);
    }
    search.drop(distance + cheapest[row + helpers], helper, mover[row + helpers]);
  }

  @Override
  public void joined(int seat, int helper) {
    int household = seats.household(seat);
    int row = helper * (helpers + 1);
    for (int link = links.from(household); link < links.from(household + 1); link++) {
      int other = links.helper(link);
      if (other != helper && task.burden().most(other) > 0) {
        offer(row + other, links.cost(link) - seats.cost(seat), seat);
      }
    }
    offer(row + helpers, task.costOfLacking(household, 0) - seats.cost(seat), seat);
  }

  private void offer(int cell, long move, int seat) {
    if (move < cheapest[cell]) {
      cheapest[cell] = move;
      mover[cell] = seat;
    }
  }

  @Override
  public void left(int seat, int helper) {
    int row = helper * (helpers + 1);
    for (int other = 0; other <= helpers; other++) {
      if (mover[row + other] == seat) {
        cheapest[row + other] = Links.NEVER;
        mover[row + other] = Seats.NONE;
        for (int n = 0; n < seats.load(helper); n++) {
          int stays = seats.seat(helper, n);
          offer(row + other, move(stays, other), stays);
        }
      }
    }
  }

  private long move(int seat, int other) {
    int household = seats.household(seat);
    long to = other == helpers ? task.costOfLacking(household, 0) : links.costOf(household, other);
    return to >= Links.NEVER ? Links.NEVER : to - seats.cost(seat);
  }
}
