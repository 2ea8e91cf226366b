package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Item;
import org.songnuan.split.Claim;
import org.songnuan.split.Division;

/** Why claims are not met in full, as the settlement left the sources that may pay them. */
final class Shortfall {
  private final Treasury treasury;
  private final ImmutableMap<String, Long> paid;
  private final ImmutableMap<String, Long> pendingCash;
  private final ImmutableMap<String, Long> pendingGoods;

  /**
   * Explains what is short beside what each source pays and reserves.
   *
   * @param paid of money, by the id of the source
   * @param pendingCash of money that is reserved
   * @param pendingGoods of goods that are reserved
   */
  Shortfall(
      Treasury treasury,
      ImmutableMap<String, Long> paid,
      ImmutableMap<String, Long> pendingCash,
      ImmutableMap<String, Long> pendingGoods) {
    this.treasury = treasury;
    this.paid = paid;
    this.pendingCash = pendingCash;
    this.pendingGoods = pendingGoods;
  }

  /** Returns why so many units are not all that the row claims; nothing if they are. */
  ImmutableList<Reason> of(Row row, RowAward award, long units, ImmutableList<Source> sources) {
    if (row.claim() == Claim.UNLIMITED || units >= row.claim()) {
      return ImmutableList.of();
    }
    Turn turn = award.turn();
    return turn != null && turn.kind() != Turn.Kind.MET
        ? TurnWords.shortfall(
            turn, row, row.claim() - units, payers(row, sources), treasury.funds())
        : ImmutableList.of(missing(row, units, row.units(row.claim() - units), sources));
  }

  private static ImmutableList<Source> payers(Row row, ImmutableList<Source> sources) {
    return sources.stream().filter(source -> source.allows(row.use())).collect(toImmutableList());
  }

  private Reason missing(Row row, long units, Argument missing, ImmutableList<Source> sources) {
    Item item = row.item();
    ImmutableList<Source> payers = payers(row, sources);
    ImmutableMap<String, Long> kept = item == null ? pendingCash : pendingGoods;
    long pending = payers.stream().mapToLong(source -> kept.getOrDefault(source.id(), 0L)).sum();
    if (item != null) {
      Argument name = Argument.of(Term.of(item.chinese(), item.english()));
      long pack = treasury.ofGoods(item).step();
      if (row.claim() - units < pack && !payers.isEmpty()) {
        return Reason.of(FundCode.WHOLE_PACKS, missing, name, row.units(pack));
      }
      return pending > 0
          ? Reason.of(FundCode.SHORT_OF_GOODS_BESIDE_PENDING, missing, name, row.units(pending))
          : Reason.of(
              payers.isEmpty() ? FundCode.NO_STOCK : FundCode.SHORT_OF_GOODS, missing, name);
    }
    boolean allSpent =
        payers.stream()
            .allMatch(
                source ->
                    paid.getOrDefault(source.id(), 0L) + kept.getOrDefault(source.id(), 0L)
                        == source.units());
    if (allSpent && pending > 0) {
      return Reason.of(FundCode.SHORT_BESIDE_PENDING, missing, row.units(pending));
    } else if (allSpent) {
      return Reason.of(payers.isEmpty() ? FundCode.NO_FUND : FundCode.SHORT, missing);
    }
    long left =
        payers.stream()
            .mapToLong(
                source ->
                    source.units()
                        - paid.getOrDefault(source.id(), 0L)
                        - kept.getOrDefault(source.id(), 0L))
            .sum();
    if (row.whole()) {
      return Reason.of(FundCode.WHOLE_ONLY, missing, row.units(row.due()));
    }
    long step = treasury.whenShort().step();
    long ceiling =
        treasury.whenShort() instanceof Division division ? division.ceiling() : Claim.UNLIMITED;
    if (units + step <= Math.min(row.claim(), ceiling) && left >= step) {
      return Reason.of(FundCode.LIMITED, missing, row.units(left));
    }
    return units + step > ceiling
        ? Reason.of(FundCode.AT_CEILING, missing, row.units(ceiling))
        : Reason.of(FundCode.WHOLE_STEPS, missing, row.units(step));
  }
}
