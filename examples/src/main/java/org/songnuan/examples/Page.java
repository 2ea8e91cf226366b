package org.songnuan.examples;

import static j2html.TagCreator.body;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.style;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Multisets;
import com.google.common.collect.Table;
import com.google.common.collect.TreeMultiset;
import j2html.tags.DomContent;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Money;

/**
 * The community of document D1 as a page with pictures: which fund paid for which category, how
 * many of those listed are reached where, and this year beside last year. It prints HTML; every
 * picture stands beside the figures that it shows.
 */
final class Page {
  private static final LocalDate DECIDED = LocalDate.of(2026, 1, 20);

  private final Campaign campaign = CommunityCampaign.of();
  private final Roster roster = RosterReader.read("community");
  private final Outcome outcome =
      campaign.prepare(DECIDED, CommunityCampaign.COMMUNITY).orThrow().run(roster);

  private Page() {}

  static void run(PrintStream out) {
    System.setProperty("java.awt.headless", "true");
    out.println(new Page().text());
  }

  private String text() {
    ImmutableList<Bars> pictures =
        ImmutableList.of(
            new Bars("funds", "资金去向", "元", true, fundsByCategory()),
            new Bars("areas", "各网格覆盖情况", "户", true, coverageByArea()),
            new Bars("years", "与上年相比", "元", false, yearByYear()));
    return document(
        html(
                head(
                    meta().withCharset("utf-8"),
                    title("暖阳社区走访慰问"),
                    style(
                        "body{font-family:sans-serif;max-width:820px;margin:2em auto}"
                            + "svg{width:100%;height:auto}"
                            + "table{border-collapse:collapse}"
                            + "td,th{border:1px solid #999;padding:.2em .6em}"
                            + "td{text-align:right}")),
                body(h1("暖阳社区走访慰问"), p("截至 2026-02-16；户号、金额均为示例。"), each(pictures, Page::figureOf)))
            .withLang("zh"));
  }

  private static DomContent figureOf(Bars bars) {
    return figure(rawHtml(bars.svg()), tableOf(bars)).withId(bars.id());
  }

  private static DomContent tableOf(Bars bars) {
    Table<String, String, BigDecimal> figures = bars.figures();
    ImmutableList<String> columns = ImmutableList.copyOf(figures.columnKeySet());
    return table(
        caption(bars.title() + "（" + bars.axis() + "）"),
        thead(tr(th(), each(columns, column -> columnHead(column, columns.indexOf(column))))),
        tbody(
            each(
                figures.rowKeySet(),
                row -> tr(th(row), each(columns, column -> td(cell(figures.get(row, column))))))));
  }

  /** Returns the head of a column, underlined in the colour that it has in the picture. */
  private static DomContent columnHead(String column, int place) {
    return th(column).withStyle("border-bottom:6px solid " + Bars.colour(place));
  }

  private static String cell(@Nullable BigDecimal figure) {
    return figure == null ? "无记录" : figure.toPlainString();
  }

  /** Returns what each fund paid for the benefits of each category. */
  private ImmutableTable<String, String, BigDecimal> fundsByCategory() {
    ImmutableTable.Builder<String, String, BigDecimal> figures = ImmutableTable.builder();
    for (Fund fund : campaign.funds()) {
      for (Category category : campaign.categories()) {
        Money paid =
            paid(
                payment ->
                    payment.fund().equals(fund.id()) && category(payment).equals(category.id()));
        figures.put(fund.term().chinese(), category.term().chinese(), yuan(paid));
      }
    }
    return figures.build();
  }

  /** Returns how many households in each grid get something, and how many do not. */
  private ImmutableTable<String, String, BigDecimal> coverageByArea() {
    TreeMultiset<String> reached = TreeMultiset.create();
    TreeMultiset<String> others = TreeMultiset.create();
    for (Recipient recipient : roster.recipients()) {
      if (CommunityCampaign.COMMUNITY.contains(recipient.area())) {
        boolean isReached = !outcome.award(recipient.id()).isEmpty();
        (isReached ? reached : others).add(recipient.area().name());
      }
    }
    ImmutableTable.Builder<String, String, BigDecimal> figures = ImmutableTable.builder();
    for (String area : Multisets.union(reached, others).elementSet()) {
      figures.put(area, "已慰问", BigDecimal.valueOf(reached.count(area)));
      figures.put(area, "未慰问", BigDecimal.valueOf(others.count(area)));
    }
    return figures.build();
  }

  /** Returns the money of each category this year and last; what is not on file is left out. */
  private ImmutableTable<String, String, BigDecimal> yearByYear() {
    ImmutableMap<CategoryId, Money> before = LastYear.read("community");
    ImmutableTable.Builder<String, String, BigDecimal> figures = ImmutableTable.builder();
    for (Category category : campaign.categories()) {
      String name = category.term().chinese();
      Money last = before.get(category.id());
      if (last != null) {
        figures.put(name, "上年", yuan(last));
      }
      figures.put(name, "今年", yuan(paid(payment -> category(payment).equals(category.id()))));
    }
    return figures.build();
  }

  private Money paid(Predicate<Payment> which) {
    return Money.sum(
        outcome.awards().stream()
            .flatMap(award -> award.payments().stream())
            .filter(which)
            .map(Payment::money)
            .toList());
  }

  private CategoryId category(Payment payment) {
    return campaign.benefits().stream()
        .filter(benefit -> benefit.id().equals(payment.benefit()))
        .map(Benefit::category)
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal yuan(Money money) {
    return BigDecimal.valueOf(money.fen(), 2);
  }
}
