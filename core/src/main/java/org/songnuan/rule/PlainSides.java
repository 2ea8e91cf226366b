package org.songnuan.rule;

import java.util.HashMap;
import java.util.Map;

/** The sides of the plain comparisons of a rule set: those that are told alike are one. */
final class PlainSides {
  private final Map<Key, PlainSide> sides = new HashMap<>();

  private record Key(Teller.Side told, Kind kind) {}

  /** Returns the side, of a plain amount, prepared. */
  PlainSide of(Teller.Side told, Kind kind) {
    return sides.computeIfAbsent(
        new Key(told, kind), key -> new PlainSide(sides.size(), told, kind));
  }

  /** Returns how many there are. */
  int count() {
    return sides.size();
  }
}
