package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The clauses of several entries (rules, or parts of rules) as bits of one or more words, 63 to a
 * word; the first bit of each word says that the tables could tell.
 *
 * <p>A clause is alive while everything that was looked at allows it; an entry holds when one of
 * its clauses is alive at the end.
 */
final class ClauseBits {
  /** The bit of each word that says that the tables could tell. */
  static final long TOLD = Long.MIN_VALUE;

  private static final int IN_WORD = 63;
  private static final int IN_BLOCK = 8;
  private static final int BLOCKS = 8;

  private final ImmutableList<Clause> clauses;
  private final int words;
  private final long[] all;

  /** For each block of eight clauses its first entry, and for each value the entries from there. */
  private final int[] firstEntry;

  private final long[] entries;

  /**
   * How many clauses stand at the number of their entry, if there is one word and it begins with
   * the first clause of each entry; otherwise 0.
   */
  private final int own;

  /** For each eight clauses after these the entries of each value, each at its number. */
  private final long[] others;

  private ClauseBits(ImmutableList<Clause> clauses, List<Integer> owners) {
    this.clauses = clauses;
    this.words = Math.max(1, (clauses.size() + IN_WORD - 1) / IN_WORD);
    this.all = new long[words];
    this.firstEntry = new int[words * BLOCKS];
    this.entries = new long[(words * BLOCKS) << IN_BLOCK];
    Arrays.fill(all, TOLD);
    for (int clause = 0; clause < clauses.size(); clause++) {
      if (!clauses.get(clause).equals(Clause.NEVER)) {
        all[clause / IN_WORD] |= bit(clause);
      }
    }
    for (int block = 0; block < firstEntry.length; block++) {
      int first = block / BLOCKS * IN_WORD + block % BLOCKS * IN_BLOCK;
      int count = block % BLOCKS == BLOCKS - 1 ? IN_BLOCK - 1 : IN_BLOCK;
      int end = Math.min(clauses.size(), first + count);
      firstEntry[block] = first < end ? Collections.min(owners.subList(first, end)) : 0;
      for (int bits = 0; bits < 1 << IN_BLOCK; bits++) {
        for (int clause = first; clause < end; clause++) {
          long isAlive = bits >> (clause - first) & 1;
          entries[(block << IN_BLOCK) | bits] |=
              isAlive << (owners.get(clause) - firstEntry[block]);
        }
      }
    }
    this.own = words == 1 ? own(owners) : 0;
    this.others = new long[own == 0 ? 0 : others(owners.size()) << IN_BLOCK];
    for (int i = 0; i < others.length; i++) {
      for (int bit = 0; bit < IN_BLOCK; bit++) {
        int clause = own + (i >> IN_BLOCK) * IN_BLOCK + bit;
        if ((i >> bit & 1) == 1 && clause < owners.size()) {
          others[i] |= 1L << owners.get(clause);
        }
      }
    }
  }

  /** Returns how many clauses from the first on stand at the number of their entry. */
  private static int own(List<Integer> owners) {
    int own = 0;
    while (own < owners.size() && owners.get(own) == own) {
      own++;
    }
    return own == owners.stream().distinct().count() ? own : 0;
  }

  private int others(int count) {
    return (count - own + IN_BLOCK - 1) / IN_BLOCK;
  }

  private static long bit(int clause) {
    return 1L << (clause % IN_WORD);
  }

  /**
   * Returns the clauses of the entries, of which the first has this number. If they fit in one
   * word, it begins with one clause of each entry, whose bit then is the bit of the entry.
   */
  static ClauseBits of(List<ImmutableList<Clause>> entries, int firstEntry) {
    int count = entries.stream().mapToInt(clauses -> orNever(clauses).size()).sum();
    ImmutableList.Builder<Clause> clauses = ImmutableList.builder();
    List<Integer> owners = new ArrayList<>();
    int own = count <= IN_WORD ? 1 : 0;
    for (int entry = 0; entry < entries.size() && own == 1; entry++) {
      clauses.add(orNever(entries.get(entry)).get(0));
      owners.add(firstEntry + entry);
    }
    for (int entry = 0; entry < entries.size(); entry++) {
      List<Clause> all = orNever(entries.get(entry));
      clauses.addAll(all.subList(own, all.size()));
      owners.addAll(Collections.nCopies(all.size() - own, firstEntry + entry));
    }
    return new ClauseBits(clauses.build(), owners);
  }

  /** An entry that nobody meets has a clause too, so that eight clauses are of eight entries. */
  private static List<Clause> orNever(List<Clause> clauses) {
    return clauses.isEmpty() ? List.of(Clause.NEVER) : clauses;
  }

  ImmutableList<Clause> clauses() {
    return clauses;
  }

  /** Returns the scales of everything that the clauses look at. */
  List<Scale> scales() {
    return clauses.stream()
        .filter(clause -> !clause.equals(Clause.NEVER))
        .flatMap(clause -> clause.literals().keySet().stream())
        .distinct()
        .map(axis -> Scale.of(axis, clauses))
        .toList();
  }

  int words() {
    return words;
  }

  /** Returns the words of the clauses that allow the class, and of those that do not look at it. */
  long[] allowing(Axis axis, BiPredicate<Allowed, Axis> allows) {
    long[] bits = new long[words];
    Arrays.fill(bits, TOLD);
    for (int clause = 0; clause < clauses.size(); clause++) {
      Allowed allowed = clauses.get(clause).literals().get(axis);
      if (allowed == null || allows.test(allowed, axis)) {
        bits[clause / IN_WORD] |= bit(clause);
      }
    }
    return bits;
  }

  /** Returns the words of the clauses that look at the axis. */
  long[] looking(Axis axis) {
    long[] bits = new long[words];
    for (int clause = 0; clause < clauses.size(); clause++) {
      if (clauses.get(clause).literals().containsKey(axis)) {
        bits[clause / IN_WORD] |= bit(clause);
      }
    }
    return bits;
  }

  /** Returns the words of each class of the scale, one class after the other. */
  long[] rows(Scale scale) {
    long[] rows = new long[scale.classes() * words];
    for (int i = 0; i < scale.classes(); i++) {
      int number = i;
      long[] row = allowing(scale.axis(), (allowed, axis) -> scale.allows(allowed, number));
      System.arraycopy(row, 0, rows, i * words, words);
    }
    return rows;
  }

  /** Returns the words in which every clause is alive. */
  long[] all() {
    return all.clone();
  }

  /** Returns the words of a row that cannot tell. */
  long[] untold() {
    long[] untold = new long[words];
    Arrays.fill(untold, ~TOLD);
    return untold;
  }

  /** Returns whether there is one word, and an entry of it has the bit of its number. */
  boolean isDirect() {
    return own > 0;
  }

  /** Fills in the words of so many subjects with every clause alive. */
  void start(long[] alive, int subjects) {
    if (words == 1) {
      Arrays.fill(alive, 0, subjects, all[0]);
      return;
    }
    for (int subject = 0; subject < subjects; subject++) {
      System.arraycopy(all, 0, alive, subject * words, words);
    }
  }

  /** Returns the entries of these clauses of the only word, each at its number. */
  long direct(long alive) {
    long held = alive & ((1L << own) - 1);
    long rest = (alive & ~TOLD) >>> own;
    if (rest != 0) {
      for (int block = 0; block < others.length; block += 1 << IN_BLOCK) {
        held |= others[block | (int) (rest & 0xFF)];
        rest >>>= IN_BLOCK;
      }
    }
    return held;
  }

  /**
   * Adds to empty words of entries, the first of them at this place, the entries of these clauses;
   * false if that cannot be told.
   */
  boolean put(long[] alive, int from, long[] into, int first) {
    long told = -1;
    for (int word = 0; word < words; word++) {
      long held = alive[from + word];
      told &= held | ~-held;
      long rest = held & ~TOLD;
      for (int block = word * BLOCKS; rest != 0; block++) {
        int bits = (int) (rest & 0xFF);
        if (bits != 0) {
          put(firstEntry[block], entries[(block << IN_BLOCK) | bits], into, first);
        }
        rest >>>= IN_BLOCK;
      }
    }
    return told < 0;
  }

  private static void put(int entry, long held, long[] into, int first) {
    int word = first + (entry >> 6);
    into[word] |= held << entry;
    long over = (entry & 63) == 0 ? 0 : held >>> -entry;
    if (over != 0) {
      into[word + 1] |= over;
    }
  }

  /** Puts in the verdicts the entries of these clauses; false if that cannot be told. */
  boolean put(long[] alive, int from, Verdicts verdicts) {
    return put(alive, alive, from, verdicts);
  }

  /**
   * Puts in the verdicts the entries of the clauses that are possible, and which of them are
   * certain; false if that cannot be told.
   */
  boolean put(long[] certain, long[] possible, int from, Verdicts verdicts) {
    for (int word = 0; word < words; word++) {
      if (possible[from + word] > 0) {
        return false;
      }
    }
    for (int word = 0; word < words; word++) {
      long either = possible[from + word];
      put(word, certain[from + word] & either, either, verdicts);
    }
    return true;
  }

  /** Puts in the verdicts the entries of these clauses of a word. */
  void put(int word, long certain, long possible, Verdicts verdicts) {
    long rest = possible & ~TOLD;
    for (int block = word * BLOCKS; rest != 0; block++) {
      int bits = (int) (rest & 0xFF);
      if (bits != 0) {
        int sure = (int) (certain >>> (block % BLOCKS * IN_BLOCK)) & bits;
        int base = block << IN_BLOCK;
        verdicts.put(firstEntry[block], entries[base | sure], entries[base | bits]);
      }
      rest >>>= IN_BLOCK;
    }
  }
}
