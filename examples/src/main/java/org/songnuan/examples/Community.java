package org.songnuan.examples;

import static org.songnuan.examples.CommunityCampaign.COMMUNITY;
import static org.songnuan.examples.CommunityCampaign.FLOUR;
import static org.songnuan.examples.CommunityCampaign.OIL;
import static org.songnuan.examples.CommunityCampaign.RICE;
import static org.songnuan.examples.CommunityCampaign.SUNDRIES;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Unit;
import org.songnuan.report.Story;
import org.songnuan.report.Summary;

/**
 * Document D1: a community visits 100 households before Spring Festival. It prints the completion
 * summary, the households that somebody must look at again, and the story of one of those helped.
 */
final class Community {
  private static final LocalDate DECIDED = LocalDate.of(2026, 1, 20);
  private static final LocalDate CLOSED = LocalDate.of(2026, 2, 16);
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);

  /** A household of three categories. */
  private static final String HELPED = "户-007";

  private Community() {}

  static void run(PrintStream out) {
    Roster roster = RosterReader.read("community");
    Outcome outcome = CommunityCampaign.of().prepare(DECIDED, COMMUNITY).orThrow().run(roster);
    Summary summary = Summary.of(outcome, CLOSED);

    out.print(summary.text(Locale.CHINESE));
    out.println("整装");
    printPacks(out, summary, RICE, Quantity.of(10, Unit.JIN));
    printPacks(out, summary, FLOUR, Quantity.of(10, Unit.JIN));
    printPacks(out, summary, OIL, Quantity.of(5, Unit.LITRE));

    out.println();
    out.println("需跟进");
    for (Finding finding : outcome.findings()) {
      finding.subject().ifPresent(id -> out.println(id + " " + CHINESE.of(finding)));
    }

    for (Assessment assessment : outcome.assessments()) {
      if (assessment.isListed() && assessment.possible().isEmpty()) {
        out.println(assessment.recipient().value() + " 不属于任何类别");
      }
    }

    out.println();
    out.println(HELPED);
    out.print(Story.of(outcome, HELPED).text(Locale.CHINESE));
    out.println();
    out.println(HELPED + ", in English");
    out.print(Story.of(outcome, HELPED).text(Locale.ENGLISH));
    check(summary);
  }

  private static void printPacks(PrintStream out, Summary summary, Item item, Quantity pack) {
    long packs = summary.goods().amount(item).value().fullPacks(pack);
    out.println("  " + item.chinese() + " " + packs + " × " + CHINESE.of(pack));
  }

  private static void check(Summary summary) {
    Goods counted = Goods.of(RICE, 1_790).plus(Goods.of(FLOUR, 1_710)).plus(Goods.of(OIL, 860));
    Document.check("Households", 100L, summary.householdsHelped());
    Document.check("Goods", counted.plus(SUNDRIES), summary.goods());
    Document.check("Cash", Money.yuan(19_900), summary.cash());
  }
}
