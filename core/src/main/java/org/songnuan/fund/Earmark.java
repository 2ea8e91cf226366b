package org.songnuan.fund;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Entitlement;
import org.songnuan.scope.Area;

/**
 * For whom and for what money or goods may be used: 专款专用.
 *
 * <p>It answers "may this pay for that?". What is named restricts: the benefit must be supported by
 * one of the categories, and the recipient be in one of the areas, and the benefit be of one of the
 * kinds, and serve one of the purposes. What is empty does not restrict. {@link #FREE} lets
 * everything pass.
 *
 * <pre>{@code
 * Earmark.onlyFor("party-hardship", "party-veteran")
 *     .in(Area.parse("湖北/武汉"))
 *     .by("组通〔2026〕1号", LocalDate.of(2026, 1, 5))
 * }</pre>
 *
 * @param categories the categories for which alone it may be used
 * @param areas the areas in which alone it may be used, what is inside of them included
 * @param kinds the kinds of benefit for which alone it may be used
 * @param purposes the purposes for which alone it may be used, as benefits name them
 * @param document the number or title of the allocation document that says so, or nothing
 * @param dated the day of that document, if there is one
 */
public record Earmark(
    ImmutableSortedSet<CategoryId> categories,
    ImmutableSortedSet<Area> areas,
    ImmutableSortedSet<BenefitKind> kinds,
    ImmutableSortedSet<String> purposes,
    String document,
    Optional<LocalDate> dated) {
  /** No restriction. */
  public static final Earmark FREE =
      new Earmark(
          ImmutableSortedSet.of(),
          ImmutableSortedSet.of(),
          ImmutableSortedSet.of(),
          ImmutableSortedSet.of(),
          "",
          Optional.empty());

  /** Checks that the parts are there. */
  public Earmark {
    requireNonNull(categories, "categories");
    requireNonNull(areas, "areas");
    requireNonNull(kinds, "kinds");
    requireNonNull(purposes, "purposes");
    requireNonNull(document, "document");
    requireNonNull(dated, "dated");
  }

  /**
   * Returns the earmark for these categories alone.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Earmark onlyFor(String... categories) {
    return FREE.forCategories(categories);
  }

  /**
   * Returns this earmark, for these categories alone.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Earmark forCategories(String... only) {
    if (only.length == 0) {
      throw new IllegalArgumentException(
          "Earmark must name at least 1 category, but was (none).\nMaybe it is free.");
    }
    ImmutableSortedSet<CategoryId> ids =
        Arrays.stream(only).map(CategoryId::of).collect(toImmutableSortedSet(naturalOrder()));
    return new Earmark(ids, areas, kinds, purposes, document, dated);
  }

  /** Returns this earmark, for recipients in one of these areas alone. */
  public Earmark in(Area... only) {
    return new Earmark(
        categories, ImmutableSortedSet.copyOf(only), kinds, purposes, document, dated);
  }

  /** Returns this earmark, for benefits of one of these kinds alone. */
  public Earmark forKinds(BenefitKind... only) {
    return new Earmark(
        categories, areas, ImmutableSortedSet.copyOf(only), purposes, document, dated);
  }

  /** Returns this earmark, for benefits that serve one of these purposes alone. */
  public Earmark forPurposes(String... only) {
    return new Earmark(categories, areas, kinds, ImmutableSortedSet.copyOf(only), document, dated);
  }

  /**
   * Returns this earmark, as this allocation document says.
   *
   * @throws IllegalArgumentException if the document is blank
   */
  public Earmark by(String newDocument, LocalDate day) {
    if (newDocument.isBlank()) {
      throw new IllegalArgumentException("Earmark must name its document, but was (blank).");
    }
    return new Earmark(categories, areas, kinds, purposes, newDocument, Optional.of(day));
  }

  /** Returns whether there is no restriction. */
  public boolean isFree() {
    return categories.isEmpty() && areas.isEmpty() && kinds.isEmpty() && purposes.isEmpty();
  }

  /** Returns whether its categories let pass what any of these supports. */
  public boolean allows(Collection<CategoryId> supportedBy) {
    return categories.isEmpty() || !Collections.disjoint(categories, supportedBy);
  }

  /** Returns whether it may be used for what somebody in this area is entitled to. */
  public boolean allows(Entitlement entitlement, Area area) {
    return allows(Use.of(entitlement, area));
  }

  /** Returns whether it may be used for this. */
  boolean allows(Use use) {
    return allows(use.supportedBy())
        && (areas.isEmpty() || areas.stream().anyMatch(area -> area.contains(use.area())))
        && (kinds.isEmpty() || kinds.contains(use.kind()))
        && (purposes.isEmpty() || purposes.contains(use.purpose()));
  }
}
