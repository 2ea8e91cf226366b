package org.songnuan.report;

/**
 * How many places a text takes where Chinese characters are twice as wide as Latin ones.
 *
 * <p>The ranges are written down here (Unicode Standard Annex 11, wide and full-width, in blocks),
 * so that the answer never depends on what a machine knows of Unicode.
 */
final class Width {
  /** The first and the last code point of each wide range, ascending. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF,
    0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60,
    0xFFE0, 0xFFE6, 0x16FE0, 0x18AFF, 0x1B000, 0x1B2FF, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900,
    0x1F9FF, 0x20000, 0x3FFFD
  };

  /** The same of what takes no place of its own: marks that combine with what they follow. */
  private static final int[] NONE = {0x0300, 0x036F, 0x20D0, 0x20FF, 0xFE00, 0xFE0F};

  /** The same of what nobody sees, and some of which turns the direction of writing. */
  private static final int[] INVISIBLE = {
    0x00AD, 0x00AD, 0x061C, 0x061C, 0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0x206F, 0xFEFF, 0xFEFF
  };

  private Width() {}

  static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  private static int of(int point) {
    if (isIn(NONE, point)) {
      return 0;
    }
    return isIn(WIDE, point) ? 2 : 1;
  }

  static boolean isInvisible(int point) {
    return isIn(INVISIBLE, point);
  }

  private static boolean isIn(int[] ranges, int point) {
    for (int i = 0; i < ranges.length; i += 2) {
      if (point >= ranges[i] && point <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
