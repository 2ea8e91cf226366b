package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.DIBAO_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.DISABLED_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.HARDSHIP_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.ILLNESS_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.LOCAL_EXTREME_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.LOW_INCOME;
import static org.songnuan.beneficiary.StandardCategory.PARTY_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.PARTY_PRE_FOUNDING;
import static org.songnuan.beneficiary.StandardCategory.PREFERENTIAL_CARE;
import static org.songnuan.beneficiary.StandardCategory.SERVICE_MEMBER_FAMILY;
import static org.songnuan.beneficiary.StandardCategory.SINGLE_PARENT_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.SOCIAL_RETIREE;
import static org.songnuan.beneficiary.StandardCategory.STUDENT_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.WORKER_HARDSHIP;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Listing;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.beneficiary.StandardGroup;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundSource;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.report.YearFigures;
import org.songnuan.scope.Area;
import org.songnuan.scope.Occasion;
import org.songnuan.split.Division;

/**
 * What the sub-district of document D7 did. The document gives how many are on each list; the
 * amounts other than the 1,000 yuan, who is on two lists and the year before are made up, and so is
 * that none of the 52 families of the forces is one of the 52 in preferential care.
 */
final class StreetCampaign {
  static final Area STREET = Area.parse("示例区/示例街道");
  static final LocalDate PAID = LocalDate.of(2026, 2, 10);
  static final Term GIVEN = Term.of("慰问金总额", "money given");
  static final Item OIL = Item.of("oil", "油", "oil", Unit.LITRE);
  static final Item RICE = Item.of("rice", "米", "rice", Unit.JIN);
  private static final Item LIVING = Item.of("living", "生活用品", "daily goods", Unit.PORTION);
  private static final String CARE_IN_NEED = "PREFERENTIAL_CARE_IN_NEED";
  private static final String BY_THE_CITY = "BY_THE_CITY";

  /** Those of low income, Dibao first; some have a disabled member too. */
  static final ImmutableList<Household> LOW =
      ImmutableList.<Household>builder()
          .addAll(Invented.many("低保", 24, id -> one(id, DIBAO_HOUSEHOLD, DISABLED_HOUSEHOLD)))
          .addAll(Invented.many("保", 17, id -> one(id, DIBAO_HOUSEHOLD)))
          .addAll(Invented.many("低收", 35, id -> one(id, LOW_INCOME, DISABLED_HOUSEHOLD)))
          .addAll(Invented.many("收", 20, id -> one(id, LOW_INCOME)))
          .build();

  static final ImmutableList<Household> FORCES =
      Invented.many("军", 52, id -> one(id, SERVICE_MEMBER_FAMILY));
  static final ImmutableList<Household> STUDENTS =
      Invented.registered("学", 34, STREET, STUDENT_HARDSHIP);

  private StreetCampaign() {}

  private static Household one(String id, StandardCategory... categories) {
    String[] codes =
        ImmutableList.copyOf(categories).stream().map(Enum::name).toArray(String[]::new);
    return Household.of(id, STREET).registered(codes).member(Person.unknown().registered());
  }

  /** Returns everybody on any list before the festival. */
  static Roster roster() {
    return Roster.copyOf(
        ImmutableList.<Household>builder()
            .addAll(LOW)
            .addAll(FORCES)
            .addAll(STUDENTS)
            .addAll(Invented.many("残", 106, id -> one(id, DISABLED_HOUSEHOLD)))
            .addAll(Invented.many("病", 22, id -> one(id, ILLNESS_HOUSEHOLD)))
            .addAll(Invented.many("特", 20, id -> one(id, LOCAL_EXTREME_HARDSHIP)))
            .addAll(Invented.many("优困", 3, id -> inCare(id, HARDSHIP_HOUSEHOLD.name())))
            .addAll(Invented.many("优", 49, id -> inCare(id)))
            .build());
  }

  private static Household inCare(String id, String... codes) {
    return Household.of(id, STREET)
        .registered(codes)
        .member(Person.unknown().registered(PREFERENTIAL_CARE.name()));
  }

  /** Leaders go to those in extreme hardship, and 优抚户 get oil and rice that nobody counted. */
  static Campaign visits(Money earmark) {
    return Campaign.builder()
        .id("2026-street-visits")
        .addCategory(Category.of(LOCAL_EXTREME_HARDSHIP))
        .addCategory(Category.of(PREFERENTIAL_CARE))
        .addBenefit(Benefit.cash(LOCAL_EXTREME_HARDSHIP, Money.yuan(1_000)))
        .addBenefit(Benefit.goods(LOCAL_EXTREME_HARDSHIP, Goods.some(LIVING)))
        .addBenefit(Benefit.goods(PREFERENTIAL_CARE, Goods.some(OIL).plus(Goods.some(RICE))))
        .addFund(Fund.of("visits", earmark).called("走访专款", "fund for visits"))
        .whenShort(Division.equalAwards())
        .build();
  }

  /** The street pays by class, each class for itself; more classes than now are for next year. */
  static Campaign cash(StandardCategory... more) {
    Campaign.Builder campaign =
        Campaign.builder()
            .id("2026-street-cash")
            .addCategory(Category.of(DIBAO_HOUSEHOLD))
            .addCategory(Category.of(LOW_INCOME))
            .addCategory(Category.of(DISABLED_HOUSEHOLD))
            .addCategory(Category.of(ILLNESS_HOUSEHOLD))
            .addCategory(
                Category.of(CARE_IN_NEED, "困难优抚对象", "preferential care, in hardship")
                    .where(
                        "\"HARDSHIP_HOUSEHOLD\" in registered"
                            + " && members.exists(m, \"PREFERENTIAL_CARE\" in m.registered)"))
            .addBenefit(Benefit.cash(DIBAO_HOUSEHOLD, Money.yuan(500)))
            .addBenefit(Benefit.cash(LOW_INCOME, Money.yuan(400)))
            .addBenefit(Benefit.cash(DISABLED_HOUSEHOLD, Money.yuan(300)))
            .addBenefit(Benefit.cash(ILLNESS_HOUSEHOLD, Money.yuan(550)))
            .addBenefit(Benefit.cash(CARE_IN_NEED, Money.yuan(400)))
            .addFund(Fund.of("street", Money.yuan(105_300)).called("街道慰问金", "street fund"));
    for (StandardCategory category : more) {
      campaign
          .addCategory(Category.of(category))
          .addBenefit(Benefit.act(category.name(), Action.PROBLEM_SOLVING));
    }
    return campaign.build();
  }

  /** Next year takes in six classes more. */
  static Campaign nextYear() {
    return cash(
        StandardCategory.ILLNESS_PERSON,
        PARTY_HARDSHIP,
        PARTY_PRE_FOUNDING,
        SINGLE_PARENT_HARDSHIP,
        WORKER_HARDSHIP,
        SOCIAL_RETIREE);
  }

  /** City and district pay all of these once more; what the street paid stands. */
  static Campaign city() {
    return Campaign.builder()
        .id("2026-city-cash")
        .addCategory(StandardGroup.PREFERENTIAL_CARE_ALL.category())
        .addCategory(
            Category.of(BY_THE_CITY, "市、区统一安排对象", "by arrangement of city and district")
                .where(
                    "\"DIBAO_HOUSEHOLD\" in registered || \"LOW_INCOME\" in registered"
                        + " || \"DISABLED_HOUSEHOLD\" in registered"
                        + " || holds(\"PREFERENTIAL_CARE_ALL\")"))
        .addBenefit(Benefit.cash(BY_THE_CITY, Money.yuan(200)))
        .addFund(
            Fund.of("city", Money.yuan(61_200))
                .called("市、区慰问金", "fund of city and district")
                .from(FundSource.ALLOCATION))
        .build();
  }

  /**
   * Returns what does not go together in the lists, of which the document gives the sizes alone.
   */
  static ImmutableList<Finding> mismatches(long low, long forces, Outcome visits, Outcome cash) {
    Listing paired = Listing.of("结对低保、低收入家庭", "paired, of low income", low).asOf(StreetPairing.DAY);
    return ImmutableList.<Finding>builder()
        .addAll(
            paired.reconciledWith(
                helped("低保户", DIBAO_HOUSEHOLD, cash), helped("低收入户", LOW_INCOME, cash)))
        .addAll(
            Listing.of("涉军家庭", "families of the forces", forces)
                .comparedWith(helped("优抚户", PREFERENTIAL_CARE, visits)))
        .addAll(
            Listing.uncovered(
                ImmutableList.of(
                    paired,
                    helped("残疾人户", DISABLED_HOUSEHOLD, cash),
                    helped("重大疾病家庭", ILLNESS_HOUSEHOLD, cash)),
                ImmutableList.of(paired)))
        .build();
  }

  private static Listing helped(String name, StandardCategory category, Outcome outcome) {
    return Listing.of(name, category.term().english(), Helped.reached(outcome, category.id()))
        .asOf(PAID);
  }

  static YearFigures lastYear() {
    return YearFigures.of(
            Occasion.springFestival(LocalDate.of(2025, 1, 29)), LocalDate.of(2025, 1, 22))
        .with(GIVEN, Figure.known(Money.yuan(152_300)));
  }

  static YearFigures thisYear(Money given) {
    return YearFigures.of(Occasion.springFestival(LocalDate.of(2026, 2, 17)), PAID)
        .with(GIVEN, Figure.known(given));
  }
}
