package org.songnuan.rule;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Verdict;

/**
 * The verdicts of all rules of a classifier for one subject, in a form that is used again for the
 * next subject: a bit for "certainly" and a bit for "possibly" each rule.
 *
 * <p>It answers "which rules hold?" without anything being allocated. It is mutable and belongs to
 * one thread; the rules are numbered in the order of their ids.
 */
public final class Verdicts {
  private final int rules;
  private final int parts;
  private final long[] certain;
  private final long[] possible;
  private final @Nullable MemberCounts members;
  private @Nullable Finding finding;

  Verdicts(int rules, int parts, @Nullable MemberCounts members) {
    this.rules = rules;
    this.parts = parts;
    this.members = members;
    int words = (rules + parts + 63) / 64;
    this.certain = new long[words];
    this.possible = new long[words];
  }

  /** Returns how many rules there are. */
  public int size() {
    return rules;
  }

  /**
   * Returns the verdict of a rule.
   *
   * @param rule its number, from 0
   * @throws IndexOutOfBoundsException if there is no such rule
   */
  public Verdict get(int rule) {
    int entry = parts + Objects.checkIndex(rule, rules);
    return isSet(certain, entry)
        ? Verdict.YES
        : isSet(possible, entry) ? Verdict.UNKNOWN : Verdict.NO;
  }

  /**
   * Returns the rules that certainly hold, as bits.
   *
   * @param from the number of the first of the at most 64 rules that are asked
   */
  public long certain(int from) {
    return bits(certain, from);
  }

  /**
   * Returns the rules that certainly or possibly hold, as bits.
   *
   * @param from the number of the first of the at most 64 rules that are asked
   */
  public long possible(int from) {
    return bits(possible, from);
  }

  private long bits(long[] words, int from) {
    int entry = parts + Objects.checkIndex(from, rules);
    int word = entry >> 6;
    int shift = entry & 63;
    long bits = words[word] >>> shift;
    if (shift > 0 && word + 1 < words.length) {
      bits |= words[word + 1] << (64 - shift);
    }
    int count = rules - from;
    return count >= 64 ? bits : bits & ((1L << count) - 1);
  }

  /** Returns why nothing could be read of the subject, if that is so. */
  public Optional<Finding> finding() {
    return Optional.ofNullable(finding);
  }

  /** Leaves every rule open, because of this. */
  void open(Finding because) {
    clear();
    finding = because;
    for (int rule = 0; rule < rules; rule++) {
      set(rule, Verdict.UNKNOWN);
    }
  }

  void clear() {
    if (members != null) {
      members.clear();
    }
    if (finding != null) {
      finding = null;
    }
    for (int word = 0; word < certain.length; word++) {
      certain[word] = 0;
      possible[word] = 0;
    }
  }

  /** Sets the entries from this one on to these bits; what was there is none. */
  void put(int entry, long certainBits, long possibleBits) {
    int word = entry >> 6;
    int shift = entry & 63;
    certain[word] |= certainBits << shift;
    possible[word] |= possibleBits << shift;
    if (shift > 0 && word + 1 < certain.length) {
      certain[word + 1] |= certainBits >>> (64 - shift);
      possible[word + 1] |= possibleBits >>> (64 - shift);
    }
  }

  void set(int rule, Verdict verdict) {
    put(parts + rule, verdict == Verdict.YES ? 1 : 0, verdict == Verdict.NO ? 0 : 1);
  }

  /** Returns the class of what is asked of members: 0 for no, 1 for yes, or {@link Scale#OPEN}. */
  int ofMembers(int clause, long least, Subject subject) {
    return Objects.requireNonNull(members).ofClass(clause, least, subject);
  }

  /** Returns the class of a part on an axis: 0 for no, 1 for yes, 2 for open. */
  int part(int part) {
    return isSet(certain, part) ? 1 : isSet(possible, part) ? 2 : 0;
  }

  private static boolean isSet(long[] words, int entry) {
    return (words[entry >> 6] >>> entry & 1) == 1;
  }

  /** Returns how many rules are certain and how many possible. */
  @Override
  public String toString() {
    int yes = 0;
    int open = 0;
    for (int rule = 0; rule < rules; rule++) {
      yes += get(rule) == Verdict.YES ? 1 : 0;
      open += get(rule) == Verdict.UNKNOWN ? 1 : 0;
    }
    return "Verdicts[" + yes + " yes, " + open + " open, of " + rules + "]";
  }
}
