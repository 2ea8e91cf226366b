package org.songnuan.visit;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.songnuan.visit.VisitShortage.TeamDay;

/** The days on which teams go out, day by day, and among the teams of one day in lot order. */
final class Places {
  private final VisitPolicy policy;
  private final ImmutableList<Team> teams;
  private final List<TeamDay> days = new ArrayList<>();
  private final List<Integer> teamOf = new ArrayList<>();
  private final List<Integer> capacity = new ArrayList<>();

  Places(VisitPolicy policy, ImmutableList<Team> teams) {
    this.policy = policy;
    this.teams = teams;
    for (LocalDate day : policy.days().days()) {
      for (int team = 0; team < teams.size(); team++) {
        if (teams.get(team).goesOn(day)) {
          days.add(new TeamDay(teams.get(team).id(), day));
          teamOf.add(team);
          capacity.add(teams.get(team).perDay().orElse(policy.perDay()));
        }
      }
    }
  }

  /** Returns those that the addressee may have, the earliest first. */
  ImmutableList<Integer> allowed(Addressee addressee) {
    ImmutableList.Builder<Integer> allowed = ImmutableList.builder();
    for (int place = 0; place < days.size(); place++) {
      if (policy.mayVisit(teams.get(teamOf.get(place)), addressee, days.get(place).day())) {
        allowed.add(place);
      }
    }
    return allowed.build();
  }

  int size() {
    return days.size();
  }

  TeamDay day(int place) {
    return days.get(place);
  }

  Team team(int place) {
    return teams.get(teamOf.get(place));
  }

  int capacity(int place) {
    return capacity.get(place);
  }

  Fitting fitting(List<ImmutableList<Integer>> kinds) {
    int[][] allowed = kinds.stream().map(Ints::toArray).toArray(int[][]::new);
    return new Fitting(allowed, Ints.toArray(capacity), Ints.toArray(teamOf), teams.size());
  }

  /** Returns the places, those of one team after the other, day by day. */
  ImmutableList<Integer> byTeam() {
    List<Integer> all = new ArrayList<>();
    for (int place = 0; place < days.size(); place++) {
      all.add(place);
    }
    return ImmutableList.sortedCopyOf(Comparator.comparing(teamOf::get), all);
  }
}
