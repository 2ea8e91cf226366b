package org.songnuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.beneficiary.Household.INCOME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.ListEntry;
import org.songnuan.beneficiary.LockedList;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Role;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Code;
import org.songnuan.explain.Finding;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Stock;
import org.songnuan.fund.StockId;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;

class LedgerTest {
  static final Area CITY = Area.parse("示例市");
  static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);
  static final BenefitId CASH = BenefitId.of("low-cash");
  static final RecipientId H1 = RecipientId.of("H-1");
  static final RecipientId H2 = RecipientId.of("H-2");

  static CampaignPlan plan() {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("low", "低收入户", "low income").where("income < yuan(2000)"))
        .addBenefit(Benefit.cash("low", Money.yuan(500)))
        .addBenefit(Benefit.goods("low", Goods.of(RICE, 20)))
        .addFund(Fund.of("own", Money.yuan(1_200)))
        .addStock(Stock.of("store", RICE, 100))
        .list(LockedList.of(DAY, ImmutableList.of(H1, H2)))
        .build()
        .prepare(DAY, CITY)
        .orThrow();
  }

  static Household low(String id) {
    return Household.of(id, CITY).with(INCOME, Money.yuan(1_000)).member(1950);
  }

  static Outcome outcome() {
    return plan().run(Roster.of(low("H-1"), low("H-2")));
  }

  static Payment yuan(long yuan) {
    return new Payment(CASH, FundId.of("own"), Money.yuan(yuan));
  }

  static Delivery.Builder delivery(String id, String recipient, int day) {
    return Delivery.builder()
        .id(id)
        .on(DAY.plusDays(day))
        .recipient(recipient)
        .channel(Channel.DOOR_VISIT);
  }

  static Delivery cash(String id, String recipient, int day, long yuan) {
    return delivery(id, recipient, day).addPayment(yuan(yuan)).build();
  }

  static List<Code> codes(Posting posting) {
    assertThat(posting).isInstanceOf(Posting.Refused.class);
    return posting.findings().stream().map(Finding::code).toList();
  }

  static Ledger after(Entry... entries) {
    Ledger.Batch batch = Ledger.open(outcome()).withAll(ImmutableList.copyOf(entries));
    assertThat(batch.refused()).isEmpty();
    return batch.ledger();
  }

  static Amendment change(String id, ListEntry.Kind kind, String recipient, int day) {
    return new Amendment(
        EntryId.of(id),
        DAY.plusDays(day),
        ListEntry.of(kind, recipient, "clerk-2", "document", DAY.plusDays(day)),
        "head-1");
  }

  @Test
  void a_follow_up_pays_the_missing_part_and_a_second_one_nothing() {
    Ledger part = after(cash("V-1", "H-1", 1, 200));

    assertThat(part.outstanding(H1).cash()).isEqualTo(Money.yuan(300));
    Ledger all = part.with(delivery("V-2", "H-1", 2).all(part.outstanding(H1)).build()).orThrow();
    assertThat(all.outstanding(H1).isEmpty()).isTrue();
    assertThat(all.delivered(H1).cash()).isEqualTo(Money.yuan(500));
    assertThat(all.delivered(H1).goods()).isEqualTo(Goods.of(RICE, 20));
    assertThat(all.state(H1)).isEqualTo(RecipientState.AIDED);
    assertThat(part.state(H1)).isEqualTo(RecipientState.FOLLOW_UP);
  }

  @Test
  void every_fund_and_stock_says_where_all_of_it_is() {
    Ledger ledger =
        after(
            cash("V-1", "H-1", 1, 200),
            delivery("V-2", "H-2", 1)
                .addIssue(new Issue(BenefitId.of("low-goods"), StockId.of("store"), RICE, 15))
                .build());

    assertThat(ledger.funds())
        .containsExactly(
            new FundTotal(
                FundId.of("own"),
                Money.yuan(1_200),
                Money.yuan(200),
                Money.yuan(800),
                Money.ZERO,
                Money.yuan(200)));
    assertThat(ledger.stocks())
        .containsExactly(new StockTotal(StockId.of("store"), 100, 15, 25, 0, 0, 60));
  }

  @Test
  void one_dies_one_is_added_and_the_new_settlement_moves_the_rest_alone() {
    Ledger ledger =
        after(
            cash("V-1", "H-1", 1, 500),
            cash("V-2", "H-2", 1, 100),
            change("V-3", ListEntry.Kind.DIED, "H-2", 2),
            change("V-4", ListEntry.Kind.ADDED, "H-3", 2));
    assertThat(ledger.outstanding(H2).isEmpty()).isTrue();
    assertThat(ledger.funds().get(0).left()).isEqualTo(Money.yuan(600));

    Campaign again =
        Campaign.builder()
            .id("2026-spring")
            .addAllCategories(plan().campaign().categories())
            .addAllBenefits(plan().campaign().benefits())
            .addAllFunds(plan().campaign().funds())
            .addAllStocks(plan().campaign().stocks())
            .list(ledger.list())
            .build();
    Outcome second =
        again
            .prepare(DAY.plusDays(3), CITY)
            .orThrow()
            .run(Roster.of(low("H-1"), low("H-3")), ledger.committed());
    Ledger next =
        ledger.with(new Resettlement(EntryId.of("V-5"), DAY.plusDays(3), second)).orThrow();

    assertThat(next.outstanding(RecipientId.of("H-3")).cash()).isEqualTo(Money.yuan(500));
    assertThat(next.delivered(H2).cash()).isEqualTo(Money.yuan(100));
    assertThat(next.delivered(H1).cash()).isEqualTo(Money.yuan(500));
    assertThat(next.funds().get(0).left()).isEqualTo(Money.yuan(100));
    assertThat(next.state(H2)).isEqualTo(RecipientState.EXITED);
    assertThat(next.with(cash("V-6", "H-3", 4, 500)).orThrow().outstanding(H1).cash())
        .isEqualTo(Money.ZERO);
  }

  @Test
  void a_settlement_that_forgets_what_was_paid_is_refused() {
    Ledger ledger = after(cash("V-1", "H-1", 1, 500));

    assertThat(codes(ledger.with(new Resettlement(EntryId.of("V-2"), DAY.plusDays(2), outcome()))))
        .containsExactly(LedgerCode.OTHER_COMMITMENTS);
  }

  @Test
  void what_is_outstanding_stays_promised_and_what_is_delivered_is_made() {
    assertThat(after(cash("V-1", "H-1", 1, 200)).committed().of(H1))
        .extracting(Commitment::state)
        .containsExactly(
            Commitment.State.MADE, Commitment.State.PROMISED, Commitment.State.PROMISED);
  }

  @Test
  void more_than_the_award_is_refused() {
    assertThat(codes(after(cash("V-1", "H-1", 1, 200)).with(cash("V-2", "H-1", 1, 301))))
        .containsExactly(LedgerCode.ABOVE_AWARD);
  }

  @Test
  void lines_of_one_delivery_are_summed_before_they_are_compared() {
    assertThat(
            codes(
                after()
                    .with(
                        delivery("V-1", "H-1", 1)
                            .addPayment(yuan(300))
                            .addPayment(yuan(300))
                            .build())))
        .containsExactly(LedgerCode.ABOVE_AWARD);
  }

  @Test
  void another_fund_another_benefit_a_negative_amount_and_nothing_are_refused() {
    Ledger ledger = after();

    assertThat(
            codes(
                ledger.with(
                    delivery("V-1", "H-1", 1)
                        .addPayment(new Payment(CASH, FundId.of("other"), Money.yuan(1)))
                        .build())))
        .containsExactly(LedgerCode.WRONG_SOURCE);
    assertThat(
            codes(
                ledger.with(
                    delivery("V-1", "H-1", 1)
                        .addPayment(
                            new Payment(BenefitId.of("none"), FundId.of("own"), Money.yuan(1)))
                        .build())))
        .containsExactly(LedgerCode.NOT_AWARDED);
    assertThat(codes(ledger.with(cash("V-1", "H-1", 1, -1)))).contains(LedgerCode.NOT_POSITIVE);
    assertThat(codes(ledger.with(delivery("V-1", "H-1", 1).build())))
        .containsExactly(LedgerCode.EMPTY);
  }

  @Test
  void somebody_unknown_or_gone_an_early_day_and_a_taken_number_are_refused() {
    Ledger ledger =
        after(cash("V-1", "H-1", 2, 100), change("V-2", ListEntry.Kind.MOVED, "H-2", 3));

    assertThat(codes(ledger.with(cash("V-3", "H-9", 3, 1))))
        .containsExactly(LedgerCode.UNKNOWN_RECIPIENT);
    assertThat(codes(ledger.with(cash("V-3", "H-2", 3, 1))))
        .containsExactly(LedgerCode.NOT_ON_LIST);
    assertThat(codes(ledger.with(cash("V-3", "H-1", 1, 1))))
        .containsExactly(LedgerCode.OUT_OF_ORDER);
    assertThat(codes(ledger.with(cash("V-3", "H-1", -1, 1))))
        .contains(LedgerCode.BEFORE_LOCK, LedgerCode.BEFORE_CAMPAIGN);
    assertThat(codes(ledger.with(cash("V-1", "H-1", 3, 1))))
        .containsExactly(LedgerCode.NUMBER_TAKEN);
  }

  @Test
  void a_delivery_is_reversed_once_and_a_reversal_never() {
    Reversal undo = new Reversal(EntryId.of("V-2"), DAY.plusDays(2), EntryId.of("V-1"), "c", "r");
    Ledger ledger = after(cash("V-1", "H-1", 1, 500), undo);

    assertThat(ledger.delivered(H1).isEmpty()).isTrue();
    assertThat(ledger.outstanding(H1).cash()).isEqualTo(Money.yuan(500));
    assertThat(ledger.entries()).hasSize(2);
    assertThat(
            codes(
                ledger.with(
                    new Reversal(EntryId.of("V-3"), DAY.plusDays(2), EntryId.of("V-1"), "c", "r"))))
        .containsExactly(LedgerCode.REVERSED_BEFORE);
    assertThat(
            codes(
                ledger.with(
                    new Reversal(EntryId.of("V-3"), DAY.plusDays(2), EntryId.of("V-2"), "c", "r"))))
        .containsExactly(LedgerCode.REVERSAL_OF_REVERSAL);
    assertThat(
            codes(
                ledger.with(
                    new Reversal(EntryId.of("V-3"), DAY.plusDays(2), EntryId.of("V-9"), "c", "r"))))
        .containsExactly(LedgerCode.UNKNOWN_ENTRY);
  }

  private static Return back(String id, long yuan) {
    return new Return(
        EntryId.of(id),
        DAY.plusDays(2),
        EntryId.of("V-1"),
        ImmutableList.of(yuan(yuan)),
        ImmutableList.of(),
        "refused at the door");
  }

  @Test
  void what_comes_back_is_outstanding_again_and_never_more_than_was_delivered() {
    Ledger ledger = after(cash("V-1", "H-1", 1, 300), back("V-2", 100));

    assertThat(ledger.delivered(H1).cash()).isEqualTo(Money.yuan(200));
    assertThat(ledger.outstanding(H1).cash()).isEqualTo(Money.yuan(300));
    assertThat(codes(ledger.with(back("V-3", 201)))).containsExactly(LedgerCode.ABOVE_DELIVERY);
    assertThat(
            codes(
                ledger.with(
                    new Reversal(EntryId.of("V-3"), DAY.plusDays(2), EntryId.of("V-1"), "c", "r"))))
        .containsExactly(LedgerCode.CAME_BACK);
  }

  @Test
  void a_return_is_not_reversed_once_its_money_was_delivered_again() {
    Ledger ledger = after(cash("V-1", "H-1", 1, 500), back("V-2", 500), cash("V-3", "H-1", 2, 500));

    assertThat(
            codes(
                ledger.with(
                    new Reversal(EntryId.of("V-4"), DAY.plusDays(2), EntryId.of("V-2"), "c", "r"))))
        .containsExactly(LedgerCode.DELIVERED_AGAIN);
  }

  @Test
  void an_open_objection_blocks_payment_until_it_is_dismissed() {
    Ledger ledger = after(new CaseEntry.Objected(EntryId.of("V-1"), DAY.plusDays(1), H1, "a car"));

    assertThat(ledger.isBlocked(H1)).isTrue();
    assertThat(codes(ledger.with(cash("V-2", "H-1", 2, 1))))
        .containsExactly(LedgerCode.OBJECTION_OPEN);
    assertThat(ledger.with(cash("V-2", "H-2", 2, 1))).isInstanceOf(Posting.Posted.class);
    Ledger upheld = ledger.with(answer("V-2", true)).orThrow();
    assertThat(upheld.isBlocked(H1)).isTrue();
    Ledger dismissed = ledger.with(answer("V-2", false)).orThrow();
    assertThat(dismissed.with(cash("V-3", "H-1", 2, 1))).isInstanceOf(Posting.Posted.class);
    assertThat(codes(dismissed.with(answer("V-3", true)))).containsExactly(LedgerCode.ANSWERED);
  }

  private static CaseEntry answer(String id, boolean upheld) {
    return new CaseEntry.Answered(
        EntryId.of(id), DAY.plusDays(2), EntryId.of("V-1"), upheld, "looked at");
  }

  @Test
  void a_problem_has_a_verdict_then_a_solution_and_open_ones_are_carried_over() {
    EntryId roof = EntryId.of("P-1");
    EntryId job = EntryId.of("P-2");
    CaseEntry solved = new CaseEntry.Solved(EntryId.of("V-2"), DAY.plusDays(2), roof, "mended");
    Ledger found =
        after(
            new CaseEntry.Found(roof, DAY.plusDays(1), Optional.of(H1), "roof"),
            new CaseEntry.Found(job, DAY.plusDays(1), Optional.empty(), "job"));
    assertThat(codes(found.with(solved))).containsExactly(LedgerCode.NO_VERDICT);

    Ledger done =
        found
            .with(
                new CaseEntry.Ruled(
                    EntryId.of("V-1"), DAY.plusDays(1), roof, CaseEntry.Verdict.JUSTIFIED, "seen"))
            .orThrow()
            .with(solved)
            .orThrow();
    assertThat(done.problems(Problem.State.SOLVED)).extracting(Problem::id).containsExactly(roof);
    Ledger next = Ledger.open(outcome(), done.openProblems());
    assertThat(next.problems()).extracting(Problem::id).containsExactly(job);
    CaseEntry refused =
        new CaseEntry.Ruled(
            EntryId.of("V-1"), DAY.plusDays(1), job, CaseEntry.Verdict.REFUSE, "no ground");
    assertThat(next.with(refused).orThrow().openProblems()).isEmpty();
  }

  @Test
  void a_minor_signs_through_the_guardian_alone() {
    Household child =
        low("H-1").member(Person.bornIn(2017).as(Role.CHILD).identified("p-2").guardedBy("p-1"));
    Ledger ledger = Ledger.open(plan().run(Roster.of(child, low("H-2"))));

    assertThat(codes(ledger.with(signed(Receipt.ofProxy("p-9").forMember("p-2")))))
        .containsExactly(LedgerCode.MAY_NOT_SIGN);
    assertThat(codes(ledger.with(signed(Receipt.inPerson().forMember("p-2")))))
        .containsExactly(LedgerCode.MAY_NOT_SIGN);
    assertThat(codes(ledger.with(signed(Receipt.ofGuardian("p-9").forMember("p-2")))))
        .containsExactly(LedgerCode.NO_GUARDIAN_ON_FILE);
    assertThat(codes(ledger.with(signed(Receipt.inPerson().forMember("p-7")))))
        .containsExactly(LedgerCode.NOT_A_MEMBER);
    assertThat(ledger.with(signed(Receipt.ofGuardian("p-1").forMember("p-2"))))
        .isInstanceOf(Posting.Posted.class);
  }

  private static Delivery signed(Receipt receipt) {
    return delivery("V-1", "H-1", 1).addPayment(yuan(100)).receipt(receipt).build();
  }

  @Test
  void a_follow_up_is_overdue_after_its_day_until_a_contact_fulfils_it() {
    Ledger ledger =
        after(new FollowUp(EntryId.of("F-1"), DAY.plusDays(1), H1, DAY.plusDays(10), "illness"));

    assertThat(ledger.overdue(DAY.plusDays(10))).isEmpty();
    assertThat(ledger.overdue(DAY.plusDays(12)))
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING ledger.FOLLOW_UP_OVERDUE: a follow-up was due on 2026-01-30"
                + " and is 2 days overdue");
    Contact contact =
        new Contact(
            EntryId.of("V-1"),
            DAY.plusDays(9),
            H1,
            Channel.PHONE,
            Optional.empty(),
            Optional.of(EntryId.of("F-1")));
    assertThat(ledger.with(contact).orThrow().overdue(DAY.plusDays(12))).isEmpty();
  }

  @Test
  void no_text_tells_whose_an_entry_is() {
    Posting refused = after().with(cash("V-1", "H-1", 1, 900));

    assertThat(cash("V-1", "H-1", 1, 200) + " " + refused.findings() + after())
        .doesNotContain("H-1");
    assertThat(refused.findings().get(0).subject()).contains("H-1");
    assertThat(ImmutableMap.of(1, after().outstanding(H1)).toString()).doesNotContain("H-1");
  }
}
