package org.songnuan.fund;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import org.songnuan.beneficiary.CategoryId;

/**
 * For whom money or goods may be used: 专款专用.
 *
 * <p>It answers "may this pay for that?". {@link #FREE} lets everything pass.
 *
 * @param categories the categories for which alone it may be used; empty if it is free
 */
public record Earmark(ImmutableSortedSet<CategoryId> categories) {
  /** No restriction. */
  public static final Earmark FREE = new Earmark(ImmutableSortedSet.of());

  /**
   * Returns the earmark for these categories alone.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Earmark onlyFor(String... categories) {
    if (categories.length == 0) {
      throw new IllegalArgumentException(
          "Earmark must name at least 1 category, but was (none).\nMaybe it is free.");
    }
    return new Earmark(
        Arrays.stream(categories)
            .map(CategoryId::of)
            .collect(toImmutableSortedSet(naturalOrder())));
  }

  /** Returns whether there is no restriction. */
  public boolean isFree() {
    return categories.isEmpty();
  }

  /** Returns whether it may be used for something that any of these categories supports. */
  public boolean allows(Collection<CategoryId> supportedBy) {
    return isFree() || !Collections.disjoint(categories, supportedBy);
  }

  /** Returns whether it may be used for this. */
  boolean allows(Use use) {
    return allows(use.supportedBy());
  }
}
