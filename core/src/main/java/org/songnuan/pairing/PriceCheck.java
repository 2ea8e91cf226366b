package org.songnuan.pairing;

/**
 * Checks that a pairing is of least cost, by the prices of the helpers alone and knowing nothing of
 * how it was found: the optimality conditions of a flow with rising costs.
 *
 * <ol>
 *   <li>Every household has each of its contacts at a cost and price together that no helper
 *       undercuts whom it may have and has not.
 *   <li>A helper's price is at least what its last household costs, and, unless it is full, at most
 *       what the next one would.
 *   <li>Who lacks a contact would pay more than that for one; who has one pays no more.
 * </ol>
 *
 * <p>Any other pairing then costs at least as much: move by move, it pays the difference in prices,
 * and the prices sum to nothing around a circle.
 */
final class PriceCheck {
  private PriceCheck() {}

  static boolean holds(Optimum optimum) {
    Task task = optimum.task();
    for (int helper = 0; helper < task.links().helpers(); helper++) {
      if (!isPaidFor(optimum, helper)) {
        return false;
      }
    }
    for (int household = 0; household < task.links().households(); household++) {
      if (!isBest(optimum, household)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPaidFor(Optimum optimum, int helper) {
    Burden burden = optimum.task().burden();
    int load = optimum.seats().load(helper);
    long price = optimum.price(helper);
    return load <= burden.most(helper)
        && (load == 0 || burden.cost(helper, load) <= price)
        && (load == burden.most(helper)
            || optimum.seats().isFull(helper)
            || price <= burden.cost(helper, load + 1));
  }

  private static boolean isBest(Optimum optimum, int household) {
    Task task = optimum.task();
    Links links = task.links();
    Seats seats = optimum.seats();
    int lacks = seats.lacking(household);
    long dearest = lacks == 0 ? -Links.NEVER : task.costOfLacking(household, lacks - 1);
    long nearest =
        lacks == task.contacts(household) ? Links.NEVER : task.costOfLacking(household, lacks);
    int linked = 0;
    for (int link = links.from(household); link < links.from(household + 1); link++) {
      int helper = links.helper(link);
      long cost = links.cost(link) + optimum.price(helper);
      if (seats.has(household, helper)) {
        dearest = Math.max(dearest, cost);
        linked++;
      } else if (task.burden().most(helper) > 0) {
        nearest = Math.min(nearest, cost);
      }
    }
    return linked == task.contacts(household) - lacks && dearest <= nearest;
  }
}
