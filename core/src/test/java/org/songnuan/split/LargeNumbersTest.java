package org.songnuan.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.songnuan.scope.Lot;

/** Amounts up to 2<sup>62</sup> against exact fractions. */
class LargeNumbersTest {

  private static final Lot LOT = Lot.of("large");
  private static final long MOST = 1L << 62;

  /** Amounts of every magnitude, up to an eighth of 2^62. */
  @Provide
  Arbitrary<List<Long>> amounts() {
    return Arbitraries.integers()
        .between(0, 58)
        .flatMap(bits -> Arbitraries.longs().between(1L << bits, (1L << (bits + 1)) - 1))
        .list()
        .ofMinSize(2)
        .ofMaxSize(8);
  }

  private static List<Claim> claims(List<Long> amounts, List<Long> floors) {
    List<Claim> claims = new ArrayList<>();
    for (long amount : amounts) {
      long floor = Math.min(floors.get(claims.size() % floors.size()), amount) / 16;
      claims.add(Claim.of("c" + claims.size(), amount).withWeight(amount).withFloor(floor));
    }
    return claims;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void largest_remainder_agrees_with_exact_fractions(
      @ForAll("amounts") List<Long> amounts,
      @ForAll("amounts") List<Long> floors,
      @ForAll @LongRange(min = 1, max = 999) long part) {
    List<Claim> claims = claims(amounts, floors);
    long least = claims.stream().mapToLong(Claim::floor).sum();
    long all = amounts.stream().mapToLong(amount -> amount).sum();
    long estate = least + (all - least) / 1_000 * part;
    if (estate >= all) {
      return;
    }

    Division proportional = Division.proportional();
    List<Oracle.One> byClaim =
        claims.stream()
            .map(c -> new Oracle.One(c.id(), c.claim(), c.claim(), c.floor(), c.claim()))
            .toList();
    List<Oracle.One> byHead =
        claims.stream()
            .map(c -> new Oracle.One(c.id(), 1, c.claim(), c.floor(), c.claim()))
            .toList();

    assertThat(shares(proportional, estate, claims))
        .isEqualTo(new Oracle(Oracle.Path.AWARDS, byClaim, LOT).largestRemainder(estate));
    assertThat(shares(Division.equalAwards(), estate, claims))
        .isEqualTo(new Oracle(Oracle.Path.AWARDS, byHead, LOT).largestRemainder(estate));
    assertThat(shares(Division.equalLosses(), estate, claims))
        .isEqualTo(new Oracle(Oracle.Path.LOSSES, byHead, LOT).largestRemainder(estate));
    if (all <= MOST / 2) {
      assertThat(shares(Division.talmud(), estate, claims))
          .isEqualTo(new Oracle(Oracle.Path.TALMUD, byHead, LOT).largestRemainder(estate));
    }
  }

  /** No unit that was handed out is due later than one that was not: that is Webster's method. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void webster_hands_out_every_unit_in_its_turn(
      @ForAll("amounts") List<Long> amounts,
      @ForAll("amounts") List<Long> floors,
      @ForAll @LongRange(min = 1, max = 999) long part) {
    List<Claim> claims = claims(amounts, floors);
    long least = claims.stream().mapToLong(Claim::floor).sum();
    long all = amounts.stream().mapToLong(amount -> amount).sum();
    long estate = least + (all - least) / 1_000 * part;

    long[] shares = shares(Division.proportional().rounding(Rounding.WEBSTER), estate, claims);

    assertThat(LongArrays.sum(shares)).isEqualTo(estate);
    for (int i = 0; i < shares.length; i++) {
      for (int j = 0; j < shares.length; j++) {
        if (shares[i] > claims.get(i).floor() && shares[j] < claims.get(j).claim()) {
          assertThat(due(shares[i], claims.get(i)))
              .isLessThanOrEqualTo(due(shares[j] + 1, claims.get(j)));
        }
      }
    }
  }

  private static Fraction due(long unit, Claim claim) {
    BigInteger twice = BigInteger.valueOf(unit).shiftLeft(1).subtract(BigInteger.ONE);
    return new Fraction(twice, BigInteger.valueOf(claim.weight()));
  }

  private static long[] shares(Division division, long estate, List<Claim> claims) {
    Split split = division.split(estate, claims, LOT);
    return claims.stream().mapToLong(claim -> split.share(claim.id())).toArray();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void products_and_quotients_pass_sixty_four_bits(
      @ForAll @LongRange(min = 0, max = MOST) long a,
      @ForAll @LongRange(min = 0, max = MOST) long b,
      @ForAll @LongRange(min = 1, max = MOST) long c,
      @ForAll @LongRange(min = 0, max = MOST) long d) {
    BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    BigInteger other = BigInteger.valueOf(c).multiply(BigInteger.valueOf(d));
    long small = Math.min(b, c);

    assertThat(Wide.compareProducts(a, b, c, d)).isEqualTo(product.compareTo(other));
    assertThat(Wide.quotient(a, small, c))
        .isEqualTo(
            BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(small))
                .divide(BigInteger.valueOf(c))
                .longValueExact());
    assertThat(Wide.times(a, b))
        .isEqualTo(product.min(BigInteger.valueOf(Wide.TOO_MUCH)).longValueExact());
    assertThat(Wide.plus(a, b)).isEqualTo(a + b > MOST || a + b < 0 ? Wide.TOO_MUCH : a + b);
  }

  /** A cut is found by parting as it is by sorting, also among many equals. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void narrowing_agrees_with_sorting(@ForAll List<@IntRange(max = 20) Integer> keys) {
    if (keys.isEmpty()) {
      return;
    }
    int[] items = IntStream.range(0, keys.size()).toArray();
    Narrowing narrowing =
        new Narrowing(items, 0, items.length, (a, b) -> keys.get(a).compareTo(keys.get(b)));
    int middle = keys.size() / 2;

    while (narrowing.isOpen()) {
      narrowing.part();
      if (middle < narrowing.levelFrom()) {
        narrowing.keepBefore();
      } else if (middle >= narrowing.levelTo()) {
        narrowing.keepAfter();
      } else {
        break;
      }
    }

    assertThat(keys.get(items[middle])).isEqualTo(keys.stream().sorted().toList().get(middle));
  }

  /** Claims that sum to far more than 2^62, of whom a few may be without limit. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void claims_above_any_estate_agree_with_exact_fractions(
      @ForAll("manyLarge") List<Long> amounts,
      @ForAll("amounts") List<Long> floors,
      @ForAll @LongRange(min = 1, max = 1_000) long part) {
    List<Claim> claims = claims(amounts, floors);
    long least = claims.stream().mapToLong(Claim::floor).sum();
    long estate = Math.max(least, MOST / 1_000 * part);
    List<Oracle.One> byClaim =
        claims.stream()
            .map(c -> new Oracle.One(c.id(), c.claim(), c.claim(), c.floor(), c.claim()))
            .toList();
    List<Oracle.One> byHead =
        claims.stream()
            .map(c -> new Oracle.One(c.id(), 1, c.claim(), c.floor(), c.claim()))
            .toList();

    assertThat(shares(Division.proportional(), estate, claims))
        .isEqualTo(new Oracle(Oracle.Path.AWARDS, byClaim, LOT).largestRemainder(estate));
    assertThat(shares(Division.equalAwards(), estate, claims))
        .isEqualTo(new Oracle(Oracle.Path.AWARDS, byHead, LOT).largestRemainder(estate));
    assertThat(shares(Division.equalLosses(), estate, claims))
        .isEqualTo(new Oracle(Oracle.Path.LOSSES, byHead, LOT).largestRemainder(estate));
    assertThat(shares(Division.talmud(), estate, claims))
        .isEqualTo(new Oracle(Oracle.Path.TALMUD, byHead, LOT).largestRemainder(estate));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void webster_keeps_its_turns_above_any_estate(
      @ForAll("manyLarge") List<Long> amounts, @ForAll @LongRange(min = 1, max = 1_000) long part) {
    List<Claim> claims = claims(amounts, amounts.stream().map(amount -> 0L).toList());
    long estate = MOST / 1_000 * part;

    for (Division division : List.of(Division.proportional(), Division.equalLosses())) {
      long[] shares = shares(division.rounding(Rounding.WEBSTER), estate, claims);
      assertThat(LongArrays.sum(shares)).isEqualTo(estate);
      for (int i = 0; i < shares.length; i++) {
        for (int j = 0; j < shares.length; j++) {
          if (shares[i] > 0 && shares[j] < claims.get(j).claim()) {
            boolean byClaim = division.equals(Division.proportional());
            Fraction one = byClaim ? due(shares[i], claims.get(i)) : loss(shares[i], claims.get(i));
            Fraction other =
                byClaim ? due(shares[j] + 1, claims.get(j)) : loss(shares[j] + 1, claims.get(j));
            assertThat(one).isLessThanOrEqualTo(other);
          }
        }
      }
    }
  }

  /** By the larger loss a unit waits for longer; the middle of a unit counts. */
  private static Fraction loss(long unit, Claim claim) {
    return Fraction.of(unit).minus(Fraction.of(claim.claim())).minus(Fraction.of(1, 2));
  }

  @Provide
  Arbitrary<List<Long>> manyLarge() {
    return Arbitraries.longs().between(MOST / 2, MOST).list().ofMinSize(3).ofMaxSize(9);
  }
}
