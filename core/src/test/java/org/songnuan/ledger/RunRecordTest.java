package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.beneficiary.Household.INCOME;
import static org.songnuan.testkit.CampaignArbitraries.CITY;
import static org.songnuan.testkit.CampaignArbitraries.DATE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.History;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Fund;
import org.songnuan.quantity.Money;
import org.songnuan.testkit.CampaignArbitraries;
import org.songnuan.testkit.RosterArbitraries;

/** A run is made again from its record, and whatever changed is noticed. */
class RunRecordTest {
  private static final Household FIRST = low("H-1");
  private static final Household SECOND = low("H-2");
  private static final Roster ROSTER = Roster.of(FIRST, SECOND);

  private static Household low(String id) {
    return Household.of(id, CITY).with(INCOME, Money.yuan(1_000)).member(1950);
  }

  private static CampaignPlan plan(String id, long yuan, String rule) {
    return Campaign.builder()
        .id(id)
        .addCategory(Category.of("low", "低收入户", "low income").where(rule))
        .addBenefit(Benefit.cash("low", Money.yuan(500)))
        .addFund(Fund.of("own", Money.yuan(yuan)))
        .build()
        .prepare(DATE, CITY)
        .orThrow();
  }

  private static CampaignPlan plan() {
    return plan("2026-spring", 700, "income < yuan(2000)");
  }

  private static Committed promised(String id) {
    return Committed.of(
        plan().run(ROSTER).awards().stream()
            .filter(award -> award.recipient().value().equals(id))
            .toList(),
        Commitment.State.PROMISED);
  }

  private static List<String> texts(Replay replay) {
    assertThat(replay).isInstanceOf(Replay.Different.class);
    return ((Replay.Different) replay)
        .findings().stream()
            .map(one -> one + one.subject().map(id -> " about " + id).orElse(""))
            .toList();
  }

  @Test
  void what_is_the_same_gives_the_same_and_says_so() {
    Outcome outcome = plan().run(ROSTER, promised("H-1"));

    Replay replay = RunRecord.of(outcome).check(plan(), Roster.of(SECOND, FIRST), promised("H-1"));

    assertThat(replay).isInstanceOf(Replay.Same.class);
    assertThat(((Replay.Same) replay).outcome().awards()).isEqualTo(outcome.awards());
  }

  @Test
  void another_seed_is_noticed() {
    assertThat(
            texts(
                RunRecord.of(plan().run(ROSTER))
                    .check(plan("2026-other", 700, "income < yuan(2000)"), ROSTER, Committed.NONE)))
        .containsExactly(
            "ERROR ledger.NOT_AS_RECORDED: not as recorded: seed of the draws",
            "ERROR ledger.NOT_AS_RECORDED: not as recorded: campaign");
  }

  @Test
  void other_money_and_other_rules_are_noticed() {
    RunRecord record = RunRecord.of(plan().run(ROSTER));
    Replay replay =
        record.check(plan("2026-spring", 800, "income <= yuan(2000)"), ROSTER, Committed.NONE);

    assertThat(texts(replay))
        .containsExactly(
            "ERROR ledger.NOT_AS_RECORDED: not as recorded: campaign",
            "ERROR ledger.NOT_AS_RECORDED: not as recorded: rules");
  }

  @Test
  void another_day_or_other_payments_before_are_noticed() {
    RunRecord record = RunRecord.of(plan().run(ROSTER));
    CampaignPlan later = plan().campaign().prepare(DATE.plusDays(1), CITY).orThrow();
    History before =
        History.of(
            List.of(History.Line.of("H-1", LocalDate.of(2025, 9, 1), "autumn", Money.yuan(2_000))));

    assertThat(texts(record.check(later, ROSTER, Committed.NONE)))
        .startsWith("ERROR ledger.NOT_AS_RECORDED: not as recorded: date of the plan");
    assertThat(texts(record.check(plan().after(before), ROSTER, Committed.NONE)))
        .containsExactly("ERROR ledger.NOT_AS_RECORDED: not as recorded: payments before");
  }

  @Test
  void whoever_is_new_gone_or_changed_is_named_and_nobody_else() {
    RunRecord record = RunRecord.of(plan().run(ROSTER));
    Roster now = Roster.of(FIRST.filed(CaseFile.surveyed(DATE)), low("H-3"));

    assertThat(texts(record.check(plan(), now, Committed.NONE)))
        .containsExactly(
            "ERROR ledger.CHANGED_RECIPIENT: what is known of the recipient is not as recorded"
                + " about H-1",
            "ERROR ledger.GONE_RECIPIENT: the recipient is in the record, but not on the roster"
                + " about H-2",
            "ERROR ledger.NEW_RECIPIENT: the recipient is not in the record about H-3");
    assertThat(RunRecord.of(plan().run(now)).rosterHash()).isNotEqualTo(record.rosterHash());
  }

  @Test
  void what_was_promised_to_somebody_else_is_noticed() {
    RunRecord record = RunRecord.of(plan().run(ROSTER, promised("H-1")));

    assertThat(texts(record.check(plan(), ROSTER, promised("H-2"))))
        .containsExactly(
            "ERROR ledger.CHANGED_COMMITMENT: what is made or promised is not as recorded"
                + " about H-1",
            "ERROR ledger.CHANGED_COMMITMENT: what is made or promised is not as recorded"
                + " about H-2");
  }

  @Test
  void what_comes_out_otherwise_is_noticed() {
    RunRecord record = RunRecord.of(plan().run(ROSTER));

    assertThat(record.results(plan().run(ROSTER))).isEmpty();
    assertThat(record.results(plan("2026-spring", 2_000, "income < yuan(2000)").run(ROSTER)))
        .extracting(one -> one.code() + one.subject().map(id -> " about " + id).orElse(""))
        .containsExactly("OTHER_AWARD about H-1", "OTHER_AWARD about H-2", "NOT_AS_RECORDED");
  }

  @Test
  void a_record_never_says_of_whom_it_is() {
    RunRecord record = RunRecord.of(plan().run(ROSTER));

    assertThat(record).hasToString("RunRecord[2026-spring on 2026-01-20, 2 awards]");
    assertThat(record.rosterHash()).hasSize(64).matches("[0-9a-f]+");
    assertThat(record.ruleHash()).hasSize(64);
    Replay.Different other =
        (Replay.Different) record.check(plan(), Roster.of(FIRST), Committed.NONE);
    for (Finding finding : other.findings()) {
      assertThat(Wording.in(Locale.CHINESE).of(finding)).doesNotContain("H-2");
    }
  }

  @Test
  void each_thing_on_file_shows_in_the_hash() {
    Household plain = Household.of("H-1", CITY);
    ImmutableList<Household> all =
        ImmutableList.of(
            plain,
            plain.with(INCOME, Money.yuan(1)),
            plain.with(INCOME, Money.yuan(2)),
            plain.registered(),
            plain.member(1950),
            plain.member(Person.born(LocalDate.of(1950, 1, 1))),
            plain.member(Person.bornIn(1950).identified("p-1")),
            plain.member(Person.bornIn(1950).guardedBy("p-1")),
            plain.with(Household.SIZE, 2L).member(1950),
            plain.filed(CaseFile.surveyed(DATE)),
            plain.filed(CaseFile.builder().confirmedOn(DATE).build()),
            plain.filed(CaseFile.builder().confirmedOn(DATE).confirmedBy("c-1").build()),
            Household.of("H-1", CITY.child("江岸")));

    assertThat(all.stream().map(one -> RosterDigest.of(RosterDigest.of(Roster.of(one)))))
        .doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<Campaign> campaigns() {
    return CampaignArbitraries.campaigns();
  }

  @Provide
  Arbitrary<Roster> rosters() {
    return RosterArbitraries.rosters();
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void a_run_made_again_in_any_order_is_the_same(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    CampaignPlan plan = campaign.prepare(DATE, CITY).orThrow();
    Committed committed =
        Committed.of(plan.run(roster).awards().stream().limit(2).toList(), Commitment.State.MADE);
    RunRecord record = RunRecord.of(plan.run(roster, committed));
    List<Recipient> turned = Lists.reverse(roster.recipients());

    assertThat(
            record.check(campaign.prepare(DATE, CITY).orThrow(), Roster.copyOf(turned), committed))
        .isInstanceOf(Replay.Same.class);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void two_recipients_have_one_hash_exactly_if_they_are_equal(
      @ForAll("rosters") Roster one, @ForAll("rosters") Roster other) {
    var ofOne = RosterDigest.of(one);
    var ofOther = RosterDigest.of(other);
    for (Recipient recipient : one.recipients()) {
      Optional<Recipient> same = other.find(recipient.id());
      if (same.isPresent()) {
        assertThat(requireNonNull(ofOne.get(recipient.id())).equals(ofOther.get(recipient.id())))
            .isEqualTo(recipient.equals(same.get()));
      }
    }
  }
}
