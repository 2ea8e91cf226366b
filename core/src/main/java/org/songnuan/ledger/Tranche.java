package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.pairing.HelperId;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

/**
 * Those of a campaign who get theirs together (一批), each with all that was outstanding to it.
 *
 * <p>It is handed out as every other award is, by a {@link Delivery} for each recipient, and is
 * followed up by {@link #outstanding}:
 *
 * <pre>{@code
 * tranche.portions().forEach((id, portion) -> …Delivery.builder().recipient(id).all(portion)…);
 * tranche.outstanding(later)    // who of it still misses what
 * }</pre>
 *
 * @param number which one it is, from 1
 * @param areas the areas that it is for, if tranches are made by area; whoever is in no area that
 *     is known is in none
 * @param helpers the helpers who bring it, if tranches are made by helper; nobody for those who
 *     have none
 * @param portions what each recipient gets, by id
 */
public record Tranche(
    int number,
    ImmutableSortedSet<Area> areas,
    ImmutableSortedSet<HelperId> helpers,
    ImmutableSortedMap<RecipientId, Portion> portions) {
  /** Checks that the parts are there. */
  public Tranche {
    requireNonNull(areas, "areas");
    requireNonNull(helpers, "helpers");
    requireNonNull(portions, "portions");
  }

  /** Returns how many recipients are in it. */
  public int size() {
    return portions.size();
  }

  /** Returns the money in all. */
  public Money cash() {
    return Money.sum(portions.values().stream().map(Portion::cash).toList());
  }

  /** Returns the goods in all; those that are not counted as some. */
  public Goods goods() {
    return Goods.sum(portions.values().stream().map(Portion::goods).toList());
  }

  /**
   * Returns who of this tranche still misses something by a later state of the ledger, and what.
   */
  public ImmutableSortedMap<RecipientId, Portion> outstanding(Ledger later) {
    ImmutableSortedMap.Builder<RecipientId, Portion> missing = ImmutableSortedMap.naturalOrder();
    for (RecipientId id : portions.keySet()) {
      Portion portion = later.outstanding(id);
      if (!portion.isEmpty()) {
        missing.put(id, portion);
      }
    }
    return missing.buildOrThrow();
  }

  /** Returns its number and how much it is, never whose. */
  @Override
  public String toString() {
    return "Tranche[" + number + ": " + size() + " recipients, " + cash() + "]";
  }
}
