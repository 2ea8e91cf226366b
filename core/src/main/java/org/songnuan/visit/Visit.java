package org.songnuan.visit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.songnuan.beneficiary.RecipientId;

/**
 * One visit: who is visited, by which team, on which day, and as which stop of that day.
 *
 * @param recipient who is visited
 * @param team who goes
 * @param day when
 * @param stop which stop of the team's day it is, from 1
 */
public record Visit(RecipientId recipient, TeamId team, LocalDate day, int stop) {
  /** Checks that the parts are there. */
  public Visit {
    requireNonNull(recipient, "recipient");
    requireNonNull(team, "team");
    requireNonNull(day, "day");
  }
}
