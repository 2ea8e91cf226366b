package org.songnuan.beneficiary;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What another campaign gave, or will give, to a household or to a person, and on which day.
 *
 * @param campaign the host's id of the other campaign, not blank
 * @param recipient the household or place that got it; empty if a person got it
 * @param person the person who got it; empty if a household or place got it
 * @param on the day
 */
public record OtherAid(
    String campaign, Optional<RecipientId> recipient, Optional<PersonId> person, LocalDate on) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the campaign is blank, or not exactly one of recipient and
   *     person is named
   */
  public OtherAid {
    requireNonNull(on, "on");
    if (campaign.isBlank()) {
      throw new IllegalArgumentException("Other aid must name its campaign, but was (blank).");
    }
    if (recipient.isPresent() == person.isPresent()) {
      throw new IllegalArgumentException(
          "Other aid must go to either a household or a person, but did not.");
    }
  }

  /** Returns what went to a household or place. */
  public static OtherAid toHousehold(String campaign, String recipient, LocalDate on) {
    return new OtherAid(campaign, Optional.of(RecipientId.of(recipient)), Optional.empty(), on);
  }

  /** Returns what went to a person, in whichever household. */
  public static OtherAid toPerson(String campaign, String person, LocalDate on) {
    return new OtherAid(campaign, Optional.empty(), Optional.of(PersonId.of(person)), on);
  }

  /** Returns the campaign and the day, never who got it. */
  @Override
  public String toString() {
    return "OtherAid[" + campaign + " on " + on + "]";
  }
}
