package org.songnuan.pairing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.FactSheet;
import org.songnuan.scope.DateRange;

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
  private final Solution solution;
  private final ImmutableSortedSet<Pair> pairs;
  private final ImmutableList<RecipientId> alone;
  private final Quality quality;
  private final ImmutableList<Finding> findings;

  private Pairing(Problem problem, Solution solution) {
    this.problem = problem;
    this.solution = solution;
    this.pairs = pairs(problem.given().sides(), solution.seats());
    this.alone = alone(problem.given().sides(), solution.seats());
    this.quality = problem.quality(solution.seats());
    this.findings = new PairingFindings(problem, solution.seats()).all();
  }

  static Pairing of(Given given) {
    Problem problem = new Problem(given);
    return new Pairing(problem, Solution.of(problem));
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
        .filter(seats::isAlone)
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
    int place = place(recipient);
    Seats seats = solution.seats();
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
    int place = problem.given().sides().place(known(helper).id());
    Seats seats = solution.seats();
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
   * Returns whether the prices of the helpers prove that no pairing is better; where loads are
   * spread within organisations, both steps are proven. The check knows nothing of how the pairing
   * was found; it is always true.
   */
  public boolean isProven() {
    return solution.isProven();
  }

  /** Returns the proofs of what is short, first contacts first; none if nobody lacks a contact. */
  public ImmutableList<Shortage> shortages() {
    return new Shortages(problem, solution).all();
  }

  /**
   * Returns whether it is true that this is short, from the policy, the lists and the day alone:
   * each pair is asked anew and capacities are added up.
   */
  public boolean holds(Shortage shortage) {
    return new ShortageCheck(problem.given()).accepts(shortage);
  }

  /**
   * Returns what would end the shortage or lessen it, each tried by solving again: helpers more of
   * the lowest rank that may help, one helper with more room, a lower floor of rank, a rule
   * dropped.
   *
   * @param shortage one of {@link #shortages}
   * @throws IllegalArgumentException if it names somebody who is not on the lists
   */
  public ImmutableList<Cure> cures(Shortage shortage) {
    shortage.recipients().forEach(this::place);
    shortage.helpers().forEach(this::known);
    return new CureSearch(problem).cures(shortage);
  }

  /**
   * Returns how many of those who should have a contact have one, with the pairs that stand beside
   * these, so that a {@link #cover} counts everybody and not only those who stand in.
   *
   * @param roster everybody, whether they were to be paired or not: the promise counts from the
   *     roster, never from the pairs
   */
  public Coverage coverage(Iterable<Target> roster) {
    return Coverage.of(
        problem.given().policy(), roster, Sets.union(pairs, problem.given().standing()));
  }

  /**
   * Returns the rules that forbid this pair, each with why; none if it is allowed.
   *
   * @throws IllegalArgumentException if one of them is not on the lists
   */
  public ImmutableList<Reason> forbidding(RecipientId recipient, HelperId helper) {
    FactSheet pair = problem.rules().facts().of(target(recipient), known(helper));
    Classifier classifier = problem.rules().classifier();
    return problem.rules().rules().stream()
        .filter(rule -> classifier.verdict(rule.id(), pair) != Verdict.YES)
        .map(
            rule ->
                Reason.of(PairingCode.PAIR_FORBIDDEN, Argument.of(rule.term()))
                    .because(classifier.why(rule.id(), pair).reason()))
        .collect(toImmutableList());
  }

  /**
   * Returns the pairing with one more to be paired, everybody else kept where they are if can be.
   *
   * @throws IllegalArgumentException if somebody of this id is to be paired already
   */
  public Pairing plus(Target target) {
    return changes().plus(target);
  }

  /**
   * Returns the pairing without this helper, everybody else kept where they are if can be.
   *
   * @throws IllegalArgumentException if it is not among the helpers
   */
  public Pairing minus(HelperId helper) {
    return changes().minus(known(helper).id());
  }

  private Changes changes() {
    return new Changes(problem.given(), pairs);
  }

  /** Returns who had a helper in the earlier pairing and has it no more, by id. */
  public ImmutableSortedSet<RecipientId> movedSince(Pairing earlier) {
    return earlier.pairs.stream()
        .filter(pair -> !pairs.contains(pair))
        .map(Pair::recipient)
        .collect(toImmutableSortedSet(naturalOrder()));
  }

  /**
   * Returns who takes over the households of a helper who falls ill, within its organisation;
   * nobody else is touched. Without an organisation nobody takes over. As of {@link #cover}, its
   * pairs are those that are new.
   *
   * @param absent who is away
   * @param days while it is away; whoever is away on one of these days takes over nothing
   * @throws IllegalArgumentException if it is not among the helpers
   */
  public Pairing redistribute(HelperId absent, DateRange days) {
    Optional<String> organisation = known(absent).organisation();
    return changes()
        .standIns(
            absent,
            days,
            helper -> organisation.isPresent() && helper.organisation().equals(organisation));
  }

  /**
   * Returns who stands in for a helper who is away, whoever that may be; nobody else is touched.
   * Its pairs, and whoever is alone in it, are those of the households that the helper has here;
   * all other pairs stand beside it and fill the room that their helpers have.
   *
   * <pre>{@code
   * assignments.coveredBy(absent, pairing.cover(absent, days).pairs(), days)
   * }</pre>
   *
   * @param absent who is away
   * @param days while it is away; whoever is away on one of these days stands in for nobody
   * @throws IllegalArgumentException if it is not among the helpers
   */
  public Pairing cover(HelperId absent, DateRange days) {
    return changes().standIns(known(absent).id(), days, any -> true);
  }

  private int place(RecipientId recipient) {
    int place = problem.given().sides().place(recipient);
    if (place < 0) {
      throw new IllegalArgumentException(
          "Recipient must be one of those to be paired, but was not.");
    }
    return place;
  }

  private Target target(RecipientId recipient) {
    return problem.given().sides().target(place(recipient));
  }

  private Helper known(HelperId helper) {
    return helper(helper)
        .orElseThrow(
            () -> new IllegalArgumentException("Helper must be one of those given, but was not."));
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
