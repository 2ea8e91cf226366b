package org.songnuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.songnuan.ledger.LedgerTest.CITY;
import static org.songnuan.ledger.LedgerTest.DAY;
import static org.songnuan.ledger.LedgerTest.H1;
import static org.songnuan.ledger.LedgerTest.H2;
import static org.songnuan.ledger.LedgerTest.RICE;
import static org.songnuan.ledger.LedgerTest.after;
import static org.songnuan.ledger.LedgerTest.cash;
import static org.songnuan.ledger.LedgerTest.change;
import static org.songnuan.ledger.LedgerTest.codes;
import static org.songnuan.ledger.LedgerTest.delivery;
import static org.songnuan.ledger.LedgerTest.yuan;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.ListEntry;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Role;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.BenefitId;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundCode;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.fund.StockId;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

/** What a ledger refuses, besides what is told by {@link LedgerTest}. */
class LedgerRefusalTest {
  private static FollowUp followUp(String id, LocalDate due) {
    return new FollowUp(EntryId.of(id), DAY.plusDays(1), H1, due, "illness");
  }

  private static Contact contact(RecipientId with, String followUp) {
    return new Contact(
        EntryId.of("V-9"),
        DAY.plusDays(3),
        with,
        Channel.PHONE,
        Optional.empty(),
        Optional.of(EntryId.of(followUp)));
  }

  private static Campaign.Builder like(Ledger ledger, String id) {
    Campaign campaign = LedgerTest.plan().campaign();
    return Campaign.builder()
        .id(id)
        .addAllCategories(campaign.categories())
        .addAllBenefits(campaign.benefits())
        .addAllFunds(campaign.funds())
        .addAllStocks(campaign.stocks())
        .list(ledger.list());
  }

  private static Resettlement again(Ledger ledger, String id, int decided, int entered) {
    Outcome outcome =
        like(ledger, id)
            .build()
            .prepare(DAY.plusDays(decided), CITY)
            .orThrow()
            .run(Roster.of(LedgerTest.low("H-1"), LedgerTest.low("H-2")), ledger.committed());
    return new Resettlement(EntryId.of("V-9"), DAY.plusDays(entered), outcome);
  }

  @Test
  void a_change_that_changes_nothing_or_is_there_already_is_refused() {
    Ledger ledger = after(change("V-1", ListEntry.Kind.DIED, "H-2", 1));

    assertThat(codes(ledger.with(change("V-2", ListEntry.Kind.ADDED, "H-1", 2))))
        .containsExactly(LedgerCode.BAD_CHANGE);
    assertThat(codes(ledger.with(change("V-2", ListEntry.Kind.MOVED, "H-2", 2))))
        .containsExactly(LedgerCode.BAD_CHANGE);
    assertThat(codes(ledger.with(change("V-2", ListEntry.Kind.DIED, "H-2", 1))))
        .containsExactly(LedgerCode.BAD_CHANGE);
  }

  @Test
  void a_change_is_not_entered_before_it_holds() {
    ListEntry tomorrow =
        ListEntry.of(ListEntry.Kind.MOVED, "H-2", "clerk-2", "document", DAY.plusDays(2));

    assertThat(
            codes(
                after()
                    .with(new Amendment(EntryId.of("V-1"), DAY.plusDays(1), tomorrow, "head-1"))))
        .containsExactly(LedgerCode.CHANGE_AHEAD);
    assertThat(after().with(new Amendment(EntryId.of("V-1"), DAY.plusDays(2), tomorrow, "head-1")))
        .isInstanceOf(Posting.Posted.class);
  }

  @Test
  void a_settlement_of_another_campaign_or_entered_before_it_was_decided_is_refused() {
    Ledger ledger = after(cash("V-1", "H-1", 1, 100));

    assertThat(codes(ledger.with(again(ledger, "2026-autumn", 2, 2))))
        .containsExactly(LedgerCode.OTHER_CAMPAIGN);
    assertThat(codes(ledger.with(again(ledger, "2026-spring", 3, 2))))
        .containsExactly(LedgerCode.BEFORE_CAMPAIGN);
    assertThat(ledger.with(again(ledger, "2026-spring", 2, 2))).isInstanceOf(Posting.Posted.class);
  }

  @Test
  void an_entry_that_refers_to_one_of_another_kind_is_refused() {
    Ledger ledger = after(followUp("F-1", DAY.plusDays(9)), cash("V-1", "H-1", 1, 100));
    LocalDate day = DAY.plusDays(2);

    assertThat(codes(ledger.with(contact(H1, "V-1")))).containsExactly(LedgerCode.OTHER_KIND);
    assertThat(
            codes(
                ledger.with(
                    new Reversal(EntryId.of("V-2"), day, EntryId.of("F-1"), "clerk", "slip"))))
        .containsExactly(LedgerCode.OTHER_KIND);
    assertThat(
            codes(
                ledger.with(
                    new Return(
                        EntryId.of("V-2"),
                        day,
                        EntryId.of("F-1"),
                        ImmutableList.of(yuan(1)),
                        ImmutableList.of(),
                        "away"))))
        .containsExactly(LedgerCode.OTHER_KIND);
    assertThat(
            codes(
                ledger.with(
                    new CaseEntry.Solved(EntryId.of("V-2"), day, EntryId.of("V-1"), "mended"))))
        .containsExactly(LedgerCode.OTHER_KIND);
  }

  @Test
  void a_contact_fulfils_a_follow_up_of_its_own_recipient_alone_and_once() {
    Ledger ledger = after(followUp("F-1", DAY.plusDays(9)));

    assertThat(codes(ledger.with(contact(H2, "F-1")))).containsExactly(LedgerCode.OTHER_RECIPIENT);
    assertThat(codes(ledger.with(contact(H1, "F-2")))).containsExactly(LedgerCode.UNKNOWN_ENTRY);
    Contact again =
        new Contact(
            EntryId.of("V-10"),
            DAY.plusDays(4),
            H1,
            Channel.PHONE,
            Optional.empty(),
            Optional.of(EntryId.of("F-1")));
    assertThat(codes(ledger.with(contact(H1, "F-1")).orThrow().with(again)))
        .containsExactly(LedgerCode.ANSWERED);
  }

  @Test
  void a_problem_has_one_verdict_and_one_solution_and_is_known() {
    LocalDate day = DAY.plusDays(1);
    EntryId roof = EntryId.of("P-1");
    Ledger ledger =
        after(new CaseEntry.Found(roof, day, Optional.of(H1), "roof"), ruled("V-1", roof));

    assertThat(codes(ledger.with(ruled("V-2", roof)))).containsExactly(LedgerCode.ANSWERED);
    assertThat(codes(ledger.with(ruled("V-2", EntryId.of("P-9")))))
        .containsExactly(LedgerCode.UNKNOWN_ENTRY);
    Ledger solved =
        ledger.with(new CaseEntry.Solved(EntryId.of("V-2"), day, roof, "mended")).orThrow();
    assertThat(codes(solved.with(new CaseEntry.Solved(EntryId.of("V-3"), day, roof, "again"))))
        .containsExactly(LedgerCode.ANSWERED);
    assertThat(
            codes(
                ledger.with(
                    new CaseEntry.Found(
                        EntryId.of("P-2"), day, Optional.of(RecipientId.of("H-9")), "job"))))
        .containsExactly(LedgerCode.UNKNOWN_RECIPIENT);
  }

  private static CaseEntry ruled(String id, EntryId problem) {
    return new CaseEntry.Ruled(
        EntryId.of(id), DAY.plusDays(1), problem, CaseEntry.Verdict.EXPLAIN, "seen");
  }

  @Test
  void nothing_comes_back_of_a_delivery_that_was_reversed() {
    Reversal undo =
        new Reversal(EntryId.of("V-2"), DAY.plusDays(2), EntryId.of("V-1"), "clerk", "slip");
    Return back =
        new Return(
            EntryId.of("V-3"),
            DAY.plusDays(2),
            EntryId.of("V-1"),
            ImmutableList.of(yuan(1)),
            ImmutableList.of(),
            "away");

    assertThat(codes(after(cash("V-1", "H-1", 1, 100), undo).with(back)))
        .containsExactly(LedgerCode.REVERSED_BEFORE);
  }

  @Test
  void nothing_is_entered_about_somebody_unknown() {
    RecipientId nobody = RecipientId.of("H-9");
    LocalDate day = DAY.plusDays(1);

    assertThat(codes(after().with(new CaseEntry.Objected(EntryId.of("V-1"), day, nobody, "why"))))
        .containsExactly(LedgerCode.UNKNOWN_RECIPIENT);
    assertThat(codes(after().with(new FollowUp(EntryId.of("V-1"), day, nobody, day, "what"))))
        .containsExactly(LedgerCode.UNKNOWN_RECIPIENT);
    assertThat(
            codes(
                after()
                    .with(
                        new Contact(
                            EntryId.of("V-1"),
                            day,
                            nobody,
                            Channel.PHONE,
                            Optional.empty(),
                            Optional.empty()))))
        .containsExactly(LedgerCode.UNKNOWN_RECIPIENT);
  }

  @Test
  void a_settlement_that_pays_somebody_who_is_gone_is_refused() {
    Ledger gone = after(change("V-1", ListEntry.Kind.DIED, "H-2", 1));
    Outcome outcome =
        like(after(), "2026-spring")
            .build()
            .prepare(DAY.plusDays(2), CITY)
            .orThrow()
            .run(Roster.of(LedgerTest.low("H-1"), LedgerTest.low("H-2")), gone.committed());

    assertThat(codes(gone.with(new Resettlement(EntryId.of("V-2"), DAY.plusDays(2), outcome))))
        .containsExactly(LedgerCode.NOT_ON_LIST);
  }

  @Test
  void without_a_locked_list_whoever_may_not_be_listed_is_not_on_it() {
    Campaign campaign = LedgerTest.plan().campaign();
    Household outside =
        Household.of("H-2", Area.parse("他市"))
            .with(Household.INCOME, Money.yuan(1_000))
            .member(1950);
    Ledger ledger =
        Ledger.open(
            Campaign.builder()
                .id("2026-spring")
                .addAllCategories(campaign.categories())
                .addAllBenefits(campaign.benefits())
                .addAllFunds(campaign.funds())
                .addAllStocks(campaign.stocks())
                .build()
                .prepare(DAY, CITY)
                .orThrow()
                .run(Roster.of(LedgerTest.low("H-1"), outside)));

    assertThat(codes(ledger.with(cash("V-1", "H-2", 1, 1)))).contains(LedgerCode.NOT_ON_LIST);
    assertThat(ledger.with(cash("V-1", "H-1", 1, 1))).isInstanceOf(Posting.Posted.class);
  }

  @Test
  void problems_are_carried_over_open_and_once_and_keep_their_numbers() {
    CaseEntry.Found found =
        new CaseEntry.Found(EntryId.of("P-1"), DAY.plusDays(1), Optional.of(H1), "roof");
    Problem open = after(found).problems().get(0);
    Problem closed =
        after(
                found,
                new CaseEntry.Ruled(
                    EntryId.of("V-1"),
                    DAY.plusDays(1),
                    found.id(),
                    CaseEntry.Verdict.REFUSE,
                    "no ground"))
            .problems()
            .get(0);

    assertThat(codes(Ledger.open(LedgerTest.outcome(), ImmutableList.of(open)).with(found)))
        .containsExactly(LedgerCode.NUMBER_TAKEN);
    for (ImmutableList<Problem> wrong :
        ImmutableList.of(ImmutableList.of(closed), ImmutableList.of(open, open))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Ledger.open(LedgerTest.outcome(), wrong))
          .withMessage(
              "Problems that are carried over must be open and each there once, but were not.");
    }
  }

  @Test
  void a_follow_up_is_due_on_the_day_of_its_entry_at_the_earliest() {
    assertThat(codes(after().with(followUp("F-1", DAY)))).containsExactly(LedgerCode.DUE_BEFORE);
    assertThat(after().with(followUp("F-1", DAY.plusDays(1)))).isInstanceOf(Posting.Posted.class);
  }

  @Test
  void sums_beyond_all_bounds_are_more_than_the_award() {
    Payment most = new Payment(LedgerTest.CASH, yuan(1).fund(), Money.MAX);
    Issue sacks = new Issue(BenefitId.of("low-goods"), StockId.of("store"), RICE, Long.MAX_VALUE);

    assertThat(
            codes(
                after().with(delivery("V-1", "H-1", 1).addPayment(most).addPayment(most).build())))
        .containsExactly(LedgerCode.ABOVE_AWARD);
    assertThat(
            codes(after().with(delivery("V-1", "H-1", 1).addIssue(sacks).addIssue(sacks).build())))
        .containsExactly(LedgerCode.ABOVE_AWARD);
    assertThat(
            codes(
                after(cash("V-1", "H-1", 1, 100))
                    .with(
                        new Return(
                            EntryId.of("V-2"),
                            DAY.plusDays(2),
                            EntryId.of("V-1"),
                            ImmutableList.of(most, most),
                            ImmutableList.of(),
                            "away"))))
        .containsExactly(LedgerCode.ABOVE_DELIVERY);
  }

  @Test
  void a_negative_line_does_not_make_room_for_another() {
    assertThat(
            codes(
                after()
                    .with(
                        delivery("V-1", "H-1", 1)
                            .addPayment(yuan(600))
                            .addPayment(yuan(-100))
                            .build())))
        .containsExactly(LedgerCode.NOT_POSITIVE);
  }

  @Test
  void a_minor_signs_through_the_guardian_although_a_later_roster_leaves_the_household_out() {
    Household child =
        LedgerTest.low("H-1")
            .member(Person.bornIn(2017).as(Role.CHILD).identified("p-2").guardedBy("p-1"));
    Ledger ledger = Ledger.open(LedgerTest.plan().run(Roster.of(child, LedgerTest.low("H-2"))));
    Outcome rest =
        like(ledger, "2026-spring")
            .build()
            .prepare(DAY.plusDays(1), CITY)
            .orThrow()
            .run(Roster.of(LedgerTest.low("H-2")), ledger.committed());
    Ledger next = ledger.with(new Resettlement(EntryId.of("V-1"), DAY.plusDays(1), rest)).orThrow();

    assertThat(
            codes(
                next.with(
                    delivery("V-2", "H-1", 2)
                        .addPayment(yuan(100))
                        .receipt(Receipt.ofProxy("p-9").forMember("p-2"))
                        .build())))
        .containsExactly(LedgerCode.MAY_NOT_SIGN);
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without a null checker may do
  void a_text_is_one_line() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FollowUp(EntryId.of("F-1"), DAY, H1, DAY, "one\ntwo"))
        .withMessage("FollowUp must have texts of one line each, but was of several.");
    assertThatNullPointerException()
        .isThrownBy(() -> new FollowUp(EntryId.of("F-1"), DAY, H1, DAY, null))
        .withMessage("FollowUp must have each of its texts, but one was null.");
  }

  @Test
  void parts_of_a_stock_that_do_not_fit_are_not_its_whole() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new StockTotal(StockId.of("store"), -2, Long.MAX_VALUE, Long.MAX_VALUE, 0, 0, 0));
  }

  @Test
  void a_settlement_whose_funds_do_not_hold_what_was_paid_is_refused() {
    Ledger ledger = after(cash("V-1", "H-1", 1, 500));

    assertThat(codes(ledger.with(payingFrom(ledger, Fund.of("other", Money.yuan(1_200))))))
        .containsExactly(FundCode.COMMITTED_FROM_UNKNOWN);
    assertThat(codes(ledger.with(payingFrom(ledger, Fund.of("own", Money.yuan(999))))))
        .containsExactly(FundCode.OVERCOMMITTED);
    assertThat(ledger.with(payingFrom(ledger, Fund.of("own", Money.yuan(1_000)))))
        .isInstanceOf(Posting.Posted.class);
  }

  private static Resettlement payingFrom(Ledger ledger, Fund fund) {
    Campaign campaign = LedgerTest.plan().campaign();
    Outcome outcome =
        Campaign.builder()
            .id("2026-spring")
            .addAllCategories(campaign.categories())
            .addAllBenefits(campaign.benefits())
            .addFund(fund)
            .addAllStocks(campaign.stocks())
            .list(ledger.list())
            .build()
            .prepare(DAY.plusDays(2), CITY)
            .orThrow()
            .run(Roster.of(LedgerTest.low("H-1"), LedgerTest.low("H-2")), ledger.committed());
    return new Resettlement(EntryId.of("V-9"), DAY.plusDays(2), outcome);
  }
}
