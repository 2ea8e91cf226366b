package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

class BandsTest {
  private static final Fact<Money> PER_HEAD = Fact.money("perHead", "人均收入", "income per head");
  private static final FactSchema SCHEMA = FactSchema.of(PER_HEAD);
  private static final Formula VALUE = Formula.name("perHead");

  private static Money of(Formula bands, long fen) {
    return RuleSet.of(SCHEMA)
        .plusAmount("a", bands)
        .compile(Parameters.inForce(List.of(), LocalDate.of(2026, 1, 20), Area.EVERYWHERE))
        .amount("a", FactSheet.of(SCHEMA).with(PER_HEAD, Money.ofFen(fen)))
        .exact()
        .orElseThrow();
  }

  @Test
  void the_example_of_the_class_holds() {
    Formula bands =
        Bands.of(VALUE)
            .below(Money.yuan(500), Money.yuan(800))
            .below(Money.yuan(900), Money.yuan(500))
            .otherwise(Money.yuan(0));

    assertThat(bands)
        .hasToString("bands(perHead, [yuan(500), yuan(900)], [yuan(800), yuan(500), yuan(0)])");
    assertThat(LongStream.of(-1, 49_999, 50_000, 89_999, 90_000).mapToObj(fen -> of(bands, fen)))
        .containsExactly(
            Money.yuan(800), Money.yuan(800), Money.yuan(500), Money.yuan(500), Money.ZERO);
  }

  @Test
  void a_band_may_say_both_of_its_limits() {
    Formula low = Formula.of(Money.yuan(500));
    Formula high = Formula.name("line");
    assertThat(
            Bands.of(VALUE)
                .below(low, Formula.of(3))
                .between(low, high, Formula.of(2))
                .otherwise(Formula.of(1)))
        .hasToString("bands(perHead, [yuan(500), line], [3, 2, 1])");
    assertThat(Bands.marginal(VALUE).below(low, Formula.name("low")).otherwise(Formula.of(1)))
        .hasToString("marginal(perHead, [yuan(500)], [low, 1])");
    assertThat(Bands.of(VALUE).below(low, Formula.of(3)))
        .hasToString("Bands[perHead, [yuan(500)], [3]]");
  }

  @Test
  void what_is_no_partition_is_refused_with_a_value_that_shows_it() {
    Formula one = Formula.of(1);
    Bands below5 = Bands.of(VALUE).below(Formula.of(5), one);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> below5.between(Formula.of(6), Formula.of(7), one))
        .withMessage("Bands must not leave a gap, but were without a band for (5).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> below5.between(Formula.of(4), Formula.of(7), one))
        .withMessage("Bands must not overlap, but were two for (4).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> below5.between(Formula.name("line"), Formula.of(7), one))
        .withMessage("Band must begin where the one before ends (5), but was (line).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> below5.below(Formula.of(4), one))
        .withMessage(
            "Band must end above its beginning (5), but was (4), for which there is another band.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> below5.below(Formula.of(5), one))
        .withMessage(
            "Band must end above its beginning (5), but was (5), for which there is another band.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Bands.of(VALUE)
                    .between(Formula.of(Money.yuan(500)), Formula.of(Money.yuan(900)), one))
        .withMessage(
            "Bands must begin with one that has no lower limit, but were without a band for"
                + " (fen(49999)).\nMaybe begin with below(yuan(500), …).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bands.of(VALUE).between(Formula.name("line"), Formula.of(9), one))
        .withMessage(
            "Bands must begin with one that has no lower limit, but were without a band for (less"
                + " than line).\nMaybe begin with below(line, …).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bands.of(VALUE).between(Formula.of(80), Formula.of(90), one))
        .withMessageContaining("but were without a band for (79).");
    Formula day = Formula.of(LocalDate.of(2026, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bands.of(VALUE).below(day, one).below(day, one))
        .withMessageStartingWith("Band must end above its beginning (date(\"2026-01-01\"))");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bands.marginal(VALUE).below(Money.ZERO, Money.ZERO))
        .withMessage(
            "Band must end above its beginning (yuan(0)), but was (yuan(0)), for which there is"
                + " another band.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bands.of(VALUE).otherwise(one))
        .withMessage(
            "Bands must have at least 1 limit and an output more than limits, but was (0 limits, 1"
                + " outputs).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Formula.Marginal(VALUE, ImmutableList.of(one), ImmutableList.of(one)))
        .withMessage(
            "Bands must have at least 1 limit and an output more than limits, but was (1 limits, 1"
                + " outputs).");
  }

  @Property(tries = 300)
  void every_value_falls_into_exactly_one_band(
      @ForAll @Size(min = 1, max = 5) List<@LongRange(min = -50, max = 50) Long> limits,
      @ForAll @LongRange(min = -60, max = 60) long value) {
    List<Long> ascending = List.copyOf(new TreeSet<>(limits));
    Bands bands = Bands.of(VALUE);
    List<Money> held = new ArrayList<>();
    for (int i = 0; i <= ascending.size(); i++) {
      Money amount = Money.yuan(1_000 + i);
      boolean fromHere = i == 0 || ascending.get(i - 1) <= value;
      boolean beforeEnd = i == ascending.size() || value < ascending.get(i);
      if (fromHere && beforeEnd) {
        held.add(amount);
      }
      if (i < ascending.size()) {
        bands = bands.below(Money.ofFen(ascending.get(i)), amount);
      }
    }
    assertThat(held)
        .containsExactly(of(bands.otherwise(Money.yuan(1_000 + ascending.size())), value));
  }

  @Property(tries = 300)
  void a_marginal_amount_begins_at_zero_and_grows_by_the_rate_of_the_band(
      @ForAll @Size(min = 1, max = 4) List<@LongRange(min = 1, max = 40) Long> limits,
      @ForAll @Size(min = 5, max = 5) List<@LongRange(min = 0, max = 3) Long> rates) {
    List<Long> ascending = List.copyOf(new TreeSet<>(limits));
    Bands bands = Bands.marginal(VALUE);
    for (int i = 0; i < ascending.size(); i++) {
      bands =
          bands.below(Formula.of(Money.ofFen(ascending.get(i))), Formula.of((long) rates.get(i)));
    }
    Formula formula = bands.otherwise(Formula.of((long) rates.get(ascending.size())));
    Classifier classifier =
        RuleSet.of(SCHEMA)
            .plusAmount("a", formula)
            .compile(Parameters.inForce(List.of(), LocalDate.of(2026, 1, 20), Area.EVERYWHERE));
    long expected = 0;
    for (long fen = -5; fen <= 45; fen++) {
      FactSheet sheet = FactSheet.of(SCHEMA).with(PER_HEAD, Money.ofFen(fen));
      assertThat(classifier.amount("a", sheet).exact()).contains(Money.ofFen(expected));
      long here = fen;
      int band = (int) ascending.stream().filter(limit -> limit <= here).count();
      expected += fen < 0 ? 0 : rates.get(band);
    }
  }
}
