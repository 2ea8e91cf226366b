package org.songnuan.pairing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.beneficiary.CategoryId;

/**
 * What every pair of some categories commits itself to, and on which days that is followed up.
 *
 * <p>It answers "what was promised to this household, and when is it looked at next?".
 *
 * <pre>{@code
 * Commitment.of(Support.SKILL, LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 30)).onlyFor("DIBAO")
 * }</pre>
 *
 * @param support which of the four supports
 * @param trackedOn the days on which it is followed up
 * @param categories for whom; for everybody if there is none
 */
public record Commitment(
    Support support,
    ImmutableSortedSet<LocalDate> trackedOn,
    ImmutableSortedSet<CategoryId> categories) {
  /** Checks that the parts are there. */
  public Commitment {
    requireNonNull(support, "support");
    requireNonNull(trackedOn, "trackedOn");
    requireNonNull(categories, "categories");
  }

  /** Returns the commitment of every pair to this support, followed up on these days. */
  public static Commitment of(Support support, LocalDate... trackedOn) {
    return new Commitment(support, ImmutableSortedSet.copyOf(trackedOn), ImmutableSortedSet.of());
  }

  /** Returns this commitment for these categories alone. */
  public Commitment onlyFor(String... codes) {
    ImmutableSortedSet.Builder<CategoryId> ids = ImmutableSortedSet.naturalOrder();
    for (String code : codes) {
      ids.add(CategoryId.of(code));
    }
    return new Commitment(support, trackedOn, ids.build());
  }

  /** Tells whether it is made to the target. */
  public boolean isFor(Target target) {
    return categories.isEmpty() || target.categories().stream().anyMatch(categories::contains);
  }

  /** Returns the first day of follow-up on this day or later, if there is one. */
  public Optional<LocalDate> nextTracking(LocalDate day) {
    return Optional.ofNullable(trackedOn.ceiling(day));
  }
}
