package org.songnuan.text;

/**
 * How a value stands in a text: the same definition writes it and reads it, so that the two cannot
 * part.
 *
 * @param <T> the type of the values
 */
interface Shape<T> {
  /** Writes the value behind the name of this line, and below it. */
  void write(T value, Line on);

  /** Reads the value from where the cursor is. */
  T read(Cursor from);
}
