package org.songnuan.campaign;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.ConflictRule;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.LockedList;
import org.songnuan.beneficiary.OtherAid;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.CapPeriod;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.History;
import org.songnuan.benefit.Priority;
import org.songnuan.benefit.Series;
import org.songnuan.benefit.Stacking;
import org.songnuan.explain.Term;
import org.songnuan.fund.Earmark;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Quota;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Formula;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.split.RankOrder;

/** Small campaigns that use, some this and some that, all that could part those who are alike. */
final class AlikeCases {
  private static final Area CITY = Area.parse("示例省/示例市");
  private static final Area EAST = CITY.child("东区");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final DateRange WINTER = DateRange.ofClosed(DATE.minusDays(30), DATE.plusDays(30));
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);
  private static final Fact<Money> DAMAGE = Fact.money("damage", "损失", "damage");
  private static final FactSchema SCHEMA = Household.FACTS.plus(DAMAGE);
  private static final Formula GAP = Formula.parse("clamp(damage - income, yuan(0), line)");

  /** A plan after payments, and those whom it is for. */
  record Case(CampaignPlan plan, Roster roster) {}

  private static final ImmutableList<Stacking> STACKINGS = ImmutableList.copyOf(Stacking.values());

  private final Random random;
  private final Campaign.Builder campaign = Campaign.builder().id("2026-spring").schema(SCHEMA);

  private AlikeCases(Random random) {
    this.random = random;
  }

  static Case of(Random random) {
    AlikeCases cases = new AlikeCases(random);
    int households = 2 + random.nextInt(30);
    List<Recipient> recipients = new ArrayList<>();
    List<History.Line> lines = new ArrayList<>();
    for (int i = 0; i < households; i++) {
      recipients.add(cases.household(i));
      if (random.nextInt(4) == 0) {
        lines.add(cases.paid(i));
      }
    }
    for (int i = random.nextInt(8); i > 4; i--) {
      Place bed = Place.of("B-" + i, random.nextBoolean() ? CITY : EAST, RecipientUnit.BED);
      recipients.add(cases.rarely() ? bed : bed.with(Place.OCCUPIED, cases.rarely()));
    }
    cases.tariff();
    cases.people(recipients);
    cases.means();
    return new Case(
        cases.campaign.build().prepare(DATE, CITY).orThrow().after(History.of(lines)),
        Roster.copyOf(recipients));
  }

  private boolean rarely() {
    return random.nextInt(4) == 0;
  }

  private Household household(int number) {
    Area area = rarely() ? EAST : CITY.child("西区");
    Household one = Household.of(RecipientId.of("H-" + number), area, SCHEMA);
    if (!rarely()) {
      one = one.with(DAMAGE, Money.yuan(random.nextInt(9)));
    }
    if (random.nextInt(8) > 0) {
      one = one.with(Household.INCOME, Money.yuan(random.nextInt(6)));
    }
    for (int i = random.nextInt(10) == 0 ? 0 : 1; i <= random.nextInt(3); i++) {
      Person person = Person.bornIn(random.nextBoolean() ? 1940 : 1990);
      one = one.member(rarely() ? person : person.identified("P-" + number + "-" + i));
    }
    if (random.nextInt(12) > 0) {
      one = one.with(Household.SIZE, 3L);
    }
    return rarely() ? one : one.filed(CaseFile.surveyed(DATE.minusDays(1 + random.nextInt(20))));
  }

  private History.Line paid(int household) {
    Money money = Money.yuan(random.nextInt(9) - 1);
    History.Line line =
        History.Line.of("H-" + household, DATE.minusDays(2), "new-year", money)
            .of(Benefit.cash("c0", Money.yuan(1)).of(kind()));
    return random.nextBoolean() ? line : line.to("P-" + household + "-" + random.nextInt(2));
  }

  private BenefitKind kind() {
    return random.nextBoolean() ? BenefitKind.RELIEF : BenefitKind.HONOUR;
  }

  private void tariff() {
    LocalDate since = LocalDate.of(2026, 1, 1);
    campaign.addParameter(Parameter.of("line", since, CITY, Money.yuan(4), "city notice"));
    if (random.nextBoolean()) {
      campaign.addParameter(Parameter.of("line", since, EAST, Money.yuan(3), "district notice"));
    }
    int benefits = 2 + random.nextInt(5);
    for (int i = 0; i < benefits; i++) {
      campaign.addCategory(Category.of("c" + i, "c" + i).where("income < yuan(" + (1 + i) + ")"));
      campaign.addBenefit(benefit("c" + i));
    }
    if (random.nextBoolean()) {
      campaign.addCategory(
          Category.of(CategoryId.of("old"), Term.of("old"), RecipientUnit.PERSON)
              .where("members.exists(m, m.age >= 80)"));
      campaign.addBenefit(Benefit.cash("old", Money.yuan(2)).perPerson());
    }
    if (random.nextBoolean()) {
      campaign.addCategory(
          Category.of(CategoryId.of("bed"), Term.of("bed"), RecipientUnit.BED).where("occupied"));
      campaign.addBenefit(Benefit.cash("bed", Money.yuan(2)).of(BenefitKind.AWARD));
    }
    campaign.stacking(STACKINGS.get(random.nextInt(STACKINGS.size())));
    caps();
  }

  private Benefit benefit(String category) {
    Money least = Money.ofFen(1 + random.nextInt(100));
    Benefit cash =
        random.nextInt(20) == 0
            ? Benefit.cash(category, GAP)
            : Benefit.cash(category, Money.yuan(1 + random.nextInt(6)));
    BenefitKind kind = kind();
    cash = cash.of(kind).in(Series.of("", kind.name())).payableFrom(least);
    if (category.equals("c0") || category.equals("c1")) {
      return cash;
    }
    return switch (random.nextInt(10)) {
      case 0 -> Benefit.goods(category, Goods.of(RICE, 1 + random.nextInt(3)));
      case 1 -> Benefit.act(category, Action.LETTER);
      case 2 -> cash.notBeside("c0-cash");
      case 3 -> cash.whole();
      default -> cash.inTier(random.nextInt(2));
    };
  }

  private void caps() {
    if (random.nextBoolean()) {
      campaign.addCap(
          Cap.of("year", Money.yuan(1 + random.nextInt(9)))
              .counting(BenefitKind.RELIEF)
              .over(CapPeriod.calendarYear()));
    }
    if (rarely()) {
      Cap gap = Cap.of("gap", random.nextBoolean() ? GAP : Formula.parse("line * 2"));
      gap = gap.counting(BenefitKind.RELIEF, BenefitKind.HONOUR);
      campaign.addCap(random.nextBoolean() ? gap : gap.over(CapPeriod.calendarYear()));
    }
    if (rarely()) {
      campaign.addCap(Cap.of("person", Money.yuan(1)).perPerson().over(CapPeriod.calendarYear()));
    }
  }

  private void people(List<Recipient> all) {
    if (rarely()) {
      campaign.gate(ListingGate.surveyedSince(DATE.minusDays(15)));
    }
    if (rarely()) {
      ImmutableList<RecipientId> ids =
          all.stream().map(Recipient::id).collect(ImmutableList.toImmutableList());
      campaign.list(LockedList.of(DATE.minusDays(1), ids.subList(0, 2)));
    }
    if (rarely()) {
      campaign.addConflictRule(ConflictRule.hard(WINTER, "union-aid"));
    }
    if (random.nextBoolean()) {
      campaign.addConflictRule(ConflictRule.soft(WINTER, "youth-aid"));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      String by = random.nextBoolean() ? "union-aid" : "youth-aid";
      campaign.addOtherAid(
          random.nextBoolean()
              ? OtherAid.toHousehold(by, "H-" + i, DATE.minusDays(i))
              : OtherAid.toPerson(by, "P-" + i + "-1", DATE.minusDays(i)));
    }
    for (int i = random.nextBoolean() ? 0 : random.nextInt(8); i > 0; i--) {
      campaign.addDecision(decision("H-" + i));
    }
  }

  private Decision decision(String id) {
    return switch (random.nextInt(5)) {
      case 0 -> Decision.include(id, "c1", "body", "minutes 7", DATE);
      case 1 -> Decision.exclude(id, "body", "minutes 8", DATE);
      case 2 -> Decision.decline(id, "body", "statement 2", DATE);
      case 3 -> Decision.order("body", "minutes 9", DATE, id, id + "0");
      default -> Decision.choose(id, "c1-cash", "household", "statement 3", DATE);
    };
  }

  private void means() {
    if (random.nextInt(3) == 0) {
      Priority priority =
          Priority.categories("c0", "c1")
              .lowestFirst(random.nextBoolean() ? Formula.parse("income - line") : GAP);
      campaign.priority(random.nextBoolean() ? priority : priority.drawingLots());
      if (random.nextBoolean()) {
        campaign.whenShort(RankOrder.divisible());
      }
    }
    if (rarely()) {
      campaign.quota(Quota.of(3));
    }
    Fund east = Fund.of("east", Money.yuan(random.nextInt(30)));
    campaign.addFund(random.nextInt(3) == 0 ? east.earmarked(Earmark.FREE.in(EAST)) : east);
    campaign.addFund(Fund.of("own", Money.yuan(random.nextInt(60))));
    campaign.addStock(Stock.of("store", RICE, random.nextInt(40)));
  }
}
