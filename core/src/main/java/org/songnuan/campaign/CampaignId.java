package org.songnuan.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/**
 * The id of a campaign. It is the seed of its draws, so it is fixed before the list.
 *
 * @param value the id: one line of well-formed Unicode, 1 to 128 characters, not blank
 */
public record CampaignId(String value) implements Comparable<CampaignId> {
  private static final int LONGEST = 128;

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is blank, longer than 128 characters, or not one line of
   *     well-formed Unicode
   */
  public CampaignId {
    requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Campaign id must have a value, but was (blank).");
    }
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "Campaign id must have at most "
              + LONGEST
              + " characters, but was ("
              + value.length()
              + ").");
    }
    if (value.chars().anyMatch(Character::isISOControl) || !UTF_8.newEncoder().canEncode(value)) {
      throw new IllegalArgumentException(
          "Campaign id must be one line of well-formed Unicode, but was not.");
    }
  }

  /** Returns the id with this value. */
  public static CampaignId of(String value) {
    return new CampaignId(value);
  }

  @Override
  public int compareTo(CampaignId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
