package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.songnuan.quantity.Item;

/**
 * Goods of one item that a campaign may hand out, and to whom.
 *
 * <p>It answers "how much of it is in store?", in whole units of the item.
 *
 * <pre>{@code
 * Stock.of("rice", rice, 1_790)
 * }</pre>
 */
public final class Stock {
  private final StockId id;
  private final Item item;
  private final long amount;
  private final Earmark earmark;

  private Stock(StockId id, Item item, long amount, Earmark earmark) {
    this.id = id;
    this.item = requireNonNull(item, "item");
    this.amount = amount;
    this.earmark = earmark;
  }

  /**
   * Returns the stock of so many units of the item, free for everybody.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public static Stock of(String id, Item item, long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException(
          "Stock (" + id + ") must not hold less than 0 units, but was (" + amount + ").");
    }
    return new Stock(StockId.of(id), item, amount, Earmark.FREE);
  }

  /**
   * Returns this stock, restricted to benefits that one of these categories supports.
   *
   * @throws IllegalArgumentException if there is no category
   */
  public Stock onlyFor(String... categories) {
    return new Stock(id, item, amount, Earmark.onlyFor(categories));
  }

  /** Returns the id. */
  public StockId id() {
    return id;
  }

  /** Returns what it is. */
  public Item item() {
    return item;
  }

  /** Returns how many units of the item there are. */
  public long amount() {
    return amount;
  }

  /** Returns for whom it may be used. */
  public Earmark earmark() {
    return earmark;
  }

  Source source() {
    return new Source(id.value(), amount, earmark);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stock that
        && id.equals(that.id)
        && item.equals(that.item)
        && amount == that.amount
        && earmark.equals(that.earmark);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, item, amount, earmark);
  }

  @Override
  public String toString() {
    return "Stock[" + id + ": " + amount + " of " + item.code() + "]";
  }
}
