package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Term;

/**
 * A new run over what is left, with late additions and without those who are gone. It rests on
 * {@link Ledger#committed()}, and its awards take the place of those before. Its funds and stocks
 * must hold what is made and promised already.
 *
 * @param id its number
 * @param on the day on which it is entered, not before that of the run
 * @param outcome what the run decided
 */
public record Resettlement(EntryId id, LocalDate on, Outcome outcome) implements Entry {
  /** Checks the parts. */
  public Resettlement {
    requireNonNull(id, "id");
    requireNonNull(on, "on");
    requireNonNull(outcome, "outcome");
  }

  @Override
  public Term kind() {
    return Term.of("重新核定", "a new settlement");
  }

  /** Returns whether both decide the same: outcomes are compared by what they award. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Resettlement that
        && id.equals(that.id)
        && on.equals(that.on)
        && sameDecisions(outcome, that.outcome);
  }

  static boolean sameDecisions(Outcome one, Outcome other) {
    return one == other
        || (one.plan().campaign().id().equals(other.plan().campaign().id())
            && one.plan().date().equals(other.plan().date())
            && one.roster().equals(other.roster())
            && one.awards().equals(other.awards())
            && one.settlement().committed().equals(other.settlement().committed())
            && one.settlement().balances().equals(other.settlement().balances())
            && one.settlement().stockBalances().equals(other.settlement().stockBalances()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, on);
  }

  /** Returns its number and day. */
  @Override
  public String toString() {
    return "Resettlement[" + id + " on " + on + "]";
  }
}
