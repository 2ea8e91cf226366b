package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.songnuan.beneficiary.RecipientId;

class DirectoryTest {
  @ParameterizedTest
  @CsvSource({
    "张某, 张*",
    "张某某, 张**",
    "欧阳某某, 欧**",
    "𠮷某, 𠮷*",
    "Anna Example, A**",
    "张, *",
    "13800, *",
    "' 张某 ', 张*",
    "'', *"
  })
  void a_masked_name_keeps_its_first_character_alone(String name, String masked) {
    assertThat(Directory.masked(name)).isEqualTo(masked);
  }

  @Test
  void only_those_who_run_the_campaign_read_names_in_full() {
    Optional<String> name = Optional.of("张某某");

    assertThat(Audience.INTERNAL.name(name)).isEqualTo(Cell.personal("张某某"));
    assertThat(Audience.SUPERIOR.name(name)).isEqualTo(Cell.personal("张**"));
    assertThat(Audience.PUBLIC.name(name)).isEqualTo(Cell.personal("张**"));
    assertThat(Audience.INTERNAL.name(Optional.empty())).isEqualTo(Cell.BLANK);
  }

  @Test
  void the_empty_directory_knows_nobody() {
    assertThat(Directory.EMPTY.recipient(RecipientId.of("H-1"))).isEmpty();
    assertThat(Directory.EMPTY.payee(RecipientId.of("H-1"))).isEmpty();
  }

  /** What a host in a hurry may write. */
  @SuppressWarnings({"NullAway", "NullOptional"})
  private static final class Hasty implements Directory {
    @Override
    public Optional<String> recipient(RecipientId id) {
      return null;
    }

    @Override
    public Optional<String> payee(RecipientId id) {
      return null;
    }
  }

  @Test
  void a_directory_that_answers_with_null_is_told_so_and_about_nobody() {
    Directory hasty = new Hasty();
    assertThatThrownBy(
            () ->
                SignatureRegister.of(
                    ReportFixture.OUTCOME, ReportFixture.DAY, Audience.INTERNAL, hasty))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(
            "Directory must answer for a recipient with an Optional, but answered with (null).\n"
                + "Maybe return Optional.ofNullable(…).");
    assertThatThrownBy(() -> PaymentBatch.of(ReportFixture.OUTCOME, ReportFixture.DAY, hasty))
        .isInstanceOf(NullPointerException.class)
        .hasMessageStartingWith("Directory must answer for a payee");
    assertThatThrownBy(
            () -> PublicNotice.of(ReportFixture.OUTCOME, ReportFixture.DAY, 7, hasty, "low"))
        .isInstanceOf(NullPointerException.class)
        .hasMessageStartingWith("Directory must answer for a recipient");
  }
}
