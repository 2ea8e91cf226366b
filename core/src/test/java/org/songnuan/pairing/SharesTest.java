package org.songnuan.pairing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.scope.Area;

/** What falls to an organisation is spread evenly over its members. */
class SharesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 11);
  private static final Area STREET = Area.parse("示例区/示例街道");

  private static Helper member(String id, String organisation, int capacity) {
    return Helper.builder()
        .id(id)
        .area(STREET)
        .organisation(organisation)
        .capacity(capacity)
        .build();
  }

  private static PairingCase spread(PairingCase given) {
    return given.with(policy -> policy.withSpreadsWithinOrganisations(true));
  }

  private static Multiset<Object> shares(PairingCase given, Collection<Pair> pairs) {
    Map<HelperId, String> organisations =
        given.helpers().stream()
            .collect(
                Collectors.toMap(
                    Helper::id,
                    helper -> helper.organisation().orElse("only " + helper.id().value())));
    return pairs.stream()
        .map(
            pair ->
                ImmutableList.of(
                    pair.recipient(), requireNonNull(organisations.get(pair.helper()))))
        .collect(Collectors.toCollection(HashMultiset::create));
  }

  @Test
  void an_organisation_carries_by_capacity_and_its_members_the_same_number() {
    List<Helper> helpers =
        List.of(
            member("S-1", "office", 8),
            member("S-2", "office", 4),
            member("S-3", "bureau", 4),
            member("S-4", "bureau", 4));
    List<Target> targets = PairingTest.targets(10, STREET);
    PairingPolicy byCapacity = PairingTest.policy().evenness(Evenness.BY_CAPACITY).build();

    Pairing whole = byCapacity.pair(targets, helpers, DAY);
    Pairing spread =
        ((ImmutablePairingPolicy) byCapacity)
            .withSpreadsWithinOrganisations(true)
            .pair(targets, helpers, DAY);

    assertThat(loads(whole, helpers)).containsExactly(4, 2, 2, 2);
    assertThat(loads(spread, helpers)).containsExactly(3, 3, 2, 2);
  }

  private static List<Integer> loads(Pairing pairing, List<Helper> helpers) {
    return helpers.stream().map(helper -> pairing.recipients(helper.id()).size()).toList();
  }

  @Property(tries = 200)
  void of_all_that_leave_every_contact_with_its_organisation_it_is_the_most_even(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    PairingCase given = PairingCase.of(seed, 5, 4);
    Multiset<Object> shares = shares(given, given.pair().pairs());
    PairingCase byNumber = given.with(policy -> policy.withEvenness(Evenness.BY_NUMBER));
    Pairing spread = spread(given).pair();

    assertThat(shares(given, spread.pairs())).isEqualTo(shares);
    assertThat(EveryPairing.quality(byNumber, spread.pairs()))
        .isEqualTo(EveryPairing.best(byNumber, pairs -> shares(given, pairs).equals(shares)));
    assertThat(spread.isProven()).isTrue();
  }

  @Property(tries = 150)
  void nobody_more_goes_without_and_nobody_more_is_moved_for_it(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    PairingCase given = PairingCase.of(seed, 9, 6);
    Pairing whole = given.pair();
    Pairing spread = spread(given).pair();

    assertThat(spread.alone()).isEqualTo(whole.alone());
    assertThat(spread.quality().lacking()).isEqualTo(whole.quality().lacking());
    assertThat(spread.quality().leadersWithout()).isEqualTo(whole.quality().leadersWithout());
    assertThat(spread.quality().moved()).isEqualTo(whole.quality().moved());
    assertThat(spread.shortages()).allMatch(spread::holds);
    assertThat(spread.pairs())
        .allMatch(pair -> spread.forbidding(pair.recipient(), pair.helper()).isEmpty());
  }

  @Property(tries = 100)
  void where_all_loads_are_even_by_number_it_changes_nothing(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    PairingCase given =
        PairingCase.of(seed, 9, 6).with(policy -> policy.withEvenness(Evenness.BY_NUMBER));

    assertThat(spread(given).pair().pairs()).isEqualTo(given.pair().pairs());
  }

  @Property(tries = 100)
  void neighbours_are_kept_together_within_the_organisation_too(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    PairingCase given = spread(PairingCase.of(seed, 9, 6));
    PairingCase together = given.with(policy -> policy.withKeepsNeighboursTogether(true));
    Collection<Pair> before = given.pair().pairs();
    Pairing after = together.pair();

    assertThat(shares(given, after.pairs())).isEqualTo(shares(given, before));
    assertThat(EveryPairing.quality(together, after.pairs()))
        .isLessThanOrEqualTo(EveryPairing.quality(together, before));
    assertThat(after.isProven()).isTrue();
  }

  @Test
  void a_building_has_one_member_of_the_organisation() {
    PairingPolicy policy =
        PairingTest.policy().spreadsWithinOrganisations(true).keepsNeighboursTogether(true).build();
    List<Helper> helpers =
        List.of(member("S-1", "o", 4), member("S-2", "o", 4), member("S-3", "o", 4));
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      targets.add(Target.of("H-" + i, STREET.child(i % 3 + "栋")));
    }

    assertThat(policy.pair(targets, helpers, DAY).quality())
        .isEqualTo(new Quality(0, 0, 0, 0, 48, 0, 0));
  }

  @Test
  void two_contacts_of_one_household_in_one_organisation_stay_two_helpers() {
    PairingPolicy policy =
        PairingTest.policy()
            .contacts("ELDER_ALONE", 2)
            .evenness(Evenness.NONE)
            .spreadsWithinOrganisations(true)
            .build();
    List<Helper> helpers =
        List.of(member("S-1", "o", 9), member("S-2", "o", 9), member("S-3", "o", 9));
    List<Target> targets = PairingTest.targets(3, STREET, "ELDER_ALONE");

    Pairing pairing = policy.pair(targets, helpers, DAY);

    assertThat(loads(pairing, helpers)).containsExactly(2, 2, 2);
    assertThat(targets)
        .allMatch(target -> pairing.helpers(target.id()).stream().distinct().count() == 2);
    assertThat(pairing.helpers(RecipientId.of("H-1"))).hasSize(2);
  }
}
