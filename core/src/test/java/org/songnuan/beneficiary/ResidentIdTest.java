package org.songnuan.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;

class ResidentIdTest {
  /** The example of the standard. */
  private static final String OF_THE_STANDARD = "11010519491231002X";

  private static String english(String number) {
    return ResidentId.check(number)
        .map(finding -> Wording.in(Locale.ENGLISH).of(finding.reason()))
        .orElse("");
  }

  @Test
  void the_examples_of_the_standard_are_in_order() {
    assertThat(english(OF_THE_STANDARD)).isEmpty();
    assertThat(english("440524188001010014")).isEmpty();
    assertThat(english("11010519491231002x")).isEmpty();
    assertThat(ResidentId.birth(OF_THE_STANDARD)).contains(LocalDate.of(1949, 12, 31));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11010519491231002 | the identity number must have 18 characters, but has 17",
        "110105491231002 | the identity number must have 18 characters, but has 15",
        "'' | the identity number must have 18 characters, but has 0",
        "1101051949123100 2 | character 17 of the identity number is not one that may stand there",
        "１1010519491231002X | character 1 of the identity number is not one that may stand there",
        "11010519491231002Y | character 18 of the identity number is not one that may stand there",
        "11010519490229002X | the day of birth in the identity number does not exist",
        "11010500000101002X | the day of birth in the identity number does not exist",
        "110105194912310021 | the check digit of the identity number is wrong"
      })
  void what_is_wrong_is_named_and_the_number_is_not(String number, String why) {
    assertThat(english(number)).isEqualTo(why);
    assertThat(ResidentId.birth(number)).isEmpty();
  }

  /** ISO 7064: the digits as coefficients of two, X for ten, are one modulo eleven. */
  private static boolean isOne(String number) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < 18; i++) {
      char each = number.charAt(i);
      long digit = each == 'X' ? 10 : each - '0';
      sum = sum.add(BigInteger.valueOf(digit).shiftLeft(17 - i));
    }
    return sum.mod(BigInteger.valueOf(11)).equals(BigInteger.ONE);
  }

  @Provide
  Arbitrary<String> seventeen() {
    return Combinators.combine(
            Arbitraries.integers().between(100_000, 999_999),
            Arbitraries.longs()
                .between(
                    LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2026, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay),
            Arbitraries.integers().between(0, 999))
        .as(
            (area, day, order) ->
                area + day.toString().replace("-", "") + String.format(Locale.ROOT, "%03d", order));
  }

  @Property
  void the_check_digit_is_the_one_that_the_definition_allows(@ForAll("seventeen") String digits) {
    String number = digits + ResidentId.checkCharacter(digits);

    assertThat(isOne(number)).isTrue();
    assertThat(ResidentId.check(number)).isEmpty();
    assertThat(ResidentId.birth(number).orElseThrow().toString().replace("-", ""))
        .isEqualTo(digits.substring(6, 14));
  }

  @Property
  void one_wrong_digit_and_two_swapped_ones_are_always_found(
      @ForAll("seventeen") String digits,
      @ForAll @IntRange(min = 0, max = 16) int place,
      @ForAll @IntRange(min = 1, max = 9) int more) {
    String number = digits + ResidentId.checkCharacter(digits);
    int changed = (number.charAt(place) - '0' + more) % 10;
    String wrong = number.substring(0, place) + changed + number.substring(place + 1);

    assertThat(ResidentId.check(wrong)).isPresent();
    char one = number.charAt(place);
    char next = number.charAt(place + 1);
    if (one != next) {
      String swapped = number.substring(0, place) + next + one + number.substring(place + 2);
      assertThat(ResidentId.check(swapped)).isPresent();
    }
  }

  @Test
  void it_agrees_with_the_birth_on_file_or_does_not_or_cannot_tell() {
    assertThat(ResidentId.agrees(OF_THE_STANDARD, Person.bornIn(1949))).isEqualTo(Verdict.YES);
    assertThat(ResidentId.agrees(OF_THE_STANDARD, Person.born(LocalDate.of(1949, 12, 30))))
        .isEqualTo(Verdict.NO);
    assertThat(ResidentId.agrees(OF_THE_STANDARD, Person.unknown())).isEqualTo(Verdict.UNKNOWN);
    assertThat(ResidentId.agrees("1", Person.bornIn(1949))).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void digits_that_are_none_have_no_check_character() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResidentId.checkCharacter("1101051949123100 "))
        .withMessage(
            "Number must begin with 17 digits, but did not.\nMaybe it has letters or spaces.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResidentId.checkCharacter("1"))
        .withMessage(
            "Number must begin with 17 digits, but did not.\nMaybe it has letters or spaces.");
  }
}
