package org.songnuan.visit;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.HelperId;

/** Whether teams may go out as they are: each led, by a principal if so said, and nobody in two. */
final class TeamCheck {
  private final VisitPolicy policy;
  private final ImmutableList<Team> teams;
  private final List<Finding> findings = new ArrayList<>();

  TeamCheck(VisitPolicy policy, List<Team> all) {
    this.policy = policy;
    Set<TeamId> ids = new HashSet<>();
    for (Team team : all) {
      if (!ids.add(team.id())) {
        throw new IllegalArgumentException(
            "Team (" + team.id() + ") must be there once, but was there twice.");
      }
    }
    ImmutableList<Team> sorted = ImmutableList.sortedCopyOf(comparing(Team::id), all);
    if (sorted.isEmpty()) {
      findings.add(Finding.warning(VisitCode.NO_TEAMS));
    }
    ImmutableList.Builder<Team> sound = ImmutableList.builder();
    for (Team team : sorted) {
      if (isLed(team)) {
        sound.add(team);
      }
    }
    this.teams = sound.build();
    checkMembers(sorted);
  }

  private boolean isLed(Team team) {
    if (team.head().isEmpty()) {
      findings.add(Finding.error(VisitCode.NO_HEAD, Argument.text(team.id().value())));
      return false;
    }
    if (!policy.mayLead(team)) {
      findings.add(Finding.error(VisitCode.HEAD_NOT_PRINCIPAL, Argument.text(team.id().value())));
      return false;
    }
    return true;
  }

  private void checkMembers(ImmutableList<Team> sorted) {
    Map<HelperId, Team> first = new HashMap<>();
    for (Team team : sorted) {
      for (Helper member : team.members()) {
        Team earlier = first.putIfAbsent(member.id(), team);
        if (earlier != null) {
          findings.add(
              Finding.error(
                      VisitCode.HELPER_IN_TWO_TEAMS,
                      Argument.text(earlier.id().value()),
                      Argument.text(team.id().value()))
                  .about(member.id().value()));
        }
      }
    }
  }

  /** Returns those that may go out. */
  ImmutableList<Team> teams() {
    return teams;
  }

  ImmutableList<Finding> findings() {
    return ImmutableList.copyOf(findings);
  }
}
