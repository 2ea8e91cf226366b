package org.songnuan.examples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.songnuan.beneficiary.StandardCategory.LOCAL_EXTREME_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.LOW_INCOME;
import static org.songnuan.beneficiary.StandardCategory.PREFERENTIAL_CARE;
import static org.songnuan.beneficiary.StandardCategory.SERVICE_MEMBER_FAMILY;
import static org.songnuan.beneficiary.StandardCategory.STUDENT_HARDSHIP;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.pairing.Coverage;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.HelperId;
import org.songnuan.pairing.Pairing;
import org.songnuan.pairing.Target;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Money;
import org.songnuan.report.Audience;
import org.songnuan.report.CategoryTable;
import org.songnuan.report.Participation;
import org.songnuan.report.Summary;
import org.songnuan.report.YearOverYear;

/**
 * Document D7: a sub-district pairs 148 families with named helpers, pays by class, and so does the
 * city; then its lists are held against each other, and the year against the last and the next.
 */
final class Street {
  private static final LocalDate PAID = StreetCampaign.PAID;
  private static final Audience SUPERIOR = Audience.SUPERIOR;

  private final Paper paper;
  private final ImmutableList<Target> targets = StreetPairing.targets();
  private final Outcome visits = run(StreetCampaign.visits(Money.yuan(20_000)));
  private final Outcome cash = run(StreetCampaign.cash());
  private final Outcome city = run(StreetCampaign.city());

  private Street(PrintStream out) {
    this.paper = new Paper(out);
  }

  private static Outcome run(Campaign campaign) {
    return campaign.prepare(PAID, StreetCampaign.STREET).orThrow().run(StreetCampaign.roster());
  }

  static void run(PrintStream out) {
    Street street = new Street(out);
    street.printPairing();
    street.printVisits();
    street.printCash();
    street.printYears();
  }

  private long paired(StandardCategory category) {
    return targets.stream().filter(one -> one.categories().contains(category.id())).count();
  }

  private void printPairing() {
    Pairing pairing =
        StreetPairing.policy().pair(targets, StreetPairing.helpers(), StreetPairing.DAY);
    paper.line(
        "涉军家庭 {} + 低保、低收入家庭 {} + 困难大学生 {} = {}",
        paired(SERVICE_MEMBER_FAMILY),
        paired(LOW_INCOME),
        paired(STUDENT_HARDSHIP),
        targets.size());
    printCoverage(pairing);
    Document.check(
        "Coverage", new Coverage(148, 148, ImmutableList.of()), pairing.coverage(targets));
    paper.line("涉军家庭的结对人");
    pairing.pairs().stream()
        .filter(pair -> pair.recipient().value().startsWith("军"))
        .map(pair -> pairing.helper(pair.helper()).flatMap(Helper::rank).orElseThrow().code())
        .collect(groupingBy(rank -> rank, TreeMap::new, counting()))
        .forEach((rank, many) -> paper.line("  {} {} 户", rank, many));
    paper.line("每户四扶");
    pairing
        .commitments(targets.get(0))
        .forEach(
            made ->
                paper.line(
                    "  {}，{} 跟进",
                    made.support().term(),
                    made.nextTracking(StreetPairing.DAY).orElseThrow()));
    paper.line("让一般干部与涉军家庭结对");
    pairing.forbidding(RecipientId.of("军-001"), HelperId.of("员-001")).forEach(paper::reason);
    paper.line("少一名社区工作者");
    printCoverage(pairing.minus(HelperId.of("社-001")));
  }

  private void printCoverage(Pairing pairing) {
    paper.table(Participation.coverage(pairing.coverage(targets), StreetPairing.DAY, SUPERIOR));
  }

  private void printVisits() {
    paper.summary(visits, PAID);
    printExtreme("每户 1,000 元", visits);
    printExtreme("另一种读法，共 1,000 元", run(StreetCampaign.visits(Money.yuan(1_000))));
    Document.check("Extreme hardship", Money.yuan(20_000), Summary.of(visits, PAID).cash());
    paper.line(
        "优抚户 {} 户：油 {}，米 {}",
        Helped.reached(visits, PREFERENTIAL_CARE.id()),
        Summary.of(visits, PAID).goods().amount(StreetCampaign.OIL),
        Summary.of(visits, PAID).goods().amount(StreetCampaign.RICE));
    paper.gap();
  }

  private void printExtreme(String reading, Outcome outcome) {
    paper.line(
        "特困户（{}）：{} × {} = {}",
        reading,
        Helped.reached(outcome, LOCAL_EXTREME_HARDSHIP.id()),
        outcome.award("特-001").cash(),
        Summary.of(outcome, PAID).cash());
  }

  private void printCash() {
    paper.table(CategoryTable.of(cash, PAID, SUPERIOR));
    long both =
        cash.awards().stream()
            .filter(award -> !award.isEmpty() && !city.award(award.recipient()).isEmpty())
            .count();
    paper.line("街道和市、区都慰问的 {} 户：两笔都算数", both);
    paper.line("名单核对");
    paper.findings(
        StreetCampaign.mismatches(paired(LOW_INCOME), paired(SERVICE_MEMBER_FAMILY), visits, cash));
    paper.gap();
  }

  private void printYears() {
    Money given =
        Money.sum(
            Stream.of(visits, cash, city)
                .map(outcome -> Summary.of(outcome, PAID).cash())
                .toList());
    paper.table(
        YearOverYear.of(StreetCampaign.lastYear(), StreetCampaign.thisYear(given), SUPERIOR));
    Document.check("Given", Money.yuan(186_500), given);
    paper.line("下一年增加 x万余：{}", Figure.parse("x万余", Money::parse));
    paper.table(
        YearOverYear.scope(
            StreetCampaign.cash(), 2026, StreetCampaign.nextYear(), 2027, PAID, SUPERIOR));
  }
}
