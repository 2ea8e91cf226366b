package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.songnuan.quantity.Money;

class CapitalsTest {
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

  @ParameterizedTest
  @CsvSource({
    "0.00, 零元整",
    "0.01, 壹分",
    "0.10, 壹角整",
    "0.56, 伍角陆分",
    "1.00, 壹元整",
    "1.05, 壹元零伍分",
    "1.50, 壹元伍角整",
    "10.00, 壹拾元整",
    "10.50, 壹拾元零伍角整",
    "20.05, 贰拾元零伍分",
    "100.00, 壹佰元整",
    "101.00, 壹佰零壹元整",
    "325.04, 叁佰贰拾伍元零肆分",
    "1000.00, 壹仟元整",
    "1001.00, 壹仟零壹元整",
    "1010.00, 壹仟零壹拾元整",
    "1409.50, 壹仟肆佰零玖元伍角整",
    "1680.32, 壹仟陆佰捌拾元零叁角贰分",
    "6007.14, 陆仟零柒元壹角肆分",
    "10000.00, 壹万元整",
    "10001.00, 壹万零壹元整",
    "16409.02, 壹万陆仟肆佰零玖元零贰分",
    "19900.00, 壹万玖仟玖佰元整",
    "107000.53, 壹拾万柒仟元零伍角叁分",
    "1000000.00, 壹佰万元整",
    "10010000.00, 壹仟零壹万元整",
    "10000010.00, 壹仟万零壹拾元整",
    "100000000.00, 壹亿元整",
    "100000001.00, 壹亿零壹元整",
    "100010000.00, 壹亿零壹万元整",
    "120000300.00, 壹亿贰仟万零叁佰元整",
    "1000000000000.00, 壹万亿元整",
    "46116860184273879.04, 肆亿陆仟壹佰壹拾陆万捌仟陆佰零壹亿捌仟肆佰贰拾柒万叁仟捌佰柒拾玖元零肆分"
  })
  void an_amount_is_written_as_the_rules_for_bills_say(String amount, String capitals) {
    assertThat(Capitals.of(Money.parse(amount))).isEqualTo(capitals);
  }

  @Test
  void what_is_below_zero_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Capitals.of(Money.ofFen(-1)))
        .withMessage("Money in capital characters must not be below 0.00, but was (-0.01).");
  }

  @Property(tries = 500)
  void whoever_reads_it_back_has_the_amount(@ForAll @LongRange(min = 0, max = 1L << 62) long fen) {
    assertThat(read(Capitals.of(Money.ofFen(fen)))).isEqualTo(BigInteger.valueOf(fen));
  }

  @Property(tries = 500)
  void no_two_zeros_stand_side_by_side_and_none_before_a_unit(
      @ForAll @LongRange(min = 1, max = 100_000_000_000L) long fen) {
    assertThat(Capitals.of(Money.ofFen(fen)))
        .doesNotContain("零零")
        .doesNotContainPattern("零[拾佰仟万亿元角分整]")
        .matches(text -> text.endsWith("整") == (fen % 10 == 0), "整 closes what has no fen");
  }

  /** Reads the words from the left, as somebody would who had never seen them written. */
  private static BigInteger read(String text) {
    String rest = text.replace("整", "").replace("零元", "");
    long small = 0;
    if (rest.endsWith("分")) {
      small += digit(rest, rest.length() - 2);
      rest = rest.substring(0, rest.length() - 2);
    }
    if (rest.endsWith("角")) {
      small += 10L * digit(rest, rest.length() - 2);
      rest = rest.substring(0, rest.length() - 2);
    }
    String yuan = rest.contains("元") ? rest.substring(0, rest.indexOf('元')) : "";
    return whole(yuan).multiply(BigInteger.valueOf(100)).add(BigInteger.valueOf(small));
  }

  private static int digit(String text, int place) {
    return DIGITS.indexOf(text.charAt(place));
  }

  private static BigInteger whole(String text) {
    for (String unit : new String[] {"亿", "万", "仟", "佰", "拾"}) {
      int place = text.lastIndexOf(unit);
      if (place >= 0) {
        return whole(text.substring(0, place))
            .multiply(BigInteger.valueOf(size(unit)))
            .add(whole(text.substring(place + 1)));
      }
    }
    String digits = text.replace("零", "");
    return BigInteger.valueOf(digits.isEmpty() ? 0 : DIGITS.indexOf(digits));
  }

  private static long size(String unit) {
    return switch (unit) {
      case "亿" -> 100_000_000;
      case "万" -> 10_000;
      case "仟" -> 1_000;
      case "佰" -> 100;
      default -> 10;
    };
  }
}
