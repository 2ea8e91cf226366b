package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Finding;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

/** What every pairing keeps, whatever the policy. */
class PairingLawsTest {

  @Property(tries = 150)
  void no_pairing_is_better(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    PairingCase given = PairingCase.of(seed, 4, 3);

    assertThat(given.pair().quality()).isEqualTo(EveryPairing.best(given));
  }

  @Property(tries = 150)
  void everybody_is_covered_or_a_certificate_says_why_not(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Pairing pairing = PairingCase.of(seed, 9, 6).pair();
    long alone = missing(pairing, true);

    assertThat(alone).isEqualTo(pairing.quality().alone());
    assertThat(alone == 0 && missing(pairing, false) == 0)
        .isEqualTo(pairing.quality().alone() + pairing.quality().lacking() == 0);
    assertThat(pairing.shortages()).allMatch(pairing::holds);
    assertThat(pairing.isProven()).isTrue();
    assertThat(pairing.alone())
        .allMatch(
            id ->
                pairing.shortages().stream()
                    .anyMatch(shortage -> shortage.first() && shortage.recipients().contains(id)));
  }

  private static long missing(Pairing pairing, boolean first) {
    return pairing.shortages().stream()
        .filter(shortage -> shortage.first() == first)
        .mapToLong(Shortage::missing)
        .sum();
  }

  @Property(tries = 100)
  void a_certificate_that_says_too_much_is_refused(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Pairing pairing = PairingCase.of(seed, 9, 6).pair();
    for (Shortage shortage : pairing.shortages()) {
      assertThat(pairing.holds(wanting(shortage, shortage.wanted() + 1, shortage.capacity())))
          .isFalse();
      if (shortage.capacity() > 0) {
        assertThat(pairing.holds(wanting(shortage, shortage.wanted(), shortage.capacity() - 1)))
            .isFalse();
      }
    }
  }

  private static Shortage wanting(Shortage shortage, long wanted, long capacity) {
    return new Shortage(
        shortage.first(),
        shortage.recipients(),
        shortage.helpers(),
        wanted,
        capacity,
        shortage.blocking());
  }

  @Property(tries = 100)
  void what_cures_was_tried(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    PairingCase given = PairingCase.of(seed, 7, 4);
    Pairing pairing = given.pair();
    long before = pairing.quality().alone() + pairing.quality().lacking();
    for (Shortage shortage : pairing.shortages()) {
      for (Cure cure : pairing.cures(shortage)) {
        assertThat(cure.missingAfter()).isNotNegative().isLessThan(before);
        if (cure instanceof Cure.MoreCapacity more) {
          List<Helper> helpers =
              given.helpers().stream()
                  .map(
                      helper ->
                          helper.id().equals(more.helper()) ? more(helper, more, given) : helper)
                  .toList();
          Quality after = given.policy().pair(given.targets(), helpers, PairingCase.DAY).quality();
          assertThat(after.alone() + after.lacking()).isEqualTo(cure.missingAfter());
        }
      }
    }
  }

  private static Helper more(Helper helper, Cure.MoreCapacity more, PairingCase given) {
    int own =
        helper
            .capacity()
            .orElseGet(() -> helper.rank().map(given.policy().capacities()::get).orElse(0));
    return helper.carrying(own + (int) more.households());
  }

  @Property(tries = 100)
  void the_order_of_the_input_never_shows(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    PairingCase given = PairingCase.of(seed, 9, 6);
    List<Target> targets = new ArrayList<>(given.targets());
    List<Helper> helpers = new ArrayList<>(given.helpers());
    Collections.shuffle(targets, new Random(seed));
    Collections.shuffle(helpers, new Random(seed + 1));
    Pairing pairing = given.pair();
    Pairing shuffled = given.policy().pair(targets, helpers, PairingCase.DAY, given.existing());

    assertThat(shuffled.pairs()).isEqualTo(pairing.pairs());
    assertThat(shuffled.findings()).isEqualTo(pairing.findings());
    assertThat(shuffled.shortages()).isEqualTo(pairing.shortages());
  }

  @Property(tries = 100)
  void one_helper_more_covers_nobody_less(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    PairingCase given = PairingCase.of(seed, 9, 6);
    List<Helper> more =
        ImmutableList.<Helper>builder()
            .addAll(given.helpers())
            .add(PairingCase.helper(new Random(seed), "S-new"))
            .build();
    Pairing pairing = given.policy().pair(given.targets(), more, PairingCase.DAY, given.existing());

    assertThat(pairing.quality().alone()).isLessThanOrEqualTo(given.pair().quality().alone());
  }

  @Property(tries = 100)
  void every_pair_is_allowed_and_every_load_within_capacity(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    PairingCase given = PairingCase.of(seed, 9, 6);
    Pairing pairing = given.pair();

    assertThat(given.helpers())
        .allSatisfy(
            helper ->
                assertThat(pairing.recipients(helper.id()).size())
                    .isLessThanOrEqualTo(capacity(helper, given)));
    assertThat(pairing.pairs())
        .allSatisfy(
            pair -> {
              assertThat(pairing.forbidding(pair.recipient(), pair.helper())).isEmpty();
              assertThat(pairing.helpers(pair.recipient())).contains(pair.helper());
              assertThat(pairing.recipients(pair.helper())).contains(pair.recipient());
            });
  }

  @Property(tries = 100)
  void one_more_or_one_less_moves_no_more_than_it_must(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    PairingCase given = PairingCase.of(seed, 6, 4);
    Pairing pairing = given.pair();
    for (Helper helper : given.helpers()) {
      Pairing without = pairing.minus(helper.id());

      assertThat(without.pairs()).noneMatch(pair -> pair.helper().equals(helper.id()));
      assertThat(without.quality().moved())
          .isEqualTo(
              pairing.pairs().stream()
                  .filter(pair -> !pair.helper().equals(helper.id()))
                  .filter(pair -> !without.pairs().contains(pair))
                  .count());
      assertThat(without.isProven()).isTrue();
    }
    Pairing more = pairing.plus(Target.of("H-new", Area.parse("示例区/示例街道"), "VETERAN"));

    assertThat(more.quality().moved())
        .isEqualTo(pairing.pairs().stream().filter(pair -> !more.pairs().contains(pair)).count());
    assertThat(more.quality().alone())
        .isBetween(pairing.quality().alone(), pairing.quality().alone() + 1);
  }

  @Property(tries = 100)
  void cover_touches_nobody_else(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    PairingCase given = PairingCase.of(seed, 8, 5);
    Pairing pairing = given.pair();
    for (Helper helper : given.helpers()) {
      Pairing cover = pairing.cover(helper.id(), DateRange.from(PairingCase.DAY));
      List<RecipientId> left = pairing.recipients(helper.id());

      assertThat(cover.pairs())
          .allMatch(pair -> left.contains(pair.recipient()))
          .noneMatch(pair -> pair.helper().equals(helper.id()))
          .noneMatch(pairing.pairs()::contains);
      for (Helper other : given.helpers()) {
        if (!other.equals(helper)) {
          int load = cover.helper(other.id()).isPresent() ? cover.recipients(other.id()).size() : 0;
          assertThat(load + pairing.recipients(other.id()).size())
              .isLessThanOrEqualTo(capacity(other, given));
        }
      }
      assertThat(cover.shortages()).allMatch(cover::holds);
      assertThat(cover.findings()).noneMatch(PairingLawsTest::isAboutExisting);
    }
  }

  private static boolean isAboutExisting(Finding finding) {
    return finding.code() == PairingCode.EXISTING_UNKNOWN;
  }

  private static int capacity(Helper helper, PairingCase given) {
    return helper
        .capacity()
        .orElseGet(() -> helper.rank().map(given.policy().capacities()::get).orElse(0));
  }
}
