package org.songnuan.beneficiary;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is on file about a recipient's case: when it was surveyed and verified, what the survey made
 * clear, and whether somebody confirmed it.
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

  /** Checks that the days follow each other. */
  @Value.Check
  void check() {
    if (surveyedOn().isPresent()
        && verifiedOn().isPresent()
        && verifiedOn().get().isBefore(surveyedOn().get())) {
      throw new IllegalArgumentException(
          "Case file must be verified on or after its survey ("
              + surveyedOn().get()
              + "), but was ("
              + verifiedOn().get()
              + ").");
    }
  }

  /** Returns the file of a case that was surveyed on this day, and nothing more. */
  public static CaseFile surveyed(LocalDate day) {
    return builder().surveyedOn(day).build();
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
