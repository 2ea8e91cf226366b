package org.songnuan.examples;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.fund.Fund;
import org.songnuan.ledger.CampaignLife;
import org.songnuan.ledger.Ledger;
import org.songnuan.ledger.Problem;
import org.songnuan.ledger.Stage;
import org.songnuan.ledger.Statements;
import org.songnuan.ledger.VisitCommitment;
import org.songnuan.pairing.Helper;
import org.songnuan.quantity.Money;
import org.songnuan.report.Audience;
import org.songnuan.report.FundStatement;
import org.songnuan.report.Participation;
import org.songnuan.report.ProblemRegister;
import org.songnuan.report.Summary;
import org.songnuan.visit.Addressee;
import org.songnuan.visit.VisitPlan;

/**
 * Document D3: a bureau goes to a village and five townships with a fund of 30,000 from two
 * sources; what its report states is checked against itself before anything is signed off.
 */
final class Bureau {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
  private static final LocalDate FIRST = BureauCampaign.WINDOW.first();
  private static final Audience SUPERIOR = Audience.SUPERIOR;
  private static final Term CADRES = Term.of("参加干部", "cadres who took part");
  private static final Term LEADERS = Term.of("局级以上", "bureau level and above");

  private final Paper paper;
  private final Outcome outcome =
      BureauCampaign.of()
          .prepare(BureauCampaign.READY, BureauCampaign.CITY)
          .orThrow()
          .run(BureauCampaign.roster());

  private Bureau(PrintStream out) {
    this.paper = new Paper(out);
  }

  static void run(PrintStream out) {
    Bureau bureau = new Bureau(out);
    CampaignLife visiting = bureau.begin();
    bureau.paper.summary(bureau.outcome, DAY);
    bureau.printMoney(visiting);
    bureau.printVisits(visiting);
    bureau.printDifficulties();
  }

  private CampaignLife begin() {
    CampaignLife life = BureauCampaign.life();
    printCommitments(life);
    paper.findings(life.step(Stage.VISITING, FIRST).findings());
    CampaignLife ready = life.committed(VisitCommitment.FUNDS, BureauCampaign.READY);
    printCommitments(ready);
    return ready.step(Stage.VISITING, FIRST).orThrow();
  }

  private void printCommitments(CampaignLife life) {
    paper.line("五个落实 {}/{}", life.commitmentsOn(FIRST).size(), VisitCommitment.values().length);
  }

  private void printMoney(CampaignLife visiting) {
    paper.table(FundStatement.bySource(outcome, DAY, SUPERIOR));
    paper.table(FundStatement.given(outcome, DAY, SUPERIOR));
    Summary summary = Summary.of(outcome, DAY);
    Money fund = Money.sum(outcome.plan().campaign().funds().stream().map(Fund::amount).toList());
    Money goods =
        outcome.plan().campaign().prices().value(summary.goods(), BureauCampaign.READY).value();
    Money left = fund.minus(summary.cash()).minus(goods);
    paper.line("专项资金 {}，发放现金和物资之后结余 {}", fund, left);
    Document.check("Fund", Money.yuan(30_000), fund);
    Document.check("Left", Money.ZERO, left);
    ImmutableList<Money> issues = ImmutableList.of(summary.cash(), goods);
    printStep("账目相符", visiting, Statements.paidFrom(fund, issues));
    printStep(
        "多支出一分",
        visiting,
        Statements.paidFrom(
            fund, ImmutableList.<Money>builder().addAll(issues).add(Money.ofFen(1)).build()));
    paper.gap();
  }

  private void printVisits(CampaignLife visiting) {
    VisitPlan plan =
        BureauCampaign.visits()
            .plan(
                BureauCampaign.teams(),
                outcome.roster().recipients().stream().map(Addressee::of).toList());
    paper.table(Participation.byTeam(plan.sheets(), outcome.roster(), DAY, SUPERIOR));
    paper.table(
        Participation.byRank(
            BureauCampaign.LADDER, BureauCampaign.cadres(), BureauCampaign.teams(), DAY, SUPERIOR));
    long townships =
        plan.sheets().stream()
            .filter(sheet -> sheet.team().head().filter(Helper::principal).isEmpty())
            .flatMap(sheet -> sheet.stops().stream())
            .map(stop -> outcome.roster().find(stop).orElseThrow().area())
            .distinct()
            .count();
    paper.line("局长带队到村，其他班子成员带队到 {} 个乡", townships);
    Document.check("Townships", 5L, townships);
    paper.findings(Statements.days(BureauCampaign.WINDOW, 2).stream().toList());
    long cadres =
        BureauCampaign.teams().stream().flatMap(team -> team.members().stream()).distinct().count();
    printStep("局级写成 19 人", visiting, Statements.part(CADRES, cadres, LEADERS, 19));
    paper.gap();
  }

  private void printDifficulties() {
    Ledger ledger = Ledger.open(outcome).withAll(BureauCampaign.difficulties()).ledger();
    paper.table(ProblemRegister.byVerdict(ledger, DAY, SUPERIOR));
    int solved = ledger.problems(Problem.State.SOLVED).size();
    paper.line("解决具体困难 {} 件；继续跟踪 {} 件", solved, ledger.openProblems().size());
    ledger.openProblems().forEach(problem -> paper.line("  {} {}", problem.id(), problem.what()));
    Document.check("Solved", 8, solved);
  }

  private void printStep(String what, CampaignLife visiting, Optional<Finding> check) {
    CampaignLife.Step step =
        visiting.step(Stage.SIGNED_OFF, BureauCampaign.WINDOW.last(), check.stream().toList());
    boolean isTaken = step instanceof CampaignLife.Taken;
    paper.line("{}——{}：{}", what, Stage.SIGNED_OFF.term(), isTaken ? "可以进行" : "不能进行");
    paper.findings(step.findings());
    Document.check("May go on (" + what + ")", check.isEmpty(), isTaken);
  }
}
