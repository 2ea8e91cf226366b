package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;

/**
 * An entry that somebody made by hand about named recipients, on the record: who decided, why, and
 * on which day.
 *
 * <p>It answers "on whose word is this not as the rules alone would have it?". The outcome shows
 * every entry that took effect; no text shows whom it is about, or who approved it.
 *
 * <pre>{@code
 * Decision.include("H-9", "ill", "approver-3", "joint meeting, minutes 7", LocalDate.of(2026, 1, 15))
 * }</pre>
 *
 * @param kind what was decided
 * @param recipients about whom; in order, if an order was decided
 * @param category the category into which a recipient is included, of an inclusion alone
 * @param benefit the benefit that a recipient chose, of a choice alone
 * @param by the host's opaque id of the person or body that decided
 * @param document the reason, or the document that states it; one line that names nobody
 * @param on the day
 */
public record Decision(
    Kind kind,
    ImmutableList<RecipientId> recipients,
    Optional<CategoryId> category,
    Optional<BenefitId> benefit,
    String by,
    String document,
    LocalDate on) {

  /** What was decided. */
  public enum Kind {
    /** These come in this order where they are tied, and before those tied who are not named. */
    ORDER,
    /** This recipient belongs to the category and comes before all others. */
    INCLUDE,
    /** This recipient gets nothing. */
    EXCLUDE,
    /** This recipient gave up what it would get; it may go to the next in line. */
    DECLINE,
    /** This recipient draws this benefit, and none of those that exclude it. */
    CHOOSE
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if nobody or somebody twice is named, an order names only one
   *     or anything else several, a category or a benefit is missing or too many, or a text is
   *     blank
   */
  public Decision {
    requireNonNull(kind, "kind");
    requireNonNull(recipients, "recipients");
    requireNonNull(category, "category");
    requireNonNull(benefit, "benefit");
    requireNonNull(on, "on");
    if (ImmutableSet.copyOf(recipients).size() < recipients.size()) {
      throw new IllegalArgumentException("Decision must name each recipient once, but did not.");
    }
    if (kind == Kind.ORDER ? recipients.size() < 2 : recipients.size() != 1) {
      throw new IllegalArgumentException(
          "Decision ("
              + kind
              + ") must name "
              + (kind == Kind.ORDER ? "at least 2 recipients" : "1 recipient")
              + ", but was ("
              + recipients.size()
              + ").");
    }
    if (category.isPresent() != (kind == Kind.INCLUDE)) {
      throw new IllegalArgumentException(
          "Decision must name a category if it is an inclusion, and only then, but was ("
              + kind
              + ").");
    }
    if (benefit.isPresent() != (kind == Kind.CHOOSE)) {
      throw new IllegalArgumentException(
          "Decision must name a benefit if it is a choice, and only then, but was (" + kind + ").");
    }
    if (by.isBlank() || document.isBlank()) {
      throw new IllegalArgumentException("Decision must say who decided and why, but was (blank).");
    }
  }

  private static Decision of(
      Kind kind, String recipient, String by, String document, LocalDate on) {
    return new Decision(
        kind,
        ImmutableList.of(RecipientId.of(recipient)),
        Optional.empty(),
        Optional.empty(),
        by,
        document,
        on);
  }

  /** Returns the decision that these come in this order where they are tied. */
  public static Decision order(String by, String document, LocalDate on, String... recipients) {
    return new Decision(
        Kind.ORDER,
        Arrays.stream(recipients).map(RecipientId::of).collect(ImmutableList.toImmutableList()),
        Optional.empty(),
        Optional.empty(),
        by,
        document,
        on);
  }

  /** Returns the decision that the recipient belongs to the category and comes first. */
  public static Decision include(
      String recipient, String category, String by, String document, LocalDate on) {
    return new Decision(
        Kind.INCLUDE,
        ImmutableList.of(RecipientId.of(recipient)),
        Optional.of(CategoryId.of(category)),
        Optional.empty(),
        by,
        document,
        on);
  }

  /** Returns the decision that the recipient gets nothing. */
  public static Decision exclude(String recipient, String by, String document, LocalDate on) {
    return of(Kind.EXCLUDE, recipient, by, document, on);
  }

  /** Returns the record that the recipient gave up what it would get. */
  public static Decision decline(String recipient, String by, String document, LocalDate on) {
    return of(Kind.DECLINE, recipient, by, document, on);
  }

  /**
   * Returns the record that the recipient chose the benefit, of those of one series of which it may
   * draw one only ({@link Stacking#EXCLUSIVE}).
   */
  public static Decision choose(
      String recipient, String benefit, String by, String document, LocalDate on) {
    return new Decision(
        Kind.CHOOSE,
        ImmutableList.of(RecipientId.of(recipient)),
        Optional.empty(),
        Optional.of(BenefitId.of(benefit)),
        by,
        document,
        on);
  }

  /** Returns the entry in words: the kind, the document and the day. */
  public Reason reason() {
    BenefitCode code =
        switch (kind) {
          case ORDER -> BenefitCode.DECIDED_ORDER;
          case INCLUDE -> BenefitCode.DECIDED_INCLUDE;
          case EXCLUDE -> BenefitCode.DECIDED_EXCLUDE;
          case DECLINE -> BenefitCode.DECIDED_DECLINE;
          case CHOOSE -> BenefitCode.DECIDED_CHOICE;
        };
    Argument why = Argument.text(document);
    return benefit
        .map(id -> Reason.of(code, why, Argument.of(on), Argument.text(id.value())))
        .orElseGet(() -> Reason.of(code, why, Argument.of(on)));
  }

  /** Returns the kind and the day, never whom it is about. */
  @Override
  public String toString() {
    return "Decision[" + kind + " of " + recipients.size() + " on " + on + "]";
  }
}
