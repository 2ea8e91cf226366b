package org.songnuan.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fact that must not be further from zero than this, or an {@link Ask} about it would not be
 * exact; who is beyond is decided another way.
 */
abstract sealed class Guard {
  final int slot;

  private Guard(int slot) {
    this.slot = slot;
  }

  /** Returns the guards of everything that is asked. */
  static List<Guard> of(List<Ask> asks) {
    Map<Integer, Long> narrow = new LinkedHashMap<>();
    Map<Integer, Long> wide = new LinkedHashMap<>();
    for (Ask ask : asks) {
      for (int term = 0; term < ask.terms(); term++) {
        (ask.isNarrow() ? narrow : wide).merge(ask.slot(term), ask.room(term), Math::min);
      }
    }
    List<Guard> guards = new ArrayList<>();
    narrow.forEach((slot, room) -> guards.add(new Narrow(slot, room.intValue())));
    wide.forEach((slot, room) -> guards.add(new Wide(slot, room)));
    return guards;
  }

  /** Makes negative what is said of those who are beyond. */
  abstract void addBeyond(Rows rows, int[] strange);

  /** The room of what is asked in 32 bits. */
  static final class Narrow extends Guard {
    private final int room;

    private Narrow(int slot, int room) {
      super(slot);
      this.room = room;
    }

    /** The least of all numbers is beyond too, though it has no opposite. */
    @Override
    void addBeyond(Rows rows, int[] strange) {
      int[] values = rows.values(slot);
      int count = rows.count();
      int most = room;
      for (int i = 0; i < count; i++) {
        int size = (values[i] ^ (values[i] >> 31)) - (values[i] >> 31);
        strange[i] |= (most - size) | size;
      }
    }
  }

  /** The room of what is asked in 64 bits. */
  static final class Wide extends Guard {
    private final long room;

    private Wide(int slot, long room) {
      super(slot);
      this.room = room;
    }

    @Override
    void addBeyond(Rows rows, int[] strange) {
      long[] values = rows.wide(slot);
      int count = rows.count();
      for (int i = 0; i < count; i++) {
        if (values[i] > room || values[i] < -room) {
          strange[i] = -1;
        }
      }
    }
  }
}
