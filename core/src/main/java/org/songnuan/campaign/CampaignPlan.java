package org.songnuan.campaign;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.Maps.transformValues;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Assessments;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.History;
import org.songnuan.benefit.Precedence;
import org.songnuan.benefit.Standing;
import org.songnuan.benefit.Tariff;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.fund.Admission;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Demand;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Quota;
import org.songnuan.fund.Rounds;
import org.songnuan.fund.Settlement;
import org.songnuan.fund.Treasury;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Explanation;
import org.songnuan.rule.FormulaExplanation;
import org.songnuan.rule.FormulaResult;
import org.songnuan.rule.NearestChange;
import org.songnuan.rule.Parameters;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;
import org.songnuan.scope.Territory;

/**
 * A campaign that was checked and compiled for a date and an area.
 *
 * <p>It answers "who gets what?". {@link #run} does it for a roster in memory; a host with many
 * machines takes the same steps over its parts and merges demand and draws between them:
 *
 * <pre>{@code
 * plan.assess(recipient)                         // each recipient on its own
 * plan.admit(standings, committed)           // only where there is a quota
 * plan.demand(assessments)                       // counted, merged over the parts
 * plan.settle(demand)                            // once
 * settlement.close(settlement.draws(assessments))
 * settlement.award(assessment)                   // each recipient on its own
 * }</pre>
 */
public final class CampaignPlan implements Preparation {
  private final Campaign campaign;
  private final LocalDate date;
  private final Area area;
  private final Territory territory;
  private final ImmutableList<Finding> findings;
  private final Tariff tariff;
  private final Treasury treasury;
  private final Decisions decisions;
  private final History history;
  private final Assessor assessor;
  private final ImmutableSortedMap<Area, Classifier> households;
  private final ImmutableSortedMap<Area, Classifier> places;

  CampaignPlan(
      Campaign campaign,
      LocalDate date,
      Area area,
      Regions regions,
      ImmutableList<Finding> findings) {
    this.campaign = campaign;
    this.date = date;
    this.area = area;
    this.territory = campaign.territory(area);
    this.findings = findings;
    this.tariff = campaign.tariff();
    this.treasury = campaign.treasury().on(date, campaign.benefits());
    this.decisions = new Decisions(campaign.decisions());
    this.households =
        ImmutableSortedMap.copyOf(transformValues(regions.byArea(), Regions.Rules::ofHouseholds));
    this.places =
        ImmutableSortedMap.copyOf(transformValues(regions.byArea(), Regions.Rules::ofPlaces));
    this.history = History.NONE;
    this.assessor = new Assessor(this, tariff, history);
  }

  /** A plan with the same rules and another tariff, treasury or history. */
  private CampaignPlan(CampaignPlan rules, Campaign campaign, Treasury treasury, History history) {
    this.campaign = campaign;
    this.date = rules.date;
    this.area = rules.area;
    this.territory = rules.territory;
    this.findings = rules.findings;
    this.tariff = campaign.tariff();
    this.treasury = treasury;
    this.decisions = rules.decisions;
    this.households = rules.households;
    this.places = rules.places;
    this.history = history;
    this.assessor = new Assessor(this, tariff, history);
  }

  /** Returns this plan with one benefit giving this; the rules stay compiled. */
  CampaignPlan giving(BenefitId benefit, Grant grant) {
    return new CampaignPlan(this, campaign.giving(benefit, grant), treasury, history);
  }

  /** Returns this plan with other money in a fund. */
  CampaignPlan holding(FundId fund, Money amount) {
    return new CampaignPlan(
        this, campaign, treasury.holding(ImmutableMap.of(fund, amount)), history);
  }

  /** Returns what everybody on the roster gets when nothing is committed yet. */
  public Outcome run(Roster roster) {
    return run(roster, Committed.NONE);
  }

  /**
   * Returns what everybody on the roster gets, beyond what is already made or promised.
   *
   * @param roster everybody as of now: with late additions, without those who died or moved away
   * @param committed what does not move any more, of those too who left the roster
   */
  public Outcome run(Roster roster, Committed committed) {
    Assessments assessments = assessor.assess(roster);
    ImmutableList<Standing> standings = standings(roster, assessments);
    Admission admission = admit(standings, committed);
    List<Assessment> admitted =
        standings.isEmpty()
            ? assessments
            : assessments.stream().map(admission::of).collect(toImmutableList());
    Rounds.Result result = rounds().settle(admitted, committed);
    return new Outcome(this, roster, assessments, admission, result);
  }

  /**
   * Returns the rounds of the campaign: one, unless goods are exchanged or capped by their value.
   * Where there are more, a host that counts on many machines takes them one by one from {@link
   * Rounds#first} on, instead of {@link #demand}, {@link #settle} and the awards of the settlement.
   */
  public Rounds rounds() {
    return Rounds.of(
        treasury, campaign.prices(), date, campaign.valueCap(), campaign.substitutions());
  }

  /**
   * Returns this plan for recipients who were paid this before: caps count it. What the campaign
   * itself has paid of what is due is {@link Committed} instead.
   */
  public CampaignPlan after(History payments) {
    return new CampaignPlan(this, campaign, treasury, payments);
  }

  /** Returns what the recipient should get; it depends on this recipient alone. */
  public Assessment assess(Recipient recipient) {
    return assessor.assess(recipient);
  }

  /** Returns what everybody on the roster should get, each as {@link #assess(Recipient)} says. */
  public ImmutableList<Assessment> assess(Roster roster) {
    return ImmutableList.copyOf(assessor.assess(roster));
  }

  /** Gives entitlements that go in rank order their rank. */
  Assessment ranked(Recipient recipient, Assessment assessment) {
    if (assessment.possible().stream().noneMatch(one -> campaign.isRanked(one.benefit()))) {
      return assessment;
    }
    ImmutableSortedSet<CategoryId> certain = assessment.classification().categories();
    Precedence rank = rank(place(recipient, certain));
    Precedence atBest =
        assessment.isOpen()
            ? rank(
                place(
                    recipient,
                    ImmutableSortedSet.copyOf(
                        Sets.union(certain, assessment.classification().open()))))
            : rank;
    return assessment.ranked(campaign::isRanked, rank, atBest);
  }

  private Precedence rank(Standing standing) {
    Precedence rank = decisions.rank(standing);
    return campaign.priority().drawsLots()
        ? rank.drawn(treasury.lot().ticket(standing.recipient().value()))
        : rank;
  }

  /** Returns the value of each key by which the recipient's rank came about, in words. */
  ImmutableList<Reason> whyRanked(Recipient recipient, Assessment assessment) {
    return campaign.priority().why(place(recipient, assessment.classification().categories()));
  }

  private ImmutableList<Standing> standings(Roster roster, List<Assessment> assessments) {
    if (campaign.quota().isEmpty() && decisions.all().isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Standing> standings = ImmutableList.builder();
    for (int i = 0; i < assessments.size(); i++) {
      standing(roster.recipients().get(i), assessments.get(i)).ifPresent(standings::add);
    }
    return standings.build();
  }

  /**
   * Returns where the recipient stands in the line for seats; empty if it does not stand there, for
   * it is entitled to nothing, or nobody has to stand in line. It depends on this recipient alone.
   */
  public Optional<Standing> standing(Recipient recipient, Assessment assessment) {
    boolean stands = campaign.quota().isPresent() || decisions.declines(recipient.id());
    if (!stands || assessment.entitlements().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(place(recipient, assessment.classification().categories()));
  }

  private Standing place(Recipient recipient, ImmutableSortedSet<CategoryId> categories) {
    Classifier classifier = classifier(recipient);
    ImmutableMap.Builder<String, FormulaResult> amounts = ImmutableMap.builder();
    for (String key : campaign.priority().formulas().keySet()) {
      if (classifier.rules().amounts().containsKey(key)) {
        amounts.put(key, classifier.amount(key, recipient.facts()));
      }
    }
    return campaign.priority().standing(recipient, categories, amounts.buildOrThrow());
  }

  /**
   * Returns who has a seat, and who waits.
   *
   * @param standings of everybody who stands in the line, in any order
   * @param committed what is made or promised: whoever has any of it keeps its seat
   * @throws IllegalArgumentException if a recipient stands there twice
   */
  public Admission admit(Iterable<Standing> standings, Committed committed) {
    return Admission.of(
        campaign.quota().orElse(Quota.of(0)),
        campaign.priority(),
        standings,
        decisions.all(),
        committed.recipients(),
        Lot.of(campaign.id().value()));
  }

  /** Returns whether the benefit has a formula for such a recipient: a place may have none. */
  boolean hasAmount(Recipient recipient, BenefitId benefit) {
    return classifier(recipient).rules().amounts().containsKey(benefit.value());
  }

  Decisions decisions() {
    return decisions;
  }

  /** Returns the demand of these recipients, which merges with that of others. */
  public Demand demand(Iterable<Assessment> assessments) {
    return demand(assessments, Committed.NONE);
  }

  /** Returns the demand of these recipients, who already have what is committed. */
  public Demand demand(Iterable<Assessment> assessments, Committed committed) {
    return treasury.demand(assessments, committed);
  }

  /** Returns how far the demand is met when nothing is committed. */
  public Settlement settle(Demand demand) {
    return settle(demand, Committed.NONE);
  }

  /**
   * Returns how far the demand is met by what is left.
   *
   * @param demand the demand of everybody, counted with the same commitments
   * @param committed everything that is made or promised
   */
  public Settlement settle(Demand demand, Committed committed) {
    return treasury.settle(demand, committed);
  }

  /** Returns what the money would afford for this roster, asked the other way round. */
  public WhatIf whatIf(Roster roster, Committed committed) {
    return new WhatIf(this, roster, committed);
  }

  /**
   * Returns the most rows that the demand of so many recipients can have when nothing is committed:
   * of fixed amounts no more than the tariff and the earmarks can tell apart, of amounts by
   * formula, of what goes in rank order and of what missing facts leave open up to one for each
   * recipient.
   *
   * @param recipients how many; not negative
   */
  public long demandBound(long recipients) {
    return treasury.demandBound(tariff, campaign::isRanked, recipients);
  }

  /**
   * Returns why the recipient belongs to the category, or why not, by the rules of where it is; of
   * a recipient outside of the plan's area, by the rules of that area.
   *
   * @throws IllegalArgumentException if the campaign does not ask for the category of such a
   *     recipient, or the recipient has other facts than the campaign asks about
   */
  public Explanation why(Recipient recipient, CategoryId category) {
    return classifier(recipient).why(category.value(), recipient.facts());
  }

  /**
   * Returns how much the benefit's formula comes to for the recipient and why, by the rules of
   * where it is; of a recipient outside of the plan's area, by the rules of that area.
   *
   * @throws IllegalArgumentException if the benefit has no formula for such a recipient, or the
   *     recipient has other facts than the campaign asks about
   */
  public FormulaExplanation why(Recipient recipient, BenefitId benefit) {
    return classifier(recipient).whyAmount(benefit.value(), recipient.facts());
  }

  /**
   * Returns which of its listed members put the recipient into the category, by the rules of where
   * it is; nobody, if it does not belong, is a place, or belongs for what it is itself.
   */
  public MembersBehind membersBehind(Recipient recipient, CategoryId category) {
    return Members.behind(this, recipient, category);
  }

  /**
   * Returns what would turn round whether the recipient belongs to the category, or decide it, by
   * the rules of where it is.
   *
   * @throws IllegalArgumentException as {@link #why} does
   */
  public NearestChange nearestChange(Recipient recipient, CategoryId category) {
    return classifier(recipient).nearestChange(category.value(), recipient.facts());
  }

  /**
   * Returns the rules of the most special area that has some and holds the recipient. Those of the
   * plan's own area are asked of whoever is outside of all.
   */
  Classifier classifier(Recipient recipient) {
    return innermost(recipient instanceof Place ? places : households, recipient.area());
  }

  private Classifier innermost(ImmutableSortedMap<Area, Classifier> classifiers, Area around) {
    Optional<Area> at = classifiers.size() == 1 ? Optional.empty() : Optional.of(around);
    while (at.isPresent()) {
      Classifier classifier = classifiers.get(at.get());
      if (classifier != null) {
        return classifier;
      }
      at = at.get().parent();
    }
    return requireNonNull(classifiers.get(area));
  }

  Assessor assessor() {
    return assessor;
  }

  /** Returns what recipients were paid before. */
  public History history() {
    return history;
  }

  /** Returns the campaign. */
  public Campaign campaign() {
    return campaign;
  }

  /** Returns the funds and stocks as they are on the plan's date. */
  public Treasury treasury() {
    return treasury;
  }

  /** Returns the day of the decisions. */
  public LocalDate date() {
    return date;
  }

  /** Returns the campaign's own area, whose recipients may be listed. */
  public Area area() {
    return area;
  }

  /** Returns where recipients may be listed: the own area and those that it supports. */
  public Territory territory() {
    return territory;
  }

  /** Returns the parameters in force in the plan's area. */
  public Parameters parameters() {
    return parameters(area);
  }

  /**
   * Returns the parameters in force at this place: every value that a decision about a recipient
   * there may have used. A district's own replace the plan's.
   */
  public Parameters parameters(Area at) {
    return Parameters.inForce(campaign.parameters(), date, at);
  }

  @Override
  public ImmutableList<Finding> findings() {
    return findings;
  }

  @Override
  public CampaignPlan orThrow() {
    return this;
  }

  @Override
  public String toString() {
    return "CampaignPlan[" + campaign.id() + " on " + date + " in " + area + "]";
  }
}
