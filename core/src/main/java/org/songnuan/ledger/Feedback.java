package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Term;

/**
 * What a recipient said: a suggestion, a need, or thanks.
 *
 * @param id its number
 * @param on the day on which it is entered
 * @param recipient who said it
 * @param said of which kind it is
 * @param text what was said
 */
public record Feedback(EntryId id, LocalDate on, RecipientId recipient, Said said, String text)
    implements Entry {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank or not one line
   */
  public Feedback {
    requireNonNull(id, "id");
    requireNonNull(on, "on");
    requireNonNull(recipient, "recipient");
    requireNonNull(said, "said");
    Texts.check("Feedback", text);
  }

  /** Of which kind it is. */
  public enum Said {
    /** How something might be done better. */
    SUGGESTION("建议", "suggestion"),
    /** What is needed. */
    NEED("需求", "need"),
    /** Thanks. */
    THANKS("感谢", "thanks");

    private final String chinese;
    private final String english;

    Said(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** Returns what readers call it. */
    public Term term() {
      return Term.of(chinese, english);
    }
  }

  @Override
  public Term kind() {
    return Term.of("意见反馈", "feedback");
  }

  /** Returns its number and day, never whom it is about. */
  @Override
  public String toString() {
    return "Feedback[" + id + " on " + on + "]";
  }
}
