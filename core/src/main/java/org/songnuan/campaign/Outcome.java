package org.songnuan.campaign;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.songnuan.beneficiary.BeneficiaryCode;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.LockedList;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Reconciliation;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Severity;
import org.songnuan.fund.Admission;
import org.songnuan.fund.Award;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Certificate;
import org.songnuan.fund.Earmark;
import org.songnuan.fund.FundCode;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Rounds;
import org.songnuan.fund.Settlement;
import org.songnuan.rule.Fact;

/**
 * What a run decided for everybody on the roster.
 *
 * <p>It answers "who gets what, from which money, and why?".
 */
public final class Outcome {
  private final CampaignPlan plan;
  private final Roster roster;
  private final List<Assessment> assessments;
  private final Supplier<ImmutableList<Assessment>> allAssessments;
  private final Admission admission;
  private final Rounds.Result result;
  private final Settlement settlement;

  Outcome(
      CampaignPlan plan,
      Roster roster,
      List<Assessment> assessments,
      Admission admission,
      Rounds.Result result) {
    this.plan = requireNonNull(plan, "plan");
    this.roster = roster;
    this.assessments = assessments;
    this.allAssessments = Suppliers.memoize(() -> ImmutableList.copyOf(assessments));
    this.admission = admission;
    this.result = result;
    this.settlement = result.settlement();
  }

  /** Returns the plan that was run. */
  public CampaignPlan plan() {
    return plan;
  }

  /** Returns the roster that was run. */
  public Roster roster() {
    return roster;
  }

  /** Returns what each recipient should get, in the order of the roster. */
  public ImmutableList<Assessment> assessments() {
    return allAssessments.get();
  }

  /** Returns who has a seat and who waits, if there are fewer seats than recipients. */
  public Admission admission() {
    return admission;
  }

  /** Returns how far the demand was met. */
  public Settlement settlement() {
    return settlement;
  }

  /**
   * Returns the proofs of what is short: of goods as they were claimed, whatever was given instead.
   */
  public ImmutableList<Certificate> certificates() {
    return result.certificates();
  }

  /** Returns what each recipient gets, in the order of the roster; nothing for some. */
  public ImmutableList<Award> awards() {
    return result.awards();
  }

  /**
   * Visits every payment with the place of its recipient on the roster, a line for each recipient,
   * benefit and fund: recipients in their order, the lines of each as its award has them. Of a
   * large roster this takes less time and room than {@link #awards}.
   *
   * <pre>{@code
   * outcome.eachPayment((line, place) -> paid[place] += line.money().fen());
   * }</pre>
   */
  public void eachPayment(ObjIntConsumer<Payment> visitor) {
    result.eachPayment(visitor);
  }

  /**
   * Returns those who wait for money because it ended before them in rank order, in the order in
   * which they come next; those who are tied stand together.
   */
  public ImmutableList<ImmutableSortedSet<RecipientId>> waitlist() {
    Map<Long, ImmutableSortedSet.Builder<RecipientId>> places = new TreeMap<>();
    for (Assessment assessment : result.claimed()) {
      settlement
          .waiting(assessment)
          .ifPresent(
              place ->
                  places
                      .computeIfAbsent(place, next -> ImmutableSortedSet.naturalOrder())
                      .add(assessment.recipient()));
    }
    return places.values().stream()
        .map(ImmutableSortedSet.Builder::build)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns what the recipient gets.
   *
   * @throws IllegalArgumentException if the roster does not hold it
   */
  public Award award(String recipientId) {
    return award(RecipientId.of(recipientId));
  }

  /**
   * Returns what the recipient gets.
   *
   * @throws IllegalArgumentException if the roster does not hold it
   */
  public Award award(RecipientId id) {
    return result.award(place(id));
  }

  /**
   * Returns what the recipient should get.
   *
   * @throws IllegalArgumentException if the roster does not hold it
   */
  public Assessment assessment(RecipientId id) {
    return assessments.get(place(id));
  }

  private int place(RecipientId id) {
    return roster
        .place(id)
        .orElseThrow(
            () -> new IllegalArgumentException("Recipient must be on the roster, but was not."));
  }

  /**
   * Returns why the recipient gets what it gets.
   *
   * @throws IllegalArgumentException if the roster does not hold it
   */
  public Reason why(String recipientId) {
    return why(RecipientId.of(recipientId));
  }

  /**
   * Returns why the recipient gets what it gets: the clauses that put it into its categories or
   * keep it out, what it is entitled to, which fund pays what, and what is short.
   *
   * @throws IllegalArgumentException if the roster does not hold it
   */
  public Reason why(RecipientId id) {
    int place = place(id);
    return Why.of(
        plan,
        roster.recipients().get(place),
        assessments.get(place),
        admission.why(id),
        result.award(place));
  }

  /**
   * Returns the facts that would decide, for each recipient whose award they could change: the
   * papers to supply.
   */
  public ImmutableSortedMap<RecipientId, ImmutableSet<Fact<?>>> papers() {
    ImmutableSortedMap.Builder<RecipientId, ImmutableSet<Fact<?>>> papers =
        ImmutableSortedMap.naturalOrder();
    Set<CategoryId> bringing = new TreeSet<>();
    plan.campaign().benefits().forEach(benefit -> bringing.add(benefit.category()));
    for (int i = 0; i < assessments.size(); i++) {
      Assessment assessment = assessments.get(i);
      if (assessment.isOpen()) {
        ImmutableSet.Builder<Fact<?>> missing = ImmutableSet.builder();
        for (CategoryId category :
            Sets.intersection(bringing, assessment.classification().open())) {
          missing.addAll(plan.why(roster.recipients().get(i), category).missing());
        }
        for (Benefit benefit : Why.byFormula(plan, roster.recipients().get(i), assessment)) {
          missing.addAll(plan.why(roster.recipients().get(i), benefit.id()).missing());
        }
        missing.addAll(
            plan.assessor()
                .missingOfLimits(roster.recipients().get(i), assessment.classification()));
        missing.addAll(
            plan.assessor()
                .members()
                .missing(roster.recipients().get(i), assessment.classification()));
        papers.put(assessment.recipient(), missing.build());
      }
    }
    return papers.buildOrThrow();
  }

  /**
   * Returns everything that is worth knowing: of the plan, of the roster, of single recipients, and
   * of the money; in a fixed order.
   */
  public ImmutableList<Finding> findings() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    findings.addAll(plan.findings());
    if (roster.size() == 0) {
      findings.add(Finding.warning(BeneficiaryCode.EMPTY_ROSTER));
    }
    for (Assessment assessment : assessments) {
      findings.addAll(assessment.findings());
      if (!assessment.isListed()) {
        findings.add(
            Finding.of(
                    Severity.WARNING,
                    Reason.of(CampaignCode.NOT_LISTED).because(assessment.refusals()))
                .about(assessment.recipient().value()));
      }
      if (assessment.isOpen()) {
        findings.add(Finding.warning(BenefitCode.OPEN).about(assessment.recipient().value()));
      }
    }
    findings.addAll(
        Reconciliation.of(plan.campaign().id().value(), roster.recipients()).findings());
    plan.campaign().list().ifPresent(list -> addListed(findings, list));
    findings.addAll(plan.decisions().findings(roster));
    findings.addAll(admission.findings());
    findings.addAll(Ledgers.findings(plan, assessments, settlement.committed()));
    findings.addAll(settlement.findings());
    findings.addAll(unused());
    certificates()
        .forEach(
            certificate ->
                findings.add(Finding.of(Severity.WARNING, Why.reason(certificate, plan))));
    for (Balance balance : settlement.balances()) {
      Earmark earmark = balance.fund().earmarkOn(plan.date());
      if (balance.left().isPositive() && !earmark.categories().isEmpty()) {
        findings.add(
            Finding.note(
                FundCode.HELD_BY_EARMARK,
                Argument.of(balance.fund().term()),
                Argument.of(balance.left()),
                Why.categories(earmark.categories(), plan)));
      }
    }
    return findings.build();
  }

  /** What is wrong with the list, and who is on it and not on the roster. */
  private void addListed(ImmutableList.Builder<Finding> findings, LockedList list) {
    findings.addAll(list.findings());
    for (RecipientId id : list.on(plan.date())) {
      if (roster.find(id).isEmpty()) {
        findings.add(Finding.warning(BeneficiaryCode.LISTED_NOT_ON_ROSTER).about(id.value()));
      }
    }
  }

  private ImmutableList<Finding> unused() {
    Set<CategoryId> used = new HashSet<>();
    assessments.forEach(assessment -> used.addAll(assessment.classification().categories()));
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Benefit benefit : plan.campaign().tariff().benefits()) {
      if (!used.contains(benefit.category())) {
        findings.add(Finding.warning(BenefitCode.NO_RECEIVER, Argument.text(benefit.id().value())));
      }
    }
    return findings.build();
  }

  @Override
  public String toString() {
    return "Outcome[" + plan + ", " + assessments.size() + " awards]";
  }
}
