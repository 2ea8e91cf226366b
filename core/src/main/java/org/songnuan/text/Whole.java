package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A value that is made of parts, as {@link Fields} says. */
final class Whole<T> implements Shape<T> {
  private final String what;
  private final ImmutableList<Fields.Part<T>> parts;
  private final ImmutableList<String> names;
  private final Function<Fields.Values, T> maker;

  Whole(String what, ImmutableList<Fields.Part<T>> parts, Function<Fields.Values, T> maker) {
    this.what = what;
    this.parts = parts;
    this.names =
        parts.stream()
            .filter(part -> !part.isOnLine())
            .map(Fields.Part::name)
            .collect(ImmutableList.toImmutableList());
    this.maker = maker;
  }

  @Override
  public void write(T value, Line on) {
    parts.forEach(part -> part.writer().write(value, on));
  }

  @Override
  public T read(Cursor from) {
    Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      if (parts.get(i).isOnLine()) {
        values[i] = parts.get(i).reader().read(from, ImmutableList.of());
      }
    }
    if (!names.isEmpty()) {
      readLines(from, values);
    }
    try {
      return maker.apply(new Fields.Values(ImmutableList.copyOf(values)));
    } catch (Unreadable unreadable) {
      throw unreadable;
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException other) {
      throw Unreadable.of(from.place(), what, other);
    }
  }

  private void readLines(Cursor from, Object[] values) {
    List<List<Line>> byPart = new ArrayList<>();
    parts.forEach(part -> byPart.add(new ArrayList<>(0)));
    for (Line line : from.below()) {
      List<Line> alike = byPart.get(part(line));
      if (!alike.isEmpty() && !parts.get(part(line)).repeats()) {
        throw Unreadable.at(line.place(), "the field " + line.name() + " once below " + what);
      }
      alike.add(line);
    }
    for (int i = 0; i < values.length; i++) {
      if (!parts.get(i).isOnLine()) {
        values[i] = parts.get(i).reader().read(from, byPart.get(i));
      }
    }
  }

  private int part(Line line) {
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isOnLine() && parts.get(i).name().equals(line.name())) {
        return i;
      }
    }
    throw Unreadable.unknown(line.place(), "a field of " + what, line.name(), names);
  }
}
