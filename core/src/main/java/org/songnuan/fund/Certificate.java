package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;

/**
 * A proof that something is short, whatever is done: what these categories claim, and that all the
 * funds or stocks which may pay them hold less (a minimum cut).
 *
 * <p>Anybody can check it: no other fund may pay these categories; add up what the named ones hold
 * beyond their reserves and what they have committed, and what is claimed beyond that.
 */
public sealed interface Certificate {
  /** Returns the categories that are short. */
  ImmutableSortedSet<CategoryId> categories();

  /**
   * Money is short.
   *
   * @param categories the categories whose claims cannot all be met
   * @param funds every fund that may pay them
   * @param claimed what they claim together
   * @param pending how much of it is claimed only if a missing fact says so
   * @param held what those funds hold together beyond their reserves, less than is claimed
   */
  record OfCash(
      ImmutableSortedSet<CategoryId> categories,
      ImmutableSortedSet<FundId> funds,
      Money claimed,
      Money pending,
      Money held)
      implements Certificate {
    /** Checks that the parts are there. */
    public OfCash {
      requireNonNull(categories, "categories");
      requireNonNull(funds, "funds");
      requireNonNull(claimed, "claimed");
      requireNonNull(pending, "pending");
      requireNonNull(held, "held");
    }

    /** Returns how much is missing. */
    public Money missing() {
      return claimed.minus(held);
    }
  }

  /**
   * Goods are short.
   *
   * @param item of what
   * @param categories the categories whose needs cannot all be met
   * @param stocks every stock that may give it to them
   * @param needed how many units they need together
   * @param pending how many of them are needed only if a missing fact says so
   * @param held how many units those stocks hold together, less than is needed
   */
  record OfGoods(
      Item item,
      ImmutableSortedSet<CategoryId> categories,
      ImmutableSortedSet<StockId> stocks,
      long needed,
      long pending,
      long held)
      implements Certificate {
    /** Checks that the parts are there. */
    public OfGoods {
      requireNonNull(item, "item");
      requireNonNull(categories, "categories");
      requireNonNull(stocks, "stocks");
    }

    /** Returns how many units are missing. */
    public long missing() {
      return needed - held;
    }
  }
}
