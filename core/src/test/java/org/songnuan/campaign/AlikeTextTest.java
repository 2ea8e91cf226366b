package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.songnuan.ledger.Ledger;
import org.songnuan.ledger.Replay;
import org.songnuan.ledger.RunRecord;
import org.songnuan.text.TextForm;

/** Campaigns that use a little of everything are read from their texts as they were. */
class AlikeTextTest {
  @Property(tries = 80)
  void a_plan_a_roster_and_payments_before_are_read_as_they_were(@ForAll Random random) {
    AlikeCases.Case one = AlikeCases.of(random);
    Campaign campaign = one.plan().campaign();

    assertThat(TextForm.CAMPAIGN.parse(TextForm.CAMPAIGN.print(campaign))).isEqualTo(campaign);
    assertThat(TextForm.ROSTER.parse(TextForm.ROSTER.print(one.roster()))).isEqualTo(one.roster());
    assertThat(TextForm.HISTORY.parse(TextForm.HISTORY.print(one.plan().history())))
        .isEqualTo(one.plan().history());
    String plan = TextForm.PLAN.print(one.plan());
    assertThat(TextForm.PLAN.print(TextForm.PLAN.parse(plan))).isEqualTo(plan);
  }

  @Property(tries = 40)
  void a_record_proves_the_run_of_what_was_read_and_a_ledger_opens_on_it(@ForAll Random random) {
    AlikeCases.Case one = AlikeCases.of(random);
    Outcome outcome = one.plan().run(one.roster());
    RunRecord record = TextForm.RECORD.parse(TextForm.RECORD.print(RunRecord.of(outcome)));
    Ledger ledger = Ledger.open(outcome);

    assertThat(
            record.check(
                TextForm.PLAN.parse(TextForm.PLAN.print(one.plan())),
                TextForm.ROSTER.parse(TextForm.ROSTER.print(one.roster())),
                record.committed()))
        .isInstanceOf(Replay.Same.class);
    assertThat(TextForm.LEDGER.parse(TextForm.LEDGER.print(ledger))).isEqualTo(ledger);
  }
}
