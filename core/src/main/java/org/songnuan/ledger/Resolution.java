package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.songnuan.explain.Term;

/**
 * What a body decided: a joint meeting (党政联席会议), a leading group (领导小组), or another of the host's.
 *
 * @param body which body
 * @param date on which day
 * @param stage which step it allows
 * @param reference where it is recorded, such as the number of the minutes; not blank, and no name
 *     of a person
 */
public record Resolution(Term body, LocalDate date, Stage stage, String reference) {
  /** The party and administration chiefs together. */
  public static final Term JOINT_MEETING = Term.of("党政联席会议", "joint meeting");

  /** The steering body of a campaign. */
  public static final Term LEADING_GROUP = Term.of("领导小组", "leading group");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the reference is blank
   */
  public Resolution {
    requireNonNull(body, "body");
    requireNonNull(date, "date");
    requireNonNull(stage, "stage");
    requireNonNull(reference, "reference");
    if (reference.isBlank()) {
      throw new IllegalArgumentException("Reference must say where, but was (blank).");
    }
  }

  /** Returns what this body decided on this day. */
  public static Resolution of(Term body, LocalDate date, Stage stage, String reference) {
    return new Resolution(body, date, stage, reference);
  }
}
