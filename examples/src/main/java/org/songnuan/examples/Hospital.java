package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.DEPARTMENT_ON_DUTY;
import static org.songnuan.beneficiary.StandardCategory.ILLNESS_PERSON;
import static org.songnuan.beneficiary.StandardCategory.INPATIENT_BED;
import static org.songnuan.beneficiary.StandardCategory.STAFF_ALL;
import static org.songnuan.beneficiary.StandardCategory.STAFF_FROM_ELSEWHERE;
import static org.songnuan.beneficiary.StandardCategory.STAFF_ON_DUTY;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Payment;
import org.songnuan.pairing.Coverage;
import org.songnuan.pairing.Target;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.report.Summary;

/**
 * Document D2: the six programmes of a hospital union, each with its kind: dumplings by the bed,
 * pay for all staff, those on duty, those who cannot go home, commendations, and a contest.
 */
final class Hospital {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 17);

  private final Paper paper;
  private final Outcome outcome =
      HospitalCampaign.of()
          .prepare(DAY, HospitalCampaign.HOSPITAL)
          .orThrow()
          .run(HospitalCampaign.roster());
  private final Summary summary = Summary.of(outcome, DAY);

  private Hospital(PrintStream out) {
    this.paper = new Paper(out);
  }

  static void run(PrintStream out) {
    Hospital hospital = new Hospital(out);
    hospital.paper.summary(hospital.outcome, DAY);
    hospital.paper.gap();
    hospital.printWards();
    hospital.printPay();
    hospital.printDuty();
    hospital.printRest();
  }

  private void printWards() {
    paper.line("一、爱心到病房（{}）", BenefitKind.RELIEF.term());
    long patients = Helped.belonging(outcome, ILLNESS_PERSON.id());
    paper.line("  因病致贫住院病人 {} 人，慰问金：{}", patients, Figure.<Money>unknown().times(patients));
    long beds = Helped.reached(outcome, INPATIENT_BED.id());
    Figure<Quantity> portions = summary.goods().amount(HospitalCampaign.DUMPLINGS);
    paper.line("  初一早上饺子：{} 床，共 {}", beds, portions);
    paper.line(
        "  空床 {} 张，得 {} 份",
        HospitalCampaign.EMPTY.size(),
        HospitalCampaign.EMPTY.stream().filter(id -> !outcome.award(id).isEmpty()).count());
    Document.check("Portions", 2 * beds, portions.value().amount().floor());
  }

  private void printPay() {
    paper.line("二、过节费（{}）", BenefitKind.STAFF_WELFARE.term());
    List<Payment> payments = Helped.payments(outcome, STAFF_ALL.id());
    Money pay = Money.sum(payments.stream().map(Payment::money).toList());
    Money each = payments.get(0).money();
    paper.line("  {} × {} = {}", payments.size(), each, pay);
    paper.line("  其中计入救助慰问 {}", ofKind(BenefitKind.RELIEF));
    Document.check("Festival pay each", Money.yuan(500), each);
    Document.check("Festival pay", each.times(payments.size()), pay);
    Document.check("Relief", Money.ZERO, ofKind(BenefitKind.RELIEF));
  }

  private Money ofKind(BenefitKind kind) {
    return summary.cashByKind().getOrDefault(kind, Money.ZERO);
  }

  private void printDuty() {
    paper.line("三、除夕、初一值班慰问（专款）");
    printDuty("值班科室", DEPARTMENT_ON_DUTY);
    printDuty("值班人员", STAFF_ON_DUTY);
  }

  private void printDuty(String name, StandardCategory category) {
    long all = Helped.belonging(outcome, category.id());
    long paid = Helped.payments(outcome, category.id()).size();
    paper.line("  {} {}/{}", name, paid, all);
    Document.check("On duty", all, paid);
  }

  private void printRest() {
    paper.line("四、外地职工年夜饭");
    List<Target> diners =
        outcome.roster().recipients().stream()
            .map(one -> Target.of(one, outcome.assessment(one.id()).classification()))
            .filter(one -> one.categories().contains(STAFF_FROM_ELSEWHERE.id()))
            .toList();
    Coverage hosts =
        HospitalCampaign.hosts().pair(diners, HospitalCampaign.leaders(), DAY).coverage(diners);
    paper.line("  {} 人，{} 人有院领导作陪", hosts.of(), hosts.paired());
    Document.check("Hosts", hosts.of(), hosts.paired());
    paper.line("五、表彰（{}）", BenefitKind.AWARD.term());
    paper.line("  {}", ofKind(BenefitKind.AWARD));
    paper.line("六、{}", BenefitKind.ACTIVITY.term());
    CategoryId contest = CategoryId.of(HospitalCampaign.CONTEST);
    outcome.plan().campaign().categories().stream()
        .filter(category -> category.id().equals(contest))
        .forEach(
            category ->
                paper.line(
                    "  {}：支付 {} 笔", category.term(), Helped.payments(outcome, contest).size()));
  }
}
