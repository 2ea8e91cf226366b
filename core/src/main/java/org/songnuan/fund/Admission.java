package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Priority;
import org.songnuan.benefit.Standing;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.scope.Lot;

/**
 * Who has a seat where there are fewer seats than recipients, and who waits.
 *
 * <p>It answers "is this recipient in, and if not, which number on the waitlist is it?". Seats go
 * in the order of need; no place in any list decides. Whoever is tied at the cut stays undecided,
 * and how many are tied for how many seats is a {@linkplain #findings finding}. When somebody
 * declines, the next in line for whom the seat is good moves up; nobody else's seat changes.
 */
public final class Admission {
  /** Everybody is in: there is no quota. */
  public static final Admission ALL =
      new Admission(
          Quota.of(0), Priority.NONE, ImmutableMap.of(), ImmutableList.of(), ImmutableList.of(), 0);

  /** What the recipient's turn came to. */
  public enum Status {
    /** Has a seat. */
    SEATED,
    /** Has the seat of somebody who declined. */
    PROMOTED,
    /** Waits for a seat. */
    WAITING,
    /** Is tied with others at the cut; which of them has a seat is not decided. */
    UNDECIDED,
    /** Gave up its seat, or its place in the line. */
    DECLINED;

    /** Returns whether the recipient has a seat. */
    public boolean isSeated() {
      return this == SEATED || this == PROMOTED;
    }
  }

  /** Where somebody is: of those tied with it so many are undecided for so many seats. */
  private record Place(
      Standing standing, Status status, long firstNumber, long lastNumber, long tied, long open) {}

  private final Quota quota;
  private final Priority priority;
  private final ImmutableMap<RecipientId, Place> places;
  private final ImmutableList<ImmutableSortedSet<RecipientId>> waitlist;
  private final ImmutableList<Finding> findings;
  private final long declined;

  private Admission(
      Quota quota,
      Priority priority,
      Map<RecipientId, Place> places,
      ImmutableList<ImmutableSortedSet<RecipientId>> waitlist,
      ImmutableList<Finding> findings,
      long declined) {
    this.quota = quota;
    this.priority = priority;
    this.places = ImmutableMap.copyOf(places);
    this.waitlist = waitlist;
    this.findings = findings;
    this.declined = declined;
  }

  /**
   * Returns who of these has a seat.
   *
   * @param standings everybody who is entitled to something, in any order
   * @param decisions what was decided about single recipients
   * @param holding those who keep their seats, for they have something already
   * @param lot decides between those who are tied, if the priority declares that
   * @throws IllegalArgumentException if a recipient stands in the line twice
   */
  public static Admission of(
      Quota quota,
      Priority priority,
      Iterable<Standing> standings,
      List<Decision> decisions,
      Set<RecipientId> holding,
      Lot lot) {
    Set<RecipientId> gone = new HashSet<>();
    for (Decision decision : decisions) {
      if (decision.kind() == Decision.Kind.DECLINE) {
        gone.addAll(decision.recipients());
      }
    }
    Set<RecipientId> ids = new HashSet<>();
    Map<RecipientId, Place> places = new HashMap<>();
    for (Standing standing : standings) {
      if (!ids.add(standing.recipient())) {
        throw new IllegalArgumentException("Recipient must stand in the line once, but did twice.");
      }
      if (gone.contains(standing.recipient())) {
        places.put(standing.recipient(), new Place(standing, Status.DECLINED, 0, 0, 0, 0));
      }
    }
    ImmutableList<ImmutableList<Standing>> line =
        Line.of(standings, priority, decisions, holding, lot);
    Seating before = new Seating(quota, line);
    ImmutableList<ImmutableList<Standing>> staying =
        line.stream()
            .map(
                group ->
                    group.stream()
                        .filter(standing -> !gone.contains(standing.recipient()))
                        .collect(toImmutableList()))
            .filter(group -> !group.isEmpty())
            .collect(toImmutableList());
    Seating after = new Seating(quota, staying);
    Set<RecipientId> movedUp = new HashSet<>(after.seated);
    movedUp.removeAll(before.seated);
    ImmutableList.Builder<ImmutableSortedSet<RecipientId>> waitlist = ImmutableList.builder();
    long number = 0;
    for (ImmutableList<Standing> group : staying) {
      ImmutableList<Standing> waiting =
          group.stream()
              .filter(standing -> !after.seated.contains(standing.recipient()))
              .collect(toImmutableList());
      for (Standing standing : group) {
        RecipientId id = standing.recipient();
        Status status =
            movedUp.contains(id) && !places.isEmpty()
                ? Status.PROMOTED
                : after.seated.contains(id)
                    ? Status.SEATED
                    : after.undecided.containsKey(id) ? Status.UNDECIDED : Status.WAITING;
        Seating.Tie tie = after.undecided.getOrDefault(id, Seating.Tie.NONE);
        places.put(
            id,
            new Place(
                standing, status, number + 1, number + waiting.size(), tie.tied(), tie.open()));
      }
      number += waiting.size();
      if (!waiting.isEmpty()) {
        waitlist.add(
            waiting.stream()
                .map(Standing::recipient)
                .collect(toImmutableSortedSet(naturalOrder())));
      }
    }
    return new Admission(
        quota,
        priority,
        places,
        waitlist.build(),
        findings(quota, after, decisions, places),
        gone.size());
  }

  private static ImmutableList<Finding> findings(
      Quota quota, Seating seating, List<Decision> decisions, Map<RecipientId, Place> places) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Seating.Tie tie : seating.ties) {
      findings.add(
          Finding.warning(FundCode.QUOTA_TIED, Argument.of(tie.tied()), Argument.of(tie.open())));
    }
    for (Decision decision : decisions) {
      if (decision.kind() == Decision.Kind.INCLUDE) {
        RecipientId id = decision.recipients().get(0);
        Place place = places.get(id);
        if (place != null && place.status() == Status.WAITING) {
          findings.add(Finding.warning(FundCode.QUOTA_INCLUDED_WAITS).about(id.value()));
        }
      }
    }
    if (seating.taken < quota.seats()) {
      findings.add(
          Finding.note(
              FundCode.QUOTA_UNFILLED,
              Argument.of(quota.seats() - seating.taken),
              Argument.of(quota.seats())));
    }
    return findings.build();
  }

  /** Returns what the recipient's turn came to; empty if it does not stand in the line. */
  public Optional<Status> status(RecipientId recipient) {
    return Optional.ofNullable(places.get(recipient)).map(Place::status);
  }

  /** Returns those who have a seat. */
  public ImmutableSortedSet<RecipientId> seated() {
    return places.entrySet().stream()
        .filter(place -> place.getValue().status().isSeated())
        .map(Map.Entry::getKey)
        .collect(toImmutableSortedSet(naturalOrder()));
  }

  /** Returns how many there are of whom this is so. */
  public long count(Status status) {
    return places.values().stream().filter(place -> place.status() == status).count();
  }

  /**
   * Returns those who have no seat, in the order in which they come next; those who are tied stand
   * together.
   */
  public ImmutableList<ImmutableSortedSet<RecipientId>> waitlist() {
    return waitlist;
  }

  /** Returns the assessment, without money and goods if the recipient has no seat. */
  public Assessment of(Assessment assessment) {
    Place place = places.get(assessment.recipient());
    if (place == null || place.status().isSeated()) {
      return assessment;
    }
    return assessment.waiting();
  }

  /** Returns why the recipient is in or waits; empty if it does not stand in the line. */
  public Optional<Reason> why(RecipientId recipient) {
    @Nullable Place place = places.get(recipient);
    if (place == null) {
      return Optional.empty();
    }
    Reason reason =
        switch (place.status()) {
          case SEATED -> Reason.of(FundCode.QUOTA_SEATED, Argument.of(quota.seats()));
          case PROMOTED -> Reason.of(FundCode.QUOTA_PROMOTED, Argument.of(declined));
          case WAITING ->
              Reason.of(
                  FundCode.QUOTA_WAITING,
                  Argument.between(place.firstNumber(), place.lastNumber()));
          case UNDECIDED ->
              Reason.of(
                  FundCode.QUOTA_UNDECIDED, Argument.of(place.tied()), Argument.of(place.open()));
          case DECLINED -> Reason.of(FundCode.QUOTA_DECLINED);
        };
    return Optional.of(reason.because(priority.why(place.standing())));
  }

  /** Returns ties at the cut, seats that stay empty, and inclusions without a seat. */
  public ImmutableList<Finding> findings() {
    return findings;
  }

  /** Returns numbers, never whose. */
  @Override
  public String toString() {
    return "Admission[" + seated().size() + " of " + places.size() + " seated, " + quota + "]";
  }
}
