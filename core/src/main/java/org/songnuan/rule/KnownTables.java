package org.songnuan.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Decides clauses for a subject of whom everything that they look at is known: a look-up and an AND
 * for each table, until no clause is alive (bit-vector packet classification, Lakshman and
 * Stiliadis 1998).
 *
 * <p>An axis is looked up in a {@link Windows window} where its facts are small, on a {@link Lines
 * line} where it is one fact or its ratio to a small count, and in a {@link Grids grid} otherwise.
 */
final class KnownTables {
  /** What became of it. */
  enum Outcome {
    /** The verdicts are put. */
    TOLD,
    /** Something turned out to be unknown. */
    OPEN,
    /** Only the plain evaluation can tell. */
    PLAIN
  }

  private final ClauseBits bits;
  private final long[] needed;
  private final int[] small;
  private final Windows windows;
  private final Lines lines;
  private final Grids grids;

  private KnownTables(ClauseBits bits, FactSchema schema, List<Scale> scales) {
    SmallFacts places = schema.small();
    List<Scale> rest = new ArrayList<>(scales);
    List<Scale> inWindows = taken(rest, scale -> Windows.takes(scale, places));
    List<Scale> onLines = taken(rest, scale -> Lines.takes(scale, places));
    this.bits = bits;
    this.needed = new long[(schema.size() + 63) / 64];
    for (Scale scale : scales) {
      for (int slot : scale.slots()) {
        needed[slot >> 6] |= 1L << slot;
      }
    }
    this.small =
        scales.stream()
            .flatMapToInt(scale -> Arrays.stream(scale.slots()))
            .filter(places::has)
            .distinct()
            .toArray();
    this.windows = Windows.of(bits, inWindows, places);
    this.lines = Lines.of(bits, onLines, places);
    this.grids = Grids.of(bits, rest);
  }

  private static List<Scale> taken(List<Scale> from, Predicate<Scale> takes) {
    List<Scale> taken = from.stream().filter(takes).toList();
    from.removeAll(taken);
    return taken;
  }

  static KnownTables of(ClauseBits bits, FactSchema schema) {
    return new KnownTables(bits, schema, bits.scales());
  }

  /** Puts the verdicts of the entries, if the tables can tell. */
  Outcome decide(Subject subject, Verdicts verdicts) {
    if (!subject.areKnown(needed)) {
      return Outcome.OPEN;
    }
    long packed = subject.small(small);
    return bits.words() == 1 ? one(subject, packed, verdicts) : several(subject, packed, verdicts);
  }

  private Outcome one(Subject subject, long packed, Verdicts verdicts) {
    long alive = windows.and(bits.allOfOne(), packed);
    alive = lines.and(alive, subject.values(), packed);
    for (int grid = 0; grid < grids.size() && alive << 1 != 0; grid++) {
      int at = grids.at(grid, subject, verdicts);
      if (at < 0) {
        return at == Scale.OPEN ? Outcome.OPEN : Outcome.PLAIN;
      }
      alive &= grids.word(at);
    }
    if (alive << 1 == 0) {
      return Outcome.TOLD;
    } else if (alive > 0) {
      return Outcome.PLAIN;
    }
    bits.put(0, alive, alive, verdicts);
    return Outcome.TOLD;
  }

  private Outcome several(Subject subject, long packed, Verdicts verdicts) {
    int words = bits.words();
    long[] alive = subject.certain(words);
    bits.start(alive);
    windows.and(alive, packed);
    lines.and(alive, subject.values(), packed);
    for (int grid = 0; grid < grids.size(); grid++) {
      int at = grids.at(grid, subject, verdicts);
      if (at < 0) {
        return at == Scale.OPEN ? Outcome.OPEN : Outcome.PLAIN;
      }
      for (int word = 0; word < words; word++) {
        alive[word] &= grids.word(at + word);
      }
    }
    for (int word = 0; word < words; word++) {
      if (alive[word] > 0) {
        return Outcome.PLAIN;
      }
    }
    for (int word = 0; word < words; word++) {
      bits.put(word, alive[word], alive[word], verdicts);
    }
    return Outcome.TOLD;
  }
}
