package org.songnuan.text;

import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Term;
import org.songnuan.rule.Comparison;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.text.Fields.Field;

/** A value that rules use by name. */
final class ParameterShape {
  static final Shape<Parameter> PARAMETER = parameter();

  private ParameterShape() {}

  /** The value as it stands: a comparison is told from the name of anything else. */
  private static Shape<Argument> value() {
    return new Choice<Argument>("a value of a parameter")
        .when("money", Argument.Cash.class, ReasonShapes.CASH)
        .when("number", Argument.Whole.class, ReasonShapes.WHOLE)
        .when("ratio", Argument.Fraction.class, ReasonShapes.FRACTION)
        .when("day", Argument.Day.class, ReasonShapes.DAY)
        .when(
            "comparison",
            Argument.Name.class,
            new Mapped<>(
                Constants.COMPARISON,
                ParameterShape::comparison,
                comparison -> (Argument.Name) comparison.value()));
  }

  private static Comparison comparison(Argument.Name name) {
    for (Comparison comparison : Comparison.values()) {
      if (comparison.value().equals(name)) {
        return comparison;
      }
    }
    throw new IllegalArgumentException(
        "Parameter must be a comparison to have a text, but was not.");
  }

  private static Shape<Parameter> parameter() {
    Fields<Parameter> fields = new Fields<>("a parameter");
    Field<String> name = fields.on(Cells.NAME, Parameter::name);
    Field<Argument> value = fields.on(value(), Parameter::value);
    Field<Optional<Term>> called = fields.called(Parameter::term, Parameter::name);
    Field<DateRange> valid = fields.one("valid", Cells.DAYS, Parameter::validity);
    Field<Area> area = fields.or("area", Cells.AREA, Area.EVERYWHERE, Parameter::area);
    Field<String> source = fields.one("source", Cells.TEXT, Parameter::source);
    return fields.make(
        it ->
            new Parameter(
                it.of(name),
                it.of(called).orElse(Term.of(it.of(name))),
                it.of(valid),
                it.of(area),
                it.of(value),
                it.of(source)));
  }
}
