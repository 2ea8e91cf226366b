package org.songnuan.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.songnuan.campaign.Outcome;

class HostTest {
  private static final Run RUN = Run.of("host");

  private static String campaign() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HostTest.class.getResourceAsStream("host/campaign.json"))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static Outcome outcome() throws IOException {
    HostCampaign kept = HostCampaign.read(HostJson.parse(campaign()));
    return kept.campaign()
        .prepare(kept.date(), kept.area())
        .orThrow()
        .run(RosterReader.readGood("host").roster());
  }

  @Test
  void a_bad_row_is_a_finding_and_the_others_are_run() {
    assertThat(RUN.err()).isEmpty();
    assertThat(RUN.code()).isZero();
    assertThat(RUN.out())
        .startsWith(
            "一、名册：读入 4 户",
            "户-03 错误 examples.NEGATIVE：households.csv 第 4 行 income 列：不应小于 0.00，现为 -5.00",
            "户-05 错误 examples.NOT_BIRTH：persons.csv 第 11 行 birth 列：应为 1800 至 2999 年的日期或年份，如"
                + " 1941-03-05 或 1941");
  }

  @Test
  void money_goes_to_payees_and_whoever_has_none_is_told() {
    assertThat(RUN.out())
        .containsSequence("K-7001       1    466.66", "K-7002       1    766.67")
        .contains("没有收款编号 300.00", "户-04 注意 report.NO_PAYEE：300.00 没有收款编号");
    assertThat(RUN.out().toString()).doesNotContain("甲某某");
  }

  @Test
  void the_run_is_made_again_and_proved_equal_to_the_byte_or_says_whose_facts_changed() {
    assertThat(RUN.out())
        .endsWith(
            "四、复核",
            "再跑一遍：结果相同，存档逐字节相同",
            "改了一户的收入：",
            "户-01 错误 ledger.CHANGED_RECIPIENT：该对象的资料与记录不符");
  }

  @Test
  void an_award_is_kept_with_its_reason_as_code_values_and_words() throws IOException {
    JsonNode json = HostJson.parse(HostJson.print(HostJson.of(outcome())));
    JsonNode award = json.path("awards").path(0);

    assertThat(award.path("recipient").asText()).isEqualTo("户-01");
    assertThat(award.path("cash").asText()).isEqualTo("466.66");
    JsonNode below = award.path("why").path("because").path(0).path("because").path(0);
    assertThat(below.path("code").asText()).isEqualTo("rule.BELOW");
    assertThat(below.path("values").path(0).path("value").path("fen").asText())
        .isEqualTo("185000/3");
    assertThat(below.path("zh").asText()).startsWith("月人均收入 ≈616.67，低于");
    assertThat(below.path("en").asText()).startsWith("monthly income per head ≈616.67 is below");
  }

  @Test
  void no_words_of_the_archive_name_a_household() throws IOException {
    JsonNode json = HostJson.of(outcome());

    for (String key : new String[] {"zh", "en"}) {
      assertThat(json.findValuesAsText(key)).isNotEmpty().noneMatch(text -> text.contains("户-0"));
    }
    assertThat(json.findValuesAsText("subject")).contains("户-06");
  }

  @Test
  void a_campaign_that_is_not_in_order_is_refused_with_the_place() throws IOException {
    ObjectNode json = (ObjectNode) HostJson.parse(campaign());
    ((ObjectNode) json.path("benefits").path(1)).put("yuan", "300.005");
    assertThatThrownBy(() -> HostCampaign.read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("/benefits/1/yuan: Money must be yuan with at most two decimals");

    ObjectNode numbered = (ObjectNode) HostJson.parse(campaign());
    ((ObjectNode) numbered.path("funds").path(0)).put("yuan", 1200.0);
    assertThatThrownBy(() -> HostCampaign.read(numbered))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("/funds/0/yuan must be a text, but was not.");

    ObjectNode without = (ObjectNode) HostJson.parse(campaign());
    without.remove("categories");
    assertThatThrownBy(() -> HostCampaign.read(without))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("/categories must be a list, but was not.");
    assertThatThrownBy(() -> HostJson.parse("{\"id\" : "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must be JSON, but was not in line 1");
  }
}
