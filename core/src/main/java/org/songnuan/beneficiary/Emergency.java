package org.songnuan.beneficiary;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A recorded exception: aid may be paid first and filed after (先行救助), because it could not wait.
 *
 * <p>It answers "on whose word was this paid without a complete file, and until when must the file
 * follow?". It lets a recipient pass a {@link ListingGate} that allows emergencies, from the day of
 * the exception to the deadline, both included; after it, whatever is still missing is refused.
 *
 * @param body the host's opaque id of the body that decided; it is never worded
 * @param on the day of the decision
 * @param fileBy the last day on which the file may be completed; not before {@code on}
 * @param document the document that states it; one line that names nobody
 */
public record Emergency(String body, LocalDate on, LocalDate fileBy, String document) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank, or the deadline is before the decision
   */
  public Emergency {
    requireNonNull(on, "on");
    requireNonNull(fileBy, "fileBy");
    if (body.isBlank() || document.isBlank()) {
      throw new IllegalArgumentException(
          "Emergency must say which body decided and in which document, but was (blank).");
    }
    if (fileBy.isBefore(on)) {
      throw new IllegalArgumentException(
          "Emergency must be filed on or after its decision ("
              + on
              + "), but was ("
              + fileBy
              + ").");
    }
  }

  /** Returns the days and the document, never the body. */
  @Override
  public String toString() {
    return "Emergency[" + on + ", to be filed by " + fileBy + ", " + document + "]";
  }
}
