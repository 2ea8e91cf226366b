package org.songnuan.fund;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.scope.Lot;

/**
 * What each claim of a row gets and who pays it, once the draw is closed.
 *
 * <p>The winners are those with the smallest tickets, so that the last winner's ticket says of
 * anybody whether he won. The sources lie along the row in the order of ids: a break says at whom
 * the next source begins, and how much the one before still pays there.
 */
final class RowPlan {
  private final RowAward award;
  private final Lot lot;
  private final @Nullable RecipientId lastWinner;
  private final ImmutableList<Break> breaks;

  /** From this recipient on the slice pays, after the one before has paid so much of the claim. */
  private record Break(int slice, RecipientId first, long paidBefore) {}

  private RowPlan(
      RowAward award, Lot lot, @Nullable RecipientId lastWinner, ImmutableList<Break> breaks) {
    this.award = award;
    this.lot = lot;
    this.lastWinner = lastWinner;
    this.breaks = breaks;
  }

  /**
   * Closes the row.
   *
   * @param ids of all claims of the row if it is open
   * @throws IllegalArgumentException if their number is not that of the claims
   */
  static RowPlan close(RowAward award, Lot lot, ImmutableSortedSet<RecipientId> ids) {
    if (!award.isOpen()) {
      return new RowPlan(award, lot, null, ImmutableList.of());
    }
    if (ids.size() != award.count()) {
      throw new IllegalArgumentException(
          "Draws must hold every id that the settlement needs ("
              + award.count()
              + "), but was ("
              + ids.size()
              + ").\nMaybe a part of the roster was not merged.");
    }
    RecipientId lastWinner = null;
    if (award.winners() > 0 && award.winners() < award.count()) {
      List<RecipientId> byTicket = new ArrayList<>(ids);
      byTicket.sort(order(lot));
      lastWinner = byTicket.get((int) award.winners() - 1);
    }
    RowPlan drawn = new RowPlan(award, lot, lastWinner, ImmutableList.of());
    return new RowPlan(award, lot, lastWinner, drawn.breaks(ids));
  }

  private static Comparator<RecipientId> order(Lot lot) {
    return comparing(RecipientId::value, lot.comparator());
  }

  private ImmutableList<Break> breaks(ImmutableSet<RecipientId> ids) {
    ImmutableList.Builder<Break> found = ImmutableList.builder();
    int slice = 0;
    long left = award.slices().isEmpty() ? 0 : award.slices().get(0).units();
    for (RecipientId id : ids) {
      long paid = 0;
      long due = units(id);
      while (due - paid > left) {
        paid += left;
        found.add(new Break(++slice, id, paid));
        left = award.slices().get(slice).units();
      }
      left -= due - paid;
    }
    return found.build();
  }

  boolean isDrawn() {
    return lastWinner != null;
  }

  boolean isWinner(RecipientId id) {
    return lastWinner == null ? award.winners() > 0 : order(lot).compare(id, lastWinner) <= 0;
  }

  RowAward award() {
    return award;
  }

  /** Returns what the claim of this recipient gets. */
  long units(RecipientId id) {
    return award.share() + (isWinner(id) ? award.step() : 0);
  }

  /** Returns who pays it. */
  ImmutableList<RowAward.Slice> paidBy(RecipientId id) {
    long due = units(id);
    int slice = 0;
    long paid = 0;
    ImmutableList.Builder<RowAward.Slice> parts = ImmutableList.builder();
    for (Break next : breaks) {
      int compared = next.first().compareTo(id);
      if (compared > 0) {
        break;
      }
      if (compared == 0 && next.paidBefore() > paid) {
        parts.add(new RowAward.Slice(source(slice), next.paidBefore() - paid));
        paid = next.paidBefore();
      }
      slice = next.slice();
    }
    if (due > paid) {
      parts.add(new RowAward.Slice(source(slice), due - paid));
    }
    return parts.build();
  }

  private String source(int slice) {
    return award.slices().get(slice).source();
  }
}
