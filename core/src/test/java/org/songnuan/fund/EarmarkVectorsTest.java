package org.songnuan.fund;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.scope.Area;
import org.songnuan.split.Division;

/** The cases of {@code vectors/earmarks.json}, each derived there by an exhaustive minimum cut. */
class EarmarkVectorsTest {
  @TestFactory
  Stream<DynamicTest> earmarks() throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/vectors/earmarks.json")) {
      JsonNode rows = new ObjectMapper().readTree(Objects.requireNonNull(file));
      List<JsonNode> all = StreamSupport.stream(rows.spliterator(), false).toList();
      assertThat(all).hasSize(3);
      return all.stream()
          .map(row -> DynamicTest.dynamicTest(row.path("name").asText(), () -> check(row)));
    }
  }

  private static void check(JsonNode given) {
    List<Source> sources = new ArrayList<>();
    given
        .path("funds")
        .properties()
        .forEach(
            fund -> {
              String[] mayPay =
                  StreamSupport.stream(fund.getValue().path("may_pay").spliterator(), false)
                      .map(JsonNode::asText)
                      .toArray(String[]::new);
              long amount = fund.getValue().path("amount").asLong();
              sources.add(new Source(fund.getKey(), amount, Earmark.onlyFor(mayPay)));
            });
    Map<Row, Long> demand = new TreeMap<>();
    given
        .path("need")
        .properties()
        .forEach(need -> demand.put(row(need.getKey(), need.getValue().asLong()), 1L));
    PoolSolver solver =
        new PoolSolver(sources, Division.equalAwards(), ImmutableSortedMap.copyOf(demand));

    long paid = solver.awards().values().stream().mapToLong(RowAward::total).sum();
    assertThat(paid).isEqualTo(given.path("max_payable").asLong());
    ImmutableList<Cut> shortages = solver.shortages();
    assertThat(shortages.stream().mapToLong(cut -> cut.claimed() - cut.held()).sum())
        .isEqualTo(given.path("unpaid").asLong());
    assertThat(shortages.stream().flatMap(cut -> cut.categories().stream()).map(CategoryId::value))
        .containsExactlyInAnyOrderElementsOf(
            StreamSupport.stream(given.path("short_categories").spliterator(), false)
                .map(JsonNode::asText)
                .toList());
  }

  private static Row row(String category, long claim) {
    return new Row(
        null,
        0,
        BenefitId.of(category),
        new Use(
            ImmutableSortedSet.of(CategoryId.of(category)),
            Area.EVERYWHERE,
            BenefitKind.RELIEF,
            ""),
        claim,
        0,
        false,
        false,
        Optional.empty(),
        0);
  }
}
