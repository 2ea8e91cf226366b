package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Quantity;

/** What somebody claims, narrowed to what an award of goods met. */
final class Claimed {
  private final Award award;
  private final Committed committed;

  Claimed(Award award, Committed committed) {
    this.award = award;
    this.committed = committed;
  }

  /** Returns the assessment with these entitlements, and nothing possible beyond them. */
  static Assessment with(Assessment assessment, ImmutableList<Entitlement> entitlements) {
    return with(assessment, entitlements, entitlements);
  }

  /** Returns the assessment with one entitlement to goods more, or more goods of the same. */
  static Assessment plus(Assessment assessment, Entitlement more) {
    return with(
        assessment, plus(assessment.entitlements(), more), plus(assessment.possible(), more));
  }

  private static ImmutableList<Entitlement> plus(
      ImmutableList<Entitlement> entitlements, Entitlement more) {
    ImmutableList.Builder<Entitlement> all = ImmutableList.builder();
    Goods goods = ((Grant.InKind) more.benefit().grant()).goods();
    for (Entitlement each : entitlements) {
      if (each.benefit().id().equals(more.benefit().id())) {
        goods = goods.plus(((Grant.InKind) each.benefit().grant()).goods());
      } else {
        all.add(each);
      }
    }
    giving(more, goods).ifPresent(all::add);
    return all.build();
  }

  /** Returns the assessment without what entitles to money. */
  static Assessment onlyGoods(Assessment assessment) {
    return with(assessment, onlyGoods(assessment.entitlements()), onlyGoods(assessment.possible()));
  }

  private static ImmutableList<Entitlement> onlyGoods(ImmutableList<Entitlement> entitlements) {
    return entitlements.stream()
        .filter(entitlement -> entitlement.benefit().grant() instanceof Grant.InKind)
        .collect(toImmutableList());
  }

  private static Assessment with(
      Assessment assessment,
      ImmutableList<Entitlement> entitlements,
      ImmutableList<Entitlement> possible) {
    return new Assessment(
        assessment.recipient(),
        assessment.area(),
        assessment.refusals(),
        assessment.classification(),
        entitlements,
        possible,
        assessment.suppressed(),
        assessment.findings());
  }

  /**
   * Returns the assessment with each entitlement changed, or left out; what is possible beyond the
   * certain stays as it is.
   */
  static Assessment changed(
      Assessment assessment, Function<Entitlement, Optional<Entitlement>> change) {
    ImmutableList.Builder<Entitlement> certain = ImmutableList.builder();
    List<Entitlement> possible = new ArrayList<>(assessment.possible());
    for (Entitlement entitlement : assessment.entitlements()) {
      Optional<Entitlement> changed = change.apply(entitlement);
      changed.ifPresent(certain::add);
      int at = possible.indexOf(entitlement);
      if (at >= 0) {
        possible.remove(at);
        changed.ifPresent(one -> possible.add(Math.min(at, possible.size()), one));
      }
    }
    return with(assessment, certain.build(), ImmutableList.copyOf(possible));
  }

  /** Returns the entitlement with these goods instead; empty if there are none. */
  static Optional<Entitlement> giving(Entitlement entitlement, Goods goods) {
    return goods.isEmpty()
        ? Optional.empty()
        : Optional.of(entitlement.to(entitlement.benefit().giving(Grant.of(goods))));
  }

  /** Returns the assessment with goods claimed as far as the award, and commitments, met them. */
  Assessment met(Assessment assessment) {
    return changed(
        assessment,
        entitlement ->
            entitlement.benefit().grant() instanceof Grant.InKind inKind
                ? giving(entitlement, met(entitlement, inKind.goods()))
                : Optional.of(entitlement));
  }

  private Goods met(Entitlement entitlement, Goods claimed) {
    Goods goods = Goods.NONE;
    for (Map.Entry<Item, Figure<Quantity>> entry : claimed.figures().entrySet()) {
      goods =
          goods.plus(
              entry.getValue().isKnown()
                  ? Goods.of(entry.getKey(), met(entitlement, entry.getKey()))
                  : Goods.of(entry.getKey(), entry.getValue()));
    }
    return goods;
  }

  private long met(Entitlement entitlement, Item item) {
    long given =
        award.issues().stream()
            .filter(issue -> issue.benefit().equals(entitlement.benefit().id()))
            .filter(issue -> issue.item().equals(item))
            .mapToLong(Issue::units)
            .sum();
    return given + committed.units(award.recipient(), entitlement.benefit().id(), item);
  }

  /** Returns what is missing of the goods that were claimed. */
  ImmutableList<Gap> gaps(Assessment claimed) {
    ImmutableList.Builder<Gap> gaps = ImmutableList.builder();
    for (Entitlement entitlement : claimed.entitlements()) {
      Goods goods = ((Grant.InKind) entitlement.benefit().grant()).goods();
      goods
          .figures()
          .forEach(
              (item, figure) -> {
                long missing =
                    figure.isKnown() ? figure.value().amount().floor() - met(entitlement, item) : 0;
                if (missing > 0) {
                  gaps.add(new Gap(entitlement, item, missing));
                }
              });
    }
    return gaps.build();
  }
}
