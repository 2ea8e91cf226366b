package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.CapPeriod;
import org.songnuan.benefit.History;
import org.songnuan.benefit.Series;
import org.songnuan.benefit.Stacking;
import org.songnuan.explain.Term;
import org.songnuan.fund.Award;
import org.songnuan.fund.Demand;
import org.songnuan.fund.Earmark;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Settlement;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

/** What is worked out once for all who are alike is what each would get alone. */
class AlikeRunTest {
  private static final Area CITY = Area.parse("示例省/示例市");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);

  /** A plan after payments, and those whom it is for. */
  record Case(CampaignPlan plan, Roster roster) {}

  /** A payment, and the place of whoever gets it. */
  record Line(Payment payment, int place) {}

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.randomValue(AlikeRunTest::random);
  }

  private static Case random(Random random) {
    List<Recipient> recipients = new ArrayList<>();
    List<History.Line> lines = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(30); i++) {
      Area area = CITY.child(random.nextInt(5) == 0 ? "东区" : "西区");
      Household one = Household.of("H-" + i, random.nextInt(20) == 0 ? CITY.child("东区") : area);
      if (random.nextInt(8) > 0) {
        one = one.with(Household.INCOME, Money.yuan(random.nextInt(6)));
      }
      for (int member = random.nextInt(10) == 0 ? 0 : 1; member <= random.nextInt(3); member++) {
        one = one.member(random.nextBoolean() ? 1940 : 1990);
      }
      recipients.add(random.nextInt(12) == 0 ? one : one.with(Household.SIZE, 3L));
      for (int paid = random.nextInt(4); paid > 2; paid--) {
        Money money = Money.yuan(random.nextInt(9) - 1);
        lines.add(History.Line.of("H-" + i, DATE.minusDays(2), "new-year", money));
      }
    }
    return new Case(
        campaign(random).prepare(DATE, CITY).orThrow().after(History.of(lines)),
        Roster.copyOf(recipients));
  }

  private static Campaign campaign(Random random) {
    Campaign.Builder campaign = Campaign.builder().id("2026-spring");
    int benefits = 2 + random.nextInt(5);
    for (int i = 0; i < benefits; i++) {
      campaign.addCategory(Category.of("c" + i, "c" + i).where("income < yuan(" + (1 + i) + ")"));
      BenefitKind kind = random.nextBoolean() ? BenefitKind.RELIEF : BenefitKind.HONOUR;
      Benefit benefit =
          Benefit.cash("c" + i, Money.yuan(1 + random.nextInt(6)))
              .of(kind)
              .in(Series.of("", kind.name()))
              .payableFrom(Money.ofFen(1 + random.nextInt(100)));
      campaign.addBenefit(benefit);
    }
    if (random.nextBoolean()) {
      campaign.addCategory(
          Category.of(CategoryId.of("old"), Term.of("old"), RecipientUnit.PERSON)
              .where("members.exists(m, m.age >= 80)"));
      campaign.addBenefit(Benefit.cash("old", Money.yuan(2)).perPerson());
    }
    if (random.nextBoolean()) {
      campaign.addCap(
          Cap.of("year", Money.yuan(1 + random.nextInt(9)))
              .counting(BenefitKind.RELIEF)
              .over(CapPeriod.calendarYear()));
    }
    Fund east = Fund.of("east", Money.yuan(random.nextInt(30)));
    campaign.addFund(
        random.nextInt(3) == 0
            ? east.earmarked(Earmark.FREE.in(CITY.child("东区")))
            : east);
    campaign.addFund(Fund.of("own", Money.yuan(random.nextInt(60))));
    campaign.stacking(random.nextInt(3) == 0 ? Stacking.SUM : Stacking.HIGHEST_ONLY);
    return campaign.build();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_run_assesses_everybody_as_if_alone(@ForAll("cases") Case given) {
    ImmutableList<Assessment> alone =
        given.roster().recipients().stream()
            .map(given.plan()::assess)
            .collect(ImmutableList.toImmutableList());

    assertThat(given.plan().run(given.roster()).assessments()).isEqualTo(alone);
    assertThat(given.plan().assess(given.roster())).isEqualTo(alone);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_run_demands_and_awards_what_the_steps_do_one_by_one(@ForAll("cases") Case given) {
    CampaignPlan plan = given.plan();
    List<Assessment> alone = given.roster().recipients().stream().map(plan::assess).toList();
    Demand demand =
        alone.stream().map(each -> plan.demand(List.of(each))).reduce(Demand.NONE, Demand::merge);
    Settlement open = plan.settle(demand);
    Settlement closed = open.close(open.draws(alone));

    Outcome outcome = plan.run(given.roster());
    assertThat(outcome.settlement().demand()).isEqualTo(demand);
    assertThat(outcome.awards()).isEqualTo(alone.stream().map(closed::award).toList());
    for (Award award : outcome.awards()) {
      assertThat(outcome.award(award.recipient())).isEqualTo(award);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void the_payments_that_are_visited_are_those_of_the_awards(@ForAll("cases") Case given) {
    Outcome outcome = given.plan().run(given.roster());
    List<Line> ofAwards = new ArrayList<>();
    for (int place = 0; place < outcome.awards().size(); place++) {
      for (Payment payment : outcome.awards().get(place).payments()) {
        ofAwards.add(new Line(payment, place));
      }
    }

    List<Line> visited = new ArrayList<>();
    outcome.eachPayment((payment, place) -> visited.add(new Line(payment, place)));
    assertThat(visited).isEqualTo(ofAwards);
  }
}
