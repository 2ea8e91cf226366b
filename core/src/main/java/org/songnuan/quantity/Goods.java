package org.songnuan.quantity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Goods, item by item: so much rice, so much oil, some seeds.
 *
 * <p>Each item has a {@link Figure} in the unit of the item, so that goods of which a document says
 * only that there were some are carried along and never become zero. An item that is not mentioned
 * is a known zero, and an item of a known zero is not mentioned. Items are in the order of their
 * codes, compared character by character.
 *
 * <p>There is a text for logs but no {@code parse}: an item is more than its code, and only the
 * host knows its catalogue.
 *
 * <pre>{@code
 * Goods given = Goods.of(rice, 1790).plus(Goods.of(oil, 860)).plus(Goods.some(seeds));
 * given.toString()                                      // "oil 860 L, rice 1790 斤, seeds some"
 * given.amount(quilts)                                  // 0 件
 * }</pre>
 */
public final class Goods {
  /** No goods at all. */
  public static final Goods NONE = new Goods(ImmutableMap.of());

  private final ImmutableMap<Item, Figure<Quantity>> figures;

  private Goods(ImmutableMap<Item, Figure<Quantity>> figures) {
    this.figures = figures;
  }

  /**
   * Returns a whole number of the item in its unit.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public static Goods of(Item item, long amount) {
    return of(item, Quantity.of(amount, item.unit()));
  }

  /**
   * Returns an exact quantity of the item, converted into its unit.
   *
   * @throws IllegalArgumentException if the quantity is negative or its unit unlike the item's
   */
  public static Goods of(Item item, Quantity quantity) {
    return of(item, Figure.known(quantity));
  }

  /**
   * Returns what the figure says of the item, converted into its unit.
   *
   * @throws IllegalArgumentException if the figure's unit is unlike the item's
   */
  public static Goods of(Item item, Figure<Quantity> figure) {
    Figure<Quantity> inUnit = figure.map(quantity -> quantity.in(item.unit()));
    return inUnit.equals(none(item)) ? NONE : new Goods(ImmutableMap.of(item, inUnit));
  }

  /** Returns some of the item, more than none; how much is not known. */
  public static Goods some(Item item) {
    return of(item, Figure.some());
  }

  /**
   * Adds up any number of goods, none of them to {@link #NONE}. The order never matters.
   *
   * @throws IllegalArgumentException if two different items have one code, or an amount does not
   *     fit
   */
  public static Goods sum(Iterable<Goods> goods) {
    Map<String, Map.Entry<Item, Figure<Quantity>>> total = new TreeMap<>();
    for (Goods each : goods) {
      each.figures
          .entrySet()
          .forEach(entry -> total.merge(entry.getKey().code(), entry, Goods::added));
    }
    return new Goods(ImmutableMap.copyOf(total.values()));
  }

  /**
   * Adds the other goods, item by item.
   *
   * @throws IllegalArgumentException if two different items have one code, or an amount does not
   *     fit
   */
  public Goods plus(Goods other) {
    return sum(ImmutableList.of(this, other));
  }

  /**
   * Multiplies every amount by a count: what so many recipients get together.
   *
   * @param count zero or more
   * @throws IllegalArgumentException if the count is negative, or an amount does not fit
   */
  public Goods times(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("Count must be at least 0, but was " + count + ".");
    }
    if (count == 0) {
      return NONE;
    }
    ImmutableMap.Builder<Item, Figure<Quantity>> product = ImmutableMap.builder();
    figures.forEach((item, figure) -> product.put(item, figure.times(count)));
    return new Goods(product.buildOrThrow());
  }

  /**
   * Returns what is said of the item, in its unit; a known zero if it is not mentioned.
   *
   * @throws IllegalArgumentException if another item with the same code is mentioned
   */
  public Figure<Quantity> amount(Item item) {
    Figure<Quantity> figure = figures.get(item);
    if (figure != null) {
      return figure;
    }
    figures.keySet().stream()
        .filter(other -> other.code().equals(item.code()))
        .forEach(other -> checkSame(other, item));
    return none(item);
  }

  /** Returns the items that are mentioned, in the order of their codes. */
  public ImmutableSet<Item> items() {
    return figures.keySet();
  }

  /** Returns what is said of each item, in the order of their codes. */
  public ImmutableMap<Item, Figure<Quantity>> figures() {
    return figures;
  }

  /** Tells whether there are no goods at all. */
  public boolean isEmpty() {
    return figures.isEmpty();
  }

  /** Tells whether every amount is known exactly. */
  public boolean isKnown() {
    return figures.values().stream().allMatch(Figure::isKnown);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Goods other && figures.equals(other.figures);
  }

  @Override
  public int hashCode() {
    return figures.hashCode();
  }

  /** Returns codes and figures, for logs: {@code oil 860 L, seeds some}; {@code none} if empty. */
  @Override
  public String toString() {
    return isEmpty()
        ? "none"
        : figures.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  private static Map.Entry<Item, Figure<Quantity>> added(
      Map.Entry<Item, Figure<Quantity>> one, Map.Entry<Item, Figure<Quantity>> other) {
    checkSame(one.getKey(), other.getKey());
    return Map.entry(one.getKey(), one.getValue().plus(other.getValue()));
  }

  private static void checkSame(Item one, Item other) {
    if (!one.equals(other)) {
      throw new IllegalArgumentException(
          "Item code ("
              + one.code()
              + ") must mean one item, but meant "
              + one.chinese()
              + " in "
              + one.unit()
              + " and "
              + other.chinese()
              + " in "
              + other.unit()
              + ".");
    }
  }

  private static Figure<Quantity> none(Item item) {
    return Figure.known(Quantity.of(0, item.unit()));
  }
}
