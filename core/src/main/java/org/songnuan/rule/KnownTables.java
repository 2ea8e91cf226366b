package org.songnuan.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Decides clauses for subjects of whom everything that they look at is known: a look-up and an AND
 * for each table (bit-vector packet classification, Lakshman and Stiliadis 1998), and the dearer
 * tables only for those who still have a clause alive.
 *
 * <p>An axis is looked up in a {@link Window} where its fact is small, by a {@link Pair} of small
 * counts, in a {@link Grid} where it compares few facts with limits or with each other, and by
 * {@link Questions} otherwise.
 */
final class KnownTables {
  private final ClauseBits bits;
  private final long[] needed;
  private final int[] small;
  private final int[] counts;
  private final int[] amounts;
  private final int[] amountPlaces;
  private final int[] wides;
  private final Table[] tables;
  private final Questions questions;

  private KnownTables(ClauseBits bits, FactSchema schema) {
    SmallFacts places = schema.small();
    List<Scale> rest = new ArrayList<>(bits.scales());
    int[] slots =
        rest.stream().flatMapToInt(scale -> Arrays.stream(scale.slots())).distinct().toArray();
    this.bits = bits;
    this.needed = new long[(schema.size() + Long.SIZE - 1) / Long.SIZE];
    for (int slot : slots) {
      needed[slot / Long.SIZE] |= 1L << slot;
    }
    this.small = Arrays.stream(slots).filter(places::has).toArray();
    List<Table> all = tables(bits, rest, places);
    this.tables = all.toArray(Table[]::new);
    this.questions = Questions.of(bits, rest);
    int[] read = slots(all, true);
    this.wides = slots(all, false);
    this.counts = Arrays.stream(read).filter(places::has).toArray();
    this.amounts = Arrays.stream(read).filter(slot -> !places.has(slot)).toArray();
    this.amountPlaces = Arrays.stream(amounts).map(places::wide).toArray();
  }

  /** Returns as few tables as can be afforded, and leaves of the scales those that need others. */
  static List<Table> tables(ClauseBits bits, List<Scale> rest, SmallFacts places) {
    List<Table> all = new ArrayList<>();
    all.addAll(Window.of(bits, taken(rest, scale -> Window.takes(scale, places)), places));
    all.addAll(Pair.of(bits, taken(rest, scale -> Pair.takes(scale, places)), places));
    all.addAll(Grid.of(bits, taken(rest, Ask::takes), places));
    return all;
  }

  private static int[] slots(List<Table> tables, boolean narrow) {
    return tables.stream()
        .filter(Grid.class::isInstance)
        .flatMap(table -> ((Grid) table).slots(narrow).stream())
        .distinct()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static List<Scale> taken(List<Scale> from, Predicate<Scale> takes) {
    List<Scale> taken = from.stream().filter(takes).toList();
    from.removeAll(taken);
    return taken;
  }

  static KnownTables of(ClauseBits bits, FactSchema schema) {
    return new KnownTables(bits, schema);
  }

  /** Returns whether everything that the clauses look at is known of the subject. */
  boolean areKnown(Subject subject) {
    if (subject.isPartlyKnown()) {
      return false;
    }
    for (int word = 0; word < needed.length; word++) {
      if ((subject.known(word) & needed[word]) != needed[word]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the facts that are looked at, 64 to a word. */
  long[] needed() {
    return needed;
  }

  /** Returns the small facts that are looked at. */
  int[] small() {
    return small;
  }

  /** Returns the small facts of which the number itself is looked at. */
  int[] counts() {
    return counts;
  }

  /** Returns the facts that are not small and looked at by a grid. */
  int[] amounts() {
    return amounts;
  }

  /** Returns the facts that a grid looks at in 64 bits. */
  int[] wides() {
    return wides;
  }

  /** Returns where the amounts are kept on a sheet. */
  int[] amountPlaces() {
    return amountPlaces;
  }

  /** Returns whether nothing but facts is looked at, and so nothing remains to be asked. */
  boolean isComplete() {
    return questions.size() == 0;
  }

  ClauseBits bits() {
    return bits;
  }

  /** Leaves in the room, for each of the subjects, the clauses that facts leave alive. */
  void decide(Rows rows, Room room) {
    room.start(rows.count() * bits.words());
    bits.start(room.alive(), rows.count());
    for (Table table : tables) {
      table.and(rows, room);
    }
  }

  private static boolean isAnyAlive(long[] alive, int from, int width) {
    long any = 0;
    for (int word = 0; word < width; word++) {
      any |= alive[from + word];
    }
    return any << 1 != 0;
  }

  /** Returns whether a clause of the subject of this number is alive. */
  boolean isAnyAlive(long[] alive, int subject) {
    return isAnyAlive(alive, subject * bits.words(), bits.words());
  }

  /** Asks what remains to be asked of the only subject; tells how that ended. */
  int ask(Subject subject, Interpreter interpreter, Verdicts verdicts, long[] alive) {
    for (int i = 0; i < questions.size() && isAnyAlive(alive, 0, bits.words()); i++) {
      int ofClass = questions.ofClass(i, subject, interpreter, verdicts);
      if (ofClass < 0) {
        return ofClass;
      }
      for (int word = 0; word < bits.words(); word++) {
        alive[word] &= questions.word(i, ofClass, word);
      }
    }
    return 0;
  }
}
