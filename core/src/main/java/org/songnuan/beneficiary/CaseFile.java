package org.songnuan.beneficiary;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is on file about a recipient's case: when it was surveyed and verified, what the survey made
 * clear, who confirmed it, when it was posted, and whether aid had to come first.
 *
 * <p>It answers "what does the list rest on?". It says nothing about the household's facts.
 *
 * <pre>{@code
 * CaseFile.builder().surveyedOn(date).addClarity(Clarity.FAMILY).build()
 * }</pre>
 */
@Value.Immutable
public abstract class CaseFile {
  CaseFile() {}

  /** Returns the day of the survey, if there was one. */
  public abstract Optional<LocalDate> surveyedOn();

  /** Returns the day on which the survey was verified, if it was. */
  public abstract Optional<LocalDate> verifiedOn();

  /** Returns what the survey made clear. */
  public abstract ImmutableSet<Clarity> clarities();

  /** Returns the day on which somebody confirmed the entry, if it was confirmed. */
  public abstract Optional<LocalDate> confirmedOn();

  /** Returns the host's opaque id of who confirmed the entry; it is never worded. */
  public abstract Optional<String> confirmedBy();

  /** Returns the day on which the entry was posted for public notice (公示), if it was. */
  public abstract Optional<LocalDate> postedOn();

  /** Returns the day of an objection that is not settled yet, if there is one. */
  public abstract Optional<LocalDate> objectedOn();

  /**
   * Returns the rule by which the entry is not posted, as for a child whom nobody supports; empty
   * if it is to be posted.
   */
  public abstract Optional<String> exemptFromNotice();

  /** Returns the exception by which aid came before the file, if there was one. */
  public abstract Optional<Emergency> emergency();

  /** Checks that the days follow each other, and that whoever confirmed did so on a day. */
  @Value.Check
  void check() {
    checkOrder("verified", verifiedOn(), "its survey", surveyedOn());
    checkOrder("objected to", objectedOn(), "its posting", postedOn());
    if (confirmedBy().isPresent() && confirmedOn().isEmpty()) {
      throw new IllegalArgumentException(
          "Case file must have the day of its confirmation, but was (none).");
    }
  }

  private static void checkOrder(
      String what, Optional<LocalDate> day, String since, Optional<LocalDate> first) {
    if (day.isPresent() && first.isPresent() && day.get().isBefore(first.get())) {
      throw new IllegalArgumentException(
          "Case file must be "
              + what
              + " on or after "
              + since
              + " ("
              + first.get()
              + "), but was ("
              + day.get()
              + ").");
    }
  }

  /** Returns the file of a case that was surveyed on this day, and nothing more. */
  public static CaseFile surveyed(LocalDate day) {
    return builder().surveyedOn(day).build();
  }

  /** Returns the file of a case in which aid came first, and nothing more is on file yet. */
  public static CaseFile after(Emergency emergency) {
    return builder().emergency(emergency).build();
  }

  /** Returns how many of its parts are there, never who confirmed. */
  @Override
  public String toString() {
    return "CaseFile[surveyed "
        + day(surveyedOn())
        + ", verified "
        + day(verifiedOn())
        + ", "
        + clarities().size()
        + " of 4 clear, confirmed "
        + day(confirmedOn())
        + ", posted "
        + day(postedOn())
        + "]";
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("-");
  }

  /** Returns a builder of an empty file. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CaseFile}: each day at most once, clarities as they come. */
  public static final class Builder extends ImmutableCaseFile.Builder {
    Builder() {}
  }
}
