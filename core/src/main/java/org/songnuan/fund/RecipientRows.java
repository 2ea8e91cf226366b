package org.songnuan.fund;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Quantity;
import org.songnuan.scope.Area;
import org.songnuan.split.Claim;

/**
 * What one recipient claims, as rows: for certain, and what would come on top of it if every
 * missing fact turned out for the best.
 *
 * <p>Where a larger benefit may take the place of a certain one, only the difference comes on top.
 * Nothing is pending of an amount that has no upper bound: nobody could say how much to reserve.
 */
final class RecipientRows {
  private final Assessment assessment;
  private final Committed committed;
  private final Area area;

  /**
   * Makes the claims of a recipient.
   *
   * @param area the innermost area around the recipient that some earmark names
   */
  RecipientRows(Assessment assessment, Committed committed, Area area) {
    this.assessment = assessment;
    this.committed = committed;
    this.area = area;
  }

  /**
   * Returns whether the recipient has nothing yet, no earmark asks where it is, and it has not
   * several claims in rank order: then its rows are those of the entitlements alone.
   */
  boolean isPlain() {
    return area.isEverywhere() && !hasSeveralTurns() && !committed.isOf(assessment.recipient());
  }

  private boolean hasSeveralTurns() {
    return hasSeveralTurns(assessment.entitlements());
  }

  /** Returns whether several of these are claims in rank order. */
  static boolean hasSeveralTurns(ImmutableList<Entitlement> entitlements) {
    int ranked = 0;
    for (int i = 0; entitlements.size() > 1 && i < entitlements.size(); i++) {
      ranked += entitlements.get(i).rank().isPresent() ? 1 : 0;
    }
    return ranked > 1;
  }

  /** Returns the rows of an entitlement of anybody whose claims are plain. */
  static ImmutableList<Row> plain(Entitlement entitlement) {
    return of(entitlement, (benefit, item) -> 0, Area.EVERYWHERE);
  }

  /** Returns the rows of an entitlement: one of money, or one for each counted item. */
  ImmutableList<Row> of(Entitlement entitlement) {
    if (!hasSeveralTurns()) {
      return unnumbered(entitlement);
    }
    List<Row> before = new ArrayList<>();
    for (Entitlement each : assessment.entitlements()) {
      ImmutableList<Row> rows = numbered(unnumbered(each), before);
      if (each.equals(entitlement)) {
        return rows;
      }
      before.addAll(rows);
    }
    return unnumbered(entitlement);
  }

  /** Numbers what is due in rank order, after what was numbered before. */
  private static ImmutableList<Row> numbered(List<Row> rows, List<Row> before) {
    List<Row> all = new ArrayList<>(before);
    for (Row row : rows) {
      long earlier = all.stream().filter(each -> each.due() > 0).filter(row::isInTurnWith).count();
      all.add(row.rank().isPresent() && row.due() > 0 ? row.numbered((int) earlier + 1) : row);
    }
    return ImmutableList.copyOf(all.subList(before.size(), all.size()));
  }

  /** Returns the rows of the entitlement, in rank order as if it were the only one. */
  private ImmutableList<Row> unnumbered(Entitlement entitlement) {
    return of(
        entitlement,
        (benefit, item) -> committed.units(assessment.recipient(), benefit, item),
        area);
  }

  /** How much of a benefit somebody already has. */
  private interface Before {
    long units(BenefitId benefit, @Nullable Item item);
  }

  private static ImmutableList<Row> of(Entitlement entitlement, Before before, Area area) {
    Grant grant = entitlement.benefit().grant();
    if (grant instanceof Grant.Cash cash) {
      return ImmutableList.of(row(entitlement, null, cash.money().fen(), before, area));
    } else if (grant instanceof Grant.Share || grant instanceof Grant.ByFormula) {
      return ImmutableList.of(row(entitlement, null, Claim.UNLIMITED, before, area));
    }
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    if (grant instanceof Grant.Act) {
      return ImmutableList.of();
    }
    for (Map.Entry<Item, Figure<Quantity>> entry :
        ((Grant.InKind) grant).goods().figures().entrySet()) {
      if (entry.getValue().isKnown()) {
        long units = entry.getValue().value().amount().floor();
        rows.add(row(entitlement, entry.getKey(), units, before, area));
      }
    }
    return rows.build();
  }

  private static Row row(
      Entitlement entitlement, @Nullable Item item, long claim, Before before, Area area) {
    return new Row(
        item,
        entitlement.benefit().tier(),
        entitlement.benefit().id(),
        Use.of(entitlement, area),
        claim,
        before.units(entitlement.benefit().id(), item),
        false,
        entitlement.benefit().isWhole() && claim < Claim.UNLIMITED,
        entitlement.rank(),
        entitlement.rank().isPresent() ? 1 : 0);
  }

  /** Returns what is claimed for certain. */
  ImmutableList<Row> certain() {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    assessment.entitlements().forEach(entitlement -> rows.addAll(of(entitlement)));
    return rows.build();
  }

  /** Returns what would come on top. */
  ImmutableList<Row> pending() {
    if (!assessment.isOpen()) {
      return ImmutableList.of();
    }
    List<Row> certain = new ArrayList<>();
    assessment.entitlements().forEach(entitlement -> certain.addAll(unnumbered(entitlement)));
    List<Row> more = new ArrayList<>();
    for (Entitlement entitlement : assessment.possible()) {
      if (!(entitlement.benefit().grant() instanceof Grant.ByFormula)) {
        unnumbered(entitlement).stream().filter(row -> !certain.remove(row)).forEach(more::add);
      }
    }
    ImmutableList.Builder<Row> pending = ImmutableList.builder();
    for (String pool : more.stream().map(Row::pool).collect(toImmutableSet())) {
      long replaced = sum(certain, pool);
      ImmutableSet<Row> smallestFirst =
          more.stream()
              .filter(row -> row.pool().equals(pool))
              .sorted(Comparator.reverseOrder())
              .collect(toImmutableSet());
      for (Row row : smallestFirst) {
        long covered = row.claim() == Claim.UNLIMITED ? 0 : Math.min(row.claim(), replaced);
        replaced -= covered;
        // What was committed to a benefit that may be replaced counts for the claim that stays.
        boolean counted = certain.stream().anyMatch(one -> one.benefit().equals(row.benefit()));
        Row rest = row.pending(row.claim() - covered, counted ? 0 : row.committed());
        if (rest.due() > 0) {
          pending.add(rest);
        }
      }
    }
    return numbered(pending.build(), certain());
  }

  private static long sum(List<Row> rows, String pool) {
    return rows.stream()
        .filter(row -> row.pool().equals(pool))
        .mapToLong(Row::claim)
        .reduce(0, LongMath::saturatedAdd);
  }

  /** Returns the goods of the entitlement that are handed out without counting. */
  static Goods uncounted(Entitlement entitlement) {
    Goods goods = Goods.NONE;
    if (entitlement.benefit().grant() instanceof Grant.InKind inKind) {
      for (Map.Entry<Item, Figure<Quantity>> entry : inKind.goods().figures().entrySet()) {
        if (!entry.getValue().isKnown()) {
          goods = goods.plus(Goods.of(entry.getKey(), entry.getValue()));
        }
      }
    }
    return goods;
  }
}
