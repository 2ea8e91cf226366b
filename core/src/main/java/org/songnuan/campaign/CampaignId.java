package org.songnuan.campaign;

import org.songnuan.scope.Lot;

/**
 * The id of a campaign. It is the seed of its draws, so it is fixed before the list.
 *
 * @param value the id: one line of well-formed Unicode, 1 to 128 characters, not blank
 */
public record CampaignId(String value) implements Comparable<CampaignId> {
  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is blank, longer than 128 characters, or not one line of
   *     well-formed Unicode
   */
  public CampaignId {
    Lot.checkId("Campaign id", value);
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("Campaign id must be one line, but was not.");
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
