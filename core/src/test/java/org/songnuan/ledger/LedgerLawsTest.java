package org.songnuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.ListEntry;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.BenefitId;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Issue;
import org.songnuan.fund.StockId;
import org.songnuan.quantity.Money;
import org.songnuan.text.TextForm;

/** What holds of a ledger whatever is entered, and in whatever order. */
class LedgerLawsTest {
  /** Each number is a random entry, most of them plausible. */
  private static List<Entry> entries(List<Integer> numbers) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      int number = numbers.get(i);
      String id = "V-" + i;
      int day = 1 + i / 4;
      EntryId other = EntryId.of("V-" + number % (i + 1));
      switch (number % 7) {
        case 0, 1, 2 -> entries.add(LedgerTest.cash(id, "H-" + (1 + number % 2), day, 1 + number));
        case 3 ->
            entries.add(
                LedgerTest.delivery(id, "H-" + (1 + number % 2), day)
                    .addIssue(
                        new Issue(
                            BenefitId.of("low-goods"),
                            StockId.of("store"),
                            LedgerTest.RICE,
                            number % 9))
                    .build());
        case 4 ->
            entries.add(
                new Reversal(EntryId.of(id), LedgerTest.DAY.plusDays(day), other, "clerk", "slip"));
        case 5 ->
            entries.add(
                new Return(
                    EntryId.of(id),
                    LedgerTest.DAY.plusDays(day),
                    other,
                    ImmutableList.of(LedgerTest.yuan(1 + number % 50)),
                    ImmutableList.of(),
                    "away"));
        default ->
            entries.add(
                LedgerTest.change(
                    id,
                    number % 2 == 0 ? ListEntry.Kind.REMOVED : ListEntry.Kind.ADDED,
                    "H-2",
                    day));
      }
    }
    return entries;
  }

  @Property(tries = 100)
  void money_is_conserved_after_every_entry_and_a_refused_one_changes_nothing(
      @ForAll @Size(max = 40) List<@IntRange(max = 300) Integer> numbers) {
    Ledger ledger = Ledger.open(LedgerTest.outcome());
    Map<String, Money> open = new HashMap<>();
    Money given = Money.ZERO;
    for (Entry entry : entries(numbers)) {
      Posting posting = ledger.with(entry);
      Money before = ledger.funds().get(0).delivered();
      Money moved = Money.ZERO;
      if (posting instanceof Posting.Posted) {
        if (entry instanceof Delivery paid && !paid.payments().isEmpty()) {
          moved = paid.payments().get(0).money();
        } else if (entry instanceof Return back) {
          moved = back.payments().get(0).money().negated();
        } else if (entry instanceof Reversal reversal) {
          moved = open.getOrDefault(reversal.entry().value(), Money.ZERO).negated();
        }
        open.put(entry.id().value(), moved);
        ledger = posting.orThrow();
      }
      given = given.plus(moved);
      FundTotal own = ledger.funds().get(0);
      assertThat(own.delivered()).isEqualTo(before.plus(moved)).isEqualTo(given);
      assertThat(own.delivered().plus(own.promised()).plus(own.left()))
          .isEqualTo(Money.yuan(1_200));
      assertThat(own.left().isNegative()).isFalse();
      StockTotal store = ledger.stocks().get(0);
      assertThat(store.delivered() + store.promised() + store.left()).isEqualTo(100);
    }
  }

  @Property(tries = 60)
  void replaying_the_entries_gives_an_equal_ledger_and_one_by_one_is_as_all_at_once(
      @ForAll @Size(max = 30) List<@IntRange(max = 300) Integer> numbers) {
    Ledger.Batch all = Ledger.open(LedgerTest.outcome()).withAll(entries(numbers));
    Ledger.Batch again = Ledger.open(LedgerTest.outcome()).withAll(all.ledger().entries());
    Ledger single = Ledger.open(LedgerTest.outcome());
    for (Entry entry : entries(numbers)) {
      single = single.with(entry) instanceof Posting.Posted posted ? posted.ledger() : single;
    }

    assertThat(again.refused()).isEmpty();
    assertThat(again.ledger()).isEqualTo(all.ledger()).isEqualTo(single);
    assertThat(again.ledger().committed()).isEqualTo(all.ledger().committed());
    assertThat(single.funds()).isEqualTo(all.ledger().funds());
  }

  @Property(tries = 30)
  void a_ledger_that_was_kept_as_text_is_the_same(
      @ForAll @Size(max = 30) List<@IntRange(max = 300) Integer> numbers) {
    Ledger ledger = Ledger.open(LedgerTest.outcome()).withAll(entries(numbers)).ledger();
    String text = TextForm.LEDGER.print(ledger);
    Ledger read = TextForm.LEDGER.parse(text);

    assertThat(read).isEqualTo(ledger);
    assertThat(read.funds()).isEqualTo(ledger.funds());
    assertThat(read.committed()).isEqualTo(ledger.committed());
    assertThat(TextForm.LEDGER.print(read)).isEqualTo(text);
  }

  @Property(tries = 40)
  void a_settlement_over_what_is_left_moves_nothing_that_was_delivered_or_is_promised(
      @ForAll @Size(max = 30) List<@IntRange(max = 300) Integer> numbers) {
    Ledger before = Ledger.open(LedgerTest.outcome()).withAll(entries(numbers)).ledger();
    Ledger grown =
        before.with(LedgerTest.change("V-98", ListEntry.Kind.ADDED, "H-3", 20)).orThrow();
    Campaign same = LedgerTest.plan().campaign();
    Outcome again =
        Campaign.builder()
            .id("2026-spring")
            .addAllCategories(same.categories())
            .addAllBenefits(same.benefits())
            .addAllFunds(same.funds())
            .addAllStocks(same.stocks())
            .list(grown.list())
            .build()
            .prepare(LedgerTest.DAY.plusDays(21), LedgerTest.CITY)
            .orThrow()
            .run(
                Roster.of(LedgerTest.low("H-1"), LedgerTest.low("H-2"), LedgerTest.low("H-3")),
                grown.committed());
    Ledger next =
        grown
            .with(new Resettlement(EntryId.of("V-99"), LedgerTest.DAY.plusDays(21), again))
            .orThrow();

    FundTotal own = next.funds().get(0);
    assertThat(own.delivered()).isEqualTo(before.funds().get(0).delivered());
    assertThat(own.delivered().plus(own.promised()).plus(own.left())).isEqualTo(Money.yuan(1_200));
    assertThat(own.left().isNegative()).isFalse();
    StockTotal store = next.stocks().get(0);
    assertThat(store.delivered() + store.promised() + store.left()).isEqualTo(100);
    grown
        .outstanding()
        .forEach(
            (id, portion) ->
                assertThat(next.outstanding(id).cash()).isGreaterThanOrEqualTo(portion.cash()));
  }

  @Test
  void the_order_of_deliveries_of_one_day_does_not_change_the_totals() {
    Entry one = LedgerTest.cash("V-1", "H-1", 1, 200);
    Entry two = LedgerTest.cash("V-2", "H-2", 1, 300);

    assertThat(LedgerTest.after(one, two).funds()).isEqualTo(LedgerTest.after(two, one).funds());
    assertThat(LedgerTest.after(one, two).outstanding())
        .isEqualTo(LedgerTest.after(two, one).outstanding());
    assertThat(LedgerTest.after(one, two)).isNotEqualTo(LedgerTest.after(two, one));
  }
}
