package org.songnuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;
import org.songnuan.testkit.Readme;

/** What the README shows of stages and of the ledger is what the code says and does. */
class ReadmeLedgerTest {
  private static final Area CITY = Area.parse("湖北/武汉");

  private static Outcome outcome() {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("dibao", "低保户").where("income < yuan(900) * size"))
        .addBenefit(Benefit.cash("dibao", Money.yuan(500)))
        .addFund(Fund.of("city", Money.yuan(2_000)))
        .build()
        .prepare(LocalDate.of(2026, 1, 20), CITY)
        .orThrow()
        .run(
            Roster.of(
                Household.of("H-1", CITY).with(Household.INCOME, Money.yuan(800)).member(1950),
                Household.of("H-2", CITY).with(Household.INCOME, Money.yuan(700)).member(1949)));
  }

  @Test
  void what_the_readme_shows_is_what_the_code_does() {
    Outcome outcome = outcome();
    LocalDate day = LocalDate.of(2026, 2, 2);
    // README ledger begin
    CampaignLife life =
        CampaignLife.under(StageRules.STANDARD.requiring(Stage.VISITING, Stage.POSTED, 7))
            .step(Stage.POSTED, LocalDate.of(2026, 1, 28))
            .orThrow();
    List<Finding> missing = life.step(Stage.VISITING, day).findings();

    Payment part = new Payment(BenefitId.of("dibao-cash"), FundId.of("city"), Money.yuan(300));
    Delivery first =
        Delivery.builder()
            .id("V-1")
            .on(day)
            .recipient("H-1")
            .channel(Channel.DOOR_VISIT)
            .addPayment(part)
            .build();
    Ledger ledger = Ledger.open(outcome).with(first).orThrow();
    Money outstanding = ledger.outstanding(RecipientId.of("H-1")).cash();
    Delivery second =
        Delivery.builder()
            .id("V-2")
            .on(day)
            .recipient("H-1")
            .channel(Channel.DOOR_VISIT)
            .addPayment(part)
            .build();
    Posting again = ledger.with(second);
    // README ledger end
    assertThat(Readme.squeezed()).contains(Readme.part(ReadmeLedgerTest.class, "ledger"));
    String told = words(missing) + "\n" + words(again.findings());
    assertThat(outstanding).isEqualTo(Money.yuan(200));
    assertThat(Readme.text()).contains("```\n" + told + "\n```");
  }

  private static String words(List<Finding> findings) {
    return Wording.in(Locale.ENGLISH).of(findings.get(0).reason());
  }
}
