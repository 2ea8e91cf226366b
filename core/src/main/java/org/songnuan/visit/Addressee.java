package org.songnuan.visit;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.pairing.Assignments;
import org.songnuan.pairing.HelperId;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

/**
 * A recipient whom the campaign contacts: where it is, how and when it can be reached, and by whom
 * it is helped.
 *
 * <p>It answers "what must a visit to this recipient keep to?". What is not said does not restrict:
 * every channel reaches it, on every day, and nobody in particular helps it. Where there are too
 * few places, the smaller {@linkplain #ranked rank} goes first and whoever waits for aid comes
 * last.
 *
 * <pre>{@code
 * Addressee.of(RecipientId.of("H-1"), area).helpedBy(HelperId.of("S-3"), DateRange.ALL)
 *     .open(DateRange.ofClosed(eve, eve)).unreachableBy(Channel.PHONE)
 * }</pre>
 */
public final class Addressee {
  private final RecipientId id;
  private final Area area;
  private final Terms terms;

  /** Help by somebody, on these days. */
  record Help(HelperId helper, DateRange days) {}

  /** All that may be left unsaid. */
  private record Terms(
      ImmutableSet<Channel> unreachable,
      DateRange open,
      ImmutableList<Help> help,
      ImmutableSortedSet<CategoryId> categories,
      long rank,
      boolean waits) {
    static final Terms NONE =
        new Terms(
            ImmutableSet.of(),
            DateRange.ALL,
            ImmutableList.of(),
            ImmutableSortedSet.of(),
            0,
            false);
  }

  private Addressee(RecipientId id, Area area, Terms terms) {
    this.id = requireNonNull(id, "id");
    this.area = requireNonNull(area, "area");
    this.terms = terms;
  }

  /** Returns the addressee of whom nothing is said but where it is. */
  public static Addressee of(RecipientId id, Area area) {
    return new Addressee(id, area, Terms.NONE);
  }

  /**
   * Returns the addressee that is this recipient, reached by the channels that are on file for it,
   * and by all where none are.
   */
  public static Addressee of(Recipient recipient) {
    Addressee addressee = of(recipient.id(), recipient.area());
    if (recipient.facts().schema().find(Household.REACHABLE.name()).isEmpty()) {
      return addressee;
    }
    return recipient
        .facts()
        .get(Household.REACHABLE)
        .map(
            reachable ->
                addressee.unreachableBy(
                    Arrays.stream(Channel.values())
                        .filter(channel -> !reachable.contains(channel.name()))
                        .toArray(Channel[]::new)))
        .orElse(addressee);
  }

  /** Returns this addressee, whom these channels do not reach, besides those said before. */
  public Addressee unreachableBy(Channel... channels) {
    return with(
        new Terms(
            Sets.immutableEnumSet(
                Stream.concat(terms.unreachable.stream(), Arrays.stream(channels)).toList()),
            terms.open,
            terms.help,
            terms.categories,
            terms.rank,
            terms.waits));
  }

  /**
   * Returns this addressee, whom one may visit on these days alone, in place of any said before.
   */
  public Addressee open(DateRange days) {
    requireNonNull(days, "days");
    return with(
        new Terms(terms.unreachable, days, terms.help, terms.categories, terms.rank, terms.waits));
  }

  /**
   * Returns this addressee, helped by this helper on these days, besides those who help it already.
   */
  public Addressee helpedBy(HelperId helper, DateRange days) {
    return with(
        new Terms(
            terms.unreachable,
            terms.open,
            Stream.concat(terms.help.stream(), Stream.of(new Help(helper, days)))
                .distinct()
                .sorted((a, b) -> a.helper().compareTo(b.helper()))
                .collect(ImmutableList.toImmutableList()),
            terms.categories,
            terms.rank,
            terms.waits));
  }

  /**
   * Returns this addressee, helped by those with whom it is in these assignments, each on the days
   * of that assignment, besides those who help it already.
   */
  public Addressee helpedAsIn(Assignments assignments) {
    Addressee helped = this;
    for (Assignments.Assignment assignment : assignments.of(id)) {
      helped = helped.helpedBy(assignment.pair().helper(), assignment.period());
    }
    return helped;
  }

  /** Returns this addressee, in these categories besides those it is in already. */
  public Addressee in(CategoryId... categories) {
    return with(
        new Terms(
            terms.unreachable,
            terms.open,
            terms.help,
            Stream.concat(terms.categories.stream(), Arrays.stream(categories))
                .collect(toImmutableSortedSet(naturalOrder())),
            terms.rank,
            terms.waits));
  }

  /** Returns this addressee at this place in the order of need: the smaller number goes first. */
  public Addressee ranked(long rank) {
    return with(
        new Terms(terms.unreachable, terms.open, terms.help, terms.categories, rank, terms.waits));
  }

  /** Returns this addressee, which waits for aid: it is contacted, after those who get some. */
  public Addressee waiting() {
    return with(
        new Terms(terms.unreachable, terms.open, terms.help, terms.categories, terms.rank, true));
  }

  private Addressee with(Terms newTerms) {
    return new Addressee(id, area, newTerms);
  }

  /** Returns whose it is. */
  public RecipientId id() {
    return id;
  }

  /** Returns where it is. */
  public Area area() {
    return area;
  }

  /** Returns whether the channel reaches it. */
  public boolean isReachableBy(Channel channel) {
    return !terms.unreachable.contains(channel);
  }

  /** Returns the days on which one may visit it. */
  public DateRange open() {
    return terms.open;
  }

  /** Returns who helps it on this day, in the order of their ids. */
  public ImmutableList<HelperId> helpersOn(LocalDate day) {
    return terms.help.stream()
        .filter(help -> help.days().contains(day))
        .map(Help::helper)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Help> help() {
    return terms.help;
  }

  /** Returns the categories that it is in, as far as they were said. */
  public ImmutableSortedSet<CategoryId> categories() {
    return terms.categories;
  }

  /** Returns its place in the order of need. */
  public long rank() {
    return terms.rank;
  }

  /** Returns whether it waits for aid. */
  public boolean isWaiting() {
    return terms.waits;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Addressee that
        && id.equals(that.id)
        && area.equals(that.area)
        && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, area);
  }

  /** Returns how much was said, never of whom. */
  @Override
  public String toString() {
    return "Addressee["
        + terms.help.size()
        + " helpers, "
        + terms.categories.size()
        + " categories]";
  }
}
