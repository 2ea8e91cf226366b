package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.songnuan.report.ReportFixture.DIRECTORY;
import static org.songnuan.report.ReportFixture.OUTCOME;
import static org.songnuan.report.ReportFixture.chinese;
import static org.songnuan.report.ReportFixture.english;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Argument;
import org.songnuan.ledger.CaseEntry;
import org.songnuan.ledger.Entry;
import org.songnuan.ledger.EntryId;
import org.songnuan.ledger.Ledger;
import org.songnuan.ledger.Problem;

class ProblemRegisterTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 21);
  private static final LocalDate LAST = LocalDate.of(2026, 2, 20);

  /** What the campaign before left: a justified demand that nobody has met. */
  private static final Problem LEFT =
      new Problem(
          EntryId.of("2025-P-9"),
          LocalDate.of(2025, 2, 1),
          Optional.of(RecipientId.of("H-1")),
          "the roof leaks",
          Optional.of(CaseEntry.Verdict.JUSTIFIED),
          Optional.empty());

  private static CaseEntry.Found found(String id, int day, String recipient, String what) {
    return new CaseEntry.Found(
        EntryId.of(id),
        FIRST.plusDays(day),
        Optional.of(recipient).filter(one -> !one.isEmpty()).map(RecipientId::of),
        what);
  }

  private static CaseEntry.Ruled ruled(
      String id, int day, String problem, CaseEntry.Verdict verdict, String why) {
    return new CaseEntry.Ruled(
        EntryId.of(id), FIRST.plusDays(day), EntryId.of(problem), verdict, why);
  }

  private static CaseEntry.Solved solved(String id, int day, String problem, String how) {
    return new CaseEntry.Solved(EntryId.of(id), FIRST.plusDays(day), EntryId.of(problem), how);
  }

  private static Ledger ledger() {
    ImmutableList<Entry> entries =
        ImmutableList.of(
            found("P-1", 0, "H-2", "no heating"),
            found("P-2", 0, "H-3", "wants a larger flat"),
            found("P-3", 1, "", "the lane is dark"),
            found("P-4", 2, "H-4", "asks why the neighbour got more"),
            ruled("R-1", 3, "P-1", CaseEntry.Verdict.JUSTIFIED, "the pipe burst"),
            ruled("R-2", 3, "P-2", CaseEntry.Verdict.REFUSE, "no such rule"),
            ruled("R-4", 3, "P-4", CaseEntry.Verdict.EXPLAIN, "other category"),
            solved("S-1", 9, "P-1", "mended"),
            solved("S-9", 10, "2025-P-9", "new tiles"));
    Ledger.Batch batch = Ledger.open(OUTCOME, ImmutableList.of(LEFT)).withAll(entries);
    assertThat(batch.refused()).isEmpty();
    return batch.ledger();
  }

  @Test
  void each_case_is_told_with_its_verdict_until_it_is_solved() {
    assertThat(english(ProblemRegister.of(ledger(), LAST, Audience.INTERNAL, DIRECTORY)))
        .isEqualTo(
            """
            register of problems
            as of 2026-02-20 · internal
            no.       found on    from          whose   what                             verdict          why             state    closed on   how        days
            --------  ----------  ------------  ------  -------------------------------  ---------------  --------------  -------  ----------  ---------  ----
            2025-P-9  2025-02-01  carried over  甲某某  the roof leaks                   justified                        solved   2026-01-31  new tiles   364
            P-1       2026-01-21  this time     乙某    no heating                       justified        the pipe burst  solved   2026-01-30  mended        9
            P-2       2026-01-21  this time     丙某    wants a larger flat              refused          no such rule    refused  2026-01-24                3
            P-3       2026-01-22  this time             the lane is dark                 no verdict yet                   found                             29
            P-4       2026-01-23  this time     丁某    asks why the neighbour got more  to be explained  other category  in work                           28
            to be taken over by the next campaign: 2
            """);
  }

  @Test
  void the_superior_reads_masked_names() {
    String text = chinese(ProblemRegister.of(ledger(), LAST, Audience.SUPERIOR, DIRECTORY));

    assertThat(text).contains("甲**", "已解决", "上次结转").doesNotContain("甲某某");
  }

  @Test
  void what_is_entered_after_the_day_does_not_count() {
    Table then = ProblemRegister.of(ledger(), FIRST.plusDays(1), Audience.INTERNAL, DIRECTORY);

    assertThat(then.rows()).hasSize(4);
    assertThat(then.rows())
        .extracting(row -> row.get(7))
        .containsExactly(
            Cell.of(Problem.State.IN_WORK.term()),
            Cell.of(Problem.State.FOUND.term()),
            Cell.of(Problem.State.FOUND.term()),
            Cell.of(Problem.State.FOUND.term()));
    assertThat(english(then)).doesNotContain("mended", "the pipe burst");
  }

  @Test
  void carried_over_and_found_are_closed_and_open_in_every_row() {
    Table table = ProblemRegister.byVerdict(ledger(), LAST, Audience.SUPERIOR);

    assertThat(chinese(table))
        .isEqualTo(
            """
            问题办理情况
            截至 2月20日（2026年） · 上报
            定性      上次结转  本次发现  已办结  未办结
            --------  --------  --------  ------  ------
            合理             1         1       2       0
            解释             0         1       0       1
            不予支持         0         1       1       0
            待定性           0         1       0       1
            --------  --------  --------  ------  ------
            合计             1         4       3       2
            结转下次 2 件
            """);
    assertThat(table.markdown(Locale.ENGLISH))
        .isEqualTo(
            """
            ### problems

            as of 2026-02-20 · to the superior

            | verdict | carried over | found | closed | open |
            | :--- | ---: | ---: | ---: | ---: |
            | justified | 1 | 1 | 2 | 0 |
            | to be explained | 0 | 1 | 0 | 1 |
            | refused | 0 | 1 | 1 | 0 |
            | no verdict yet | 0 | 1 | 0 | 1 |
            | total | 1 | 4 | 3 | 2 |

            - to be taken over by the next campaign: 2
            """);
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      ProblemRegister.byVerdict(ledger(), day, Audience.INTERNAL)
          .rows()
          .forEach(
              row ->
                  assertThat(number(row.get(1)) + number(row.get(2)))
                      .isEqualTo(number(row.get(3)) + number(row.get(4))));
    }
  }

  private static long number(Cell cell) {
    return ((Argument.Whole) ((Cell.Value) cell).argument()).value();
  }

  @Test
  void the_next_season_takes_over_what_is_open_with_its_number_and_its_day() {
    Ledger next = Ledger.open(OUTCOME, ledger().openProblems());
    Table register = ProblemRegister.of(next, LAST, Audience.INTERNAL, DIRECTORY);

    assertThat(register.rows())
        .extracting(row -> ((Cell.Personal) row.get(0)).text())
        .containsExactly("P-3", "P-4");
    assertThat(register.rows())
        .allSatisfy(row -> assertThat(origin(row)).isEqualTo("carried over"));
    assertThat(register.rows().get(0).get(1)).isEqualTo(Cell.of(FIRST.plusDays(1)));
    assertThat(english(ProblemRegister.byVerdict(next, LAST, Audience.INTERNAL)))
        .contains("total                       2      0       0     2");
  }

  private static String origin(List<Cell> row) {
    return ((Argument.Name) ((Cell.Value) row.get(2)).argument()).term().english();
  }

  @Test
  void the_public_reads_sums_alone_and_no_small_ones() {
    assertThat(english(ProblemRegister.byVerdict(ledger(), LAST, Audience.PUBLIC)))
        .isEqualTo(
            """
            problems
            as of 2026-02-20 · public
            problems  closed  open
            --------  ------  ----
                   5       …     …
            figures below 5, and those that would tell them, are shown as …
            """);
    List<Entry> many = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      many.add(found("P-" + i, 0, "H-1", "what"));
    }
    for (int i = 0; i < 8; i++) {
      many.add(ruled("R-" + i, 1, "P-" + i, CaseEntry.Verdict.JUSTIFIED, "why"));
      many.add(solved("S-" + i, 1, "P-" + i, "how"));
    }
    Ledger eight = Ledger.open(OUTCOME).withAll(many).ledger();
    assertThat(english(ProblemRegister.byVerdict(eight, LAST, Audience.PUBLIC)))
        .isEqualTo(
            """
            problems
            as of 2026-02-20 · public
            problems  closed  open
            --------  ------  ----
                   8       8     0
            """);
    assertThatThrownBy(() -> ProblemRegister.of(eight, LAST, Audience.PUBLIC, DIRECTORY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Register of problems must not be public, but was.\n"
                + "Maybe publish ProblemRegister.byVerdict.");
  }

  @Test
  void no_text_but_the_register_itself_repeats_what_was_said() {
    Table register = ProblemRegister.of(ledger(), LAST, Audience.INTERNAL, DIRECTORY);

    assertThat(register + " " + register.rows()).doesNotContain("heating", "pipe", "甲");
  }
}
