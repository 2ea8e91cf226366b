package org.songnuan.fund;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Priority;
import org.songnuan.benefit.Standing;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;

/** Who sits, against a search that tries every order of the tied and every way to seat them. */
class AdmissionLawsTest {
  private static final Lot LOT = Lot.of("2026-spring");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final Area CITY = Area.parse("湖北/武汉");

  /** A quota and up to 7 who want a seat, many of them tied. */
  record Case(Quota quota, ImmutableList<Standing> standings) {}

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.randomValue(AdmissionLawsTest::random);
  }

  private static Case random(Random random) {
    int reservedForA = random.nextInt(3);
    int reservedForB = random.nextInt(2);
    int reservedInCity = random.nextInt(2);
    Quota quota = Quota.of(reservedForA + reservedForB + reservedInCity + random.nextInt(4));
    quota = reservedForA > 0 ? quota.reservingFor(reservedForA, "a") : quota;
    quota = reservedForB > 0 ? quota.reservingFor(reservedForB, "b", "c") : quota;
    quota = reservedInCity > 0 ? quota.reservingIn(reservedInCity, CITY) : quota;
    quota = random.nextInt(3) == 0 ? quota.keepingUnfilled() : quota;
    ImmutableList.Builder<Standing> standings = ImmutableList.builder();
    int size = random.nextInt(8);
    for (int i = 0; i < size; i++) {
      ImmutableSortedSet.Builder<CategoryId> categories = ImmutableSortedSet.naturalOrder();
      for (String id : ImmutableList.of("a", "b", "c")) {
        if (random.nextInt(3) == 0) {
          categories.add(CategoryId.of(id));
        }
      }
      standings.add(
          new Standing(
              RecipientId.of("H-" + i),
              random.nextInt(3) == 0 ? CITY.child("江岸") : Area.parse("湖北"),
              categories.build(),
              ImmutableList.of(
                  random.nextInt(6) == 0
                      ? Optional.empty()
                      : Optional.of(Ratio.of(random.nextInt(3))))));
    }
    return new Case(quota, standings.build());
  }

  private static Admission admit(Case one, List<Decision> decisions) {
    return Admission.of(one.quota(), Priority.NONE, one.standings(), decisions, Set.of(), LOT);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void who_sits_for_certain_sits_in_every_order_of_the_tied(@ForAll("cases") Case one) {
    Admission admission = admit(one, List.of());
    Set<RecipientId> always = null;
    Set<RecipientId> sometimes = new TreeSet<>();
    for (List<Standing> order : orders(one.standings())) {
      Set<RecipientId> sits = oracle(one.quota(), order);
      sometimes.addAll(sits);
      if (always == null) {
        always = new TreeSet<>(sits);
      }
      always.retainAll(sits);
    }
    sometimes.removeAll(always);

    assertThat(admission.seated()).containsExactlyElementsOf(always);
    for (Standing standing : one.standings()) {
      assertThat(admission.status(standing.recipient()).orElseThrow() == Admission.Status.UNDECIDED)
          .isEqualTo(sometimes.contains(standing.recipient()));
    }
  }

  /** Every order that the keys allow. */
  private static List<List<Standing>> orders(List<Standing> standings) {
    TreeMap<Standing, List<Standing>> groups = new TreeMap<>(Standing.BY_KEYS);
    standings.forEach(
        standing -> groups.computeIfAbsent(standing, s -> new ArrayList<>()).add(standing));
    List<List<List<Standing>>> choices = new ArrayList<>();
    groups.values().forEach(group -> choices.add(List.copyOf(Collections2.permutations(group))));
    return Lists.cartesianProduct(choices).stream()
        .map(order -> order.stream().flatMap(List::stream).toList())
        .toList();
  }

  /** One after the other, if all so far can be seated; then the seats that nobody can fill. */
  private static Set<RecipientId> oracle(Quota quota, List<Standing> order) {
    List<Standing> seated = new ArrayList<>();
    for (Standing standing : order) {
      seated.add(standing);
      if (!canSit(quota, seated, 0, new int[quota.reserves().size()], 0)) {
        seated.remove(standing);
      }
    }
    Set<RecipientId> ids = new HashSet<>();
    seated.forEach(standing -> ids.add(standing.recipient()));
    long unfilled = quota.keepsUnfilled() ? 0 : quota.seats() - seated.size();
    for (Standing standing : order) {
      if (unfilled > 0 && ids.add(standing.recipient())) {
        unfilled--;
      }
    }
    return ids;
  }

  private static boolean canSit(
      Quota quota, List<Standing> all, int from, int[] reserved, int free) {
    if (from == all.size()) {
      return true;
    }
    for (int i = 0; i < reserved.length; i++) {
      Quota.Reserve reserve = quota.reserves().get(i);
      if (reserved[i] < reserve.seats() && reserve.admits(all.get(from))) {
        reserved[i]++;
        boolean sits = canSit(quota, all, from + 1, reserved, free);
        reserved[i]--;
        if (sits) {
          return true;
        }
      }
    }
    return free < quota.seats() - quota.reserved()
        && canSit(quota, all, from + 1, reserved, free + 1);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void whoever_declines_takes_nobody_with_it(@ForAll("cases") Case one, @ForAll Random random) {
    Admission before = admit(one, List.of());
    if (one.standings().isEmpty()) {
      return;
    }
    Standing gone = one.standings().get(random.nextInt(one.standings().size()));
    Admission after =
        admit(one, List.of(Decision.decline(gone.recipient().value(), "self", "letter", DAY)));

    Set<RecipientId> stay = new TreeSet<>(before.seated());
    stay.remove(gone.recipient());
    assertThat(after.seated()).containsAll(stay);
    assertThat(after.seated().size()).isLessThanOrEqualTo((int) one.quota().seats());
    assertThat(after.status(gone.recipient())).contains(Admission.Status.DECLINED);
    for (RecipientId id : after.seated()) {
      assertThat(after.status(id).orElseThrow() == Admission.Status.PROMOTED)
          .isEqualTo(!before.seated().contains(id));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void no_list_position_decides(@ForAll("cases") Case one, @ForAll Random random) {
    List<Standing> shuffled = new ArrayList<>(one.standings());
    Collections.shuffle(shuffled, random);
    for (Priority priority : List.of(Priority.NONE, Priority.NONE.drawingLots())) {
      Admission here =
          Admission.of(one.quota(), priority, one.standings(), List.of(), Set.of(), LOT);
      Admission there = Admission.of(one.quota(), priority, shuffled, List.of(), Set.of(), LOT);
      assertThat(there.seated()).isEqualTo(here.seated());
      assertThat(there.waitlist()).isEqualTo(here.waitlist());
      assertThat(there.findings()).isEqualTo(here.findings());
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_declared_lot_leaves_nobody_undecided(@ForAll("cases") Case one) {
    Admission open = admit(one, List.of());
    Admission drawn =
        Admission.of(
            one.quota(), Priority.NONE.drawingLots(), one.standings(), List.of(), Set.of(), LOT);

    assertThat(drawn.count(Admission.Status.UNDECIDED)).isZero();
    assertThat(drawn.seated()).containsAll(open.seated());
    assertThat(drawn.seated().size() + drawn.waitlist().size()).isEqualTo(one.standings().size());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_seat_that_is_kept_for_some_is_never_taken_by_others(@ForAll("cases") Case one) {
    Quota kept = one.quota().keepingUnfilled();
    Admission admission =
        Admission.of(kept, Priority.NONE.drawingLots(), one.standings(), List.of(), Set.of(), LOT);
    List<Standing> seated =
        one.standings().stream()
            .filter(standing -> admission.seated().contains(standing.recipient()))
            .toList();

    assertThat(canSit(kept, seated, 0, new int[kept.reserves().size()], 0)).isTrue();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whoever_has_something_already_keeps_its_seat_when_others_come(
      @ForAll("cases") Case one, @ForAll Random random) {
    List<Standing> first =
        one.standings().stream().filter(standing -> random.nextBoolean()).toList();
    Quota quota = one.quota().keepingUnfilled();
    Set<RecipientId> seated =
        Admission.of(quota, Priority.NONE, first, List.of(), Set.of(), LOT).seated();
    Admission later = Admission.of(quota, Priority.NONE, one.standings(), List.of(), seated, LOT);

    assertThat(later.seated()).containsAll(seated);
  }
}
