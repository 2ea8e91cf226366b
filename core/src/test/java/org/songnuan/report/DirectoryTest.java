package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;

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
}
