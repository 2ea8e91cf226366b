package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.songnuan.explain.Term;

/**
 * Builds the shape of a value that is made of parts: those that stand on its line one after
 * another, and those that have lines of their own below it, by name. A name is chosen here and
 * nowhere else, so that no change of an attribute changes a text. A field that comes later has a
 * default, so that older texts stay readable.
 *
 * @param <T> the type of the values
 */
final class Fields<T> {
  private final String what;
  private final List<Part<T>> parts = new ArrayList<>();

  /** Begins the shape of such a value, as messages call it. */
  Fields(String what) {
    this.what = what;
  }

  /** How a part is written. */
  interface Writer<T> {
    void write(T value, Line on);
  }

  /** How a part is read, from the line of the whole or from the lines of its name. */
  interface Reader {
    Object read(Cursor whole, List<Line> lines);
  }

  /** A part; without a name it stands on the line itself. */
  record Part<T>(String name, boolean repeats, Writer<T> writer, Reader reader) {
    boolean isOnLine() {
      return name.isEmpty();
    }
  }

  /** The values of all parts. */
  record Values(ImmutableList<Object> all) {
    <V> V of(Field<V> field) {
      return field.in(this);
    }
  }

  /** Where the value of a part is found when all are read. */
  record Field<V>(int index) {
    @SuppressWarnings("unchecked") // the field was made together with what has read the value
    private V in(Values values) {
      return (V) values.all().get(index);
    }
  }

  private <V> Field<V> add(String name, boolean repeats, Writer<T> writer, Reader reader) {
    parts.add(new Part<>(name, repeats, writer, reader));
    return new Field<>(parts.size() - 1);
  }

  /** Adds a part that stands on the line. */
  <V> Field<V> on(Shape<V> shape, Function<T, V> get) {
    return add(
        "",
        false,
        (value, on) -> shape.write(get.apply(value), on),
        (whole, lines) -> shape.read(whole));
  }

  /** Adds where the value begins, which is not written. */
  Field<Spot> place() {
    return add("", false, (value, on) -> {}, (whole, lines) -> whole.place());
  }

  /** Adds a part that is always there. */
  <V> Field<V> one(String name, Shape<V> shape, Function<T, V> get) {
    return add(
        name,
        false,
        (value, on) -> below(name, shape, get.apply(value), on),
        (whole, lines) -> {
          if (lines.isEmpty()) {
            throw Unreadable.at(whole.place(), "the field " + name + " below " + what);
          }
          return Cursor.all(lines.get(0), shape);
        });
  }

  /** Adds a part that may be missing. */
  <V> Field<Optional<V>> maybe(String name, Shape<V> shape, Function<T, Optional<V>> get) {
    return add(
        name,
        false,
        (value, on) -> get.apply(value).ifPresent(part -> below(name, shape, part, on)),
        (whole, lines) -> lines.stream().findFirst().map(line -> Cursor.all(line, shape)));
  }

  /** Adds a part that is written only if it is not as it is without a word. */
  <V> Field<V> or(String name, Shape<V> shape, V otherwise, Function<T, V> get) {
    return add(
        name,
        false,
        (value, on) -> {
          V part = get.apply(value);
          if (!part.equals(otherwise)) {
            below(name, shape, part, on);
          }
        },
        (whole, lines) -> lines.isEmpty() ? otherwise : Cursor.all(lines.get(0), shape));
  }

  /** Adds something that is so if its name is there. */
  Field<Boolean> flag(String name, Predicate<T> get) {
    return or(name, new Nothing<>(true), false, get::test);
  }

  /** Adds parts of which there may be any number, each on a line of this name. */
  <V> Field<ImmutableList<V>> many(
      String name, Shape<V> shape, Function<T, ? extends Iterable<V>> get) {
    return add(
        name,
        true,
        (value, on) -> get.apply(value).forEach(part -> below(name, shape, part, on)),
        (whole, lines) ->
            lines.stream()
                .map(line -> Cursor.all(line, shape))
                .collect(ImmutableList.toImmutableList()));
  }

  /** Adds parts of which there may be any number, all on one line of this name. */
  <V> Field<ImmutableList<V>> some(
      String name, Shape<V> shape, Function<T, ? extends Iterable<V>> get) {
    return or(
        name,
        new Several<>(shape),
        ImmutableList.of(),
        value -> ImmutableList.copyOf(get.apply(value)));
  }

  /** Adds what readers call the value, which is written only if it is not its id. */
  Field<Optional<Term>> called(Function<T, Term> get, Function<T, String> id) {
    return maybe(
        "called",
        Cells.TERM,
        value ->
            Optional.of(get.apply(value)).filter(term -> !term.equals(Term.of(id.apply(value)))));
  }

  private static <V> void below(String name, Shape<V> shape, V value, Line on) {
    Line line = Line.of(name);
    shape.write(value, line);
    on.add(line);
  }

  /** Returns the shape, of values that are made of their parts so. */
  Shape<T> make(Function<Values, T> maker) {
    return new Whole<>(what, ImmutableList.copyOf(parts), maker);
  }
}
