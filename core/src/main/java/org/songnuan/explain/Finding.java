package org.songnuan.explain;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Trouble in the data, or something worth knowing about it, as a value: a run never throws for
 * data.
 *
 * <p>It answers "what is wrong, how much does it matter, and with whom?". The code is stable and
 * listed; the subject is the host's own opaque id and appears in no text that this library makes:
 * neither in the wording nor in {@code toString}.
 */
public final class Finding {
  private final Severity severity;
  private final Reason reason;
  private final Optional<String> subject;

  private Finding(Severity severity, Reason reason, Optional<String> subject) {
    this.severity = requireNonNull(severity, "severity");
    this.reason = requireNonNull(reason, "reason");
    this.subject = subject;
  }

  /** Returns a finding that blocks. */
  public static Finding error(Code code, Argument... arguments) {
    return of(Severity.ERROR, Reason.of(code, arguments));
  }

  /** Returns a finding that somebody should look at. */
  public static Finding warning(Code code, Argument... arguments) {
    return of(Severity.WARNING, Reason.of(code, arguments));
  }

  /** Returns a finding that is worth knowing. */
  public static Finding note(Code code, Argument... arguments) {
    return of(Severity.NOTE, Reason.of(code, arguments));
  }

  /** Returns the finding with this severity and reason, about nobody in particular. */
  public static Finding of(Severity severity, Reason reason) {
    return new Finding(severity, reason, Optional.empty());
  }

  /** Returns this finding, about the subject that has this id with the host. */
  public Finding about(String subjectId) {
    requireNonNull(subjectId, "subjectId");
    return new Finding(severity, reason, Optional.of(subjectId));
  }

  /** Returns how much it matters. */
  public Severity severity() {
    return severity;
  }

  /** Returns whether it blocks. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Returns the stable code. */
  public Code code() {
    return reason.code();
  }

  /** Returns what was found, with its values. */
  public Reason reason() {
    return reason;
  }

  /** Returns the host's id of whom it is about, if it is about somebody. */
  public Optional<String> subject() {
    return subject;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Finding that
        && severity == that.severity
        && reason.equals(that.reason)
        && subject.equals(that.subject);
  }

  @Override
  public int hashCode() {
    return Objects.hash(severity, reason, subject);
  }

  /** Returns severity, code and the English sentence; never the subject. */
  @Override
  public String toString() {
    return severity + " " + code().id() + ": " + Wording.in(Locale.ENGLISH).of(reason);
  }
}
