package org.songnuan.campaign;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Table;
import java.util.Optional;
import java.util.TreeSet;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Series;
import org.songnuan.benefit.Stacking;
import org.songnuan.benefit.Tariff;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;

/**
 * What can be found in the recorded choices of a campaign by reading them.
 *
 * @param findings which choices choose nothing
 * @param contradictory who chose two benefits of one series
 */
record Choices(ImmutableList<Finding> findings, ImmutableSortedSet<RecipientId> contradictory) {
  static Choices of(Campaign campaign) {
    Tariff tariff = campaign.tariff();
    TreeSet<BenefitId> unknown = new TreeSet<>();
    TreeSet<BenefitId> inVain = new TreeSet<>();
    ImmutableSortedSet.Builder<RecipientId> contradictory = ImmutableSortedSet.naturalOrder();
    Table<RecipientId, Series, BenefitId> chosen = HashBasedTable.create();
    for (Decision decision : campaign.decisions()) {
      if (decision.benefit().isEmpty()) {
        continue;
      }
      BenefitId id = decision.benefit().get();
      Optional<Benefit> benefit =
          tariff.benefits().stream().filter(one -> one.id().equals(id)).findFirst();
      if (benefit.isEmpty()) {
        unknown.add(id);
        continue;
      }
      Series series = benefit.get().series();
      if (!benefit.get().isAmount() || tariff.stacking(series) != Stacking.EXCLUSIVE) {
        inVain.add(id);
      } else {
        RecipientId recipient = decision.recipients().get(0);
        BenefitId before = chosen.put(recipient, series, id);
        if (before != null && !before.equals(id)) {
          contradictory.add(recipient);
        }
      }
    }
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    unknown.forEach(
        id ->
            findings.add(
                Finding.error(BenefitCode.CHOSEN_UNKNOWN_BENEFIT, Argument.text(id.value()))));
    inVain.forEach(
        id -> findings.add(Finding.warning(BenefitCode.CHOSEN_IN_VAIN, Argument.text(id.value()))));
    return new Choices(findings.build(), contradictory.build());
  }
}
