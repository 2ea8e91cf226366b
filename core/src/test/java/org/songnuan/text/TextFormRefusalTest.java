package org.songnuan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Priority;
import org.songnuan.campaign.Campaign;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Code;
import org.songnuan.explain.Reason;
import org.songnuan.fund.Award;
import org.songnuan.fund.FundCode;
import org.songnuan.ledger.RunRecord;
import org.songnuan.quantity.Goods;
import org.songnuan.rule.Fact;

/** What is no text of its kind is refused, with the place and what was expected. */
class TextFormRefusalTest {
  private static final String PLAIN =
      """
      songnuan campaign 1
      id "2026-spring"
      called "spring"
      category "aged"
        called "高龄老人" "aged"
        where "members.exists(m, m.age >= 80)"
      fund "own" 300.00
        called "自有"
      """;

  private static String refusal(TextForm<?> form, String text) {
    Throwable refused = catchThrowable(() -> form.parse(text));
    assertThat(refused).isInstanceOf(IllegalArgumentException.class);
    return String.valueOf(refused.getMessage());
  }

  private static String refusal(String part, String instead) {
    assertThat(PLAIN).contains(part);
    return refusal(TextForm.CAMPAIGN, PLAIN.replace(part, instead));
  }

  @Test
  void the_plain_text_is_read_with_blank_lines_and_other_line_ends_too() {
    Campaign campaign = TextForm.CAMPAIGN.parse(PLAIN);

    assertThat(TextForm.CAMPAIGN.print(campaign)).isEqualTo(PLAIN);
    assertThat(TextForm.CAMPAIGN.parse(PLAIN.replace("\n", "\r\n"))).isEqualTo(campaign);
    assertThat(TextForm.CAMPAIGN.parse(PLAIN.replace("\n", "\n\n").strip())).isEqualTo(campaign);
  }

  @Test
  void a_newer_version_is_refused_by_its_number() {
    assertThat(refusal("campaign 1", "campaign 2"))
        .isEqualTo(
            """
            Text (line 1, column 19) must have version 1 or an older one, but has not.
            Maybe a newer library wrote version 2.\
            """);
  }

  @Test
  void a_text_of_another_kind_is_told_from_one_of_none() {
    assertThat(refusal(TextForm.CAMPAIGN, TextForm.ROSTER.print(Keepsakes.roster())))
        .isEqualTo(
            """
            Text (line 1, column 1) must have the heading songnuan campaign 1, but has not.
            Maybe it is the text of a roster.\
            """);
    assertThat(refusal(TextForm.CAMPAIGN, ""))
        .isEqualTo(
            "Text (line 1, column 1) must have the heading songnuan campaign 1, but has not.");
    assertThat(refusal("songnuan campaign 1\n", "songnuan campaign one\n"))
        .isEqualTo(
            "Text (line 1, column 1) must have the heading songnuan campaign 1, but has not.");
  }

  @Test
  void a_field_that_is_unknown_twice_or_missing_is_refused_where_it_is() {
    assertThat(refusal("  where", "  wher"))
        .isEqualTo(
            """
            Text (line 6, column 3) must have a field of a category (called, unit, where), but has not.
            Maybe where was meant.\
            """);
    assertThat(refusal("  called \"自有\"", "  called \"自有\"\n  called \"other\""))
        .isEqualTo(
            "Text (line 9, column 3) must have the field called once below a fund, but has not.");
    assertThat(refusal("id \"2026-spring\"\n", ""))
        .isEqualTo("Text (line 1, column 1) must have the field id below a campaign, but has not.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "300.00 | lots | line 7, column 12 | an amount of money such as 500.00",
        "300.00 | '\"300.00\"'"
            + " | line 7, column 12 | an amount of money such as 500.00 without quotes",
        "300.00 | 300.00 1 | line 7, column 19 | nothing more on the line",
        "' 300.00' | '' | line 7, column 1 | an amount of money such as 500.00 behind fund",
        "' 300.00' | '  300.00' | line 7, column 12 | a word, or a text in quotes",
        "'\"own\" 300' | own 300 | line 7, column 6 | the id of a fund in quotes",
        "'\"own\" 300' | '\"own 300' | line 7, column 6 | a closing quote on the same line",
        "'\"own\" 300' | '\"o\\wn\" 300'"
            + " | line 7, column 8 | one of the escapes \\n \\r \\t \\u \\\" \\\\",
        "'\"own\" 300' | '\"o\\u00G0\" 300'"
            + " | line 7, column 8 | four hexadecimal digits in small letters behind \\u",
        "'fund \"own\"' | '  fund \"own\"' | line 7, column 3 | a field of a category"
            + " (called, unit, where)",
        "'fund \"own\"' | ' fund \"own\"' | line 7, column 1"
            + " | an indentation of two spaces for each level, and at most 4 spaces here",
        "'fund \"own\"' | '      fund \"own\"' | line 7, column 1"
            + " | an indentation of two spaces for each level, and at most 4 spaces here",
        "'fund \"own\"' | 'Fund \"own\"' | line 7, column 1"
            + " | the name of a field, in small letters",
      })
  void what_is_not_written_as_it_must_be_is_refused(
      String part, String instead, String place, String what) {
    assertThat(refusal(part, instead))
        .startsWith("Text (" + place + ") must have " + what + ", but has not.");
  }

  @Test
  void an_unseen_character_is_refused_unless_it_is_escaped() {
    assertThat(refusal("\"spring\"", "\"spr\u202eing\""))
        .isEqualTo(
            "Text (line 3, column 12) must have an escape such as \\u200b for what cannot be seen,"
                + " but has not.");
    assertThat(TextForm.CAMPAIGN.parse(PLAIN.replace("\"spring\"", "\"spr\\u202eing\"")).title())
        .satisfies(title -> assertThat(title.english()).isEqualTo("spr\u202eing"));
  }

  @Test
  void a_criterion_that_is_none_says_what_was_expected_in_it() {
    assertThat(refusal("m.age >= 80", "m.age >= geheim ?"))
        .isEqualTo(
            """
            Text (line 6, column 9) must have a criterion in quotes, but has not.
            Rule text (line 1, column 35) must have a name, a number, a text or a sign of the language.\
            """);
  }

  @Test
  void a_rule_that_the_parts_break_together_is_said_without_their_values() {
    assertThat(refusal("300.00", "-300.00"))
        .isEqualTo(
            """
            Text (line 7, column 1) must have a fund that is in order, but has not.
            Fund must not hold less than 0.00.\
            """);
    assertThat(refusal("  called \"自有\"", "  called \"自有\"\n  source onw"))
        .isEqualTo(
            """
            Text (line 9, column 10) must have a source of money (allocation, self-raised, fiscal, \
            union, party-dues, donation, lottery, other), but has not.\
            """);
  }

  @Test
  void a_household_that_contradicts_itself_is_refused_without_saying_what_of_it() {
    String text =
        """
        songnuan roster 1
        recipient "H-77" "示例市"
          fact size 1
          fact income 765.43
          member
          member
        """;

    assertThat(refusal(TextForm.ROSTER, text))
        .isEqualTo(
            """
            Text (line 2, column 1) must have a recipient that is in order, but has not.
            Household must not list more members than its size.\
            """);
    assertThat(refusal(TextForm.ROSTER, text.replace("fact income 765.43", "fact incom 765.43")))
        .isEqualTo(
            """
            Text (line 4, column 3) must have a fact that is known (income, size, registered, \
            perHead, reachable), but has not.
            Maybe income was meant.\
            """);
    assertThat(refusal(TextForm.ROSTER, text.replace("fact size 1", "fact income 1.00")))
        .isEqualTo("Text (line 4, column 3) must have each fact once, but has not.");
    assertThat(refusal(TextForm.ROSTER, text.replace("fact size 1", "fact perHead 1/2")))
        .isEqualTo(
            "Text (line 3, column 3) must have a fact that does not follow from others,"
                + " but has not.");
  }

  @Test
  void a_ledger_whose_entries_are_not_right_is_refused_at_the_entry() {
    String text = TextForm.LEDGER.print(KeepsakeLedger.ledger());
    int line = (int) text.lines().takeWhile(one -> !one.startsWith("entry delivery")).count() + 1;

    assertThat(refusal(TextForm.LEDGER, text.replace("payment 200.00", "payment 900.00")))
        .isEqualTo(
            "Text (line "
                + line
                + ", column 1) must have an entry that the ledger takes, with none of"
                + " ledger.ABOVE_AWARD, but has not.");
    assertThat(refusal(TextForm.LEDGER, text.replaceFirst("payment 434.00", "payment 433.00")))
        .isEqualTo(
            """
            Text (line 2, column 1) must have a run that is in order, but has not.
            Run must come to the awards that were kept when it is made again.\
            """);
  }

  @Test
  void a_record_without_the_award_of_somebody_is_refused() {
    String text = TextForm.RECORD.print(RunRecord.of(KeepsakeLedger.outcome()));

    assertThat(refusal(TextForm.RECORD, text.replaceFirst("hash \"H-2\".*\n", "")))
        .isEqualTo(
            """
            Text (line 1, column 1) must have a record of a run that is in order, but has not.
            Record of a run must have one award of each recipient.\
            """);
    assertThat(refusal(TextForm.RECORD, text.replace("balance \"own\"", "balance \"other\"")))
        .endsWith("Balance must be of a fund of the campaign.");
    assertThat(refusal(TextForm.RECORD, text.replace("  left 0.00", "  left 1.00")))
        .endsWith("Fund must hold what it pays, reserves and leaves.");
  }

  @Test
  void a_plan_that_cannot_be_prepared_is_refused_with_the_codes() {
    String text = TextForm.PLAN.print(KeepsakeLedger.plan());

    assertThat(refusal(TextForm.PLAN, text.replace("income < yuan(2000)", "incom < yuan(2000)")))
        .isEqualTo(
            """
            Text (line 1, column 1) must have a plan that is in order, but has not.
            Plan must be prepared without errors, with none of rule.UNKNOWN_NAME.\
            """);
  }

  @Test
  void a_stock_that_packs_more_than_it_holds_is_refused() {
    String text = TextForm.CAMPAIGN.print(Keepsakes.campaign());

    assertThat(refusal(TextForm.CAMPAIGN, text.replace("packed 20", "packed 1791")))
        .endsWith("\nPacked units of stock must be between 0 and what it holds.");
  }

  @Test
  void a_step_that_the_rules_forbid_is_refused_in_a_life() {
    String text = TextForm.LIFE.print(Keepsakes.life());

    assertThat(refusal(TextForm.LIFE, text.replace("stage 2026-01-21 posted\n", "")))
        .endsWith(
            "column 1) must have a step that the rules allow, with none of ledger.STAGE_MISSING,"
                + " but has not.");
  }

  @Test
  @Timeout(10)
  void hostile_texts_are_refused_fast() {
    String deep = "songnuan campaign 1\n";
    StringBuilder levels = new StringBuilder(deep);
    for (int i = 0; i < 10_000; i++) {
      levels.append("  ".repeat(Math.min(i, 300))).append("fund\n");
    }
    assertThat(refusal(TextForm.CAMPAIGN, levels.toString()))
        .isEqualTo(
            "Text (line 103, column 1) must have at most 100 levels in each other,"
                + " but has not.");
    assertThat(refusal(TextForm.CAMPAIGN, "(".repeat(1 << 20)))
        .startsWith("Text (line 1, column 1) must have");
    assertThat(refusal(TextForm.CAMPAIGN, deep + "z".repeat(1 << 20)))
        .startsWith("Text (line 2, column 1) must have a field of a campaign");
    assertThat(refusal(TextForm.CAMPAIGN, PLAIN + "fund\n".repeat(1 << 18)))
        .startsWith("Text (line 9, column 1) must have the id of a fund");
    assertThat(refusal("members.exists(m, m.age >= 80)", "(".repeat(10_000) + ")".repeat(10_000)))
        .startsWith("Text (line 6, column 9) must have a criterion in quotes, but has not.");
  }

  @Test
  void what_has_no_text_is_refused_kindly() {
    Campaign other =
        Campaign.builder()
            .id("2026-spring")
            .priority(Priority.NONE.lowestFirst(Fact.count("rooms", "房间", "rooms")))
            .build();

    assertThatThrownBy(() -> TextForm.CAMPAIGN.print(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Priority must go by facts of the campaign's schema or of places to have a text,"
                + " but was (rooms).");
    assertThatThrownBy(() -> TextForm.AWARDS.print(ImmutableList.of(award(Reason.of(Own.HERE)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Code (own.HERE) must be one of the library to have a text, but was not.");
    Reason deep = Reason.of(FundCode.SHORT);
    for (int i = 0; i < 300; i++) {
      deep = Reason.of(FundCode.SHORT, Argument.of(deep)).because(deep);
      deep = new Reason(deep.code(), ImmutableList.of(), deep.because());
    }
    Award nested = award(deep);
    assertThatThrownBy(() -> TextForm.AWARDS.print(ImmutableList.of(nested)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Value must be nested at most 100 deep to have a text, but was deeper.");
  }

  @Test
  void the_deepest_text_is_read_on_a_small_stack() throws Exception {
    Reason deep = Reason.of(FundCode.SHORT);
    for (int i = 0; i < 98; i++) {
      deep = Reason.of(FundCode.SHORT).because(deep);
    }
    ImmutableList<Award> awards = ImmutableList.of(award(deep));
    AtomicReference<List<Award>> read = new AtomicReference<>(List.of());
    Thread thread =
        new Thread(
            null,
            () -> read.set(TextForm.AWARDS.parse(TextForm.AWARDS.print(awards))),
            "small",
            512 * 1024);
    thread.start();
    thread.join();

    assertThat(read.get()).isEqualTo(awards);
  }

  private enum Own implements Code {
    HERE;

    @Override
    public String id() {
      return "own.HERE";
    }

    @Override
    public String chinese() {
      return "此处";
    }

    @Override
    public String english() {
      return "here";
    }
  }

  private static Award award(Reason reason) {
    return new Award(
        RecipientId.of("H-1"),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        Goods.NONE,
        ImmutableList.of(),
        ImmutableList.of(reason));
  }

  @Test
  void a_schema_of_the_library_is_left_out() {
    assertThat(TextForm.CAMPAIGN.parse(PLAIN).schema()).isEqualTo(Household.FACTS);
    assertThat(PLAIN).doesNotContain("facts");
  }
}
