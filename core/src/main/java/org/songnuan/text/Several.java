package org.songnuan.text;

import com.google.common.collect.ImmutableList;

/** Any number of values one after another on a line, at least one. */
record Several<T>(Shape<T> each) implements Shape<ImmutableList<T>> {
  @Override
  public void write(ImmutableList<T> values, Line on) {
    values.forEach(value -> each.write(value, on));
  }

  @Override
  public ImmutableList<T> read(Cursor from) {
    ImmutableList.Builder<T> values = ImmutableList.builder();
    do {
      values.add(each.read(from));
    } while (from.hasNext());
    return values.build();
  }
}
