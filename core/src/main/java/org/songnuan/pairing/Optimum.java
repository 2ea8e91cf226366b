package org.songnuan.pairing;

import java.util.Arrays;

/**
 * The pairing of least cost, and the prices that prove it.
 *
 * <p>Seats are placed one after the other, each by the shortest way that ends at a helper who can
 * carry one more, or with somebody who goes without: successive shortest paths (Edmonds and Karp
 * 1972; Tomizawa 1971), here over the helpers alone, for a way is a chain of moves: the new seat
 * takes a place with one helper, a seat that was there moves to the next, and so on. A price for
 * each helper keeps every move at a cost of zero or more, so that Dijkstra's search applies, and
 * ends as soon as nothing nearer is left. The costs of a load rise, so that what was cheapest
 * before stays so (Jewell 1958 for convex costs). Prices only rise.
 *
 * <p>In the end no seat is with a helper whose cost and price together exceed those of another one
 * that it may have, and every load is what its price pays for. That is the whole proof: see {@link
 * PriceCheck}.
 */
final class Optimum {
  private final Task task;
  private final Links links;
  private final Burden burden;
  private final Seats seats;
  private final long[] price;
  private final Exchanges exchanges;
  private final Queue queue;
  private final int[] cameFrom;
  private final int[] cameAs;
  private final int[] done;

  /** How far the nearest end of a way is, and which helper it is. */
  private long best;

  private int end;

  private Optimum(Task task, boolean tabled) {
    this.task = task;
    this.links = task.links();
    this.burden = task.burden();
    this.seats = new Seats(task);
    int helpers = links.helpers();
    this.price = new long[helpers];
    Arrays.setAll(price, helper -> burden.cost(helper, 1));
    this.queue = new Queue(helpers);
    this.cameFrom = new int[helpers + 1];
    this.cameAs = new int[helpers + 1];
    this.done = new int[helpers];
    this.exchanges = tabled ? new ExchangeTable(task, seats) : new ExchangeList(task, seats);
  }

  /** Returns the optimum of the task. */
  static Optimum of(Task task) {
    return of(task, ExchangeTable.pays(task));
  }

  /** Returns the optimum of the task, by a table of moves or by a list; it costs the same. */
  static Optimum of(Task task, boolean tabled) {
    Optimum optimum = new Optimum(task, tabled);
    for (int seat = 0; seat < optimum.seats.count(); seat++) {
      optimum.place(seat);
    }
    return optimum;
  }

  Task task() {
    return task;
  }

  Seats seats() {
    return seats;
  }

  /**
   * Returns the price of the helper: what its last household costs at most, and the next at least.
   */
  long price(int helper) {
    return price[helper];
  }

  /** Returns what one household more would cost the helper; {@link Links#NEVER} if it is full. */
  private long nextCost(int helper) {
    return seats.isFull(helper) ? Links.NEVER : burden.cost(helper, seats.load(helper) + 1);
  }

  private void place(int newSeat) {
    int household = seats.household(newSeat);
    queue.clear();
    best = task.costOfLacking(household, seats.lacking(household));
    end = seats.nobody();
    cameFrom[end] = Seats.NONE;
    cameAs[end] = newSeat;
    for (int link = links.from(household); link < links.from(household + 1); link++) {
      int helper = links.helper(link);
      if (burden.most(helper) > 0
          && (newSeat == seats.first(household) || !seats.has(household, helper))) {
        reach(helper, links.cost(link) + price[helper], Seats.NONE, newSeat);
      }
    }
    int settled = 0;
    while (!queue.isEmpty()) {
      int helper = queue.take();
      long far = queue.far(helper);
      if (far >= best) {
        break;
      }
      done[settled++] = helper;
      long next = nextCost(helper);
      if (next < Links.NEVER && far + next - price[helper] < best) {
        best = far + next - price[helper];
        end = helper;
      }
      exchanges.from(helper, far - price[helper], this);
    }
    move();
    for (int i = 0; i < settled; i++) {
      price[done[i]] += best - queue.far(done[i]);
    }
  }

  /** Says that the seat can come to the helper from the other at this distance. */
  void reach(int helper, long distance, int from, int as) {
    if (distance < best && distance < queue.far(helper)) {
      cameFrom[helper] = from;
      cameAs[helper] = as;
      queue.bring(helper, distance);
    }
  }

  /** Says that the seat can leave the helper for nobody at this distance. */
  void drop(long distance, int from, int as) {
    if (distance < best) {
      best = distance;
      end = seats.nobody();
      cameFrom[end] = from;
      cameAs[end] = as;
    }
  }

  /** Moves along the way that was found, from its end to the new seat. */
  private void move() {
    int to = end;
    while (to != Seats.NONE) {
      int seat = cameAs[to];
      int from = cameFrom[to];
      if (from != Seats.NONE) {
        seats.leave(seat);
        exchanges.left(seat, from);
      }
      boolean helped = to != seats.nobody();
      seats.join(seat, to, helped ? links.costOf(seats.household(seat), to) : 0);
      if (helped) {
        exchanges.joined(seat, to);
      }
      to = from;
    }
  }
}
