package org.songnuan.campaign;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Decider;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.VerdictTable;

/**
 * To which categories many recipients under the same rules belong, a block of them decided at once:
 * the same answers as one by one, and much faster. Combinations of verdicts are numbered.
 */
final class Census {
  private final Classifier rules;
  private final Decider decider;
  private final VerdictTable table = new VerdictTable();
  private final List<Recipient> block = new ArrayList<>();
  private final ImmutableList<CategoryId> categories;
  private final int words;
  private final Patterns patterns;
  private final long[] pattern;
  private FactSchema seen;

  Census(Classifier rules) {
    this.rules = rules;
    this.decider = rules.decider();
    this.categories =
        rules.rules().rules().keySet().stream()
            .map(CategoryId::of)
            .collect(ImmutableList.toImmutableList());
    this.words = Math.max(1, (categories.size() + Long.SIZE - 1) / Long.SIZE);
    this.patterns = new Patterns(2 * words);
    this.pattern = new long[2 * words];
    this.seen = rules.rules().schema();
  }

  /** Returns whether the recipient has the facts that the rules ask about. */
  boolean isAbout(Recipient recipient) {
    FactSchema schema = recipient.facts().schema();
    if (schema == seen) {
      return true;
    }
    boolean same = rules.rules().schema().equals(schema);
    seen = same ? schema : seen;
    return same;
  }

  /** Adds a recipient to the block, and returns its place there. */
  int add(Recipient recipient) {
    block.add(recipient);
    return block.size() - 1;
  }

  /** Decides the block; the next one begins. */
  void decide() {
    if (!block.isEmpty()) {
      decider.decideAll(block, Recipient::facts, table);
      block.clear();
    }
  }

  /** Returns the number of the combination of the recipient at this place of the block. */
  int combination(int place) {
    for (int word = 0; word < words; word++) {
      pattern[word] = table.certain(place, word);
      pattern[words + word] = table.possible(place, word);
    }
    return patterns.number(pattern);
  }

  /** Returns the categories that are asked, in the order of their ids. */
  ImmutableList<CategoryId> categories() {
    return categories;
  }

  /** Returns whether everybody of this combination is in the category of this place. */
  boolean isCertain(int combination, int category) {
    return has(combination, 0, category);
  }

  /** Returns whether somebody of this combination may be in the category of this place. */
  boolean isPossible(int combination, int category) {
    return has(combination, words, category);
  }

  /** Returns whether some category of this combination is open. */
  boolean isOpen(int combination) {
    for (int word = 0; word < words; word++) {
      if (patterns.word(combination, word) != patterns.word(combination, words + word)) {
        return true;
      }
    }
    return false;
  }

  private boolean has(int combination, int from, int rule) {
    return (patterns.word(combination, from + (rule >> 6)) >>> rule & 1) == 1;
  }

  /** Returns the classification of everybody of this combination, made when it is asked for. */
  Supplier<Classification> classification(int combination) {
    return Suppliers.memoize(() -> made(combination));
  }

  private Classification made(int combination) {
    ImmutableSortedMap.Builder<CategoryId, Verdict> verdicts = ImmutableSortedMap.naturalOrder();
    for (int rule = 0; rule < categories.size(); rule++) {
      verdicts.put(
          categories.get(rule),
          has(combination, 0, rule)
              ? Verdict.YES
              : has(combination, words, rule) ? Verdict.UNKNOWN : Verdict.NO);
    }
    return Classification.of(verdicts.buildOrThrow());
  }
}
