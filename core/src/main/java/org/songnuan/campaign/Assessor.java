package org.songnuan.campaign;

import com.google.common.base.Joiner;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Conflicts;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Assessments;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.Circumstances;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.History;
import org.songnuan.benefit.Tariff;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Severity;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FormulaResult;
import org.songnuan.scope.Territory;

/**
 * What each recipient of a plan should get: its file and its facts are read, its categories and
 * amounts decided, and the tariff asked.
 */
final class Assessor {
  private final CampaignPlan plan;
  private final Tariff tariff;
  private final PaidBefore paid;
  private final Supplier<PaidTotals> totals;
  private final Members members;
  private final Conflicts conflicts;
  private final ImmutableList<Benefit> byFormula;
  private final ImmutableList<Cap> capsByFormula;

  Assessor(CampaignPlan plan, Tariff tariff, History history) {
    this.plan = plan;
    this.tariff = tariff;
    this.paid = new PaidBefore(plan, tariff, history);
    this.totals = Suppliers.memoize(() -> new PaidTotals(plan, tariff, history));
    this.members = new Members(plan, tariff);
    this.conflicts = plan.campaign().conflicts();
    this.capsByFormula =
        tariff.caps().stream()
            .filter(cap -> cap.formula().isPresent())
            .collect(ImmutableList.toImmutableList());
    this.byFormula =
        tariff.benefits().stream()
            .filter(benefit -> benefit.grant() instanceof Grant.ByFormula)
            .collect(ImmutableList.toImmutableList());
  }

  Assessment assess(Recipient recipient) {
    ImmutableList<Reason> refusals = refusals(recipient);
    return refusals.isEmpty()
        ? assess(recipient, classify(recipient))
        : tariff.refuse(recipient, refusals);
  }

  /** Returns the assessment of a recipient to whom nothing is refused, whose rules say this. */
  Assessment assess(Recipient recipient, Classification byRules) {
    Classification classification = plan.decisions().classify(recipient.id(), byRules);
    return plan.ranked(recipient, tariff.assess(circumstances(recipient, classification)));
  }

  /**
   * Returns the assessment of somebody whose categories are all that matters, and to whom nothing
   * was paid before.
   */
  Assessment unpaid(Recipient recipient, Classification byRules) {
    return tariff.assess(Circumstances.of(recipient, byRules));
  }

  /**
   * Returns whether the category entitles to something that those in it may not share, besides what
   * is said of single ones: an amount or a cap by formula, what is for each person, what goes in
   * rank order.
   *
   * @param example any recipient under the same rules
   */
  boolean divides(Recipient example, CategoryId category) {
    return tariff.benefits().stream()
        .filter(benefit -> benefit.category().equals(category))
        .anyMatch(
            benefit ->
                !capsByFormula.isEmpty()
                    || benefit.isPerPerson()
                    || plan.campaign().isRanked(benefit)
                    || (benefit.grant() instanceof Grant.ByFormula
                        && plan.hasAmount(example, benefit.id())));
  }

  Assessments assess(Roster roster) {
    return new RosterAssessor(plan, this, tariff, totals.get()).assess(roster);
  }

  private Classification classify(Recipient recipient) {
    ImmutableSortedMap.Builder<CategoryId, Verdict> verdicts = ImmutableSortedMap.naturalOrder();
    plan.classifier(recipient)
        .verdicts(recipient.facts())
        .forEach((rule, verdict) -> verdicts.put(CategoryId.of(rule), verdict));
    return Classification.of(verdicts.buildOrThrow());
  }

  /** Returns why the recipient may not be listed; nothing if it may. */
  ImmutableList<Reason> refusals(Recipient recipient) {
    Territory territory = plan.territory();
    if (!territory.covers(recipient.area())) {
      Argument area = Argument.text(plan.area().toString());
      return ImmutableList.of(
          territory.supported().isEmpty()
              ? Reason.of(CampaignCode.OUTSIDE_AREA, area)
              : Reason.of(
                  CampaignCode.OUTSIDE_TERRITORY,
                  area,
                  Argument.text(Joiner.on(", ").join(territory.supported()))));
    }
    if (!plan.classifier(recipient).rules().schema().equals(recipient.facts().schema())) {
      return ImmutableList.of(Reason.of(CampaignCode.OTHER_FACTS));
    }
    Optional<Reason> absence =
        plan.campaign().list().flatMap(list -> list.absence(recipient.id(), plan.date()));
    if (absence.isPresent()) {
      return ImmutableList.of(absence.get());
    }
    Optional<Reason> exclusion = plan.decisions().exclusion(recipient.id());
    if (exclusion.isPresent()) {
      return ImmutableList.of(exclusion.get());
    }
    ImmutableList<Reason> forbidden =
        conflicts.about(recipient).stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::reason)
            .collect(ImmutableList.toImmutableList());
    return forbidden.isEmpty()
        ? plan.campaign().gate().missing(recipient.file(), plan.date())
        : forbidden;
  }

  private Circumstances circumstances(Recipient recipient, Classification classification) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    check(recipient, findings);
    findings.addAll(conflicts.about(recipient));
    Members.Listed listed = members.of(recipient, classification, findings);
    return new Circumstances(
        recipient,
        classification,
        listed.members(),
        listed.mayBeMore(),
        amounts(recipient, classification),
        limits(recipient, classification),
        paid.of(recipient, findings),
        paid.ofMembers(recipient, listed.members().size(), findings),
        plan.decisions().chosen(recipient.id()),
        findings.build());
  }

  /** Returns the limits of the caps that count anything to which the categories may entitle. */
  private ImmutableMap<String, FormulaResult> limits(
      Recipient recipient, Classification classification) {
    if (capsByFormula.isEmpty()) {
      return ImmutableMap.of();
    }
    Classifier classifier = plan.classifier(recipient);
    ImmutableMap.Builder<String, FormulaResult> limits = ImmutableMap.builder();
    for (Cap cap : capsByFormula) {
      if (countsAny(cap, classification)
          && classifier.rules().amounts().containsKey(Regions.amountId(cap.id()))) {
        limits.put(cap.id(), classifier.amount(Regions.amountId(cap.id()), recipient.facts()));
      }
    }
    return limits.buildOrThrow();
  }

  private boolean countsAny(Cap cap, Classification classification) {
    return tariff.benefits().stream()
        .filter(cap::counts)
        .anyMatch(benefit -> classification.verdict(benefit.category()) != Verdict.NO);
  }

  private ImmutableMap<BenefitId, FormulaResult> amounts(
      Recipient recipient, Classification classification) {
    if (byFormula.isEmpty()) {
      return ImmutableMap.of();
    }
    ImmutableMap.Builder<BenefitId, FormulaResult> amounts = ImmutableMap.builder();
    for (Benefit benefit : byFormula) {
      if (classification.verdict(benefit.category()) != Verdict.NO
          && plan.hasAmount(recipient, benefit.id())) {
        amounts.put(
            benefit.id(),
            plan.classifier(recipient).amount(benefit.id().value(), recipient.facts()));
      }
    }
    return amounts.buildOrThrow();
  }

  /** Returns whether nothing is found of the recipient, neither wrong nor passing by exception. */
  boolean isSound(Recipient recipient) {
    return found(recipient).isEmpty()
        && conflicts.about(recipient).isEmpty()
        && (plan.campaign().gate().asksNothing()
            || plan.campaign().gate().exception(recipient.file(), plan.date()).isEmpty());
  }

  private ImmutableList<Finding> found(Recipient recipient) {
    return recipient instanceof Household household
        ? household.check(plan.date())
        : recipient.facts().schema().check(recipient.facts());
  }

  private void check(Recipient recipient, ImmutableList.Builder<Finding> findings) {
    String id = recipient.id().value();
    for (Finding finding : found(recipient)) {
      findings.add(finding.about(id));
    }
    plan.campaign()
        .gate()
        .exception(recipient.file(), plan.date())
        .ifPresent(exception -> findings.add(Finding.of(Severity.WARNING, exception).about(id)));
  }

  /** Returns the facts that would tell how much the caps by formula allow. */
  ImmutableSet<Fact<?>> missingOfLimits(Recipient recipient, Classification classification) {
    ImmutableSet.Builder<Fact<?>> missing = ImmutableSet.builder();
    limits(recipient, classification)
        .forEach(
            (cap, limit) -> {
              if (limit.exact().isEmpty()) {
                missing.addAll(
                    plan.classifier(recipient)
                        .whyAmount(Regions.amountId(cap), recipient.facts())
                        .missing());
              }
            });
    return missing.build();
  }

  /** Returns the benefits with a formula, by id. */
  ImmutableList<Benefit> byFormula() {
    return byFormula;
  }

  Members members() {
    return members;
  }
}
