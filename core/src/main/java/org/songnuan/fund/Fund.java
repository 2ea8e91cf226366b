package org.songnuan.fund;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;

/**
 * Money that a campaign may spend, and for whom.
 *
 * <p>It answers "how much is there, and what may it pay?". A fund of 0.00 is allowed and pays
 * nothing.
 *
 * <pre>{@code
 * Fund.of("city", Money.yuan(400)).onlyFor("dibao")
 * }</pre>
 */
public final class Fund {
  private final FundId id;
  private final Term term;
  private final Money amount;
  private final Money reserve;
  private final Earmark earmark;

  private Fund(FundId id, Term term, Money amount, Money reserve, Earmark earmark) {
    this.id = id;
    this.term = term;
    this.amount = amount;
    this.reserve = reserve;
    this.earmark = earmark;
  }

  /**
   * Returns the fund of so much money, free for everybody, called by its id.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public static Fund of(String id, Money amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException(
          "Fund (" + id + ") must not hold less than 0.00, but was (" + amount + ").");
    }
    return new Fund(FundId.of(id), Term.of(id), amount, Money.ZERO, Earmark.FREE);
  }

  /** Returns this fund with this name in each language. */
  public Fund called(String chinese, String english) {
    return new Fund(id, Term.of(chinese, english), amount, reserve, earmark);
  }

  /**
   * Returns this fund, restricted to benefits that one of these categories supports.
   *
   * @throws IllegalArgumentException if there is no category
   */
  public Fund onlyFor(String... categories) {
    return new Fund(id, term, amount, reserve, Earmark.onlyFor(categories));
  }

  /**
   * Returns this fund with so much of it kept back.
   *
   * @throws IllegalArgumentException if it is negative or more than the fund holds
   */
  public Fund keeping(Money newReserve) {
    if (newReserve.isNegative() || newReserve.isAbove(amount)) {
      throw new IllegalArgumentException(
          "Reserve of fund ("
              + id
              + ") must be between 0.00 and what it holds ("
              + amount
              + "), but was ("
              + newReserve
              + ").");
    }
    return new Fund(id, term, amount, newReserve, earmark);
  }

  /** Returns the id. */
  public FundId id() {
    return id;
  }

  /** Returns what readers call it. */
  public Term term() {
    return term;
  }

  /** Returns how much money it holds, the reserve included. */
  public Money amount() {
    return amount;
  }

  /** Returns how much of it is kept back. */
  public Money reserve() {
    return reserve;
  }

  /** Returns for whom it may be used. */
  public Earmark earmark() {
    return earmark;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fund that
        && id.equals(that.id)
        && term.equals(that.term)
        && amount.equals(that.amount)
        && reserve.equals(that.reserve)
        && earmark.equals(that.earmark);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, amount, reserve, earmark);
  }

  @Override
  public String toString() {
    return "Fund["
        + id
        + ": "
        + amount
        + (earmark.isFree() ? "" : " for " + earmark.categories())
        + "]";
  }

  Source source() {
    return new Source(id.value(), amount.minus(reserve).fen(), earmark);
  }
}
