package org.songnuan.bench;

import java.util.List;
import java.util.function.Function;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Columns;
import org.songnuan.rule.Decider;
import org.songnuan.rule.FactReader;
import org.songnuan.rule.FactSheet;
import org.songnuan.rule.VerdictTable;

/** The answers of the library as masks: all rules of a register at once. */
final class VerdictMasks {
  private final Decider decider;
  private final VerdictTable table = new VerdictTable();
  private final int words;

  VerdictMasks(RuleBook book, Classifier classifier) {
    this.decider = classifier.decider();
    this.words = book.words();
  }

  /** Overwrites the masks with the rules that certainly hold for whom. */
  <S> void certain(List<S> subjects, Function<? super S, FactSheet> facts, long[] masks) {
    decider.decideAll(subjects, facts, table);
    table.copyCertain(masks);
  }

  /** Overwrites the masks with the rules that certainly hold for a host's own objects. */
  <S> void certain(List<S> objects, FactReader<S> reader, long[] masks) {
    decider.readAll(objects, reader, table);
    table.copyCertain(masks);
  }

  /** Overwrites the masks with the rules that certainly hold over columns. */
  void certain(Columns columns, long[] masks) {
    decider.decideAll(columns, table);
    table.copyCertain(masks);
  }

  /** Overwrites in one half what certainly holds, and in the other what possibly holds. */
  <S> void certainAndPossible(
      List<S> subjects, Function<? super S, FactSheet> facts, long[] masks) {
    certain(subjects, facts, masks);
    for (int row = 0; row < table.subjects(); row++) {
      for (int word = 0; word < words; word++) {
        masks[masks.length / 2 + row * words + word] = table.possible(row, word);
      }
    }
  }
}
