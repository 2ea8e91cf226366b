package org.songnuan.text;

import java.util.ArrayList;
import java.util.List;

/** A line: its name, what stands behind the name, and the lines below it, which are indented. */
final class Line {
  private final String name;
  private final Spot place;
  private final List<Atom> atoms = new ArrayList<>(2);
  private final List<Line> below = new ArrayList<>(0);

  Line(String name, Spot place) {
    this.name = name;
    this.place = place;
  }

  /** Returns an empty line that is to be written. */
  static Line of(String name) {
    return new Line(name, Spot.NOWHERE);
  }

  String name() {
    return name;
  }

  Spot place() {
    return place;
  }

  List<Atom> atoms() {
    return atoms;
  }

  List<Line> below() {
    return below;
  }

  void add(Atom atom) {
    atoms.add(atom);
  }

  void add(Line line) {
    below.add(line);
  }
}
