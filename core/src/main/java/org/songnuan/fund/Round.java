package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Substitution;

/**
 * One of the {@link Rounds} of a campaign, for a host that counts on many machines: its demand
 * merges over any partition, and what a recipient claims in it follows from the assessment and the
 * settlements of the rounds before.
 *
 * <pre>{@code
 * Round round = plan.rounds().first(committed);
 * while (true) {
 *   Demand demand = ...;                              // round.demand(part), merged over the parts
 *   Settlement open = round.settle(demand);           // once
 *   Draws draws = ...;                                // round.draws(open, part), merged
 *   Settlement closed = open.close(draws);
 *   if (round.isLast()) { break; }                    // then round.award(closed, assessment)
 *   round = round.next(closed);
 * }
 * }</pre>
 *
 * <p>Goods come first; for each substitution one round counts what is left in store and one makes
 * the exchanges; the last holds everything at once. A campaign without a value cap and without
 * substitutions has the last round alone.
 */
public final class Round {
  private final Rounds rounds;
  private final Committed committed;
  private final ImmutableList<Settlement> before;
  private final Treasury treasury;

  Round(Rounds rounds, Committed committed, ImmutableList<Settlement> before) {
    this.rounds = rounds;
    this.committed = requireNonNull(committed, "committed");
    this.before = before;
    this.treasury =
        isExchange(before.size())
            ? Exchanges.of(
                substitution(before.size()), rounds.treasury(), before.get(before.size() - 1))
            : rounds.treasury();
  }

  private int last() {
    return rounds.isPlain() ? 0 : 1 + 2 * rounds.substitutions().size();
  }

  /** Returns whether the round makes exchanges: the third, the fifth and so on. */
  private boolean isExchange(int number) {
    return number > 0 && number < last() && number % 2 == 0;
  }

  private Substitution substitution(int number) {
    return rounds.substitutions().get(number / 2 - 1);
  }

  /** Returns whether awards follow from this round. */
  public boolean isLast() {
    return before.size() == last();
  }

  /** Returns the demand of these recipients in this round, which merges with that of others. */
  public Demand demand(Iterable<Assessment> assessments) {
    return treasury.demand(claims(assessments), committed());
  }

  /** Returns how far the demand of everybody is met in this round. */
  public Settlement settle(Demand demand) {
    return treasury.settle(demand, committed());
  }

  /** Returns the ids that these recipients bring to what this round leaves open. */
  public Draws draws(Settlement open, Iterable<Assessment> assessments) {
    return open.draws(claims(assessments));
  }

  /**
   * Returns the round after this one. Where a draw is still open, that round refuses the first
   * recipient whose claims follow from it.
   *
   * @param closed what this round came to, every draw decided
   * @throws IllegalStateException if this is the last one
   */
  public Round next(Settlement closed) {
    if (isLast()) {
      throw new IllegalStateException("Round must not be the last, but was.");
    }
    return new Round(
        rounds, committed, ImmutableList.<Settlement>builder().addAll(before).add(closed).build());
  }

  /**
   * Returns what the recipient gets.
   *
   * @param closed what this round came to, every draw decided
   * @param assessment the recipient's, as it was before the first round
   * @throws IllegalStateException if this is not the last round, or a draw is open
   */
  public Award award(Settlement closed, Assessment assessment) {
    if (!isLast()) {
      throw new IllegalStateException("Round must be the last before it awards, but was not.");
    }
    if (rounds.isPlain()) {
      return closed.award(assessment);
    }
    Progress progress = progress(assessment);
    Award award = closed.award(progress.last());
    return award.saying(progress.said());
  }

  /**
   * Returns the proofs of what is short: of goods as they were claimed, before anything replaced
   * them.
   *
   * @param closed what this round came to
   */
  public ImmutableList<Certificate> certificates(Settlement closed) {
    return before.isEmpty()
        ? closed.certificates()
        : ImmutableList.<Certificate>builder()
            .addAll(before.get(0).certificates())
            .addAll(
                closed.certificates().stream()
                    .filter(one -> !(one instanceof Certificate.OfGoods))
                    .collect(toImmutableList()))
            .build();
  }

  /** Returns what everybody claims in this round. */
  List<Assessment> claimed(List<Assessment> assessments) {
    return rounds.isPlain() ? assessments : ImmutableList.copyOf(claims(assessments));
  }

  /** Returns what the round comes to where one machine holds all that is claimed in it. */
  Settlement closed(Iterable<Assessment> claimed) {
    Settlement open = settle(treasury.demand(claimed, committed()));
    return open.close(open.draws(claimed));
  }

  private Assessment claim(Assessment assessment) {
    if (rounds.isPlain()) {
      return assessment;
    }
    Progress progress = progress(assessment);
    if (isLast()) {
      return progress.last();
    }
    return isExchange(before.size())
        ? progress.wish(substitution(before.size()))
        : progress.goods();
  }

  private Iterable<Assessment> claims(Iterable<Assessment> assessments) {
    return rounds.isPlain() ? assessments : Iterables.transform(assessments, this::claim);
  }

  /** Exchanges are made out of what is left, so nothing of them is committed. */
  private Committed committed() {
    return isExchange(before.size()) ? Committed.NONE : committed;
  }

  private Progress progress(Assessment assessment) {
    Progress progress = new Progress(rounds, committed, assessment);
    for (int number = 0; number < before.size(); number++) {
      if (number == 0) {
        progress.meet(before.get(0));
      } else if (isExchange(number)) {
        progress.exchange(substitution(number), before.get(number));
      }
    }
    return progress;
  }

  @Override
  public String toString() {
    return "Round[" + (before.size() + 1) + " of " + (last() + 1) + "]";
  }
}
