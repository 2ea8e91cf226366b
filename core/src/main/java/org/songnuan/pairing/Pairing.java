package org.songnuan.pairing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Finding;

/**
 * Who helps whom: the best pairing under a policy, who goes without, and the proof of both.
 *
 * <p>It answers "who is the contact of this household?", "whom does this one help?" and "can it be
 * done better?". Whoever has no contact is in {@link #alone}. That nothing better exists is checked
 * by {@link #isProven}.
 *
 * <pre>{@code
 * Pairing pairing = policy.pair(targets, helpers, LocalDate.of(2026, 1, 11));
 * pairing.helpers(RecipientId.of("H-1"))
 * }</pre>
 */
public final class Pairing {
  private final Problem problem;
  private final Optimum optimum;
  private final ImmutableSortedSet<Pair> pairs;
  private final ImmutableList<RecipientId> alone;
  private final Quality quality;
  private final ImmutableList<Finding> findings;

  private Pairing(Problem problem, Optimum optimum) {
    this.problem = problem;
    this.optimum = optimum;
    this.pairs = pairs(problem.given().sides(), optimum.seats());
    this.alone = alone(problem.given().sides(), optimum.seats());
    this.quality = problem.quality(optimum.seats());
    this.findings = new PairingFindings(problem, optimum.seats()).all();
  }

  static Pairing of(Given given) {
    Problem problem = new Problem(given);
    Optimum optimum = Optimum.of(problem.task());
    LotOrder.settle(optimum);
    return new Pairing(problem, optimum);
  }

  private static ImmutableSortedSet<Pair> pairs(Sides sides, Seats seats) {
    ImmutableSortedSet.Builder<Pair> pairs = ImmutableSortedSet.naturalOrder();
    for (int seat = 0; seat < seats.count(); seat++) {
      if (seats.helper(seat) != seats.nobody()) {
        pairs.add(
            new Pair(
                sides.target(seats.household(seat)).id(), sides.helper(seats.helper(seat)).id()));
      }
    }
    return pairs.build();
  }

  private static ImmutableList<RecipientId> alone(Sides sides, Seats seats) {
    return IntStream.range(0, sides.targets().size())
        .filter(i -> seats.lacking(i) == seats.first(i + 1) - seats.first(i))
        .mapToObj(i -> sides.target(i).id())
        .sorted()
        .collect(toImmutableList());
  }

  /** Returns the day for which it was made. */
  public LocalDate date() {
    return problem.given().date();
  }

  /** Returns the pairs, by recipient and helper. */
  public ImmutableSortedSet<Pair> pairs() {
    return pairs;
  }

  /**
   * Returns who helps the recipient, by id; nobody if it goes without.
   *
   * @throws IllegalArgumentException if it was not to be paired
   */
  public ImmutableList<HelperId> helpers(RecipientId recipient) {
    int place = problem.given().sides().place(recipient);
    if (place < 0) {
      throw new IllegalArgumentException(
          "Recipient must be one of those to be paired, but was not.");
    }
    Seats seats = optimum.seats();
    return IntStream.range(seats.first(place), seats.first(place + 1))
        .map(seats::helper)
        .filter(helper -> helper != seats.nobody())
        .mapToObj(helper -> problem.given().sides().helper(helper).id())
        .sorted()
        .collect(toImmutableList());
  }

  /**
   * Returns whom the helper helps, by id; nobody if it has no household.
   *
   * @throws IllegalArgumentException if it was not among the helpers
   */
  public ImmutableList<RecipientId> recipients(HelperId helper) {
    int place = problem.given().sides().place(helper);
    if (place < 0) {
      throw new IllegalArgumentException("Helper must be one of those given, but was not.");
    }
    Seats seats = optimum.seats();
    return IntStream.range(0, seats.load(place))
        .mapToObj(n -> problem.given().sides().target(seats.household(seats.seat(place, n))).id())
        .sorted()
        .collect(toImmutableList());
  }

  /** Returns the helper of this id, if it was among those given. */
  public Optional<Helper> helper(HelperId id) {
    int place = problem.given().sides().place(id);
    return place < 0 ? Optional.empty() : Optional.of(problem.given().sides().helper(place));
  }

  /** Returns who has no contact at all, by id. */
  public ImmutableList<RecipientId> alone() {
    return alone;
  }

  /** Returns how good it is, level by level. */
  public Quality quality() {
    return quality;
  }

  /** Returns what is wrong or worth knowing: about the data, then about who goes without. */
  public ImmutableList<Finding> findings() {
    return findings;
  }

  /**
   * Returns whether the prices of the helpers prove that no pairing is better. The check knows
   * nothing of how the pairing was found; it is always true.
   */
  public boolean isProven() {
    return PriceCheck.holds(optimum);
  }

  /** Returns the commitments of whoever helps this target, in the order of the policy. */
  public ImmutableList<Commitment> commitments(Target target) {
    return problem.given().policy().commitments().stream()
        .filter(commitment -> commitment.isFor(target))
        .collect(toImmutableList());
  }

  /** Returns how many there are, never who. */
  @Override
  public String toString() {
    return "Pairing[" + pairs.size() + " pairs, " + alone.size() + " alone]";
  }
}
