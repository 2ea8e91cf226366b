package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Term;
import org.songnuan.pairing.Coverage;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.HelperId;
import org.songnuan.pairing.Ladder;
import org.songnuan.quantity.Figure;
import org.songnuan.scope.Occasion;
import org.songnuan.testkit.CampaignArbitraries;
import org.songnuan.testkit.RosterArbitraries;
import org.songnuan.visit.Team;
import org.songnuan.visit.VisitSheet;

/**
 * What every report keeps: the same bytes everywhere, and nobody's id or name where it is public.
 */
class ReportLawsTest {
  private static final String MARKER = "secret";
  private static final LocalDate DAY = ReportFixture.DAY;
  private static final Helper HELPER =
      Helper.builder().id(MARKER + "-helper").area(ReportFixture.EAST).rank("一般干部").build();

  private static final Directory MARKED =
      new Directory() {
        @Override
        public Optional<String> recipient(RecipientId id) {
          return Optional.of("某" + MARKER);
        }

        @Override
        public Optional<String> helper(HelperId id) {
          return Optional.of("某" + MARKER);
        }
      };

  private static ImmutableList<Table> open(Outcome outcome, Audience audience) {
    return ImmutableList.of(
        FundStatement.byFund(outcome, DAY, audience),
        FundStatement.bySource(outcome, DAY, audience),
        FundStatement.given(outcome, DAY, audience),
        CategoryTable.of(outcome, DAY, audience),
        CategoryTable.byArea(outcome, DAY, audience),
        SupplySheet.purchase(outcome, DAY, audience, ImmutableMap.of()),
        Participation.byTeam(sheets(outcome), outcome.roster(), DAY, audience),
        Participation.coverage(new Coverage(7, 8, ImmutableList.of()), DAY, audience),
        YearOverYear.of(year(2025, outcome), year(2026, outcome), audience),
        YearOverYear.scope(
            outcome.plan().campaign(), 2025, outcome.plan().campaign(), 2026, DAY, audience));
  }

  /** One team to everybody, another to the first. */
  private static ImmutableList<VisitSheet> sheets(Outcome outcome) {
    ImmutableList<RecipientId> all =
        outcome.roster().recipients().stream()
            .map(Recipient::id)
            .collect(ImmutableList.toImmutableList());
    return ImmutableList.of(
        new VisitSheet(Team.of("second").headedBy(HELPER), DAY, all, 0),
        new VisitSheet(
            Team.of("first").headedBy(HELPER), DAY, all.subList(0, Math.min(1, all.size())), 0));
  }

  private static YearFigures year(int year, Outcome outcome) {
    Summary summary = Summary.of(outcome, DAY);
    return YearFigures.of(Occasion.newYear(year), LocalDate.of(year, 1, 1))
        .with(Term.of("现金", "cash"), Figure.known(summary.cash()))
        .with(Term.of("户数", "households"), summary.householdsHelped());
  }

  private static String text(Iterable<Table> tables) {
    StringBuilder text = new StringBuilder();
    for (Table table : tables) {
      text.append(table).append(table.columns()).append(table.rows()).append(table.total());
      for (Locale locale : ImmutableList.of(Locale.CHINESE, Locale.ENGLISH)) {
        text.append(table.markdown(locale)).append(table.fixedWidth(locale));
      }
    }
    return text.toString();
  }

  private static String all(Outcome outcome) {
    Directory directory = ReportFixture.DIRECTORY;
    return text(open(outcome, Audience.INTERNAL))
        + text(
            ImmutableList.of(
                SupplySheet.allocation(outcome, DAY, Audience.INTERNAL),
                Participation.sheet(
                    sheets(outcome).get(0), outcome.roster(), Audience.INTERNAL, directory),
                Participation.byRank(
                    Ladder.CIVIL_SERVICE,
                    ImmutableList.of(HELPER),
                    ImmutableList.of(),
                    DAY,
                    Audience.INTERNAL),
                SignatureRegister.of(outcome, DAY, Audience.INTERNAL, directory).table(),
                PaymentBatch.of(outcome, DAY, directory).table(),
                PapersToSupply.byRecipient(outcome, DAY, Audience.INTERNAL, directory),
                PapersToSupply.byPaper(outcome, DAY, Audience.INTERNAL),
                PublicNotice.of(outcome, DAY, 7, directory, "low").table()));
  }

  @Test
  void neither_order_nor_locale_nor_zone_shows() {
    String expected = all(ReportFixture.OUTCOME);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(all(ReportFixture.SHUFFLED)).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Provide
  Arbitrary<Campaign> campaigns() {
    return CampaignArbitraries.campaigns();
  }

  @Provide
  Arbitrary<Roster> marked() {
    return RosterArbitraries.rosters(MARKER);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void no_report_that_is_public_shows_an_id_or_a_name(
      @ForAll("campaigns") Campaign campaign, @ForAll("marked") Roster roster) {
    Outcome outcome =
        campaign.prepare(CampaignArbitraries.DATE, CampaignArbitraries.CITY).orThrow().run(roster);
    String[] categories =
        campaign.categories().stream().map(each -> each.id().value()).toArray(String[]::new);
    PublicNotice notice = PublicNotice.of(outcome, DAY, 7, MARKED, categories);

    assertThat(text(open(outcome, Audience.PUBLIC)) + text(ImmutableList.of(notice.table())))
        .doesNotContain(MARKER);
    assertThat(
            SignatureRegister.of(outcome, DAY, Audience.INTERNAL, MARKED)
                + " "
                + SignatureRegister.of(outcome, DAY, Audience.INTERNAL, MARKED).findings()
                + PaymentBatch.of(outcome, DAY, MARKED)
                + PaymentBatch.of(outcome, DAY, MARKED).findings()
                + notice)
        .doesNotContain(MARKER);
  }
}
