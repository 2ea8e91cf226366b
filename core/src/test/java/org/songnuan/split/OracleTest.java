package org.songnuan.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.songnuan.scope.Lot;

/** Every division against its definition, on small problems with weights, floors and caps. */
class OracleTest {

  private static final Lot LOT = Lot.of("oracle");

  @Provide
  Arbitrary<List<Claim>> claims() {
    Arbitrary<Claim> claim =
        Combinators.combine(
                Arbitraries.longs().between(0, 5),
                Arbitraries.longs().between(0, 12),
                Arbitraries.longs().between(0, 12),
                Arbitraries.longs().between(0, 3))
            .as(
                (weight, asked, cap, floor) ->
                    new Claim("x", weight, asked, Math.min(floor, Math.min(asked, cap)), cap));
    return claim
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(
            list -> {
              List<Claim> named = new ArrayList<>();
              for (Claim one : list) {
                named.add(
                    new Claim(
                        "c" + named.size(), one.weight(), one.claim(), one.floor(), one.cap()));
              }
              return named;
            });
  }

  @Provide
  Arbitrary<Division> divisions() {
    return Arbitraries.of(
            Division.equal(),
            Division.fixed(4),
            Division.weighted(),
            Division.proportional(),
            Division.equalLosses(),
            Division.talmud())
        .flatMap(division -> Roundings.of(division).map(division::rounding));
  }

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  void every_division_agrees_with_its_definition(
      @ForAll("divisions") Division division,
      @ForAll("claims") List<Claim> claims,
      @ForAll @LongRange(max = 60) long estate) {
    List<Oracle.One> ones = claims.stream().map(claim -> one(division, claim)).toList();
    assumeTrue(ones.stream().mapToLong(Oracle.One::floor).sum() <= estate);
    assumeTrue(ones.stream().mapToLong(Oracle.One::top).sum() > estate);
    Oracle oracle = new Oracle(path(division), ones, LOT);

    Split split = division.split(estate, claims, LOT);

    long[] expected =
        division.rounding() == Rounding.LARGEST_REMAINDER
            ? oracle.largestRemainder(estate)
            : oracle.divisor(estate, division.rounding());
    assertThat(claims.stream().mapToLong(claim -> split.share(claim.id())).toArray())
        .isEqualTo(expected);
    assertThat(split.left()).isZero();
  }

  /** Where one claimant outweighs many, that one moves by several units while they wait. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void webster_agrees_where_one_outweighs_many(
      @ForAll @IntRange(min = 3, max = 25) int many,
      @ForAll @LongRange(min = 10, max = 60) long weight,
      @ForAll @LongRange(min = 1, max = 60) long cap,
      @ForAll @LongRange(max = 60) long estate) {
    List<Claim> claims = new ArrayList<>();
    claims.add(Claim.of("heavy", 60).withWeight(weight).withCap(cap));
    for (int i = 0; i < many; i++) {
      claims.add(Claim.of("c" + i, 3).withWeight(1));
    }
    Division division = Division.weighted().rounding(Rounding.WEBSTER);
    List<Oracle.One> ones = claims.stream().map(claim -> one(division, claim)).toList();
    assumeTrue(ones.stream().mapToLong(Oracle.One::top).sum() > estate);

    Split split = division.split(estate, claims, LOT);

    assertThat(claims.stream().mapToLong(claim -> split.share(claim.id())).toArray())
        .isEqualTo(new Oracle(Oracle.Path.AWARDS, ones, LOT).divisor(estate, Rounding.WEBSTER));
  }

  private static Oracle.One one(Division division, Claim claim) {
    long weight =
        switch (division.rule()) {
          case WEIGHTED -> claim.weight();
          case PROPORTIONAL -> claim.claim();
          default -> 1;
        };
    long cap = division.equals(Division.fixed(4).rounding(division.rounding())) ? 4 : claim.cap();
    long top = Math.min(Math.min(cap, claim.cap()), claim.claim());
    long floor = Math.min(claim.floor(), top);
    return new Oracle.One(claim.id(), weight, claim.claim(), floor, weight == 0 ? floor : top);
  }

  private static Oracle.Path path(Division division) {
    return switch (division.rule()) {
      case EQUAL_LOSSES -> Oracle.Path.LOSSES;
      case TALMUD -> Oracle.Path.TALMUD;
      default -> Oracle.Path.AWARDS;
    };
  }
}
