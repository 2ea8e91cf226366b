package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.math.LongMath;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.Standing;
import org.songnuan.scope.Area;

/**
 * How many may get something, and which of those seats are reserved for some: 名额.
 *
 * <p>It answers "how many, and for whom?". A reserved seat is taken only by those for whom it is
 * reserved; whoever fits several seats takes the one that leaves most to the others. A reserved
 * seat for which nobody is found goes to the next in line, unless it is {@linkplain
 * #keepingUnfilled kept}.
 *
 * <pre>{@code
 * Quota.of(100).reservingFor(20, "disabled").reservingIn(10, Area.parse("湖北/武汉/江岸"))
 * }</pre>
 */
public final class Quota {
  private final long seats;
  private final ImmutableList<Reserve> reserves;
  private final boolean keepsUnfilled;

  /**
   * Seats for some: those of any of the categories (of any category if there is none), in the area.
   *
   * @param seats how many
   * @param categories for whom; empty for those of any category
   * @param area where
   */
  public record Reserve(long seats, ImmutableSortedSet<CategoryId> categories, Area area) {
    /** Checks that the parts are there. */
    public Reserve {
      requireNonNull(categories, "categories");
      requireNonNull(area, "area");
    }

    boolean admits(Standing standing) {
      return area.contains(standing.area())
          && (categories.isEmpty()
              || categories.stream().anyMatch(standing.categories()::contains));
    }
  }

  private Quota(long seats, ImmutableList<Reserve> reserves, boolean keepsUnfilled) {
    this.seats = seats;
    this.reserves = reserves;
    this.keepsUnfilled = keepsUnfilled;
  }

  /**
   * Returns the quota of so many seats in all, none of them reserved.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public static Quota of(long seats) {
    if (seats < 0) {
      throw new IllegalArgumentException(
          "Quota must be of at least 0 seats, but was (" + seats + ").");
    }
    return new Quota(seats, ImmutableList.of(), false);
  }

  /**
   * Returns this quota with so many of its seats reserved for those of any of these categories.
   *
   * @throws IllegalArgumentException if the number is below 1, there is no category, or more seats
   *     are reserved than there are
   */
  public Quota reservingFor(long number, String... categories) {
    if (categories.length == 0) {
      throw new IllegalArgumentException(
          "Reserved seats must be for at least 1 category, but were for (none).");
    }
    ImmutableSortedSet.Builder<CategoryId> ids = ImmutableSortedSet.naturalOrder();
    for (String category : categories) {
      ids.add(CategoryId.of(category));
    }
    return reserving(new Reserve(number, ids.build(), Area.EVERYWHERE));
  }

  /**
   * Returns this quota with so many of its seats reserved for those in the area.
   *
   * @throws IllegalArgumentException if the number is below 1, or more seats are reserved than
   *     there are
   */
  public Quota reservingIn(long number, Area area) {
    return reserving(new Reserve(number, ImmutableSortedSet.of(), requireNonNull(area, "area")));
  }

  private Quota reserving(Reserve reserve) {
    long reserved =
        reserves.stream().mapToLong(Reserve::seats).reduce(reserve.seats(), LongMath::saturatedAdd);
    if (reserve.seats() < 1 || reserved > seats) {
      throw new IllegalArgumentException(
          "Reserved seats must be at least 1 and at most all of the quota ("
              + seats
              + ") together, but were ("
              + (reserve.seats() < 1 ? reserve.seats() : reserved)
              + ").");
    }
    return new Quota(
        seats,
        ImmutableList.<Reserve>builder().addAll(reserves).add(reserve).build(),
        keepsUnfilled);
  }

  /** Returns this quota, whose reserved seats stay empty if nobody for whom they are is found. */
  public Quota keepingUnfilled() {
    return new Quota(seats, reserves, true);
  }

  /** Returns the number of seats, the reserved ones included. */
  public long seats() {
    return seats;
  }

  /** Returns the number of seats that are reserved for some. */
  public long reserved() {
    return reserves.stream().mapToLong(Reserve::seats).sum();
  }

  /** Returns whether reserved seats stay empty if nobody for whom they are is found. */
  public boolean keepsUnfilled() {
    return keepsUnfilled;
  }

  /** Returns the categories for which seats are reserved. */
  public ImmutableSortedSet<CategoryId> categories() {
    ImmutableSortedSet.Builder<CategoryId> all = ImmutableSortedSet.naturalOrder();
    reserves.forEach(reserve -> all.addAll(reserve.categories()));
    return all.build();
  }

  /** Returns which seats are reserved for whom, in the order in which that was said. */
  public ImmutableList<Reserve> reserves() {
    return reserves;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quota that
        && seats == that.seats
        && reserves.equals(that.reserves)
        && keepsUnfilled == that.keepsUnfilled;
  }

  @Override
  public int hashCode() {
    return Objects.hash(seats, reserves, keepsUnfilled);
  }

  @Override
  public String toString() {
    return "Quota["
        + seats
        + " seats, "
        + reserved()
        + " reserved"
        + (keepsUnfilled ? ", kept if unfilled" : "")
        + "]";
  }
}
