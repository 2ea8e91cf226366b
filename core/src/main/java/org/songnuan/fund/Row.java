package org.songnuan.fund;

import static com.google.common.collect.Comparators.emptiesFirst;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Precedence;
import org.songnuan.explain.Argument;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;

/**
 * What makes two claims alike: everything but who has them.
 *
 * @param item what is claimed, or null for money
 * @param tier how urgent, 0 first
 * @param benefit for which benefit
 * @param use what it would be used for, which says which sources may pay
 * @param claim how much in all, in fen or units of the item
 * @param committed how much of it is already made or promised; more than the claim if too much was
 * @param pending whether a missing fact decides if it is claimed at all
 * @param whole whether it is given in full or not at all
 * @param rank where it stands when what is short goes in rank order; empty if it does not
 * @param nth which of its recipient's claims of this pool, tier and rank it is, from 1, so that
 *     recipients can be counted; 0 without a rank
 */
record Row(
    @Nullable Item item,
    int tier,
    BenefitId benefit,
    Use use,
    long claim,
    long committed,
    boolean pending,
    boolean whole,
    Optional<Precedence> rank,
    int nth)
    implements Comparable<Row> {
  private static final Comparator<Optional<Precedence>> UNRANKED_FIRST =
      emptiesFirst(Comparator.<Precedence>naturalOrder());

  /** Returns the categories that entitle to it. */
  ImmutableSortedSet<CategoryId> supportedBy() {
    return use.supportedBy();
  }

  /** Returns the code of the item, or nothing for money: rows of one pool share its sources. */
  String pool() {
    return item == null ? "" : item.code();
  }

  /** Returns how much of the claim is not committed. */
  long due() {
    return Math.max(0, claim - committed);
  }

  /** Returns this row with so much to be claimed only if a missing fact says so. */
  Row pending(long newClaim, long newCommitted) {
    return new Row(item, tier, benefit, use, newClaim, newCommitted, true, whole, rank, nth);
  }

  /** Returns this row as the nth of its recipient. */
  Row numbered(int newNth) {
    return new Row(item, tier, benefit, use, claim, committed, pending, whole, rank, newNth);
  }

  /** Returns whether both would be served in one turn if they were of one recipient. */
  boolean isInTurnWith(Row other) {
    return tier == other.tier && rank.equals(other.rank) && pool().equals(other.pool());
  }

  /** Returns so many units of what is claimed, for a reason. */
  Argument units(long units) {
    return item == null
        ? Argument.of(Money.ofFen(units))
        : Argument.of(Quantity.of(units, item.unit()));
  }

  /** Returns the row as text that {@link DemandParser} reads. */
  String text() {
    return RowText.of(this);
  }

  /** Orders by pool, pending, tier, the larger claim first, and then by all the rest. */
  @Override
  public int compareTo(Row other) {
    int order = pool().compareTo(other.pool());
    order = order != 0 ? order : Boolean.compare(pending, other.pending);
    order = order != 0 ? order : Integer.compare(tier, other.tier);
    order = order != 0 ? order : Long.compare(other.claim, claim);
    order = order != 0 ? order : benefit.compareTo(other.benefit);
    order = order != 0 ? order : use.compareTo(other.use);
    order = order != 0 ? order : Long.compare(committed, other.committed);
    order = order != 0 ? order : UNRANKED_FIRST.compare(rank, other.rank);
    return order != 0 ? order : Integer.compare(nth, other.nth);
  }
}
