package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParseErrorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          `` ; 1 ; a name, a number, ! or ( ; the end
          income < ; 9 ; a name, a number, ! or ( ; the end
          income < < 5 ; 10 ; a name, a number, ! or ( ; <
          income 5 ; 8 ; &&, || or the end ; 5
          income < 5 < 6 ; 12 ; &&, || or the end ; <
          income < 5) ; 11 ; &&, || or the end ; )
          (income < 5 ; 12 ; ) ; the end
          income = 5 ; 8 ; a name, a number, a text or a sign of the language ; =
          income < 5 & rural ; 12 ; a name, a number, a text or a sign of the language ; &
          income < 1.5 * line ; 11 ; &&, || or the end ; .
          收入 < 5 ; 1 ; a name, a number, a text or a sign of the language ; 收
          income < 12abc ; 10 ; a whole number below 2^63 ; 12abc
          income < 9223372036854775808 ; 10 ; a whole number below 2^63 ; 9223372036854775808
          income < yuan(99999999999999999) ; 15 ; an amount of at most 2^62 fen ; 99999999999999999
          income < yuan(x) ; 15 ; a whole number below 2^63 ; x
          income < yuan 5 ; 15 ; ( ; 5
          moved < date(5) ; 14 ; a text in quotes ; 5
          moved < date("2026-02-30") ; 14 ; a date such as "2026-01-20" ; "2026-02-30"
          5 ; 1 ; a condition, not an amount ; 5
          size + 1 ; 1 ; a condition, not an amount ; size
          rural && 5 ; 10 ; a condition, not an amount ; 5
          (rural && rural) < 5 ; 1 ; an amount, not a condition ; (
          1 + (size < 2) < 5 ; 5 ; an amount, not a condition ; (
          compare(size < 2, test, 3) ; 9 ; an amount, not a condition ; size
          compare(size, 3, 3) ; 15 ; the name of a fact ; 3
          compare(size, test) ; 19 ; , ; )
          compare(size, test, 3) < 3 ; 1 ; an amount, not a condition ; compare
          compare < compare() ; 19 ; a name, a number, ! or ( ; )
          members.exists(p, compare(p.age, p, 3)) ; 34 ; the name of a parameter ; p
          holds(base) ; 7 ; a text in quotes ; base
          "a" == housing ; 5 ; in ; ==
          "a" in 5 ; 8 ; the name of a fact ; 5
          5 in ["a"] ; 1 ; the name of a fact ; 5
          housing in "a" ; 12 ; [ ; "a"
          housing in [] ; 13 ; a text in quotes ; ]
          housing in ["a" "b"] ; 17 ; ] ; "b"
          housing in [a] ; 13 ; a text in quotes ; a
          !size < 3 ; 7 ; brackets around the comparison that ! is about ; <
          !housing in ["a"] ; 10 ; brackets around the comparison that ! is about ; in
          !members.filter(m, m.school).size() >= 2 ; 1 ; brackets around the comparison that ! is about ; !
          members.some(m, m.school) ; 9 ; exists, all, filter or map ; some
          members.size() >= 2 ; 9 ; exists, all, filter or map ; size
          members ; 8 ; . ; the end
          members.exists(m, m) ; 20 ; . ; )
          members.exists(m m.school) ; 18 ; , ; m
          members.exists(5, m.school) ; 16 ; the name of a fact ; 5
          members.exists(in, m.school) ; 16 ; the name of a fact or parameter ; in
          members.exists(m, members.exists(n, n.school)) ; 27 ; a clause about one member, for members have no members ; exists
          members.filter(m, m.school).length() >= 2 ; 29 ; size() ; length
          members.filter(m, m.school).size() > 2 ; 36 ; >= ; >
          members.filter(m, m.school).size() >= 0 ; 39 ; a number of at least 1 ; 0
          members.exists(m, p.school) ; 20 ; an operator or the end ; .
          m.school ; 2 ; an operator or the end ; .
          income(5) ; 7 ; an operator or the end ; (
          [rural] ; 7 ; , ; ]
          [rural, rural] ; 15 ; . ; the end
          [rural, 5].filter(x, x).size() >= 1 ; 9 ; a condition, not an amount ; 5
          [rural, rural].exists(x, x) ; 16 ; filter ; exists
          [rural, rural].filter(x, y).size() >= 1 ; 26 ; x ; y
          [rural, rural].filter(x, x).size() > 1 ; 36 ; >= ; >
          [rural, rural].filter(x, x).size() >= 3 ; 39 ; a number of at least 1 and at most 2 ; 3
          ![rural, rural].filter(x, x).size() >= 1 ; 1 ; brackets around the comparison that ! is about ; !
          min(income) < 5 ; 11 ; , ; )
          min(income, rural && rural) < 5 ; 13 ; an amount, not a condition ; rural
          max() < 5 ; 5 ; a name, a number, ! or ( ; )
          clamp(1, 2) < 5 ; 11 ; , ; )
          clamp(1, 2, 3, 4) < 5 ; 14 ; ) ; ,
          median(1, 2) < 5 ; 7 ; an operator or the end ; (
          roundDown(income) < 5 ; 17 ; , ; )
          roundDown(income, fen(0)) < 5 ; 19 ; a constant step above zero such as fen(10) ; fen
          roundUp(income, size) < 5 ; 17 ; a constant step above zero such as fen(10) ; size
          bands(income, 5, [1, 2]) < 5 ; 15 ; [ ; 5
          bands(income, [5], [1]) < 5 ; 20 ; 2 amounts, one more than there are limits ; [
          bands(income, [5, 5], [1, 2, 3]) < 5 ; 15 ; limits that ascend ; [
          marginal(income, [0, 5], [1, 2, 3]) < 5 ; 18 ; limits that ascend from zero ; [
          members.map(m, m.income) < 5 ; 26 ; . ; <
          members.map(m, m.income).size() < 5 ; 26 ; sum() ; size
          members.map(m, 1, m.income).sum() < 5 ; 16 ; a condition, not an amount ; 1
          members.map(m, m.school, m.age > 3).sum() < 5 ; 26 ; an amount, not a condition ; m
          null ; 1 ; the name of a fact or parameter ; null
          """)
  void a_bad_text_is_told_where_what_was_expected_and_what_stands_there(
      String text, int column, String expected, String there) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Criterion.parse(text))
        .withMessage(
            "Rule text (line 1, column %d) must have %s, but was (%s).", column, expected, there);
  }

  @Test
  void dividing_is_refused_with_the_cure() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Criterion.parse("income / size < line"))
        .withMessage(
            "Rule text (line 1, column 8) must have a name, a number, a text or a sign of the"
                + " language, but was (/).\n"
                + "Maybe multiply both sides instead: nothing is divided.");
  }

  @Test
  void lines_and_columns_are_counted_from_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Criterion.parse("income < line\r\n  && (rural\n\t|| size <)"))
        .withMessage(
            "Rule text (line 3, column 11) must have a name, a number, ! or (, but was ()).");
  }

  @Test
  void a_text_is_closed_on_its_line() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Criterion.parse("housing == \"a"))
        .withMessage(
            "Rule text (line 1, column 14) must have the closing \" of the text that begins at"
                + " column 12, but was (the end).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Criterion.parse("housing ==\n 'a\n'"))
        .withMessage(
            "Rule text (line 2, column 4) must have the closing ' of the text that begins at"
                + " column 2, but was (line break).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Criterion.parse("housing == \"a\\x\""))
        .withMessage(
            "Rule text (line 1, column 16) must have one of \\n \\r \\t \\\\ \\\" \\', but was"
                + " (\\x).");
  }

  @Test
  void a_long_word_is_not_repeated_in_full() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Criterion.parse("rural " + "x".repeat(1_000)))
        .withMessage(
            "Rule text (line 1, column 7) must have &&, || or the end, but was (%s…).",
            "x".repeat(40));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"!", "(", "-", "!(", "-(", "[", "min(", "![", "max(1, ", "bands(", "roundUp("})
  @Timeout(1)
  void deep_nesting_is_refused_before_the_stack_is_used_up(String sign) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Criterion.parse(sign.repeat(10_000) + "x"))
        .withMessageStartingWith("Rule text (line 1, column ")
        .withMessageContaining(
            ") must have at most 98 brackets and signs in each other, but was (");
  }

  @Test
  void what_is_deeper_than_a_rule_may_be_is_refused() {
    assertThat(Criterion.parse("!".repeat(63) + "x")).isInstanceOf(Criterion.Not.class);
    assertThat(Criterion.parse("(".repeat(97) + "x" + ")".repeat(97))).hasToString("x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Criterion.parse("!".repeat(64) + "x"))
        .withMessage("Rule must be nested at most 64 deep, but was (65).");
  }

  @Test
  @Timeout(1)
  void a_text_of_a_million_characters_is_refused_at_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Formula.parse("min(".repeat(250_000)))
        .withMessage("Rule text must have at most 100000 characters, but was (1000000).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Criterion.parse("x".repeat(1_000_000)))
        .withMessage("Rule text must have at most 100000 characters, but was (1000000).");
  }

  @Test
  @Timeout(5)
  void a_wide_text_of_the_greatest_length_is_read() {
    String text = "a" + " && a".repeat(19_999);
    assertThat(((Criterion.All) Criterion.parse(text)).clauses()).hasSize(20_000);
    assertThat(Criterion.parse(text)).hasToString(text);
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without a null checker may do
  void a_missing_text_is_named() {
    assertThatNullPointerException().isThrownBy(() -> Criterion.parse(null)).withMessage("text");
  }

  @Test
  void a_formula_is_an_amount() {
    assertThat(Formula.parse("line * size"))
        .isEqualTo(Formula.name("line").times(Formula.name("size")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Formula.parse("line < size"))
        .withMessage(
            "Rule text (line 1, column 1) must have an amount, not a condition, but was (line).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Formula.parse("line size"))
        .withMessage("Rule text (line 1, column 6) must have &&, || or the end, but was (size).");
  }
}
