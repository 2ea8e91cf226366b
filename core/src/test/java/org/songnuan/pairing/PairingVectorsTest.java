package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published cases of coverage, assignment and stable pairing in {@code vectors/}. */
class PairingVectorsTest {

  @TestFactory
  Stream<DynamicTest> coverage() throws IOException {
    return json("coverage.json")
        .map(row -> DynamicTest.dynamicTest(row.path("name").asText(), () -> checkCover(row)));
  }

  private static void checkCover(JsonNode row) {
    int[] capacity = ints(row.path("capacity"));
    List<int[]> eligible = rows(row.path("eligible"));
    Links links = links(eligible, capacity.length);
    Cover cover = Cover.of(links, capacity);
    int[] one = new int[eligible.size()];
    Arrays.fill(one, 1);
    long[] alone = new long[one.length];
    Arrays.fill(alone, 1);
    Seats seats = Optimum.of(new Task(links, Burden.of(capacity), one, alone, 1)).seats();

    assertThat(cover.covered()).isEqualTo(row.path("max_covered").asInt());
    assertThat(IntStream.range(0, one.length).map(seats::lacking).sum())
        .isEqualTo(row.path("deficiency").asInt());
  }

  private static Links links(List<int[]> eligible, int helpers) {
    int[] from = new int[eligible.size() + 1];
    for (int i = 0; i < eligible.size(); i++) {
      from[i + 1] = from[i] + eligible.get(i).length;
    }
    return new Links(helpers, from, eligible.stream().flatMapToInt(Arrays::stream).toArray(), null);
  }

  @TestFactory
  Stream<DynamicTest> assignments() throws IOException {
    return json("assignment.json")
        .map(row -> DynamicTest.dynamicTest(row.path("name").asText(), () -> checkCost(row)));
  }

  /** Five workers and four tasks: one worker goes without, at no cost. */
  private static void checkCost(JsonNode row) {
    List<int[]> cost = rows(row.path("cost"));
    int helpers = cost.get(0).length;
    List<int[]> everybody =
        cost.stream().map(any -> IntStream.range(0, helpers).toArray()).toList();
    Links links =
        links(everybody, helpers)
            .costing(cost.stream().flatMapToInt(Arrays::stream).asLongStream().toArray());
    int[] one = new int[cost.size()];
    Arrays.fill(one, 1);
    long[] alone = new long[one.length];
    Arrays.fill(alone, 1_000);
    int[] capacity = new int[helpers];
    Arrays.fill(capacity, 1);
    Optimum optimum = Optimum.of(new Task(links, Burden.of(capacity), one, alone, 1));

    assertThat(OptimumTest.cost(optimum))
        .isEqualTo(row.path("optimum").asLong() + 1_000L * (cost.size() - helpers));
    assertThat(PriceCheck.holds(optimum)).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> stable_pairings() throws IOException {
    return json("stable_matching.json")
        .map(row -> DynamicTest.dynamicTest(row.path("name").asText(), () -> checkStable(row)));
  }

  private static void checkStable(JsonNode row) {
    List<int[]> left = rows(row.path("left"));
    List<int[]> right = rows(row.path("right"));

    assertThat(matches(left, right)).isEqualTo(ints(row.path("left_optimal")));
    int[] ofRight = matches(right, left);
    int[] rightOptimal = new int[ofRight.length];
    for (int j = 0; j < ofRight.length; j++) {
      rightOptimal[ofRight[j]] = j;
    }
    assertThat(rightOptimal).isEqualTo(ints(row.path("right_optimal")));
    assertThat(rows(row.path("stable")))
        .allMatch(with -> wishes(left, right).blocking(pairs(with)).isEmpty())
        .anyMatch(with -> Arrays.equals(with, matches(left, right)));
  }

  private static int[] matches(List<int[]> asking, List<int[]> asked) {
    int[] with = new int[asking.size()];
    for (Pair pair : wishes(asking, asked).stable().pairs()) {
      with[Integer.parseInt(pair.recipient().value())] = Integer.parseInt(pair.helper().value());
    }
    return with;
  }

  private static Wishes wishes(List<int[]> asking, List<int[]> asked) {
    Wishes wishes = Wishes.NONE;
    for (int i = 0; i < asking.size(); i++) {
      wishes = wishes.recipient("" + i, texts(asking.get(i)));
    }
    for (int j = 0; j < asked.size(); j++) {
      wishes = wishes.helper("" + j, 1, texts(asked.get(j)));
    }
    return wishes;
  }

  private static List<Pair> pairs(int[] with) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < with.length; i++) {
      pairs.add(Pair.of("" + i, "" + with[i]));
    }
    return pairs;
  }

  private static String[] texts(int[] numbers) {
    return Arrays.stream(numbers).mapToObj(String::valueOf).toArray(String[]::new);
  }

  private static List<int[]> rows(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(PairingVectorsTest::ints).toList();
  }

  private static int[] ints(JsonNode row) {
    return StreamSupport.stream(row.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
  }

  private static Stream<JsonNode> json(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PairingVectorsTest.class.getResourceAsStream("/vectors/" + file))) {
      return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false);
    }
  }
}
