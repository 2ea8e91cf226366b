package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Code;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Ratio;
import org.songnuan.quantity.Unit;
import org.songnuan.text.Fields.Field;

/** Reasons and the values in them. */
final class ReasonShapes {
  /** A reason holds values, and a value may hold a reason. */
  private static final Shape<Argument> LATER =
      new Shape<>() {
        @Override
        public void write(Argument value, Line on) {
          ReasonShapes.ARGUMENT.write(value, on);
        }

        @Override
        public Argument read(Cursor from) {
          return ReasonShapes.ARGUMENT.read(from);
        }
      };

  private static final Shape<Reason> BEHIND =
      new Shape<>() {
        @Override
        public void write(Reason value, Line on) {
          ReasonShapes.REASON.write(value, on);
        }

        @Override
        public Reason read(Cursor from) {
          return ReasonShapes.REASON.read(from);
        }
      };

  static final Shape<Argument.Cash> CASH =
      of(Cells.MONEY, Argument.Cash::money, Argument.Cash::new);

  static final Shape<Argument.Whole> WHOLE =
      of(Cells.WHOLE, Argument.Whole::value, Argument.Whole::new);

  static final Shape<Argument.Fraction> FRACTION =
      of(Cells.RATIO, Argument.Fraction::ratio, Argument.Fraction::new);

  static final Shape<Argument.Day> DAY = of(Cells.DAY, Argument.Day::date, Argument.Day::new);

  static final Shape<Reason> REASON = reason();
  private static final Shape<Quantity> QUANTITY = quantity();
  private static final Shape<Argument> ARGUMENT = argument();

  private ReasonShapes() {}

  private static Shape<Reason> reason() {
    Fields<Reason> fields = new Fields<>("a reason");
    Field<Code> code = fields.on(Codes.CODE, Reason::code);
    Field<ImmutableList<Argument>> values = fields.many("value", LATER, Reason::arguments);
    Field<ImmutableList<Reason>> because = fields.many("because", BEHIND, Reason::because);
    return fields.make(it -> new Reason(it.of(code), it.of(values), it.of(because)));
  }

  private static Shape<Quantity> quantity() {
    Fields<Quantity> fields = new Fields<>("a quantity");
    Field<Ratio> amount = fields.on(Cells.RATIO, Quantity::amount);
    Field<Unit> unit = fields.on(GoodsShapes.UNIT, Quantity::unit);
    return fields.make(it -> Quantity.of(it.of(amount), it.of(unit)));
  }

  private static Shape<Argument> argument() {
    return new Choice<Argument>("a value")
        .when("money", Argument.Cash.class, CASH)
        .when(
            "share-of-fen",
            Argument.CashShare.class,
            of(Cells.RATIO, Argument.CashShare::fen, Argument.CashShare::new))
        .when("number", Argument.Whole.class, WHOLE)
        .when("span", Argument.Span.class, span())
        .when("ratio", Argument.Fraction.class, FRACTION)
        .when(
            "quantity",
            Argument.Amount.class,
            of(QUANTITY, Argument.Amount::quantity, Argument.Amount::new))
        .when("figure", Argument.Estimate.class, estimate())
        .when("day", Argument.Day.class, DAY)
        .when(
            "day-of-season",
            Argument.DayOfSeason.class,
            of(Cells.DAY, Argument.DayOfSeason::date, Argument.DayOfSeason::new))
        .when("name", Argument.Name.class, of(Cells.TERM, Argument.Name::term, Argument.Name::new))
        .when("text", Argument.Text.class, of(Cells.TEXT, Argument.Text::text, Argument.Text::new))
        .when("labelled", Argument.Labelled.class, labelled())
        .when(
            "sentence",
            Argument.Sentence.class,
            of(BEHIND, Argument.Sentence::reason, Argument.Sentence::new));
  }

  private static <A, V> Shape<A> of(Shape<V> shape, Function<A, V> get, Function<V, A> make) {
    return new Mapped<>(shape, get, make);
  }

  private static Shape<Argument.Span> span() {
    Fields<Argument.Span> fields = new Fields<>("a span");
    Field<Long> least = fields.on(Cells.WHOLE, Argument.Span::least);
    Field<Long> most = fields.on(Cells.WHOLE, Argument.Span::most);
    return fields.make(it -> new Argument.Span(it.of(least), it.of(most)));
  }

  private static Shape<Argument.Labelled> labelled() {
    Fields<Argument.Labelled> fields = new Fields<>("a labelled value");
    Field<Term> label = fields.on(Cells.TERM, Argument.Labelled::label);
    Field<Argument> value = fields.one("value", LATER, Argument.Labelled::value);
    return fields.make(it -> new Argument.Labelled(it.of(label), it.of(value)));
  }

  /** A figure of money, or of goods with their unit; "some" and "unknown" are of either. */
  private static Shape<Argument.Estimate> estimate() {
    Cell<Argument.Estimate> figure =
        Cell.text(
            "a figure such as >3000.00 or 20 斤",
            estimate -> print(estimate.figure()),
            text -> new Argument.Estimate(figure(text)));
    return figure;
  }

  private static String print(Figure<?> figure) {
    String text = figure.toString();
    if (figure.least().filter(Quantity.class::isInstance).isPresent()) {
      Quantity quantity = (Quantity) figure.least().get();
      return text.substring(0, text.indexOf(' ') + 1) + GoodsShapes.print(quantity.unit());
    }
    return text;
  }

  private static Figure<?> figure(String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      return Figure.parse(text, Money::parse);
    }
    return GoodsShapes.in(
        GoodsShapes.unit(text.substring(space + 1)),
        Figure.parse(
            text.substring(0, space), number -> Quantity.of(Ratio.parse(number), Unit.PIECE)));
  }
}
