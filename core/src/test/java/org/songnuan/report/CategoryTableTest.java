package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.report.ReportFixture.DAY;
import static org.songnuan.report.ReportFixture.EAST;
import static org.songnuan.report.ReportFixture.OUTCOME;
import static org.songnuan.report.ReportFixture.chinese;
import static org.songnuan.report.ReportFixture.english;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Fund;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

class CategoryTableTest {
  @Test
  void items_add_up_and_households_and_persons_are_distinct() {
    assertThat(chinese(CategoryTable.of(OUTCOME, DAY, Audience.INTERNAL)))
        .isEqualTo(
            """
            类别统计表
            截至 2月10日（2026年） · 内部
            类别              项次  户数（处）  人数
            ----------------  ----  ----------  ----
            低收入户             5           3     5
            高龄老人             2           2     3
            ----------------  ----  ----------  ----
            合计（不重复计）     7           4     6
            """);
  }

  @Test
  void areas_and_categories_add_up_both_ways() {
    assertThat(english(CategoryTable.byArea(OUTCOME, DAY, Audience.SUPERIOR)))
        .isEqualTo(
            """
            items by area and category
            as of 2026-02-10 · to the superior
            area         low income  aged  total
            -----------  ----------  ----  -----
            示例市/东村           2     2      4
            示例市/西村           3     0      3
            -----------  ----------  ----  -----
            total                 5     2      7
            """);
  }

  @Test
  void the_public_reads_no_small_figure_and_none_that_tells_it() {
    assertThat(english(CategoryTable.byArea(OUTCOME, DAY, Audience.PUBLIC)))
        .isEqualTo(
            """
            items by area and category
            as of 2026-02-10 · public
            area         low income  aged  total
            -----------  ----------  ----  -----
            示例市/东村           …     …      …
            示例市/西村           …     0      …
            -----------  ----------  ----  -----
            total                 …     …      7
            figures below 5, and those that would tell them, are shown as …
            """);
  }

  /** So many households of 低保, 特殊困难 and 计生, one person each. */
  private static Outcome neighbourhood(int... sizes) {
    String[] codes = {"DIBAO_HOUSEHOLD", "SPECIAL_HARDSHIP", "FAMILY_PLANNING_HARDSHIP"};
    String[] names = {"低保户", "特殊困难户", "计生困难户"};
    Campaign.Builder campaign = Campaign.builder();
    campaign.id("2026-spring").addFund(Fund.of("own", Money.yuan(100_000)));
    List<Household> households = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      campaign
          .addCategory(Category.of("c" + i, names[i]).where("\"" + codes[i] + "\" in registered"))
          .addBenefit(Benefit.cash("c" + i, Money.yuan(100)));
      for (int n = 0; n < sizes[i]; n++) {
        households.add(
            Household.of("H-" + i + "-" + n, EAST).registered(codes[i]).member(1950 + i));
      }
    }
    return campaign.build().prepare(DAY, EAST).orThrow().run(Roster.copyOf(households));
  }

  @Test
  void one_small_category_takes_the_next_smallest_with_it() {
    String text = chinese(CategoryTable.of(neighbourhood(20, 5, 2), DAY, Audience.PUBLIC));

    assertThat(text)
        .isEqualTo(
            """
            类别统计表
            截至 2月10日（2026年） · 公开
            类别              项次  户数（处）  人数
            ----------------  ----  ----------  ----
            低保户              20          20    20
            特殊困难户           …           …     …
            计生困难户           …           …     …
            ----------------  ----  ----------  ----
            合计（不重复计）    27          27    27
            小于 5 的数及可推算出它的数以…代替
            """);
    assertThat(chinese(CategoryTable.of(neighbourhood(20, 5, 2), DAY, Audience.SUPERIOR)))
        .contains("计生困难户           2           2     2\n");
  }

  @Test
  void categories_of_one_household_each_do_not_protect_each_other() {
    Table table = CategoryTable.of(neighbourhood(20, 1, 1), DAY, Audience.PUBLIC);

    assertThat(table.rows()).allSatisfy(row -> assertThat(row.get(1)).isEqualTo(Cell.Mark.HIDDEN));
    assertThat(table.total().orElseThrow().get(1)).isEqualTo(Cell.of(22));
  }

  @Test
  void a_small_category_alone_takes_the_total_with_it() {
    Table table = CategoryTable.of(neighbourhood(2), DAY, Audience.PUBLIC);

    assertThat(table.total().orElseThrow().subList(1, 4)).containsOnly(Cell.Mark.HIDDEN);
  }

  /** So many households of each category in each area, one person each, an area in each row. */
  private static Outcome spread(List<List<Integer>> areas) {
    Campaign.Builder campaign = Campaign.builder();
    campaign.id("2026-spring").addFund(Fund.of("own", Money.yuan(100_000)));
    List<Household> households = new ArrayList<>();
    for (int category = 0; category < areas.get(0).size(); category++) {
      String code = category == 0 ? "DIBAO_HOUSEHOLD" : "SPECIAL_HARDSHIP";
      campaign
          .addCategory(
              Category.of("c" + category, "类别" + category).where("\"" + code + "\" in registered"))
          .addBenefit(Benefit.cash("c" + category, Money.yuan(100)));
      for (int area = 0; area < areas.size(); area++) {
        for (int n = 0; n < areas.get(area).get(category); n++) {
          households.add(
              Household.of("H-" + category + "-" + area + "-" + n, Area.parse("示例市/村" + area))
                  .registered(code)
                  .member(1950));
        }
      }
    }
    return campaign
        .build()
        .prepare(DAY, Area.parse("示例市"))
        .orThrow()
        .run(Roster.copyOf(households));
  }

  /** The items of all categories and in all, in one table and in the other. */
  private static void assertNothingHiddenIsShownInTheOther(Outcome outcome) {
    ImmutableList<Cell> byArea =
        CategoryTable.byArea(outcome, DAY, Audience.PUBLIC).total().orElseThrow();
    Table table = CategoryTable.of(outcome, DAY, Audience.PUBLIC);
    List<Cell> items = new ArrayList<>();
    table.rows().forEach(row -> items.add(row.get(1)));
    items.add(table.total().orElseThrow().get(1));
    for (int i = 0; i < items.size(); i++) {
      if (byArea.get(i + 1) == Cell.Mark.HIDDEN) {
        assertThat(items.get(i)).isEqualTo(Cell.Mark.HIDDEN);
      }
    }
  }

  @Test
  void a_total_that_would_tell_cells_of_one_table_is_not_read_in_the_other() {
    Outcome outcome = spread(Collections.nCopies(6, List.of(1, 20)));
    Table byArea = CategoryTable.byArea(outcome, DAY, Audience.PUBLIC);
    Table table = CategoryTable.of(outcome, DAY, Audience.PUBLIC);

    assertThat(byArea.rows().get(0).get(1)).isEqualTo(Cell.Mark.HIDDEN);
    assertThat(byArea.total().orElseThrow().get(1)).isEqualTo(Cell.Mark.HIDDEN);
    assertThat(table.rows().get(0).get(1)).isEqualTo(Cell.Mark.HIDDEN);
    assertThat(CategoryTable.of(outcome, DAY, Audience.SUPERIOR).rows().get(0).get(1))
        .isEqualTo(Cell.of(6));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void both_tables_may_be_published_together(
      @ForAll @Size(min = 1, max = 6) List<@Size(2) List<@IntRange(max = 7) Integer>> areas) {
    assertNothingHiddenIsShownInTheOther(spread(areas));
  }

  @Test
  void a_total_of_all_that_would_tell_that_each_cell_is_one_is_read_in_neither() {
    Outcome outcome = spread(Collections.nCopies(6, List.of(1, 1)));

    assertThat(CategoryTable.byArea(outcome, DAY, Audience.PUBLIC).total().orElseThrow().get(3))
        .isEqualTo(Cell.Mark.HIDDEN);
    assertThat(CategoryTable.of(outcome, DAY, Audience.PUBLIC).total().orElseThrow().get(1))
        .isEqualTo(Cell.Mark.HIDDEN);
  }
}
