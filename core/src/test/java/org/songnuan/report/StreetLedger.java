package org.songnuan.report;

import static org.songnuan.beneficiary.Household.INCOME;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Role;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Stock;
import org.songnuan.fund.StockId;
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
import org.songnuan.ledger.Return;
import org.songnuan.ledger.Reversal;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.Pairing;
import org.songnuan.pairing.PairingPolicy;
import org.songnuan.pairing.Target;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;
import org.songnuan.scope.Occasion;
import org.songnuan.visit.Addressee;
import org.songnuan.visit.Team;
import org.songnuan.visit.VisitDays;
import org.songnuan.visit.VisitPlan;
import org.songnuan.visit.VisitPolicy;

/** A street that does everything with one household that can be done. */
final class StreetLedger {
  static final Area STREET = Area.parse("示例区/示例街道");
  static final LocalDate DECIDED = LocalDate.of(2026, 1, 11);
  static final LocalDate FESTIVAL = LocalDate.of(2026, 2, 17);
  static final String H1 = "H-1";
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);
  private static final RecipientId ID = RecipientId.of(H1);

  static final Problem LEFT =
      new Problem(
          EntryId.of("2025-P-3"),
          LocalDate.of(2025, 2, 3),
          Optional.of(ID),
          "no school place",
          Optional.of(CaseEntry.Verdict.JUSTIFIED),
          Optional.empty());

  final Outcome outcome =
      Campaign.builder()
          .id("2026-spring")
          .addParameter(
              Parameter.of("line", LocalDate.of(2026, 1, 1), STREET, Money.yuan(900), "notice")
                  .called("低保标准", "subsistence line"))
          .addCategory(
              Category.of("low", "低收入困难家庭", "low-income household")
                  .where("income * 2 < line * size * 3"))
          .addBenefit(Benefit.cash("low", Money.yuan(800)).titled("慰问金", "condolence money"))
          .addBenefit(Benefit.goods("low", Goods.of(RICE, 20)).titled("慰问品", "condolence goods"))
          .addFund(Fund.of("city", Money.yuan(500)).called("市级下拨", "city's allocation"))
          .addFund(Fund.of("own", Money.yuan(2_000)).called("街道自筹", "the street's own"))
          .addStock(Stock.of("store", RICE, 60))
          .build()
          .prepare(DECIDED, STREET)
          .orThrow()
          .run(
              Roster.of(
                  Household.of(H1, STREET)
                      .with(INCOME, Money.yuan(3_210))
                      .member(Person.bornIn(1975).as(Role.HEAD).identified("p-1"))
                      .member(Person.bornIn(1977).as(Role.SPOUSE).identified("p-2"))
                      .member(Person.bornIn(2012).as(Role.CHILD).identified("p-3"))
                      .filed(
                          CaseFile.builder()
                              .surveyedOn(LocalDate.of(2025, 12, 1))
                              .verifiedOn(LocalDate.of(2025, 12, 20))
                              .build()),
                  Household.of("H-2", STREET).with(INCOME, Money.yuan(1_000)).member(1950)));

  final Pairing pairing =
      PairingPolicy.builder()
          .lot(Lot.of("2026-spring"))
          .build()
          .pair(
              List.of(Target.of(H1, STREET, "low")),
              List.of(Helper.builder().id("S-1").area(STREET).rank("乡科级正职").capacity(2).build()),
              DECIDED);

  final VisitPlan visits =
      visitPolicy()
          .plan(
              List.of(
                  Team.of("一组")
                      .headedBy(Helper.builder().id("S-1").area(STREET).rank("乡科级正职").build())),
              List.of(Addressee.of(ID, STREET)));

  final Ledger ledger = posted(Ledger.open(outcome, ImmutableList.of(LEFT)));

  private static VisitPolicy visitPolicy() {
    VisitPolicy.Builder policy =
        VisitPolicy.builder()
            .seed("2026-spring")
            .days(VisitDays.before(Occasion.springFestival(FESTIVAL), 15, 2))
            .perDay(12);
    policy.addChannel(Channel.DOOR_VISIT);
    policy.sendsLetters(true);
    return policy.build();
  }

  Story story() {
    return Story.of(ledger, pairing, visits, H1, LocalDate.of(2026, 3, 15));
  }

  private static Payment from(String fund, long yuan) {
    return new Payment(BenefitId.of("low-cash"), FundId.of(fund), Money.yuan(yuan));
  }

  private static Issue rice(long jin) {
    return new Issue(BenefitId.of("low-goods"), StockId.of("store"), RICE, jin);
  }

  private static Delivery.Builder delivery(String id, int day) {
    return Delivery.builder()
        .id(id)
        .on(LocalDate.of(2026, 2, day))
        .recipient(H1)
        .channel(Channel.DOOR_VISIT)
        .receipt(Receipt.of("p-1"));
  }

  private static Ledger posted(Ledger opened) {
    EntryId window = EntryId.of("P-1");
    EntryId flat = EntryId.of("P-2");
    ImmutableList<Entry> entries =
        ImmutableList.of(
            new CaseEntry.Objected(EntryId.of("O-1"), february(2), ID, "said to have moved"),
            new CaseEntry.Answered(
                EntryId.of("O-2"), february(3), EntryId.of("O-1"), false, "lives there"),
            delivery("V-1", 5).addPayment(from("city", 500)).addIssue(rice(20)).build(),
            new CaseEntry.Found(window, february(5), Optional.of(ID), "the window leaks"),
            new CaseEntry.Found(flat, february(5), Optional.of(ID), "wants a larger flat"),
            delivery("V-2", 6).addPayment(from("own", 300)).build(),
            new Reversal(
                EntryId.of("V-3"), february(6), EntryId.of("V-2"), "clerk-1", "wrong household"),
            new Return(
                EntryId.of("V-4"),
                february(7),
                EntryId.of("V-1"),
                ImmutableList.of(),
                ImmutableList.of(rice(5)),
                "spoilt"),
            new CaseEntry.Ruled(
                EntryId.of("R-1"), february(8), window, CaseEntry.Verdict.JUSTIFIED, "seen"),
            new CaseEntry.Ruled(
                EntryId.of("R-2"), february(8), flat, CaseEntry.Verdict.EXPLAIN, "no claim yet"),
            delivery("V-5", 10).addPayment(from("own", 300)).addIssue(rice(5)).build(),
            new CaseEntry.Solved(EntryId.of("S-1"), february(11), window, "mended"),
            new CaseEntry.Solved(EntryId.of("S-2"), february(12), flat, "told when it may apply"),
            new Feedback(EntryId.of("B-1"), february(12), ID, Feedback.Said.THANKS, "warm at last"),
            new FollowUp(
                EntryId.of("F-1"),
                february(12),
                ID,
                LocalDate.of(2026, 3, 10),
                "is the window dry"),
            new Contact(
                EntryId.of("C-1"),
                LocalDate.of(2026, 3, 9),
                ID,
                Channel.PHONE,
                Optional.empty(),
                Optional.of(EntryId.of("F-1"))));
    Ledger.Batch batch = opened.withAll(entries);
    if (!batch.refused().isEmpty()) {
      throw new AssertionError(batch.refused().toString() + batch.refused().get(0).findings());
    }
    return batch.ledger();
  }

  private static LocalDate february(int day) {
    return LocalDate.of(2026, 2, day);
  }
}
