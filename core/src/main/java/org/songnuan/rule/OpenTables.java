package org.songnuan.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Decides clauses for a subject of whom something is missing, or of whose days some are known as a
 * range only: axis after axis, a word for each class. The axes at which most clauses look come
 * first, and an axis at which no clause looks that is still possible is not asked.
 *
 * <p>A clause that looks at what is missing is not certain but possible; one that looks at a range
 * is certain if it allows all classes of the range, and possible if it allows one.
 */
final class OpenTables {
  private final ClauseBits bits;
  private final Scale[] scales;
  private final long[][] ofClass;
  private final long[][] ofMissing;

  /** The clauses that look at each axis. */
  private final long[][] looking;

  /** Whether a clause asks for the impossible there; of a range that is open and not "no". */
  private final boolean[] contradicted;

  private OpenTables(ClauseBits bits, List<Scale> scales) {
    this.bits = bits;
    this.scales = scales.toArray(Scale[]::new);
    this.ofClass = new long[this.scales.length][];
    this.ofMissing = new long[this.scales.length][];
    this.looking = new long[this.scales.length][];
    this.contradicted = new boolean[this.scales.length];
    for (int axis = 0; axis < this.scales.length; axis++) {
      Scale scale = this.scales[axis];
      ofMissing[axis] = bits.allowing(scale.axis(), (allowed, of) -> false);
      looking[axis] = bits.looking(scale.axis());
      contradicted[axis] =
          bits.clauses().stream()
              .map(clause -> clause.literals().get(scale.axis()))
              .anyMatch(allowed -> allowed != null && allowed.isContradiction());
      ofClass[axis] = bits.rows(scale);
    }
  }

  static OpenTables of(ClauseBits bits) {
    List<Scale> scales = new ArrayList<>(bits.scales());
    scales.sort(Comparator.comparing(scale -> -count(bits.looking(scale.axis()))));
    return new OpenTables(bits, scales);
  }

  private static int count(long[] words) {
    return Arrays.stream(words).mapToInt(Long::bitCount).sum();
  }

  private static boolean isAny(long[] possible, long[] clauses, int words) {
    for (int word = 0; word < words; word++) {
      if ((possible[word] & clauses[word]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Puts the verdicts of the entries; false if only the plain evaluation can tell. */
  boolean decide(Subject subject, Interpreter interpreter, Room room, Verdicts verdicts) {
    int words = bits.words();
    room.start(words);
    long[] certain = room.alive();
    long[] possible = room.possible(words);
    bits.start(certain, 1);
    bits.start(possible, 1);
    for (int axis = 0; axis < scales.length; axis++) {
      if (!isAny(possible, looking[axis], words)) {
        continue;
      }
      Scale scale = scales[axis];
      int first = first(axis, subject, interpreter, verdicts);
      if (first == Scale.PLAIN) {
        return false;
      } else if (first == Scale.OPEN) {
        and(certain, ofMissing[axis], 0, words);
      } else {
        int last =
            isRange(subject, scale.slots()) ? scale.ofValue(subject.most(scale.slots()[0])) : first;
        and(certain, possible, ofClass[axis], first, last, words);
      }
    }
    for (int word = 0; word < words; word++) {
      bits.put(word, certain[word] & possible[word], possible[word], verdicts);
    }
    return true;
  }

  private int first(int axis, Subject subject, Interpreter interpreter, Verdicts verdicts) {
    Scale scale = scales[axis];
    for (int slot : scale.slots()) {
      if (!subject.isKnown(slot)) {
        return Scale.OPEN;
      }
    }
    return (scale.slots().length > 1 || contradicted[axis]) && isRange(subject, scale.slots())
        ? Scale.PLAIN
        : scale.of(subject, interpreter, verdicts);
  }

  private static boolean isRange(Subject subject, int[] slots) {
    if (!subject.isPartlyKnown()) {
      return false;
    }
    for (int slot : slots) {
      if (subject.most(slot) != subject.value(slot)) {
        return true;
      }
    }
    return false;
  }

  private static void and(long[] alive, long[] rows, int row, int words) {
    for (int word = 0; word < words; word++) {
      alive[word] &= rows[row * words + word];
    }
  }

  private static void and(
      long[] certain, long[] possible, long[] rows, int first, int last, int words) {
    if (first == last) {
      and(certain, rows, first, words);
      and(possible, rows, first, words);
      return;
    }
    for (int word = 0; word < words; word++) {
      long any = 0;
      for (int row = first; row <= last; row++) {
        certain[word] &= rows[row * words + word];
        any |= rows[row * words + word];
      }
      possible[word] &= any;
    }
  }
}
