package org.songnuan.beneficiary;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import org.songnuan.explain.Verdict;

/**
 * The categories of one recipient: to which it belongs, to which it does not, and which are open.
 *
 * @param verdicts the verdict of every category that was asked, by category
 */
public record Classification(ImmutableSortedMap<CategoryId, Verdict> verdicts) {
  /** The classification of a recipient of whom nothing was asked. */
  public static final Classification NONE = new Classification(ImmutableSortedMap.of());

  /** Returns the classification with these verdicts. */
  public static Classification of(Map<CategoryId, Verdict> verdicts) {
    return new Classification(ImmutableSortedMap.copyOf(verdicts));
  }

  /** Returns the verdict of the category; {@code NO} if it was not asked. */
  public Verdict verdict(CategoryId category) {
    return verdicts.getOrDefault(category, Verdict.NO);
  }

  /** Returns the categories to which the recipient belongs. */
  public ImmutableSortedSet<CategoryId> categories() {
    return with(Verdict.YES);
  }

  /** Returns the categories that a missing fact leaves open. */
  public ImmutableSortedSet<CategoryId> open() {
    return with(Verdict.UNKNOWN);
  }

  private ImmutableSortedSet<CategoryId> with(Verdict verdict) {
    return verdicts.entrySet().stream()
        .filter(entry -> entry.getValue() == verdict)
        .map(Map.Entry::getKey)
        .collect(toImmutableSortedSet(naturalOrder()));
  }
}
