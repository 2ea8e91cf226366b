package org.songnuan.pairing;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.songnuan.explain.Verdict;
import org.songnuan.scope.Area;

/**
 * The best of all pairings of a small case, found by trying them all and reading the rules anew.
 */
final class EveryPairing {
  private final PairingCase given;
  private final PairRules rules;
  private final ImmutableSortedSet<Pair> existing;
  private final Predicate<List<Pair>> which;
  private final List<Pair> pairs = new ArrayList<>();
  private final Map<HelperId, Integer> loads = new HashMap<>();
  private Optional<Quality> best = Optional.empty();

  private EveryPairing(PairingCase given, Predicate<List<Pair>> which) {
    this.given = given;
    this.which = which;
    this.rules = new PairRules(given.policy());
    this.existing = given.existing().on(PairingCase.DAY);
  }

  static Quality best(PairingCase given) {
    return best(given, any -> true);
  }

  /** Returns how good the best of these is. */
  static Quality best(PairingCase given, Predicate<List<Pair>> which) {
    EveryPairing every = new EveryPairing(given, which);
    every.pair(0, 0, 0);
    return every.best.orElseThrow();
  }

  /** Returns how good these are under the policy of the case. */
  static Quality quality(PairingCase given, Collection<Pair> pairs) {
    EveryPairing one = new EveryPairing(given, any -> true);
    one.pairs.addAll(pairs);
    pairs.forEach(pair -> one.loads.merge(pair.helper(), 1, Integer::sum));
    return one.quality();
  }

  private void pair(int target, int fromHelper, int already) {
    if (target == given.targets().size()) {
      if (!which.test(pairs)) {
        return;
      }
      Quality quality = quality();
      best = best.filter(other -> other.compareTo(quality) <= 0).or(() -> Optional.of(quality));
      return;
    }
    pair(target + 1, 0, 0);
    if (already == given.policy().contacts(given.targets().get(target))) {
      return;
    }
    for (int place = fromHelper; place < given.helpers().size(); place++) {
      Helper helper = given.helpers().get(place);
      if (loads.getOrDefault(helper.id(), 0) < capacity(helper)
          && isAllowed(given.targets().get(target), helper)) {
        loads.merge(helper.id(), 1, Integer::sum);
        pairs.add(new Pair(given.targets().get(target).id(), helper.id()));
        pair(target, place + 1, already + 1);
        pairs.remove(pairs.size() - 1);
        loads.merge(helper.id(), -1, Integer::sum);
      }
    }
  }

  private int capacity(Helper helper) {
    return helper
        .capacity()
        .orElseGet(() -> helper.rank().map(given.policy().capacities()::get).orElse(0));
  }

  boolean isAllowed(Target target, Helper helper) {
    return given.policy().rules().stream()
        .allMatch(
            rule ->
                rules.classifier().verdict(rule.id(), rules.facts().of(target, helper))
                    == Verdict.YES);
  }

  private Quality quality() {
    long alone = 0;
    long lacking = 0;
    for (Target target : given.targets()) {
      long has = pairs.stream().filter(pair -> pair.recipient().equals(target.id())).count();
      long lacks = given.policy().contacts(target) - has;
      alone += has == 0 ? 1 : 0;
      lacking += has == 0 ? lacks - 1 : lacks;
    }
    long without = 0;
    long unevenness = 0;
    long common =
        given.helpers().stream()
            .mapToLong(this::capacity)
            .filter(capacity -> capacity > 0)
            .reduce(1, (one, other) -> one / LongMath.gcd(one, other) * other);
    for (Helper helper : given.helpers()) {
      long load = loads.getOrDefault(helper.id(), 0);
      without += load == 0 && capacity(helper) > 0 && given.policy().isLeader(helper) ? 1 : 0;
      unevenness +=
          switch (given.policy().evenness()) {
            case BY_NUMBER -> load * load;
            case BY_CAPACITY -> load == 0 ? 0 : common / capacity(helper) * load * load;
            case NONE -> 0;
          };
    }
    long kept = pairs.stream().filter(existing::contains).count();
    return new Quality(
        alone, lacking, without, existing.size() - kept, unevenness, dislike(), apart());
  }

  /** Counts, contact by contact, the pairs of neighbours who are not with the same helper. */
  private long apart() {
    if (!given.policy().keepsNeighboursTogether()) {
      return 0;
    }
    long apart = 0;
    for (Target one : given.targets()) {
      for (Target other : given.targets()) {
        if (one.id().compareTo(other.id()) < 0 && one.area().equals(other.area())) {
          apart +=
              (long) given.policy().contacts(one) * given.policy().contacts(other)
                  - given.helpers().stream()
                      .filter(helper -> pairs.contains(new Pair(one.id(), helper.id())))
                      .filter(helper -> pairs.contains(new Pair(other.id(), helper.id())))
                      .count();
        }
      }
    }
    return apart;
  }

  private long dislike() {
    long dislike = 0;
    for (Pair pair : pairs) {
      Target target =
          given.targets().stream()
              .filter(one -> one.id().equals(pair.recipient()))
              .findAny()
              .orElseThrow();
      Helper helper =
          given.helpers().stream()
              .filter(one -> one.id().equals(pair.helper()))
              .findAny()
              .orElseThrow();
      for (Preference preference : given.policy().preferences()) {
        if (preference instanceof Preference.Nearest nearest) {
          dislike += nearest.weight() * steps(target.area(), helper);
        } else {
          dislike += helper.principal() ? 0 : preference.weight();
        }
      }
    }
    return dislike;
  }

  private static long steps(Area from, Helper helper) {
    List<Area> own = new ArrayList<>(helper.supports());
    own.add(helper.area());
    return own.stream()
        .mapToLong(
            area -> {
              Area common = area;
              while (!common.contains(from)) {
                common = common.parent().orElseThrow();
              }
              return area.depth() + from.depth() - 2L * common.depth();
            })
        .min()
        .orElseThrow();
  }
}
