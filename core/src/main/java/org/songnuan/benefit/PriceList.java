package org.songnuan.benefit;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Kit;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;

/**
 * What one unit of each item is worth, from which day on, and who says so.
 *
 * <p>It answers "what are these goods worth on that day?". A kit is worth what it holds. Goods
 * without a price, or of which only "some" is known, are worth an unknown amount, never nothing.
 *
 * <pre>{@code
 * PriceList.NONE
 *     .plus(rice, Money.parse("3.20"), LocalDate.of(2026, 1, 1), "price bulletin 1/2026")
 *     .plus(oil, Money.yuan(12), LocalDate.of(2026, 1, 1), "price bulletin 1/2026")
 * }</pre>
 */
public final class PriceList {
  /** No price at all. */
  public static final PriceList NONE = new PriceList(ImmutableList.of(), ImmutableMap.of());

  /**
   * The price of one unit of an item from a day until the next one of the item.
   *
   * @param code the code of the item
   * @param from the first day on which it holds
   * @param money how much; 0.00 is a price
   * @param source the document that says so
   */
  public record Price(String code, LocalDate from, Money money, String source) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the price is negative, or the source blank
     */
    public Price {
      requireNonNull(code, "code");
      requireNonNull(from, "from");
      if (money.isNegative()) {
        throw new IllegalArgumentException(
            "Price of (" + code + ") must not be negative, but was (" + money + ").");
      }
      if (source.isBlank()) {
        throw new IllegalArgumentException(
            "Price of (" + code + ") must have a source, but was (blank).");
      }
    }
  }

  private final ImmutableList<Price> prices;
  private final ImmutableMap<String, Kit> kits;

  private PriceList(ImmutableList<Price> prices, ImmutableMap<String, Kit> kits) {
    this.prices = prices;
    this.kits = kits;
  }

  /**
   * Returns this list with a price more.
   *
   * @param item of what
   * @param price of one unit of the item; 0.00 is a price
   * @param from the first day on which it holds
   * @param source the document that says so
   * @throws IllegalArgumentException if the price is negative, the source blank, or there is a
   *     price of the item from this day already
   */
  public PriceList plus(Item item, Money price, LocalDate from, String source) {
    return plus(new Price(item.code(), from, price, source));
  }

  /**
   * Returns this list with a price more.
   *
   * @throws IllegalArgumentException if there is a price of the item from this day already
   */
  public PriceList plus(Price price) {
    if (prices.stream()
        .anyMatch(p -> p.code().equals(price.code()) && p.from().equals(price.from()))) {
      throw new IllegalArgumentException(
          "Price of ("
              + price.code()
              + ") must be one a day, but was a second one ("
              + price.from()
              + ").");
    }
    return new PriceList(
        ImmutableList.sortedCopyOf(
            comparing(Price::code).thenComparing(Price::from),
            ImmutableList.<Price>builder().addAll(prices).add(price).build()),
        kits);
  }

  /** Returns this list with a kit, which is worth what it holds on each day. */
  public PriceList plus(Kit kit) {
    Map<String, Kit> more = new HashMap<>(kits);
    more.put(kit.code(), kit);
    return new PriceList(prices, ImmutableMap.copyOf(more));
  }

  /** Returns the prices, in the order of the codes of their items and of their days. */
  public ImmutableList<Price> prices() {
    return prices;
  }

  /** Returns the kits that are worth what they hold, in the order of their codes. */
  public ImmutableList<Kit> kits() {
    return ImmutableList.sortedCopyOf(comparing(Kit::code), kits.values());
  }

  /**
   * Returns what one unit of the item is worth on that day; empty if nobody says, or it does not
   * fit.
   */
  public Optional<Money> price(Item item, LocalDate date) {
    Kit kit = kits.get(item.code());
    if (kit != null) {
      Figure<Money> value = value(kit.contents(), date);
      return value.isKnown() ? Optional.of(value.value()) : Optional.empty();
    }
    return prices.stream()
        .filter(price -> price.code().equals(item.code()) && !price.from().isAfter(date))
        .reduce((earlier, later) -> later)
        .map(Price::money);
  }

  /**
   * Returns what the goods are worth on that day: exactly, or as far as it is known.
   *
   * @throws IllegalArgumentException if the sum does not fit
   */
  public Figure<Money> value(Goods goods, LocalDate date) {
    Figure<Money> value = Figure.known(Money.ZERO);
    for (Map.Entry<Item, Figure<Quantity>> entry : goods.figures().entrySet()) {
      Optional<Money> price = price(entry.getKey(), date);
      Figure<Quantity> amount = entry.getValue();
      boolean known = price.isPresent() && amount.isKnown() && amount.value().isWhole();
      value =
          value.plus(
              known
                  ? Figure.known(price.get().times(amount.value().amount().floor()))
                  : Figure.unknown());
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PriceList that && prices.equals(that.prices) && kits.equals(that.kits);
  }

  @Override
  public int hashCode() {
    return Objects.hash(prices, kits);
  }

  @Override
  public String toString() {
    return "PriceList[" + prices.size() + " prices, " + kits.size() + " kits]";
  }
}
