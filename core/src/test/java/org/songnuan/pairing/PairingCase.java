package org.songnuan.pairing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;

/** A small case of policy, targets, helpers and pairs that were there, from a seed. */
record PairingCase(
    PairingPolicy policy,
    ImmutableList<Target> targets,
    ImmutableList<Helper> helpers,
    Assignments existing) {
  static final LocalDate DAY = LocalDate.of(2026, 1, 11);
  private static final Area STREET = Area.parse("示例区/示例街道");
  private static final List<Area> AREAS =
      List.of(STREET, STREET.child("东村"), STREET.child("西村"), STREET.child("东村").child("一组"));
  private static final List<Evenness> EVENNESS = List.of(Evenness.values());
  private static final List<String> RANKS = List.of("县处级正职", "乡科级正职", "一般干部");

  static PairingCase of(long seed, int mostTargets, int mostHelpers) {
    Random random = new Random(seed);
    PairingPolicy.Builder policy =
        PairingPolicy.builder()
            .lot(Lot.of("case-" + seed))
            .evenness(EVENNESS.get(random.nextInt(EVENNESS.size())));
    RANKS.forEach(rank -> policy.capacity(rank, random.nextInt(3)));
    if (random.nextBoolean()) {
      policy.addRule(PairRule.near());
    }
    if (random.nextBoolean()) {
      policy.addRule(PairRule.rankFloor("VETERAN", Ladder.CIVIL_SERVICE, "乡科级正职"));
    }
    if (random.nextBoolean()) {
      policy.addRule(PairRule.noKin());
    }
    if (random.nextBoolean()) {
      policy.contacts("ELDER_ALONE", 2);
    }
    if (random.nextBoolean()) {
      policy.leadersFrom("县处级正职");
    }
    if (random.nextBoolean()) {
      policy.addPreference(Preference.nearest(1 + random.nextInt(3)));
    }
    if (random.nextBoolean()) {
      policy.addPreference(Preference.of("head", "负责人", "principal", "principal", 2));
    }
    ImmutableList<Target> targets = targets(random, mostTargets);
    ImmutableList<Helper> helpers = helpers(random, mostHelpers);
    TreeSet<Pair> existing = new TreeSet<>();
    for (int i = random.nextInt(4); i > 0 && !targets.isEmpty() && !helpers.isEmpty(); i--) {
      existing.add(
          new Pair(
              targets.get(random.nextInt(targets.size())).id(),
              helpers.get(random.nextInt(helpers.size())).id()));
    }
    return new PairingCase(
        policy.build(), targets, helpers, Assignments.of(existing.toArray(Pair[]::new)));
  }

  private static ImmutableList<Target> targets(Random random, int most) {
    List<Target> targets = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      List<String> categories = new ArrayList<>();
      for (String category : List.of("VETERAN", "ELDER_ALONE", "DIBAO_HOUSEHOLD")) {
        if (random.nextInt(3) == 0) {
          categories.add(category);
        }
      }
      Target target =
          Target.of(
              "H-" + i, AREAS.get(random.nextInt(AREAS.size())), categories.toArray(String[]::new));
      targets.add(random.nextInt(4) == 0 ? target.kin("K") : target);
    }
    return ImmutableList.copyOf(targets);
  }

  private static ImmutableList<Helper> helpers(Random random, int most) {
    ImmutableList.Builder<Helper> helpers = ImmutableList.builder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      helpers.add(helper(random, "S-" + i));
    }
    return helpers.build();
  }

  static Helper helper(Random random, String id) {
    Helper.Builder helper =
        Helper.builder()
            .id(id)
            .area(AREAS.get(random.nextInt(AREAS.size())))
            .principal(random.nextInt(4) == 0);
    if (random.nextInt(5) > 0) {
      helper.rank(RANKS.get(random.nextInt(RANKS.size())));
    } else {
      helper.capacity(1);
    }
    if (random.nextInt(4) == 0) {
      helper.addKin("K");
    }
    if (random.nextInt(3) > 0) {
      helper.organisation("O-" + random.nextInt(2));
    }
    if (random.nextInt(3) == 0) {
      helper.addSupport(AREAS.get(random.nextInt(AREAS.size())));
    }
    return helper.build();
  }

  /** Returns the same case under a policy that differs in this. */
  PairingCase with(UnaryOperator<ImmutablePairingPolicy> change) {
    return new PairingCase(
        change.apply((ImmutablePairingPolicy) policy), targets, helpers, existing);
  }

  Pairing pair() {
    return policy.pair(targets, helpers, DAY, existing);
  }
}
