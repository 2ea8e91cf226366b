package org.songnuan.bench;

import java.util.List;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.FactSheet;

/** The answers of the library as masks, asked one rule at a time. */
final class VerdictMasks {
  private final Classifier classifier;
  private final List<String> ids;
  private final int words;

  VerdictMasks(RuleBook book, Classifier classifier) {
    this.classifier = classifier;
    this.ids = book.ids();
    this.words = book.words();
  }

  /** Overwrites the masks of a row with the rules that certainly hold. */
  void certain(FactSheet sheet, int row, long[] masks) {
    for (int word = 0; word < words; word++) {
      long mask = 0;
      int end = Math.min(ids.size(), (word + 1) << 6);
      for (int rule = word << 6; rule < end; rule++) {
        if (classifier.verdict(ids.get(rule), sheet) == Verdict.YES) {
          mask |= 1L << rule;
        }
      }
      masks[row * words + word] = mask;
    }
  }

  /** Overwrites in one half what certainly holds, and in the other what possibly holds. */
  void certainAndPossible(FactSheet sheet, int row, long[] masks) {
    for (int word = 0; word < words; word++) {
      long certain = 0;
      long possible = 0;
      int end = Math.min(ids.size(), (word + 1) << 6);
      for (int rule = word << 6; rule < end; rule++) {
        Verdict verdict = classifier.verdict(ids.get(rule), sheet);
        certain |= verdict == Verdict.YES ? 1L << rule : 0;
        possible |= verdict == Verdict.NO ? 0 : 1L << rule;
      }
      masks[row * words + word] = certain;
      masks[masks.length / 2 + row * words + word] = possible;
    }
  }
}
