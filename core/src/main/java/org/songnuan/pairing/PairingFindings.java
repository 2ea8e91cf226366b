package org.songnuan.pairing;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;

/** What is wrong with the data of a pairing, and what it could not do. */
final class PairingFindings {
  private final Problem problem;
  private final Sides sides;
  private final Seats seats;
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  PairingFindings(Problem problem, Seats seats) {
    this.problem = problem;
    this.sides = problem.given().sides();
    this.seats = seats;
  }

  ImmutableList<Finding> all() {
    if (sides.targets().isEmpty()) {
      findings.add(Finding.warning(PairingCode.NO_TARGETS));
    }
    if (sides.helpers().isEmpty()) {
      findings.add(Finding.error(PairingCode.NO_HELPERS));
    }
    problem.crew().findings().stream()
        .sorted(Comparator.comparing((Finding finding) -> finding.subject().orElse("")))
        .forEach(findings::add);
    if (someAreExcluded()) {
      findings.addAll(problem.given().policy().findings());
    }
    existing();
    targets();
    leaders();
    return findings.build();
  }

  /** Tells whether the rules let nobody help somebody. */
  private boolean someAreExcluded() {
    return !sides.helpers().isEmpty()
        && IntStream.range(0, sides.targets().size())
            .anyMatch(target -> problem.links().from(target) == problem.links().from(target + 1));
  }

  private void existing() {
    for (Pair pair : problem.given().existing()) {
      int target = sides.place(pair.recipient());
      int helper = sides.place(pair.helper());
      if (target < 0 || helper < 0) {
        findings.add(Finding.warning(PairingCode.EXISTING_UNKNOWN).about(pair.recipient().value()));
        continue;
      }
      long failing = problem.eligibility().failing(target, helper);
      ImmutableList<PairRule> rules = problem.rules().rules();
      for (int i = 0; i < rules.size(); i++) {
        if ((failing >>> i & 1) != 0) {
          findings.add(
              Finding.warning(PairingCode.EXISTING_FORBIDDEN, Argument.of(rules.get(i).term()))
                  .about(pair.recipient().value()));
        }
      }
    }
  }

  private void targets() {
    IntStream.range(0, sides.targets().size())
        .boxed()
        .filter(target -> seats.lacking(target) > 0)
        .sorted(Comparator.comparing((Integer target) -> sides.target(target).id()))
        .forEach(target -> findings.add(without(target)));
  }

  private Finding without(int target) {
    int wanted = problem.given().contacts(sides.target(target));
    int lacks = seats.lacking(target);
    String id = sides.target(target).id().value();
    if (problem.links().from(target) == problem.links().from(target + 1)) {
      return Finding.error(PairingCode.NOBODY_ELIGIBLE).about(id);
    }
    return lacks == wanted
        ? Finding.error(PairingCode.ALONE).about(id)
        : Finding.error(PairingCode.LACKS_CONTACTS, Argument.of(lacks), Argument.of(wanted))
            .about(id);
  }

  private void leaders() {
    int leaders = 0;
    for (int helper = 0; helper < sides.helpers().size(); helper++) {
      leaders += problem.crew().least(helper);
    }
    if (leaders > sides.targets().size()) {
      findings.add(
          Finding.warning(
              PairingCode.MORE_LEADERS_THAN_TARGETS,
              Argument.of(leaders),
              Argument.of(sides.targets().size())));
    }
    IntStream.range(0, sides.helpers().size())
        .filter(helper -> seats.load(helper) < problem.crew().least(helper))
        .mapToObj(helper -> sides.helper(helper).id().value())
        .sorted()
        .forEach(id -> findings.add(Finding.warning(PairingCode.LEADER_WITHOUT).about(id)));
  }
}
