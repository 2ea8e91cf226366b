package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.RETIREE;
import static org.songnuan.beneficiary.StandardCategory.RETIREE_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.STUDENT_HARDSHIP;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Clarity;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.PriceList;
import org.songnuan.benefit.Priority;
import org.songnuan.campaign.Campaign;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.pairing.Helper;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.scope.Area;
import org.songnuan.visit.Team;

/**
 * What the school union of document D10 decided. The document gives the 14 homes, the team of five
 * and "3000余元"; the amounts and the numbers of the retired are made up.
 */
final class SchoolCampaign {
  static final Area SCHOOL = Area.parse("示例区/示例学校");
  static final CategoryId ILL = CategoryId.of("ILLNESS_FIRST");
  private static final LocalDate OPENING = LocalDate.of(2025, 12, 1);
  private static final Item GIFT = Item.of("school-bag", "学习用品", "school things", Unit.PORTION);
  static final Item PARCEL = Item.of("parcel", "节日礼品", "festival gift", Unit.PORTION);
  private static final Fact<Money> MEDICAL =
      Fact.money("medical", "月医疗支出", "monthly medical spending");
  private static final FactSchema SCHEMA = Household.FACTS.plus(MEDICAL);

  /** What a gift is worth. */
  static final PriceList PRICES = PriceList.NONE.plus(GIFT, Money.yuan(25), OPENING, "采购合同（示例）");

  private SchoolCampaign() {}

  static Campaign of() {
    return Campaign.builder()
        .id("2026-school-union")
        .schema(SCHEMA)
        .gate(ListingGate.surveyedSince(OPENING).withFourClarities())
        .addCategory(Category.of(STUDENT_HARDSHIP))
        .addCategory(Category.of(RETIREE))
        .addCategory(Category.of(RETIREE_HARDSHIP))
        .addCategory(
            Category.of(ILL.value(), "医疗支出影响基本生活", "medical spending upsets basic living")
                .where("medical * 2 > income"))
        .priority(Priority.categories(ILL.value()))
        .prices(PRICES)
        .addBenefit(Benefit.cash(STUDENT_HARDSHIP, Money.yuan(200)))
        .addBenefit(Benefit.goods(STUDENT_HARDSHIP, Goods.of(GIFT, 1)))
        .addBenefit(Benefit.goods(RETIREE, Goods.of(PARCEL, 1)).of(BenefitKind.HONOUR))
        .addBenefit(Benefit.cash(RETIREE_HARDSHIP, Money.yuan(500)))
        .addBenefit(Benefit.act(ILL.value(), Action.MEDICAL_HELP))
        .addBenefit(Benefit.act(RETIREE.name(), Action.CULTURE))
        .addBenefit(Benefit.act(STUDENT_HARDSHIP.name(), Action.COUNSELLING))
        .addFund(Fund.of("union", Money.yuan(5_000)).called("工会经费", "union funds"))
        .addFund(Fund.of("social", Money.yuan(1_000)).called("社会捐助", "donations"))
        .addStock(Stock.of("gifts", GIFT, 14))
        .addStock(Stock.of("parcels", PARCEL, 31))
        .build();
  }

  /** Returns 15 students, one with a file that is not clear, and 31 retired, 4 of them hard up. */
  static Roster roster() {
    ImmutableList.Builder<Household> all = ImmutableList.builder();
    all.addAll(Invented.many("学", 14, id -> student(id, !id.endsWith("3"), Clarity.values())));
    all.add(student("学-015", true, Clarity.FAMILY, Clarity.THINKING, Clarity.CAUSE));
    all.addAll(Invented.many("退", 27, id -> one(id, RETIREE.name())));
    all.addAll(Invented.many("困", 4, id -> one(id, RETIREE.name(), RETIREE_HARDSHIP.name())));
    return Roster.copyOf(all.build());
  }

  private static Household student(String id, boolean isWell, Clarity... clear) {
    return one(id, STUDENT_HARDSHIP.name())
        .with(Household.INCOME, Money.yuan(3_000))
        .with(MEDICAL, Money.yuan(isWell ? 200 : 1_800))
        .filed(CaseFile.builder().surveyedOn(OPENING).addClarities(clear).build());
  }

  private static Household one(String id, String... codes) {
    return Household.of(RecipientId.of(id), SCHOOL, SCHEMA)
        .with(MEDICAL, Money.ZERO)
        .with(Household.INCOME, Money.yuan(5_000))
        .registered()
        .member(Person.unknown().registered(codes))
        .filed(CaseFile.builder().surveyedOn(OPENING).addClarities(Clarity.values()).build());
  }

  static Team team() {
    Team team = Team.of("家访队").headedBy(helper("师-000"));
    for (Helper helper : Invented.many("师", 4, SchoolCampaign::helper)) {
      team = team.with(helper);
    }
    return team;
  }

  private static Helper helper(String id) {
    return Helper.builder().id(id).area(SCHOOL).build();
  }
}
