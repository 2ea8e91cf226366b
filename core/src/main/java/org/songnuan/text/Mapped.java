package org.songnuan.text;

import java.util.function.Function;

/** A value that stands in a text as another one does. */
record Mapped<T, V>(Shape<V> shape, Function<T, V> to, Function<V, T> from) implements Shape<T> {
  @Override
  public void write(T value, Line on) {
    shape.write(to.apply(value), on);
  }

  @Override
  public T read(Cursor cursor) {
    V value = shape.read(cursor);
    try {
      return from.apply(value);
    } catch (Unreadable unreadable) {
      throw unreadable;
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException other) {
      throw Unreadable.of(cursor.place(), "a value", other);
    }
  }
}
