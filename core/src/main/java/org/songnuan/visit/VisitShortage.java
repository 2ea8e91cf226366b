package org.songnuan.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.songnuan.beneficiary.RecipientId;

/**
 * A proof that not everybody can be visited, whatever is done: some visits, every day of a team on
 * which one of them could be made, and fewer places than visits (Hall 1935).
 *
 * <p>Anybody can check it, by {@link #holds} or by hand: take who is named, look on which days of
 * which teams each may be visited, and add up how many visits those teams make on those days.
 *
 * @param recipients who would have to be visited
 * @param days every day of a team on which any of them may be visited
 * @param places how many visits fit into those days together
 */
public record VisitShortage(
    ImmutableSortedSet<RecipientId> recipients, ImmutableSortedSet<TeamDay> days, long places) {
  /** A day on which a team goes out. */
  public record TeamDay(TeamId team, LocalDate day) implements Comparable<TeamDay> {
    /** Checks that both are there. */
    public TeamDay {
      requireNonNull(team, "team");
      requireNonNull(day, "day");
    }

    @Override
    public int compareTo(TeamDay other) {
      int byTeam = team.compareTo(other.team);
      return byTeam != 0 ? byTeam : day.compareTo(other.day);
    }
  }

  /** Checks that the parts are there. */
  public VisitShortage {
    requireNonNull(recipients, "recipients");
    requireNonNull(days, "days");
  }

  /** Returns for how many of them there is no place. */
  public long missing() {
    return recipients.size() - places;
  }

  /**
   * Returns whether it is true of this policy, these teams and addressees. The check shares nothing
   * with what found it but the rule of who may be visited when: it only adds up.
   */
  public boolean holds(VisitPolicy policy, List<Team> teams, List<Addressee> addressees) {
    long room = 0;
    for (Team team : teams) {
      for (LocalDate day : policy.days().days()) {
        if (days.contains(new TeamDay(team.id(), day)) && team.goesOn(day)) {
          room += team.perDay().orElse(policy.perDay());
        }
      }
    }
    Set<RecipientId> found = new HashSet<>();
    for (Addressee addressee : addressees) {
      if (recipients.contains(addressee.id()) && mayOnlyBeVisitedThen(policy, teams, addressee)) {
        found.add(addressee.id());
      }
    }
    return missing() > 0 && room == places && found.size() == recipients.size();
  }

  private boolean mayOnlyBeVisitedThen(VisitPolicy policy, List<Team> teams, Addressee addressee) {
    for (Team team : teams) {
      for (LocalDate day : policy.days().days()) {
        if (policy.mayVisit(team, addressee, day) && !days.contains(new TeamDay(team.id(), day))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the numbers, never of whom. */
  @Override
  public String toString() {
    return "VisitShortage["
        + recipients.size()
        + " visits for "
        + places
        + " places on "
        + days.size()
        + " team days]";
  }
}
