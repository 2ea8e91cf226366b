package org.songnuan.examples;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.TreeMultiset;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Award;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundCode;
import org.songnuan.quantity.Money;
import org.songnuan.report.Summary;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;
import org.songnuan.split.Division;

/**
 * The scholarship of document D9: 44 young people share a scholarship of 20,000 yuan, in notes of a
 * hundred, in whole yuan, and to the fen. Who gets the odd step is drawn by a lot that anybody can
 * repeat.
 */
final class Scholarship {
  private static final String SEED = "hope-star-10";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final StandardCategory YOUTH = StandardCategory.YOUTH_HARDSHIP;

  private record Way(String chinese, Money step, String shares) {}

  private static final ImmutableList<Way> WAYS =
      ImmutableList.of(
          new Way("按百元", Money.yuan(100), "24 × 500.00 + 20 × 400.00 = 20000.00"),
          new Way("按元", Money.yuan(1), "24 × 455.00 + 20 × 454.00 = 20000.00"),
          new Way("按分", Money.ofFen(1), "24 × 454.55 + 20 × 454.54 = 20000.00"));

  private Scholarship() {}

  private static Outcome share(Roster roster, Money step) {
    return Campaign.builder()
        .id(SEED)
        .addCategory(Category.of(YOUTH))
        .addBenefit(Benefit.share(YOUTH).called("hope-star").of(BenefitKind.SCHOLARSHIP))
        .addFund(
            Fund.of("hope-star", Money.yuan(20_000))
                .called("希望之星专款", "Hope Star fund")
                .onlyFor(YOUTH.name()))
        .whenShort(Division.equal().by(step.fen()))
        .build()
        .prepare(DAY, Area.parse("示例区"))
        .orThrow()
        .run(roster);
  }

  static void run(PrintStream out, Roster roster) {
    Roster reordered = inAnotherOrder(roster);
    Outcome outcome = share(roster, WAYS.get(0).step());
    Summary summary = Summary.of(outcome, DAY);
    Money relief = summary.cashByKind().getOrDefault(BenefitKind.RELIEF, Money.ZERO);
    out.print(summary.text(Locale.CHINESE));
    out.println("其中 " + BenefitKind.RELIEF.term().chinese() + " " + relief);
    Document.check("Relief", Money.ZERO, relief);

    List<String> ids = outcome.awards().stream().map(award -> award.recipient().value()).toList();
    List<String> drawn = Lot.of(SEED).draw(24, ids);
    out.println();
    for (Way way : WAYS) {
      String shares = shares(share(roster, way.step()));
      out.println(way.chinese() + " " + shares);
      Document.check("Shares", way.shares(), shares);
      Document.check("Drawn", drawn, winners(share(roster, way.step())));
      Document.check("Drawn in another order", drawn, winners(share(reordered, way.step())));
    }
    out.println("名册换序，中签的仍是这 " + drawn.size() + " 人");

    out.println();
    out.println("抽签种子 " + SEED + "；签号小者中签：");
    HexFormat hex = HexFormat.of();
    drawn.forEach(id -> out.println("  " + id + " " + hex.toHexDigits(Lot.of(SEED).ticket(id))));
    out.println("复算签号：");
    out.println("  printf '%s\\0%s' " + SEED + " " + drawn.get(0) + " | sha256sum | cut -c 1-16");
  }

  /** Returns what the shares are, the largest first: so many times so much, and their sum. */
  private static String shares(Outcome outcome) {
    TreeMultiset<Money> amounts = TreeMultiset.create();
    outcome.awards().forEach(award -> amounts.add(award.cash()));
    return amounts.descendingMultiset().entrySet().stream()
            .map(amount -> amount.getCount() + " × " + amount.getElement())
            .collect(joining(" + "))
        + " = "
        + Money.sum(amounts);
  }

  /** Returns the ids of those who won the draw, the smallest ticket first. */
  private static List<String> winners(Outcome outcome) {
    return outcome.awards().stream()
        .filter(award -> award.draws().stream().anyMatch(line -> line.code() == FundCode.WON_DRAW))
        .map(Award::recipient)
        .map(RecipientId::value)
        .sorted(Lot.of(SEED).comparator())
        .toList();
  }

  /** Returns the roster, given in the order of a lot that has nothing to do with this one. */
  private static Roster inAnotherOrder(Roster roster) {
    Comparator<String> order = Lot.of("another order").comparator();
    return Roster.copyOf(
        roster.recipients().stream()
            .sorted(Comparator.comparing(recipient -> recipient.id().value(), order))
            .toList());
  }
}
