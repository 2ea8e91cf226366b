package org.songnuan.examples;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.ledger.CampaignLife;
import org.songnuan.ledger.Obligation;
import org.songnuan.ledger.Obligation.Reading;
import org.songnuan.ledger.Stage;
import org.songnuan.report.Audience;
import org.songnuan.report.Registers;
import org.songnuan.visit.Addressee;

/**
 * Document D6: a district asks its organisations for four tasks and a report by a day; who is late,
 * whom one of them may not list, and that nobody goes without the principal.
 */
final class DistrictNotice {
  private static final LocalDate NOW = DistrictNoticeCampaign.NOW;

  private DistrictNotice() {}

  static void run(PrintStream out) {
    Paper paper = new Paper(out);
    printReports(paper);
    Outcome outcome =
        DistrictNoticeCampaign.ofTeam()
            .prepare(DistrictNoticeCampaign.VISIT, DistrictNoticeCampaign.DISTRICT)
            .orThrow()
            .run(DistrictNoticeCampaign.roster());
    paper.summary(outcome, NOW);
    paper.findings(outcome.findings().stream().filter(one -> one.subject().isPresent()).toList());
    printTeam(paper, outcome, false);
    printTeam(paper, outcome, true);
  }

  private static void printReports(Paper paper) {
    Obligation asked = DistrictNoticeCampaign.asked(Reading.INCLUSIVE);
    paper.line("书面报告：{} 前（{}），报{}", asked.day(), asked.reading().term(), asked.recipient());
    DistrictNoticeCampaign.organisations(asked)
        .forEach(
            (organisation, owed) -> {
              paper.line("{}", organisation);
              paper.findings(ImmutableList.of(owed.finding(NOW)));
              owed.tasks().forEach((task, state) -> paper.line("    {}：{}", task, state.term()));
            });
    paper.gap();
    paper.table(
        Registers.reports(DistrictNoticeCampaign.organisations(asked), NOW, Audience.SUPERIOR));
    Document.check("Days late", ImmutableList.of(0L, 1L, 5L, 0L), late(asked));
    paper.line("换一种读法，或遇节假日顺延，各单位迟报天数：");
    printLate(paper, asked);
    printLate(paper, DistrictNoticeCampaign.asked(Reading.EXCLUSIVE));
    printLate(paper, asked.on(DistrictNoticeCampaign.HOLIDAYS));
    paper.gap();
  }

  private static void printLate(Paper paper, Obligation asked) {
    String days = late(asked).stream().map(String::valueOf).collect(joining("、"));
    paper.line("  {}，至 {}：{}", asked.reading().term(), asked.lastDay(), days);
  }

  private static List<Long> late(Obligation asked) {
    return DistrictNoticeCampaign.organisations(asked).values().stream()
        .map(owed -> owed.daysLate(NOW))
        .toList();
  }

  private static void printTeam(Paper paper, Outcome outcome, boolean byPrincipal) {
    ImmutableList<Finding> checks =
        DistrictNoticeCampaign.visits()
            .plan(
                List.of(DistrictNoticeCampaign.team(byPrincipal)),
                outcome.roster().recipients().stream()
                    .filter(one -> outcome.assessment(one.id()).isListed())
                    .map(Addressee::of)
                    .toList())
            .findings();
    CampaignLife.Step step =
        DistrictNoticeCampaign.life().step(Stage.VISITING, DistrictNoticeCampaign.VISIT, checks);
    boolean goes = step instanceof CampaignLife.Taken;
    paper.line(
        "{}带队——{}：{}", byPrincipal ? "主要负责人" : "副职", Stage.VISITING.term(), goes ? "可以进行" : "不能进行");
    paper.findings(
        step.findings().stream().filter(finding -> finding.subject().isEmpty()).toList());
    Document.check("Goes", byPrincipal, goes);
  }
}
