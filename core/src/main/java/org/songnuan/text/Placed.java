package org.songnuan.text;

/** A value with where it begins in a text. */
record Placed<T>(Spot place, T value) {
  static <T> Shape<Placed<T>> of(Shape<T> shape) {
    return new Shape<>() {
      @Override
      public void write(Placed<T> placed, Line on) {
        shape.write(placed.value(), on);
      }

      @Override
      public Placed<T> read(Cursor from) {
        return new Placed<>(from.place(), shape.read(from));
      }
    };
  }
}
