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
  private final ImmutableList<Lines> nothing;

  /** From this recipient on the slice pays, after the one before has paid so much of the claim. */
  private record Break(int slice, RecipientId first, long paidBefore) {}

  /**
   * What one claim gets, who pays it, and why it is not more.
   *
   * @param payments the money
   * @param issues the goods
   * @param draws how the draw went, where there was one
   * @param shortfalls what is not met, and why
   */
  record Lines(
      ImmutableList<Payment> payments,
      ImmutableList<Issue> issues,
      ImmutableList<Reason> draws,
      ImmutableList<Reason> shortfalls) {
    Lines paying(ImmutableList<Payment> newPayments, ImmutableList<Issue> newIssues) {
      return new Lines(newPayments, newIssues, draws, shortfalls);
    }
  }

  private RowPlan(
      Row row,
      RowAward award,
      ImmutableSet<String> winners,
      LongFunction<ImmutableList<Reason>> shortfall) {
    this.row = row;
    this.award = award;
    this.winners = winners;
    this.nothing =
        ImmutableList.of(
            nothing(FundCode.LOST_DRAW, shortfall.apply(award.share())),
            nothing(FundCode.WON_DRAW, shortfall.apply(award.share() + award.step())));
    for (RowAward.Slice slice : award.slices()) {
      for (int part = 0; part < 2; part++) {
        lines.add(line(slice.source(), units(part), part));
      }
    }
  }

  private Lines nothing(FundCode drawn, ImmutableList<Reason> shortfall) {
    ImmutableList<Reason> draws = isDrawn() ? ImmutableList.of(draw(drawn)) : TurnWords.lot(award);
    return new Lines(ImmutableList.of(), ImmutableList.of(), draws, shortfall);
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
      long due = units(part(id));
      while (due - paid > left) {
        paid += left;
        breaks.add(new Break(++slice, id, paid));
        firsts.add(id);
        left = award.slices().get(slice).units();
      }
      left -= due - paid;
    }
  }

  private boolean isDrawn() {
    return !winners.isEmpty();
  }

  /** Returns 1 if the recipient gets the odd step, else 0. */
  private int part(RecipientId id) {
    boolean more = isDrawn() ? winners.contains(id.value()) : award.winners() > 0;
    return more ? 1 : 0;
  }

  private long units(int part) {
    return award.share() + part * award.step();
  }

  /** Returns whether ids say who gets what, or who pays it. */
  boolean isOpen() {
    return award.isOpen();
  }

  /** Returns what each claim gets, whoever has it, if the row is not open. */
  Lines ofEach() {
    return of(award.winners() > 0 ? 1 : 0);
  }

  private Lines of(int part) {
    return units(part) == 0 ? nothing.get(part) : lines.get(part);
  }

  /** Returns what the claim of this recipient gets, and why it is not more. */
  Lines of(RecipientId id) {
    int part = part(id);
    long due = units(part);
    if (due == 0 || !isOpen()) {
      return of(part);
    }
    int at = firsts.isEmpty() ? -1 : Collections.binarySearch(firsts, id);
    if (at < 0) {
      int slice = at == -1 ? 0 : breaks.get(-at - 2).slice();
      return lines.get(2 * slice + part);
    }
    int first = at;
    while (first > 0 && firsts.get(first - 1).equals(id)) {
      first--;
    }
    ImmutableList.Builder<Payment> payments = ImmutableList.builder();
    ImmutableList.Builder<Issue> issues = ImmutableList.builder();
    long paid = 0;
    int slice = first == 0 ? 0 : breaks.get(first - 1).slice();
    for (int i = first; i <= breaks.size() && paid < due; i++) {
      boolean breaksHere = i < breaks.size() && firsts.get(i).equals(id);
      long until = breaksHere ? breaks.get(i).paidBefore() : due;
      if (until > paid) {
        Lines line = line(award.slices().get(slice).source(), until - paid, part);
        payments.addAll(line.payments());
        issues.addAll(line.issues());
      }
      paid = until;
      slice = breaksHere ? breaks.get(i).slice() : slice;
    }
    return nothing.get(part).paying(payments.build(), issues.build());
  }

  private Lines line(String source, long units, int part) {
    Item item = row.item();
    return item == null
        ? nothing
            .get(part)
            .paying(
                ImmutableList.of(new Payment(row.benefit(), FundId.of(source), Money.ofFen(units))),
                ImmutableList.of())
        : nothing
            .get(part)
            .paying(
                ImmutableList.of(),
                ImmutableList.of(new Issue(row.benefit(), StockId.of(source), item, units)));
  }
}
