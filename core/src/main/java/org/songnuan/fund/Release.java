package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The recorded act by which a fund is released from its earmark: nothing else ever widens one.
 *
 * @param approvedBy the host's opaque id of who approved it, not blank; no text shows it
 * @param date the day from which it holds
 * @param document the number or title of the document, not blank
 * @param to what the fund may be used for from then on
 */
public record Release(String approvedBy, LocalDate date, String document, Earmark to) {
  /**
   * Checks that the act is recorded in full.
   *
   * @throws IllegalArgumentException if who approved it or the document is blank
   */
  public Release {
    requireNonNull(date, "date");
    requireNonNull(to, "to");
    if (approvedBy.isBlank() || document.isBlank()) {
      throw new IllegalArgumentException(
          "Release must say who approved it and in which document, but was (blank).");
    }
  }

  /** Returns the release from every restriction. */
  public static Release of(String approvedBy, LocalDate date, String document) {
    return new Release(approvedBy, date, document, Earmark.FREE);
  }

  /** Returns the document and its day, never who approved. */
  @Override
  public String toString() {
    return "Release[" + document + " of " + date + "]";
  }
}
