package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Term;

/** A step of a case: of a problem that was found, or of an objection. */
public sealed interface CaseEntry extends Entry {
  /** What is decided about a problem. */
  enum Verdict {
    /** The demand is justified: it is worked on until it is solved. */
    JUSTIFIED("合理", "justified"),
    /** It cannot be met now, which is explained. */
    EXPLAIN("解释", "to be explained"),
    /** The demand is refused, which closes the case. */
    REFUSE("不予支持", "refused");

    private final String chinese;
    private final String english;

    Verdict(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** Returns what readers call it. */
    public Term term() {
      return Term.of(chinese, english);
    }
  }

  /**
   * A problem was found.
   *
   * @param id its number, which is that of the problem too
   * @param on the day on which it is entered
   * @param recipient whose it is, if it is one recipient's
   * @param what what it is
   */
  record Found(EntryId id, LocalDate on, Optional<RecipientId> recipient, String what)
      implements CaseEntry {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a text is blank or not one line
     */
    public Found {
      requireNonNull(id, "id");
      requireNonNull(on, "on");
      requireNonNull(recipient, "recipient");
      Texts.check("Found", what);
    }

    @Override
    public Term kind() {
      return Term.of("发现问题", "a problem");
    }

    /** Returns its number and day, never whom it is about. */
    @Override
    public String toString() {
      return "Found[" + id + " on " + on + "]";
    }
  }

  /**
   * A verdict on a problem was given; each problem has one at most.
   *
   * @param id its number
   * @param on the day on which it is entered
   * @param problem the number of the problem
   * @param verdict what was decided
   * @param reason why
   */
  record Ruled(EntryId id, LocalDate on, EntryId problem, Verdict verdict, String reason)
      implements CaseEntry {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a text is blank or not one line
     */
    public Ruled {
      requireNonNull(id, "id");
      requireNonNull(on, "on");
      requireNonNull(problem, "problem");
      requireNonNull(verdict, "verdict");
      Texts.check("Ruled", reason);
    }

    @Override
    public Term kind() {
      return Term.of("问题定性", "a verdict");
    }

    /** Returns its number and day, never why. */
    @Override
    public String toString() {
      return "Ruled[" + id + " on " + on + "]";
    }
  }

  /**
   * A problem was solved, or explained.
   *
   * @param id its number
   * @param on the day on which it is entered
   * @param problem the number of the problem
   * @param how how
   */
  record Solved(EntryId id, LocalDate on, EntryId problem, String how) implements CaseEntry {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a text is blank or not one line
     */
    public Solved {
      requireNonNull(id, "id");
      requireNonNull(on, "on");
      requireNonNull(problem, "problem");
      Texts.check("Solved", how);
    }

    @Override
    public Term kind() {
      return Term.of("问题办结", "a solution");
    }

    /** Returns its number and day, never how. */
    @Override
    public String toString() {
      return "Solved[" + id + " on " + on + "]";
    }
  }

  /**
   * Somebody objects to a recipient: nothing is paid to it until the objection is dismissed.
   *
   * @param id its number
   * @param on the day on which it is entered
   * @param recipient to whom
   * @param reason why
   */
  record Objected(EntryId id, LocalDate on, RecipientId recipient, String reason)
      implements CaseEntry {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a text is blank or not one line
     */
    public Objected {
      requireNonNull(id, "id");
      requireNonNull(on, "on");
      requireNonNull(recipient, "recipient");
      Texts.check("Objected", reason);
    }

    @Override
    public Term kind() {
      return Term.of("异议", "an objection");
    }

    /** Returns its number and day, never whom it is about. */
    @Override
    public String toString() {
      return "Objected[" + id + " on " + on + "]";
    }
  }

  /**
   * An objection was answered, once. While it is upheld nothing is paid; an {@link Amendment} then
   * takes the recipient off the list.
   *
   * @param id its number
   * @param on the day on which it is entered
   * @param objection the number of the objection
   * @param upheld whether it is right
   * @param reason why
   */
  record Answered(EntryId id, LocalDate on, EntryId objection, boolean upheld, String reason)
      implements CaseEntry {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a text is blank or not one line
     */
    public Answered {
      requireNonNull(id, "id");
      requireNonNull(on, "on");
      requireNonNull(objection, "objection");
      Texts.check("Answered", reason);
    }

    @Override
    public Term kind() {
      return Term.of("异议答复", "an answer");
    }

    /** Returns its number and day, never why. */
    @Override
    public String toString() {
      return "Answered[" + id + " on " + on + "]";
    }
  }
}
