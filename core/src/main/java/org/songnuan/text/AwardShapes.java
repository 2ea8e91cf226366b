package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.History;
import org.songnuan.explain.Reason;
import org.songnuan.fund.Award;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.fund.StockId;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.text.Fields.Field;

/** What was paid before, what is made or promised, and what is awarded. */
final class AwardShapes {
  static final Shape<Payment> PAYMENT = payment();
  static final Shape<Issue> ISSUE = issue();
  private static final Shape<Commitment> COMMITMENT = commitment();

  static final Shape<Award> AWARD = award();
  static final Shape<ImmutableList<Award>> AWARDS = awards();
  static final Shape<Committed> COMMITTED = committed();
  static final Shape<History> HISTORY = history();

  private AwardShapes() {}

  private static Shape<Payment> payment() {
    Fields<Payment> fields = new Fields<>("a payment");
    Field<Money> money = fields.on(Cells.MONEY, Payment::money);
    Field<BenefitId> benefit = fields.on(Cells.BENEFIT, Payment::benefit);
    Field<FundId> fund = fields.on(Cells.FUND, Payment::fund);
    return fields.make(it -> new Payment(it.of(benefit), it.of(fund), it.of(money)));
  }

  private static Shape<Issue> issue() {
    Fields<Issue> fields = new Fields<>("an issue");
    Field<Long> units = fields.on(Cells.WHOLE, Issue::units);
    Field<BenefitId> benefit = fields.on(Cells.BENEFIT, Issue::benefit);
    Field<StockId> stock = fields.on(Cells.STOCK, Issue::stock);
    Field<Item> item = fields.on(GoodsShapes.ITEM, Issue::item);
    return fields.make(it -> new Issue(it.of(benefit), it.of(stock), it.of(item), it.of(units)));
  }

  private static Shape<Commitment> commitment() {
    Fields<Commitment.OfCash> cash = new Fields<>("committed money");
    Field<Commitment.State> state = cash.on(Constants.STATE, Commitment.OfCash::state);
    Field<RecipientId> payee = cash.on(Cells.RECIPIENT, Commitment.OfCash::recipient);
    Field<Payment> payment = cash.on(PAYMENT, Commitment.OfCash::payment);
    Fields<Commitment.OfGoods> goods = new Fields<>("committed goods");
    Field<Commitment.State> stateOfGoods = goods.on(Constants.STATE, Commitment.OfGoods::state);
    Field<RecipientId> taker = goods.on(Cells.RECIPIENT, Commitment.OfGoods::recipient);
    Field<Issue> issue = goods.on(ISSUE, Commitment.OfGoods::issue);
    return new Choice<Commitment>("what is made or promised")
        .when(
            "cash",
            Commitment.OfCash.class,
            cash.make(it -> new Commitment.OfCash(it.of(payee), it.of(payment), it.of(state))))
        .when(
            "goods",
            Commitment.OfGoods.class,
            goods.make(
                it -> new Commitment.OfGoods(it.of(taker), it.of(issue), it.of(stateOfGoods))));
  }

  private static Shape<Award> award() {
    Fields<Award> fields = new Fields<>("an award");
    Field<RecipientId> recipient = fields.on(Cells.RECIPIENT, Award::recipient);
    Field<ImmutableList<Commitment>> committed =
        fields.many("committed", COMMITMENT, Award::committed);
    Field<ImmutableList<Payment>> payments = fields.many("payment", PAYMENT, Award::payments);
    Field<ImmutableList<Issue>> issues = fields.many("issue", ISSUE, Award::issues);
    Field<Goods> uncounted =
        fields.or("uncounted", GoodsShapes.GOODS, Goods.NONE, Award::uncounted);
    Field<ImmutableList<Reason>> draws = fields.many("draw", ReasonShapes.REASON, Award::draws);
    Field<ImmutableList<Reason>> shortfalls =
        fields.many("shortfall", ReasonShapes.REASON, Award::shortfalls);
    return fields.make(
        it ->
            new Award(
                it.of(recipient),
                it.of(committed),
                it.of(payments),
                it.of(issues),
                it.of(uncounted),
                it.of(draws),
                it.of(shortfalls)));
  }

  private static Shape<ImmutableList<Award>> awards() {
    Fields<ImmutableList<Award>> fields = new Fields<>("awards");
    Field<ImmutableList<Award>> awards = fields.many("award", AWARD, all -> all);
    return fields.make(it -> it.of(awards));
  }

  private static Shape<Committed> committed() {
    Fields<Committed> fields = new Fields<>("what is made or promised");
    Field<ImmutableList<Commitment>> lines = fields.many("line", COMMITMENT, AwardShapes::lines);
    return fields.make(it -> Committed.of(it.of(lines)));
  }

  /** The lines by recipient; those of one in the order in which they were given. */
  private static ImmutableList<Commitment> lines(Committed committed) {
    return committed.recipients().stream()
        .sorted()
        .flatMap(recipient -> committed.of(recipient).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static Shape<History> history() {
    Fields<History.Line> ofLine = new Fields<>("a payment before");
    Field<LocalDate> day = ofLine.on(Cells.DAY, History.Line::day);
    Field<RecipientId> recipient = ofLine.on(Cells.RECIPIENT, History.Line::recipient);
    Field<Money> money = ofLine.on(Cells.MONEY, History.Line::money);
    Field<String> campaign = ofLine.one("campaign", Cells.TEXT, History.Line::campaign);
    Field<BenefitId> benefit = ofLine.one("benefit", Cells.BENEFIT, History.Line::benefit);
    Field<BenefitKind> kind =
        ofLine.or("kind", Constants.KIND, BenefitKind.RELIEF, History.Line::kind);
    Field<String> funder = ofLine.or("funder", Cells.TEXT, "", History.Line::funder);
    Field<Optional<PersonId>> person = ofLine.maybe("person", Cells.PERSON, History.Line::person);
    Shape<History.Line> line =
        ofLine.make(
            it ->
                new History.Line(
                    it.of(recipient),
                    it.of(person),
                    it.of(day),
                    it.of(campaign),
                    it.of(benefit),
                    it.of(kind),
                    it.of(funder),
                    it.of(money)));

    Fields<History> fields = new Fields<>("payments before");
    Field<ImmutableList<History.Line>> lines = fields.many("line", line, History::lines);
    return fields.make(it -> History.of(it.of(lines)));
  }
}
