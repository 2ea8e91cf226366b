package org.songnuan.split;

import org.jspecify.annotations.Nullable;

/**
 * Vessels parted by two levels: those with a mark between them stay open; the others are dry at
 * both, full at both, or afloat at both, and count as a sum.
 */
record Parting(Open open, long floors, long caps, long afloat) {

  /** No high level means that there is none: nobody is dry or afloat for certain. */
  static Parting of(Open all, Scale low, @Nullable Scale high) {
    Scale top = high == null ? Scale.ZERO : high;
    long least = high == null ? Wide.MOST : 0; // what all hold at least at the high level
    return all.isSingle() ? ofSingles(all, low, top, least) : ofCounted(all, low, top, least);
  }

  private static Parting ofCounted(Open all, Scale low, Scale top, long least) {
    int[] rows = new int[all.size()];
    int kept = 0;
    long floors = 0;
    long caps = 0;
    long afloat = 0;
    for (int i = 0; i < rows.length; i++) {
      long count = all.count().at(i);
      long w = all.weight().at(i);
      long floor = all.floor().at(i);
      long cap = all.cap().at(i);
      long content = low.times(w);
      long most = least + top.times(w);
      if (cap <= content) {
        caps = Wide.plus(caps, Wide.times(count, cap));
      } else if (floor > most) {
        floors = Wide.plus(floors, Wide.times(count, floor));
      } else if (floor <= content && cap > most) {
        afloat += count * w;
      } else {
        rows[kept++] = i;
      }
    }
    return new Parting(all.pick(rows, kept), floors, caps, afloat);
  }

  /** The same for vessels of one claimant each, without a branch that cannot be foreseen. */
  private static Parting ofSingles(Open all, Scale low, Scale top, long least) {
    Column weight = all.weight();
    Column floor = all.floor();
    Column cap = all.cap();
    int size = all.size();
    int[] rows = new int[size + 1];
    int kept = 0;
    long floors = 0;
    long caps = 0;
    long afloat = 0;
    long over = 0; // its sign tells that a sum has passed 2^63
    for (int i = 0; i < size; i++) {
      long w = weight.at(i);
      long f = floor.at(i);
      long c = cap.at(i);
      long content = low.times(w);
      long most = least + top.times(w);
      long isFull = (c - content - 1) >> 63; // -1 for yes, 0 for no, as those below
      long isDry = (most - f) >> 63;
      long isAfloat = ((f - content - 1) & (most - c)) >> 63;
      caps += c & isFull;
      floors += f & isDry;
      afloat += w & isAfloat;
      over |= caps | floors;
      rows[kept] = i;
      kept += 1 + (int) (isFull | isDry | isAfloat);
    }
    return over < 0
        ? new Parting(all.pick(rows, kept), floors, Wide.TOO_MUCH, afloat)
        : new Parting(all.pick(rows, kept), floors, caps, afloat);
  }
}
