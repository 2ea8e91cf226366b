package org.songnuan.quantity;

import static java.util.Objects.requireNonNull;

import com.google.common.math.BigIntegerMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount of renminbi (CNY) in whole fen, a hundredth of a yuan; no other currency exists
 * here.
 *
 * <p>It may be negative (a difference, a loss) and lies within {@link #MAX} on either side, 2^62
 * fen or some 46 million billion yuan; whatever would lie beyond is refused, never wrapped. Nothing
 * rounds unless it is handed the rounding.
 *
 * <pre>{@code
 * Money.yuan(500).times(612)                             // 306000.00
 * Money.yuan(400).plus(Money.ofFen(5))                   // 400.05
 * Money.yuan(632).times(Ratio.of(3, 2), RoundingMode.UNNECESSARY)   // 948.00
 * }</pre>
 *
 * @param fen the whole amount in fen, within 2^62 on either side
 */
public record Money(long fen) implements Amount<Money> {
  private static final long MOST = 1L << 62;
  private static final int FEN_PER_YUAN = 100;
  private static final String BOUND = "within 2^62 fen (46116860184273879.04 yuan) on either side";
  private static final Pattern TEXT =
      Pattern.compile("-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.[0-9]{1,2})?");

  /** Nothing. */
  public static final Money ZERO = new Money(0);

  /** The greatest amount, 2^62 fen; the least is its negative. */
  public static final Money MAX = new Money(MOST);

  /**
   * Checks the bound.
   *
   * @throws IllegalArgumentException if the amount lies beyond {@link #MAX} on either side
   */
  public Money {
    if (fen > MOST || fen < -MOST) {
      throw beyondTheBound(BigInteger.valueOf(fen));
    }
  }

  /** Returns so many fen. */
  public static Money ofFen(long fen) {
    return new Money(fen);
  }

  /**
   * Returns so many whole yuan.
   *
   * @throws IllegalArgumentException if it lies beyond {@link #MAX} on either side
   */
  public static Money yuan(long yuan) {
    return ofExact(BigInteger.valueOf(yuan).multiply(BigInteger.valueOf(FEN_PER_YUAN)));
  }

  /**
   * Reads yuan: the inverse of {@link #toString()}.
   *
   * <p>Reads {@code 400}, {@code 400.5}, {@code 400.00} and {@code -0.05}. Commas may group the
   * yuan if they group them all by threes ({@code 19,900.00}). A plus sign, a currency sign, a
   * space, a third decimal and digits other than 0 to 9 are refused.
   *
   * @throws IllegalArgumentException if the text is no such amount or lies beyond {@link #MAX}
   */
  public static Money parse(CharSequence text) {
    Matcher matcher = TEXT.matcher(Texts.bounded(text, "Money"));
    if (!matcher.matches()) {
      throw Texts.unreadable("Money", "yuan with at most two decimals such as 400.00", text);
    }
    BigInteger fen =
        new BigDecimal(matcher.group().replace(",", "")).movePointRight(2).toBigIntegerExact();
    if (isBeyondTheBound(fen)) {
      throw Texts.unreadable("Money", BOUND, text);
    }
    return new Money(fen.longValue());
  }

  /**
   * Adds up any number of amounts, none of them to zero. Only the total must be within {@link
   * #MAX}, so that the order never matters.
   *
   * @throws IllegalArgumentException if the total lies beyond {@link #MAX} on either side
   */
  public static Money sum(Iterable<Money> amounts) {
    BigInteger total = BigInteger.ZERO;
    for (Money amount : amounts) {
      total = total.add(BigInteger.valueOf(amount.fen));
    }
    return ofExact(total);
  }

  @Override
  public Money plus(Money other) {
    long sum = fen + other.fen; // the one sum that wraps, 2^62 + 2^62, wraps to beyond the bound
    if (sum > MOST || sum < -MOST) {
      throw beyondTheBound(BigInteger.valueOf(fen).add(BigInteger.valueOf(other.fen)));
    }
    return new Money(sum);
  }

  @Override
  public Money minus(Money other) {
    return plus(other.negated());
  }

  /** Returns the amount with the other sign. */
  public Money negated() {
    return new Money(-fen);
  }

  @Override
  public Money times(long count) {
    long product = fen * count;
    if (Math.multiplyHigh(fen, count) != product >> (Long.SIZE - 1)) {
      throw beyondTheBound(BigInteger.valueOf(fen).multiply(BigInteger.valueOf(count)));
    }
    return new Money(product);
  }

  /**
   * Multiplies by a ratio and rounds the exact product to whole fen.
   *
   * @param rounding how; {@link RoundingMode#UNNECESSARY} for a product that must come out whole
   * @throws IllegalArgumentException if the product is not whole and the rounding is {@code
   *     UNNECESSARY}, or lies beyond {@link #MAX} on either side
   */
  public Money times(Ratio ratio, RoundingMode rounding) {
    requireNonNull(rounding, "rounding");
    BigInteger product = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(ratio.numerator()));
    BigInteger divisor = BigInteger.valueOf(ratio.denominator());
    if (rounding == RoundingMode.UNNECESSARY && product.mod(divisor).signum() != 0) {
      throw new IllegalArgumentException(
          "Money ("
              + this
              + " times "
              + ratio
              + ") must come out in whole fen, but did not.\n"
              + "Maybe say how to round it.");
    }
    return ofExact(BigIntegerMath.divide(product, divisor, rounding));
  }

  /**
   * Returns the exact ratio of this amount to the other.
   *
   * @throws IllegalArgumentException if the other is zero
   */
  public Ratio dividedBy(Money other) {
    return Ratio.of(fen, other.fen);
  }

  /** Returns the smaller of the two. */
  public Money min(Money other) {
    return isAtMost(other) ? this : other;
  }

  /** Returns the greater of the two. */
  public Money max(Money other) {
    return isAtLeast(other) ? this : other;
  }

  @Override
  public boolean isZero() {
    return fen == 0;
  }

  @Override
  public boolean isNegative() {
    return fen < 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** Returns the amount in yuan with two decimals, for a host that counts otherwise. */
  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(fen, 2);
  }

  /** Returns the amount in yuan with commas between the thousands: {@code 19,900.00}. */
  public String grouped() {
    return String.format(Locale.ROOT, "%,.2f", toBigDecimal());
  }

  /** Returns the amount in yuan, always with two decimals: {@code 400.00}, {@code -0.05}. */
  @Override
  public String toString() {
    return toBigDecimal().toPlainString();
  }

  private static Money ofExact(BigInteger fen) {
    if (isBeyondTheBound(fen)) {
      throw beyondTheBound(fen);
    }
    return new Money(fen.longValue());
  }

  private static boolean isBeyondTheBound(BigInteger fen) {
    return fen.abs().compareTo(BigInteger.valueOf(MOST)) > 0;
  }

  private static IllegalArgumentException beyondTheBound(BigInteger fen) {
    return new IllegalArgumentException(
        "Money must be " + BOUND + ", but was " + new BigDecimal(fen, 2) + ".");
  }
}
