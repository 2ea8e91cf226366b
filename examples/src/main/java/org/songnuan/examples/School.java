package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.RETIREE;
import static org.songnuan.beneficiary.StandardCategory.RETIREE_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.STUDENT_HARDSHIP;

import com.google.common.collect.TreeMultiset;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Clarity;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Assessment;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.fund.Award;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;
import org.songnuan.report.Summary;

/** Document D10: a school union visits 14 students at home, and asks its retired staff to tea. */
final class School {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 26);
  private static final Money THOUSAND = Money.yuan(1_000);

  private final Paper paper;
  private final Outcome outcome =
      SchoolCampaign.of()
          .prepare(DAY, SchoolCampaign.SCHOOL)
          .orThrow()
          .run(SchoolCampaign.roster());

  private School(PrintStream out) {
    this.paper = new Paper(out);
  }

  static void run(PrintStream out) {
    School school = new School(out);
    school.printGifts();
    school.printFiles();
    school.printTea();
    school.printWays();
    school.printFirst();
  }

  private void printGifts() {
    int team = SchoolCampaign.team().members().size();
    long homes = given(STUDENT_HARDSHIP.id());
    paper.line("走访队 {} 人，走访困难学生家庭 {} 户", team, homes);
    Document.check("Team", 5, team);
    Document.check("Homes", 14L, homes);
    List<Award> awards =
        outcome.assessments().stream()
            .filter(one -> isIn(one, STUDENT_HARDSHIP.id()))
            .map(one -> outcome.award(one.recipient()))
            .toList();
    Money cash = Money.sum(awards.stream().map(Award::cash).toList());
    Money goods =
        SchoolCampaign.PRICES
            .value(Goods.sum(awards.stream().map(Award::goods).toList()), DAY)
            .value();
    Money total = cash.plus(goods);
    Money mean = Money.ofFen(1).times(total.dividedBy(Money.ofFen(homes)), RoundingMode.HALF_UP);
    paper.line("慰问金 {} + 慰问品 {} = {}，户均 {}", cash, goods, total, mean);
    paper.line("对外表述：{}", rounded(total));
    Money exact = THOUSAND.times(3);
    paper.line("恰为 {} 时：{}", exact, rounded(exact));
    Figure<Money> read = Figure.parse("3000余", Money::parse);
    paper.line(
        "材料中的“3000余”读作 {}；超过 {}：{}；上限：{}",
        read.toString(),
        exact,
        read.surelyAbove(exact) ? "是" : "否",
        read.isKnown() ? read : Figure.unknown());
    Document.check("Gifts", true, read.equals(rounded(total)));
    paper.gap();
  }

  /** Returns a sum as documents write it: the thousands, and more if it is more. */
  private static Figure<Money> rounded(Money sum) {
    Money thousands = THOUSAND.times(sum.dividedBy(THOUSAND).floor());
    return thousands.equals(sum) ? Figure.known(sum) : Figure.moreThan(thousands);
  }

  private void printFiles() {
    long clear =
        outcome.roster().recipients().stream()
            .filter(student -> isIn(outcome.assessment(student.id()), STUDENT_HARDSHIP.id()))
            .flatMap(student -> student.file().stream())
            .filter(file -> file.clarities().size() == Clarity.values().length)
            .count();
    paper.line("四清 {}/{}；未列入名单：", clear, given(STUDENT_HARDSHIP.id()));
    for (Finding finding : outcome.findings()) {
      finding.subject().ifPresent(id -> paper.line("{} {}", id, finding));
    }
  }

  private void printTea() {
    paper.line("茶话会");
    paper.line(
        "  礼品：{} 人，{}",
        given(RETIREE.id()),
        Summary.of(outcome, DAY).goods().amount(SchoolCampaign.PARCEL));
    paper.line("  慰问金：困难老同志 {} 人", given(RETIREE_HARDSHIP.id()));
  }

  private void printWays() {
    TreeMultiset<Action> ways = TreeMultiset.create();
    outcome.assessments().stream()
        .flatMap(one -> one.entitlements().stream())
        .forEach(due -> ways.add(due.benefit().action()));
    paper.line("帮扶方式");
    ways.entrySet().forEach(way -> paper.line("  {}：{}", way.getElement().term(), way.getCount()));
  }

  private void printFirst() {
    paper.line("优先：医疗支出影响基本生活的家庭");
    for (Recipient recipient : outcome.roster().recipients()) {
      if (isIn(outcome.assessment(recipient.id()), SchoolCampaign.ILL)) {
        paper.line("  {}", recipient.id().value());
        paper.line("    {}", outcome.plan().why(recipient, SchoolCampaign.ILL).reason());
      }
    }
  }

  private static boolean isIn(Assessment assessment, CategoryId category) {
    return assessment.isListed() && assessment.classification().categories().contains(category);
  }

  private long given(CategoryId category) {
    return outcome.assessments().stream()
        .filter(assessment -> isIn(assessment, category))
        .filter(assessment -> !outcome.award(assessment.recipient()).isEmpty())
        .count();
  }
}
