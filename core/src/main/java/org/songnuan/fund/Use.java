package org.songnuan.fund;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.Set;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Entitlement;
import org.songnuan.scope.Area;

/**
 * What money or goods would be used for, which is all that an earmark asks about.
 *
 * @param supportedBy the categories that entitle to it
 * @param area where: the innermost of the areas that some earmark of the campaign names, so that
 *     recipients whom no earmark tells apart are alike
 * @param kind of which kind the benefit is
 * @param purpose which purpose it serves, or nothing
 */
record Use(ImmutableSortedSet<CategoryId> supportedBy, Area area, BenefitKind kind, String purpose)
    implements Comparable<Use> {
  private static final Comparator<Use> ORDER =
      comparing(Use::supportedBy, Ordering.<CategoryId>natural().lexicographical())
          .thenComparing(Use::area)
          .thenComparing(Use::kind)
          .thenComparing(Use::purpose);

  Use {
    requireNonNull(supportedBy, "supportedBy");
    requireNonNull(area, "area");
    requireNonNull(kind, "kind");
    requireNonNull(purpose, "purpose");
  }

  static Use of(Entitlement entitlement, Area area) {
    Benefit benefit = entitlement.benefit();
    return new Use(entitlement.supportedBy(), area, benefit.kind(), benefit.purpose());
  }

  /** Returns this use without the support of these categories. */
  Use without(Set<CategoryId> some) {
    return new Use(
        ImmutableSortedSet.copyOf(Sets.difference(supportedBy, some)), area, kind, purpose);
  }

  /** Returns this use, supported by this category alone. */
  Use onlyBy(CategoryId category) {
    return new Use(ImmutableSortedSet.of(category), area, kind, purpose);
  }

  @Override
  public int compareTo(Use other) {
    return ORDER.compare(this, other);
  }
}
