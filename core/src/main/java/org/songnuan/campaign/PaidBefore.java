package org.songnuan.campaign;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.songnuan.beneficiary.BeneficiaryCode;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.CapPeriod;
import org.songnuan.benefit.History;
import org.songnuan.benefit.Tariff;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.quantity.Money;

/** What was paid before of what each cap of a plan counts, to a household and to each member. */
final class PaidBefore {
  private final CampaignPlan plan;
  private final History history;
  private final ImmutableList<Cap> ofRecipients;
  private final ImmutableList<Cap> ofPersons;

  PaidBefore(CampaignPlan plan, Tariff tariff, History history) {
    this.plan = plan;
    this.history = history;
    this.ofRecipients =
        tariff.caps().stream()
            .filter(cap -> !cap.isPerPerson())
            .collect(ImmutableList.toImmutableList());
    this.ofPersons =
        tariff.caps().stream()
            .filter(cap -> cap.isPerPerson() && !(cap.period() instanceof CapPeriod.EachTime))
            .collect(ImmutableList.toImmutableList());
  }

  /** Returns what was paid to the household or place, by the cap's id. */
  ImmutableMap<String, Money> of(Recipient recipient, ImmutableList.Builder<Finding> findings) {
    if (!history.isOf(recipient.id())) {
      return ImmutableMap.of();
    }
    ImmutableMap.Builder<String, Money> paid = ImmutableMap.builder();
    for (Cap cap : ofRecipients) {
      Money counted =
          history.counted(recipient.id(), cap, plan.date(), plan.campaign().id().value());
      put(paid, recipient, cap, counted, findings);
    }
    return paid.buildOrThrow();
  }

  /**
   * Returns what was paid to each member in whichever household, by the cap's id. What was paid to
   * the household for some person of whom nobody wrote which one is counted for each of them, so
   * that nobody gets more than the cap; that, and a member without a key, is found.
   *
   * @param members how many members there are, those first who are listed
   */
  ImmutableList<ImmutableMap<String, Money>> ofMembers(
      Recipient recipient, int members, ImmutableList.Builder<Finding> findings) {
    if (ofPersons.isEmpty() || history.isEmpty() || members == 0) {
      return ImmutableList.of();
    }
    ImmutableSet.Builder<Finding> found = ImmutableSet.builder();
    String campaign = plan.campaign().id().value();
    for (Cap cap : ofPersons) {
      if (history.countedOfNobody(recipient.id(), cap, plan.date(), campaign).isPositive()) {
        found.add(
            Finding.warning(BenefitCode.PAID_TO_SOMEBODY, Argument.of(cap.term()))
                .about(recipient.id().value()));
      }
    }
    boolean isKeyMissing = false;
    ImmutableList.Builder<ImmutableMap<String, Money>> all = ImmutableList.builder();
    for (int i = 0; i < members; i++) {
      Optional<PersonId> person = person(recipient, i);
      isKeyMissing |= person.isEmpty();
      ImmutableMap.Builder<String, Money> paid = ImmutableMap.builder();
      for (Cap cap : ofPersons) {
        Money counted = history.counted(recipient.id(), person, cap, plan.date(), campaign);
        put(paid, recipient, cap, counted, found);
      }
      all.add(paid.buildOrThrow());
    }
    if (isKeyMissing) {
      found.add(Finding.warning(BeneficiaryCode.NO_PERSON_ID).about(recipient.id().value()));
    }
    findings.addAll(found.build());
    return all.build();
  }

  private static Optional<PersonId> person(Recipient recipient, int member) {
    return recipient instanceof Household household && member < household.members().size()
        ? household.members().get(member).id()
        : Optional.empty();
  }

  private static void put(
      ImmutableMap.Builder<String, Money> paid,
      Recipient recipient,
      Cap cap,
      Money counted,
      ImmutableCollection.Builder<Finding> findings) {
    if (counted.isNegative()) {
      findings.add(
          Finding.error(BenefitCode.NEGATIVE_HISTORY, Argument.of(cap.term()), Argument.of(counted))
              .about(recipient.id().value()));
    } else if (counted.isPositive()) {
      paid.put(cap.id(), counted);
    }
  }
}
