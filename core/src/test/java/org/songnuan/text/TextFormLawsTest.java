package org.songnuan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.testkit.CampaignArbitraries.CITY;
import static org.songnuan.testkit.CampaignArbitraries.DATE;

import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.beneficiary.Roster;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.ledger.Replay;
import org.songnuan.ledger.RunRecord;
import org.songnuan.testkit.CampaignArbitraries;
import org.songnuan.testkit.RosterArbitraries;

/** What is printed is read again as it was, whatever it is. */
class TextFormLawsTest {
  @Provide
  Arbitrary<Campaign> campaigns() {
    return CampaignArbitraries.campaigns();
  }

  @Provide
  Arbitrary<Roster> rosters() {
    return RosterArbitraries.rosters();
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void a_campaign_and_a_roster_are_read_as_they_were(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    assertThat(again(TextForm.CAMPAIGN, campaign)).isEqualTo(campaign);
    assertThat(again(TextForm.ROSTER, roster)).isEqualTo(roster);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void a_record_that_was_kept_as_text_proves_the_run_equal(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    CampaignPlan plan = campaign.prepare(DATE, CITY).orThrow();
    Committed committed =
        Committed.of(plan.run(roster).awards().stream().limit(2).toList(), Commitment.State.MADE);
    Outcome outcome = plan.run(roster, committed);

    RunRecord record = again(TextForm.RECORD, RunRecord.of(outcome));
    Replay replay =
        record.check(
            again(TextForm.CAMPAIGN, campaign).prepare(DATE, CITY).orThrow(),
            again(TextForm.ROSTER, roster),
            again(TextForm.COMMITTED, committed));

    assertThat(again(TextForm.AWARDS, outcome.awards())).isEqualTo(outcome.awards());
    assertThat(again(TextForm.COMMITTED, committed)).isEqualTo(committed);
    assertThat(record.awards()).isEqualTo(outcome.awards());
    assertThat(record.balances()).isEqualTo(outcome.settlement().balances());
    assertThat(record.stockBalances()).isEqualTo(outcome.settlement().stockBalances());
    assertThat(replay).isInstanceOf(Replay.Same.class);
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  void neither_the_locale_nor_the_zone_shows(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    String here = TextForm.CAMPAIGN.print(campaign) + TextForm.ROSTER.print(roster);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(TextForm.CAMPAIGN.print(campaign) + TextForm.ROSTER.print(roster)).isEqualTo(here);
      assertThat(TextForm.ROSTER.parse(TextForm.ROSTER.print(roster))).isEqualTo(roster);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** Prints and parses the value; its text must come out again too. */
  private static <T> T again(TextForm<T> form, T value) {
    String text = form.print(value);
    T read = form.parse(text);
    assertThat(form.print(read)).isEqualTo(text);
    return read;
  }
}
