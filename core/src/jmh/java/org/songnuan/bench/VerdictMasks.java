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

  VerdictMasks(RuleBook book, Classifier classifier) {
    this.decider = classifier.decider();
  }

  /** Overwrites the masks with the rules that certainly hold for whom. */
  <S> void certain(List<S> subjects, Function<? super S, FactSheet> facts, long[] masks) {
    decider.decideAll(subjects, facts, table);
    table.copyCertain(masks, 0);
  }

  /** Overwrites the masks with the rules that certainly hold for a host's own objects. */
  <S> void certain(List<S> objects, FactReader<S> reader, long[] masks) {
    decider.readAll(objects, reader, table);
    table.copyCertain(masks, 0);
  }

  /** Overwrites the masks with the rules that certainly hold over columns. */
  void certain(Columns columns, long[] masks) {
    decider.decideAll(columns, table);
    table.copyCertain(masks, 0);
  }

  /** Overwrites in one half what certainly holds, and in the other what possibly holds. */
  <S> void certainAndPossible(
      List<S> subjects, Function<? super S, FactSheet> facts, long[] masks) {
    decider.decideAll(subjects, facts, table);
    table.copyCertain(masks, 0);
    table.copyPossible(masks, masks.length / 2);
  }
}
