package org.songnuan.examples;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.campaign.Campaign;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.ledger.CampaignLife;
import org.songnuan.ledger.FiveCommitments;
import org.songnuan.ledger.Stage;
import org.songnuan.ledger.StageRules;
import org.songnuan.ledger.Statements;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.visit.Team;

/**
 * Document D3: a municipal bureau's summary, checked against itself. The document gives the fund,
 * the days, the townships and the difficulties that were solved; the parts that it masks are made
 * up.
 */
final class Bureau {
  private static final Area CITY = Area.parse("示例市");
  private static final LocalDate START = LocalDate.of(2026, 1, 15);
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);
  private static final Money CITY_LEVEL = Money.yuan(20_000);
  private static final Money RAISED = Money.yuan(10_000);
  private static final Money CASH = Money.yuan(24_600);
  private static final Money GOODS = Money.yuan(5_400);

  private Bureau() {}

  static void run(PrintStream out) {
    Money fund = CITY_LEVEL.plus(RAISED);
    Money given = CASH.plus(GOODS);
    out.println("专款 市级拨付 " + CITY_LEVEL.grouped() + " + 自筹 " + RAISED.grouped() + " = " + fund.grouped());
    print(out, Statements.sum(Term.of("专款", "fund"), Money.yuan(30_000), List.of(CITY_LEVEL, RAISED)));
    out.println(
        "发放 慰问金 "
            + CASH.grouped()
            + " + 慰问品 "
            + GOODS.grouped()
            + " = "
            + given.grouped()
            + "，结余 "
            + fund.minus(given));
    print(out, Statements.paidFrom(fund, List.of(CASH, GOODS)));
    out.println("再多发一分：");
    print(out, Statements.paidFrom(fund, List.of(CASH, GOODS, Money.ofFen(1))));
    Document.check("Left", Money.ZERO, fund.minus(given));

    out.println("材料自相矛盾之处：");
    print(out, Statements.days(DateRange.ofClosed(START, LocalDate.of(2026, 1, 17)), 2));
    Term cadres = Term.of("参加干部", "cadres");
    print(out, Statements.part(cadres, 18, Term.of("局级以上", "bureau level and above"), 19));

    Team team = Team.of("局领导走访队");
    for (Area town : Invented.many("乡", 5, CITY::child)) {
      team = team.in(town);
    }
    out.println("走访 " + team.areas().size() + " 个乡");
    long solved = solved();
    out.println(Action.PROBLEM_SOLVING.term().chinese() + " " + solved + " 件");
    Document.check("Solved", 8L, solved);

    CampaignLife life = CampaignLife.under(StageRules.STANDARD);
    for (FiveCommitments one : FiveCommitments.values()) {
      out.println(committed(life) + (mayStart(life) ? "，可以开始走访" : "，不得开始走访"));
      life = life.committed(one, START);
    }
    out.println(committed(life) + (mayStart(life) ? "，可以开始走访" : "，不得开始走访"));
    Document.check("May start", true, mayStart(life));
  }

  private static String committed(CampaignLife life) {
    int fixed = life.commitmentsOn(START).size();
    return "五个落实 " + fixed + "/" + FiveCommitments.values().length;
  }

  private static boolean mayStart(CampaignLife life) {
    return life.step(Stage.VISITING, START).findings().stream().noneMatch(Finding::isError);
  }

  private static void print(PrintStream out, Optional<Finding> finding) {
    out.println("  " + finding.map(CHINESE::of).orElse("无问题"));
  }

  /** Returns how many difficulties are solved: one each for as many households. */
  private static long solved() {
    StandardCategory poor = StandardCategory.HARDSHIP_HOUSEHOLD;
    return Campaign.builder()
        .id("2026-bureau")
        .addCategory(Category.of(poor))
        .addBenefit(Benefit.act(poor.name(), Action.PROBLEM_SOLVING))
        .build()
        .prepare(START, CITY)
        .orThrow()
        .run(Roster.copyOf(Invented.registered("户", 8, CITY, poor)))
        .assessments()
        .stream()
        .mapToLong(one -> one.acts().size())
        .sum();
  }
}
