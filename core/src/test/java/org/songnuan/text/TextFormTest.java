package org.songnuan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.songnuan.beneficiary.Category;
import org.songnuan.benefit.Benefit;
import org.songnuan.campaign.Campaign;
import org.songnuan.fund.Fund;
import org.songnuan.ledger.Ledger;
import org.songnuan.ledger.Replay;
import org.songnuan.ledger.RunRecord;
import org.songnuan.quantity.Money;

/**
 * Texts of version 1 that are kept, and never changed, give the values that they were printed of.
 */
class TextFormTest {
  private static final Path KEPT = Path.of("src/test/resources/texts");

  /** A form with a value that uses all of it. */
  record Kept<T>(TextForm<T> form, T value) {
    Path file() {
      return KEPT.resolve(form.kind() + "-1.txt");
    }

    @Override
    public String toString() {
      return form.kind();
    }
  }

  static Stream<Kept<?>> kept() {
    return Stream.of(
        new Kept<>(TextForm.CAMPAIGN, Keepsakes.campaign()),
        new Kept<>(TextForm.ROSTER, Keepsakes.roster()),
        new Kept<>(TextForm.HISTORY, Keepsakes.history()),
        new Kept<>(TextForm.LIFE, Keepsakes.life()),
        new Kept<>(TextForm.COMMITTED, KeepsakeLedger.committed()),
        new Kept<>(TextForm.AWARDS, KeepsakeLedger.outcome().awards()),
        new Kept<>(TextForm.LEDGER, KeepsakeLedger.ledger()));
  }

  @Test
  void the_example_of_the_class_is_the_text_of_its_campaign() {
    Campaign campaign =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(
                Category.of("aged", "高龄老人", "aged").where("members.exists(m, m.age >= 80)"))
            .addBenefit(Benefit.cash("aged", Money.yuan(300)))
            .addFund(Fund.of("own", Money.yuan(3_000)))
            .build();
    String text =
        """
        songnuan campaign 1
        id "2026-spring"
        category "aged"
          called "高龄老人" "aged"
          where "members.exists(m, m.age >= 80)"
        benefit "aged-cash"
          for "aged"
          giving cash 300.00
        fund "own" 3000.00
        """;

    assertThat(TextForm.CAMPAIGN.print(campaign)).isEqualTo(text);
    assertThat(TextForm.CAMPAIGN.parse(text)).isEqualTo(campaign);
  }

  /** An attribute that is added to a campaign must get a field of its text, and a value here. */
  @Test
  void the_campaign_that_is_kept_says_something_of_every_attribute() throws Exception {
    Campaign plain = Campaign.builder().id("plain").build();

    for (Method attribute : Campaign.class.getDeclaredMethods()) {
      if (Modifier.isPublic(attribute.getModifiers())
          && !Modifier.isStatic(attribute.getModifiers())
          && attribute.getParameterCount() == 0) {
        assertThat(attribute.invoke(Keepsakes.campaign()))
            .as(attribute.getName())
            .isNotEqualTo(attribute.invoke(plain));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kept")
  <T> void a_text_of_version_1_gives_the_value_that_it_was_printed_of(Kept<T> kept)
      throws IOException {
    assertThat(kept.form().parse(Files.readString(kept.file()))).isEqualTo(kept.value());
  }

  @ParameterizedTest
  @MethodSource("kept")
  <T> void the_text_of_a_value_stays_as_it_is_kept(Kept<T> kept) throws IOException {
    if (Boolean.getBoolean("songnuan.write")) {
      Files.writeString(kept.file(), kept.form().print(kept.value()));
    }
    assertThat(kept.form().print(kept.value())).isEqualTo(Files.readString(kept.file()));
  }

  @Test
  void a_plan_that_is_read_is_prepared_and_has_the_same_text() throws IOException {
    String text = TextForm.PLAN.print(KeepsakeLedger.plan());
    if (Boolean.getBoolean("songnuan.write")) {
      Files.writeString(KEPT.resolve("plan-1.txt"), text);
    }

    assertThat(text).isEqualTo(Files.readString(KEPT.resolve("plan-1.txt")));
    assertThat(TextForm.PLAN.parse(text).ruleHash()).isEqualTo(KeepsakeLedger.plan().ruleHash());
    assertThat(TextForm.PLAN.print(TextForm.PLAN.parse(text))).isEqualTo(text);
  }

  @Test
  void a_record_of_version_1_proves_the_run_of_today_equal() throws IOException {
    String kept = TextForm.RECORD.print(RunRecord.of(KeepsakeLedger.outcome()));
    if (Boolean.getBoolean("songnuan.write")) {
      Files.writeString(KEPT.resolve("record-1.txt"), kept);
    }

    assertThat(kept).isEqualTo(Files.readString(KEPT.resolve("record-1.txt")));
    assertThat(
            TextForm.RECORD
                .parse(kept)
                .check(KeepsakeLedger.plan(), KeepsakeLedger.roster(), KeepsakeLedger.committed()))
        .isInstanceOf(Replay.Same.class);
  }

  @Test
  void a_ledger_that_is_read_has_everything_where_it_was() {
    Ledger ledger = KeepsakeLedger.ledger();
    Ledger read = TextForm.LEDGER.parse(TextForm.LEDGER.print(ledger));

    assertThat(read.entries()).hasSize(16).isEqualTo(ledger.entries());
    assertThat(read.funds()).isEqualTo(ledger.funds());
    assertThat(read.stocks()).isEqualTo(ledger.stocks());
    assertThat(read.outstanding()).isEqualTo(ledger.outstanding());
    assertThat(read.committed()).isEqualTo(ledger.committed());
    assertThat(read.openProblems()).isEqualTo(ledger.openProblems());
    assertThat(read.list()).isEqualTo(ledger.list());
  }
}
