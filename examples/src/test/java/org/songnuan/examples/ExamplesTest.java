package org.songnuan.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ExamplesTest {

  @Test
  void list_prints_every_example_with_its_document() {
    assertThat(Run.of("list"))
        .isEqualTo(
            new Run(
                0,
                lines(
                    "community D1",
                    "hospital D2",
                    "bureau D3",
                    "company-community D4",
                    "company-community-again D5",
                    "district-notice D6",
                    "street D7",
                    "neighbourhood D8",
                    "youth-league D9",
                    "school D10",
                    "page D1",
                    "host JSON",
                    "walk D1"),
                lines()));
  }

  @Test
  void without_a_name_the_community_is_run() {
    assertThat(Run.of()).isEqualTo(Run.of("community"));
  }

  @Test
  void a_bad_name_lists_the_names_and_fails() {
    assertThat(Run.of("comunity"))
        .isEqualTo(
            new Run(
                1,
                lines(),
                lines(
                    "Example must be one of community, hospital, bureau, company-community,"
                        + " company-community-again, district-notice, street, neighbourhood,"
                        + " youth-league, school, page, host, walk, scale or list, but was"
                        + " (comunity).")));
  }

  @Test
  void an_argument_too_many_is_refused() {
    assertThat(Run.of("community", "school").code()).isEqualTo(1);
    assertThat(Run.of("scale", "7", "7"))
        .isEqualTo(new Run(1, lines(), lines("Unmatched argument at index 2: '7'")));
  }

  @Test
  void with_a_bad_row_nothing_is_run() {
    var example =
        new Example(
            "bad",
            "none",
            out -> {
              RosterReader.read(
                  text("id,area,income,size,registered,surveyed,verified\n户-001,示例区,-5,2,无,,\n"),
                  text("household,birth,registered\n户-009,1941,无\n"));
              out.println("run");
            });

    assertThat(Run.of(ImmutableList.of(example), "bad"))
        .isEqualTo(
            new Run(
                1,
                lines(),
                lines(
                    "households.csv 第 2 行 income 列：不应小于 0.00，现为 -5.00",
                    "persons.csv 第 2 行 household 列：应为 households.csv 中已有的户号")));
  }

  @Test
  void an_example_that_prints_a_wrong_total_fails() {
    var example =
        new Example("wrong", "none", out -> Document.check("Cash", "19900.00", "19900.01"));

    assertThat(Run.of(ImmutableList.of(example), "wrong"))
        .isEqualTo(
            new Run(
                1,
                lines(),
                lines("Cash must be what the document says (19900.00), but was (19900.01).")));
  }

  private static ImmutableList<String> lines(String... lines) {
    return ImmutableList.copyOf(lines);
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
