package org.songnuan.pairing;

/** Moves found by walking over the seats of a helper: right where links are few. */
final class ExchangeList implements Exchanges {
  private final Task task;
  private final Links links;
  private final Seats seats;

  ExchangeList(Task task, Seats seats) {
    this.task = task;
    this.links = task.links();
    this.seats = seats;
  }

  @Override
  public void from(int helper, long distance, Optimum search) {
    for (int n = 0; n < seats.load(helper); n++) {
      int seat = seats.seat(helper, n);
      int household = seats.household(seat);
      long without = distance - seats.cost(seat);
      boolean alone = task.contacts(household) == 1;
      for (int link = links.from(household); link < links.from(household + 1); link++) {
        int other = links.helper(link);
        if (task.burden().most(other) > 0
            && (alone ? other != helper : !seats.has(household, other))) {
          search.reach(other, without + links.cost(link) + search.price(other), helper, seat);
        }
      }
      search.drop(without + task.costOfLacking(household, seats.lacking(household)), helper, seat);
    }
  }

  @Override
  public void left(int seat, int helper) {}

  @Override
  public void joined(int seat, int helper) {}
}
