package org.songnuan.campaign;

/**
 * The id of a campaign. It is the seed of its draws, so it is fixed before the list.
 *
 * @param value the id, not blank
 */
public record CampaignId(String value) implements Comparable<CampaignId> {
  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public CampaignId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("Campaign id must have a value, but was (blank).");
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
