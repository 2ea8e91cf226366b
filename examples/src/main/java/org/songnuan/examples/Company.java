package org.songnuan.examples;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Grant;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.fund.Award;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundCode;
import org.songnuan.ledger.Statements;
import org.songnuan.quantity.Money;
import org.songnuan.report.Summary;
import org.songnuan.split.Division;
import org.songnuan.split.RankOrder;
import org.songnuan.split.Splitter;
import org.songnuan.visit.VisitPlan;

/**
 * Documents D4 and D5: a company's community visits everybody once, helps by class and in order,
 * and writes to all. D5 is the same campaign in another year, with its differences listed.
 */
final class Company {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

  private final Paper paper;
  private final CompanyCampaign campaign;
  private final Outcome outcome;
  private final ImmutableSet<RecipientId> waiting;

  private Company(PrintStream out, CompanyCampaign campaign) {
    this.paper = new Paper(out);
    this.campaign = campaign;
    this.outcome = outcome(RankOrder.stopping());
    this.waiting =
        outcome.waitlist().stream()
            .flatMap(ImmutableSet::stream)
            .sorted()
            .collect(ImmutableSet.toImmutableSet());
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
    paper.line("与上一次活动（D4）相比，不同之处 {} 项", differences.size());
    differences.forEach(difference -> paper.reason(difference.reason()));
    Document.check("Differences", 2, differences.size());
    Statements.sameDay(Term.of("座谈会", "symposium"), campaign.symposium(), other.symposium())
        .ifPresent(finding -> paper.line("{}", finding));
    paper.gap();
  }

  private void print() {
    paper.summary(outcome, DAY);
    printMoney();
    printLevelled();
    printContacts();
    long guests = outcome.assessments().stream().filter(each -> !each.acts().isEmpty()).count();
    paper.line("{} 座谈会，应邀 {} 户", campaign.symposium(), guests);
  }

  private Money budget() {
    return Money.sum(outcome.plan().campaign().funds().stream().map(Fund::amount).toList());
  }

  private void printMoney() {
    Money due =
        Money.sum(
            outcome.assessments().stream()
                .flatMap(one -> one.entitlements().stream())
                .map(entitlement -> entitlement.benefit().grant())
                .filter(Grant.Cash.class::isInstance)
                .map(grant -> ((Grant.Cash) grant).money())
                .toList());
    Money paid = Summary.of(outcome, DAY).cash();
    paper.line("应发 {}，专款 {}，实发 {}，结余 {}", due, budget(), paid, budget().minus(paid));
    Document.check("Paid", Money.yuan(4_800), paid);
    long helped = Summary.of(outcome, DAY).householdsHelped();
    paper.line("发放 {} 户，轮候 {} 户", helped, waiting.size());
    for (RecipientId id : waiting) {
      paper.line("{}", id.value());
      outcome.why(id).because().stream()
          .filter(reason -> reason.code() instanceof FundCode)
          .forEach(paper::reason);
    }
  }

  private void printLevelled() {
    Outcome equal = outcome(Division.equalAwards());
    TreeMap<Money, Integer> levelled = new TreeMap<>();
    equal.awards().stream()
        .filter(
            award ->
                equal.assessment(award.recipient()).entitlements().stream()
                    .anyMatch(due -> due.benefit().tier() == 1))
        .forEach(award -> levelled.merge(award.cash(), 1, Integer::sum));
    paper.line("改为等额：");
    levelled.forEach((money, times) -> paper.line("  {} × {}", times, money));
    Money paid = Money.sum(equal.awards().stream().map(Award::cash).toList());
    paper.line("  结余 {}", budget().minus(paid));
  }

  private void printContacts() {
    int all = outcome.roster().size();
    VisitPlan plan = campaign.contacts(outcome, waiting, DAY);
    int contacts = plan.contacts().size();
    int waitingToo = Sets.intersection(plan.contacts().keySet(), waiting).size();
    paper.line("联系 {}/{}（含轮候户 {} 户）", contacts, all, waitingToo);
    int letters = plan.letters().size();
    paper.line("慰问信 {} 封，收信人 {} 户", letters, ImmutableSet.copyOf(plan.letters()).size());
    Document.check("Contacts", all, contacts);
    Document.check("Letters", all, letters);
    plan.contact(CompanyCampaign.FAR)
        .ifPresent(contact -> paper.line("{}（远郊）：{}", CompanyCampaign.FAR.value(), contact.why()));
    plan.responsible().stream()
        .filter(one -> one.recipient().equals(CompanyCampaign.ALONE))
        .forEach(
            one ->
                paper.line(
                    "{}（孤寡老人）责任人：{}", one.recipient().value(), one.helpers().get(0).value()));
    paper.line("只能以信函联系的一户：");
    VisitPlan one =
        campaign
            .visits()
            .plan(List.of(CompanyCampaign.team()), List.of(CompanyCampaign.BY_LETTER_ALONE));
    one.contacts().values().forEach(contact -> paper.reason(contact.why()));
    one.findings().forEach(finding -> paper.reason(finding.reason()));
  }
}
