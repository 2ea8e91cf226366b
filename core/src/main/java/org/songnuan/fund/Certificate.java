package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;

/**
 * Why something is short: what these categories claim, and that nothing else may pay them.
 *
 * <p>Anybody can check it: add up what the named funds or stocks hold.
 */
public sealed interface Certificate {
  /** Returns the categories that are short. */
  ImmutableSortedSet<CategoryId> categories();

  /**
   * Money is short.
   *
   * @param categories the categories that are short
   * @param funds every fund that may pay them
   * @param claimed what they claim
   * @param paid what they get
   */
  record OfCash(
      ImmutableSortedSet<CategoryId> categories,
      ImmutableSortedSet<FundId> funds,
      Money claimed,
      Money paid)
      implements Certificate {
    /** Checks that the parts are there. */
    public OfCash {
      requireNonNull(categories, "categories");
      requireNonNull(funds, "funds");
      requireNonNull(claimed, "claimed");
      requireNonNull(paid, "paid");
    }

    /** Returns how much is missing. */
    public Money missing() {
      return claimed.minus(paid);
    }
  }

  /**
   * Goods are short.
   *
   * @param item of what
   * @param categories the categories that are short
   * @param stocks every stock that may give it to them
   * @param needed how many units they need
   * @param given how many they get
   */
  record OfGoods(
      Item item,
      ImmutableSortedSet<CategoryId> categories,
      ImmutableSortedSet<StockId> stocks,
      long needed,
      long given)
      implements Certificate {
    /** Checks that the parts are there. */
    public OfGoods {
      requireNonNull(item, "item");
      requireNonNull(categories, "categories");
      requireNonNull(stocks, "stocks");
    }

    /** Returns how many units are missing. */
    public long missing() {
      return needed - given;
    }
  }
}
