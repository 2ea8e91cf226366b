package org.songnuan.fund;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.explain.Argument;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.split.Claim;

/**
 * What makes two claims alike: everything but who has them.
 *
 * @param item what is claimed, or null for money
 * @param tier how urgent, 0 first
 * @param benefit for which benefit
 * @param supportedBy the categories that entitle to it, which says which sources may pay
 * @param claim how much, in fen or units of the item
 */
record Row(
    @Nullable Item item,
    int tier,
    BenefitId benefit,
    ImmutableSortedSet<CategoryId> supportedBy,
    long claim)
    implements Comparable<Row> {
  private static final Comparator<Row> ORDER =
      comparing(Row::pool)
          .thenComparing(Row::tier)
          .thenComparing(Row::claim, reverseOrder())
          .thenComparing(Row::benefit)
          .thenComparing(Row::supportedBy, Ordering.<CategoryId>natural().lexicographical());

  /** Returns the rows that the entitlement claims: one of money, or one for each counted item. */
  static ImmutableList<Row> of(Entitlement entitlement) {
    Grant grant = entitlement.benefit().grant();
    if (grant instanceof Grant.Cash cash) {
      return ImmutableList.of(of(entitlement, null, cash.money().fen()));
    } else if (grant instanceof Grant.Share || grant instanceof Grant.ByFormula) {
      return ImmutableList.of(of(entitlement, null, Claim.UNLIMITED));
    }
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    ((Grant.InKind) grant)
        .goods()
        .figures()
        .forEach(
            (item, figure) -> {
              if (figure.isKnown()) {
                rows.add(of(entitlement, item, figure.value().amount().floor()));
              }
            });
    return rows.build();
  }

  private static Row of(Entitlement entitlement, @Nullable Item item, long claim) {
    return new Row(
        item,
        entitlement.benefit().tier(),
        entitlement.benefit().id(),
        entitlement.supportedBy(),
        claim);
  }

  /** Returns the code of the item, or nothing for money: rows of one pool share its sources. */
  String pool() {
    return item == null ? "" : item.code();
  }

  /** Returns so many units of what is claimed, for a reason. */
  Argument units(long units) {
    return item == null
        ? Argument.of(Money.ofFen(units))
        : Argument.of(Quantity.of(units, item.unit()));
  }

  @Override
  public int compareTo(Row other) {
    return ORDER.compare(this, other);
  }
}
