package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Clarity;
import org.songnuan.beneficiary.ConflictRule;
import org.songnuan.beneficiary.Emergency;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.ListEntry;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.LockedList;
import org.songnuan.beneficiary.OtherAid;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.Role;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.CapPeriod;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.History;
import org.songnuan.benefit.PriceList;
import org.songnuan.benefit.Priority;
import org.songnuan.benefit.Series;
import org.songnuan.benefit.Stacking;
import org.songnuan.benefit.Substitution;
import org.songnuan.campaign.Campaign;
import org.songnuan.explain.Term;
import org.songnuan.fund.Earmark;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundSource;
import org.songnuan.fund.Quota;
import org.songnuan.fund.Release;
import org.songnuan.fund.Stock;
import org.songnuan.ledger.CampaignLife;
import org.songnuan.ledger.Resolution;
import org.songnuan.ledger.Stage;
import org.songnuan.ledger.StageRules;
import org.songnuan.ledger.VisitCommitment;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Kit;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.quantity.Unit;
import org.songnuan.rule.Comparison;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Formula;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Occasion;
import org.songnuan.split.Division;
import org.songnuan.split.Rounding;

/** One value of each kind that uses everything that such a value can hold. */
final class Keepsakes {
  static final Area CITY = Area.parse("示例省/示例市");
  static final LocalDate DAY = LocalDate.of(2026, 1, 20);

  private static final DateRange WINTER = DateRange.ofClosed(DAY.minusDays(30), DAY.plusDays(30));
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);
  private static final Item FLOUR =
      Item.of("flour", "面粉", "flour", new Unit("箱", "box", Unit.Dimension.MASS, 10_000));
  private static final Item SEEDS =
      Item.of("seeds", "瓜子", "melon seeds", Unit.counting("袋", "bag"));

  private static final Fact<Money> RENT =
      Fact.money("rent", "月房租", "monthly rent").between(Money.ZERO, Money.yuan(9_000));
  private static final Fact<Money> PENSION = Fact.money("pension", "养老金", "pension").notNegative();
  private static final Fact<String> HOUSING =
      Fact.choice("housing", "住房", "housing", List.of("OWN", "LET"))
          .optionsCalled(Map.of("OWN", Term.of("自有", "own")));
  private static final Fact<Set<String>> ILLS =
      Fact.choices("ills", "病种", "illnesses", List.of("A", "B"));
  private static final Fact<LocalDate> SINCE =
      Fact.date("since", "入住日期", "resident since")
          .between(LocalDate.of(1950, 1, 1), LocalDate.of(2030, 1, 1));

  /** A schema with every form of fact. */
  static final FactSchema FACTS =
      Household.FACTS
          .plusOfMembers(PENSION)
          .plus(RENT, HOUSING, ILLS, SINCE)
          .plus(
              Fact.flag("alone", "独居", "lives alone"),
              Fact.age("stay", "居住年数", "years of residence", SINCE),
              Fact.sumOfMembers("pensions", "养老金合计", "all pensions", PENSION),
              Fact.countOfMembers("listed", "登记人数", "members listed"),
              Fact.money("means", "可支配", "means").derivedBy("income - rent"),
              Fact.quotient("rentShare", "房租占比", "share of rent", RENT, Household.INCOME))
          .constrained("rent <= income * 5");

  private Keepsakes() {}

  static Campaign campaign() {
    Campaign.Builder campaign = Campaign.builder().id("2026-spring");
    campaign
        .title(Term.of("二〇二六年“送温暖”", "Warmth 2026"))
        .occasion(Occasion.springFestival(LocalDate.of(2026, 2, 17)))
        .addSupportedArea(Area.parse("示例县/青山村"))
        .addSupportedArea(Area.parse("示例县/白水村"))
        .schema(FACTS);
    parameters(campaign);
    people(campaign);
    benefits(campaign);
    means(campaign);
    return campaign.build();
  }

  private static void parameters(Campaign.Builder campaign) {
    LocalDate since = LocalDate.of(2026, 1, 1);
    campaign
        .addParameter(
            Parameter.of("line", since, CITY, Money.yuan(900), "city notice").called("低保线", "line"))
        .addParameter(Parameter.of("oldAge", since, Area.EVERYWHERE, 80L, "law"))
        .addParameter(Parameter.of("part", since, CITY, Ratio.of(3, 2), "city notice"))
        .addParameter(Parameter.of("cutoff", since, CITY, since, "city notice"))
        .addParameter(Parameter.of("lineTest", since, CITY, Comparison.AT_MOST, "city notice"));
  }

  private static void people(Campaign.Builder campaign) {
    campaign
        .addCategory(
            Category.of("dibao", "低保户", "low income")
                .where("compare(income,  lineTest, line * size)"))
        .addCategory(Category.of(StandardCategory.ELDER_ALONE))
        .addCategory(
            Category.of(CategoryId.of("bed"), Term.of("病床", "bed"), RecipientUnit.BED)
                .where("occupied"))
        .gate(
            ListingGate.surveyedSince(DAY.minusDays(60))
                .verifiedWithin(WINTER)
                .withFourClarities()
                .confirmed()
                .posted(7)
                .allowingEmergencies())
        .list(
            LockedList.of(DAY, ImmutableList.of(RecipientId.of("H-2"), RecipientId.of("H-1")))
                .with(ListEntry.of(ListEntry.Kind.DIED, "H-2", "clerk-2", "证明 3", DAY.plusDays(2))))
        .addConflictRule(ConflictRule.hard(WINTER, "youth-aid", "union-aid"))
        .addConflictRule(ConflictRule.soft(DateRange.ALL))
        .addOtherAid(OtherAid.toHousehold("union-aid", "H-1", DAY.minusDays(3)))
        .addOtherAid(OtherAid.toPerson("youth-aid", "p-1", DAY.minusDays(4)))
        .addDecision(Decision.order("body-1", "纪要 7", DAY, "H-2", "H-1"))
        .addDecision(Decision.include("H-3", "dibao", "body-1", "minutes 8", DAY))
        .addDecision(Decision.exclude("H-4", "body-1", "minutes 9", DAY))
        .addDecision(Decision.decline("H-5", "body-1", "statement", DAY))
        .addDecision(Decision.choose("H-6", "low-cash", "household", "statement", DAY));
  }

  private static void benefits(Campaign.Builder campaign) {
    Series honour = Series.of("organisation", "honour");
    campaign
        .addBenefit(
            Benefit.cash("dibao", Money.parse("500.50"))
                .called("low-cash")
                .titled("慰问金", "cash")
                .in(honour)
                .payableFrom(Money.yuan(10))
                .on(Occasion.eve(LocalDate.of(2026, 2, 17)))
                .notBeside("top-up", "share")
                .inTier(1)
                .serving("春节慰问")
                .whole())
        .addBenefit(
            Benefit.goods("dibao", Goods.of(RICE, 20).plus(Goods.some(SEEDS)))
                .of(BenefitKind.HONOUR)
                .by(Action.MEAL))
        .addBenefit(Benefit.share("ELDER_ALONE").called("share").perPerson())
        .addBenefit(
            Benefit.cash("dibao", Formula.parse("max(yuan(0), line * size - income)"))
                .called("top-up")
                .perPerson(2))
        .addBenefit(Benefit.act("bed", Action.LETTER))
        .stacking(Stacking.HIGHEST_ONLY)
        .putStacking(honour, Stacking.FIRST)
        .putStacking(Series.PLAIN, Stacking.EXCLUSIVE);
    campaign
        .addCap(
            Cap.of("year", Money.yuan(6_000))
                .titled("年度上限", "limit of a year")
                .counting(BenefitKind.RELIEF, BenefitKind.HONOUR)
                .countingFundedBy("organisation")
                .over(CapPeriod.calendarYear()))
        .addCap(Cap.of("line", Formula.parse("line * 12")).over(new CapPeriod.Rolling(12)))
        .addCap(Cap.of("person", Money.yuan(9)).counting("top-up").perPerson())
        .addCap(Cap.of("life", Money.yuan(9_000)).over(new CapPeriod.Lifetime()))
        .addCap(Cap.of("once", Money.yuan(9_000)).over(new CapPeriod.EachCampaign()))
        .addCap(Cap.of("winter", Money.yuan(9_000)).over(new CapPeriod.Days(WINTER)))
        .priority(
            Priority.categories("ELDER_ALONE", "dibao")
                .lowestFirst(Household.PER_HEAD)
                .highestFirst(RENT)
                .lowestFirst(Place.OCCUPIED)
                .highestFirst(Formula.parse("line - income"))
                .drawingLots())
        .quota(
            Quota.of(100)
                .reservingFor(20, "dibao", "ELDER_ALONE")
                .reservingIn(10, CITY)
                .keepingUnfilled());
  }

  private static void means(Campaign.Builder campaign) {
    Earmark narrow =
        Earmark.onlyFor("dibao", "ELDER_ALONE")
            .in(CITY)
            .forKinds(BenefitKind.RELIEF)
            .forPurposes("春节慰问")
            .by("组通〔2026〕1号", DAY.minusDays(9));
    Kit kit = Kit.of("pack", "礼包", "gift pack", Goods.of(RICE, 10).plus(Goods.of(FLOUR, 1)));
    campaign
        .addFund(
            Fund.of("city", Money.parse("40000.01"))
                .called("市级资金", "city fund")
                .keeping(Money.yuan(100))
                .earmarked(narrow)
                .from(FundSource.ALLOCATION)
                .valid(DateRange.ofClosed(DAY, DAY.plusDays(70)))
                .limiting("dibao", Money.yuan(30_000))
                .released(Release.of("head-1", DAY.plusDays(40), "minutes 12")))
        .addFund(Fund.of("own", Money.yuan(300)).matching("city", Ratio.of(1, 2)))
        .addFund(Fund.of("donated", Money.yuan(90)).matchingExactly("own", Ratio.of(1, 3)))
        .addStock(
            Stock.of("rice-2", RICE, 1_790)
                .onlyFor("dibao")
                .inPacksOf(10)
                .goodUntil(DAY.plusDays(60))
                .keeping(100)
                .donatedBy("示例粮店")
                .boughtFrom("own")
                .packing(20))
        .addStock(Stock.of("flour-1", FLOUR, 12))
        .prices(
            PriceList.NONE
                .plus(RICE, Money.parse("3.20"), DAY.minusDays(19), "price bulletin 1")
                .plus(FLOUR, Money.yuan(60), DAY.minusDays(19), "price bulletin 1")
                .plus(kit))
        .valueCap(Money.yuan(2_000))
        .addSubstitution(Substitution.of(RICE, 10, FLOUR, 1))
        .whenShort(Division.fixed(500_00).rounding(Rounding.WEBSTER).by(100));
  }

  static Roster roster() {
    CaseFile file =
        CaseFile.builder()
            .surveyedOn(DAY.minusDays(20))
            .verifiedOn(DAY.minusDays(18))
            .addClarity(Clarity.NEEDS)
            .addClarity(Clarity.FAMILY)
            .confirmedOn(DAY.minusDays(9))
            .confirmedBy("body-1")
            .postedOn(DAY.minusDays(8))
            .objectedOn(DAY.minusDays(7))
            .exemptFromNotice("rule 4")
            .emergency(new Emergency("body-2", DAY.minusDays(5), DAY.plusDays(5), "minutes 3"))
            .build();
    return Roster.of(
        Household.of("H-1", CITY)
            .with(Household.INCOME, Money.parse("1200.50"))
            .registered("DISASTER_HIT", "DIBAO_HOUSEHOLD")
            .member(Person.bornIn(1941).as(Role.HEAD).identified("p-1").registered())
            .member(Person.born(LocalDate.of(2015, 3, 5)).identified("p-2").guardedBy("p-1"))
            .filed(file),
        Household.of("H-2", CITY.child("东区")).with(Household.SIZE, 3L).member(Person.unknown()),
        Household.of(RecipientId.of("H-3"), CITY, FACTS)
            .with(RENT, Money.yuan(700))
            .with(HOUSING, "LET")
            .with(ILLS, Set.of("B", "A"))
            .with(SINCE, LocalDate.of(2001, 5, 6))
            .member(Person.of(FACTS.members().orElseThrow()).with(PENSION, Money.yuan(2_000)))
            .member(
                Person.of(FACTS.members().orElseThrow())
                    .bornWithin(DateRange.ofClosed(DAY.minusYears(70), DAY.minusYears(69)))),
        Household.of("H-4 “新”", CITY).with(Household.SIZE, 0L),
        Place.of("W3-12", CITY.child("医院"), RecipientUnit.BED)
            .with(Place.OCCUPIED, true)
            .with(Place.PEOPLE, 1L)
            .filed(CaseFile.surveyed(DAY)));
  }

  static History history() {
    return History.of(
        List.of(
            History.Line.of("H-2", DAY.minusDays(100), "autumn-aid", Money.yuan(2_000)),
            History.Line.of("H-1", DAY.minusDays(90), "autumn-aid", Money.yuan(-20))
                .of(Benefit.cash("ill", Money.yuan(1)).in(Series.of("union", "")))
                .to("p-1")));
  }

  static CampaignLife life() {
    StageRules rules =
        StageRules.STANDARD
            .requiring(Stage.VISITING, Stage.POSTED, 7)
            .decided(Stage.PLANNED, Resolution.JOINT_MEETING);
    CampaignLife life =
        CampaignLife.under(rules)
            .decided(Resolution.of(Resolution.JOINT_MEETING, DAY, Stage.PLANNED, "minutes 7"));
    for (VisitCommitment commitment : VisitCommitment.values()) {
      life = life.committed(commitment, DAY);
    }
    return life.step(Stage.PLANNED, DAY)
        .orThrow()
        .step(Stage.POSTED, DAY.plusDays(1))
        .orThrow()
        .step(Stage.VISITING, DAY.plusDays(9))
        .orThrow();
  }
}
