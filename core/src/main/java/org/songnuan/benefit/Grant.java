package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Ratio;
import org.songnuan.rule.Formula;

/** What a benefit gives to each who gets it. */
public sealed interface Grant {

  /**
   * A fixed amount of money.
   *
   * @param money the amount, more than zero
   */
  record Cash(Money money) implements Grant {
    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is not more than zero
     */
    public Cash {
      if (!money.isPositive()) {
        throw new IllegalArgumentException(
            "Cash of a benefit must be more than 0.00, but was (" + money + ").");
      }
    }
  }

  /**
   * Goods. Each item is a whole number of its unit, which is counted out of the stock, or "some",
   * which is handed out without counting.
   *
   * @param goods the goods, at least one item
   */
  record InKind(Goods goods) implements Grant {
    private static final Ratio MOST = Ratio.of(1L << 62, 1);

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if there is no item, or one that is neither a whole positive
     *     number of units, at most 2<sup>62</sup>, nor "some"
     */
    public InKind {
      if (goods.isEmpty()) {
        throw new IllegalArgumentException(
            "Goods of a benefit must hold at least 1 item, but was (none).");
      }
      goods
          .figures()
          .forEach(
              (item, figure) -> {
                if (!isCountable(figure)) {
                  throw new IllegalArgumentException(
                      "Goods of a benefit must hold whole units of ("
                          + item.code()
                          + ") or some of it, but was ("
                          + figure
                          + ").");
                }
              });
    }

    private static boolean isCountable(Figure<Quantity> figure) {
      return figure.status() == Figure.Status.SOME
          || (figure.isKnown()
              && figure.value().isWhole()
              && figure.value().isPositive()
              && figure.value().amount().compareTo(MOST) <= 0);
    }
  }

  /**
   * A share in what the funds hold, with no amount named beforehand: a scholarship of 20,000 yuan
   * for all its holders.
   */
  record Share() implements Grant {}

  /**
   * An amount of money that depends on the recipient: a top-up to a line, so much a member.
   *
   * @param amount how much; where it comes to zero or less, nothing is due
   */
  record ByFormula(Formula amount) implements Grant {
    /** Checks that it is there. */
    public ByFormula {
      requireNonNull(amount, "amount");
    }
  }

  /**
   * Something that is done for the recipient and costs neither money nor goods: a letter, a call, a
   * difficulty that is solved.
   *
   * @param action what is done
   */
  record Act(Action action) implements Grant {
    /** Checks that it is there. */
    public Act {
      requireNonNull(action, "action");
    }
  }

  /** Returns in which way it helps, as long as nothing else is said. */
  default Action action() {
    return this instanceof InKind ? Action.GOODS : Action.CASH;
  }

  /** Returns the grant of this amount of money. */
  static Grant of(Money money) {
    return new Cash(requireNonNull(money, "money"));
  }

  /** Returns the grant of these goods. */
  static Grant of(Goods goods) {
    return new InKind(requireNonNull(goods, "goods"));
  }
}
