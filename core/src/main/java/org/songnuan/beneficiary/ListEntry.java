package org.songnuan.beneficiary;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.songnuan.explain.Term;

/**
 * What changed on a list after it was locked: who came or went, when, why, and on whose word.
 *
 * <p>It answers "why is this not as it was locked?". Entries are added and never edited: a mistake
 * is mended by a further entry.
 *
 * @param kind what happened
 * @param recipient to whom
 * @param by the host's opaque id of who entered it; it is never worded
 * @param reason the reason, or the document that states it; one line that names nobody
 * @param on the day from which it holds
 */
public record ListEntry(Kind kind, RecipientId recipient, String by, String reason, LocalDate on) {

  /** What happened. */
  public enum Kind {
    /** Came onto the list, for the first time or again. */
    ADDED("增补", "added"),
    /** Died; of a household, its last member. */
    DIED("去世", "died"),
    /** Moved out of the area. */
    MOVED("迁出", "moved away"),
    /** Went for another reason, which is stated. */
    REMOVED("退出", "removed");

    private final String chinese;
    private final String english;

    Kind(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** Returns what readers call it. */
    public Term term() {
      return Term.of(chinese, english);
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank
   */
  public ListEntry {
    requireNonNull(kind, "kind");
    requireNonNull(recipient, "recipient");
    requireNonNull(on, "on");
    if (by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("List entry must say who and why, but was (blank).");
    }
  }

  /** Returns the entry of this kind. */
  public static ListEntry of(Kind kind, String recipient, String by, String reason, LocalDate on) {
    return new ListEntry(kind, RecipientId.of(recipient), by, reason, on);
  }

  /** Returns the kind and the day, never whom it is about. */
  @Override
  public String toString() {
    return "ListEntry[" + kind + " on " + on + "]";
  }
}
