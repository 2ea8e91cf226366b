package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.DEPARTMENT_ON_DUTY;
import static org.songnuan.beneficiary.StandardCategory.ILLNESS_PERSON;
import static org.songnuan.beneficiary.StandardCategory.INPATIENT_BED;
import static org.songnuan.beneficiary.StandardCategory.STAFF_ALL;
import static org.songnuan.beneficiary.StandardCategory.STAFF_FROM_ELSEWHERE;
import static org.songnuan.beneficiary.StandardCategory.STAFF_ON_DUTY;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Payment;
import org.songnuan.pairing.Coverage;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.PairingPolicy;
import org.songnuan.pairing.Target;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.report.Summary;
import org.songnuan.scope.Lot;

/**
 * Document D2: the six programmes of a hospital union, each with its kind: dumplings by the bed,
 * pay for all staff, those on duty, those who cannot go home, commendations, and a contest.
 */
final class Hospital {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 17);
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);

  private final PrintStream out;
  private final Outcome outcome =
      HospitalCampaign.of()
          .prepare(DAY, HospitalCampaign.HOSPITAL)
          .orThrow()
          .run(HospitalCampaign.roster());
  private final Summary summary = Summary.of(outcome, DAY);

  private Hospital(PrintStream out) {
    this.out = out;
  }

  static void run(PrintStream out) {
    new Hospital(out).print();
  }

  private void print() {
    out.print(summary.text(Locale.CHINESE));
    out.println();
    out.println("一、爱心到病房（" + BenefitKind.RELIEF.term().chinese() + "）");
    long patients = belonging(ILLNESS_PERSON.id());
    Figure<Money> cash = Figure.<Money>unknown().times(patients);
    out.println("  因病致贫住院病人 " + patients + " 人，慰问金：" + CHINESE.of(cash));
    long beds = reached(INPATIENT_BED.id());
    Figure<Quantity> portions = summary.goods().amount(HospitalCampaign.DUMPLINGS);
    out.println("  初一早上饺子：" + beds + " 床，共 " + CHINESE.of(portions));
    out.println(
        "  空床 "
            + HospitalCampaign.EMPTY.size()
            + " 张，得 "
            + HospitalCampaign.EMPTY.stream().filter(id -> !outcome.award(id).isEmpty()).count()
            + " 份");
    Document.check("Portions", 2 * beds, portions.value().amount().floor());

    out.println("二、过节费（" + BenefitKind.STAFF_WELFARE.term().chinese() + "）");
    Money pay = paid(STAFF_ALL.id());
    long staff = reached(STAFF_ALL.id());
    Money each = payments(STAFF_ALL.id()).get(0).money();
    out.println("  " + staff + " × " + each + " = " + pay.grouped());
    Document.check("Festival pay each", Money.yuan(500), each);
    Document.check("Festival pay", each.times(staff), pay);
    Money relief = summary.cashByKind().getOrDefault(BenefitKind.RELIEF, Money.ZERO);
    out.println("  其中计入救助慰问 " + relief);
    Document.check("Relief", Money.ZERO, relief);

    out.println("三、除夕、初一值班慰问（专款）");
    printDuty("值班科室", DEPARTMENT_ON_DUTY.id());
    printDuty("值班人员", STAFF_ON_DUTY.id());

    out.println("四、外地职工年夜饭");
    Coverage hosts = hosts();
    out.println("  " + hosts.of() + " 人，" + hosts.paired() + " 人有院领导作陪");
    Document.check("Hosts", hosts.of(), hosts.paired());

    out.println("五、表彰（" + BenefitKind.AWARD.term().chinese() + "）");
    out.println("  " + summary.cashByKind().getOrDefault(BenefitKind.AWARD, Money.ZERO).grouped());

    out.println("六、" + BenefitKind.ACTIVITY.term().chinese());
    CategoryId contest = CategoryId.of(HospitalCampaign.CONTEST);
    out.println(
        "  "
            + outcome.plan().campaign().categories().stream()
                .filter(category -> category.id().equals(contest))
                .map(category -> category.term().chinese())
                .findFirst()
                .orElseThrow()
            + "：支付 "
            + payments(contest).size()
            + " 笔");
  }

  private void printDuty(String name, CategoryId category) {
    out.println("  " + name + " " + attended(category) + "/" + belonging(category));
    Document.check("On duty", belonging(category), attended(category));
  }

  private Coverage hosts() {
    List<Target> diners =
        outcome.roster().recipients().stream()
            .map(one -> Target.of(one, outcome.assessment(one.id()).classification()))
            .filter(one -> one.categories().contains(STAFF_FROM_ELSEWHERE.id()))
            .toList();
    List<Helper> leaders =
        Invented.many(
            "院领导",
            5,
            id -> Helper.builder().id(id).area(HospitalCampaign.HOSPITAL).capacity(4).build());
    return PairingPolicy.builder()
        .lot(Lot.of("2026-hospital-union"))
        .promising(STAFF_FROM_ELSEWHERE.name())
        .build()
        .pair(diners, leaders, DAY)
        .coverage(diners);
  }

  private long belonging(CategoryId category) {
    return outcome.assessments().stream().filter(one -> isIn(one, category)).count();
  }

  private static boolean isIn(Assessment assessment, CategoryId category) {
    return assessment.classification().categories().contains(category);
  }

  private long reached(CategoryId category) {
    return outcome.assessments().stream()
        .filter(one -> isIn(one, category) && !outcome.award(one.recipient()).isEmpty())
        .count();
  }

  /** Returns how many are paid what is meant for the category. */
  private long attended(CategoryId category) {
    return outcome.awards().stream()
        .filter(
            award ->
                award.payments().stream()
                    .anyMatch(payment -> benefits(category).contains(payment.benefit())))
        .count();
  }

  private ImmutableList<?> benefits(CategoryId category) {
    return outcome.plan().campaign().benefits().stream()
        .filter(benefit -> benefit.category().equals(category))
        .map(Benefit::id)
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Payment> payments(CategoryId category) {
    return outcome.awards().stream()
        .flatMap(award -> award.payments().stream())
        .filter(payment -> benefits(category).contains(payment.benefit()))
        .collect(ImmutableList.toImmutableList());
  }

  private Money paid(CategoryId category) {
    return Money.sum(payments(category).stream().map(Payment::money).toList());
  }
}
