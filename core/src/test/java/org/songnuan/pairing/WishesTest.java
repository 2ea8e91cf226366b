package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.RecipientId;

class WishesTest {

  @Test
  void a_stable_pairing_may_leave_somebody_without_although_all_could_be_covered() {
    Wishes wishes =
        Wishes.NONE
            .recipient("H-1", "S-1", "S-2")
            .recipient("H-2", "S-1")
            .helper("S-1", 1, "H-1", "H-2")
            .helper("S-2", 1, "H-1");
    StablePairing stable = wishes.stable();

    assertThat(stable.pairs()).containsExactly(Pair.of("H-1", "S-1"));
    assertThat(stable.uncovered()).containsExactly(RecipientId.of("H-2"));
    assertThat(wishes.blocking(stable.pairs())).isEmpty();
    assertThat(wishes.blocking(List.of(Pair.of("H-1", "S-2"), Pair.of("H-2", "S-1"))))
        .containsExactly(Pair.of("H-1", "S-1"));
    assertThat(stable).hasToString("StablePairing[1 pairs, 1 uncovered]");
  }

  @Test
  void who_is_on_no_list_and_who_has_no_room_gets_nobody() {
    Wishes wishes =
        Wishes.NONE.recipient("H-1", "S-1", "S-2", "S-3").helper("S-1", 1).helper("S-2", 0, "H-1");

    assertThat(wishes.stable().uncovered()).containsExactly(RecipientId.of("H-1"));
    assertThat(wishes.blocking(List.of())).isEmpty();
  }

  @Test
  void pairs_that_give_a_recipient_several_helpers_are_refused() {
    Wishes wishes =
        Wishes.NONE.recipient("H-1", "S-1", "S-2").helper("S-1", 1, "H-1").helper("S-2", 1, "H-1");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> wishes.blocking(List.of(Pair.of("H-1", "S-1"), Pair.of("H-1", "S-2"))))
        .withMessage("Pairs must give each recipient one helper, but gave one several.");
    assertThat(wishes.blocking(List.of(Pair.of("H-1", "S-1"), Pair.of("H-1", "S-1")))).isEmpty();
  }

  @Test
  void wishes_that_name_one_twice_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wishes.NONE.recipient("H-1", "S-1", "S-1"))
        .withMessage("Wishes must name each one once, but were (2) for (1) different ones.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wishes.NONE.helper("S-1", -1))
        .withMessage("Capacity of a helper must not be negative, but was (-1).");
  }

  @Property(tries = 500)
  void it_is_stable_and_best_for_every_recipient_among_all_stable_pairings(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Random random = new Random(seed);
    int recipients = random.nextInt(4);
    int helpers = 1 + random.nextInt(3);
    Wishes wishes = Wishes.NONE;
    List<List<String>> lists = new ArrayList<>();
    for (int i = 0; i < recipients; i++) {
      List<String> wanted = some(random, "S-", helpers);
      lists.add(wanted);
      wishes = wishes.recipient("H-" + i, wanted.toArray(String[]::new));
    }
    int[] capacity = random.ints(helpers, 0, 3).toArray();
    for (int j = 0; j < helpers; j++) {
      wishes =
          wishes.helper(
              "S-" + j, capacity[j], some(random, "H-", recipients).toArray(String[]::new));
    }
    StablePairing stable = wishes.stable();
    List<ImmutableSortedSet<Pair>> all = new ArrayList<>();
    collect(wishes, lists, capacity, 0, new ArrayList<>(), all);

    assertThat(all).contains(stable.pairs());
    for (ImmutableSortedSet<Pair> other : all) {
      for (int i = 0; i < recipients; i++) {
        assertThat(rank(stable.pairs(), i, lists.get(i)))
            .isLessThanOrEqualTo(rank(other, i, lists.get(i)));
      }
    }
  }

  private static List<String> some(Random random, String prefix, int count) {
    List<String> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (random.nextInt(4) > 0) {
        list.add(prefix + i);
      }
    }
    Collections.shuffle(list, random);
    return list;
  }

  /** Every set of pairs within capacity that nobody blocks and in which everybody is wished for. */
  private static void collect(
      Wishes wishes,
      List<List<String>> lists,
      int[] capacity,
      int recipient,
      List<Pair> pairs,
      List<ImmutableSortedSet<Pair>> all) {
    if (recipient == lists.size()) {
      if (wishes.blocking(pairs).isEmpty() && areWished(wishes, pairs)) {
        all.add(ImmutableSortedSet.copyOf(pairs));
      }
      return;
    }
    collect(wishes, lists, capacity, recipient + 1, pairs, all);
    for (String helper : lists.get(recipient)) {
      int place = Integer.parseInt(helper.substring(2));
      if (capacity[place] > 0) {
        capacity[place]--;
        pairs.add(Pair.of("H-" + recipient, helper));
        collect(wishes, lists, capacity, recipient + 1, pairs, all);
        pairs.remove(pairs.size() - 1);
        capacity[place]++;
      }
    }
  }

  /** A helper wishes for a recipient if the pair would block when both are free. */
  private static boolean areWished(Wishes wishes, List<Pair> pairs) {
    ImmutableSortedSet<Pair> free = wishes.blocking(List.of());
    return free.containsAll(pairs);
  }

  private static int rank(ImmutableSortedSet<Pair> pairs, int recipient, List<String> wanted) {
    return pairs.stream()
        .filter(pair -> pair.recipient().equals(RecipientId.of("H-" + recipient)))
        .mapToInt(pair -> wanted.indexOf(pair.helper().value()))
        .findAny()
        .orElse(wanted.size());
  }
}
