package org.songnuan.report;

import org.songnuan.quantity.Money;

/**
 * Amounts of money in capital characters (大写), as registers that are signed must have them: {@code
 * 壹仟元整}.
 *
 * <p>It answers "how is it written so that no stroke can be added?". The words follow
 * 《正确填写票据和结算凭证的基本规定》 (annex to 支付结算办法, 1997): 整 closes an amount without fen; 零 stands once for the
 * zeros between two digits, and between 元 and what follows it where the last yuan digit is zero;
 * nothing is 零元整.
 *
 * <pre>{@code
 * Capitals.of(Money.yuan(1_000))            // 壹仟元整
 * Capitals.of(Money.parse("16409.02"))      // 壹万陆仟肆佰零玖元零贰分
 * Capitals.of(Money.parse("107000.53"))     // 壹拾万柒仟元零伍角叁分
 * }</pre>
 */
public final class Capitals {
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] UNITS = {"", "拾", "佰", "仟"};
  private static final String ZERO = "零";
  private static final long FEN_PER_YUAN = 100;
  private static final long WAN = 10_000;
  private static final long YI = 100_000_000;

  private Capitals() {}

  /**
   * Returns the amount in capital characters.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public static String of(Money money) {
    if (money.isNegative()) {
      throw new IllegalArgumentException(
          "Money in capital characters must not be below 0.00, but was (" + money + ").");
    }
    long yuan = money.fen() / FEN_PER_YUAN;
    int jiao = (int) (money.fen() / 10 % 10);
    int fen = (int) (money.fen() % 10);
    if (money.isZero()) {
      return "零元整";
    }
    StringBuilder text = new StringBuilder();
    if (yuan > 0) {
      text.append(whole(yuan)).append('元');
    }
    boolean gap = jiao > 0 ? yuan % 10 == 0 : fen > 0;
    if (yuan > 0 && gap) {
      text.append(ZERO);
    }
    if (jiao > 0) {
      text.append(DIGITS.charAt(jiao)).append('角');
    }
    return fen > 0
        ? text.append(DIGITS.charAt(fen)).append('分').toString()
        : text.append('整').toString();
  }

  /** A number above zero: what lies above 亿, above 万, and below, one after the other. */
  private static String whole(long number) {
    if (number >= YI) {
      return joined(number, YI, "亿");
    }
    return number >= WAN ? joined(number, WAN, "万") : thousands((int) number);
  }

  private static String joined(long number, long base, String unit) {
    long low = number % base;
    String high = whole(number / base) + unit;
    if (low == 0) {
      return high;
    }
    return high + (low < base / 10 ? ZERO : "") + whole(low);
  }

  private static String thousands(int number) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    int power = 1_000;
    for (int place = UNITS.length - 1; place >= 0; place--) {
      int digit = number / power % 10;
      if (digit == 0) {
        gap = text.length() > 0;
      } else {
        text.append(gap ? ZERO : "").append(DIGITS.charAt(digit)).append(UNITS[place]);
        gap = false;
      }
      power /= 10;
    }
    return text.toString();
  }
}
