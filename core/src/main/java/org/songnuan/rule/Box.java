package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.List;

/**
 * A set of classes of each input, and so all combinations of them: what one row of a decision table
 * is for. Nothing changes the sets once they are in a box.
 */
record Box(ImmutableList<BitSet> sides) {
  boolean meets(Box other) {
    for (int i = 0; i < sides.size(); i++) {
      if (!sides.get(i).intersects(other.sides.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether every combination of this is one of the other. */
  boolean isWithin(Box other) {
    for (int i = 0; i < sides.size(); i++) {
      BitSet outside = (BitSet) sides.get(i).clone();
      outside.andNot(other.sides.get(i));
      if (!outside.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  boolean isEmpty() {
    return sides.stream().anyMatch(BitSet::isEmpty);
  }

  /** Returns whether it is a single combination. */
  boolean isOne() {
    return sides.stream().allMatch(side -> side.cardinality() == 1);
  }

  /** Returns the combinations of both. */
  Box and(Box other) {
    ImmutableList.Builder<BitSet> both = ImmutableList.builder();
    for (int i = 0; i < sides.size(); i++) {
      BitSet side = (BitSet) sides.get(i).clone();
      side.and(other.sides.get(i));
      both.add(side);
    }
    return new Box(both.build());
  }

  /** Adds the combinations of this that are not of the other to a list, as boxes apart. */
  void addWithout(Box other, List<Box> pieces) {
    if (!meets(other)) {
      pieces.add(this);
      return;
    }
    Box rest = this;
    for (int i = 0; i < sides.size(); i++) {
      BitSet outside = (BitSet) rest.sides.get(i).clone();
      outside.andNot(other.sides.get(i));
      if (!outside.isEmpty()) {
        pieces.add(rest.with(i, outside));
        BitSet inside = (BitSet) rest.sides.get(i).clone();
        inside.and(other.sides.get(i));
        rest = rest.with(i, inside);
      }
    }
  }

  private Box with(int place, BitSet side) {
    ImmutableList.Builder<BitSet> changed = ImmutableList.builder();
    for (int i = 0; i < sides.size(); i++) {
      changed.add(i == place ? side : sides.get(i));
    }
    return new Box(changed.build());
  }
}
