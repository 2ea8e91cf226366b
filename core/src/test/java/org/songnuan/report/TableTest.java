package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;

class TableTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 16);

  private static Table.Builder funds() {
    return Table.of(Term.of("资金报表", "fund statement"), DAY, Audience.INTERNAL)
        .words("资金", "fund")
        .money("支付", "paid")
        .count("户数", "households")
        .percentage("占比", "share");
  }

  private static final Table TABLE =
      funds()
          .row(
              Cell.of(Term.of("自筹|捐赠", "own|gifts")),
              Cell.of(Money.yuan(1_500)),
              Cell.of(3),
              Cell.share(3, 4))
          .row(Cell.text("*A*"), Cell.of(Money.parse("0.50")), Cell.of(1), Cell.share(1, 4))
          .total()
          .note(Reason.of(ReportCode.FUNDS).because(Reason.of(ReportCode.SHORT)))
          .build();

  @Test
  void it_reads_as_markdown_whose_marks_are_escaped() {
    assertThat(TABLE.markdown(Locale.CHINESE))
        .isEqualTo(
            """
            ### 资金报表

            截至 2月16日（2026年） · 内部

            | 资金 | 支付 | 户数 | 占比 |
            | :--- | ---: | ---: | ---: |
            | 自筹\\|捐赠 | 1,500.00 | 3 | 75.00% |
            | \\*A\\* | 0.50 | 1 | 25.00% |
            | 合计 | 1,500.50 | 4 |  |

            - 资金
              - 缺口
            """);
  }

  @Test
  void it_reads_in_a_fixed_width_in_which_chinese_is_twice_as_wide() {
    assertThat(TABLE.fixedWidth(Locale.CHINESE))
        .isEqualTo(
            """
            资金报表
            截至 2月16日（2026年） · 内部
            资金           支付  户数    占比
            ---------  --------  ----  ------
            自筹|捐赠  1,500.00     3  75.00%
            *A*            0.50     1  25.00%
            ---------  --------  ----  ------
            合计       1,500.50     4
            资金
              缺口
            """);
  }

  @Test
  void it_reads_the_same_in_english() {
    assertThat(TABLE.fixedWidth(Locale.ENGLISH))
        .isEqualTo(
            """
            fund statement
            as of 2026-02-16 · internal
            fund           paid  households   share
            ---------  --------  ----------  ------
            own|gifts  1,500.00           3  75.00%
            *A*            0.50           1  25.00%
            ---------  --------  ----------  ------
            total      1,500.50           4
            funds
              short
            """);
  }

  @Test
  void neither_the_default_locale_nor_the_zone_shows() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      String before = TABLE.markdown(Locale.CHINESE) + TABLE.fixedWidth(Locale.ENGLISH);
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(TABLE.markdown(Locale.CHINESE) + TABLE.fixedWidth(Locale.ENGLISH))
          .isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void line_breaks_and_turned_writing_in_a_cell_become_spaces() {
    String text =
        funds()
            .row(Cell.text("a\nb\u202ec"), Cell.BLANK, Cell.BLANK, Cell.BLANK)
            .build()
            .markdown(Locale.ENGLISH);

    assertThat(text).contains("| a b c |  |  |  |\n");
  }

  @Test
  void a_total_knows_no_more_than_its_parts() {
    Table.Builder builder =
        funds()
            .row(Cell.text("a"), Cell.of(Money.yuan(3_000)), Cell.of(2), Cell.BLANK)
            .row(Cell.text("b"), Cell.of(Figure.<Money>some()), Cell.Mark.UNKNOWN, Cell.BLANK);
    Table table = builder.total().build();

    assertThat(table.total().orElseThrow().subList(1, 3))
        .containsExactly(Cell.of(Figure.moreThan(Money.yuan(3_000))), Cell.Mark.UNKNOWN);
    assertThat(table.markdown(Locale.CHINESE)).contains("| 合计 | 3000余元 | 未知 |  |");
  }

  @Test
  void an_unknown_amount_makes_a_lower_bound_and_never_zero() {
    Table table =
        funds()
            .row(Cell.text("a"), Cell.of(Money.yuan(3_000)), Cell.of(2), Cell.BLANK)
            .row(Cell.text("b"), Cell.Mark.UNKNOWN, Cell.of(1), Cell.BLANK)
            .total()
            .build();

    assertThat(table.fixedWidth(Locale.ENGLISH)).contains("total  at least 3,000.00");
  }

  @Test
  void a_total_over_what_is_hidden_is_hidden_unless_it_is_given() {
    Table.Builder builder =
        funds()
            .row(Cell.text("a"), Cell.Mark.HIDDEN, Cell.of(2), Cell.BLANK)
            .row(Cell.text("b"), Cell.of(Money.yuan(1)), Cell.of(1), Cell.BLANK);

    assertThat(builder.total().build().total().orElseThrow().get(1)).isEqualTo(Cell.Mark.HIDDEN);
    assertThat(
            builder
                .total(List.of(Cell.BLANK, Cell.of(Money.yuan(9)), Cell.of(3), Cell.BLANK))
                .build()
                .total()
                .orElseThrow()
                .get(1))
        .isEqualTo(Cell.of(Money.yuan(9)));
  }

  @Test
  void a_total_that_is_not_the_sum_is_refused() {
    Table.Builder builder = funds().row(Cell.text("a"), Cell.BLANK, Cell.of(2), Cell.BLANK);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> builder.total(List.of(Cell.BLANK, Cell.of(Money.ZERO), Cell.of(3), Cell.BLANK)))
        .withMessage("Total of a column (households) must be the sum of its rows, but was not.");
  }

  @Test
  void a_cell_that_does_not_suit_its_column_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> funds().row(Cell.text("a"), Cell.of(2), Cell.of(2), Cell.BLANK))
        .withMessage("Cell 2 must suit its column (paid, MONEY), but did not.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> funds().row(Cell.text("a")))
        .withMessage("Row must have 4 cells, but had 1.");
  }

  @Test
  void growth_is_read_with_its_sign() {
    Table table =
        funds()
            .row(
                Cell.text("a"),
                new Cell.Change(Cell.of(Money.yuan(34_200))),
                new Cell.Change(Cell.of(-2)),
                new Cell.Change(new Cell.Share(Ratio.of(342, 1523))))
            .total()
            .build();

    assertThat(table.markdown(Locale.ENGLISH))
        .contains("| a | +34,200.00 | -2 | +22.46% |", "| total | +34,200.00 | -2 |  |");
  }

  @Test
  void names_are_read_in_the_text_alone() {
    Table table =
        Table.of(Term.of("名单", "list"), DAY, Audience.INTERNAL)
            .words("姓名", "name")
            .row(Cell.personal("甲乙"))
            .row(new Cell.Names(ImmutableList.of(Term.of("低保", "Dibao"), Term.of("高龄", "aged"))))
            .build();

    assertThat(table.markdown(Locale.CHINESE)).contains("| 甲乙 |", "| 低保、高龄 |");
    assertThat(table.toString()).isEqualTo("Table[list: 2 rows]");
    assertThat(table.rows().toString()).doesNotContain("甲乙");
  }

  @Test
  void a_total_beyond_all_numbers_is_refused() {
    Table.Builder builder =
        funds()
            .row(Cell.text("a"), Cell.BLANK, Cell.of(Long.MAX_VALUE), Cell.BLANK)
            .row(Cell.text("b"), Cell.BLANK, Cell.of(1), Cell.BLANK);

    assertThatIllegalArgumentException()
        .isThrownBy(builder::total)
        .withMessage(
            "Total of a column must fit into 64 bits, but (9223372036854775807 + 1) does not.");
  }

  @Test
  void an_entity_and_a_struck_text_are_read_as_they_are_written() {
    Table table =
        Table.of(Term.of("名单", "list"), DAY, Audience.INTERNAL)
            .words("项目", "part")
            .row(Cell.text("&lt;b&gt; ~~c~~"))
            .build();

    assertThat(table.markdown(Locale.ENGLISH)).contains("| \\&lt;b\\&gt; \\~\\~c\\~\\~ |");
  }
}
