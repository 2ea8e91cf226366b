package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.report.ReportFixture.DAY;
import static org.songnuan.report.ReportFixture.DIRECTORY;
import static org.songnuan.report.ReportFixture.EAST;
import static org.songnuan.report.ReportFixture.OUTCOME;
import static org.songnuan.report.ReportFixture.WEST;
import static org.songnuan.report.ReportFixture.chinese;
import static org.songnuan.report.ReportFixture.english;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.pairing.Coverage;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.Ladder;
import org.songnuan.visit.Responsible;
import org.songnuan.visit.Team;
import org.songnuan.visit.VisitSheet;

class ParticipationTest {
  private static Helper cadre(String id, String rank) {
    return Helper.builder().id(id).area(EAST).rank(rank).build();
  }

  private static final Helper CHIEF = cadre("C-1", "县处级正职");
  private static final Helper CLERK = cadre("C-2", "一般干部");
  private static final Helper AT_HOME = cadre("C-3", "一般干部");
  private static final Team TEAM = Team.of("first").headedBy(CHIEF).with(CLERK);
  private static final VisitSheet SHEET =
      new VisitSheet(TEAM, DAY, ImmutableList.of(RecipientId.of("H-1"), RecipientId.of("H-3")), 0);

  @Test
  void cadres_are_counted_once_by_rank() {
    assertThat(
            chinese(
                Participation.byRank(
                    Ladder.CIVIL_SERVICE,
                    ImmutableList.of(AT_HOME, CLERK, CHIEF, CLERK),
                    ImmutableList.of(TEAM, Team.of("second").headedBy(CHIEF)),
                    DAY,
                    Audience.INTERNAL)))
        .isEqualTo(
            """
            参加人员
            截至 2月10日（2026年） · 内部
            级别        参加  共有     比例
            ----------  ----  ----  -------
            县处级正职     1     1  100.00%
            一般干部       1     2   50.00%
            ----------  ----  ----  -------
            合计           2     3   66.67%
            """);
  }

  @Test
  void teams_are_counted_by_days_visits_and_areas() {
    assertThat(
            english(
                Participation.byTeam(
                    ImmutableList.of(SHEET), OUTCOME.roster(), DAY, Audience.INTERNAL)))
        .isEqualTo(
            """
            teams
            as of 2026-02-10 · internal
            team   members  team days  visits  areas
            -----  -------  ---------  ------  -----
            first        2          1       2      2
            -----  -------  ---------  ------  -----
            total        2          1       2      2
            """);
  }

  @Test
  void coverage_is_a_percentage_of_two_places() {
    assertThat(coverage(148)).contains("148       148   100.00%");
    assertThat(coverage(147)).contains("147       148    99.32%");
    assertThat(english(Participation.coverage(of(0, 0), DAY, Audience.PUBLIC))).contains("n/a");
  }

  private static Coverage of(long paired, long of) {
    return new Coverage(paired, of, ImmutableList.of());
  }

  private static String coverage(long paired) {
    return english(Participation.coverage(of(paired, 148), DAY, Audience.PUBLIC));
  }

  @Test
  void who_answers_for_whom_is_named_by_the_directory() {
    Responsible row =
        new Responsible(
            RecipientId.of("H-1"), Channel.LETTER, ImmutableList.of(), Optional.empty());

    assertThat(
            Participation.responsible(ImmutableList.of(row), DAY, Audience.SUPERIOR, DIRECTORY)
                .rows()
                .get(0))
        .containsExactly(
            Cell.personal("甲**"), Cell.of(Channel.LETTER.term()), Cell.BLANK, Cell.BLANK);
  }

  @Test
  void a_visit_sheet_lists_the_stops_in_the_order_of_the_way() {
    assertThat(chinese(Participation.sheet(SHEET, OUTCOME.roster(), Audience.INTERNAL, DIRECTORY)))
        .isEqualTo(
            """
            走访单
            截至 2月10日（2026年） · 内部
            序号  慰问对象  地区         需求记录
            ----  --------  -----------  --------
            1     甲某某    %s
            2     丙某      %s
            """
                .formatted(EAST, WEST));
  }

  @Test
  void the_order_of_the_sheets_never_decides_and_who_is_in_two_teams_counts_once() {
    VisitSheet alone =
        new VisitSheet(Team.of("first").headedBy(CHIEF), DAY.plusDays(1), ImmutableList.of(), 0);
    VisitSheet second =
        new VisitSheet(Team.of("second").headedBy(CHIEF), DAY, ImmutableList.of(), 0);

    Table table =
        Participation.byTeam(
            ImmutableList.of(SHEET, alone, second), OUTCOME.roster(), DAY, Audience.INTERNAL);

    assertThat(table.rows().get(0).subList(1, 3)).containsExactly(Cell.of(2), Cell.of(2));
    assertThat(table.total().orElseThrow().get(1)).isEqualTo(Cell.of(2));
    assertThat(
            english(
                Participation.byTeam(
                    ImmutableList.of(second, alone, SHEET),
                    OUTCOME.roster(),
                    DAY,
                    Audience.INTERNAL)))
        .isEqualTo(english(table));
  }

  @Test
  void a_cadre_with_two_ranks_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Participation.byRank(
                    Ladder.CIVIL_SERVICE,
                    ImmutableList.of(CLERK, cadre("C-2", "县处级正职")),
                    ImmutableList.of(),
                    DAY,
                    Audience.INTERNAL))
        .withMessage("Cadre must come with one rank, but came with two.");
  }
}
