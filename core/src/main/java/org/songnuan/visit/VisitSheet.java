package org.songnuan.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.songnuan.beneficiary.RecipientId;

/**
 * What a team does on one day: the visit sheet.
 *
 * @param team who goes
 * @param day when
 * @param stops who is visited, in the order of the way
 * @param length how long the way is from the first stop to the last, by the policy's measure
 */
public record VisitSheet(Team team, LocalDate day, ImmutableList<RecipientId> stops, long length) {
  /** Checks that the parts are there. */
  public VisitSheet {
    requireNonNull(team, "team");
    requireNonNull(day, "day");
    requireNonNull(stops, "stops");
  }

  /** Returns the team, the day and the number of stops. */
  @Override
  public String toString() {
    return "VisitSheet[" + team.id() + ", " + day + ": " + stops.size() + " stops]";
  }
}
