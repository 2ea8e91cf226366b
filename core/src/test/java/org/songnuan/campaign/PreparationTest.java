package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.benefit.Benefit;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.split.Division;

/** What a campaign is refused for, in words. */
class PreparationTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final Category ALL = Category.of("all", "全体").where("true");
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);

  private static Campaign.Builder campaign() {
    return Campaign.builder().id("2026-spring");
  }

  private static Parameter line(LocalDate from) {
    return Parameter.of("line", from, CITY, Money.yuan(900), "city notice 2026");
  }

  private static List<String> findings(Campaign.Builder campaign) {
    return campaign.build().prepare(DATE, CITY).findings().stream()
        .map(Wording.in(Locale.ENGLISH)::of)
        .toList();
  }

  @Test
  void a_campaign_in_order_becomes_a_plan_without_findings() {
    assertThat(
            findings(
                campaign()
                    .addCategory(ALL)
                    .addBenefit(Benefit.cash("all", Money.yuan(1)))
                    .addFund(Fund.of("own", Money.yuan(1)))))
        .isEmpty();
  }

  @Test
  void a_campaign_of_nothing_can_be_run_but_says_so() {
    Preparation preparation = campaign().build().prepare(DATE, CITY);

    assertThat(preparation).isInstanceOf(CampaignPlan.class);
    assertThat(findings(campaign()))
        .containsExactly(
            "WARNING campaign.NO_CATEGORY: the campaign has no category",
            "WARNING campaign.NO_BENEFIT: the campaign has no benefit");
  }

  @Test
  void a_category_without_a_criterion_is_an_error() {
    assertThat(
            findings(
                campaign()
                    .addCategory(Category.of("dibao", "低保户"))
                    .addBenefit(Benefit.cash("dibao", Money.yuan(1)))))
        .containsExactly(
            "ERROR campaign.NO_CRITERION: category dibao must have a criterion, but has none");
  }

  @Test
  void a_benefit_for_a_category_that_is_not_there_is_an_error() {
    assertThat(findings(campaign().addCategory(ALL).addBenefit(Benefit.cash("al", Money.yuan(1)))))
        .containsExactly(
            "ERROR benefit.UNKNOWN_CATEGORY: benefit al-cash must be for a category of the"
                + " campaign, but was (al)");
  }

  @Test
  void an_earmark_for_a_category_that_is_not_there_is_an_error() {
    assertThat(
            findings(
                campaign()
                    .addCategory(ALL)
                    .addBenefit(Benefit.cash("all", Money.yuan(1)))
                    .addFund(Fund.of("city", Money.yuan(1)).onlyFor("dibao", "all"))
                    .addStock(Stock.of("store", RICE, 1).onlyFor("aged"))))
        .containsExactly(
            "ERROR fund.UNKNOWN_CATEGORY: city must be earmarked for categories of the campaign,"
                + " but was for (dibao)",
            "ERROR fund.UNKNOWN_CATEGORY: store must be earmarked for categories of the campaign,"
                + " but was for (aged)");
  }

  @Test
  void a_fund_that_holds_nothing_is_worth_a_look() {
    assertThat(
            findings(
                campaign()
                    .addCategory(ALL)
                    .addBenefit(Benefit.cash("all", Money.yuan(1)))
                    .addFund(Fund.of("own", Money.ZERO).called("自筹", "own funds"))))
        .containsExactly("WARNING fund.EMPTY_FUND: fund own funds holds 0.00");
  }

  @Test
  void one_code_for_two_items_is_an_error() {
    Item inKilograms = Item.of("rice", "大米", "rice", Unit.KILOGRAM);

    assertThat(
            findings(
                campaign()
                    .addCategory(ALL)
                    .addBenefit(Benefit.goods("all", Goods.of(RICE, 20)))
                    .addStock(Stock.of("store", inKilograms, 100))))
        .containsExactly(
            "ERROR campaign.UNLIKE_ITEMS: item code (rice) must mean one item, but means items that"
                + " differ");
  }

  @ParameterizedTest
  @CsvSource({"proportional", "equalLosses", "talmud"})
  void a_share_without_an_amount_cannot_be_divided_by_amounts(String division) {
    Division byClaims =
        switch (division) {
          case "proportional" -> Division.proportional();
          case "equalLosses" -> Division.equalLosses();
          default -> Division.talmud();
        };

    assertThat(
            findings(
                campaign().addCategory(ALL).addBenefit(Benefit.share("all")).whenShort(byClaims)))
        .containsExactly(
            "ERROR benefit.SHARE_BY_CLAIM: benefit all-share names no amount, so what is short must"
                + " not be divided by amounts, but was ("
                + byClaims.term().english()
                + ")");
  }

  @Test
  void a_name_that_is_not_known_is_shown_with_its_place_and_the_nearest_one() {
    Campaign campaign =
        campaign()
            .addParameter(line(LocalDate.of(2026, 1, 1)))
            .addCategory(
                Category.of("dibao", "低保户").where("income < line * size\n  && incom < lines"))
            .addBenefit(Benefit.cash("dibao", Money.yuan(1)))
            .build();

    assertThatThrownBy(() -> campaign.prepare(DATE, CITY).orThrow())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            Campaign must be in order, but was not:
            ERROR rule.UNKNOWN_NAME: rule dibao (line 2, column 6) must use names of facts and \
            parameters, but was (incom).
            Maybe income was meant.
            ERROR rule.UNKNOWN_NAME: rule dibao (line 2, column 14) must use names of facts and \
            parameters, but was (lines).
            Maybe line was meant.""");
  }

  @Test
  void warnings_alone_do_not_appear_in_the_message_of_a_refusal() {
    Campaign campaign =
        campaign()
            .addCategory(Category.of("dibao", "低保户"))
            .addFund(Fund.of("own", Money.ZERO))
            .build();
    Preparation preparation = campaign.prepare(DATE, CITY);

    assertThat(preparation).isInstanceOf(Refused.class);
    assertThat(preparation.findings()).hasSize(3);
    assertThatThrownBy(preparation::orThrow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            Campaign must be in order, but was not:
            ERROR campaign.NO_CRITERION: category dibao must have a criterion, but has none""");
  }

  @Test
  void a_category_that_nobody_can_meet_is_worth_a_look() {
    assertThat(
            findings(
                campaign()
                    .addCategory(
                        Category.of("near", "低保边缘户").where("size >= 3 && size < 2 || size < 0"))
                    .addBenefit(Benefit.cash("near", Money.yuan(1)))
                    .addFund(Fund.of("own", Money.yuan(1)))))
        .containsExactly(
            """
            WARNING rule.RULE_NEVER_MET: no subject can meet 低保边缘户
              there is no such subject
                these cannot all hold
                  household size ≥ 3
                  household size < 2
                this cannot hold
                  household size < 0
                  household size is never below 0""");
  }

  @Test
  void a_bed_is_not_asked_for_members() {
    Category bed =
        Category.of(CategoryId.of("bed"), Term.of("病床", "bed"), RecipientUnit.BED)
            .where("occupied && members.exists(m, true)");

    assertThat(findings(campaign().addCategory(bed).addBenefit(Benefit.cash("bed", Money.yuan(1)))))
        .containsExactly(
            "ERROR rule.NO_MEMBERS: rule bed (line 1, column 13) must not ask for members, for the"
                + " subject has none");
  }

  @Test
  void categories_that_hold_each_other_in_a_circle_are_errors() {
    assertThat(
            findings(
                campaign()
                    .addCategory(Category.of("a", "甲").where("holds(\"b\")"))
                    .addCategory(Category.of("b", "乙").where("size > 1 || holds(\"a\")"))
                    .addBenefit(Benefit.cash("a", Money.yuan(1)))))
        .containsExactly(
            "ERROR rule.RULE_CYCLE: rule a (line 1, column 7) must not depend on itself, but does"
                + " (a → b → a)",
            "ERROR rule.RULE_CYCLE: rule b (line 1, column 19) must not depend on itself, but does"
                + " (b → a → b)");
  }

  @Test
  void a_parameter_that_begins_later_is_a_gap() {
    assertThat(
            findings(
                campaign()
                    .addParameter(line(LocalDate.of(2026, 2, 1)))
                    .addCategory(ALL)
                    .addBenefit(Benefit.cash("all", Money.yuan(1)))))
        .containsExactly(
            "ERROR rule.PARAMETER_GAP: parameter line must be in force on 2026-01-20 in 湖北/武汉,"
                + " but was not");
  }

  @Test
  void a_parameter_named_like_a_fact_of_places_is_no_trouble_without_places() {
    Parameter people =
        Parameter.of("people", LocalDate.of(2026, 1, 1), CITY, 3, "city notice 2026");

    assertThat(
            findings(
                campaign()
                    .addParameter(people)
                    .addCategory(Category.of("large", "多人户").where("size >= people"))
                    .addBenefit(Benefit.cash("large", Money.yuan(1)))))
        .isEmpty();
  }

  @Test
  void a_text_that_is_no_criterion_is_refused_where_it_is_written() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Category.of("dibao", "低保户").where("income <"))
        .withMessage(
            "Rule text (line 1, column 9) must have a name, a number, ! or (, but was (the end).");
  }

  @Test
  void ids_are_used_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> campaign().addCategory(ALL).addCategory(ALL).build())
        .withMessage("Campaign (2026-spring) must use each category id once, but was (all) twice.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                campaign()
                    .addBenefit(Benefit.cash("all", Money.yuan(1)))
                    .addBenefit(Benefit.cash("all", Money.yuan(2)))
                    .build())
        .withMessage(
            "Tariff must use each benefit id once, but was (all-cash) twice.\n"
                + "Maybe one of them should be called otherwise.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                campaign()
                    .addFund(Fund.of("own", Money.yuan(1)))
                    .addFund(Fund.of("own", Money.yuan(2)))
                    .build())
        .withMessage("Treasury must use each fund id once, but was (own) twice.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                campaign()
                    .addStock(Stock.of("store", RICE, 1))
                    .addStock(Stock.of("store", RICE, 2))
                    .build())
        .withMessage("Treasury must use each stock id once, but was (store) twice.");
  }

  @Test
  void more_money_than_can_be_counted_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                campaign()
                    .addFund(Fund.of("one", Money.MAX))
                    .addFund(Fund.of("other", Money.ofFen(1)))
                    .build())
        .withMessage("Treasury must hold at most 2^62 fen or units in all funds, but was more.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> campaign().addStock(Stock.of("store", RICE, Long.MAX_VALUE)).build())
        .withMessage(
            "Treasury must hold at most 2^62 fen or units in all stocks of (rice), but was more.");
  }

  @Test
  void the_id_of_a_campaign_can_seed_a_lot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> campaign().id(" ").build())
        .withMessage("Campaign id must have a value, but was (blank).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CampaignId.of("x".repeat(129)))
        .withMessage("Campaign id must have at most 128 characters, but was (129).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CampaignId.of("2026\nspring"))
        .withMessage("Campaign id must be one line, but was not.");
  }
}
