package org.songnuan.pairing;

/**
 * Of all pairings of least cost, the first in the order of lots: the household that comes first
 * gets the first helper that some optimum gives it, and so on.
 *
 * <p>All optima are those of the moves that cost nothing under the prices. So each household in
 * turn tries the helpers before its own: it may have one if such moves lead back from there to
 * where it is, and then they are made. What a search without success has seen is closed for good,
 * for later moves never leave it; so there are at most as many of these as there are helpers.
 */
final class LotOrder {
  private final Optimum optimum;
  private final Task task;
  private final Links links;
  private final Seats seats;
  private final boolean[] fixed;

  private final int nobody;

  /** One place more stands for what one helper gives up and another takes on. */
  private final int room;

  private final int[] cell;
  private final int[] seen;
  private final int[] cameFrom;
  private final int[] cameAs;
  private final int[] queue;
  private int searches;
  private int cells = 1;

  private LotOrder(Optimum optimum) {
    this.optimum = optimum;
    this.task = optimum.task();
    this.links = task.links();
    this.seats = optimum.seats();
    this.fixed = new boolean[seats.count()];
    this.nobody = links.helpers();
    this.room = nobody + 1;
    this.cell = new int[room + 1];
    this.seen = new int[room + 1];
    this.cameFrom = new int[room + 1];
    this.cameAs = new int[room + 1];
    this.queue = new int[room + 1];
  }

  static void settle(Optimum optimum) {
    LotOrder order = new LotOrder(optimum);
    for (int household = 0; household < order.links.households(); household++) {
      order.settle(household);
    }
  }

  private void settle(int household) {
    int open = seats.first(household + 1) - seats.first(household);
    for (int link = links.from(household); open > 0 && link < links.from(household + 1); link++) {
      int helper = links.helper(link);
      int seat = seats.seatWith(household, helper);
      if (seat == Seats.NONE) {
        seat = task.burden().most(helper) == 0 ? Seats.NONE : take(household, helper, link);
      }
      if (seat != Seats.NONE) {
        fixed[seat] = true;
        open--;
      }
    }
    for (int seat = seats.first(household); seat < seats.first(household + 1); seat++) {
      fixed[seat] = true;
    }
  }

  /** Returns the seat of the household that could move to the helper, and did; -1 if none can. */
  private int take(int household, int helper, int link) {
    long reached = links.cost(link) + optimum.price(helper);
    for (int seat = seats.first(household); seat < seats.first(household + 1); seat++) {
      if (!fixed[seat] && cost(seat) == reached && leads(helper, seats.helper(seat))) {
        move(helper, seats.helper(seat), seat);
        return seat;
      }
    }
    return Seats.NONE;
  }

  /** Returns what the seat costs where it is, with the price. */
  private long cost(int seat) {
    int household = seats.household(seat);
    return seats.helper(seat) == nobody
        ? task.costOfLacking(household, seats.lacking(household) - 1)
        : seats.cost(seat) + optimum.price(seats.helper(seat));
  }

  /** Tells whether moves that cost nothing lead from the one to the other. */
  private boolean leads(int from, int to) {
    if (from == to || cell[from] != cell[to]) {
      return from == to;
    }
    searches++;
    int size = 0;
    seen[from] = searches;
    queue[size++] = from;
    for (int next = 0; next < size; next++) {
      int place = queue[next];
      size = place == room ? fromRoom(size) : fromHelper(place, size);
      if (seen[to] == searches) {
        return true;
      }
    }
    int closed = cells++;
    for (int i = 0; i < size; i++) {
      cell[queue[i]] = closed;
    }
    return false;
  }

  private int fromRoom(int size) {
    int end = size;
    for (int helper = 0; helper < nobody; helper++) {
      if (givesUp(helper)) {
        end = see(helper, room, Seats.NONE, end);
      }
    }
    return seats.load(nobody) > 0 ? see(nobody, room, Seats.NONE, end) : end;
  }

  private boolean givesUp(int helper) {
    int load = seats.load(helper);
    return load > 0 && task.burden().cost(helper, load) == optimum.price(helper);
  }

  private boolean takesOn(int helper) {
    return !seats.isFull(helper)
        && task.burden().cost(helper, seats.load(helper) + 1) == optimum.price(helper);
  }

  private int fromHelper(int place, int size) {
    int end = size;
    if (place == nobody || takesOn(place)) {
      end = see(room, place, Seats.NONE, end);
    }
    for (int n = 0; n < seats.load(place); n++) {
      int seat = seats.seat(place, n);
      if (!fixed[seat]) {
        end = fromSeat(seat, place, end);
      }
    }
    return end;
  }

  private int fromSeat(int seat, int place, int size) {
    int household = seats.household(seat);
    long here = cost(seat);
    int end = size;
    for (int link = links.from(household); link < links.from(household + 1); link++) {
      int other = links.helper(link);
      if (links.cost(link) + optimum.price(other) == here
          && task.burden().most(other) > 0
          && !seats.has(household, other)) {
        end = see(other, place, seat, end);
      }
    }
    if (place != nobody && task.costOfLacking(household, seats.lacking(household)) == here) {
      end = see(nobody, place, seat, end);
    }
    return end;
  }

  private int see(int to, int from, int as, int size) {
    if (seen[to] == searches || cell[to] != cell[from]) {
      return size;
    }
    seen[to] = searches;
    cameFrom[to] = from;
    cameAs[to] = as;
    queue[size] = to;
    return size + 1;
  }

  /** Makes the moves that lead from the helper back to where the seat is, and moves the seat. */
  private void move(int helper, int to, int seat) {
    seats.leave(seat);
    int place = to;
    while (place != helper) {
      int mover = cameAs[place];
      if (mover != Seats.NONE) {
        seats.leave(mover);
        join(mover, place);
      }
      place = cameFrom[place];
    }
    join(seat, helper);
  }

  private void join(int seat, int helper) {
    boolean helped = helper != nobody;
    seats.join(seat, helper, helped ? links.costOf(seats.household(seat), helper) : 0);
  }
}
