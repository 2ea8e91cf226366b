package org.songnuan.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides clauses for subjects of whom some facts are missing and the others known exactly, many at
 * once: as {@link KnownTables} do, but with a table for each axis, so that an axis of which a fact
 * is missing can be passed over. A clause that looks at such an axis is not certain but possible.
 */
final class MissingTables {

  /**
   * The table of an axis.
   *
   * @param facts the facts that it looks at, of the first 64
   * @param others the clauses that do not look at it
   */
  private record OfAxis(Table table, long facts, long[] others) {}

  private final ClauseBits bits;
  private final OfAxis[] tables;

  private MissingTables(ClauseBits bits, List<OfAxis> tables) {
    this.bits = bits;
    this.tables = tables.toArray(OfAxis[]::new);
  }

  static MissingTables of(ClauseBits bits, FactSchema schema) {
    List<OfAxis> tables = new ArrayList<>();
    for (Scale scale : bits.scales()) {
      long facts = 0;
      for (int slot : scale.slots()) {
        facts |= 1L << slot;
      }
      long[] others = bits.allowing(scale.axis(), (allowed, axis) -> false);
      for (Table table :
          KnownTables.tables(bits, new ArrayList<>(List.of(scale)), schema.small())) {
        tables.add(new OfAxis(table, facts, others));
      }
    }
    return new MissingTables(bits, tables);
  }

  /**
   * Leaves in the room, for each of the subjects, the clauses that are possible; and among the
   * others every clause that is certain if it is possible.
   *
   * @param missing for each subject the facts that are missing, as bits
   */
  void decide(Rows rows, long[] missing, Room room, long[] certain) {
    int size = rows.count() * bits.words();
    room.start(size);
    bits.start(room.alive(), rows.count());
    Arrays.fill(certain, 0, size, -1);
    long anywhere = 0;
    for (int i = 0; i < rows.count(); i++) {
      anywhere |= missing[i];
    }
    for (OfAxis axis : tables) {
      if ((anywhere & axis.facts) == 0) {
        axis.table.and(rows, room);
      } else {
        long[] before = room.possible(size);
        System.arraycopy(room.alive(), 0, before, 0, size);
        axis.table.and(rows, room);
        passOver(axis, missing, room.alive(), before, certain, rows.count());
      }
    }
  }

  /**
   * Leaves everything as it was before the table of those of whom it could not look at the facts.
   */
  private static void passOver(
      OfAxis axis, long[] missing, long[] alive, long[] before, long[] certain, int count) {
    int width = axis.others.length;
    for (int word = 0; word < width; word++) {
      long others = axis.others[word];
      for (int i = 0; i < count; i++) {
        long any = missing[i] & axis.facts;
        long passed = (any | -any) >> 63;
        int at = i * width + word;
        alive[at] = (alive[at] & ~passed) | (before[at] & passed);
        certain[at] &= others | ~passed;
      }
    }
  }
}
