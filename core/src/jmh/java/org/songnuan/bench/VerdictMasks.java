package org.songnuan.bench;

import org.songnuan.rule.Classifier;
import org.songnuan.rule.Decider;
import org.songnuan.rule.FactReader;
import org.songnuan.rule.FactSheet;
import org.songnuan.rule.Verdicts;

/** The answers of the library as masks: all rules of a household at once. */
final class VerdictMasks {
  private final Decider decider;
  private final int words;

  VerdictMasks(RuleBook book, Classifier classifier) {
    this.decider = classifier.decider();
    this.words = book.words();
  }

  /** Overwrites the masks of a row with the rules that certainly hold. */
  void certain(FactSheet sheet, int row, long[] masks) {
    putCertain(decider.decide(sheet), row, masks);
  }

  /** Overwrites the masks of a row with the rules that certainly hold of a host's own object. */
  <S> void certain(S object, FactReader<S> reader, int row, long[] masks) {
    putCertain(decider.decide(object, reader), row, masks);
  }

  private void putCertain(Verdicts verdicts, int row, long[] masks) {
    for (int word = 0; word < words; word++) {
      masks[row * words + word] = verdicts.certain(word << 6);
    }
  }

  /** Overwrites in one half what certainly holds, and in the other what possibly holds. */
  void certainAndPossible(FactSheet sheet, int row, long[] masks) {
    Verdicts verdicts = decider.decide(sheet);
    putCertain(verdicts, row, masks);
    for (int word = 0; word < words; word++) {
      masks[masks.length / 2 + row * words + word] = verdicts.possible(word << 6);
    }
  }
}
