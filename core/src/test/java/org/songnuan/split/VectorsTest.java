package org.songnuan.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.Collections2;
import com.google.common.math.LongMath;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.songnuan.scope.Lot;

/** The published cases in {@code vectors/}. */
class VectorsTest {

  private static final Lot LOT = Lot.of("vectors");

  @TestFactory
  Stream<DynamicTest> claims_problems() throws IOException {
    return json("claims.json")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    text(row, "rule") + " of " + text(row, "endowment") + ", " + text(row, "name"),
                    () -> checkClaims(row)));
  }

  /** Scaled so that every award is whole, a division must hit it for either rounding. */
  private static void checkClaims(JsonNode row) {
    List<Fraction> claims = fractions(row.path("claims"));
    List<Fraction> floors = fractions(row.path("floors"));
    List<Fraction> awards = fractions(row.path("awards"));
    Fraction endowment = Fraction.parse(text(row, "endowment"));
    BigInteger common =
        Stream.of(claims.stream(), floors.stream(), awards.stream(), Stream.of(endowment))
            .flatMap(stream -> stream)
            .map(Fraction::denominator)
            .reduce(BigInteger.TWO, (a, b) -> a.multiply(b).divide(a.gcd(b)));
    long[] asked = scale(claims, common);
    long[] least = floors.isEmpty() ? new long[asked.length] : scale(floors, common);
    long estate = scale(List.of(endowment), common)[0];

    for (Rounding rounding : List.of(Rounding.LARGEST_REMAINDER, Rounding.WEBSTER)) {
      assertThat(awards(text(row, "rule"), rounding, estate, asked, least))
          .isEqualTo(scale(awards, common));
    }
  }

  private static long[] awards(
      String rule, Rounding rounding, long estate, long[] claims, long[] floors) {
    Division awards = Division.equalAwards().rounding(rounding);
    Division losses = Division.equalLosses().rounding(rounding);
    Division proportional = Division.proportional().rounding(rounding);
    return switch (rule) {
      case "PRO" -> split(proportional, estate, claims);
      case "CEA" -> split(awards, estate, claims);
      case "CEL" -> split(losses, estate, claims);
      case "TALMUD" -> split(Division.talmud().rounding(rounding), estate, claims);
      case "PIN" -> halves(awards, awards, estate, claims);
      case "RTALMUD" -> halves(losses, awards, estate, claims);
      case "RA" -> arrivals(estate, claims);
      case "CEA_ABOVE_FLOOR" -> above(awards, estate, claims, floors);
      case "PRO_ABOVE_FLOOR" -> above(proportional, estate, claims, floors);
      default -> throw new AssertionError(rule);
    };
  }

  private static long[] split(Division division, long estate, long[] claims) {
    List<Claim> list =
        IntStream.range(0, claims.length).mapToObj(i -> Claim.of("c" + i, claims[i])).toList();
    Split split = division.split(estate, list, LOT);
    return list.stream().mapToLong(claim -> split.share(claim.id())).toArray();
  }

  /** One division up to half of every claim, another one on the other half. */
  private static long[] halves(Division first, Division second, long estate, long[] claims) {
    long[] half = IntStream.range(0, claims.length).mapToLong(i -> claims[i] / 2).toArray();
    long sum = LongArrays.sum(half);
    return estate <= sum
        ? split(first, estate, half)
        : LongArrays.plus(half, split(second, estate - sum, half));
  }

  /** Random arrival: what rank order gives on the average over every order (O'Neill 1982). */
  private static long[] arrivals(long estate, long[] claims) {
    long[] sum = new long[claims.length];
    List<Integer> places = IntStream.range(0, claims.length).boxed().toList();
    Collection<List<Integer>> orders = Collections2.permutations(places);
    for (List<Integer> order : orders) {
      List<Claim> ranked =
          places.stream().map(i -> Claim.of("c" + i, claims[i]).withRank(order.get(i))).toList();
      Split split = RankOrder.divisible().split(estate, ranked, LOT);
      places.forEach(i -> sum[i] += split.share("c" + i));
    }
    return Arrays.stream(sum)
        .map(all -> LongMath.divide(all, orders.size(), RoundingMode.UNNECESSARY))
        .toArray();
  }

  private static long[] above(Division division, long estate, long[] claims, long[] floors) {
    long[] rest = LongArrays.minus(claims, floors);
    return LongArrays.plus(floors, split(division, estate - LongArrays.sum(floors), rest));
  }

  @TestFactory
  Stream<DynamicTest> apportionments() throws IOException {
    return json("apportionment.json")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    text(row, "method") + ", " + text(row, "name"),
                    () ->
                        checkSeats(
                            text(row, "method"),
                            row.path("seats").longValue(),
                            longs(row.path("weights")),
                            longs(row.path("expected")))));
  }

  private static void checkSeats(String method, long seats, long[] weights, long[] expected) {
    assertThat(pairs(weights, seats(method, seats, weights)))
        .containsExactlyInAnyOrderElementsOf(pairs(weights, expected));
  }

  private static long[] seats(String method, long seats, long[] weights) {
    Rounding rounding =
        switch (method.replace("_min1", "")) {
          case "hamilton" -> Rounding.LARGEST_REMAINDER;
          case "webster" -> Rounding.WEBSTER;
          case "jefferson" -> Rounding.JEFFERSON;
          case "adams" -> Rounding.ADAMS;
          case "huntington_hill" -> Rounding.HUNTINGTON_HILL;
          default -> throw new AssertionError(method);
        };
    long floor = method.endsWith("_min1") ? 1 : 0;
    return byWeight(Division.weighted().rounding(rounding), seats, weights, floor);
  }

  private static long[] byWeight(Division division, long estate, long[] weights, long floor) {
    List<Claim> claims =
        IntStream.range(0, weights.length)
            .mapToObj(i -> Claim.of("c" + i).withWeight(weights[i]).withFloor(floor))
            .toList();
    Split split = division.split(estate, claims, LOT);
    return claims.stream().mapToLong(claim -> split.share(claim.id())).toArray();
  }

  private static List<List<Long>> pairs(long[] weights, long[] shares) {
    return IntStream.range(0, weights.length)
        .mapToObj(i -> List.of(weights[i], shares[i]))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> facts_about_the_us_house() throws IOException {
    List<List<String>> populations = csv("us_populations.csv");
    return csv("apportionment_paradoxes.csv").stream()
        .map(
            fact ->
                DynamicTest.dynamicTest(
                    String.join(", ", fact), () -> checkFact(fact, populations)));
  }

  private static void checkFact(List<String> fact, List<List<String>> populations) {
    List<List<String>> states =
        populations.stream().filter(row -> row.get(0).equals(fact.get(2))).toList();
    long[] weights = states.stream().mapToLong(row -> Long.parseLong(row.get(2))).toArray();
    long total = Long.parseLong(fact.get(4));
    long[] seats =
        fact.get(3).equals("hamilton_min1")
            ? raised(total, weights)
            : seats(fact.get(3), total, weights);
    int state = states.stream().map(row -> row.get(1)).toList().indexOf(fact.get(5));

    assertThat(seats[state]).isEqualTo(Long.parseLong(fact.get(6)));
  }

  /**
   * The tables of the House raised the rounded share: the whole part of the quota, but at least
   * one, then one more each in the order of the remainders.
   */
  private static long[] raised(long total, long[] weights) {
    long all = LongArrays.sum(weights);
    List<Claim> whole = new ArrayList<>();
    List<Claim> odd = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      long product = weights[i] * total;
      whole.add(Claim.of("c" + i, Math.max(1, product / all)));
      odd.add(Claim.of("c" + i, product < all ? 0 : 1).withRank(-(product % all)));
    }
    Split split =
        RankOrder.stopping().split(total, whole, LOT).then(RankOrder.stopping(), odd, LOT);
    return whole.stream().mapToLong(claim -> split.share(claim.id())).toArray();
  }

  @TestFactory
  Stream<DynamicTest> sums_of_money() throws IOException {
    return json("money_allocation.json")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.path("total").asText() + ", " + text(row, "source"),
                    () -> checkMoney(row)));
  }

  /** A recovery is a positive sum that the caller negates. */
  private static void checkMoney(JsonNode row) {
    long total = row.path("total").longValue();
    long[] weights = weights(row.path("ratios"));
    long[] shares =
        byWeight(Division.weighted().by(row.path("step").longValue()), Math.abs(total), weights, 0);
    long[] expected = longs(row.path("expected"));
    if (!text(row, "mode").equals("largest_remainder")) {
      checkContrast(row, weights, shares, expected);
      return;
    }

    assertThat(pairs(weights, shares))
        .containsExactlyInAnyOrderElementsOf(
            pairs(weights, LongArrays.times(expected, total < 0 ? -1 : 1)));
  }

  /** How others hand out the odd units: neither they nor we lose any or pay a ratio of zero. */
  private static void checkContrast(JsonNode row, long[] weights, long[] shares, long[] expected) {
    long total = Math.abs(row.path("total").longValue());
    assertThat(Math.abs(LongArrays.sum(expected))).isEqualTo(total);
    assertThat(LongArrays.sum(shares)).isEqualTo(total);
    for (int i = 0; i < weights.length; i++) {
      assertThat(shares[i] == 0 || weights[i] > 0).isTrue();
      if (!text(row, "mode").equals("floor_separate")) {
        assertThat(Math.abs(Math.abs(expected[i]) - shares[i]))
            .isLessThanOrEqualTo(row.path("step").longValue());
      }
    }
  }

  /** Ratios such as 1/3 or 0.6667 as whole weights. */
  private static long[] weights(JsonNode ratios) {
    List<Fraction> parts =
        texts(ratios).stream()
            .map(
                text ->
                    text.contains("/")
                        ? Fraction.parse(text)
                        : Fraction.of(new BigDecimal(text).movePointRight(16).longValueExact()))
            .toList();
    BigInteger common =
        parts.stream()
            .map(Fraction::denominator)
            .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
    return scale(parts, common);
  }

  private static long[] scale(List<Fraction> parts, BigInteger factor) {
    return parts.stream()
        .map(part -> part.numerator().multiply(factor).divide(part.denominator()))
        .mapToLong(BigInteger::longValueExact)
        .toArray();
  }

  private static Stream<JsonNode> json(String file) throws IOException {
    try (InputStream in = open(file)) {
      JsonNode rows = new ObjectMapper().readTree(in);
      assertThat(rows).isNotEmpty();
      return StreamSupport.stream(rows.spliterator(), false);
    }
  }

  private static List<List<String>> csv(String file) throws IOException {
    try (InputStream in = open(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(VectorsTest::cells).toList();
    }
  }

  /** Splits at commas outside quotation marks. */
  private static List<String> cells(String line) {
    return Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .map(cell -> cell.replace("\"", ""))
        .toList();
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(VectorsTest.class.getResourceAsStream("/vectors/" + file), file);
  }

  private static String text(JsonNode row, String key) {
    return row.path(key).asText();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static List<Fraction> fractions(JsonNode array) {
    return texts(array).stream().map(Fraction::parse).toList();
  }

  private static long[] longs(JsonNode array) {
    return texts(array).stream().mapToLong(Long::parseLong).toArray();
  }
}
