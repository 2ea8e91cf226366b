package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.beneficiary.Household.INCOME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Certificate;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Earmark;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.FundSource;
import org.songnuan.fund.Release;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

/** Several funds pay one campaign, each under its own terms. */
class FundTermsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final Area CITY = Area.parse("示例市");
  private static final Area EAST = CITY.child("东区");

  private static Campaign.Builder campaign(Fund... funds) {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("low", "低收入户", "low income").where("income < yuan(2000)"))
        .addCategory(Category.of("aged", "高龄老人", "aged").where("members.exists(m, m.age >= 80)"))
        .addBenefit(Benefit.cash("low", Money.yuan(500)).serving("heating"))
        .addBenefit(Benefit.cash("aged", Money.yuan(300)).of(BenefitKind.HONOUR))
        .addFunds(funds);
  }

  private static Outcome run(Campaign.Builder campaign, Household... households) {
    return campaign.build().prepare(DAY, CITY).orThrow().run(Roster.of(households));
  }

  private static Household low(String id, Area area) {
    return Household.of(id, area).with(INCOME, Money.yuan(1_000)).member(1970);
  }

  private static Household aged(String id) {
    return Household.of(id, CITY).with(INCOME, Money.yuan(9_000)).member(1940);
  }

  private static List<String> paid(Outcome outcome) {
    return outcome.settlement().balances().stream()
        .map(balance -> balance.fund().id() + " " + balance.paid())
        .toList();
  }

  private static List<String> texts(Outcome outcome) {
    return outcome.findings().stream().map(Finding::toString).toList();
  }

  @Test
  void an_earmark_by_area_kind_or_purpose_restricts() {
    assertThat(
            paid(
                run(
                    campaign(
                        Fund.of("east", Money.yuan(900)).earmarked(Earmark.FREE.in(EAST)),
                        Fund.of("heat", Money.yuan(900))
                            .earmarked(Earmark.FREE.forPurposes("heating").by("通知1号", DAY)),
                        Fund.of("honour", Money.yuan(900))
                            .from(FundSource.PARTY_DUES)
                            .earmarked(Earmark.FREE.forKinds(BenefitKind.HONOUR))),
                    low("H-1", EAST.child("一社区")),
                    low("H-2", CITY),
                    aged("H-3"))))
        .containsExactly("east 500.00", "heat 500.00", "honour 300.00");
  }

  @Test
  void a_fund_that_is_not_valid_on_the_day_pays_nothing_and_is_found() {
    Outcome outcome =
        run(
            campaign(
                Fund.of("old", Money.yuan(900)).valid(DateRange.until(DAY)),
                Fund.of("own", Money.yuan(200))),
            low("H-1", CITY));
    assertThat(paid(outcome)).containsExactly("old 0.00", "own 200.00");
    assertThat(outcome.settlement().balances().get(0).left()).isEqualTo(Money.yuan(900));
    assertThat(texts(outcome))
        .contains(
            "WARNING fund.NOT_VALID: fund old is valid ../2026-01-20, so it is not used on"
                + " 2026-01-20");
    assertThat(outcome.settlement().certificates())
        .containsExactly(
            new Certificate.OfCash(
                ImmutableSortedSet.of(CategoryId.of("low")),
                ImmutableSortedSet.of(FundId.of("own")),
                Money.yuan(500),
                Money.ZERO,
                Money.yuan(200)));
  }

  @Test
  void only_a_recorded_act_releases_a_fund_from_its_earmark_and_from_its_day_on() {
    Fund fund = Fund.of("city", Money.yuan(900)).onlyFor("aged");
    Fund early = fund.released(Release.of("A-7", DAY, "区委〔2026〕3号"));
    Fund late = fund.released(Release.of("A-7", DAY.plusDays(1), "区委〔2026〕3号"));
    assertThat(paid(run(campaign(fund), low("H-1", CITY)))).containsExactly("city 0.00");
    assertThat(paid(run(campaign(late), low("H-1", CITY)))).containsExactly("city 0.00");
    Outcome released = run(campaign(early), low("H-1", CITY));
    assertThat(paid(released)).containsExactly("city 500.00");
    assertThat(texts(released))
        .contains(
            "NOTE fund.RELEASED: fund city was released from its earmark on 2026-01-20 by"
                + " 区委〔2026〕3号")
        .noneMatch(text -> text.contains("A-7"));
    assertThat(early.earmark()).isEqualTo(Earmark.onlyFor("aged"));
  }

  @Test
  void a_share_limit_holds_money_back_and_says_so() {
    Outcome outcome =
        run(
            campaign(Fund.of("own", Money.yuan(900)).limiting("low", Money.yuan(400))),
            low("H-1", CITY),
            aged("H-2"));
    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(400));
    assertThat(outcome.award("H-2").cash()).isEqualTo(Money.yuan(300));
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-1")))
        .contains(
            "100.00 short: 200.00 is left, but a share limit or a matching ratio holds it back");
    assertThat(outcome.settlement().certificates())
        .containsExactly(
            new Certificate.OfCash(
                ImmutableSortedSet.of(CategoryId.of("low")),
                ImmutableSortedSet.of(FundId.of("own")),
                Money.yuan(500),
                Money.ZERO,
                Money.yuan(400)));
  }

  @Test
  void a_matching_fund_gives_at_most_its_part_of_what_the_leader_gives() {
    Outcome outcome =
        run(
            campaign(
                Fund.of("city", Money.yuan(200)),
                Fund.of("a-district", Money.yuan(900)).matching("city", Ratio.of(1, 2))),
            low("H-1", CITY));
    assertThat(paid(outcome)).containsExactly("a-district 100.00", "city 200.00");
    assertThat(
            outcome
                .settlement()
                .certificates()
                .get(0)
                .holds(outcome.plan().treasury(), outcome.settlement().demand(), Committed.NONE))
        .isTrue();
  }

  @Test
  void funds_that_match_exactly_wait_for_each_other() {
    Fund leader = Fund.of("city", Money.yuan(1_000));
    Fund follower = Fund.of("district", Money.yuan(1_000)).matchingExactly("city", Ratio.ONE);
    assertThat(paid(run(campaign(leader, follower), low("H-1", CITY))))
        .containsExactly("city 250.00", "district 250.00");
    assertThat(paid(run(campaign(leader, follower.onlyFor("aged")), low("H-1", CITY), aged("H-2"))))
        .containsExactly("city 300.00", "district 300.00");
    assertThat(paid(run(campaign(leader, follower.onlyFor("aged")), low("H-1", CITY))))
        .containsExactly("city 0.00", "district 0.00");
  }

  @Test
  void whole_amounts_go_out_in_full_while_the_flow_extends_to_another_one() {
    Campaign.Builder urgent =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("worst", "特困").where("income == yuan(100)"))
            .addCategory(Category.of("ill", "大病").where("income == yuan(200)"))
            .addCategory(Category.of("single", "特困单亲").where("income == yuan(300)"))
            .addCategory(Category.of("low", "一般困难").where("income == yuan(400)"))
            .addBenefit(Benefit.cash("worst", Money.yuan(1_000)))
            .addBenefit(Benefit.cash("ill", Money.yuan(800)).inTier(1))
            .addBenefit(Benefit.cash("single", Money.yuan(600)).inTier(2))
            .addBenefit(Benefit.cash("low", Money.yuan(300)).inTier(3).whole())
            .addFund(Fund.of("own", Money.yuan(4_700)))
            .addFund(Fund.of("free", Money.yuan(300)));
    Roster roster =
        Roster.copyOf(
            IntStream.range(0, 13)
                .mapToObj(
                    i ->
                        Household.of("H-" + i, CITY)
                            .with(INCOME, Money.yuan(Math.min(4, i + 1) * 100L))
                            .member(1950))
                .toList());
    Outcome outcome = urgent.build().prepare(DAY, CITY).orThrow().run(roster);
    assertThat(outcome.awards().stream().map(award -> award.cash().toString()).sorted().toList())
        .hasSize(13)
        .filteredOn("300.00"::equals)
        .hasSize(8);
    assertThat(outcome.settlement().balances().stream().mapToLong(one -> one.left().fen()).sum())
        .isEqualTo(200_00);
    assertThat(
            outcome.awards().stream()
                .filter(award -> award.cash().isZero())
                .flatMap(award -> award.shortfalls().stream())
                .map(Wording.in(Locale.ENGLISH)::of)
                .distinct())
        .containsExactly("300.00 short: 300.00 is paid in full or not at all, and less is left");
  }

  @Test
  void a_surplus_is_proved_by_the_claims_that_it_may_pay() {
    Outcome outcome =
        run(
            campaign(
                Fund.of("dues", Money.yuan(900)).onlyFor("aged"), Fund.of("own", Money.yuan(100))),
            low("H-1", CITY),
            aged("H-2"));
    Certificate.OfSurplus surplus = outcome.settlement().surpluses().get(0);
    assertThat(surplus)
        .isEqualTo(
            new Certificate.OfSurplus(
                ImmutableSortedSet.of(CategoryId.of("aged")),
                ImmutableSortedSet.of(FundId.of("dues")),
                Money.yuan(900),
                Money.yuan(300)));
    assertThat(surplus.surplus()).isEqualTo(Money.yuan(600));
    Balance dues = outcome.settlement().balances().get(0);
    assertThat(dues.left()).isEqualTo(Money.yuan(600));
  }

  @Test
  void terms_that_cannot_be_are_found_or_refused() {
    Preparation prepared =
        campaign(
                Fund.of("a", Money.yuan(1)).matching("nobody", Ratio.ONE),
                Fund.of("b", Money.yuan(1)).limiting("nothing", Money.yuan(1)),
                Fund.of("c", Money.yuan(1)).earmarked(Earmark.FREE.forPurposes("books")))
            .build()
            .prepare(DAY, CITY);
    assertThat(prepared.findings().stream().map(Finding::toString).toList())
        .containsExactly(
            "ERROR fund.UNKNOWN_LEADER: fund a must match a fund of the campaign, but was to match"
                + " (nobody)",
            "ERROR fund.UNKNOWN_CATEGORY: b must be earmarked for categories of the campaign, but"
                + " was for (nothing)",
            "WARNING fund.EARMARK_MEETS_NOTHING: the earmark of fund c lets no benefit of the"
                + " campaign pass");
    Fund fund = Fund.of("own", Money.yuan(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fund.matching("own", Ratio.ONE))
        .withMessage("Fund (own) must match another fund, but was (itself).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fund.matching("city", Ratio.ZERO))
        .withMessage("Ratio of a matching fund must be more than 0, but was (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fund.limiting("low", Money.yuan(-1)))
        .withMessage("Limit of fund (own) must not be less than 0.00, but was (-1.00).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Release.of("", DAY, "notice"))
        .withMessage("Release must say who approved it and in which document, but was (blank).");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                campaign(
                        fund.matching("city", Ratio.ONE),
                        Fund.of("city", Money.yuan(1)).matching("own", Ratio.ONE))
                    .build())
        .withMessage("Fund (city) must not match itself in the end, but did.");
    assertThat(ImmutableList.copyOf(FundSource.values())).hasSize(8);
  }
}
