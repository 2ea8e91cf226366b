package org.songnuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.ledger.LedgerTest.CITY;
import static org.songnuan.ledger.LedgerTest.DAY;
import static org.songnuan.ledger.LedgerTest.H1;
import static org.songnuan.ledger.LedgerTest.H2;
import static org.songnuan.ledger.LedgerTest.after;
import static org.songnuan.ledger.LedgerTest.cash;
import static org.songnuan.ledger.LedgerTest.change;
import static org.songnuan.ledger.LedgerTest.codes;
import static org.songnuan.ledger.LedgerTest.delivery;
import static org.songnuan.ledger.LedgerTest.low;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.ListEntry;
import org.songnuan.beneficiary.LockedList;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Priority;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Quota;
import org.songnuan.fund.StockId;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;

/** What becomes of recipients in a ledger: waiting, contacted, heard, given what nobody counts. */
class LedgerStoryTest {
  private static final Item LEAFLET = Item.of("leaflet", "宣传单", "leaflet", Unit.PIECE);

  private static Campaign.Builder campaign() {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("low", "低收入户", "low income").where("income < yuan(2000)"));
  }

  private static Outcome oneSeat(Optional<Ledger> before) {
    Campaign.Builder one =
        campaign()
            .addBenefit(Benefit.cash("low", Money.yuan(500)))
            .addFund(Fund.of("own", Money.yuan(1_200)))
            .priority(Priority.NONE.lowestFirst(Household.PER_HEAD))
            .quota(Quota.of(1));
    Roster roster = Roster.of(earning("H-1", 1_000), earning("H-2", 1_100));
    LockedList everybody = LockedList.of(DAY, roster);
    return before
        .map(
            ledger ->
                one.list(ledger.list())
                    .build()
                    .prepare(DAY.plusDays(2), CITY)
                    .orThrow()
                    .run(roster, ledger.committed()))
        .orElseGet(() -> one.list(everybody).build().prepare(DAY, CITY).orThrow().run(roster));
  }

  private static Household earning(String id, long yuan) {
    return Household.of(id, CITY).with(Household.INCOME, Money.yuan(yuan)).member(1950);
  }

  @Test
  void whoever_waits_is_promoted_when_the_one_with_the_seat_is_gone_and_gets_nothing_before() {
    Ledger ledger = Ledger.open(oneSeat(Optional.empty()));
    assertThat(ledger.state(H2)).isEqualTo(RecipientState.WAITLISTED);
    assertThat(codes(ledger.with(cash("V-1", "H-2", 1, 500))))
        .containsExactly(LedgerCode.NOT_AWARDED);

    Ledger gone = ledger.with(change("V-1", ListEntry.Kind.DIED, "H-1", 1)).orThrow();
    Outcome again = oneSeat(Optional.of(gone));
    Ledger promoted =
        gone.with(new Resettlement(EntryId.of("V-2"), DAY.plusDays(2), again)).orThrow();

    assertThat(promoted.state(H2)).isEqualTo(RecipientState.LISTED);
    assertThat(promoted.outstanding(H2).cash()).isEqualTo(Money.yuan(500));
    assertThat(promoted.funds().get(0).promised()).isEqualTo(Money.yuan(500));
    assertThat(promoted.with(cash("V-3", "H-2", 3, 500))).isInstanceOf(Posting.Posted.class);
  }

  @Test
  void goods_that_come_back_are_in_the_stock_for_the_same_recipient() {
    Issue rice = new Issue(BenefitId.of("low-goods"), StockId.of("store"), LedgerTest.RICE, 20);
    Issue part = new Issue(BenefitId.of("low-goods"), StockId.of("store"), LedgerTest.RICE, 5);
    Return back =
        new Return(
            EntryId.of("V-2"),
            DAY.plusDays(2),
            EntryId.of("V-1"),
            ImmutableList.of(),
            ImmutableList.of(part),
            "torn");
    Ledger ledger = after(delivery("V-1", "H-1", 1).addIssue(rice).build(), back);

    assertThat(ledger.delivered(H1).goods()).isEqualTo(Goods.of(LedgerTest.RICE, 15));
    assertThat(ledger.outstanding(H1).issues()).containsExactly(part);
    assertThat(ledger.stocks())
        .containsExactly(new StockTotal(StockId.of("store"), 100, 15, 25, 0, 0, 60));
    assertThat(ledger.sequence(EntryId.of("V-2"))).contains(2);
    assertThat(ledger.sequence(EntryId.of("V-9"))).isEmpty();
  }

  @Test
  void what_was_made_before_is_delivered_and_what_was_promised_is_outstanding() {
    Outcome first = LedgerTest.outcome();
    Committed before =
        Committed.of(Commitment.of(first.award("H-1"), Commitment.State.MADE))
            .plus(Committed.of(Commitment.of(first.award("H-2"), Commitment.State.PROMISED)));
    Ledger ledger = Ledger.open(LedgerTest.plan().run(Roster.of(low("H-1"), low("H-2")), before));

    assertThat(ledger.delivered(H1).cash()).isEqualTo(Money.yuan(500));
    assertThat(ledger.outstanding(H1).isEmpty()).isTrue();
    assertThat(ledger.delivered(H2).isEmpty()).isTrue();
    assertThat(ledger.outstanding(H2).cash()).isEqualTo(Money.yuan(500));
    assertThat(ledger.committed()).isEqualTo(before);
  }

  @Test
  void a_delivery_is_reversed_once_its_return_is() {
    Return back =
        new Return(
            EntryId.of("V-2"),
            DAY.plusDays(2),
            EntryId.of("V-1"),
            ImmutableList.of(LedgerTest.yuan(100)),
            ImmutableList.of(),
            "away");
    Ledger ledger =
        after(
            cash("V-1", "H-1", 1, 500),
            back,
            new Reversal(EntryId.of("V-3"), DAY.plusDays(2), EntryId.of("V-2"), "clerk", "slip"),
            new Reversal(EntryId.of("V-4"), DAY.plusDays(2), EntryId.of("V-1"), "clerk", "slip"));

    assertThat(ledger.delivered(H1).isEmpty()).isTrue();
    assertThat(ledger.outstanding(H1).cash()).isEqualTo(Money.yuan(500));
  }

  @Test
  void whoever_is_added_is_known_and_after_whoever_is_gone_nobody_looks() {
    FollowUp later = new FollowUp(EntryId.of("F-1"), DAY, H2, DAY.plusDays(5), "illness");
    Ledger ledger =
        after(
            later,
            change("V-1", ListEntry.Kind.ADDED, "H-3", 1),
            change("V-2", ListEntry.Kind.DIED, "H-2", 1));

    assertThat(codes(ledger.with(cash("V-3", "H-3", 2, 1))))
        .containsExactly(LedgerCode.NOT_AWARDED);
    assertThat(ledger.overdue(DAY.plusDays(9))).isEmpty();
    assertThat(after(later).overdue(DAY.plusDays(9))).hasSize(1);
  }

  @Test
  void a_follow_up_that_is_expected_keeps_the_case_open() {
    Ledger aided = after(delivery("V-1", "H-1", 1).all(after().outstanding(H1)).build());
    FollowUp later =
        new FollowUp(EntryId.of("F-1"), DAY.plusDays(1), H1, DAY.plusDays(5), "illness");

    assertThat(aided.state(H1)).isEqualTo(RecipientState.AIDED);
    assertThat(aided.with(later).orThrow().state(H1)).isEqualTo(RecipientState.FOLLOW_UP);
  }

  @Test
  void for_an_adult_a_proxy_signs_and_in_person_nobody_else() {
    Household adult =
        Household.of("H-1", CITY)
            .with(Household.INCOME, Money.yuan(1_000))
            .member(Person.bornIn(1950).identified("p-1"));
    Ledger ledger = Ledger.open(LedgerTest.plan().run(Roster.of(adult, low("H-2"))));

    assertThat(ledger.with(signed(Receipt.ofProxy("p-9")))).isInstanceOf(Posting.Posted.class);
    assertThat(ledger.with(signed(Receipt.of("p-1")))).isInstanceOf(Posting.Posted.class);
    assertThat(codes(ledger.with(signed(Receipt.of("p-9")))))
        .containsExactly(LedgerCode.MAY_NOT_SIGN);
    assertThat(codes(ledger.with(signed(Receipt.ofGuardian("p-9")))))
        .containsExactly(LedgerCode.NO_GUARDIAN_ON_FILE);
  }

  private static Delivery signed(Receipt receipt) {
    return delivery("V-1", "H-1", 1).addPayment(LedgerTest.yuan(100)).receipt(receipt).build();
  }

  @Test
  void whoever_gets_nothing_is_a_candidate_verified_or_classified() {
    Household rich = Household.of("H-1", CITY).with(Household.INCOME, Money.yuan(9_000));
    Ledger ledger =
        Ledger.open(
            campaign()
                .addCategory(Category.of("aged", "高龄老人").where("members.exists(m, m.age >= 80)"))
                .addBenefit(Benefit.cash("low", Money.yuan(500)))
                .addFund(Fund.of("own", Money.yuan(500)))
                .build()
                .prepare(DAY, CITY)
                .orThrow()
                .run(
                    Roster.of(
                        rich.member(1990),
                        Household.of("H-2", CITY)
                            .with(Household.INCOME, Money.yuan(9_000))
                            .member(1990)
                            .filed(CaseFile.builder().verifiedOn(DAY).build()),
                        Household.of("H-3", CITY)
                            .with(Household.INCOME, Money.yuan(9_000))
                            .member(1940))));

    assertThat(ledger.state(H1)).isEqualTo(RecipientState.CANDIDATE);
    assertThat(ledger.state(H2)).isEqualTo(RecipientState.VERIFIED);
    assertThat(ledger.state(RecipientId.of("H-3"))).isEqualTo(RecipientState.CLASSIFIED);
  }

  @Test
  void goods_that_nobody_counts_are_handed_out_once() {
    Ledger ledger =
        Ledger.open(
            campaign()
                .addBenefit(Benefit.goods("low", Goods.some(LEAFLET)))
                .list(LockedList.of(DAY, List.of(H1, H2)))
                .build()
                .prepare(DAY, CITY)
                .orThrow()
                .run(Roster.of(low("H-1"), low("H-2"))));
    assertThat(ledger.outstanding(H1).handouts()).containsExactly(LEAFLET);

    Delivery given = delivery("V-1", "H-1", 1).addHandout(LEAFLET).build();
    Ledger next = ledger.with(given).orThrow();
    assertThat(next.delivered(H1).goods()).isEqualTo(Goods.some(LEAFLET));
    assertThat(next.state(H1)).isEqualTo(RecipientState.AIDED);
    assertThat(codes(next.with(delivery("V-2", "H-1", 2).addHandout(LEAFLET).build())))
        .containsExactly(LedgerCode.HANDED_OUT);
    assertThat(codes(after().with(given))).containsExactly(LedgerCode.HANDED_OUT);

    Ledger undone =
        next.with(
                new Reversal(
                    EntryId.of("V-2"), DAY.plusDays(2), EntryId.of("V-1"), "clerk", "slip"))
            .orThrow();
    assertThat(undone.outstanding(H1).handouts()).containsExactly(LEAFLET);
  }

  @Test
  void what_recipients_said_is_kept_in_order_and_only_of_whom_one_knows() {
    Feedback one =
        new Feedback(
            EntryId.of("V-1"), DAY.plusDays(1), H2, Feedback.Said.SUGGESTION, "come earlier");
    Feedback two =
        new Feedback(EntryId.of("V-2"), DAY.plusDays(1), H1, Feedback.Said.THANKS, "thanks");
    Feedback stranger =
        new Feedback(
            EntryId.of("V-3"), DAY.plusDays(1), RecipientId.of("H-9"), Feedback.Said.NEED, "coal");

    assertThat(after(one, cash("V-0", "H-1", 1, 1), two).feedback()).containsExactly(one, two);
    assertThat(codes(after().with(stranger))).containsExactly(LedgerCode.UNKNOWN_RECIPIENT);
    assertThat(one.toString()).doesNotContain("H-2").doesNotContain("earlier");
  }

  @Test
  void a_delivery_that_was_a_mistake_is_no_visit_and_a_contact_is() {
    Reversal undo =
        new Reversal(EntryId.of("V-2"), DAY.plusDays(2), EntryId.of("V-1"), "clerk", "slip");
    Ledger undone = after(cash("V-1", "H-1", 1, 500), undo);
    assertThat(undone.state(H1)).isEqualTo(RecipientState.LISTED);

    Contact call =
        new Contact(
            EntryId.of("V-3"),
            DAY.plusDays(3),
            H1,
            Channel.PHONE,
            Optional.empty(),
            Optional.empty());
    assertThat(undone.with(call).orThrow().state(H1)).isEqualTo(RecipientState.VISITED);
  }
}
