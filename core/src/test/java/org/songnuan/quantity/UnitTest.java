package org.songnuan.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.TextLaws;
import org.songnuan.laws.ValueLaws;
import org.songnuan.testkit.QuantityArbitraries;

class UnitTest implements ValueLaws<Unit>, TextLaws<Unit> {
  @Provide
  @Override
  public Arbitrary<Unit> values() {
    return QuantityArbitraries.units().filter(unit -> !unit.equals(QuantityArbitraries.BAG));
  }

  @Override
  public Unit remade(Unit value) {
    return new Unit(value.symbol(), value.english(), value.dimension(), value.size());
  }

  @Override
  public Unit read(String text) {
    return Unit.parse(text);
  }

  @Test
  void chinese_names_are_read_as_well() {
    assertThat(Unit.parse("升")).isEqualTo(Unit.LITRE);
    assertThat(Unit.parse("公斤")).isEqualTo(Unit.KILOGRAM).isEqualTo(Unit.parse("千克"));
    assertThat(Unit.parse("吨")).isEqualTo(Unit.TONNE);
    assertThat(Unit.parse("克")).isEqualTo(Unit.GRAM);
    assertThat(Unit.parse("毫升")).isEqualTo(Unit.MILLILITRE);
  }

  @Test
  void only_units_of_the_same_mass_or_volume_or_the_same_count_are_alike() {
    assertThat(Unit.JIN.isLike(Unit.TONNE)).isTrue();
    assertThat(Unit.LITRE.isLike(Unit.MILLILITRE)).isTrue();
    assertThat(Unit.JIN.isLike(Unit.LITRE)).isFalse();
    assertThat(Unit.BED.isLike(Unit.BED)).isTrue();
    assertThat(Unit.BED.isLike(Unit.PORTION)).isFalse();
    assertThat(Unit.HOUSEHOLD.isLike(Unit.PERSON)).isFalse();
    assertThat(Unit.counting("袋", "bag").isLike(Unit.counting("袋", "bag"))).isTrue();
  }

  @Test
  void an_unknown_unit_is_refused_with_those_that_are_known() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Unit.parse("公里"))
        .withMessage(
            "Unit must be one of g kg t 斤 两 mL L 份 件 户 人 床, but was another text, of length 2.");
  }

  @Test
  void a_symbol_must_not_run_into_the_number_before_it() {
    for (String symbol : List.of("2L", "kg/m", "a b", "余", ">", "%", "a\u3000b")) {
      assertThatIllegalArgumentException()
          .as(symbol)
          .isThrownBy(() -> Unit.counting(symbol, "bag"))
          .withMessage(
              "Unit symbol must be free of digits, spaces, 余 and any of +-./%%<>=, but was another"
                  + " text, of length %d.",
              symbol.length());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Unit.counting("", "bag"))
        .withMessage(
            "Unit symbol must be one line without spaces at its ends, but was another text, of"
                + " length 0.");
  }

  @Test
  void a_size_is_positive_and_one_for_a_count() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Unit("钱", "qian", Unit.Dimension.MASS, 0))
        .withMessage("Unit size (钱) must be positive, and 1 for a count, but was 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Unit("打", "dozen", Unit.Dimension.COUNT, 12))
        .withMessage("Unit size (打) must be positive, and 1 for a count, but was 12.");
    assertThat(Quantity.of(10, new Unit("钱", "qian", Unit.Dimension.MASS, 5)).in(Unit.LIANG))
        .hasToString("1 两");
  }
}
