package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.fund.Award;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Quantity;

/** Compares the goods that were issued with those that were signed for, item by item. */
final class AuditOfGoods {
  private AuditOfGoods() {}

  static ImmutableList<Finding> of(Outcome outcome, Map<RecipientId, Goods> received) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Award award : outcome.awards()) {
      Goods signed = received.getOrDefault(award.recipient(), Goods.NONE);
      for (Item item : Sets.union(award.goods().items(), signed.items())) {
        compare(item, of(award.goods(), item), of(signed, item))
            .ifPresent(finding -> findings.add(finding.about(award.recipient().value())));
      }
    }
    for (RecipientId id : new TreeMap<>(received).keySet()) {
      if (outcome.roster().find(id).isEmpty()) {
        findings.add(Finding.error(ReportCode.RECEIVED_BY_STRANGER).about(id.value()));
      }
    }
    return findings.build();
  }

  /** Of one code, goods that are called or counted otherwise are another item: none of this one. */
  private static Figure<Quantity> of(Goods goods, Item item) {
    return goods.items().contains(item) ? goods.amount(item) : Goods.NONE.amount(item);
  }

  private static Optional<Finding> compare(
      Item item, Figure<Quantity> issued, Figure<Quantity> received) {
    if (issued.equals(received)) {
      return Optional.empty();
    }
    Argument[] words = {
      Argument.of(Term.of(item.chinese(), item.english())),
      Argument.of(issued),
      Argument.of(received)
    };
    if (!issued.isKnown() || !received.isKnown()) {
      return Optional.of(Finding.warning(ReportCode.RECEIVED_UNKNOWN, words));
    }
    int more = received.value().compareTo(issued.value());
    if (more == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.error(more < 0 ? ReportCode.RECEIVED_LESS : ReportCode.RECEIVED_MORE, words));
  }
}
