package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Certificate;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Area;

/** A fund has money and may pay, but not before the one that it matches gives more. */
class MatchingShortageTest {
  private static final Area CITY = Area.parse("湖北/武汉");

  /** H-1 has low income and claims 200; H-2 and H-3 are large and claim 250 each. */
  private static Outcome run(Fund province, Fund county) {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("low", "低收入户", "low income").where("income < yuan(1000)"))
        .addCategory(Category.of("large", "多人户", "large households").where("size >= 3"))
        .addBenefit(Benefit.cash("low", Money.yuan(200)))
        .addBenefit(Benefit.cash("large", Money.yuan(250)))
        .addFund(province)
        .addFund(county)
        .build()
        .prepare(LocalDate.of(2026, 1, 20), CITY)
        .orThrow()
        .run(
            Roster.of(
                household("H-1", 500, 1), household("H-2", 2_000, 3), household("H-3", 2_000, 3)));
  }

  private static Household household(String id, long income, long size) {
    return Household.of(id, CITY)
        .with(Household.INCOME, Money.yuan(income))
        .with(Household.SIZE, size);
  }

  private static List<Certificate.OfMatching> ties(Outcome outcome) {
    return outcome.certificates().stream()
        .filter(Certificate.OfMatching.class::isInstance)
        .map(Certificate.OfMatching.class::cast)
        .toList();
  }

  @Test
  void a_follower_waits_for_a_leader_that_can_spend_no_more() {
    Outcome outcome =
        run(
            Fund.of("province", Money.yuan(1_000)).onlyFor("low"),
            Fund.of("county", Money.yuan(900)).onlyFor("large").matching("province", Ratio.of(1)));

    assertThat(outcome.award("H-2").cash()).isEqualTo(Money.yuan(100));
    assertThat(ties(outcome)).hasSize(1);
    Certificate.OfMatching tie = ties(outcome).get(0);
    assertThat(tie.shortage().missing()).isEqualTo(Money.yuan(300));
    assertThat(tie.categories()).containsExactly(CategoryId.of("large"));
    assertThat(tie.fund()).isEqualTo(FundId.of("county"));
    assertThat(tie.partner()).isEqualTo(FundId.of("province"));
    assertThat(tie.most()).isEqualTo(Money.yuan(200));
    assertThat(tie.toAdd()).isEqualTo(Money.yuan(300));
    assertThat(tie.holds(outcome.plan().treasury(), outcome.settlement().demand(), Committed.NONE))
        .isTrue();
    assertThat(outcome.findings())
        .extracting(Wording.in(Locale.ENGLISH)::of)
        .contains(
            "WARNING fund.CATEGORIES_SHORT_BY_MATCHING: large households: 300.00 missing, and county"
                + " is tied to province, so that it gives at most 200.00 more: province would have"
                + " to give 300.00 more");
    assertThat(outcome.findings())
        .extracting(Wording.in(Locale.CHINESE)::of)
        .anyMatch(text -> text.contains("多人户 缺 300.00：county 与 province 配套，至多再出 200.00"));
  }

  @Test
  void a_leader_that_is_to_be_matched_exactly_waits_for_its_follower() {
    Outcome outcome =
        run(
            Fund.of("province", Money.yuan(1_000)).onlyFor("large"),
            Fund.of("county", Money.yuan(900))
                .onlyFor("low")
                .matchingExactly("province", Ratio.of(1, 2)));

    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(200));
    assertThat(ties(outcome)).hasSize(1);
    Certificate.OfMatching tie = ties(outcome).get(0);
    assertThat(tie.fund()).isEqualTo(FundId.of("province"));
    assertThat(tie.partner()).isEqualTo(FundId.of("county"));
    assertThat(tie.most()).isEqualTo(Money.ofFen(400_01));
    assertThat(tie.toAdd()).isEqualTo(Money.yuan(50));
    assertThat(tie.holds(outcome.plan().treasury(), outcome.settlement().demand(), Committed.NONE))
        .isTrue();
  }

  @Test
  void nobody_is_blamed_where_the_money_itself_is_short() {
    Outcome outcome =
        run(
            Fund.of("province", Money.yuan(1_000)).onlyFor("low"),
            Fund.of("county", Money.yuan(100)).onlyFor("large").matching("province", Ratio.of(1)));

    assertThat(outcome.certificates()).hasSize(1);
    assertThat(ties(outcome)).isEmpty();
  }
}
