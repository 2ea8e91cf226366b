package org.songnuan.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.songnuan.scope.Area;

/** Tries what might end a shortage, by solving for the coverage again each time. */
final class CureSearch {
  /** How many helpers are tried with more room. */
  private static final int MOST_TRIED = 16;

  private final Problem problem;
  private final Given given;
  private final long before;

  CureSearch(Problem problem) {
    this.problem = problem;
    this.given = problem.given();
    this.before = problem.missing();
  }

  ImmutableList<Cure> cures(Shortage shortage) {
    ImmutableList.Builder<Cure> cures = ImmutableList.builder();
    moreHelpers(shortage).ifPresent(cures::add);
    moreCapacity(shortage).ifPresent(cures::add);
    for (PairRule rule : given.policy().rules()) {
      if (shortage.blocking().containsKey(rule.id())) {
        withoutRule(rule).ifPresent(cures::add);
      }
    }
    return cures.build();
  }

  private Optional<Cure> moreHelpers(Shortage shortage) {
    List<Target> targets = targets(shortage);
    for (Rank rank : given.policy().ladder().ranks().reverse()) {
      int capacity = given.policy().capacities().getOrDefault(rank, 0);
      Helper one = newcomer("new", targets, rank);
      if (capacity == 0 || targets.stream().noneMatch(target -> mayHelp(target, one))) {
        continue;
      }
      long number = LongMath.divide(shortage.missing(), capacity, RoundingMode.CEILING);
      List<Helper> helpers = new ArrayList<>(given.sides().helpers());
      for (long i = 0; i < number; i++) {
        helpers.add(newcomer("new-" + i, targets, rank));
      }
      long after = missing(given.with(sides(helpers)));
      if (after < before) {
        return Optional.of(new Cure.MoreHelpers(rank, number, capacity, after));
      }
    }
    return Optional.empty();
  }

  /** A person of that area who speaks and can do whatever the targets need. */
  private Helper newcomer(String id, List<Target> targets, Rank rank) {
    Helper.Builder helper = Helper.builder().id(unused(id)).area(common(targets)).rank(rank);
    ImmutableSet.Builder<String> languages = ImmutableSet.builder();
    ImmutableSet.Builder<String> skills = ImmutableSet.builder();
    for (Target target : targets) {
      languages.addAll(target.languages());
      skills.addAll(target.skills());
    }
    return helper.addAllLanguages(languages.build()).addAllSkills(skills.build()).build();
  }

  private static Area common(List<Target> targets) {
    Area common = targets.get(0).area();
    while (!targets.stream().map(Target::area).allMatch(common::contains)) {
      common = common.parent().orElse(Area.EVERYWHERE);
    }
    return common;
  }

  private String unused(String wanted) {
    String id = wanted;
    while (given.sides().place(HelperId.of(id)) >= 0) {
      id += "+";
    }
    return id;
  }

  private boolean mayHelp(Target target, Helper helper) {
    return (problem.rules().failing(problem.rules().facts().of(target, helper))
            & problem.rules().ruleBits())
        == 0;
  }

  private Optional<Cure> moreCapacity(Shortage shortage) {
    List<Cure> tried = new ArrayList<>();
    for (HelperId id : shortage.helpers()) {
      int place = given.sides().place(id);
      Helper helper = given.sides().helper(place);
      if (tried.size() < MOST_TRIED && !helper.isAbsent(given.date())) {
        int more = (int) Math.min(shortage.missing(), Integer.MAX_VALUE / 2);
        int capacity = problem.crew().capacity(place) + more;
        List<Helper> helpers = new ArrayList<>(given.sides().helpers());
        helpers.set(place, helper.carrying(capacity));
        tried.add(new Cure.MoreCapacity(id, more, missing(given.with(sides(helpers)))));
      }
    }
    return tried.stream()
        .filter(cure -> cure.missingAfter() < before)
        .min(Comparator.comparingLong(Cure::missingAfter));
  }

  private Optional<Cure> withoutRule(PairRule rule) {
    Optional<PairRule> lower = rule.lowered(given.policy().ladder());
    while (lower.isPresent()) {
      long after = missing(given.under(given.policy().replacing(rule.id(), lower)));
      if (after < before) {
        return Optional.of(
            new Cure.LowerFloor(
                rule.id(), lower.get().floor(given.policy().ladder()).orElseThrow(), after));
      }
      lower = lower.get().lowered(given.policy().ladder());
    }
    long after = missing(given.under(given.policy().replacing(rule.id(), Optional.empty())));
    return after < before ? Optional.of(new Cure.WithoutRule(rule.id(), after)) : Optional.empty();
  }

  private List<Target> targets(Shortage shortage) {
    return shortage.recipients().stream()
        .map(id -> given.sides().target(given.sides().place(id)))
        .toList();
  }

  private Sides sides(Iterable<Helper> helpers) {
    return Sides.of(given.sides().targets(), helpers, given.policy().lot());
  }

  private static long missing(Given changed) {
    return new Problem(changed).missing();
  }
}
