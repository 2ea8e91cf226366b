package org.songnuan.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Roster;
import org.songnuan.explain.Finding;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

class RosterReaderTest {
  private static final String HOUSEHOLDS = "id,area,income,size,registered,surveyed,verified\n";
  private static final String PERSONS = "household,birth,registered\n";
  private static final Area HERE = Area.parse("示例区/暖阳社区");

  @Test
  void a_row_becomes_a_household_with_its_persons() {
    var roster =
        read(
            HOUSEHOLDS
                + "户-001,示例区/暖阳社区,1850.00,3,DIBAO_HOUSEHOLD;"
                + " DISABLED_HOUSEHOLD,2025-11-20,2025-12-15\n",
            PERSONS + "户-001,1941-03-05,PARTY_VETERAN\n户-001,1975,无\n户-001,,\n");

    assertThat(roster)
        .isEqualTo(
            Roster.of(
                Household.of("户-001", HERE)
                    .with(Household.INCOME, Money.yuan(1_850))
                    .with(Household.SIZE, 3L)
                    .registered("DIBAO_HOUSEHOLD", "DISABLED_HOUSEHOLD")
                    .member(Person.born(LocalDate.of(1941, 3, 5)).registered("PARTY_VETERAN"))
                    .member(Person.bornIn(1975).registered())
                    .member(Person.unknown())
                    .filed(
                        CaseFile.builder()
                            .surveyedOn(LocalDate.of(2025, 11, 20))
                            .verifiedOn(LocalDate.of(2025, 12, 15))
                            .build())));
  }

  @Test
  void a_bad_row_fails_alone_with_its_household_and_the_others_are_read() {
    RosterReader.Good good =
        good(
            HOUSEHOLDS
                + "户-001,示例区,-5,,无,,\n户-002,示例区,100,,无,,\n户-003,示例区,100,,无,,\n"
                + "户-004,示例区,100,,无,,\n户-004,示例区,200,,无,,\n户-005,示例区\n",
            PERSONS + "户-002,1950,无\n户-003,1950,无\n户-003,去年,无\n户-005,1960,无\n");

    assertThat(good.roster())
        .isEqualTo(
            Roster.of(
                Household.of("户-002", Area.parse("示例区"))
                    .with(Household.INCOME, Money.yuan(100))
                    .registered()
                    .member(Person.bornIn(1950).registered())
                    .filed(CaseFile.builder().build())));
    assertThat(good.findings())
        .extracting(finding -> finding.code() + " " + finding.subject().orElse("-"))
        .containsExactly("WIDTH -", "NEGATIVE 户-001", "SAME_ID 户-004", "NOT_BIRTH 户-003");
    assertThat(good.findings()).allMatch(Finding::isError);
    assertThat(good.findings().toString()).doesNotContain("户-0");
  }

  @Test
  void where_nobody_knows_whose_the_bad_row_is_nothing_is_read() {
    assertThatThrownBy(() -> good(HOUSEHOLDS + "户-001,示例区,,,无,,\n", PERSONS + "户-001,1950\n"))
        .isInstanceOf(BadRowsException.class)
        .hasMessage("persons.csv 第 2 行：应有 3 列，现有 2 列");
  }

  private static RosterReader.Good good(String households, String persons) {
    return RosterReader.readGood(
        new ByteArrayInputStream(households.getBytes(UTF_8)),
        new ByteArrayInputStream(persons.getBytes(UTF_8)));
  }

  @Test
  void an_empty_cell_is_not_on_file_and_neither_zero_nor_none() {
    assertThat(read(HOUSEHOLDS + "户-001,示例区/暖阳社区,,,,,\n", PERSONS))
        .isEqualTo(Roster.of(Household.of("户-001", HERE).filed(CaseFile.builder().build())));
  }

  @Test
  void columns_are_found_by_name_and_others_are_skipped() {
    assertThat(
            read(
                "area,note,id,size,income,registered,verified,surveyed\n示例区/暖阳社区,x,户-001,,,,,\n",
                PERSONS))
        .isEqualTo(Roster.of(Household.of("户-001", HERE).filed(CaseFile.builder().build())));
  }

  @Test
  void blank_lines_spaces_and_a_byte_order_mark_do_not_matter() {
    assertThat(
            read(
                "\uFEFF" + HOUSEHOLDS + "\n   \n,,,,,,\n 户-001 , 示例区/暖阳社区 ,,,,,",
                PERSONS + "\n\r\n"))
        .isEqualTo(Roster.of(Household.of("户-001", HERE).filed(CaseFile.builder().build())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ,示例区,,,,,            | id must be an id of 1 to 128 characters, but was not.
          h,,,,,,                 | area must be an area such as 示例区/暖阳社区, but was not.
          h,示例区//x,,,,,        | area must be an area such as 示例区/暖阳社区, but was not.
          h,a,-0.01,,,,           | income must not be less than 0.00, but was (-0.01).
          h,a,many,,,,            | income must be yuan with at most two decimals such as 1850.00, but was another text.
          h,a,1.005,,,,           | income must be yuan with at most two decimals such as 1850.00, but was another text.
          h,a,１８５０,,,,        | income must be yuan with at most two decimals such as 1850.00, but was another text.
          h,a,,0,,,               | size must be a whole number from 1 to 999, but was not.
          h,a,,3人,,,             | size must be a whole number from 1 to 999, but was not.
          h,a,,2.5,,,             | size must be a whole number from 1 to 999, but was not.
          h,a,,,DIBAO_HOUSHOLD,,  | registered must be category codes with ; between them, or 无, but was another text.~ Maybe DIBAO_HOUSEHOLD was meant.
          h,a,,,低保户,,          | registered must be category codes with ; between them, or 无, but was another text.
          h,a,,,;,,               | registered must be category codes with ; between them, or 无, but was another text.
          h,a,,,PARTY_VETERAN,,   | registered must be category codes with ; between them, or 无, but was another text.
          h,a,,,,2025-02-30,      | surveyed must be a date from 1800 to 2999 such as 2025-11-20, but was not.
          h,a,,,,,1月5日          | verified must be a date from 1800 to 2999 such as 2025-11-20, but was not.
          h,a,,,,2025-12-02,2025-12-01 | verified must not be before the survey (2025-12-02), but was (2025-12-01).
          """)
  void a_bad_cell_of_a_household_is_shown_by_line_and_column(String row, String message) {
    assertThat(problems(HOUSEHOLDS + row + "\n", PERSONS))
        .isEqualTo("households.csv, line 2, column " + message.replace("~ ", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          other,1941,无   | household must be the id of a household in households.csv, but was not.
          ,1941,无        | household must be the id of a household in households.csv, but was not.
          h,41,无         | birth must be a date or a year from 1800 to 2999 such as 1941-03-05 or 1941, but was not.
          h,1799,无       | birth must be a date or a year from 1800 to 2999 such as 1941-03-05 or 1941, but was not.
          h,3000-01-01,无 | birth must be a date or a year from 1800 to 2999 such as 1941-03-05 or 1941, but was not.
          """)
  void a_bad_cell_of_a_person_is_shown_by_line_and_column(String row, String message) {
    assertThat(problems(HOUSEHOLDS + "h,a,,,,,\n", PERSONS + row + "\n"))
        .isEqualTo("persons.csv, line 2, column " + message);
  }

  @Test
  void an_id_comes_once() {
    assertThat(problems(HOUSEHOLDS + "h,a,,,,,\n\nh,b,,,,,\n", PERSONS))
        .isEqualTo(
            "households.csv, line 4, column id must be an id of its own, but was that of line 2.");
  }

  @Test
  void an_id_is_not_too_long() {
    assertThat(problems(HOUSEHOLDS + "h".repeat(129) + ",a,,,,,\n", PERSONS))
        .isEqualTo(
            "households.csv, line 2, column id must be an id of 1 to 128 characters, but was not.");
  }

  @Test
  void a_household_is_not_smaller_than_its_list_of_persons() {
    assertThat(problems(HOUSEHOLDS + "h,a,,1,,,\n", PERSONS + "h,1941,无\nh,1975,无\n"))
        .isEqualTo(
            "households.csv, line 2, column size must be at least the number of persons listed (2),"
                + " but was (1).");
  }

  @Test
  void a_row_has_as_many_columns_as_the_header() {
    assertThat(problems(HOUSEHOLDS + "h,a,,,,\n", PERSONS + "h,1941,无,无\n"))
        .isEqualTo(
            """
            households.csv, line 2 must have 7 columns, but had 6.
            persons.csv, line 2 must have 3 columns, but had 4.\
            """);
  }

  @Test
  void nobody_is_said_to_lack_a_household_whose_row_could_not_be_read() {
    assertThat(problems(HOUSEHOLDS + "h,a,,,,\n", PERSONS + "h,1941,无\n"))
        .isEqualTo("households.csv, line 2 must have 7 columns, but had 6.");
  }

  @Test
  void a_header_names_every_column_once() {
    assertThat(problems("id,area,income,registered,surveyed,verified,id\nh,a,1,无,,,h\n", ""))
        .isEqualTo(
            """
            households.csv, line 1 must name the column id once, but did not.
            households.csv, line 1 must name the column size once, but did not.
            persons.csv, line 1 must name the column household once, but did not.
            persons.csv, line 1 must name the column birth once, but did not.
            persons.csv, line 1 must name the column registered once, but did not.\
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lines_are_counted_whatever_ends_them_and_without_a_last_end(String end) {
    var rows = (HOUSEHOLDS + "\nh,a,,,,,\n\"h2\",a,x,,,,").replace("\n", end);

    assertThat(problems(rows, PERSONS)).startsWith("households.csv, line 4, column income must");
  }

  @Test
  void a_quotation_mark_is_closed() {
    assertThat(problems(HOUSEHOLDS + "h,a,,,,,\n\"h2,a,,,,,\n", PERSONS))
        .isEqualTo("households.csv, line 3 must close its quotation marks, but did not.");
  }

  @Test
  void a_file_is_in_utf_8() {
    var gbk =
        new ByteArrayInputStream((HOUSEHOLDS + "h,示例区,,,,,\n").getBytes(Charset.forName("GBK")));

    assertThatThrownBy(() -> RosterReader.read(gbk, bytes(PERSONS)))
        .isInstanceOf(BadRowsException.class)
        .hasMessage("households.csv：文件应为 UTF-8 编码");
  }

  @Test
  void all_bad_rows_are_shown_at_once_in_both_languages_and_no_id_with_them() {
    var households =
        HOUSEHOLDS
            + """
            秘-1,示例区,-1,,,,
            秘-1,示例区,,,DIBAO,,
            """;
    var thrown = failure(households, PERSONS + "秘-2,1941,PARTY_VETRAN\n");

    assertThat(thrown.text(Locale.ENGLISH))
        .isEqualTo(
            """
            households.csv, line 2, column income must not be less than 0.00, but was (-1.00).
            households.csv, line 3, column id must be an id of its own, but was that of line 2.
            households.csv, line 3, column registered must be category codes with ; between them,\
             or 无, but was another text.
            persons.csv, line 2, column household must be the id of a household in households.csv,\
             but was not.
            persons.csv, line 2, column registered must be category codes with ; between them,\
             or 无, but was another text.
            Maybe PARTY_VETERAN was meant.\
            """);
    assertThat(thrown)
        .hasMessage(
            """
            households.csv 第 2 行 income 列：不应小于 0.00，现为 -1.00
            households.csv 第 3 行 id 列：编号不应与第 2 行重复
            households.csv 第 3 行 registered 列：应为类别代码，多个用 ; 分隔，没有则填 无
            persons.csv 第 2 行 household 列：应为 households.csv 中已有的户号
            persons.csv 第 2 行 registered 列：应为类别代码，多个用 ; 分隔，没有则填 无；可能是 PARTY_VETERAN\
            """);
    assertThat(thrown.toString()).doesNotContain("秘");
  }

  private static Roster read(String households, String persons) {
    return RosterReader.read(bytes(households), bytes(persons));
  }

  private static String problems(String households, String persons) {
    return failure(households, persons).text(Locale.ENGLISH);
  }

  private static BadRowsException failure(String households, String persons) {
    return catchThrowableOfType(BadRowsException.class, () -> read(households, persons));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
