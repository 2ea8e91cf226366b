package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.Series;
import org.songnuan.benefit.Stacking;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Award;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;
import org.songnuan.testkit.CampaignArbitraries;
import org.songnuan.testkit.RosterArbitraries;

class TotalsTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);
  private static final String VETERAN = StandardCategory.PARTY_VETERAN.name();
  private static final String DISABLED = StandardCategory.DISABLED_PERSON.name();

  private static Campaign.Builder campaign() {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("poor", "困难户", "poor").where("income < yuan(1000)"))
        .addCategory(Category.of(StandardCategory.PARTY_VETERAN))
        .addCategory(
            Category.of("disabled", "残疾人家庭", "disabled")
                .where("members.exists(m, \"DISABLED_PERSON\" in m.registered)"))
        .addFund(Fund.of("own", Money.yuan(10_000)))
        .addStock(Stock.of("store", RICE, 1_000));
  }

  private static Outcome run(Campaign.Builder campaign, Household... households) {
    return campaign.build().prepare(DATE, CITY).orThrow().run(Roster.of(households));
  }

  private static Household household(String id, long income) {
    return Household.of(id, CITY).with(Household.INCOME, Money.yuan(income));
  }

  private static Person registered(String key, String... codes) {
    return Person.bornIn(1950).registered(codes).identified(key);
  }

  private static final Outcome OUTCOME =
      run(
          campaign()
              .addBenefit(Benefit.cash("poor", Money.yuan(500)))
              .addBenefit(Benefit.goods("poor", Goods.of(RICE, 20)))
              .addBenefit(Benefit.act("poor", Action.LETTER))
              .addBenefit(Benefit.cash(VETERAN, Money.yuan(400)).perPerson().of(BenefitKind.HONOUR))
              .addBenefit(Benefit.goods("disabled", Goods.of(RICE, 5)).of(BenefitKind.HONOUR)),
          household("H-1", 500)
              .member(registered("P-1", VETERAN, DISABLED))
              .member(registered("P-2", VETERAN))
              .member(registered("P-3")),
          household("H-2", 5_000).member(registered("P-4", DISABLED)),
          household("H-3", 9_000).member(registered("P-4", DISABLED)),
          household("H-4", 100).member(registered("P-5")));

  @Test
  void kinds_are_counted_apart_in_items_households_and_persons() {
    assertThat(Totals.byKind(OUTCOME))
        .isEqualTo(
            ImmutableSortedMap.of(
                BenefitKind.RELIEF,
                new Totals(
                    4, 2, 0, 0, 2, Money.yuan(1_000), Goods.of(RICE, 40), ImmutableSortedMap.of()),
                BenefitKind.HONOUR,
                new Totals(
                    4, 3, 0, 3, 0, Money.yuan(800), Goods.of(RICE, 15), ImmutableSortedMap.of()),
                BenefitKind.ACTIVITY,
                new Totals(
                    2,
                    2,
                    0,
                    0,
                    2,
                    Money.ZERO,
                    Goods.NONE,
                    ImmutableSortedMap.of(Action.LETTER, 2L))));
  }

  @Test
  void a_person_in_two_households_is_one_and_a_household_of_several_kinds_is_one() {
    Totals all = Totals.of(OUTCOME);

    assertThat(List.of(all.items(), all.households(), all.persons(), all.uncounted()))
        .containsExactly(10L, 4L, 3L, 2L);
  }

  @Test
  void the_size_of_a_household_that_belongs_for_its_income_is_not_claimed_as_persons() {
    Outcome outcome =
        run(
            campaign().addBenefit(Benefit.cash("poor", Money.yuan(500))),
            household("H-1", 500).member(1950).member(1951).member(1952));

    assertThat(Totals.of(outcome).persons()).isZero();
    assertThat(Totals.of(outcome).uncounted()).isEqualTo(1);
    assertThat(Summary.of(outcome, DATE).text(Locale.ENGLISH))
        .contains("relief: 1 items, 1 recipients\n");
  }

  @Test
  void members_of_whom_nothing_is_known_leave_the_number_of_persons_open() {
    Outcome outcome =
        run(
            campaign().addBenefit(Benefit.goods("disabled", Goods.of(RICE, 5))),
            household("H-1", 500).member(registered("P-1", DISABLED)).member(Person.bornIn(1980)),
            household("H-2", 500).with(Household.SIZE, 3L).member(registered("P-2", DISABLED)));

    assertThat(Totals.of(outcome).persons()).isEqualTo(2);
    assertThat(Totals.of(outcome).uncounted()).isEqualTo(2);
    assertThat(Summary.of(outcome, DATE).text(Locale.CHINESE))
        .contains("救助慰问：2 项，2 户（处），已知 2 人（2 户未按人计）\n");
  }

  @Test
  void what_is_not_due_is_summed_up_by_its_cause() {
    Outcome outcome =
        run(
            campaign()
                .addCategory(Category.of("all", "全体", "all").where("true"))
                .stacking(Stacking.HIGHEST_ONLY)
                .addBenefit(Benefit.cash("poor", Money.yuan(500)))
                .addBenefit(Benefit.cash("all", Money.yuan(300)))
                .addBenefit(
                    Benefit.cash("all", Money.yuan(200)).called("more").in(Series.of("", "more")))
                .addCap(Cap.of("most", Money.yuan(450)).titled("每户上限", "the cap")),
            household("H-1", 500).member(1950),
            household("H-2", 5_000).member(1950));

    assertThat(Summary.of(outcome, DATE).text(Locale.ENGLISH))
        .contains(
            """
            not due by the rules: 3 items, 600.00 in all
              replaced by a higher one: 1 items, 300.00
              cut by the cap: 2 items, 300.00
            """);
  }

  @Provide
  Arbitrary<Campaign> campaigns() {
    return CampaignArbitraries.campaigns();
  }

  @Provide
  Arbitrary<Roster> rosters() {
    return RosterArbitraries.rosters();
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void kinds_add_up_and_no_number_stands_for_another(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Outcome outcome =
        campaign.prepare(CampaignArbitraries.DATE, CampaignArbitraries.CITY).orThrow().run(roster);
    Totals all = Totals.of(outcome);
    List<Totals> kinds = Totals.byKind(outcome).values().asList();

    assertThat(all.cash())
        .isEqualTo(Money.sum(outcome.awards().stream().map(Award::cash).toList()));
    assertThat(all.cash()).isEqualTo(Money.sum(kinds.stream().map(Totals::cash).toList()));
    assertThat(all.goods())
        .isEqualTo(Goods.sum(outcome.awards().stream().map(Award::goods).toList()));
    assertThat(all.goods()).isEqualTo(Goods.sum(kinds.stream().map(Totals::goods).toList()));
    assertThat(all.items()).isEqualTo(kinds.stream().mapToLong(Totals::items).sum());
    assertThat(all.items()).isGreaterThanOrEqualTo(all.households() + all.places());
    assertThat(all.households())
        .isLessThanOrEqualTo(kinds.stream().mapToLong(Totals::households).sum());
    assertThat(all.persons()).isLessThanOrEqualTo(kinds.stream().mapToLong(Totals::persons).sum());
    for (Totals kind : kinds) {
      assertThat(kind.items()).isBetween(kind.households() + kind.places(), all.items());
      assertThat(kind.households()).isBetween(0L, all.households());
      assertThat(kind.persons()).isBetween(0L, all.persons());
      assertThat(kind.uncounted()).isBetween(0L, all.uncounted());
      assertThat(kind.persons() + kind.uncounted())
          .isGreaterThanOrEqualTo(kind.households() == 0 ? 0 : 1);
    }
  }
}
