package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Channel;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.ledger.CampaignLife;
import org.songnuan.ledger.Obligation;
import org.songnuan.ledger.Stage;
import org.songnuan.ledger.StageRules;
import org.songnuan.ledger.Statements;
import org.songnuan.ledger.VisitCommitment;
import org.songnuan.pairing.Helper;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Occasion;
import org.songnuan.visit.Team;
import org.songnuan.visit.VisitDays;
import org.songnuan.visit.VisitPolicy;

/** Stories of what a document states, each in a folder with what is found in it. */
class RecordScenariosTest {
  private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(SCENARIOS.resolve(file)).stream()
        .map(line -> line.split(",", -1))
        .toList();
  }

  private static void assertTold(String folder, CharSequence told) throws IOException {
    assertThat(told.toString())
        .isEqualTo(Files.readString(SCENARIOS.resolve(folder).resolve("expected.txt")));
  }

  private static ImmutableList<Money> money(String... row) {
    return Stream.of(row).skip(1).map(Money::parse).collect(ImmutableList.toImmutableList());
  }

  /** The life of a campaign in which everything is fixed. */
  private static CampaignLife fixed() {
    CampaignLife life = CampaignLife.under(StageRules.STANDARD);
    for (VisitCommitment what : VisitCommitment.values()) {
      life = life.committed(what, DAY);
    }
    return life;
  }

  /** Whether the stage may be reached, and if not, what blocks it. */
  private static void tell(
      StringBuilder told, CampaignLife life, Stage stage, List<Finding> found) {
    CampaignLife.Step step = life.step(stage, DAY, found);
    String taken = step instanceof CampaignLife.Taken ? "taken" : "blocked";
    told.append(ENGLISH.of(stage.term())).append(": ").append(taken).append('\n');
    found.forEach(finding -> told.append(ENGLISH.of(finding)).append('\n'));
  }

  @Test
  void one_fen_too_many_blocks_and_days_that_are_too_few_are_found() throws IOException {
    List<String[]> rows = rows("34-one-fen-too-many/figures.csv");
    Money fund = Money.sum(money(rows.get(0)));
    ImmutableList<Money> issues = money(rows.get(1));
    CampaignLife visiting = fixed().step(Stage.VISITING, DAY).orThrow();
    StringBuilder told = new StringBuilder();
    told.append("fund ").append(fund).append(", issued ").append(Money.sum(issues));
    told.append(", left ").append(fund.minus(Money.sum(issues))).append('\n');
    tell(told, visiting, Stage.SIGNED_OFF, Statements.paidFrom(fund, issues).stream().toList());
    ImmutableList<Money> more =
        ImmutableList.<Money>builder().addAll(issues).add(Money.ofFen(1)).build();
    tell(told, visiting, Stage.SIGNED_OFF, Statements.paidFrom(fund, more).stream().toList());
    String[] days = rows.get(2);
    Optional<Finding> window =
        Statements.days(
            DateRange.ofClosed(LocalDate.parse(days[1]), LocalDate.parse(days[2])),
            Long.parseLong(days[3]));
    tell(told, visiting, Stage.SIGNED_OFF, window.stream().toList());
    Optional<Finding> leaders =
        Statements.part(
            Term.of("干部", "cadres"),
            Long.parseLong(rows.get(3)[1]),
            Term.of("局级", "bureau level"),
            Long.parseLong(rows.get(3)[2]));
    tell(told, visiting, Stage.SIGNED_OFF, leaders.stream().toList());

    assertTold("34-one-fen-too-many", told);
  }

  @Test
  void a_report_is_on_time_late_or_overdue_as_the_day_is_read() throws IOException {
    StringBuilder told = new StringBuilder();
    for (Obligation.Reading reading : Obligation.Reading.values()) {
      told.append(ENGLISH.of(reading.term())).append('\n');
      for (String[] row : rows("35-report-by-a-day/received.csv")) {
        Obligation asked = Obligation.due(LocalDate.of(2026, 2, 20), reading);
        Obligation owed = row[1].isEmpty() ? asked : asked.receivedOn(LocalDate.parse(row[1]));
        told.append(row[0]).append(": ");
        told.append(ENGLISH.of(owed.finding(LocalDate.of(2026, 2, 25)))).append('\n');
      }
    }
    Helper deputy = Helper.builder().id("D-1").area(Area.parse("示例区")).build();
    VisitPolicy policy =
        VisitPolicy.builder()
            .seed("2026-spring")
            .days(VisitDays.on(DAY))
            .perDay(9)
            .addChannel(Channel.DOOR_VISIT)
            .isLedByPrincipals(true)
            .build();
    List<Finding> teams =
        policy.plan(List.of(Team.of("first").headedBy(deputy)), List.of()).findings().stream()
            .filter(Finding::isError)
            .toList();
    tell(told, fixed(), Stage.VISITING, teams);

    assertTold("35-report-by-a-day", told);
  }

  @Test
  void growth_is_exact_not_applicable_or_unknown() throws IOException {
    YearFigures before =
        YearFigures.of(
            Occasion.springFestival(LocalDate.of(2025, 1, 29)), LocalDate.of(2025, 1, 22));
    YearFigures after =
        YearFigures.of(
            Occasion.springFestival(LocalDate.of(2026, 2, 17)), LocalDate.of(2026, 2, 10));
    for (String[] row : rows("36-two-years/figures.csv")) {
      before = before.with(Term.of(row[0]), Figure.parse(row[1], Money::parse));
      after = after.with(Term.of(row[0]), Figure.parse(row[2], Money::parse));
    }

    assertTold(
        "36-two-years",
        YearOverYear.of(before, after, Audience.SUPERIOR).fixedWidth(Locale.ENGLISH));
  }
}
