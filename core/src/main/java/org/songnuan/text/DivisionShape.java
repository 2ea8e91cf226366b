package org.songnuan.text;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.songnuan.split.Claim;
import org.songnuan.split.Division;
import org.songnuan.split.RankOrder;
import org.songnuan.split.Rounding;
import org.songnuan.split.Splitter;
import org.songnuan.text.Fields.Field;

/** How money and goods are given out when they do not suffice. */
final class DivisionShape {
  /** A division or a rank order, by its method. */
  private record Draft(Method method, Optional<Long> amount, long step, Rounding rounding) {}

  private enum Method {
    EQUAL_AWARDS,
    FIXED,
    WEIGHTED,
    PROPORTIONAL,
    EQUAL_LOSSES,
    TALMUD,
    RANK_ORDER,
    RANK_ORDER_STOPPING,
    RANK_ORDER_SKIPPING
  }

  private static final ImmutableMap<Method, Splitter> METHODS =
      ImmutableMap.<Method, Splitter>builder()
          .put(Method.EQUAL_AWARDS, Division.equalAwards())
          .put(Method.WEIGHTED, Division.weighted())
          .put(Method.PROPORTIONAL, Division.proportional())
          .put(Method.EQUAL_LOSSES, Division.equalLosses())
          .put(Method.TALMUD, Division.talmud())
          .put(Method.RANK_ORDER, RankOrder.divisible())
          .put(Method.RANK_ORDER_STOPPING, RankOrder.stopping())
          .put(Method.RANK_ORDER_SKIPPING, RankOrder.skipping())
          .buildOrThrow();

  private static final Words<Method> WORDS =
      Words.of(
          "a division",
          "equal-awards fixed weighted proportional equal-losses talmud rank-order"
              + " rank-order-stopping rank-order-skipping",
          Method.EQUAL_AWARDS,
          Method.FIXED,
          Method.WEIGHTED,
          Method.PROPORTIONAL,
          Method.EQUAL_LOSSES,
          Method.TALMUD,
          Method.RANK_ORDER,
          Method.RANK_ORDER_STOPPING,
          Method.RANK_ORDER_SKIPPING);

  static final Shape<Splitter> SPLITTER = splitter();

  private DivisionShape() {}

  private static Shape<Splitter> splitter() {
    Fields<Draft> fields = new Fields<>("a division");
    Field<Method> method = fields.on(WORDS, Draft::method);
    Field<Optional<Long>> amount = fields.maybe("amount", Cells.WHOLE, Draft::amount);
    Field<Long> step = fields.or("step", Cells.WHOLE, 1L, Draft::step);
    Field<Rounding> rounding =
        fields.or("rounding", Constants.ROUNDING, Rounding.LARGEST_REMAINDER, Draft::rounding);
    Shape<Draft> draft =
        fields.make(it -> new Draft(it.of(method), it.of(amount), it.of(step), it.of(rounding)));
    return new Mapped<>(draft, DivisionShape::draft, DivisionShape::splitter);
  }

  private static Draft draft(Splitter splitter) {
    if (splitter instanceof Division division) {
      return division.ceiling() == Claim.UNLIMITED
          ? new Draft(method(splitter), Optional.empty(), division.step(), division.rounding())
          : new Draft(
              Method.FIXED, Optional.of(division.ceiling()), division.step(), division.rounding());
    }
    return new Draft(
        method(splitter), Optional.empty(), splitter.step(), Rounding.LARGEST_REMAINDER);
  }

  private static Method method(Splitter splitter) {
    return METHODS.entrySet().stream()
        .filter(known -> known.getValue().term().equals(splitter.term()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Division must be one of the library to have a text, but was not."));
  }

  private static Splitter splitter(Draft draft) {
    if ((draft.method() == Method.FIXED) != draft.amount().isPresent()) {
      throw new IllegalArgumentException("Division must have an amount exactly if it is fixed.");
    }
    Splitter plain =
        draft.amount().isPresent()
            ? Division.fixed(draft.amount().get())
            : Cells.there(METHODS.get(draft.method()));
    if (plain instanceof Division division) {
      return division.rounding(draft.rounding()).by(draft.step());
    } else if (draft.rounding() != Rounding.LARGEST_REMAINDER) {
      throw new IllegalArgumentException("Rank order must have no rounding.");
    }
    return plain.by(draft.step());
  }
}
