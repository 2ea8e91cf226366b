package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.Pairing;
import org.songnuan.visit.PlannedContact;
import org.songnuan.visit.VisitPlan;

/** Who helps one recipient, and how it is to be contacted; nobody is named. */
final class StoryOfContact {
  private final RecipientId id;

  StoryOfContact(RecipientId id) {
    this.id = id;
  }

  /** Says who helps, by rank, or why nobody does. */
  ImmutableList<Reason> helpers(Optional<Pairing> known) {
    if (known.isEmpty()) {
      return ImmutableList.of(Reason.of(ReportCode.NOT_KNOWN));
    }
    Pairing pairing = known.get();
    ImmutableList<Reason> ranks =
        pairing.pairs().stream()
            .filter(pair -> pair.recipient().equals(id))
            .map(pair -> pairing.helper(pair.helper()).flatMap(Helper::rank))
            .map(
                rank ->
                    rank.map(
                            one ->
                                Reason.of(ReportCode.HELPER_OF_RANK, Argument.text(one.toString())))
                        .orElse(Reason.of(ReportCode.HELPER_WITHOUT_RANK)))
            .collect(ImmutableList.toImmutableList());
    if (!ranks.isEmpty()) {
      return ImmutableList.of(
          Reason.of(ReportCode.HELPERS, Argument.of(ranks.size())).because(ranks));
    }
    return pairing.alone().contains(id)
        ? ImmutableList.of(
            Reason.of(ReportCode.HELPERS, Argument.of(0)).because(about(pairing.findings())))
        : ImmutableList.of(Reason.of(ReportCode.NOT_TO_PAIR));
  }

  /** Says how it is to be contacted and why so, or why it is not. */
  ImmutableList<Reason> planned(Optional<VisitPlan> known) {
    if (known.isEmpty()) {
      return ImmutableList.of(Reason.of(ReportCode.NOT_KNOWN));
    }
    VisitPlan plan = known.get();
    ImmutableList.Builder<Reason> planned = ImmutableList.builder();
    plan.contact(id).map(PlannedContact::why).ifPresent(planned::add);
    if (plan.contact(id).isEmpty()) {
      planned.addAll(about(plan.findings()));
    }
    if (plan.letters().contains(id)) {
      planned.add(Reason.of(ReportCode.LETTER_TOO));
    }
    ImmutableList<Reason> told = planned.build();
    return told.isEmpty() ? ImmutableList.of(Reason.of(ReportCode.NOT_TO_VISIT)) : told;
  }

  private ImmutableList<Reason> about(ImmutableList<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.subject().equals(Optional.of(id.value())))
        .map(Finding::reason)
        .collect(ImmutableList.toImmutableList());
  }
}
