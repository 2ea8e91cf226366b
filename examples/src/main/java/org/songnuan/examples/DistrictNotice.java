package org.songnuan.examples;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.ledger.CampaignLife;
import org.songnuan.ledger.Obligation;
import org.songnuan.ledger.Obligation.Reading;
import org.songnuan.ledger.Obligation.TaskState;
import org.songnuan.ledger.Stage;
import org.songnuan.ledger.StageRules;
import org.songnuan.pairing.Helper;
import org.songnuan.scope.Area;
import org.songnuan.visit.Addressee;
import org.songnuan.visit.Team;
import org.songnuan.visit.VisitDays;
import org.songnuan.visit.VisitPlan;
import org.songnuan.visit.VisitPolicy;

/**
 * Document D6: a district's notice to its streets and help teams: four tasks, a report by 20
 * February, teams that principals lead, and lists that keep to one's own area.
 */
final class DistrictNotice {
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);
  private static final LocalDate DUE = LocalDate.of(2026, 2, 20);
  private static final LocalDate NOW = LocalDate.of(2026, 2, 25);
  private static final Area STREET = Area.parse("示例区/甲街道");
  private static final ImmutableList<Term> TASKS =
      ImmutableList.of(
          Term.of("全面摸底", "full survey"),
          Term.of("多种形式帮扶", "aid in several forms"),
          Term.of("解决急事", "urgent matters solved"),
          Term.of("宣传教育", "publicity"));
  private static final Obligation ASKED =
      Obligation.due(DUE, Reading.INCLUSIVE).to("区委组织部组织科", "organisation section");

  /** An organisation that was asked, and what came of it. */
  private record Asked(String name, Obligation obligation) {}

  private DistrictNotice() {}

  private static Obligation tasks(Obligation obligation, TaskState last) {
    Obligation done = obligation;
    for (Term task : TASKS.subList(0, 3)) {
      done = done.task(task, TaskState.DONE);
    }
    return done.task(TASKS.get(3), last);
  }

  static void run(PrintStream out) {
    out.println("上报期限 " + CHINESE.of(DUE) + "（" + ASKED.reading().term().chinese() + "），报送 " + ASKED.recipient().chinese());
    List<Asked> asked =
        List.of(
            new Asked("甲街道", tasks(ASKED.receivedOn(DUE), TaskState.DONE)),
            new Asked("乙街道", tasks(ASKED.receivedOn(DUE.plusDays(1)), TaskState.BEGUN)),
            new Asked("区直帮扶工作队", tasks(ASKED, TaskState.UNKNOWN)));
    for (Asked one : asked) {
      out.println(one.name() + "：" + CHINESE.of(one.obligation().finding(NOW).reason()));
      one.obligation()
          .tasks()
          .forEach((task, state) -> out.println("  " + task.chinese() + "：" + state.term().chinese()));
    }
    Document.check("Late", List.of(0L, 1L, 5L), asked.stream().map(one -> one.obligation().daysLate(NOW)).toList());

    out.println("主要负责同志带队：");
    Helper clerk = Helper.builder().id("干部-1").area(STREET).build();
    Helper head = Helper.builder().id("书记-1").area(STREET).principal(true).build();
    printStart(out, Team.of("一队").headedBy(clerk));
    printStart(out, Team.of("一队").headedBy(head).with(clerk));

    out.println("名单范围：");
    Area elsewhere = Area.parse("示例区/乙街道");
    Outcome outcome =
        Campaign.builder()
            .id("2026-district-notice")
            .addCategory(Category.of(StandardCategory.DIBAO_HOUSEHOLD))
            .build()
            .prepare(DUE, STREET)
            .orThrow()
            .run(
                Roster.of(
                    Household.of("户-001", STREET).registered("DIBAO_HOUSEHOLD"),
                    Household.of("户-002", elsewhere).registered("DIBAO_HOUSEHOLD")));
    for (Finding finding : outcome.findings()) {
      finding.subject().ifPresent(id -> out.println("  " + id + " " + CHINESE.of(finding)));
    }
  }

  /** Prints what keeps the team from starting its visits. */
  private static void printStart(PrintStream out, Team team) {
    VisitPlan plan =
        VisitPolicy.builder()
            .seed("2026-district-notice")
            .days(VisitDays.on(LocalDate.of(2026, 2, 10)))
            .perDay(10)
            .addChannel(Channel.DOOR_VISIT)
            .isLedByPrincipals(true)
            .build()
            .plan(List.of(team), List.of(Addressee.of(Household.of("户-001", STREET))));
    CampaignLife.Step step =
        CampaignLife.under(StageRules.NONE).step(Stage.VISITING, DUE, plan.findings());
    step.findings().forEach(finding -> out.println("  " + CHINESE.of(finding)));
    String state = step instanceof CampaignLife.Taken ? "可以" : "不得";
    out.println("  " + state + Stage.VISITING.term().chinese());
  }
}
