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

  /** Returns whether nobody is beyond. */
  abstract boolean fits(Rows rows);

  /** Returns whether the subject of this number is beyond. */
  abstract boolean isBeyond(Rows rows, int subject);

  /** The room of what is asked in 32 bits. */
  static final class Narrow extends Guard {
    private final int room;

    private Narrow(int slot, int room) {
      super(slot);
      this.room = room;
    }

    @Override
    boolean fits(Rows rows) {
      int[] values = rows.values(slot);
      int count = rows.count();
      int most = room;
      int beyond = 0;
      for (int i = 0; i < count; i++) {
        beyond |= beyond(values[i], most);
      }
      return beyond >= 0;
    }

    /** Negative if the value is further from zero; the least of all numbers is, too. */
    private static int beyond(int value, int room) {
      int size = (value ^ (value >> 31)) - (value >> 31);
      return (room - size) | size;
    }

    @Override
    boolean isBeyond(Rows rows, int subject) {
      return beyond(rows.values(slot)[subject], room) < 0;
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
    boolean fits(Rows rows) {
      for (int i = 0; i < rows.count(); i++) {
        if (isBeyond(rows, i)) {
          return false;
        }
      }
      return true;
    }

    @Override
    boolean isBeyond(Rows rows, int subject) {
      long value = rows.wide(slot)[subject];
      return value > room || value < -room;
    }
  }
}
