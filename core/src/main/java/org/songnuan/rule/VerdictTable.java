package org.songnuan.rule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Verdict;

/**
 * The verdicts of all rules for a whole register, two bits for a rule and a subject.
 *
 * <p>It answers "who is in which category?". It may be filled again and again, for registers of any
 * size, and only grows; it belongs to one thread while it is filled. Rules are numbered in the
 * order of their ids, subjects in the order in which they were given.
 *
 * <pre>{@code
 * VerdictTable table = new VerdictTable();
 * decider.decideAll(households, Household::facts, table);
 * table.count(dibao)                 // how many certainly are in the category
 * }</pre>
 */
public final class VerdictTable {
  private final Map<Integer, Finding> findings = new HashMap<>();
  private int rules;
  private int words;
  private int subjects;
  private long[] certain = {};

  /** What is possible and not certain; empty while nothing is. */
  private long[] open = {};

  /** Makes an empty table. */
  public VerdictTable() {}

  /** Makes room for the verdicts of so many subjects, which are then put one by one. */
  void start(int ofRules, int ofSubjects) {
    rules = ofRules;
    words = Math.max(1, (ofRules + Long.SIZE - 1) / Long.SIZE);
    subjects = ofSubjects;
    findings.clear();
    int size = Math.multiplyExact(words, ofSubjects);
    if (certain.length < size) {
      certain = new long[size];
      open = new long[0];
    }
    Arrays.fill(open, 0);
  }

  /**
   * Sets the verdicts of so many subjects from this one on, of whom these clauses are alive. Who is
   * late gets anything, and is set again afterwards.
   */
  void put(int from, ClauseBits bits, long[] alive, int count) {
    for (int i = 0; i < count; i++) {
      certain[from + i] = bits.direct(alive[i]);
    }
  }

  /**
   * Sets the verdicts of a subject, of whom these clauses are alive; false if they do not tell, and
   * then it has to be set again.
   */
  boolean putOne(int subject, ClauseBits bits, long[] alive, int at) {
    int to = subject * words;
    Arrays.fill(certain, to, to + words, 0);
    return bits.put(alive, at, certain, to);
  }

  void put(int subject, Verdicts verdicts) {
    for (int word = 0; word < words && rules > 0; word++) {
      long sure = verdicts.certain(word << 6);
      certain[subject * words + word] = sure;
      putOpen(subject * words + word, verdicts.possible(word << 6) & ~sure);
    }
    verdicts.finding().ifPresent(finding -> findings.put(subject, finding));
  }

  private void putOpen(int word, long rules) {
    if (rules != 0 && open.length == 0) {
      open = new long[certain.length];
    }
    if (open.length > 0) {
      open[word] = rules;
    }
  }

  private long possibleAt(int word) {
    return certain[word] | (open.length == 0 ? 0 : open[word]);
  }

  /** Returns how many rules there are. */
  public int rules() {
    return rules;
  }

  /** Returns how many words of 64 rules there are for a subject: none before the first filling. */
  public int words() {
    return words;
  }

  /** Returns how many subjects there are. */
  public int subjects() {
    return subjects;
  }

  /**
   * Returns the verdict of a rule for a subject.
   *
   * @throws IndexOutOfBoundsException if there is no such subject or rule
   */
  public Verdict get(int subject, int rule) {
    Objects.checkIndex(rule, rules);
    int word = word(subject, rule >> 6);
    return (certain[word] >>> rule & 1) == 1
        ? Verdict.YES
        : (possibleAt(word) >>> rule & 1) == 1 ? Verdict.UNKNOWN : Verdict.NO;
  }

  /**
   * Returns the rules that certainly hold for a subject, 64 of them as bits.
   *
   * @param word which 64: 0 for the first
   * @throws IndexOutOfBoundsException if there is no such subject or word
   */
  public long certain(int subject, int word) {
    return certain[word(subject, word)];
  }

  /**
   * Returns the rules that certainly or possibly hold for a subject, 64 of them as bits.
   *
   * @param word which 64: 0 for the first
   * @throws IndexOutOfBoundsException if there is no such subject or word
   */
  public long possible(int subject, int word) {
    return possibleAt(word(subject, word));
  }

  /**
   * Copies the rules that certainly hold, for each subject {@link #words} words, one subject after
   * the other, from this place of the array on.
   *
   * @throws IndexOutOfBoundsException if there is not so much room
   */
  public void copyCertain(long[] into, int from) {
    System.arraycopy(certain, 0, into, from, subjects * words);
  }

  /** Copies the rules that certainly or possibly hold, as {@link #copyCertain} does. */
  public void copyPossible(long[] into, int from) {
    copyCertain(into, from);
    for (int word = 0; word < subjects * words && open.length > 0; word++) {
      into[from + word] |= open[word];
    }
  }

  private int word(int subject, int word) {
    return Objects.checkIndex(subject, subjects) * words + Objects.checkIndex(word, words);
  }

  /** Returns for how many subjects the rule certainly holds. */
  public int count(int rule) {
    Objects.checkIndex(rule, rules);
    int count = 0;
    for (int subject = 0; subject < subjects; subject++) {
      count += (int) (certain[subject * words + (rule >> 6)] >>> rule & 1);
    }
    return count;
  }

  /** Returns for how many subjects the rule certainly or possibly holds. */
  public int countPossible(int rule) {
    Objects.checkIndex(rule, rules);
    int count = 0;
    for (int subject = 0; subject < subjects; subject++) {
      count += (int) (possibleAt(subject * words + (rule >> 6)) >>> rule & 1);
    }
    return count;
  }

  /** Returns why nothing could be read of a subject, if that is so. */
  public Optional<Finding> finding(int subject) {
    return Optional.ofNullable(findings.get(subject));
  }

  /** Returns how large the table is, never what it says of whom. */
  @Override
  public String toString() {
    return "VerdictTable[" + subjects + " subjects, " + rules + " rules]";
  }
}
