package org.songnuan.bench;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.songnuan.beneficiary.Household;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Explanation;

/**
 * This library over its own type, and of every hundredth household the reason of every rule as
 * well, whether it holds or not, gone through to the last value.
 */
final class SongnuanExplained implements Contestant {
  private static final int EVERY = 100;

  private final List<Household> households;
  private final Classifier classifier;
  private final ImmutableList<String> ids;
  private final VerdictMasks verdicts;
  private long said;

  SongnuanExplained(RuleBook book, PlainHousehold[] households) {
    this.households = Arrays.stream(households).map(HouseholdFacts::household).toList();
    this.classifier = book.compile(HouseholdFacts.OWN);
    this.ids = book.ids();
    this.verdicts = new VerdictMasks(book, classifier);
  }

  @Override
  public void classify(long[] masks) {
    verdicts.certain(households, Household::facts, masks);
    for (int row = 0; row < households.size(); row += EVERY) {
      explain(row, masks);
    }
    if (said == 0) {
      throw new IllegalStateException("Explanations must say something, but were empty.");
    }
  }

  /** Goes through the reasons, and refuses those that say something else than the masks. */
  private void explain(int row, long[] masks) {
    int words = masks.length / households.size();
    ImmutableList<Explanation> explanations = classifier.whyAll(households.get(row).facts());
    for (int rule = 0; rule < explanations.size(); rule++) {
      Explanation explanation = explanations.get(rule);
      said = said * 31 + ReasonWalk.sum(explanation.reason());
      boolean holds = (masks[row * words + (rule >> 6)] >> rule & 1) == 1;
      if (holds != (explanation.verdict() == Verdict.YES)) {
        throw new IllegalStateException(
            "Explanation of rule (" + ids.get(rule) + ") must be of its verdict, but was not.");
      }
    }
  }
}
