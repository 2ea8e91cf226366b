package org.songnuan.rule;

import java.util.List;

/**
 * What no other table decides: options of a set, products of facts, parts, and criteria that are
 * evaluated; a row for each class.
 */
final class Questions {
  private final int width;
  private final Scale[] scales;
  private final long[][] ofClass;

  private Questions(ClauseBits bits, List<Scale> scales) {
    this.width = bits.words();
    this.scales = scales.toArray(Scale[]::new);
    this.ofClass = scales.stream().map(bits::rows).toArray(long[][]::new);
  }

  static Questions of(ClauseBits bits, List<Scale> scales) {
    return new Questions(bits, scales);
  }

  int size() {
    return scales.length;
  }

  /** Returns the class of the subject, or what {@link Scale#of} says instead. */
  int ofClass(int question, Subject subject, Interpreter interpreter, Verdicts parts) {
    return scales[question].of(subject, interpreter, parts);
  }

  long word(int question, int ofClass, int word) {
    return this.ofClass[question][ofClass * width + word];
  }
}
