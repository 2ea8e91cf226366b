package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.RETIREE;
import static org.songnuan.beneficiary.StandardCategory.RETIREE_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.STUDENT_HARDSHIP;

import com.google.common.collect.TreeMultiset;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Clarity;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Entitlement;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Award;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.visit.Team;

/** Document D10: a school union visits 14 students at home, and asks its retired staff to tea. */
final class School {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 26);
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);
  private static final Money THOUSAND = Money.yuan(1_000);

  private School() {}

  static void run(PrintStream out) {
    Team team = SchoolCampaign.team();
    Outcome outcome =
        SchoolCampaign.of()
            .prepare(DAY, SchoolCampaign.SCHOOL)
            .orThrow()
            .run(SchoolCampaign.roster());
    long homes = given(outcome, STUDENT_HARDSHIP.id());
    out.println("走访队 " + team.members().size() + " 人，走访困难学生家庭 " + homes + " 户");
    Document.check("Team", 5, team.members().size());
    Document.check("Homes", 14L, homes);

    Money cash = Money.ZERO;
    Figure<Money> goods = Figure.known(Money.ZERO);
    for (Assessment assessment : outcome.assessments()) {
      if (isIn(assessment, STUDENT_HARDSHIP.id())) {
        cash = cash.plus(outcome.award(assessment.recipient()).cash());
        goods =
            goods.plus(
                SchoolCampaign.PRICES.value(outcome.award(assessment.recipient()).goods(), DAY));
      }
    }
    Money total = cash.plus(goods.value());
    out.println(
        "慰问金 "
            + cash.grouped()
            + " + 慰问品 "
            + goods.value().grouped()
            + " = "
            + total.grouped()
            + "，户均 "
            + Money.ofFen(1).times(total.dividedBy(Money.ofFen(homes)), RoundingMode.HALF_UP));
    out.println("对外表述：" + CHINESE.of(rounded(total)));
    out.println(
        "恰为 " + THOUSAND.times(3).grouped() + " 时：" + CHINESE.of(rounded(THOUSAND.times(3))));
    Figure<Money> read = Figure.parse("3000余", Money::parse);
    out.println(
        "材料中的“3000余”读作 "
            + read
            + "；超过 3,000.00："
            + (read.surelyAbove(THOUSAND.times(3)) ? "是" : "否")
            + "；上限："
            + (read.isKnown() ? read : CHINESE.of(Figure.unknown())));
    Document.check("Gifts", true, read.equals(rounded(total)));

    out.println();
    printFiles(out, outcome, homes);
    printTea(out, outcome);
    printWays(out, outcome);
    printFirst(out, outcome);
  }

  /** Returns a sum as documents write it: the thousands, and more if it is more. */
  private static Figure<Money> rounded(Money sum) {
    Money thousands = THOUSAND.times(sum.dividedBy(THOUSAND).floor());
    return thousands.equals(sum) ? Figure.known(sum) : Figure.moreThan(thousands);
  }

  private static void printFiles(PrintStream out, Outcome outcome, long homes) {
    long clear =
        outcome.roster().recipients().stream()
            .filter(student -> isIn(outcome.assessment(student.id()), STUDENT_HARDSHIP.id()))
            .flatMap(student -> student.file().stream())
            .filter(file -> file.clarities().size() == Clarity.values().length)
            .count();
    out.println("四清 " + clear + "/" + homes + "；未列入名单：");
    for (Finding finding : outcome.findings()) {
      finding.subject().ifPresent(id -> out.println(id + " " + CHINESE.of(finding)));
    }
  }

  private static void printTea(PrintStream out, Outcome outcome) {
    out.println("茶话会");
    Figure<Quantity> parcels =
        Goods.sum(outcome.awards().stream().map(Award::goods).toList())
            .amount(SchoolCampaign.PARCEL);
    out.println("  礼品：" + given(outcome, RETIREE.id()) + " 人，" + CHINESE.of(parcels));
    out.println("  慰问金：困难老同志 " + given(outcome, RETIREE_HARDSHIP.id()) + " 人");
  }

  private static void printWays(PrintStream out, Outcome outcome) {
    TreeMultiset<Action> ways = TreeMultiset.create();
    for (Assessment assessment : outcome.assessments()) {
      for (Entitlement due : assessment.entitlements()) {
        ways.add(due.benefit().action());
      }
    }
    out.println("帮扶方式");
    ways.entrySet()
        .forEach(
            way -> out.println("  " + way.getElement().term().chinese() + "：" + way.getCount()));
  }

  private static void printFirst(PrintStream out, Outcome outcome) {
    out.println("优先：医疗支出影响基本生活的家庭");
    for (Recipient recipient : outcome.roster().recipients()) {
      if (isIn(outcome.assessment(recipient.id()), SchoolCampaign.ILL)) {
        Reason why = outcome.plan().why(recipient, SchoolCampaign.ILL).reason();
        out.println("  " + recipient.id().value());
        CHINESE.of(why).lines().forEach(line -> out.println("    " + line));
      }
    }
  }

  private static boolean isIn(Assessment assessment, CategoryId category) {
    return assessment.isListed() && assessment.classification().categories().contains(category);
  }

  private static long given(Outcome outcome, CategoryId category) {
    return outcome.assessments().stream()
        .filter(assessment -> isIn(assessment, category))
        .filter(assessment -> !outcome.award(assessment.recipient()).isEmpty())
        .count();
  }
}
