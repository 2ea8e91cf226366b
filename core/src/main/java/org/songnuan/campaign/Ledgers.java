package org.songnuan.campaign;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.FundCode;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

/**
 * What of the commitments does not fit what is due now: somebody has left the roster or belongs to
 * a category no more, has more than is due, or was paid from a fund that must not pay it.
 */
final class Ledgers {
  private final CampaignPlan plan;
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  private Ledgers(CampaignPlan plan) {
    this.plan = plan;
  }

  static ImmutableList<Finding> findings(
      CampaignPlan plan, Iterable<Assessment> assessments, Committed committed) {
    if (committed.isEmpty()) {
      return ImmutableList.of();
    }
    Ledgers ledgers = new Ledgers(plan);
    Set<RecipientId> listed = new HashSet<>();
    for (Assessment assessment : assessments) {
      listed.add(assessment.recipient());
      ledgers.check(
          assessment.recipient(), assessment.area(), assessment.entitlements(), committed);
    }
    for (RecipientId id : new TreeSet<>(committed.recipients())) {
      if (!listed.contains(id)) {
        ledgers.check(id, Area.EVERYWHERE, ImmutableList.of(), committed);
      }
    }
    return ledgers.findings.build();
  }

  private void check(
      RecipientId id, Area area, ImmutableList<Entitlement> entitlements, Committed committed) {
    ImmutableList<Commitment> lines = committed.of(id);
    Set<BenefitId> benefits = new TreeSet<>();
    lines.forEach(line -> benefits.add(line.benefit()));
    for (BenefitId benefit : benefits) {
      Optional<Entitlement> due =
          entitlements.stream()
              .filter(entitlement -> entitlement.benefit().id().equals(benefit))
              .findFirst();
      ImmutableList<Payment> payments = payments(lines, benefit);
      if (due.isEmpty()) {
        add(Finding.warning(FundCode.COMMITTED_NOT_DUE, Argument.of(term(benefit))), id);
        continue;
      }
      Money sum = Money.sum(payments.stream().map(Payment::money).toList());
      if (due.get().benefit().grant() instanceof Grant.Cash cash && sum.isAbove(cash.money())) {
        add(
            Finding.error(
                FundCode.COMMITTED_ABOVE_DUE,
                Argument.of(term(benefit)),
                Argument.of(sum.minus(cash.money()))),
            id);
      }
      for (Payment payment : payments) {
        if (isForbidden(payment, due.get(), area)) {
          add(
              Finding.error(
                  FundCode.COMMITTED_AGAINST_EARMARK,
                  Argument.of(payment.money()),
                  Argument.of(Why.term(payment.fund(), plan))),
              id);
        }
      }
    }
  }

  private void add(Finding finding, RecipientId about) {
    findings.add(finding.about(about.value()));
  }

  private static ImmutableList<Payment> payments(
      ImmutableList<Commitment> lines, BenefitId benefit) {
    ImmutableList.Builder<Payment> payments = ImmutableList.builder();
    for (Commitment line : lines) {
      if (line instanceof Commitment.OfCash paid && line.benefit().equals(benefit)) {
        payments.add(paid.payment());
      }
    }
    return payments.build();
  }

  private boolean isForbidden(Payment payment, Entitlement due, Area area) {
    return plan.campaign().funds().stream()
        .filter(fund -> fund.id().equals(payment.fund()))
        .map(fund -> fund.earmarkOn(plan.date()))
        .anyMatch(earmark -> !earmark.allows(due, area));
  }

  private Term term(BenefitId id) {
    return plan.campaign().benefits().stream()
        .filter(benefit -> benefit.id().equals(id))
        .map(benefit -> benefit.term())
        .findFirst()
        .orElse(Term.of(id.value()));
  }
}
