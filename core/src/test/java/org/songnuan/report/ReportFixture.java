package org.songnuan.report;

import static org.songnuan.beneficiary.Household.INCOME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Role;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.PriceList;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.FundSource;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;

/** One small campaign that every report can tell something of. */
final class ReportFixture {
  static final LocalDate DAY = LocalDate.of(2026, 2, 10);
  static final Area EAST = Area.parse("示例市/东村");
  static final Area WEST = Area.parse("示例市/西村");
  static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);
  static final Item SWEETS = Item.of("sweets", "糖", "sweets", Unit.JIN);

  static final CampaignPlan PLAN =
      Campaign.builder()
          .id("2026-spring")
          .addCategory(Category.of("low", "低收入户", "low income").where("income < yuan(2000)"))
          .addCategory(Category.of("aged", "高龄老人", "aged").where("members.exists(m, m.age >= 80)"))
          .addBenefit(Benefit.cash("low", Money.yuan(500)))
          .addBenefit(Benefit.goods("low", Goods.of(RICE, 20).plus(Goods.some(SWEETS))))
          .addBenefit(Benefit.cash("aged", Money.yuan(300)))
          .addFund(
              Fund.of("city", Money.yuan(1_200))
                  .called("市级", "city")
                  .from(FundSource.ALLOCATION)
                  .onlyFor("low"))
          .addFund(
              Fund.of("own", Money.yuan(2_000)).called("自筹", "own").from(FundSource.SELF_RAISED))
          .addStock(Stock.of("rice", RICE, 30).inPacksOf(10))
          .prices(PriceList.NONE.plus(RICE, Money.yuan(3), LocalDate.of(2026, 1, 1), "invoice"))
          .build()
          .prepare(LocalDate.of(2026, 1, 20), Area.parse("示例市"))
          .orThrow();

  private static final ImmutableList<Household> HOUSEHOLDS =
      ImmutableList.of(
          Household.of("H-1", EAST)
              .with(INCOME, Money.yuan(1_200))
              .member(Person.bornIn(1941).as(Role.HEAD).identified("P-1"))
              .member(Person.bornIn(1943).as(Role.SPOUSE).identified("P-2")),
          Household.of("H-2", EAST)
              .with(INCOME, Money.yuan(5_000))
              .member(Person.bornIn(1939).identified("P-3")),
          Household.of("H-3", WEST)
              .with(INCOME, Money.yuan(1_000))
              .member(Person.bornIn(2015).identified("P-4").guardedBy("P-9")),
          Household.of("H-4", WEST).with(INCOME, Money.yuan(1_500)).member(1960).member(1962),
          Household.of("H-5", WEST).member(Person.bornIn(1970).as(Role.HEAD).identified("P-6")),
          Household.of("H-6", WEST)
              .with(INCOME, Money.yuan(9_000))
              .member(Person.bornIn(1980).as(Role.HEAD).identified("P-7")));

  static final Outcome OUTCOME =
      PLAN.run(
          Roster.copyOf(HOUSEHOLDS),
          Committed.of(
              ImmutableList.of(
                  new Commitment.OfCash(
                      RecipientId.of("H-2"),
                      new Payment(BenefitId.of("aged-cash"), FundId.of("own"), Money.yuan(100)),
                      Commitment.State.MADE))));

  static final Outcome SHUFFLED =
      PLAN.run(
          Roster.copyOf(HOUSEHOLDS.reverse()),
          Committed.of(
              ImmutableList.of(
                  new Commitment.OfCash(
                      RecipientId.of("H-2"),
                      new Payment(BenefitId.of("aged-cash"), FundId.of("own"), Money.yuan(100)),
                      Commitment.State.MADE))));

  /** The names of everybody; H-1 and H-2 have one payee, H-4 has none. */
  static final Directory DIRECTORY =
      new Directory() {
        private final ImmutableMap<String, String> names =
            ImmutableMap.of(
                "H-1", "甲某某", "H-2", "乙某", "H-3", "丙某", "H-4", "丁某", "H-5", "戊某", "H-6", "己某");
        private final ImmutableMap<String, String> persons =
            ImmutableMap.of("P-1", "甲某某", "P-3", "乙某", "P-9", "庚某");
        private final ImmutableMap<String, String> payees =
            ImmutableMap.of("H-1", "K-1", "H-2", "K-1", "H-3", "K-2");

        @Override
        public Optional<String> recipient(RecipientId id) {
          return Optional.ofNullable(names.get(id.value()));
        }

        @Override
        public Optional<String> person(PersonId id) {
          return Optional.ofNullable(persons.get(id.value()));
        }

        @Override
        public Optional<String> payee(RecipientId id) {
          return Optional.ofNullable(payees.get(id.value()));
        }
      };

  private ReportFixture() {}

  static String chinese(Table table) {
    return table.fixedWidth(Locale.CHINESE);
  }

  static String english(Table table) {
    return table.fixedWidth(Locale.ENGLISH);
  }
}
