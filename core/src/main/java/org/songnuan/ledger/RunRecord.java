package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.History;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.fund.Award;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Committed;
import org.songnuan.fund.StockBalance;
import org.songnuan.scope.Area;

/**
 * What a run rested on and what came of it, kept so that it can be made again and proved equal.
 *
 * <p>It answers "would the same come out today, and if not, what changed?". Of the campaign, what
 * was committed and what had been paid before, everything is kept; of the rules a hash, which holds
 * the parameters that they used; of each recipient a hash, so that the record says who changed, but
 * not what was known. The seed of the draws is the campaign's id.
 *
 * <pre>{@code
 * RunRecord record = RunRecord.of(outcome);
 * record.check(plan, roster, committed)      // Same, with the outcome, or Different
 * }</pre>
 */
public final class RunRecord {
  private static final Term AREA = Term.of("地区", "area");
  private static final Term DATE = Term.of("审定日期", "date of the plan");
  private static final Term CAMPAIGN = Term.of("活动", "campaign");
  private static final Term SEED = Term.of("抽签种子", "seed of the draws");
  private static final Term RULES = Term.of("规则", "rules");
  private static final Term BEFORE = Term.of("以往发放", "payments before");
  private static final Term FUNDS = Term.of("资金结余", "balances of funds");
  private static final Term STOCKS = Term.of("物资结余", "balances of stocks");

  private final Campaign campaign;
  private final LocalDate date;
  private final Area area;
  private final String rules;
  private final History history;
  private final Committed committed;
  private final ImmutableSortedMap<RecipientId, String> recipients;
  private final ImmutableList<Award> awards;
  private final ImmutableList<Balance> balances;
  private final ImmutableList<StockBalance> stocks;

  private RunRecord(
      Campaign campaign,
      LocalDate date,
      Area area,
      String rules,
      History history,
      Committed committed,
      ImmutableSortedMap<RecipientId, String> recipients,
      ImmutableList<Award> awards,
      ImmutableList<Balance> balances,
      ImmutableList<StockBalance> stocks) {
    this.campaign = requireNonNull(campaign, "campaign");
    this.date = requireNonNull(date, "date");
    this.area = requireNonNull(area, "area");
    this.rules = requireNonNull(rules, "rules");
    this.history = requireNonNull(history, "history");
    this.committed = requireNonNull(committed, "committed");
    this.recipients = recipients;
    this.awards = awards;
    this.balances = balances;
    this.stocks = stocks;
  }

  /** Returns the record of the run that came to this. */
  public static RunRecord of(Outcome outcome) {
    CampaignPlan plan = outcome.plan();
    return new RunRecord(
        plan.campaign(),
        plan.date(),
        plan.area(),
        plan.ruleHash(),
        plan.history(),
        outcome.settlement().committed(),
        RosterDigest.of(outcome.roster()),
        outcome.awards(),
        outcome.settlement().balances(),
        outcome.settlement().stockBalances());
  }

  /**
   * Returns the record of these parts, as they were kept.
   *
   * @param campaign what {@link #campaign} was
   * @param date what {@link #date} was
   * @param area what {@link #area} was
   * @param ruleHash what {@link #ruleHash} was
   * @param history what {@link #history} was
   * @param committed what {@link #committed} was
   * @param recipients what {@link #recipients} was
   * @param awards what {@link #awards} was
   * @param balances what {@link #balances} was
   * @param stocks what {@link #stockBalances} was
   * @throws IllegalArgumentException if there is not one award of each recipient, in their order
   */
  public static RunRecord restored(
      Campaign campaign,
      LocalDate date,
      Area area,
      String ruleHash,
      History history,
      Committed committed,
      Map<RecipientId, String> recipients,
      Iterable<Award> awards,
      Iterable<Balance> balances,
      Iterable<StockBalance> stocks) {
    ImmutableSortedMap<RecipientId, String> digests = ImmutableSortedMap.copyOf(recipients);
    ImmutableList<Award> kept = ImmutableList.copyOf(awards);
    if (!Lists.transform(kept, Award::recipient).equals(digests.keySet().asList())) {
      throw new IllegalArgumentException(
          "Record of a run must have one award of each recipient, but had ("
              + kept.size()
              + ") of ("
              + digests.size()
              + ").");
    }
    return new RunRecord(
        campaign,
        date,
        area,
        ruleHash,
        history,
        committed,
        digests,
        kept,
        ImmutableList.copyOf(balances),
        ImmutableList.copyOf(stocks));
  }

  /**
   * Makes the run again and compares it with the record.
   *
   * @param plan the plan, prepared again, after the same payments before
   * @param roster everybody, as then
   * @param asCommitted what was made or promised, as then
   * @return what came of it, if all is the same; otherwise what differs, and then the run is made
   *     only if nothing that goes into it does
   */
  public Replay check(CampaignPlan plan, Roster roster, Committed asCommitted) {
    List<Finding> inputs = new ArrayList<>();
    addPlan(plan, inputs);
    addRecipients(RosterDigest.of(roster), inputs);
    addCommitted(asCommitted, inputs);
    if (!inputs.isEmpty()) {
      return new Replay.Different(ImmutableList.copyOf(inputs));
    }
    Outcome outcome = plan.run(roster, asCommitted);
    ImmutableList<Finding> results = results(outcome);
    return results.isEmpty() ? new Replay.Same(outcome) : new Replay.Different(results);
  }

  private void addPlan(CampaignPlan plan, List<Finding> findings) {
    addIf(!plan.campaign().id().equals(campaign.id()), SEED, findings);
    addIf(!plan.date().equals(date), DATE, findings);
    addIf(!plan.area().equals(area), AREA, findings);
    addIf(!plan.campaign().equals(campaign), CAMPAIGN, findings);
    addIf(!plan.ruleHash().equals(rules), RULES, findings);
    addIf(!plan.history().equals(history), BEFORE, findings);
  }

  private static void addIf(boolean differs, Term what, List<Finding> findings) {
    if (differs) {
      findings.add(Finding.error(LedgerCode.NOT_AS_RECORDED, Argument.of(what)));
    }
  }

  private void addRecipients(ImmutableSortedMap<RecipientId, String> now, List<Finding> findings) {
    for (RecipientId id : new TreeSet<>(Sets.union(recipients.keySet(), now.keySet()))) {
      String then = recipients.get(id);
      if (then == null) {
        findings.add(Finding.error(LedgerCode.NEW_RECIPIENT).about(id.value()));
      } else if (!now.containsKey(id)) {
        findings.add(Finding.error(LedgerCode.GONE_RECIPIENT).about(id.value()));
      } else if (!then.equals(now.get(id))) {
        findings.add(Finding.error(LedgerCode.CHANGED_RECIPIENT).about(id.value()));
      }
    }
  }

  private void addCommitted(Committed now, List<Finding> findings) {
    for (RecipientId id : new TreeSet<>(Sets.union(committed.recipients(), now.recipients()))) {
      if (!Committed.of(committed.of(id)).equals(Committed.of(now.of(id)))) {
        findings.add(Finding.error(LedgerCode.CHANGED_COMMITMENT).about(id.value()));
      }
    }
  }

  /** Returns how an outcome of the same roster differs from what came of the run. */
  ImmutableList<Finding> results(Outcome outcome) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < awards.size(); i++) {
      if (!isAlike(awards.get(i), outcome.awards().get(i))) {
        findings.add(
            Finding.error(LedgerCode.OTHER_AWARD).about(awards.get(i).recipient().value()));
      }
    }
    addIf(!outcome.settlement().balances().equals(balances), FUNDS, findings);
    addIf(!outcome.settlement().stockBalances().equals(stocks), STOCKS, findings);
    return ImmutableList.copyOf(findings);
  }

  /** What was committed is compared before, and the order of its lines plays no part. */
  private static boolean isAlike(Award then, Award now) {
    return then.recipient().equals(now.recipient())
        && then.payments().equals(now.payments())
        && then.issues().equals(now.issues())
        && then.uncounted().equals(now.uncounted())
        && then.draws().equals(now.draws())
        && then.shortfalls().equals(now.shortfalls());
  }

  /** Returns the campaign, whose id is the seed of the draws. */
  public Campaign campaign() {
    return campaign;
  }

  /** Returns the day of the decisions. */
  public LocalDate date() {
    return date;
  }

  /** Returns the area of the plan. */
  public Area area() {
    return area;
  }

  /** Returns the hash of the rules and of the parameters that they used. */
  public String ruleHash() {
    return rules;
  }

  /** Returns the hash of the roster, as 64 hexadecimal digits. */
  public String rosterHash() {
    return RosterDigest.of(recipients);
  }

  /** Returns the hash of each recipient, as 64 hexadecimal digits. */
  public ImmutableSortedMap<RecipientId, String> recipients() {
    return recipients;
  }

  /** Returns what had been paid before, in this and in other campaigns. */
  public History history() {
    return history;
  }

  /** Returns what was made or promised before the run. */
  public Committed committed() {
    return committed;
  }

  /** Returns what each recipient got, in the order of the roster. */
  public ImmutableList<Award> awards() {
    return awards;
  }

  /** Returns what became of each fund. */
  public ImmutableList<Balance> balances() {
    return balances;
  }

  /** Returns what became of each stock. */
  public ImmutableList<StockBalance> stockBalances() {
    return stocks;
  }

  /** Returns what it is the record of, never of whom. */
  @Override
  public String toString() {
    return "RunRecord[" + campaign.id() + " on " + date + ", " + awards.size() + " awards]";
  }
}
