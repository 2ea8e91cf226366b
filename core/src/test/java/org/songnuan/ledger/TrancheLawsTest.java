package org.songnuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.pairing.Pair;
import org.songnuan.quantity.Money;

/** What holds of tranches whatever the awards and the rule are. */
class TrancheLawsTest {
  private static final long MOST = 90;

  private static List<TrancheRule> rules(int limit) {
    ImmutableList.Builder<TrancheRule> rules = ImmutableList.builder();
    ImmutableList<TrancheRule> groups =
        ImmutableList.of(
            TrancheRule.TOGETHER,
            TrancheRule.TOGETHER.byArea(2),
            TrancheRule.TOGETHER.byHelper(
                ImmutableList.of(
                    Pair.of("H-01", "a"), Pair.of("H-03", "a"), Pair.of("H-04", "b"))));
    for (TrancheRule group : groups) {
      for (TrancheRule limited :
          ImmutableList.of(
              group, group.atMost(limit), group.atMost(Money.ofFen(MOST)), group.into(limit))) {
        rules.add(limited, limited.evenInNumber(), limited.evenInMoney(), limited.drawn());
      }
    }
    return rules.build();
  }

  private static Ledger ledger(List<Long> fen) {
    return Ledger.open(TrancheFixture.outcome(3, fen));
  }

  @Property(tries = 30)
  void every_award_is_in_exactly_one_tranche_whole_and_no_limit_is_passed(
      @ForAll @Size(max = 14) List<@LongRange(max = 120) Long> fen,
      @ForAll @IntRange(min = 1, max = 6) int limit) {
    Ledger ledger = ledger(fen);
    for (TrancheRule rule : rules(limit)) {
      Tranches tranches = rule.of(ledger);
      ImmutableSortedMap.Builder<RecipientId, Portion> all = ImmutableSortedMap.naturalOrder();
      tranches.all().forEach(one -> all.putAll(one.portions()));
      assertThat(all.buildOrThrow()).isEqualTo(ledger.outstanding());
      assertThat(Money.sum(tranches.all().stream().map(Tranche::cash).toList()))
          .isEqualTo(ledger.funds().get(0).promised().plus(ledger.funds().get(1).promised()));
      for (int i = 0; i < tranches.all().size(); i++) {
        Tranche one = tranches.all().get(i);
        assertThat(one.number()).isEqualTo(i + 1);
        assertThat(one.portions()).isNotEmpty();
        assertThat(one.size()).isLessThanOrEqualTo(rule.limit().recipients());
        rule.limit()
            .money()
            .ifPresent(most -> assertThat(one.size() == 1 || !one.cash().isAbove(most)).isTrue());
      }
      if (rule.limit().tranches() > 0) {
        assertThat(tranches.all()).hasSizeLessThanOrEqualTo(limit);
      }
    }
  }

  @Property(tries = 30)
  void even_numbers_differ_by_one_at_most_in_as_few_tranches_as_can_be(
      @ForAll @Size(max = 14) List<@LongRange(max = 120) Long> fen,
      @ForAll @IntRange(min = 1, max = 6) int limit) {
    Tranches most = TrancheRule.TOGETHER.atMost(limit).evenInNumber().of(ledger(fen));
    Tranches into = TrancheRule.TOGETHER.into(limit).of(ledger(fen));

    assertThat(most.all()).hasSize((fen.size() + limit - 1) / limit);
    assertThat(into.all()).hasSize(Math.min(limit, fen.size()));
    for (Tranches tranches : ImmutableList.of(most, into)) {
      long[] sizes = tranches.all().stream().mapToLong(Tranche::size).sorted().toArray();
      assertThat(sizes.length == 0 || sizes[sizes.length - 1] - sizes[0] <= 1).isTrue();
    }
  }

  @Property(tries = 40)
  void even_money_is_within_the_bound_of_the_best_and_never_apart_by_more_than_one_award(
      @ForAll @Size(min = 1, max = 8) List<@LongRange(max = 120) Long> fen,
      @ForAll @IntRange(min = 1, max = 4) int tranches) {
    int k = Math.min(tranches, fen.size());
    List<Long> cash =
        TrancheRule.TOGETHER.into(tranches).evenInMoney().of(ledger(fen)).all().stream()
            .map(one -> one.cash().fen())
            .sorted()
            .toList();
    long most = cash.get(k - 1);

    assertThat(3L * k * most).isLessThanOrEqualTo((4L * k - 1) * best(fen, new long[k], 0));
    assertThat(most - cash.get(0))
        .isLessThanOrEqualTo(fen.stream().mapToLong(Long::longValue).max().orElseThrow());
  }

  /** Returns the least that the largest of these sums can be, by trying everything. */
  private static long best(List<Long> fen, long[] sums, int from) {
    if (from == fen.size()) {
      long most = 0;
      for (long sum : sums) {
        most = Math.max(most, sum);
      }
      return most;
    }
    long best = Long.MAX_VALUE;
    for (int i = 0; i < sums.length; i++) {
      sums[i] += fen.get(from);
      best = Math.min(best, best(fen, sums, from + 1));
      sums[i] -= fen.get(from);
    }
    return best;
  }

  @Property(tries = 15)
  void the_order_in_which_awards_were_made_known_plays_no_part(
      @ForAll @Size(max = 10) List<@LongRange(max = 120) Long> fen,
      @ForAll @IntRange(min = 1, max = 6) int limit) {
    Ledger ledger = ledger(fen);
    Ledger reversed =
        Ledger.open(
            ledger
                .outcome()
                .plan()
                .run(
                    Roster.copyOf(
                        Lists.reverse(
                            ImmutableList.copyOf(ledger.outcome().roster().recipients())))));
    rules(limit).forEach(rule -> assertThat(rule.of(reversed)).isEqualTo(rule.of(ledger)));
  }
}
