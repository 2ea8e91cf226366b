package org.songnuan.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final Document PAGE = Jsoup.parse(String.join("\n", Run.of("page").out()));

  @Test
  void each_picture_stands_beside_a_table_of_the_same_title() {
    assertThat(PAGE.select("figure > svg").eachAttr("aria-label"))
        .containsExactly("资金去向", "各网格覆盖情况", "与上年相比");
    assertThat(PAGE.select("figure > table > caption").eachText())
        .containsExactly("资金去向（元）", "各网格覆盖情况（户）", "与上年相比（元）");
  }

  @Test
  void a_picture_names_the_rows_of_its_table() {
    for (Element figure : PAGE.select("figure")) {
      assertThat(figure.select("svg text").eachText())
          .containsAll(figure.select("tbody th").eachText());
    }
  }

  @Test
  void a_column_has_a_bar_of_its_colour_and_its_length_for_each_figure_above_zero() {
    for (Element figure : PAGE.select("figure")) {
      List<Double> lengths = new ArrayList<>();
      List<Double> figures = new ArrayList<>();
      for (int column = 0; column < figure.select("thead th").size() - 1; column++) {
        figure
            .select("svg rect[style*=" + rgb(Bars.colour(column)) + "]")
            .eachAttr("width")
            .forEach(width -> lengths.add(Double.valueOf(width)));
        int before = figures.size();
        figure.select("td:nth-child(" + (column + 2) + ")").eachText().stream()
            .filter(PageTest::isDrawn)
            .forEach(cell -> figures.add(Double.valueOf(cell)));
        assertThat(lengths).as("bars of column %s", column).hasSize(figures.size());
        assertThat(figures).hasSizeGreaterThan(before);
      }
      for (int bar = 0; bar < lengths.size(); bar++) {
        assertThat(lengths.get(bar) / figures.get(bar))
            .isCloseTo(lengths.get(0) / figures.get(0), withinPercentage(1));
      }
    }
  }

  @Test
  void what_the_funds_paid_is_what_the_summary_of_the_community_says() {
    assertThat(row("funds", "党费专款"))
        .containsExactly("0.00", "0.00", "0.00", "0.00", "1350.00", "3600.00", "0.00");
    assertThat(sum("funds")).isEqualTo(19_900_00);
    assertThat(Run.of("community").out()).contains("现金 19,900.00");
  }

  @Test
  void everybody_of_the_community_is_reached_or_not() {
    assertThat(row("areas", "第二网格")).containsExactly("30", "1");
    assertThat(sum("areas")).isEqualTo(104_00);
  }

  @Test
  void what_is_not_on_file_for_last_year_is_said_and_not_drawn_as_zero() {
    assertThat(row("years", "孤寡老人")).containsExactly("无记录", "2400.00");
  }

  @Test
  void no_name_stands_twice_in_the_page_and_every_reference_has_its_target() {
    List<String> ids = PAGE.select("[id]").eachAttr("id");

    assertThat(ids).doesNotHaveDuplicates();
    for (Element clipped : PAGE.select("[style*=url(]")) {
      String style = clipped.attr("style");
      String id = style.substring(style.indexOf("url(#") + 5, style.indexOf(')'));
      assertThat(ids).contains(id);
    }
  }

  @Test
  void a_picture_is_well_formed_by_itself() {
    for (Element svg : PAGE.select("svg")) {
      assertThat(Jsoup.parse(svg.outerHtml(), Parser.xmlParser()).select("svg")).hasSize(1);
      assertThat(svg.attr("viewBox")).startsWith("0 0 800 ");
    }
  }

  private static String rgb(String colour) {
    int value = Integer.parseInt(colour.substring(1), 16);
    return "rgb(" + (value >> 16) + "," + ((value >> 8) & 0xff) + "," + (value & 0xff) + ")";
  }

  private static boolean isDrawn(String cell) {
    return !cell.equals("无记录") && !cell.equals("0.00") && !cell.equals("0");
  }

  private static List<String> row(String figure, String name) {
    return PAGE.select("#" + figure + " tbody tr").stream()
        .filter(row -> row.select("th").text().equals(name))
        .findFirst()
        .orElseThrow()
        .select("td")
        .eachText();
  }

  private static long sum(String figure) {
    return PAGE.select("#" + figure + " td").eachText().stream()
        .mapToLong(cell -> new BigDecimal(cell).movePointRight(2).longValueExact())
        .sum();
  }
}
