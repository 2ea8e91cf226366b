package org.songnuan.rule;

import java.util.List;

/** Where one fact stands on the sheets of a schema, looked up beforehand. */
final class SheetPlace {
  private final int slot;
  private final int wide;
  private final int shift;
  private final long mask;
  private final boolean isSmallCount;

  private SheetPlace(int slot, int wide, int shift, long mask, boolean isSmallCount) {
    this.slot = slot;
    this.wide = wide;
    this.shift = shift;
    this.mask = mask;
    this.isSmallCount = isSmallCount;
  }

  /** Returns the place of the fact with this number. */
  static SheetPlace of(FactSchema schema, int slot) {
    SmallFacts small = schema.small();
    return small.has(slot)
        ? new SheetPlace(
            slot, -1, small.shift(slot), small.most(slot), small.isCount(List.of(slot)))
        : new SheetPlace(slot, small.wide(slot), 0, 0, false);
  }

  /** Returns whether it is a count, mostly below {@link SmallFacts#MANY}, and never negative. */
  boolean isSmallCount() {
    return isSmallCount;
  }

  /** Returns whether the fact is known on the sheet, and not as a range only. */
  boolean isExact(FactSheet sheet) {
    return sheet.isUnusual() ? sheet.isExact(slot) : (sheet.firstKnown() >>> slot & 1) == 1;
  }

  /** Returns the value on the sheet, the least if it is known as a range. */
  long value(FactSheet sheet) {
    if (sheet.isUnusual()) {
      return sheet.value(slot);
    }
    return wide < 0 ? sheet.small() >>> shift & mask : sheet.wide(wide);
  }
}
