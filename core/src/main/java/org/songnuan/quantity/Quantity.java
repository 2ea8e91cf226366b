package org.songnuan.quantity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact number of a unit: 1790 斤, 8.6 L, 1/3 份.
 *
 * <p>It may be negative, as a difference is. Quantities are added and compared only when their
 * units are {@linkplain Unit#isLike like}; anything else is refused. A sum is in the unit of the
 * first one. 1 kg and 1000 g compare as the same but are not equal, since they are not written the
 * same: convert both {@linkplain #in in} one unit where equality matters.
 *
 * <pre>{@code
 * Quantity rice = Quantity.of(1790, Unit.JIN);
 * rice.in(Unit.KILOGRAM)                                // 895 kg
 * rice.fullPacks(Quantity.of(10, Unit.JIN))             // 179
 * rice.times(Ratio.of(1, 100))                          // 17.9 斤
 * }</pre>
 *
 * @param amount how many, exactly
 * @param unit of what
 */
public record Quantity(Ratio amount, Unit unit) implements Amount<Quantity> {
  private static final Pattern TEXT = Pattern.compile("(-?[0-9]+(?:[./][0-9]+)?) ?([^ 0-9./]+)");
  private static final int DECIMALS = 6;
  private static final long MILLION = 1_000_000;

  /** Checks that both parts are there. */
  public Quantity {
    requireNonNull(amount, "amount");
    requireNonNull(unit, "unit");
  }

  /** Returns a whole number of the unit. */
  public static Quantity of(long amount, Unit unit) {
    return new Quantity(Ratio.of(amount), unit);
  }

  /** Returns an exact number of the unit. */
  public static Quantity of(Ratio amount, Unit unit) {
    return new Quantity(amount, unit);
  }

  /**
   * Reads a number and a unit: {@code 17.9 斤}, {@code 17.9斤}, {@code 1790/3 斤}; the inverse of
   * {@link #toString()}.
   *
   * @param own units of the host's own, looked up before those that {@link Unit#parse} knows
   * @throws IllegalArgumentException if the text is no number with a unit that is known
   */
  public static Quantity parse(CharSequence text, Unit... own) {
    Matcher matcher = TEXT.matcher(Texts.bounded(text, "Quantity"));
    if (!matcher.matches()) {
      throw Texts.unreadable("Quantity", "a number and a unit such as 17.9 斤", text);
    }
    return new Quantity(
        Ratio.parse(matcher.group(1)), Unit.parse(matcher.group(2), ImmutableList.copyOf(own)));
  }

  /**
   * Converts exactly into another unit.
   *
   * @throws IllegalArgumentException if the units are unlike, or the number does not fit
   */
  public Quantity in(Unit other) {
    checkLike(other);
    return unit.equals(other)
        ? this
        : new Quantity(amount.times(Ratio.of(unit.size(), other.size())), other);
  }

  @Override
  public Quantity plus(Quantity other) {
    return new Quantity(amount.plus(other.in(unit).amount), unit);
  }

  @Override
  public Quantity minus(Quantity other) {
    return plus(other.negated());
  }

  /** Returns the quantity with the other sign. */
  public Quantity negated() {
    return new Quantity(amount.negated(), unit);
  }

  @Override
  public Quantity times(long count) {
    return times(Ratio.of(count));
  }

  /**
   * Multiplies exactly.
   *
   * @throws IllegalArgumentException if the number does not fit
   */
  public Quantity times(Ratio ratio) {
    return new Quantity(amount.times(ratio), unit);
  }

  /**
   * Returns the exact ratio of this quantity to the other.
   *
   * @throws IllegalArgumentException if the units are unlike or the other is zero
   */
  public Ratio dividedBy(Quantity other) {
    return in(other.unit).amount.dividedBy(other.amount);
  }

  /**
   * Returns how many whole packs this quantity fills; what remains is not counted: 1794 斤 fill 179
   * packs of 10 斤.
   *
   * @throws IllegalArgumentException if the units are unlike, the pack is not positive, or this
   *     quantity is negative
   */
  public long fullPacks(Quantity pack) {
    return packs(pack).floor();
  }

  /**
   * Returns how many whole packs it takes to hold this quantity; the last may not be full: 1794 斤
   * need 180 packs of 10 斤.
   *
   * @throws IllegalArgumentException if the units are unlike, the pack is not positive, or this
   *     quantity is negative
   */
  public long packsNeeded(Quantity pack) {
    return packs(pack).ceiling();
  }

  @Override
  public boolean isZero() {
    return amount.signum() == 0;
  }

  @Override
  public boolean isNegative() {
    return amount.signum() < 0;
  }

  /** Tells whether it is a whole number of its unit. */
  public boolean isWhole() {
    return amount.isWhole();
  }

  /**
   * Compares what the two measure, whatever the unit they are written in.
   *
   * @throws IllegalArgumentException if the units are unlike
   */
  @Override
  public int compareTo(Quantity other) {
    checkLike(other.unit);
    return crossProduct(this, other).compareTo(crossProduct(other, this));
  }

  /**
   * Returns the number, a space and the symbol. The number is a decimal if six decimals show it
   * exactly, or else a fraction: {@code 17.9 斤}, {@code 1790/3 斤}.
   */
  @Override
  public String toString() {
    return numberText() + " " + unit;
  }

  private String numberText() {
    return MILLION % amount.denominator() == 0
        ? amount.round(DECIMALS, RoundingMode.UNNECESSARY).stripTrailingZeros().toPlainString()
        : amount.toString();
  }

  private Ratio packs(Quantity pack) {
    if (!pack.isPositive() || isNegative()) {
      throw new IllegalArgumentException(
          "Packs must be of a positive size and hold no negative quantity, but were packs of "
              + pack
              + " for "
              + this
              + ".");
    }
    return dividedBy(pack);
  }

  private void checkLike(Unit other) {
    if (!unit.isLike(other)) {
      throw new IllegalArgumentException(
          "Unlike units must not be added, compared or converted, but were "
              + unit
              + " and "
              + other
              + ".");
    }
  }

  private static BigInteger crossProduct(Quantity one, Quantity other) {
    return BigInteger.valueOf(one.amount.numerator())
        .multiply(BigInteger.valueOf(one.unit.size()))
        .multiply(BigInteger.valueOf(other.amount.denominator()));
  }
}
