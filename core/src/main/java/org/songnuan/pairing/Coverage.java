package org.songnuan.pairing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.quantity.Ratio;

/**
 * How many of those who were promised a contact have one.
 *
 * <p>It answers "is the coverage 100 %?". Who counts comes from the roster: everybody in a category
 * that the policy promised, or everybody if it promised none in particular.
 *
 * @param paired how many of them have a contact
 * @param of how many they are
 * @param findings for each promised category, by code, of which some have none: how many
 */
public record Coverage(long paired, long of, ImmutableList<Finding> findings) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if more are paired than there are, or a number is negative
   */
  public Coverage {
    requireNonNull(findings, "findings");
    if (paired < 0 || paired > of) {
      throw new IllegalArgumentException(
          "Coverage must have 0 to " + of + " paired, but had (" + paired + ").");
    }
  }

  static Coverage of(PairingPolicy policy, Iterable<Target> roster, Set<Pair> pairs) {
    Set<RecipientId> covered =
        pairs.stream().map(Pair::recipient).collect(ImmutableSet.toImmutableSet());
    Map<CategoryId, long[]> byCategory = new TreeMap<>();
    long paired = 0;
    long of = 0;
    for (Target target : roster) {
      boolean has = covered.contains(target.id());
      boolean counts = policy.promised().isEmpty();
      for (CategoryId category : target.categories()) {
        if (policy.promised().contains(category)) {
          counts = true;
          long[] numbers = byCategory.computeIfAbsent(category, any -> new long[2]);
          numbers[0] += has ? 0 : 1;
          numbers[1]++;
        }
      }
      of += counts ? 1 : 0;
      paired += counts && has ? 1 : 0;
    }
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    byCategory.forEach(
        (category, numbers) -> {
          if (numbers[0] > 0) {
            findings.add(
                Finding.warning(
                    PairingCode.PROMISED_UNPAIRED,
                    Argument.of(PairFacts.term(category)),
                    Argument.of(numbers[0]),
                    Argument.of(numbers[1])));
          }
        });
    return new Coverage(paired, of, findings.build());
  }

  /** Returns the part that is paired, from 0 to 1; empty if there is nobody. */
  public Optional<Ratio> share() {
    return of == 0 ? Optional.empty() : Optional.of(Ratio.of(paired, of));
  }

  /** Returns whether everybody is paired. */
  public boolean isFull() {
    return paired == of;
  }
}
