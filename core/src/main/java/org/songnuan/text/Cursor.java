package org.songnuan.text;

import java.util.List;

/** How far a line has been read. */
final class Cursor {
  private final Line line;
  private int at;
  private boolean below;

  Cursor(Line line) {
    this.line = line;
  }

  /** Reads all of the line. */
  static <T> T all(Line line, Shape<T> shape) {
    Cursor cursor = new Cursor(line);
    T value = shape.read(cursor);
    cursor.end();
    return value;
  }

  /** Returns where the line begins. */
  Spot place() {
    return line.place();
  }

  boolean hasNext() {
    return at < line.atoms().size();
  }

  /** Takes the next word or text of the line, which must be this. */
  Atom next(String what) {
    if (!hasNext()) {
      throw Unreadable.at(line.place(), what + " behind " + line.name());
    }
    return line.atoms().get(at++);
  }

  /** Takes the lines below. */
  List<Line> below() {
    below = true;
    return line.below();
  }

  private void end() {
    if (hasNext()) {
      throw Unreadable.at(line.atoms().get(at).place(), "nothing more on the line");
    }
    if (!below && !line.below().isEmpty()) {
      throw Unreadable.at(line.below().get(0).place(), "no line below " + line.name());
    }
  }
}
