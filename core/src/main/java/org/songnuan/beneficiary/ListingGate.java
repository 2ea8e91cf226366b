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
 * <p>It answers "what is missing?", part by part. {@link #OPEN} asks for nothing. Where {@linkplain
 * #allowingEmergencies() it is allowed}, aid that could not wait passes while its deadline runs.
 * What is dated after the day that is asked has not happened yet.
 *
 * <pre>{@code
 * ListingGate.surveyedSince(opening).verifiedWithin(window).withFourClarities().posted(7)
 * }</pre>
 */
public final class ListingGate {
  /** The gate that lets everybody pass. */
  public static final ListingGate OPEN = new ListingGate(null, null, false, false, 0, false);

  private final @Nullable LocalDate surveyedSince;
  private final @Nullable DateRange verifiedWithin;
  private final boolean fourClarities;
  private final boolean confirmed;
  private final int noticeDays;
  private final boolean emergencies;

  private ListingGate(
      @Nullable LocalDate surveyedSince,
      @Nullable DateRange verifiedWithin,
      boolean fourClarities,
      boolean confirmed,
      int noticeDays,
      boolean emergencies) {
    this.surveyedSince = surveyedSince;
    this.verifiedWithin = verifiedWithin;
    this.fourClarities = fourClarities;
    this.confirmed = confirmed;
    this.noticeDays = noticeDays;
    this.emergencies = emergencies;
  }

  /** Returns the gate that asks for a survey on this day or later. */
  public static ListingGate surveyedSince(LocalDate day) {
    return new ListingGate(requireNonNull(day, "day"), null, false, false, 0, false);
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
    return new ListingGate(surveyedSince, days, fourClarities, confirmed, noticeDays, emergencies);
  }

  /** Returns this gate, asking also for all four clarities. */
  public ListingGate withFourClarities() {
    return new ListingGate(surveyedSince, verifiedWithin, true, confirmed, noticeDays, emergencies);
  }

  /** Returns this gate, asking also that somebody confirmed the entry (逐一确认). */
  public ListingGate confirmed() {
    return new ListingGate(
        surveyedSince, verifiedWithin, fourClarities, true, noticeDays, emergencies);
  }

  /**
   * Returns this gate, asking also that the entry was posted for public notice on so many days, the
   * day of posting not counted, and that no objection is open. Posted for 7 days on the 1st, it may
   * be listed from the 9th on. An entry that is exempt need not be posted.
   *
   * @param days at least 1
   * @throws IllegalArgumentException if it is less
   */
  public ListingGate posted(int days) {
    if (days < 1) {
      throw new IllegalArgumentException(
          "Public notice must last at least 1 day, but was (" + days + ").");
    }
    return new ListingGate(
        surveyedSince, verifiedWithin, fourClarities, confirmed, days, emergencies);
  }

  /**
   * Returns this gate, letting pass whoever has an {@link Emergency} on file, until its deadline.
   */
  public ListingGate allowingEmergencies() {
    return new ListingGate(
        surveyedSince, verifiedWithin, fourClarities, confirmed, noticeDays, true);
  }

  /**
   * Returns the parts that are missing on a day, in the order survey, verification, clarities,
   * confirmation, public notice; empty if the recipient may be listed. If the deadline of an
   * emergency has passed, that comes first.
   */
  public ImmutableList<Reason> missing(Optional<CaseFile> file, LocalDate on) {
    ImmutableList<Reason> parts = parts(file, on);
    if (parts.isEmpty()) {
      return parts;
    }
    Optional<Emergency> emergency = begun(file, on);
    if (emergency.isEmpty()) {
      return parts;
    }
    if (!emergency.get().fileBy().isBefore(on)) {
      return ImmutableList.of();
    }
    return ImmutableList.<Reason>builder()
        .add(reason(BeneficiaryCode.EMERGENCY_OVERDUE, emergency.get()))
        .addAll(parts)
        .build();
  }

  /**
   * Returns the exception by which a recipient passes on a day, with the parts that are still to be
   * filed behind it; empty if it passes without, or does not pass.
   */
  public Optional<Reason> exception(Optional<CaseFile> file, LocalDate on) {
    ImmutableList<Reason> parts = parts(file, on);
    return parts.isEmpty()
        ? Optional.empty()
        : begun(file, on)
            .filter(emergency -> !emergency.fileBy().isBefore(on))
            .map(emergency -> reason(BeneficiaryCode.EMERGENCY_FIRST, emergency).because(parts));
  }

  /** Returns the exception that counts here, if its day has come. */
  private Optional<Emergency> begun(Optional<CaseFile> file, LocalDate on) {
    return file.flatMap(CaseFile::emergency)
        .filter(emergency -> emergencies && !emergency.on().isAfter(on));
  }

  private static Reason reason(BeneficiaryCode code, Emergency emergency) {
    return Reason.of(
        code,
        Argument.of(emergency.on()),
        Argument.of(emergency.fileBy()),
        Argument.text(emergency.document()));
  }

  private ImmutableList<Reason> parts(Optional<CaseFile> file, LocalDate on) {
    if (asksNothing()) {
      return ImmutableList.of();
    }
    if (file.isEmpty()) {
      return ImmutableList.of(Reason.of(BeneficiaryCode.NO_CASE_FILE));
    }
    ImmutableList.Builder<Reason> missing = ImmutableList.builder();
    survey(file.get(), on, missing);
    verification(file.get(), on, missing);
    for (Clarity clarity : Clarity.values()) {
      if (fourClarities && !file.get().clarities().contains(clarity)) {
        missing.add(Reason.of(BeneficiaryCode.NOT_CLEAR, Argument.of(clarity.term())));
      }
    }
    if (confirmed && file.get().confirmedOn().filter(day -> !day.isAfter(on)).isEmpty()) {
      missing.add(Reason.of(BeneficiaryCode.NOT_CONFIRMED));
    } else if (confirmed && file.get().confirmedBy().isEmpty()) {
      missing.add(Reason.of(BeneficiaryCode.NO_CONFIRMER));
    }
    notice(file.get(), on, missing);
    return missing.build();
  }

  /** Returns the day from which on the survey must be, if it asks for one. */
  public Optional<LocalDate> earliestSurvey() {
    return Optional.ofNullable(surveyedSince);
  }

  /** Returns the days within which the survey must be verified, if it asks for that. */
  public Optional<DateRange> verificationWindow() {
    return Optional.ofNullable(verifiedWithin);
  }

  /** Returns whether it asks for all four clarities. */
  public boolean asksForClarities() {
    return fourClarities;
  }

  /** Returns whether it asks that somebody confirmed the entry. */
  public boolean asksForConfirmation() {
    return confirmed;
  }

  /** Returns for how many days the entry must be posted; 0 if it need not be. */
  public int noticeDays() {
    return noticeDays;
  }

  /** Returns whether aid that could not wait passes while its deadline runs. */
  public boolean allowsEmergencies() {
    return emergencies;
  }

  /** Returns whether everybody passes, whatever is on file. */
  public boolean asksNothing() {
    return surveyedSince == null
        && verifiedWithin == null
        && !fourClarities
        && !confirmed
        && noticeDays == 0;
  }

  /** A survey that is still to come is none, whatever the gate asks of it. */
  private void survey(CaseFile file, LocalDate on, ImmutableList.Builder<Reason> missing) {
    Optional<LocalDate> later = file.surveyedOn().filter(day -> day.isAfter(on));
    if (later.isPresent()) {
      missing.add(
          Reason.of(BeneficiaryCode.SURVEYED_LATER, Argument.of(later.get()), Argument.of(on)));
    } else if (surveyedSince == null) {
      return;
    } else if (file.surveyedOn().isEmpty()) {
      missing.add(Reason.of(BeneficiaryCode.NOT_SURVEYED));
    } else if (file.surveyedOn().get().isBefore(surveyedSince)) {
      missing.add(
          Reason.of(
              BeneficiaryCode.SURVEYED_TOO_EARLY,
              Argument.of(file.surveyedOn().get()),
              Argument.of(surveyedSince)));
    }
  }

  private void verification(CaseFile file, LocalDate on, ImmutableList.Builder<Reason> missing) {
    if (verifiedWithin == null) {
      return;
    }
    if (file.verifiedOn().isEmpty()) {
      missing.add(Reason.of(BeneficiaryCode.NOT_VERIFIED));
    } else if (file.verifiedOn().get().isAfter(on)) {
      missing.add(
          Reason.of(
              BeneficiaryCode.VERIFIED_LATER,
              Argument.of(file.verifiedOn().get()),
              Argument.of(on)));
    } else if (!verifiedWithin.contains(file.verifiedOn().get())) {
      missing.add(
          Reason.of(
              BeneficiaryCode.VERIFIED_OUTSIDE_WINDOW,
              Argument.of(file.verifiedOn().get()),
              Argument.of(verifiedWithin.first()),
              Argument.of(verifiedWithin.last())));
    }
  }

  private void notice(CaseFile file, LocalDate on, ImmutableList.Builder<Reason> missing) {
    if (noticeDays == 0) {
      return;
    }
    if (file.exemptFromNotice().isEmpty()) {
      if (file.postedOn().isEmpty()) {
        missing.add(Reason.of(BeneficiaryCode.NOT_POSTED));
      } else {
        LocalDate last = file.postedOn().get().plusDays(noticeDays);
        if (!on.isAfter(last)) {
          missing.add(
              Reason.of(
                  BeneficiaryCode.NOTICE_RUNNING,
                  Argument.of(file.postedOn().get()),
                  Argument.of(last)));
        }
      }
    }
    file.objectedOn()
        .filter(day -> !day.isAfter(on))
        .ifPresent(day -> missing.add(Reason.of(BeneficiaryCode.OBJECTION_OPEN, Argument.of(day))));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ListingGate that
        && Objects.equals(surveyedSince, that.surveyedSince)
        && Objects.equals(verifiedWithin, that.verifiedWithin)
        && fourClarities == that.fourClarities
        && confirmed == that.confirmed
        && noticeDays == that.noticeDays
        && emergencies == that.emergencies;
  }

  @Override
  public int hashCode() {
    return Objects.hash(surveyedSince, verifiedWithin, fourClarities, confirmed, noticeDays);
  }

  @Override
  public String toString() {
    return "ListingGate[surveyed since "
        + surveyedSince
        + ", verified within "
        + verifiedWithin
        + (fourClarities ? ", four clarities" : "")
        + (confirmed ? ", confirmed" : "")
        + (noticeDays > 0 ? ", posted for " + noticeDays + " days" : "")
        + (emergencies ? ", emergencies first" : "")
        + "]";
  }
}
