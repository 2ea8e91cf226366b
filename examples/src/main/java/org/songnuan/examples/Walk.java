package org.songnuan.examples;

import static org.songnuan.examples.CommunityCampaign.COMMUNITY;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.fund.FundCode;
import org.songnuan.ledger.Delivery;
import org.songnuan.ledger.EntryId;
import org.songnuan.ledger.FollowUp;
import org.songnuan.ledger.Ledger;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.Pairing;
import org.songnuan.pairing.PairingPolicy;
import org.songnuan.pairing.Target;
import org.songnuan.quantity.Money;
import org.songnuan.report.Story;
import org.songnuan.scope.Lot;
import org.songnuan.scope.Occasion;
import org.songnuan.visit.Addressee;
import org.songnuan.visit.Team;
import org.songnuan.visit.VisitDays;
import org.songnuan.visit.VisitPlan;
import org.songnuan.visit.VisitPolicy;

/**
 * One household of the community in eight stops, each the type that a newcomer reads next: what is
 * known of it, what is decided, to what it belongs, why, what is due, what the money allows, who
 * comes, and what became of it.
 */
final class Walk {
  private static final RecipientId ID = RecipientId.of("户-007");
  private static final LocalDate DECIDED = LocalDate.of(2026, 1, 20);
  private static final LocalDate VISITED = LocalDate.of(2026, 2, 2);
  private static final LocalDate LOOKED = LocalDate.of(2026, 3, 20);
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);

  private Walk() {}

  static void run(PrintStream out) {
    Roster roster = RosterReader.read("community");
    Household household = (Household) roster.find(ID).orElseThrow();
    out.println("1 Household");
    out.println("  " + household.area() + "，成员 " + household.members().size() + " 人");
    out.println("  收入 " + household.facts().get(Household.INCOME).orElseThrow());
    out.println(
        "  登记 " + String.join("、", household.facts().get(Household.REGISTERED).orElseThrow()));

    CampaignPlan plan = CommunityCampaign.of().prepare(DECIDED, COMMUNITY).orThrow();
    CategoryId dibao = CategoryId.of("DIBAO_HOUSEHOLD");
    out.println("2 Campaign.prepare → CampaignPlan");
    plan.campaign().categories().stream()
        .filter(category -> category.id().equals(dibao))
        .flatMap(category -> category.criterion().stream())
        .forEach(criterion -> out.println("  " + dibao + "：" + criterion));

    Assessment assessment = plan.assess(household);
    out.println("3 CampaignPlan.assess → Assessment");
    for (Category category : plan.campaign().categories()) {
      Verdict verdict = assessment.classification().verdict(category.id());
      if (verdict != Verdict.NO) {
        out.println("  " + category.id() + " " + verdict);
      }
    }

    out.println("4 CampaignPlan.why → Reason");
    print(out, plan.why(household, dibao).reason());

    Outcome outcome = plan.run(roster);
    out.println("5 Assessment.entitlements");
    outcome.why(ID).because().stream()
        .filter(reason -> reason.code() instanceof BenefitCode)
        .forEach(reason -> print(out, reason));
    out.println("6 CampaignPlan.run → Outcome.award");
    outcome.why(ID).because().stream()
        .filter(reason -> reason.code() == FundCode.PAID_FROM)
        .forEach(reason -> print(out, reason));
    out.println("  合计 " + outcome.award(ID).cash());

    Helper helper = Helper.builder().id("S-1").area(COMMUNITY).rank("社区工作者").capacity(3).build();
    Pairing pairing =
        PairingPolicy.builder()
            .lot(Lot.of(plan.campaign().id().value()))
            .build()
            .pair(
                List.of(Target.of(ID.value(), household.area(), dibao.value())),
                List.of(helper),
                DECIDED);
    VisitPlan visits = policy(plan).plan(teams(helper), List.of(Addressee.of(ID, COMMUNITY)));
    Ledger ledger = ledger(outcome);
    Story story = Story.of(ledger, pairing, visits, ID.value(), LOOKED);
    out.println("7 PairingPolicy.pair, VisitPolicy.plan");
    story.stops().subList(6, 8).forEach(stop -> print(out, stop));
    out.println("8 Ledger, Story");
    story.stops().subList(8, 11).forEach(stop -> print(out, stop));
    Document.check("Cash", Money.yuan(550), outcome.award(ID).cash());
    Document.check("Handed over", outcome.award(ID).cash(), ledger.delivered(ID).cash());
  }

  private static void print(PrintStream out, Reason reason) {
    CHINESE.of(reason).lines().forEach(line -> out.println("  " + line));
  }

  private static VisitPolicy policy(CampaignPlan plan) {
    VisitPolicy.Builder policy =
        VisitPolicy.builder()
            .seed(plan.campaign().id().value())
            .days(VisitDays.before(occasion(plan), 15, 2))
            .perDay(12);
    policy.addChannel(Channel.DOOR_VISIT);
    return policy.build();
  }

  private static Occasion occasion(CampaignPlan plan) {
    return plan.campaign().occasion().orElseThrow();
  }

  private static List<Team> teams(Helper helper) {
    return List.of(Team.of("一组").headedBy(helper));
  }

  /** All is handed over on one day, and somebody is to look again after the festival. */
  private static Ledger ledger(Outcome outcome) {
    Ledger opened = Ledger.open(outcome);
    return opened
        .with(
            Delivery.builder()
                .id("V-1")
                .on(VISITED)
                .recipient(ID)
                .channel(Channel.DOOR_VISIT)
                .all(opened.outstanding(ID))
                .build())
        .orThrow()
        .with(new FollowUp(EntryId.of("F-1"), VISITED, ID, LocalDate.of(2026, 3, 15), "节后回访"))
        .orThrow();
  }
}
