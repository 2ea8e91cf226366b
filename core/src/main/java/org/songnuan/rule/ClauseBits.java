package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** The same with each entry at its number, if there is one word and no number above 63. */
  private final long[] direct;

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
      firstEntry[block] = first < end ? owners.get(first) : 0;
      for (int bits = 0; bits < 1 << IN_BLOCK; bits++) {
        for (int clause = first; clause < end; clause++) {
          long isAlive = bits >> (clause - first) & 1;
          entries[(block << IN_BLOCK) | bits] |=
              isAlive << (owners.get(clause) - firstEntry[block]);
        }
      }
    }
    boolean fits = words == 1 && owners.stream().allMatch(owner -> owner < Long.SIZE);
    this.direct = new long[fits ? entries.length : 0];
    for (int i = 0; i < direct.length; i++) {
      direct[i] = entries[i] << firstEntry[i >> IN_BLOCK];
    }
  }

  private static long bit(int clause) {
    return 1L << (clause % IN_WORD);
  }

  /** Returns the clauses of the entries, of which the first has this number. */
  static ClauseBits of(List<ImmutableList<Clause>> entries, int firstEntry) {
    ImmutableList.Builder<Clause> clauses = ImmutableList.builder();
    List<Integer> owners = new ArrayList<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      for (Clause clause : orNever(entries.get(entry))) {
        clauses.add(clause);
        owners.add(firstEntry + entry);
      }
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

  /** Returns whether there is one word, and no entry has a number above 63. */
  boolean isDirect() {
    return direct.length > 0;
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
    int low = (int) alive;
    int high = (int) (alive >>> 32) & Integer.MAX_VALUE;
    return direct[low & 0xFF]
        | direct[0x100 | (low >>> 8 & 0xFF)]
        | direct[0x200 | (low >>> 16 & 0xFF)]
        | direct[0x300 | low >>> 24]
        | direct[0x400 | (high & 0xFF)]
        | direct[0x500 | (high >>> 8 & 0xFF)]
        | direct[0x600 | (high >>> 16 & 0xFF)]
        | direct[0x700 | high >>> 24];
  }

  /** Puts in the verdicts the entries of these clauses; false if that cannot be told. */
  boolean put(long[] alive, int from, Verdicts verdicts) {
    for (int word = 0; word < words; word++) {
      if (alive[from + word] > 0) {
        return false;
      }
    }
    for (int word = 0; word < words; word++) {
      put(word, alive[from + word], alive[from + word], verdicts);
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
