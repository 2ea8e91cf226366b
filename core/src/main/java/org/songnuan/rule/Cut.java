package org.songnuan.rule;

/**
 * Where an axis is cut: between the values below the limit and those from it on.
 *
 * @param limit the limit, a fraction in units of the lower amount
 * @param after whether the limit itself is still below the cut
 */
record Cut(Exact limit, boolean after) implements Comparable<Cut> {
  /** The same limit is the same cut, however it was written. */
  static Cut at(Exact limit) {
    return new Cut(limit.reduced(), false);
  }

  static Cut after(Exact limit) {
    return new Cut(limit.reduced(), true);
  }

  @Override
  public int compareTo(Cut other) {
    int compared = limit.compareTo(other.limit);
    return compared != 0 ? compared : Boolean.compare(after, other.after);
  }
}
