package org.songnuan.text;

/** A value of which nothing stands in the text but the name of its line. */
record Nothing<T>(T value) implements Shape<T> {
  @Override
  public void write(T same, Line on) {}

  @Override
  public T read(Cursor from) {
    return value;
  }
}
