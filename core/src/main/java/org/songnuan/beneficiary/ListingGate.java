package org.songnuan.beneficiary;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.scope.DateRange;

/**
 * What must be on a case file before its recipient may be listed: the survey comes before the list,
 * and the file is what the list rests on.
 *
 * <p>It answers "what is missing?", part by part. {@link #OPEN} asks for nothing.
 *
 * <pre>{@code
 * ListingGate.surveyedSince(opening).verifiedWithin(window).withFourClarities()
 * }</pre>
 */
public final class ListingGate {
  /** The gate that lets everybody pass. */
  public static final ListingGate OPEN = new ListingGate(null, null, false, false);

  private final @Nullable LocalDate surveyedSince;
  private final @Nullable DateRange verifiedWithin;
  private final boolean fourClarities;
  private final boolean confirmed;

  private ListingGate(
      @Nullable LocalDate surveyedSince,
      @Nullable DateRange verifiedWithin,
      boolean fourClarities,
      boolean confirmed) {
    this.surveyedSince = surveyedSince;
    this.verifiedWithin = verifiedWithin;
    this.fourClarities = fourClarities;
    this.confirmed = confirmed;
  }

  /** Returns the gate that asks for a survey on this day or later. */
  public static ListingGate surveyedSince(LocalDate day) {
    return new ListingGate(requireNonNull(day, "day"), null, false, false);
  }

  /**
   * Returns this gate, asking also that the survey was verified on one of these days.
   *
   * @throws IllegalArgumentException if the days have no first or no last one
   */
  public ListingGate verifiedWithin(DateRange days) {
    if (!days.hasFirst() || !days.hasEnd()) {
      throw new IllegalArgumentException(
          "Window of a listing gate must have a first and a last day, but was (" + days + ").");
    }
    return new ListingGate(surveyedSince, days, fourClarities, confirmed);
  }

  /** Returns this gate, asking also for all four clarities. */
  public ListingGate withFourClarities() {
    return new ListingGate(surveyedSince, verifiedWithin, true, confirmed);
  }

  /** Returns this gate, asking also that somebody confirmed the entry. */
  public ListingGate confirmed() {
    return new ListingGate(surveyedSince, verifiedWithin, fourClarities, true);
  }

  /**
   * Returns the parts that are missing, in the order survey, verification, clarities, confirmation;
   * empty if the recipient may be listed.
   */
  public ImmutableList<Reason> missing(Optional<CaseFile> file) {
    if (equals(OPEN)) {
      return ImmutableList.of();
    }
    if (file.isEmpty()) {
      return ImmutableList.of(Reason.of(BeneficiaryCode.NO_CASE_FILE));
    }
    CaseFile on = file.get();
    ImmutableList.Builder<Reason> missing = ImmutableList.builder();
    if (surveyedSince != null) {
      if (on.surveyedOn().isEmpty()) {
        missing.add(Reason.of(BeneficiaryCode.NOT_SURVEYED));
      } else if (on.surveyedOn().get().isBefore(surveyedSince)) {
        missing.add(
            Reason.of(
                BeneficiaryCode.SURVEYED_TOO_EARLY,
                Argument.of(on.surveyedOn().get()),
                Argument.of(surveyedSince)));
      }
    }
    if (verifiedWithin != null) {
      if (on.verifiedOn().isEmpty()) {
        missing.add(Reason.of(BeneficiaryCode.NOT_VERIFIED));
      } else if (!verifiedWithin.contains(on.verifiedOn().get())) {
        missing.add(
            Reason.of(
                BeneficiaryCode.VERIFIED_OUTSIDE_WINDOW,
                Argument.of(on.verifiedOn().get()),
                Argument.of(verifiedWithin.first()),
                Argument.of(verifiedWithin.last())));
      }
    }
    for (Clarity clarity : Clarity.values()) {
      if (fourClarities && !on.clarities().contains(clarity)) {
        missing.add(Reason.of(BeneficiaryCode.NOT_CLEAR, Argument.of(clarity.term())));
      }
    }
    if (confirmed && on.confirmedOn().isEmpty()) {
      missing.add(Reason.of(BeneficiaryCode.NOT_CONFIRMED));
    }
    return missing.build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ListingGate that
        && Objects.equals(surveyedSince, that.surveyedSince)
        && Objects.equals(verifiedWithin, that.verifiedWithin)
        && fourClarities == that.fourClarities
        && confirmed == that.confirmed;
  }

  @Override
  public int hashCode() {
    return Objects.hash(surveyedSince, verifiedWithin, fourClarities, confirmed);
  }

  @Override
  public String toString() {
    return "ListingGate[surveyed since "
        + surveyedSince
        + ", verified within "
        + verifiedWithin
        + (fourClarities ? ", four clarities" : "")
        + (confirmed ? ", confirmed" : "")
        + "]";
  }
}
