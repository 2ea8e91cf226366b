package org.songnuan.text;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.History;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.campaign.Preparation;
import org.songnuan.campaign.Refused;
import org.songnuan.explain.Finding;
import org.songnuan.fund.Award;
import org.songnuan.fund.Committed;
import org.songnuan.ledger.RunRecord;
import org.songnuan.scope.Area;
import org.songnuan.text.Fields.Field;

/** Plans, runs that are made again, and records of runs. */
final class RunShapes {
  private record Digest(RecipientId recipient, String hash) {}

  private static final Cell<String> HASH =
      Cell.word(
          "a hash of 64 hexadecimal digits",
          hash -> hash,
          text -> {
            if (!text.matches("[0-9a-f]{64}")) {
              throw new IllegalArgumentException("Hash must have 64 hexadecimal digits.");
            }
            return text;
          });

  static final Shape<CampaignPlan> PLAN = plan();
  static final Shape<Outcome> OUTCOME = outcome();
  static final Shape<RunRecord> RECORD = record();

  private RunShapes() {}

  private static Shape<CampaignPlan> plan() {
    Fields<CampaignPlan> fields = new Fields<>("a plan");
    Field<LocalDate> date = fields.one("date", Cells.DAY, CampaignPlan::date);
    Field<Area> area = fields.one("area", Cells.AREA, CampaignPlan::area);
    Field<Campaign> campaign =
        fields.one("campaign", CampaignShape.CAMPAIGN, CampaignPlan::campaign);
    Field<History> history =
        fields.or("history", AwardShapes.HISTORY, History.NONE, CampaignPlan::history);
    return fields.make(
        it -> {
          Preparation prepared = it.of(campaign).prepare(it.of(date), it.of(area));
          if (prepared instanceof Refused refused) {
            throw new IllegalArgumentException(
                "Plan must be prepared without errors, with none of "
                    + codes(refused.findings())
                    + ".");
          }
          CampaignPlan plan = prepared.orThrow();
          return it.of(history).isEmpty() ? plan : plan.after(it.of(history));
        });
  }

  /** Returns the codes of the errors among these, each once. */
  static String codes(Iterable<Finding> findings) {
    ImmutableSortedSet.Builder<String> codes = ImmutableSortedSet.naturalOrder();
    for (Finding finding : findings) {
      if (finding.isError()) {
        codes.add(finding.code().id());
      }
    }
    return codes.build().stream().collect(joining(", "));
  }

  /** A run is made again from what went into it, and must come to the awards that were kept. */
  private static Shape<Outcome> outcome() {
    Fields<Outcome> fields = new Fields<>("a run");
    Field<CampaignPlan> plan = fields.one("plan", PLAN, Outcome::plan);
    Field<Roster> roster = fields.one("roster", RosterShape.ROSTER, Outcome::roster);
    Field<Committed> committed =
        fields.or(
            "committed",
            AwardShapes.COMMITTED,
            Committed.NONE,
            outcome -> outcome.settlement().committed());
    Field<ImmutableList<Award>> awards = fields.many("award", AwardShapes.AWARD, Outcome::awards);
    return fields.make(
        it -> {
          Outcome again = it.of(plan).run(it.of(roster), it.of(committed));
          if (!again.awards().equals(it.of(awards))) {
            throw new IllegalArgumentException(
                "Run must come to the awards that were kept when it is made again.");
          }
          return again;
        });
  }

  private static Shape<RunRecord> record() {
    Fields<Digest> ofDigest = new Fields<>("a hash");
    Field<RecipientId> recipient = ofDigest.on(Cells.RECIPIENT, Digest::recipient);
    Field<String> hash = ofDigest.on(HASH, Digest::hash);
    Shape<Digest> digest = ofDigest.make(it -> new Digest(it.of(recipient), it.of(hash)));

    Fields<RunRecord> fields = new Fields<>("a record of a run");
    Field<LocalDate> date = fields.one("date", Cells.DAY, RunRecord::date);
    Field<Area> area = fields.one("area", Cells.AREA, RunRecord::area);
    Field<String> rules = fields.one("rules", HASH, RunRecord::ruleHash);
    Field<Campaign> campaign = fields.one("campaign", CampaignShape.CAMPAIGN, RunRecord::campaign);
    Field<History> history =
        fields.or("history", AwardShapes.HISTORY, History.NONE, RunRecord::history);
    Field<Committed> committed =
        fields.or("committed", AwardShapes.COMMITTED, Committed.NONE, RunRecord::committed);
    Field<ImmutableList<Digest>> digests = fields.many("hash", digest, RunShapes::digests);
    Field<ImmutableList<Award>> awards = fields.many("award", AwardShapes.AWARD, RunRecord::awards);
    Field<ImmutableList<KeptBalance>> funds =
        fields.many("balance", KeptBalance.SHAPE, KeptBalance::of);
    Field<ImmutableList<KeptStock>> stocks =
        fields.many("stock-balance", KeptStock.SHAPE, KeptStock::of);
    return fields.make(
        it ->
            RunRecord.restored(
                it.of(campaign),
                it.of(date),
                it.of(area),
                it.of(rules),
                it.of(history),
                it.of(committed),
                byRecipient(it.of(digests)),
                it.of(awards),
                it.of(funds).stream().map(one -> one.in(it.of(campaign))).toList(),
                it.of(stocks).stream().map(one -> one.in(it.of(campaign))).toList()));
  }

  private static ImmutableList<Digest> digests(RunRecord record) {
    return record.recipients().entrySet().stream()
        .map(one -> new Digest(one.getKey(), one.getValue()))
        .collect(toImmutableList());
  }

  private static ImmutableMap<RecipientId, String> byRecipient(ImmutableList<Digest> digests) {
    return digests.stream().collect(ImmutableMap.toImmutableMap(Digest::recipient, Digest::hash));
  }
}
