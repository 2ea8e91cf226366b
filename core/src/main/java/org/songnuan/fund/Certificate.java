package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;

/**
 * A proof that something is short, or cannot be spent, whatever is done: what may be claimed of
 * certain funds or stocks, and what they have to give (a minimum cut; Hall 1935 for the idea).
 *
 * <p>Anybody can check it, by {@link #holds} or by hand. A shortage: take the claims that are
 * supported by the named categories and that no other fund may pay; add up what is claimed beyond
 * what is committed, and what the named funds hold beyond their reserves and commitments, as far as
 * limits and matching ratios let it through. A surplus: add up all claims that the named funds may
 * pay.
 */
public sealed interface Certificate {
  /** Returns the categories that are short, or for which alone the surplus may be used. */
  ImmutableSortedSet<CategoryId> categories();

  /**
   * Returns whether it is true of this demand and treasury. The check shares no code with what
   * found it: it knows of no flows, but only adds up.
   *
   * @param treasury the funds and stocks
   * @param demand the demand that was settled
   * @param committed what was committed before
   */
  default boolean holds(Treasury treasury, Demand demand, Committed committed) {
    return new CertificateCheck(treasury, demand, committed).accepts(this);
  }

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

  /**
   * Money cannot be spent: all that these funds may pay is less than they hold.
   *
   * @param categories the categories whose claims they may pay
   * @param funds the funds that hold it
   * @param held what they hold together beyond their reserves
   * @param claimed all that is claimed and that they may pay, what is pending included; less than
   *     they hold
   */
  record OfSurplus(
      ImmutableSortedSet<CategoryId> categories,
      ImmutableSortedSet<FundId> funds,
      Money held,
      Money claimed)
      implements Certificate {
    /** Checks that the parts are there. */
    public OfSurplus {
      requireNonNull(categories, "categories");
      requireNonNull(funds, "funds");
      requireNonNull(held, "held");
      requireNonNull(claimed, "claimed");
    }

    /** Returns how much cannot be spent. */
    public Money surplus() {
      return held.minus(claimed);
    }
  }

  /**
   * Money is short, and one fund that may pay has some that it must not give, for it matches
   * another one that cannot give more, or waits to be matched by it.
   *
   * @param shortage what is short
   * @param fund one of those that may pay, which is held back
   * @param partner the fund to which it is tied
   * @param most what the fund can give at the most beyond what is committed, for that reason
   * @param toAdd how much more the partner would have to give for the fund to fill the shortage, or
   *     to give all that it has; more than zero
   */
  record OfMatching(OfCash shortage, FundId fund, FundId partner, Money most, Money toAdd)
      implements Certificate {
    /** Checks that the parts are there. */
    public OfMatching {
      requireNonNull(shortage, "shortage");
      requireNonNull(fund, "fund");
      requireNonNull(partner, "partner");
      requireNonNull(most, "most");
      requireNonNull(toAdd, "toAdd");
    }

    @Override
    public ImmutableSortedSet<CategoryId> categories() {
      return shortage.categories();
    }
  }
}
