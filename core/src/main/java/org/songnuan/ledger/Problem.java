package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Term;

/**
 * A problem that was found, as a case with a verdict, until it is solved. One that is open when the
 * campaign ends is carried over to the next, where it keeps its number and its day.
 *
 * @param id the number of the entry by which it was found
 * @param foundOn the day on which it was found
 * @param recipient whose it is, if it is one recipient's
 * @param what what it is, in the host's words
 * @param verdict what was decided, if it was
 * @param closedOn the day on which it was solved, explained or refused; empty while it is open
 */
public record Problem(
    EntryId id,
    LocalDate foundOn,
    Optional<RecipientId> recipient,
    String what,
    Optional<CaseEntry.Verdict> verdict,
    Optional<LocalDate> closedOn) {
  /** How far a case has come. */
  public enum State {
    /** Found, and nothing decided. */
    FOUND("待定性", "found"),
    /** Justified or to be explained, which is not done yet. */
    IN_WORK("办理中", "in work"),
    /** Justified, and solved. */
    SOLVED("已解决", "solved"),
    /** Explained. */
    EXPLAINED("已解释", "explained"),
    /** Refused. */
    REFUSED("不予支持", "refused");

    private final String chinese;
    private final String english;

    State(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** Returns what readers call it. */
    public Term term() {
      return Term.of(chinese, english);
    }

    /** Returns whether something is still to be done. */
    public boolean isOpen() {
      return this == FOUND || this == IN_WORK;
    }
  }

  /** Checks that the parts are there. */
  public Problem {
    requireNonNull(id, "id");
    requireNonNull(foundOn, "foundOn");
    requireNonNull(recipient, "recipient");
    requireNonNull(what, "what");
    requireNonNull(verdict, "verdict");
    requireNonNull(closedOn, "closedOn");
    if (verdict.isEmpty() && closedOn.isPresent()) {
      throw new IllegalArgumentException(
          "Problem must have a verdict before it is closed, but was (none).");
    }
  }

  static Problem of(CaseEntry.Found found) {
    return new Problem(
        found.id(),
        found.on(),
        found.recipient(),
        found.what(),
        Optional.empty(),
        Optional.empty());
  }

  Problem ruled(CaseEntry.Ruled ruled) {
    boolean closes = ruled.verdict() == CaseEntry.Verdict.REFUSE;
    return new Problem(
        id,
        foundOn,
        recipient,
        what,
        Optional.of(ruled.verdict()),
        closes ? Optional.of(ruled.on()) : Optional.empty());
  }

  Problem closed(LocalDate day) {
    return new Problem(id, foundOn, recipient, what, verdict, Optional.of(day));
  }

  /** Returns how far it has come. */
  public State state() {
    if (verdict.isEmpty()) {
      return State.FOUND;
    }
    if (closedOn.isEmpty()) {
      return State.IN_WORK;
    }
    return switch (verdict.get()) {
      case JUSTIFIED -> State.SOLVED;
      case EXPLAIN -> State.EXPLAINED;
      case REFUSE -> State.REFUSED;
    };
  }

  /** Returns its number and state, never whose it is. */
  @Override
  public String toString() {
    return "Problem[" + id + ", " + state() + "]";
  }
}
