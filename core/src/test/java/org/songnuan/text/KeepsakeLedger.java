package org.songnuan.text;

import static org.songnuan.text.Keepsakes.CITY;
import static org.songnuan.text.Keepsakes.DAY;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.songnuan.benefit.History;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Stock;
import org.songnuan.fund.StockId;
import org.songnuan.ledger.Amendment;
import org.songnuan.ledger.CaseEntry;
import org.songnuan.ledger.Contact;
import org.songnuan.ledger.Delivery;
import org.songnuan.ledger.Entry;
import org.songnuan.ledger.EntryId;
import org.songnuan.ledger.Feedback;
import org.songnuan.ledger.FollowUp;
import org.songnuan.ledger.Ledger;
import org.songnuan.ledger.Problem;
import org.songnuan.ledger.Receipt;
import org.songnuan.ledger.Resettlement;
import org.songnuan.ledger.Return;
import org.songnuan.ledger.Reversal;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.split.Division;
import org.songnuan.visit.TeamId;

/** A run whose money does not suffice, and a ledger with every kind of entry. */
final class KeepsakeLedger {
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);
  private static final Item SEEDS =
      Item.of("seeds", "瓜子", "melon seeds", Unit.counting("袋", "bag"));
  private static final BenefitId CASH = BenefitId.of("low-cash");
  private static final BenefitId GOODS = BenefitId.of("low-goods");

  private KeepsakeLedger() {}

  private static Campaign campaign(Optional<LockedList> list) {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("low", "低收入户", "low income").where("income < yuan(2000)"))
        .addBenefit(Benefit.cash("low", Money.yuan(500)))
        .addBenefit(Benefit.goods("low", Goods.of(RICE, 20).plus(Goods.some(SEEDS))))
        .addFund(Fund.of("own", Money.yuan(1_301)))
        .addStock(Stock.of("store", RICE, 100))
        .whenShort(Division.equalAwards().by(100))
        .list(
            list.orElseGet(
                () -> LockedList.of(DAY, ImmutableList.of(id("H-1"), id("H-2"), id("H-3")))))
        .build();
  }

  static CampaignPlan plan() {
    return campaign(Optional.empty())
        .prepare(DAY, CITY)
        .orThrow()
        .after(
            History.of(
                List.of(History.Line.of("H-1", DAY.minusDays(99), "autumn-aid", Money.yuan(7)))));
  }

  static Roster roster() {
    return Roster.of(low("H-1"), low("H-2"), low("H-3"));
  }

  private static Household low(String id) {
    return Household.of(id, CITY)
        .with(Household.INCOME, Money.yuan(1_000))
        .member(Person.bornIn(1950).as(Role.HEAD).identified(id + "-p"));
  }

  static Committed committed() {
    return Committed.of(
        ImmutableList.<Commitment>of(
            new Commitment.OfGoods(
                id("H-2"),
                new Issue(GOODS, StockId.of("store"), RICE, 5),
                Commitment.State.PROMISED),
            new Commitment.OfCash(id("H-2"), yuan(100), Commitment.State.MADE)));
  }

  static Outcome outcome() {
    return plan().run(roster(), committed());
  }

  private static RecipientId id(String value) {
    return RecipientId.of(value);
  }

  private static EntryId entry(int number) {
    return EntryId.of("V-" + number);
  }

  private static Payment yuan(long yuan) {
    return new Payment(CASH, FundId.of("own"), Money.yuan(yuan));
  }

  private static LocalDate day(int after) {
    return DAY.plusDays(after);
  }

  static Ledger ledger() {
    Problem open =
        new Problem(
            EntryId.of("2025-7"),
            day(-300),
            Optional.of(id("H-2")),
            "roof",
            Optional.of(CaseEntry.Verdict.JUSTIFIED),
            Optional.empty());
    Ledger ledger = Ledger.open(outcome(), List.of(open));
    for (Entry next : entries()) {
      ledger = ledger.with(next).orThrow();
    }
    Outcome again =
        campaign(Optional.of(ledger.list()))
            .prepare(day(6), CITY)
            .orThrow()
            .run(roster(), ledger.committed());
    return ledger.with(new Resettlement(entry(17), day(6), again)).orThrow();
  }

  private static ImmutableList<Entry> entries() {
    Delivery first =
        Delivery.builder()
            .id("V-1")
            .on(day(1))
            .recipient("H-1")
            .channel(Channel.DOOR_VISIT)
            .team(TeamId.of("team-1"))
            .receipt(Receipt.ofProxy("proxy-1"))
            .addPayment(yuan(200))
            .addIssue(new Issue(GOODS, StockId.of("store"), RICE, 15))
            .addHandout(SEEDS)
            .build();
    Delivery second =
        Delivery.builder()
            .id("V-2")
            .on(day(1))
            .recipient("H-2")
            .channel(Channel.PHONE)
            .receipt(Receipt.of("H-2-p").forMember("H-2-p"))
            .addPayment(yuan(10))
            .build();
    return ImmutableList.of(
        first,
        second,
        new Return(
            entry(3),
            day(2),
            entry(1),
            ImmutableList.of(yuan(50)),
            ImmutableList.of(new Issue(GOODS, StockId.of("store"), RICE, 5)),
            "torn"),
        new Reversal(entry(4), day(2), entry(2), "clerk-2", "slip"),
        new FollowUp(entry(5), day(2), id("H-1"), day(9), "heating"),
        new Contact(
            entry(6),
            day(3),
            id("H-1"),
            Channel.PHONE,
            Optional.of(TeamId.of("team-1")),
            Optional.of(entry(5))),
        new Feedback(entry(7), day(3), id("H-1"), Feedback.Said.THANKS, "谢谢“大家”"),
        new CaseEntry.Found(entry(8), day(3), Optional.empty(), "a road"),
        new CaseEntry.Ruled(entry(9), day(3), entry(8), CaseEntry.Verdict.EXPLAIN, "of the county"),
        new CaseEntry.Solved(entry(10), day(4), entry(8), "letter 4"),
        new CaseEntry.Objected(entry(11), day(4), id("H-2"), "has a car"),
        new CaseEntry.Answered(entry(12), day(4), entry(11), false, "it has none"),
        new CaseEntry.Found(entry(13), day(4), Optional.of(id("H-1")), "a bed"),
        new Contact(
            entry(14), day(4), id("H-2"), Channel.LETTER, Optional.empty(), Optional.empty()),
        new Amendment(
            entry(15),
            day(5),
            ListEntry.of(ListEntry.Kind.MOVED, "H-3", "clerk-2", "register", day(5)),
            "head-1"));
  }
}
