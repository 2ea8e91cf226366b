package org.songnuan.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.AmountLaws;
import org.songnuan.laws.TextLaws;
import org.songnuan.laws.ValueLaws;
import org.songnuan.testkit.QuantityArbitraries;

class QuantityTest implements ValueLaws<Quantity>, TextLaws<Quantity>, AmountLaws<Quantity> {
  private static final Unit BAG = QuantityArbitraries.BAG;

  @Provide
  @Override
  public Arbitrary<Quantity> values() {
    return QuantityArbitraries.quantities();
  }

  @Provide
  @Override
  public Arbitrary<Quantity> summands() {
    return QuantityArbitraries.masses();
  }

  @Override
  public Quantity remade(Quantity value) {
    return Quantity.of(value.amount(), value.unit());
  }

  @Override
  public Quantity read(String text) {
    return Quantity.parse(text, BAG);
  }

  @Test
  void the_example_of_the_class_holds() {
    Quantity rice = Quantity.of(1790, Unit.JIN);
    assertThat(rice.in(Unit.KILOGRAM)).hasToString("895 kg");
    assertThat(rice.fullPacks(Quantity.of(10, Unit.JIN))).isEqualTo(179);
    assertThat(rice.times(Ratio.of(1, 100))).hasToString("17.9 斤");
  }

  @Test
  void a_hundred_households_get_rice_flour_and_oil() {
    Quantity rice = Quantity.parse("1790斤");
    Quantity flour = Quantity.parse("1710 斤");
    Quantity oil = Quantity.parse("860 升");
    assertThat(flour.in(Unit.KILOGRAM)).isEqualTo(Quantity.of(855, Unit.KILOGRAM));
    assertThat(rice.packsNeeded(Quantity.of(5, Unit.KILOGRAM))).isEqualTo(179);
    assertThat(flour.packsNeeded(Quantity.of(10, Unit.JIN))).isEqualTo(171);
    assertThat(oil.packsNeeded(Quantity.of(5, Unit.LITRE))).isEqualTo(172);
    assertThat(oil.times(Ratio.of(1, 100))).hasToString("8.6 L");
    assertThat(flour.times(Ratio.of(1, 100))).hasToString("17.1 斤");
  }

  @Test
  void an_occupied_bed_gets_two_portions() {
    assertThat(Quantity.of(2, Unit.PORTION).times(137)).hasToString("274 份");
  }

  @Test
  void a_pack_that_is_not_full_is_needed_but_not_filled() {
    Quantity pack = Quantity.of(10, Unit.JIN);
    assertThat(Quantity.of(1794, Unit.JIN).fullPacks(pack)).isEqualTo(179);
    assertThat(Quantity.of(1794, Unit.JIN).packsNeeded(pack)).isEqualTo(180);
    assertThat(Quantity.of(0, Unit.JIN).packsNeeded(pack)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pack.fullPacks(Quantity.of(0, Unit.JIN)))
        .withMessage(
            "Packs must be of a positive size and hold no negative quantity, but were packs of"
                + " 0 斤 for 10 斤.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pack.negated().packsNeeded(pack))
        .withMessage(
            "Packs must be of a positive size and hold no negative quantity, but were packs of"
                + " 10 斤 for -10 斤.");
  }

  @Test
  void unlike_units_are_never_added_compared_or_converted() {
    Quantity rice = Quantity.of(1, Unit.JIN);
    Quantity oil = Quantity.of(1, Unit.LITRE);
    String message = "Unlike units must not be added, compared or converted, but were ";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rice.plus(oil))
        .withMessage(message + "L and 斤.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rice.minus(oil))
        .withMessage(message + "L and 斤.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rice.isBelow(oil))
        .withMessage(message + "斤 and L.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rice.in(Unit.LITRE))
        .withMessage(message + "斤 and L.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rice.dividedBy(oil))
        .withMessage(message + "斤 and L.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.of(1, Unit.BED).plus(Quantity.of(1, Unit.PORTION)))
        .withMessage(message + "份 and 床.");
  }

  @Test
  void a_sum_is_in_the_unit_of_the_first() {
    Quantity kilogram = Quantity.of(1, Unit.KILOGRAM);
    Quantity jin = Quantity.of(1, Unit.JIN);
    assertThat(kilogram.plus(jin)).hasToString("1.5 kg");
    assertThat(jin.plus(kilogram)).hasToString("3 斤").isNotEqualTo(kilogram.plus(jin));
    assertThat(jin.plus(kilogram)).isEqualByComparingTo(kilogram.plus(jin));
  }

  @Test
  void a_number_that_no_six_decimals_show_is_written_as_a_fraction() {
    assertThat(Quantity.of(Ratio.of(1790, 3), Unit.JIN)).hasToString("1790/3 斤");
    assertThat(Quantity.of(Ratio.of(1, 1_000_000), Unit.TONNE)).hasToString("0.000001 t");
    assertThat(Quantity.of(Ratio.of(1, 10_000_000), Unit.TONNE)).hasToString("1/10000000 t");
    assertThat(Quantity.of(100, Unit.PIECE)).hasToString("100 件");
    assertThat(Quantity.of(Ratio.of(-5, 2), Unit.LITRE)).hasToString("-2.5 L");
  }

  @Test
  void units_of_the_hosts_own_are_read_when_they_are_named() {
    assertThat(Quantity.parse("3 袋", BAG)).isEqualTo(Quantity.of(3, BAG));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.parse("3 袋"))
        .withMessageStartingWith("Unit must be one of ");
  }

  @Test
  void what_is_no_number_with_a_unit_is_refused() {
    for (String text :
        List.of("", "17.9", "斤", "17.9  斤", " 1 斤", "1 斤 ", "+1 斤", "1,000 斤", "一斤")) {
      assertThatIllegalArgumentException()
          .as(text)
          .isThrownBy(() -> Quantity.parse(text))
          .withMessage(
              "Quantity must be a number and a unit such as 17.9 斤, but was another text, of length"
                  + " %d.",
              text.length());
    }
  }

  @Property
  void converting_back_and_forth_changes_nothing(
      @ForAll("summands") Quantity mass, @ForAll("summands") Quantity other) {
    Quantity converted = mass.in(other.unit());
    assertThat(converted).isEqualByComparingTo(mass);
    assertThat(converted.unit()).isEqualTo(other.unit());
    assertThat(converted.in(mass.unit())).isEqualTo(mass);
  }

  @Property
  void comparing_is_exact_across_units(
      @ForAll("anyMasses") Quantity one, @ForAll("anyMasses") Quantity other) {
    BigInteger left = grams(one).multiply(BigInteger.valueOf(other.amount().denominator()));
    BigInteger right = grams(other).multiply(BigInteger.valueOf(one.amount().denominator()));
    assertThat(one.compareTo(other)).isEqualTo(left.compareTo(right));
  }

  @Provide
  Arbitrary<Quantity> anyMasses() {
    return QuantityArbitraries.quantities()
        .filter(quantity -> quantity.unit().isLike(Unit.GRAM))
        .flatMap(quantity -> Arbitraries.of(quantity, quantity.negated()));
  }

  @Property
  void full_packs_fit_and_needed_packs_suffice(
      @ForAll("summands") Quantity mass, @ForAll("summands") Quantity pack) {
    if (!mass.isNegative() && pack.isPositive()) {
      assertThat(pack.times(mass.fullPacks(pack)).isAtMost(mass)).isTrue();
      assertThat(pack.times(mass.fullPacks(pack) + 1).isAbove(mass)).isTrue();
      assertThat(pack.times(mass.packsNeeded(pack)).isAtLeast(mass)).isTrue();
      assertThat(pack.times(mass.packsNeeded(pack) - 1).isBelow(mass)).isTrue();
    }
  }

  private static BigInteger grams(Quantity mass) {
    return BigInteger.valueOf(mass.amount().numerator())
        .multiply(BigInteger.valueOf(mass.unit().size()));
  }
}
