package org.songnuan.quantity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a quantity is counted in: 斤, kg, L, 份, 户.
 *
 * <p>Units of mass convert exactly into each other, and so do units of volume. A unit of count
 * converts only into itself: a bed is no portion, and a 户 is no 人. {@link #isLike} answers whether
 * two units may be added or compared.
 *
 * <pre>{@code
 * Quantity.of(1790, Unit.JIN).in(Unit.KILOGRAM)         // 895 kg
 * Unit.counting("袋", "bag")                             // the host's own
 * }</pre>
 *
 * @param symbol how it is written after a number: at most 64 characters, none of them a digit, a
 *     space, 余 or one of {@code + - . / % < > =}
 * @param english its English name in the singular: one line, at most 64 characters
 * @param dimension what it measures
 * @param size how many grams or millilitres it is; 1 for a unit of count
 */
public record Unit(String symbol, String english, Dimension dimension, long size) {
  private static final String NOT_IN_SYMBOL = "+-./%<>=";

  /** What a unit measures. */
  public enum Dimension {
    /** Mass, in grams. */
    MASS,
    /** Volume, in millilitres. */
    VOLUME,
    /** A number of things, each unit on its own. */
    COUNT
  }

  /** Gram. */
  public static final Unit GRAM = new Unit("g", "gram", Dimension.MASS, 1);

  /** Kilogram, 1,000 grams. */
  public static final Unit KILOGRAM = new Unit("kg", "kilogram", Dimension.MASS, 1_000);

  /** Tonne, 1,000 kilograms. */
  public static final Unit TONNE = new Unit("t", "tonne", Dimension.MASS, 1_000_000);

  /** 斤, 500 grams. */
  public static final Unit JIN = new Unit("斤", "jin", Dimension.MASS, 500);

  /** 两, a tenth of a 斤: 50 grams. */
  public static final Unit LIANG = new Unit("两", "liang", Dimension.MASS, 50);

  /** Millilitre. */
  public static final Unit MILLILITRE = new Unit("mL", "millilitre", Dimension.VOLUME, 1);

  /** Litre, 1,000 millilitres. */
  public static final Unit LITRE = new Unit("L", "litre", Dimension.VOLUME, 1_000);

  /** 份, a portion or set. */
  public static final Unit PORTION = counting("份", "portion");

  /** 件, a piece or item. */
  public static final Unit PIECE = counting("件", "piece");

  /** 户, a household. */
  public static final Unit HOUSEHOLD = counting("户", "household");

  /** 人, a person. */
  public static final Unit PERSON = counting("人", "person");

  /** 床, a bed. */
  public static final Unit BED = counting("床", "bed");

  private static final ImmutableList<Unit> KNOWN =
      ImmutableList.of(
          GRAM,
          KILOGRAM,
          TONNE,
          JIN,
          LIANG,
          MILLILITRE,
          LITRE,
          PORTION,
          PIECE,
          HOUSEHOLD,
          PERSON,
          BED);

  private static final ImmutableMap<String, Unit> CHINESE =
      ImmutableMap.of(
          "克", GRAM, "公斤", KILOGRAM, "千克", KILOGRAM, "吨", TONNE, "毫升", MILLILITRE, "升", LITRE);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the symbol or the name is not as described, or the size is
   *     not positive, or is not 1 for a unit of count
   */
  public Unit {
    Texts.checkName(symbol, "Unit", "symbol");
    Texts.checkName(english, "Unit", "english");
    requireNonNull(dimension, "dimension");
    if (symbol.chars().anyMatch(Unit::cannotBeInSymbol)) {
      throw Texts.unreadable(
          "Unit symbol", "free of digits, spaces, 余 and any of " + NOT_IN_SYMBOL, symbol);
    }
    if (size < 1 || (dimension == Dimension.COUNT && size != 1)) {
      throw new IllegalArgumentException(
          "Unit size (" + symbol + ") must be positive, and 1 for a count, but was " + size + ".");
    }
  }

  /**
   * Returns a unit of count; two with the same symbol and name are the same.
   *
   * @throws IllegalArgumentException if the symbol or the name is not as {@link Unit} describes
   */
  public static Unit counting(String symbol, String english) {
    return new Unit(symbol, english, Dimension.COUNT, 1);
  }

  /**
   * Reads the symbol of a constant of this class, or its Chinese name (升, 公斤, 千克, 克, 吨, 毫升).
   *
   * @throws IllegalArgumentException if no constant is written so
   */
  public static Unit parse(CharSequence symbol) {
    return parse(symbol, ImmutableList.of());
  }

  static Unit parse(CharSequence symbol, ImmutableList<Unit> own) {
    String text = Texts.bounded(symbol, "Unit");
    for (Unit unit : own) {
      if (unit.symbol.equals(text)) {
        return unit;
      }
    }
    for (Unit unit : KNOWN) {
      if (unit.symbol.equals(text)) {
        return unit;
      }
    }
    Unit unit = CHINESE.get(text);
    if (unit == null) {
      throw Texts.unreadable(
          "Unit",
          "one of " + KNOWN.stream().map(Unit::symbol).collect(Collectors.joining(" ")),
          symbol);
    }
    return unit;
  }

  /** Returns the Chinese name, as in 升 or 公斤; of a unit of the host's own, the symbol. */
  public String chinese() {
    for (Map.Entry<String, Unit> named : CHINESE.entrySet()) {
      if (named.getValue().equals(this)) {
        return named.getKey();
      }
    }
    return symbol;
  }

  /** Tells whether quantities in the two units may be added and compared. */
  public boolean isLike(Unit other) {
    return dimension == other.dimension && (dimension != Dimension.COUNT || equals(other));
  }

  /** Returns the symbol. */
  @Override
  public String toString() {
    return symbol;
  }

  private static boolean cannotBeInSymbol(int character) {
    return Character.isDigit(character)
        || Character.isWhitespace(character)
        || NOT_IN_SYMBOL.indexOf(character) >= 0
        || character == '余';
  }
}
