package org.songnuan.campaign;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Priority;
import org.songnuan.benefit.Stacking;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Demand;
import org.songnuan.fund.Draws;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Settlement;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;
import org.songnuan.split.Division;
import org.songnuan.split.RankOrder;
import org.songnuan.split.Splitter;

/** Money that ends somewhere in the line: who is met, who waits, and why. */
class RankOrderTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final Priority BY_NEED = Priority.NONE.lowestFirst(Household.PER_HEAD);
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);

  /** H-1 to H-5 with 100, 200, 300, 300 and 400 yuan a head; H-2 and H-5 have two members. */
  private static final Roster ROSTER =
      Roster.of(
          household("H-1", 100),
          household("H-2", 400).member(1962),
          household("H-3", 300),
          household("H-4", 300),
          household("H-5", 800).member(1962));

  private static Household household(String id, long income) {
    return Household.of(id, CITY).with(Household.INCOME, Money.yuan(income)).member(1960);
  }

  private static Campaign.Builder campaign(Splitter whenShort, Priority priority) {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("all", "全体", "everybody").where("true"))
        .addCategory(Category.of("large", "多人户", "large households").where("size >= 2"))
        .priority(priority)
        .whenShort(whenShort);
  }

  private static Campaign.Builder each500(Splitter whenShort, Priority priority, long yuan) {
    Campaign.Builder builder = campaign(whenShort, priority);
    builder
        .addBenefit(Benefit.cash("all", Money.yuan(500)))
        .addFund(Fund.of("own", Money.yuan(yuan)));
    return builder;
  }

  private static CampaignPlan plan(Campaign.Builder campaign) {
    return campaign.build().prepare(DATE, CITY).orThrow();
  }

  private static Outcome run(Campaign.Builder campaign) {
    return plan(campaign).run(ROSTER);
  }

  private static List<String> cash(Outcome outcome) {
    return outcome.awards().stream().map(award -> award.cash().toString()).toList();
  }

  private static String why(Outcome outcome, String id) {
    return Wording.in(Locale.ENGLISH).of(outcome.why(id));
  }

  private static List<String> findings(Outcome outcome) {
    return outcome.findings().stream().map(Wording.in(Locale.ENGLISH)::of).toList();
  }

  @Test
  void whoever_waits_second_reads_what_was_left_and_what_was_needed_and_in_no_category_no_place() {
    Campaign.Builder campaign =
        campaign(RankOrder.stopping(), Priority.categories("large").lowestFirst(Household.PER_HEAD))
            .addBenefit(Benefit.cash("all", Money.yuan(500)))
            .addFund(Fund.of("own", Money.yuan(1_200)).called("自筹资金", "own money"));
    Outcome outcome = run(campaign);

    assertThat(why(outcome, "H-1"))
        .contains("ranked by category: in none of the 1, and so after all who are")
        .contains(
            "500.00 short: after 2 before it, own money had 200.00 left at its turn, which is not"
                + " the whole; nobody behind overtakes\n    number 1 on the waitlist");
    assertThat(why(outcome, "H-2")).contains("ranked by category: number 1 of 1");
    assertThat(why(outcome, "H-3"))
        .contains(
            "500.00 short: after 3 before it, own money had 200.00 left at its turn, of the 500.00"
                + " needed, and keeps it for those who wait before it");
    assertThat(Wording.in(Locale.CHINESE).of(outcome.why("H-4")))
        .contains("轮到时 自筹资金 余 200.00，须 500.00，且已留给排在前面的候补者")
        .contains("按类别排序：不在所列 1 类之中，排在其后");
  }

  @Test
  void the_neediest_are_met_first_and_the_next_gets_the_part_that_is_left() {
    Outcome outcome = run(each500(RankOrder.divisible(), BY_NEED, 700));

    assertThat(cash(outcome)).containsExactly("500.00", "200.00", "0.00", "0.00", "0.00");
    assertThat(outcome.waitlist()).containsExactly(ids("H-2"), ids("H-3", "H-4"), ids("H-5"));
    assertThat(why(outcome, "H-2"))
        .contains(
            """
            given in rank order
                ranked, lowest first: monthly income per head 200.00\
            """)
        .contains(
            """
            300.00 short: after 1 before it, own had 200.00 left at its turn
                number 1 on the waitlist\
            """);
    assertThat(why(outcome, "H-3"))
        .contains(
            """
            500.00 short: after 2 before it, own had nothing left at its turn
                number 2–3 on the waitlist\
            """);
    assertThat(Wording.in(Locale.CHINESE).of(outcome.why("H-5")))
        .contains("差 500.00：前有 4 户，轮到时 own 已无可用余额")
        .contains("候补第 4 位");
    assertThat(findings(outcome))
        .containsExactly(
            "WARNING fund.CATEGORIES_SHORT: everybody claim 2,500.00, but own hold only 700.00:"
                + " 1,800.00 missing");
  }

  private static ImmutableSortedSet<RecipientId> ids(String... ids) {
    return Stream.of(ids).map(RecipientId::of).collect(toImmutableSortedSet(naturalOrder()));
  }

  @Test
  void whole_claims_stop_at_the_first_that_does_not_fit_or_pass_over_it() {
    Campaign.Builder stopping = campaign(RankOrder.stopping(), BY_NEED);
    Campaign.Builder skipping = campaign(RankOrder.skipping(), BY_NEED);
    for (Campaign.Builder builder : ImmutableList.of(stopping, skipping)) {
      builder
          .stacking(Stacking.HIGHEST_ONLY)
          .addBenefit(Benefit.cash("all", Money.yuan(200)))
          .addBenefit(Benefit.cash("large", Money.yuan(500)))
          .addFund(Fund.of("own", Money.yuan(500)));
    }
    Outcome stops = run(stopping);
    Outcome skips = run(skipping);

    assertThat(cash(stops)).containsExactly("200.00", "0.00", "0.00", "0.00", "0.00");
    assertThat(stops.settlement().balances().get(0).left()).isEqualTo(Money.yuan(300));
    assertThat(why(stops, "H-2"))
        .contains(
            "500.00 short: after 1 before it, own had 300.00 left at its turn, which is not the"
                + " whole; nobody behind overtakes");
    assertThat(cash(skips)).containsExactly("200.00", "0.00", "0.00", "0.00", "0.00");
    assertThat(why(skips, "H-2")).contains("which is not the whole: passed over");
    assertThat(findings(skips))
        .contains(
            "WARNING fund.RANK_TIED: 2 are tied for 300.00: record a decision on their order, or"
                + " declare a lot");
  }

  @Test
  void a_tie_at_the_cut_stays_open_until_a_decision_or_a_declared_lot() {
    Outcome open = run(each500(RankOrder.divisible(), BY_NEED, 1_700));
    assertThat(cash(open)).containsExactly("500.00", "500.00", "0.00", "0.00", "0.00");
    Balance balance = open.settlement().balances().get(0);
    assertThat(balance.reserved()).isEqualTo(Money.yuan(700));
    assertThat(balance.pending()).isEqualTo(Money.yuan(700));
    assertThat(why(open, "H-4"))
        .contains("500.00 short: 2 are tied for 700.00 of own: undecided until their order is");
    assertThat(findings(open))
        .contains(
            "WARNING fund.RANK_TIED: 2 are tied for 700.00: record a decision on their order, or"
                + " declare a lot");

    Campaign.Builder decided = each500(RankOrder.divisible(), BY_NEED, 1_700);
    decided.addDecision(Decision.order("body-1", "minutes 7", DAY, "H-4", "H-3"));
    assertThat(cash(run(decided))).containsExactly("500.00", "500.00", "200.00", "500.00", "0.00");

    Outcome drawn = run(each500(RankOrder.divisible(), BY_NEED.drawingLots(), 1_700));
    assertThat(cash(drawn).subList(2, 4)).containsExactlyInAnyOrder("500.00", "200.00");
    assertThat(drawn.settlement().balances().get(0).left()).isEqualTo(Money.ZERO);
    String lots = why(drawn, "H-3") + why(drawn, "H-4");
    assertThat(lots).contains("2 are level: number 1 by lot", "2 are level: number 2 by lot");
    assertThat(why(run(each500(RankOrder.divisible(), BY_NEED.drawingLots(), 9_000)), "H-3"))
        .doesNotContain("by lot");
  }

  @Test
  void a_fund_for_large_households_alone_pays_them_so_that_the_free_one_reaches_further() {
    Campaign.Builder builder = campaign(RankOrder.divisible(), BY_NEED);
    builder
        .stacking(Stacking.HIGHEST_ONLY)
        .addBenefit(Benefit.cash("all", Money.yuan(200)))
        .addBenefit(Benefit.cash("large", Money.yuan(500)))
        .addFund(Fund.of("own", Money.yuan(600)))
        .addFund(Fund.of("families", Money.yuan(700)).onlyFor("large"));
    Outcome outcome = run(builder);

    assertThat(cash(outcome)).containsExactly("200.00", "500.00", "200.00", "200.00", "200.00");
    assertThat(why(outcome, "H-5"))
        .contains("300.00 short: after 4 before it, families, own had 200.00 left at its turn");
    assertThat(outcome.certificates()).hasSize(1);
    assertThat(
            outcome.certificates().stream()
                .allMatch(
                    one ->
                        one.holds(
                            outcome.plan().treasury(),
                            outcome.settlement().demand(),
                            Committed.NONE)))
        .isTrue();
  }

  @Test
  void what_is_committed_stays_and_the_rest_goes_in_rank_order() {
    CampaignPlan plan = plan(each500(RankOrder.divisible(), BY_NEED, 1_000));
    Outcome before = plan.run(Roster.of(household("H-5", 400)));
    Committed committed = Committed.of(before.awards(), Commitment.State.MADE);
    Outcome outcome = plan.run(ROSTER, committed);

    assertThat(cash(outcome)).containsExactly("500.00", "0.00", "0.00", "0.00", "500.00");
    assertThat(outcome.waitlist()).containsExactly(ids("H-2"), ids("H-3", "H-4"));
  }

  @Test
  void what_is_only_possible_is_reserved_at_its_turn() {
    Campaign.Builder builder = campaign(RankOrder.divisible(), BY_NEED);
    builder
        .addCategory(Category.of("poor", "困难户", "poor").where("income < yuan(1000)"))
        .addBenefit(Benefit.cash("poor", Money.yuan(500)))
        .addFund(Fund.of("own", Money.yuan(1_200)));
    Household open = Household.of("H-0", CITY).member(1960);
    Outcome outcome =
        plan(builder).run(Roster.of(household("H-1", 100), household("H-2", 200), open));

    assertThat(cash(outcome)).containsExactly("0.00", "500.00", "500.00");
    assertThat(outcome.settlement().balances().get(0).pending()).isEqualTo(Money.yuan(200));
    assertThat(outcome.waitlist()).isEmpty();
  }

  @Test
  void goods_go_in_the_same_order_in_whole_packs() {
    Campaign.Builder builder = campaign(RankOrder.divisible(), BY_NEED);
    builder
        .addBenefit(Benefit.goods("all", Goods.of(RICE, 20)))
        .addStock(Stock.of("S-1", RICE, 55).inPacksOf(10));
    Outcome outcome = run(builder);

    assertThat(outcome.awards().stream().map(award -> award.goods().toString()).toList())
        .containsExactly("rice 20 斤", "rice 20 斤", "none", "none", "none");
    assertThat(why(outcome, "H-5"))
        .contains("20 jin short: after 4 before it, rice (S-1) had nothing left at its turn");
  }

  @Test
  void an_earlier_tier_comes_before_any_rank() {
    Campaign.Builder builder = campaign(RankOrder.divisible(), BY_NEED);
    builder
        .addBenefit(Benefit.cash("large", Money.yuan(500)))
        .addBenefit(Benefit.cash("all", Money.yuan(100)).inTier(1))
        .addFund(Fund.of("own", Money.yuan(1_100)));

    assertThat(cash(run(builder))).containsExactly("100.00", "500.00", "0.00", "0.00", "500.00");
  }

  @Test
  void whole_benefits_beside_a_division_go_by_the_priority_if_there_is_one() {
    Campaign.Builder byNeed = campaign(Division.equalAwards(), BY_NEED);
    Campaign.Builder smallest = campaign(Division.equalAwards(), Priority.NONE);
    for (Campaign.Builder builder : ImmutableList.of(byNeed, smallest)) {
      builder
          .stacking(Stacking.HIGHEST_ONLY)
          .addBenefit(Benefit.cash("all", Money.yuan(200)).whole())
          .addBenefit(Benefit.cash("large", Money.yuan(500)).whole())
          .addFund(Fund.of("own", Money.yuan(700)));
    }
    assertThat(cash(run(byNeed))).containsExactly("200.00", "500.00", "0.00", "0.00", "0.00");
    assertThat(cash(run(smallest))).containsExactly("200.00", "0.00", "200.00", "200.00", "0.00");
    assertThat(why(run(byNeed), "H-3")).contains("had nothing left at its turn");
  }

  @Test
  void without_a_priority_all_are_tied_and_the_plan_says_so() {
    Outcome outcome = run(each500(RankOrder.stopping(), Priority.NONE, 700));

    assertThat(cash(outcome)).containsOnly("0.00");
    assertThat(findings(outcome))
        .contains(
            "WARNING fund.RANK_WITHOUT_PRIORITY: what is short goes in rank order, but no priority"
                + " says who comes first: all are tied",
            "WARNING fund.RANK_TIED: 5 are tied for 700.00: record a decision on their order, or"
                + " declare a lot");
  }

  @Test
  void a_share_has_no_amount_and_so_no_place_in_rank_order() {
    Campaign.Builder builder = campaign(RankOrder.divisible(), BY_NEED);
    builder.addBenefit(Benefit.share("all")).addFund(Fund.of("own", Money.yuan(700)));

    assertThat(builder.build().prepare(DATE, CITY).findings())
        .extracting(Wording.in(Locale.ENGLISH)::of)
        .containsExactly(
            "ERROR benefit.SHARE_BY_CLAIM: benefit all-share names no amount, so what is short must"
                + " not be divided by amounts, but was (rank order)");
  }

  @Test
  void parts_merge_into_the_whole_and_the_table_holds_each_rank_once() {
    CampaignPlan plan = plan(each500(RankOrder.divisible(), BY_NEED, 1_700));
    ImmutableList<Assessment> all = plan.assess(ROSTER);
    Demand whole = plan.demand(all);
    Demand merged = Demand.NONE;
    for (Assessment one : all.reverse()) {
      merged = plan.demand(List.of(one)).merge(merged);
    }
    assertThat(merged.text()).isEqualTo(whole.text());
    assertThat(whole.size()).isEqualTo(4);
    assertThat(plan.demandBound(5)).isEqualTo(10);
    Settlement open = plan.settle(merged);
    Draws draws = Draws.NONE;
    for (Assessment one : all) {
      draws = draws.merge(open.draws(List.of(one)));
    }
    Settlement settlement = open.close(draws);
    assertThat(all.stream().map(settlement::award).toList()).isEqualTo(plan.run(ROSTER).awards());
  }
}
