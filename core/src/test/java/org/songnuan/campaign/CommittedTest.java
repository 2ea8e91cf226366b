package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.beneficiary.Household.INCOME;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundCode;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Stock;
import org.songnuan.fund.StockId;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;

/** Settling again: after the lock, after a death, and beside those whose papers are missing. */
class CommittedTest {
  private static final Area CITY = Area.parse("示例市");
  private static final BenefitId BENEFIT = BenefitId.of("low-cash");
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);

  private static CampaignPlan plan(long yuan) {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("low", "低收入户", "low income").where("income < yuan(2000)"))
        .addBenefit(Benefit.cash("low", Money.yuan(500)))
        .addFund(Fund.of("own", Money.yuan(yuan)))
        .build()
        .prepare(LocalDate.of(2026, 1, 20), CITY)
        .orThrow();
  }

  private static Household low(String id) {
    return Household.of(id, CITY).with(INCOME, Money.yuan(1_000)).member(1950);
  }

  private static Commitment paid(String id, String fund, long yuan) {
    return new Commitment.OfCash(
        RecipientId.of(id),
        new Payment(BENEFIT, FundId.of(fund), Money.yuan(yuan)),
        Commitment.State.MADE);
  }

  private static List<String> texts(Outcome outcome) {
    return outcome.findings().stream().map(Finding::toString).toList();
  }

  @Test
  void a_late_household_is_levelled_with_those_who_were_promised_before() {
    CampaignPlan plan = plan(900);
    Committed promised =
        Committed.of(ImmutableList.of(paid("H-1", "own", 400), paid("H-2", "own", 200)));
    Outcome outcome = plan.run(Roster.of(low("H-1"), low("H-2"), low("H-3")), promised);

    assertThat(outcome.award("H-1").payments()).isEmpty();
    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(400));
    assertThat(outcome.award("H-2").cash()).isEqualTo(Money.yuan(250));
    assertThat(outcome.award("H-3").cash()).isEqualTo(Money.yuan(250));
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-2")))
        .contains("200.00 already paid or promised from own")
        .contains("50.00 from own")
        .contains("250.00 short: every fund that may pay is spent");
    assertThat(Wording.in(Locale.CHINESE).of(outcome.why("H-2"))).contains("200.00 已由 own 支付或承诺");
  }

  @Test
  void what_one_who_died_was_paid_stays_paid_and_what_was_never_promised_goes_to_others() {
    CampaignPlan plan = plan(1_000);
    Committed paid = Committed.of(ImmutableList.of(paid("H-9", "own", 300)));
    Outcome outcome = plan.run(Roster.of(low("H-1"), low("H-2")), paid);

    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(350));
    Balance balance = outcome.settlement().balances().get(0);
    assertThat(balance.paid()).isEqualTo(Money.yuan(1_000));
    assertThat(balance.committed()).isEqualTo(Money.yuan(300));
    assertThat(outcome.findings())
        .filteredOn(finding -> finding.code() == FundCode.COMMITTED_NOT_DUE)
        .singleElement()
        .satisfies(finding -> assertThat(finding.subject()).contains("H-9"));
  }

  @Test
  void a_fund_that_has_committed_more_than_it_holds_is_found_and_pays_no_more() {
    CampaignPlan plan = plan(250);
    Outcome outcome =
        plan.run(
            Roster.of(low("H-1"), low("H-2")),
            Committed.of(ImmutableList.of(paid("H-1", "own", 300))));

    assertThat(outcome.award("H-2").cash()).isEqualTo(Money.ZERO);
    assertThat(outcome.settlement().balances().get(0).left()).isEqualTo(Money.yuan(-50));
    assertThat(texts(outcome))
        .contains(
            "ERROR fund.OVERCOMMITTED: fund own holds 250.00, but 300.00 was already paid or promised");
  }

  @Test
  void what_was_committed_wrongly_is_found_about_the_recipient() {
    CampaignPlan plan =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("low", "低收入户", "low income").where("income < yuan(2000)"))
            .addBenefit(Benefit.cash("low", Money.yuan(500)))
            .addFund(Fund.of("own", Money.yuan(1_000)))
            .addFund(Fund.of("party", Money.yuan(800)).onlyFor("member").keeping(Money.yuan(100)))
            .addCategory(Category.of("member", "党员", "member").where("false"))
            .build()
            .prepare(LocalDate.of(2026, 1, 20), CITY)
            .orThrow();
    Outcome outcome =
        plan.run(
            Roster.of(low("H-1"), low("H-2")),
            Committed.of(
                ImmutableList.of(
                    paid("H-1", "own", 600), paid("H-2", "party", 750), paid("H-2", "lost", 20))));

    assertThat(texts(outcome))
        .contains(
            "ERROR fund.COMMITTED_ABOVE_DUE: has been paid or promised 100.00 too much for low-cash",
            "ERROR fund.COMMITTED_AGAINST_EARMARK: 750.00 came from party, whose earmark forbids it",
            "WARNING fund.RESERVE_COMMITTED: fund party has paid or promised 750.00, 50.00 of it out"
                + " of its reserve",
            "ERROR fund.COMMITTED_FROM_UNKNOWN: 20.00 was paid or promised from lost, which the"
                + " campaign does not have");
  }

  @Test
  void goods_that_were_handed_over_are_not_handed_over_again() {
    CampaignPlan plan =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("low", "低收入户").where("income < yuan(2000)"))
            .addBenefit(Benefit.goods("low", Goods.of(RICE, 20)))
            .addStock(Stock.of("store", RICE, 30))
            .build()
            .prepare(LocalDate.of(2026, 1, 20), CITY)
            .orThrow();
    Issue issue = new Issue(BenefitId.of("low-goods"), StockId.of("store"), RICE, 20);
    Outcome outcome =
        plan.run(
            Roster.of(low("H-1"), low("H-2")),
            Committed.of(
                ImmutableList.of(
                    new Commitment.OfGoods(
                        RecipientId.of("H-1"), issue, Commitment.State.PROMISED))));

    assertThat(outcome.award("H-1").issues()).isEmpty();
    assertThat(outcome.award("H-1").goods()).isEqualTo(Goods.of(RICE, 20));
    assertThat(outcome.award("H-2").goods()).isEqualTo(Goods.of(RICE, 10));
    assertThat(outcome.settlement().issued()).containsEntry(StockId.of("store"), 30L);
  }

  @Test
  void what_is_unknown_is_reserved_beside_the_rest_and_never_paid() {
    CampaignPlan plan = plan(900);
    Roster roster = Roster.of(low("H-1"), low("H-2"), Household.of("H-3", CITY).member(1950));
    Outcome outcome = plan.run(roster);

    assertThat(outcome.award("H-3").isEmpty()).isTrue();
    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(300));
    Balance balance = outcome.settlement().balances().get(0);
    assertThat(balance.pending()).isEqualTo(Money.yuan(300));
    assertThat(balance.reserved()).isEqualTo(Money.yuan(300));
    assertThat(outcome.papers().get(RecipientId.of("H-3"))).containsExactly(INCOME);

    Committed made = Committed.of(outcome.awards(), Commitment.State.MADE);
    Outcome supplied = plan.run(Roster.of(low("H-1"), low("H-2"), low("H-3")), made);
    assertThat(supplied.award("H-3").cash()).isEqualTo(Money.yuan(300));
    Outcome refused = plan.run(Roster.of(low("H-1"), low("H-2")), made);
    assertThat(refused.award("H-1").cash()).isEqualTo(Money.yuan(450));
  }

  @Test
  void a_commitment_of_nothing_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> paid("H-1", "own", 0))
        .withMessage("Commitment must be more than 0.00, but was (0.00).");
  }
}
