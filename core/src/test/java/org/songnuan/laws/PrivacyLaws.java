package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.songnuan.testkit.CampaignArbitraries.CITY;
import static org.songnuan.testkit.CampaignArbitraries.DATE;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Priority;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Award;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Demand;
import org.songnuan.fund.Draws;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Quota;
import org.songnuan.fund.Settlement;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Fact;
import org.songnuan.scope.Lot;
import org.songnuan.split.RankOrder;
import org.songnuan.testkit.OutcomeTexts;
import org.songnuan.testkit.Reachable;

/**
 * The host's ids of persons and places are opaque: whatever is asked, no text shows one. {@link
 * RecipientId#value()}, {@link Finding#subject()} and {@link Decision#by()} are the only ways to
 * them.
 */
public interface PrivacyLaws {
  /** What every id holds and nothing else does. */
  String MARKER = "\u26a0secret\u26a0";

  /** Campaigns in which not everybody can have everything. */
  @Provide
  Arbitrary<Campaign> campaigns();

  /** Rosters whose ids hold the marker. */
  @Provide
  Arbitrary<Roster> markedRosters();

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  default void no_reason_and_no_finding_shows_an_id(
      @ForAll("campaigns") Campaign campaign, @ForAll("markedRosters") Roster roster) {
    assertHidden(OutcomeTexts.of(plan(campaign).run(roster)));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  default void no_text_of_any_object_shows_an_id(
      @ForAll("campaigns") Campaign campaign, @ForAll("markedRosters") Roster roster)
      throws IllegalAccessException {
    CampaignPlan plan = plan(campaign);
    Outcome outcome = plan.run(roster);
    List<Object> objects = new ArrayList<>(List.of(outcome, plan, roster));
    Demand demand = plan.demand(outcome.assessments());
    Settlement open = plan.settle(demand);
    Draws draws = open.draws(outcome.assessments());
    objects.addAll(List.of(demand, open, draws, open.close(draws)));
    for (Recipient recipient : roster.recipients()) {
      objects.add(outcome.why(recipient.id()));
      outcome
          .assessment(recipient.id())
          .classification()
          .verdicts()
          .keySet()
          .forEach(category -> objects.add(plan.why(recipient, category)));
    }

    assertHidden(Reachable.texts(objects, PrivacyLaws::isWayToAnId));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  default void neither_decisions_nor_commitments_show_whom_they_are_about(
      @ForAll("campaigns") Campaign campaign, @ForAll("markedRosters") Roster roster)
      throws IllegalAccessException {
    CampaignPlan plan = plan(decided(campaign, roster));
    Committed committed = committed(plan, roster);
    Outcome outcome = plan.run(roster, committed);
    Demand demand = plan.demand(outcome.assessments(), committed);
    List<Object> objects = new ArrayList<>(plan.campaign().decisions());
    objects.addAll(
        List.of(outcome, outcome.admission(), committed, plan.campaign(), demand.text()));
    for (Award award : outcome.awards()) {
      objects.addAll(committed.of(award.recipient()));
      objects.add(award);
    }

    assertHidden(OutcomeTexts.of(outcome));
    assertHidden(Reachable.texts(objects, PrivacyLaws::isWayToAnId));
  }

  /** Half of what a run would pay is made or promised already, and something to a stranger. */
  private static Committed committed(CampaignPlan plan, Roster roster) {
    ImmutableList<Award> awards = plan.run(roster).awards();
    List<Commitment> lines = new ArrayList<>();
    for (Award award : awards.subList(0, (awards.size() + 1) / 2)) {
      lines.addAll(Commitment.of(award, Commitment.State.PROMISED));
    }
    lines.add(
        new Commitment.OfCash(
            RecipientId.of(MARKER + "gone"),
            new Payment(BenefitId.of("b1"), FundId.of("f1"), Money.yuan(1)),
            Commitment.State.MADE));
    return Committed.of(lines);
  }

  /** Everybody is the subject of some decision, by somebody whose id is marked too. */
  private static Campaign decided(Campaign campaign, Roster roster) {
    List<String> ids =
        roster.recipients().stream().map(recipient -> recipient.id().value()).toList();
    Campaign.Builder builder = Campaign.builder();
    builder
        .id(campaign.id())
        .addAllParameters(campaign.parameters())
        .addAllCategories(campaign.categories())
        .addAllBenefits(campaign.benefits())
        .addAllFunds(campaign.funds())
        .addAllStocks(campaign.stocks())
        .stacking(campaign.stacking())
        .whenShort(RankOrder.divisible())
        .priority(Priority.NONE.highestFirst(Household.SIZE))
        .quota(Quota.of(Math.max(1, ids.size() / 2)));
    String by = MARKER + "body";
    if (ids.size() > 1) {
      builder.addDecision(
          Decision.order(by, "minutes 7", DATE, ids.get(1), ids.get(0), MARKER + "nobody"));
    }
    for (int i = 2; i < ids.size(); i++) {
      builder.addDecision(
          switch (i % 3) {
            case 0 -> Decision.exclude(ids.get(i), by, "minutes 8", DATE);
            case 1 -> Decision.decline(ids.get(i), by, "minutes 9", DATE);
            default ->
                Decision.include(
                    ids.get(i), campaign.categories().get(0).id().value(), by, "notice", DATE);
          });
    }
    return builder.build();
  }

  private static boolean isWayToAnId(Method method) {
    return (method.getDeclaringClass() == RecipientId.class && method.getName().equals("value"))
        || (method.getDeclaringClass() == Finding.class && method.getName().equals("subject"))
        || (method.getDeclaringClass() == Decision.class && method.getName().equals("by"));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  default void no_refusal_shows_an_id(
      @ForAll("campaigns") Campaign campaign, @ForAll("markedRosters") Roster roster) {
    CampaignPlan plan = plan(campaign);
    Outcome outcome = plan.run(roster);
    RecipientId nobody = RecipientId.of(MARKER + "nobody");
    List<Recipient> twice = new ArrayList<>(roster.recipients());
    twice.addAll(roster.recipients());
    twice.add(stranger());
    twice.add(stranger());
    Assessment assessed = plan(everybody()).assess(stranger());

    assertRefused(
        () -> Roster.copyOf(twice),
        () -> outcome.award(nobody),
        () -> outcome.award(MARKER),
        () -> outcome.why(nobody),
        () -> outcome.assessment(nobody),
        () -> outcome.award(MARKER.repeat(20)),
        () -> RecipientId.of(MARKER + '\ud800'),
        () -> plan.settle(Demand.NONE).award(assessed),
        () -> plan.settle(Demand.NONE).draws(List.of(assessed)),
        () -> plan(everybody()).settle(plan(everybody()).demand(List.of(assessed))).award(assessed),
        () -> outcome.settlement().award(assessed),
        () -> Lot.of("seed").ticket(MARKER + '\ud800'),
        () -> Lot.of("seed").draw(1, ImmutableList.of(MARKER, MARKER)));
  }

  @Property(tries = 1)
  default void no_fact_that_is_refused_shows_an_id() {
    Place bed = Place.of(MARKER, CITY, RecipientUnit.BED);
    Fact<Money> rent = Fact.money("rent", "月房租", "monthly rent");

    assertRefused(
        () -> stranger().with(Household.INCOME, Money.yuan(-1)),
        () -> stranger().with(rent, Money.yuan(1)),
        () -> stranger().registered("NOBODY"),
        () -> stranger().with(Household.SIZE, 1L).member(1941).member(1942),
        () -> stranger().member(1_000),
        () -> bed.registered("NOBODY"),
        () -> bed.with(Place.PEOPLE, -1L),
        () -> Place.of(MARKER, CITY, RecipientUnit.PERSON),
        () -> Household.of(RecipientId.of(MARKER), CITY, Household.FACTS.plus(Household.SIZE)),
        () ->
            plan(everybody())
                .why(
                    Household.of(RecipientId.of(MARKER), CITY, Household.FACTS.plus(rent)),
                    everybody().categories().get(0).id()));
  }

  @Property(tries = 1)
  default void draws_that_are_not_complete_show_no_id() {
    CampaignPlan plan = plan(everybody());
    Assessment one = plan.assess(stranger());
    Assessment other = plan.assess(Household.of(MARKER + "2", CITY).member(1941));
    Settlement open = plan.settle(plan.demand(List.of(one, other)));

    assertRefused(
        () -> open.close(Draws.NONE),
        () -> open.close(open.draws(List.of(one))),
        () -> open.award(one));
  }

  @Property(tries = 1)
  default void a_finding_hands_the_id_to_the_host_alone() {
    Finding finding =
        plan(everybody()).run(Roster.of(Household.of(MARKER, CITY))).findings().get(0);

    assertThat(finding.subject()).contains(MARKER);
    assertHidden(
        List.of(
            finding.toString(),
            Wording.in(Locale.ENGLISH).of(finding),
            Wording.in(Locale.CHINESE).of(finding)));
  }

  private static Household stranger() {
    return Household.of(MARKER + "1", CITY).member(1941);
  }

  /** A campaign that divides three fen among everybody, by lot where they do not suffice. */
  private static Campaign everybody() {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("everybody", "全体").where("true"))
        .addBenefit(Benefit.share("everybody"))
        .addFund(Fund.of("own", Money.ofFen(3)))
        .build();
  }

  private static CampaignPlan plan(Campaign campaign) {
    return campaign.prepare(DATE, CITY).orThrow();
  }

  private static void assertHidden(Iterable<String> texts) {
    assertThat(texts).isNotEmpty().noneMatch(text -> text.contains("secret"));
  }

  private static void assertRefused(ThrowingCallable... calls) {
    for (ThrowingCallable call : calls) {
      Throwable refusal = catchThrowable(call);
      assertThat(refusal).isNotNull().isInstanceOf(RuntimeException.class);
      assertHidden(List.of(refusal.toString(), String.valueOf(refusal.getCause())));
    }
  }
}
