package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.quantity.Item;

/**
 * A batch of goods of one item that a campaign may hand out: how much there is, to whom it may go,
 * where it comes from, and until when it is good.
 *
 * <p>It answers "how much of it may be given on this day?", in whole units of the item and whole
 * packs. Batches of one item are stocks of their own; the one that expires first is given first.
 *
 * <pre>{@code
 * Stock.of("rice-2", rice, 1_790).inPacksOf(10).goodUntil(LocalDate.of(2026, 3, 1)).keeping(100)
 * }</pre>
 */
public final class Stock {
  private final StockId id;
  private final Item item;
  private final long amount;
  private final Earmark earmark;
  private final long reserve;
  private final long pack;
  private final @Nullable LocalDate lastDay;
  private final String donor;
  private final @Nullable FundId boughtFrom;
  private final long packed;

  private Stock(
      StockId id,
      Item item,
      long amount,
      Earmark earmark,
      long reserve,
      long pack,
      @Nullable LocalDate lastDay,
      String donor,
      @Nullable FundId boughtFrom,
      long packed) {
    this.id = id;
    this.item = requireNonNull(item, "item");
    this.amount = amount;
    this.earmark = earmark;
    this.reserve = reserve;
    this.pack = pack;
    this.lastDay = lastDay;
    this.donor = donor;
    this.boughtFrom = boughtFrom;
    this.packed = packed;
  }

  /**
   * Returns the stock of so many units of the item, free for everybody, in packs of one unit,
   * without an end.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public static Stock of(String id, Item item, long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException(
          "Stock (" + id + ") must not hold less than 0 units, but was (" + amount + ").");
    }
    return new Stock(StockId.of(id), item, amount, Earmark.FREE, 0, 1, null, "", null, 0);
  }

  /**
   * Returns this stock, restricted to benefits that one of these categories supports.
   *
   * @throws IllegalArgumentException if there is no category
   */
  public Stock onlyFor(String... categories) {
    return earmarked(Earmark.onlyFor(categories));
  }

  /** Returns this stock with this earmark. */
  public Stock earmarked(Earmark newEarmark) {
    return new Stock(
        id,
        item,
        amount,
        requireNonNull(newEarmark, "earmark"),
        reserve,
        pack,
        lastDay,
        donor,
        boughtFrom,
        packed);
  }

  /**
   * Returns this stock with so many units of it kept back.
   *
   * @throws IllegalArgumentException if it is negative or more than the stock holds
   */
  public Stock keeping(long newReserve) {
    if (newReserve < 0 || newReserve > amount) {
      throw new IllegalArgumentException(
          "Reserve of stock ("
              + id
              + ") must be between 0 and what it holds ("
              + amount
              + "), but was ("
              + newReserve
              + ").");
    }
    return new Stock(
        id, item, amount, earmark, newReserve, pack, lastDay, donor, boughtFrom, packed);
  }

  /**
   * Returns this stock, given in whole packs of so many units alone.
   *
   * @throws IllegalArgumentException if a pack holds less than 1 unit
   */
  public Stock inPacksOf(long units) {
    if (units < 1) {
      throw new IllegalArgumentException(
          "Pack of stock (" + id + ") must hold at least 1 unit, but was (" + units + ").");
    }
    return new Stock(id, item, amount, earmark, reserve, units, lastDay, donor, boughtFrom, packed);
  }

  /** Returns this stock, good until this day, which is included; on the next it is expired. */
  public Stock goodUntil(LocalDate day) {
    return new Stock(
        id,
        item,
        amount,
        earmark,
        reserve,
        pack,
        requireNonNull(day, "day"),
        donor,
        boughtFrom,
        packed);
  }

  /**
   * Returns this stock, given by this organisation.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Stock donatedBy(String organisation) {
    if (organisation.isBlank()) {
      throw new IllegalArgumentException(
          "Donor of stock (" + id + ") must have a name, but was (blank).");
    }
    return new Stock(
        id, item, amount, earmark, reserve, pack, lastDay, organisation, boughtFrom, packed);
  }

  /** Returns this stock, bought out of this fund. */
  public Stock boughtFrom(String fund) {
    return new Stock(
        id, item, amount, earmark, reserve, pack, lastDay, donor, FundId.of(fund), packed);
  }

  /**
   * Returns this stock, of which so many units went into kits, as {@link Assembly} packs them.
   *
   * @throws IllegalArgumentException if it is negative or more than the stock holds
   */
  public Stock packing(long units) {
    if (units < 0 || units > amount) {
      throw new IllegalArgumentException(
          "Packed units of stock ("
              + id
              + ") must be between 0 and what it holds ("
              + amount
              + "), but were ("
              + units
              + ").");
    }
    return new Stock(id, item, amount, earmark, reserve, pack, lastDay, donor, boughtFrom, units);
  }

  /** Returns the id. */
  public StockId id() {
    return id;
  }

  /** Returns what it is. */
  public Item item() {
    return item;
  }

  /** Returns how many units of the item there are, the reserve included. */
  public long amount() {
    return amount;
  }

  /** Returns for whom it may be used. */
  public Earmark earmark() {
    return earmark;
  }

  /** Returns how many units are kept back. */
  public long reserve() {
    return reserve;
  }

  /** Returns how many units a pack holds. */
  public long pack() {
    return pack;
  }

  /** Returns the last day on which it is good, if there is one. */
  public Optional<LocalDate> lastDay() {
    return Optional.ofNullable(lastDay);
  }

  /** Returns the organisation that gave it, or nothing. */
  public String donor() {
    return donor;
  }

  /** Returns the fund out of which it was bought, if one is named. */
  public Optional<FundId> boughtFrom() {
    return Optional.ofNullable(boughtFrom);
  }

  /** Returns whether it must not be given on this day any more. */
  public boolean isExpired(LocalDate day) {
    return lastDay != null && day.isAfter(lastDay);
  }

  /** Returns how many units are neither kept back nor in kits. */
  long spare() {
    return Math.max(0, amount - reserve - packed);
  }

  /** Returns how many units went into kits. */
  public long packed() {
    return packed;
  }

  /**
   * Returns the stock as the solver sees it on a day, or on any: in whole packs, beyond the reserve
   * and what is committed, and the one that expires first in the first turn.
   */
  Source source(@Nullable LocalDate day, long committed) {
    boolean expired = day != null && isExpired(day);
    long spare = Math.max(0, spare() - committed);
    long units = expired ? 0 : spare / pack * pack;
    return new Source(id.value(), units, units, earmark, ImmutableSortedMap.of(), turn());
  }

  private int turn() {
    return lastDay == null ? Source.LAST : (int) lastDay.toEpochDay();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stock that
        && id.equals(that.id)
        && item.equals(that.item)
        && amount == that.amount
        && earmark.equals(that.earmark)
        && reserve == that.reserve
        && pack == that.pack
        && Objects.equals(lastDay, that.lastDay)
        && donor.equals(that.donor)
        && Objects.equals(boughtFrom, that.boughtFrom)
        && packed == that.packed;
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, item, amount, earmark, reserve, pack, lastDay, donor, boughtFrom);
  }

  @Override
  public String toString() {
    return "Stock[" + id + ": " + amount + " of " + item.code() + "]";
  }
}
