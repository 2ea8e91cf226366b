package org.songnuan.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What each organisation has of each household in a pairing: so many of its contacts, to be given
 * to any members of the organisation who may. A helper without an organisation is one by itself.
 *
 * <p>Each share is a household of a problem of its own. Shares of one household are of different
 * organisations, so its contacts stay different helpers.
 */
final class Shares {
  private record Share(int household, int organisation, int contacts) {}

  private final List<Share> shares;
  private final Links links;

  private Shares(List<Share> shares, Links links) {
    this.shares = shares;
    this.links = links;
  }

  static Shares of(Problem problem, Seats seats) {
    int[] organisation = organisations(problem.given().sides());
    Links all = problem.links();
    List<Share> shares = new ArrayList<>();
    for (int household = 0; household < all.households(); household++) {
      int[] of =
          IntStream.range(seats.first(household), seats.first(household + 1))
              .map(seats::helper)
              .filter(helper -> helper != seats.nobody())
              .map(helper -> organisation[helper])
              .sorted()
              .toArray();
      for (int i = 0; i < of.length; i++) {
        if (i == 0 || of[i] != of[i - 1]) {
          int one = of[i];
          int contacts = (int) IntStream.of(of).filter(other -> other == one).count();
          shares.add(new Share(household, one, contacts));
        }
      }
    }
    return new Shares(shares, links(all, shares, organisation));
  }

  private static int[] organisations(Sides sides) {
    Map<String, Integer> places = new HashMap<>();
    int[] organisation = new int[sides.helpers().size()];
    for (int helper = 0; helper < organisation.length; helper++) {
      int own = helper;
      organisation[helper] =
          sides
              .helper(helper)
              .organisation()
              .map(code -> places.computeIfAbsent(code, any -> own))
              .orElse(own);
    }
    return organisation;
  }

  private static Links links(Links all, List<Share> shares, int[] organisation) {
    int[] from = new int[shares.size() + 1];
    IntStream.Builder helpers = IntStream.builder();
    List<Long> costs = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      for (int link = all.from(share.household); link < all.from(share.household + 1); link++) {
        if (organisation[all.helper(link)] == share.organisation) {
          helpers.add(all.helper(link));
          costs.add(all.cost(link));
        }
      }
      from[i + 1] = costs.size();
    }
    return new Links(
        all.helpers(),
        from,
        helpers.build().toArray(),
        costs.stream().mapToLong(Long::longValue).toArray());
  }

  /** Returns who may have which share; households are shares here. */
  Links links() {
    return links;
  }

  int household(int share) {
    return shares.get(share).household();
  }

  /** Returns how many contacts each share is. */
  int[] contacts() {
    return shares.stream().mapToInt(Share::contacts).toArray();
  }

  /** Returns for each share what is said of its household. */
  int[] each(int[] ofHouseholds) {
    return shares.stream().mapToInt(share -> ofHouseholds[share.household()]).toArray();
  }

  /** Returns who is with whom when every share is with the helpers that it has in these seats. */
  Seats joined(Task whole, Seats within) {
    Seats joined = new Seats(whole);
    int[] next = IntStream.range(0, whole.links().households()).map(joined::first).toArray();
    for (int seat = 0; seat < within.count(); seat++) {
      int household = household(within.household(seat));
      int helper = within.helper(seat);
      joined.join(next[household]++, helper, whole.links().costOf(household, helper));
    }
    for (int household = 0; household < next.length; household++) {
      for (int seat = next[household]; seat < joined.first(household + 1); seat++) {
        joined.join(seat, joined.nobody(), 0);
      }
    }
    return joined;
  }
}
