package org.songnuan.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.TextLaws;
import org.songnuan.laws.ValueLaws;
import org.songnuan.testkit.QuantityArbitraries;

/** Figures of quantities are read by the same contract as those of money. */
class FigureOfQuantityTest implements ValueLaws<Figure<Quantity>>, TextLaws<Figure<Quantity>> {
  @Provide
  @Override
  public Arbitrary<Figure<Quantity>> values() {
    return QuantityArbitraries.figures(QuantityArbitraries.quantities(Unit.JIN));
  }

  @Override
  public Figure<Quantity> remade(Figure<Quantity> value) {
    return value.map(quantity -> Quantity.of(quantity.amount(), quantity.unit()));
  }

  @Override
  public Figure<Quantity> read(String text) {
    return Figure.parse(text, Quantity::parse);
  }

  @Test
  void a_document_writes_more_than_between_the_number_and_the_unit() {
    assertThat(read("3000余斤")).isEqualTo(Figure.moreThan(Quantity.of(3000, Unit.JIN)));
    assertThat(read(">3000 斤")).isEqualTo(Figure.moreThan(Quantity.of(3000, Unit.JIN)));
  }

  @Test
  void figures_of_unlike_units_are_not_added() {
    Figure<Quantity> rice = Figure.known(Quantity.of(1, Unit.JIN));
    Figure<Quantity> oil = Figure.moreThan(Quantity.of(1, Unit.LITRE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rice.plus(oil))
        .withMessage("Unlike units must not be added, compared or converted, but were L and 斤.");
  }
}
