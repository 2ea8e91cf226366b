package org.songnuan.fund;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongFunction;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Lot;

/**
 * What each claim of a row gets and who pays it, once the draw is closed.
 *
 * <p>The sources lie along the row in the order of ids: a break says at whom the next source
 * begins, and how much the one before still pays there. All claims between two breaks that get the
 * same share their payment line and their reasons.
 */
final class RowPlan {
  private final Row row;
  private final RowAward award;
  private final ImmutableSet<String> winners;
  private final List<Break> breaks = new ArrayList<>();
  private final List<RecipientId> firsts = new ArrayList<>();
  private final List<Lines> lines = new ArrayList<>();
  private final ImmutableList<ImmutableList<Reason>> draws;
  private final ImmutableList<ImmutableList<Reason>> shortfalls;

  /** From this recipient on the slice pays, after the one before has paid so much of the claim. */
  private record Break(int slice, RecipientId first, long paidBefore) {}

  /** Payment lines of one claim. */
  record Lines(ImmutableList<Payment> payments, ImmutableList<Issue> issues) {
    static final Lines NONE = new Lines(ImmutableList.of(), ImmutableList.of());
  }

  private RowPlan(
      Row row,
      RowAward award,
      ImmutableSet<String> winners,
      LongFunction<ImmutableList<Reason>> shortfall) {
    this.row = row;
    this.award = award;
    this.winners = winners;
    this.draws =
        isDrawn()
            ? ImmutableList.of(
                ImmutableList.of(draw(FundCode.LOST_DRAW)),
                ImmutableList.of(draw(FundCode.WON_DRAW)))
            : ImmutableList.of(ImmutableList.of(), ImmutableList.of());
    this.shortfalls =
        ImmutableList.of(
            shortfall.apply(award.share()), shortfall.apply(award.share() + award.step()));
    for (RowAward.Slice slice : award.slices()) {
      lines.add(line(slice.source(), award.share()));
      lines.add(line(slice.source(), award.share() + award.step()));
    }
  }

  private Reason draw(FundCode code) {
    return Reason.of(
        code, Argument.of(award.winners()), Argument.of(award.count()), row.units(award.step()));
  }

  /**
   * Closes the row.
   *
   * @param ids of all claims of the row if it is open
   * @param shortfall why so many units are not all that is claimed, if they are not
   * @throws IllegalArgumentException if the number of ids is not that of the claims
   */
  static RowPlan close(
      Row row,
      RowAward award,
      Lot lot,
      ImmutableSortedSet<RecipientId> ids,
      LongFunction<ImmutableList<Reason>> shortfall) {
    if (!award.isOpen()) {
      return new RowPlan(row, award, ImmutableSet.of(), shortfall);
    }
    if (ids.size() != award.count()) {
      throw new IllegalArgumentException(
          "Draws must hold every id that the settlement needs ("
              + award.count()
              + "), but was ("
              + ids.size()
              + ").\nMaybe a part of the roster was not merged.");
    }
    ImmutableSet<String> drawn =
        award.winners() > 0 && award.winners() < award.count()
            ? ImmutableSet.copyOf(
                lot.draw((int) award.winners(), ids.stream().map(RecipientId::value).toList()))
            : ImmutableSet.of();
    RowPlan plan = new RowPlan(row, award, drawn, shortfall);
    plan.lay(ids);
    return plan;
  }

  private void lay(ImmutableSet<RecipientId> ids) {
    if (award.slices().size() < 2) {
      return;
    }
    int slice = 0;
    long left = award.slices().get(0).units();
    for (RecipientId id : ids) {
      long paid = 0;
      long due = units(id);
      while (due - paid > left) {
        paid += left;
        breaks.add(new Break(++slice, id, paid));
        firsts.add(id);
        left = award.slices().get(slice).units();
      }
      left -= due - paid;
    }
  }

  boolean isDrawn() {
    return !winners.isEmpty();
  }

  boolean isWinner(RecipientId id) {
    return isDrawn() ? winners.contains(id.value()) : award.winners() > 0;
  }

  private int part(RecipientId id) {
    return isWinner(id) ? 1 : 0;
  }

  /** Returns what the claim of this recipient gets. */
  long units(RecipientId id) {
    return award.share() + part(id) * award.step();
  }

  /** Returns how the draw went for this recipient, where there was one. */
  ImmutableList<Reason> draws(RecipientId id) {
    return draws.get(part(id));
  }

  /** Returns what of the claim of this recipient is not met, and why. */
  ImmutableList<Reason> shortfalls(RecipientId id) {
    return shortfalls.get(part(id));
  }

  /** Returns who pays the claim of this recipient. */
  Lines paidBy(RecipientId id) {
    long due = units(id);
    if (due == 0) {
      return Lines.NONE;
    }
    int at = Collections.binarySearch(firsts, id);
    if (at < 0) {
      int slice = at == -1 ? 0 : breaks.get(-at - 2).slice();
      return lines.get(2 * slice + part(id));
    }
    int first = at;
    while (first > 0 && firsts.get(first - 1).equals(id)) {
      first--;
    }
    ImmutableList.Builder<Payment> payments = ImmutableList.builder();
    ImmutableList.Builder<Issue> issues = ImmutableList.builder();
    long paid = 0;
    int slice = first == 0 ? 0 : breaks.get(first - 1).slice();
    for (int i = first; i < breaks.size() && firsts.get(i).equals(id); i++) {
      add(slice, breaks.get(i).paidBefore() - paid, payments, issues);
      paid = breaks.get(i).paidBefore();
      slice = breaks.get(i).slice();
    }
    add(slice, due - paid, payments, issues);
    return new Lines(payments.build(), issues.build());
  }

  private void add(
      int slice,
      long units,
      ImmutableList.Builder<Payment> payments,
      ImmutableList.Builder<Issue> issues) {
    if (units > 0) {
      Lines line = line(award.slices().get(slice).source(), units);
      payments.addAll(line.payments());
      issues.addAll(line.issues());
    }
  }

  private Lines line(String source, long units) {
    Item item = row.item();
    return item == null
        ? new Lines(
            ImmutableList.of(new Payment(row.benefit(), FundId.of(source), Money.ofFen(units))),
            ImmutableList.of())
        : new Lines(
            ImmutableList.of(),
            ImmutableList.of(new Issue(row.benefit(), StockId.of(source), item, units)));
  }
}
