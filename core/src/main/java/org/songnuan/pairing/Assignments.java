package org.songnuan.pairing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.scope.DateRange;

/**
 * Who was, is and will be with whom, and when.
 *
 * <p>It answers "whose visit is it, on that day?": a visit belongs to the helper of its date,
 * whatever was changed since.
 *
 * <pre>{@code
 * Assignments then = Assignments.NONE.replacedBy(pairing.pairs(), LocalDate.of(2026, 1, 11));
 * then.helpers(RecipientId.of("H-1"), LocalDate.of(2026, 2, 1))
 * }</pre>
 */
public final class Assignments {
  /**
   * A pair and its days.
   *
   * @param pair who is with whom
   * @param period on which days
   */
  public record Assignment(Pair pair, DateRange period) {
    /** Checks that both are there. */
    public Assignment {
      requireNonNull(pair, "pair");
      requireNonNull(period, "period");
    }
  }

  private static final Comparator<Assignment> ORDER =
      comparing(Assignment::pair).thenComparing(assignment -> assignment.period().first());

  /** Nobody is with anybody. */
  public static final Assignments NONE = new Assignments(ImmutableList.of());

  private final ImmutableList<Assignment> all;
  private final ImmutableListMultimap<RecipientId, Assignment> byRecipient;

  private Assignments(Iterable<Assignment> all) {
    this.all = ImmutableList.sortedCopyOf(ORDER, all);
    this.byRecipient = Multimaps.index(this.all, assignment -> assignment.pair().recipient());
    for (int i = 1; i < this.all.size(); i++) {
      Assignment earlier = this.all.get(i - 1);
      Assignment later = this.all.get(i);
      if (later.pair().equals(earlier.pair()) && later.period().overlaps(earlier.period())) {
        throw new IllegalArgumentException(
            "Periods of one pair must not overlap, but were ("
                + earlier.period()
                + ") and ("
                + later.period()
                + ").");
      }
    }
  }

  /**
   * Returns these assignments.
   *
   * @throws IllegalArgumentException if two periods of one pair overlap
   */
  public static Assignments copyOf(Iterable<Assignment> assignments) {
    return new Assignments(ImmutableList.copyOf(assignments));
  }

  /** Returns the assignments of these pairs on every day. */
  public static Assignments of(Pair... pairs) {
    return NONE.replacedBy(ImmutableList.copyOf(pairs), LocalDate.MIN);
  }

  /**
   * Returns these assignments until the day, and the pairs from the day on. A pair that is there
   * already goes on; what would have begun on the day or later is dropped.
   */
  public Assignments replacedBy(Iterable<Pair> pairs, LocalDate from) {
    Set<Pair> after = ImmutableSortedSet.copyOf(pairs);
    List<Assignment> next = new ArrayList<>();
    ImmutableSortedSet.Builder<Pair> going = ImmutableSortedSet.naturalOrder();
    for (Assignment assignment : all) {
      boolean begun = assignment.period().first().isBefore(from);
      if (begun && assignment.period().contains(from) && after.contains(assignment.pair())) {
        next.add(new Assignment(assignment.pair(), DateRange.from(assignment.period().first())));
        going.add(assignment.pair());
      } else if (begun) {
        assignment
            .period()
            .intersection(DateRange.until(from))
            .ifPresent(period -> next.add(new Assignment(assignment.pair(), period)));
      }
    }
    ImmutableSortedSet<Pair> kept = going.build();
    for (Pair pair : after) {
      if (!kept.contains(pair)) {
        next.add(new Assignment(pair, DateRange.from(from)));
      }
    }
    return new Assignments(next);
  }

  /**
   * Returns these assignments, with the pairs in place of those of the helper during the days:
   * cover while somebody is away. Before and after, everything is as it was.
   *
   * @param absent who is away
   * @param cover the pairs that stand in, without those that are there already
   * @param days while the helper is away
   * @throws IllegalArgumentException if one of the pairs is there already on one of the days, or
   *     twice among those that stand in
   */
  public Assignments coveredBy(HelperId absent, Iterable<Pair> cover, DateRange days) {
    List<Assignment> next = new ArrayList<>();
    for (Assignment assignment : all) {
      DateRange period = assignment.period();
      if (assignment.pair().helper().equals(absent) && period.overlaps(days)) {
        if (period.first().isBefore(days.first())) {
          next.add(new Assignment(assignment.pair(), DateRange.of(period.first(), days.first())));
        }
        if (period.end().isAfter(days.end())) {
          next.add(new Assignment(assignment.pair(), DateRange.of(days.end(), period.end())));
        }
      } else {
        next.add(assignment);
      }
    }
    cover.forEach(pair -> next.add(new Assignment(pair, days)));
    return new Assignments(next);
  }

  /** Returns all assignments, by recipient, helper and beginning. */
  public ImmutableList<Assignment> all() {
    return all;
  }

  /** Returns the assignments of this recipient, by helper and first day. */
  public ImmutableList<Assignment> of(RecipientId recipient) {
    return byRecipient.get(recipient);
  }

  /** Returns the pairs of the day. */
  public ImmutableSortedSet<Pair> on(LocalDate day) {
    return all.stream()
        .filter(assignment -> assignment.period().contains(day))
        .map(Assignment::pair)
        .collect(toImmutableSortedSet(naturalOrder()));
  }

  /** Returns who helps the recipient on the day; nobody if it is not paired then. */
  public ImmutableList<HelperId> helpers(RecipientId recipient, LocalDate day) {
    return byRecipient.get(recipient).stream()
        .filter(assignment -> assignment.period().contains(day))
        .map(assignment -> assignment.pair().helper())
        .collect(toImmutableList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Assignments that && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return "Assignments[" + all.size() + "]";
  }
}
