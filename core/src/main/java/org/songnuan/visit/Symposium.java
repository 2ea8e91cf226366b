package org.songnuan.visit;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Term;
import org.songnuan.scope.Occasion;

/**
 * A symposium or tea party (座谈会): on one day, with so many seats.
 *
 * <p>It answers "who is invited?": those in its categories whom it reaches on that day, the smaller
 * rank first, whoever waits for aid last, and among equals by lot, until the seats are taken.
 * Nobody is invited twice: of several, the earliest invites first, of one day the first by the code
 * of the occasion, then the one with fewer seats. All others keep the contact that they have
 * anyway.
 *
 * <p>Where the campaign names {@link Channel#SYMPOSIUM} among its channels, the invitation is the
 * contact of those for whom it comes first, or whom no channel before it reaches; who finds no seat
 * is reached by the next channel. Where it does not, whoever is invited is contacted besides.
 *
 * <pre>{@code
 * Symposium.of(Occasion.on("tea", "茶话会", "tea party", LocalDate.of(2026, 2, 13)), 30)
 *     .forThose("RETIREE", "VETERAN_CADRE")
 * }</pre>
 *
 * @param occasion what it is called, and its day
 * @param seats how many guests it has room for, from 1
 * @param categories for whom it is: whoever is in one of them; for everybody if there are none
 */
public record Symposium(Occasion occasion, int seats, ImmutableSortedSet<CategoryId> categories) {

  /**
   * Who is invited to a symposium, and who would be if there were more seats.
   *
   * @param symposium to which
   * @param invited who is invited, in the order in which seats were given
   * @param waiting who comes next, in that order: if an invited guest declines, the first moves up
   */
  public record Guests(
      Symposium symposium, ImmutableList<RecipientId> invited, ImmutableList<RecipientId> waiting) {
    /** Checks that the parts are there. */
    public Guests {
      requireNonNull(symposium, "symposium");
      requireNonNull(invited, "invited");
      requireNonNull(waiting, "waiting");
    }

    /** Returns how many there are, never who. */
    @Override
    public String toString() {
      return "Guests[" + invited.size() + " invited, " + waiting.size() + " waiting]";
    }
  }

  /**
   * Checks the number of seats.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Symposium {
    requireNonNull(occasion, "occasion");
    requireNonNull(categories, "categories");
    if (seats < 1) {
      throw new IllegalArgumentException(
          "Symposium must have at least 1 seat, but had (" + seats + ").");
    }
  }

  /**
   * Returns a symposium for everybody.
   *
   * @throws IllegalArgumentException if it has no seat
   */
  public static Symposium of(Occasion occasion, int seats) {
    return new Symposium(occasion, seats, ImmutableSortedSet.of());
  }

  /**
   * Returns this symposium, for those in one of these categories alone.
   *
   * @throws IllegalArgumentException if a category is blank
   */
  public Symposium forThose(String... these) {
    return new Symposium(
        occasion,
        seats,
        Arrays.stream(these).map(CategoryId::of).collect(toImmutableSortedSet(naturalOrder())));
  }

  Term term() {
    return Term.of(occasion.chinese(), occasion.english());
  }

  /** Returns whether it is for the addressee, and reaches it on its day; seats apart. */
  boolean isFor(Addressee addressee) {
    return addressee.isReachableBy(Channel.SYMPOSIUM)
        && addressee.open().contains(occasion.date())
        && (categories.isEmpty() || addressee.categories().stream().anyMatch(categories::contains));
  }
}
