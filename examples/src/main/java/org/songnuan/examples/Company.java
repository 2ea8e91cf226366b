package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.ELDER_ALONE;

import com.google.common.collect.Sets;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Grant;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Award;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundCode;
import org.songnuan.ledger.Statements;
import org.songnuan.pairing.Assignments;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.PairRule;
import org.songnuan.pairing.Pairing;
import org.songnuan.pairing.PairingPolicy;
import org.songnuan.pairing.Target;
import org.songnuan.quantity.Money;
import org.songnuan.report.Summary;
import org.songnuan.scope.Lot;
import org.songnuan.split.Division;
import org.songnuan.split.RankOrder;
import org.songnuan.split.Splitter;
import org.songnuan.visit.Addressee;
import org.songnuan.visit.PlannedContact;
import org.songnuan.visit.Responsible;
import org.songnuan.visit.Team;
import org.songnuan.visit.VisitPlan;
import org.songnuan.visit.VisitPolicy;

/**
 * Documents D4 and D5: a company's community visits everybody once, helps by class and in order,
 * and writes to all. D5 is the same campaign in another year, with its differences listed.
 */
final class Company {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);
  private static final String REMOTE = "户-006";
  private static final String ALONE = "户-005";

  private final PrintStream out;
  private final CompanyCampaign campaign;

  private Company(PrintStream out, CompanyCampaign campaign) {
    this.out = out;
    this.campaign = campaign;
  }

  static void run(PrintStream out) {
    new Company(out, CompanyCampaign.D4).print();
  }

  static void runAgain(PrintStream out) {
    Company company = new Company(out, CompanyCampaign.D5);
    company.printDifferences(CompanyCampaign.D4);
    company.print();
  }

  private Outcome outcome(Splitter whenShort) {
    return campaign
        .campaign(whenShort)
        .prepare(DAY, CompanyCampaign.COMMUNITY)
        .orThrow()
        .run(CompanyCampaign.roster());
  }

  private void printDifferences(CompanyCampaign other) {
    List<Finding> differences = campaign.season().differencesTo(other.season());
    out.println("与上一次活动（D4）相比，不同之处 " + differences.size() + " 项");
    differences.forEach(difference -> print(difference.reason()));
    Document.check("Differences", 2, differences.size());
    Statements.sameDay(Term.of("座谈会", "symposium"), campaign.symposium(), other.symposium())
        .ifPresent(finding -> out.println(CHINESE.of(finding)));
    out.println();
  }

  private void print() {
    Outcome outcome = outcome(RankOrder.stopping());
    out.print(Summary.of(outcome, DAY).text(Locale.CHINESE));
    Money demand =
        Money.sum(
            outcome.assessments().stream()
                .flatMap(one -> one.entitlements().stream())
                .map(due -> due.benefit().grant())
                .filter(Grant.Cash.class::isInstance)
                .map(grant -> ((Grant.Cash) grant).money())
                .toList());
    Money budget = Money.sum(outcome.plan().campaign().funds().stream().map(Fund::amount).toList());
    Money paid = Summary.of(outcome, DAY).cash();
    long helped = outcome.awards().stream().filter(award -> !award.isEmpty()).count();
    out.println("应发 " + demand + "，专款 " + budget + "，实发 " + paid + "，结余 " + budget.minus(paid));
    out.println("发放 " + helped + " 户，轮候 " + waiting(outcome).size() + " 户");
    for (RecipientId id : waiting(outcome)) {
      out.println(id.value());
      outcome.why(id).because().stream()
          .filter(reason -> reason.code() instanceof FundCode)
          .forEach(this::print);
    }
    TreeMap<Money, Integer> levelled = new TreeMap<>();
    Outcome equal = outcome(Division.equalAwards());
    equal.awards().stream()
        .filter(
            award ->
                equal.assessment(award.recipient()).entitlements().stream()
                    .anyMatch(due -> due.benefit().tier() == 1))
        .forEach(award -> levelled.merge(award.cash(), 1, Integer::sum));
    out.println("改为等额：");
    levelled.forEach((money, times) -> out.println("  " + times + " × " + money));
    out.println(
        "  结余 " + budget.minus(Money.sum(equal.awards().stream().map(Award::cash).toList())));
    Document.check("Paid", Money.yuan(4_800), paid);
    printContacts(outcome);
  }

  private static Set<RecipientId> waiting(Outcome outcome) {
    Set<RecipientId> waiting = new TreeSet<>();
    outcome.waitlist().forEach(waiting::addAll);
    return waiting;
  }

  private void printContacts(Outcome outcome) {
    List<Helper> staff =
        Invented.many(
            "员",
            5,
            id -> Helper.builder().id(id).area(CompanyCampaign.COMMUNITY).capacity(3).build());
    List<Recipient> all = outcome.roster().recipients();
    List<Target> targets =
        all.stream()
            .map(one -> Target.of(one, outcome.assessment(one.id()).classification()))
            .toList();
    Pairing pairing =
        PairingPolicy.builder()
            .lot(Lot.of("2026-company-community"))
            .addRule(PairRule.namedPerson(ELDER_ALONE.name()))
            .build()
            .pair(targets, staff, DAY);
    Assignments who = Assignments.NONE.replacedBy(pairing.pairs(), DAY);
    Team team = Team.of("走访队").headedBy(staff.get(0));
    for (Helper helper : staff) {
      team = team.with(helper);
    }
    Set<RecipientId> waiting = waiting(outcome);
    VisitPolicy policy = campaign.visits();
    List<Addressee> addressees =
        all.stream()
            .map(one -> Addressee.of(one).helpedAsIn(who))
            .map(one -> waiting.contains(one.id()) ? one.waiting() : one)
            .toList();
    VisitPlan plan = policy.plan(List.of(team), addressees);
    out.println(
        "联系 "
            + plan.contacts().size()
            + "/"
            + all.size()
            + "（含轮候户 "
            + Sets.intersection(plan.contacts().keySet(), waiting).size()
            + " 户）");
    out.println(
        "慰问信 " + plan.letters().size() + " 封，收信人 " + Set.copyOf(plan.letters()).size() + " 户");
    PlannedContact remote = plan.contact(RecipientId.of(REMOTE)).orElseThrow();
    out.println(REMOTE + "（远郊）：" + CHINESE.of(remote.why()));
    Responsible alone =
        plan.responsible().stream()
            .filter(one -> one.recipient().value().equals(ALONE))
            .findFirst()
            .orElseThrow();
    out.println(ALONE + "（孤寡老人）责任人：" + alone.helpers().get(0).value());
    out.println("只能以信函联系的一户：");
    Addressee byLetter =
        Addressee.of(RecipientId.of("户-014"), CompanyCampaign.REMOTE)
            .unreachableBy(
                Channel.DOOR_VISIT, Channel.WARD_VISIT, Channel.SYMPOSIUM, Channel.PHONE);
    VisitPlan one = policy.plan(List.of(team), List.of(byLetter));
    one.contacts().values().forEach(contact -> print(contact.why()));
    one.findings().forEach(finding -> print(finding.reason()));
    long guests = outcome.assessments().stream().filter(each -> !each.acts().isEmpty()).count();
    out.println(CHINESE.of(campaign.symposium()) + " 座谈会，应邀 " + guests + " 户");
    Document.check("Contacts", all.size(), plan.contacts().size());
    Document.check("Letters", all.size(), plan.letters().size());
  }

  private void print(Reason reason) {
    CHINESE.of(reason).lines().forEach(line -> out.println("  " + line));
  }
}
