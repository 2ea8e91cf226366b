package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Analysis.Answer;
import org.songnuan.rule.Difference.OfRule;

/** Finds the regions in which two readings of rules differ. */
final class Comparer {
  private final Reading before;
  private final Reading after;

  Comparer(Reading before, Reading after) {
    this.before = before;
    this.after = after;
  }

  /** What was found of one direction. */
  private record Side(Answer answer, Map<Criterion, FactSheet> regions, boolean complete) {}

  ImmutableSortedMap<String, OfRule> rules() {
    ImmutableSortedMap.Builder<String, OfRule> all = ImmutableSortedMap.naturalOrder();
    TreeSet<String> ids = new TreeSet<>(before.rules().rules().keySet());
    ids.addAll(after.rules().rules().keySet());
    for (String id : ids) {
      Side gained = side(new Demand(after, rule(after, id), Want.YES), rule(before, id), true);
      Side lost = side(new Demand(before, rule(before, id), Want.YES), rule(after, id), false);
      all.put(
          id,
          new OfRule(
              gained.answer(),
              lost.answer(),
              ImmutableMap.copyOf(gained.regions()),
              ImmutableMap.copyOf(lost.regions()),
              gained.complete() && lost.complete()));
    }
    return all.buildOrThrow();
  }

  Reason reason(ImmutableSortedMap<String, OfRule> rules) {
    return new ComparisonWords(before, after).reason(rules);
  }

  private static Criterion rule(Reading reading, String id) {
    RuleSet.Rule rule = reading.rules().rules().get(id);
    return rule == null ? new Criterion.Constant(false) : rule.criterion();
  }

  private Side side(Demand met, Criterion other, boolean gains) {
    Demand unmet = new Demand(gains ? before : after, other, Want.NOT_YES);
    ImmutableList<Demand> demands = ImmutableList.of(met, unmet);
    Seeker seeker = Seeker.of(before.schema(), demands);
    PlotCriterion words = new PlotCriterion(seeker.terrain());
    List<Plot> seen = new ArrayList<>();
    Map<Criterion, FactSheet> regions = new LinkedHashMap<>();
    boolean[] unsure = new boolean[1];
    boolean all =
        seeker.goThroughAny(
            demands,
            found -> {
              if (seen.stream().noneMatch(found::isWithin)) {
                Sought sought = seeker.seekWithin(found, demands);
                FactSheet witness = sought.witness();
                if (witness != null) {
                  Plot plot = found.copy();
                  seen.add(plot);
                  regions.putIfAbsent(words.of(plot), witness);
                }
                unsure[0] |=
                    witness == null ? !sought.none() : !words.isExact(found, seeker::mayBeOpen);
              }
              return regions.size() >= Difference.MOST_REGIONS;
            });
    boolean complete = all && !unsure[0] && regions.size() < Difference.MOST_REGIONS;
    FactSheet witness = regions.values().stream().findFirst().orElse(null);
    if (witness == null && !complete) {
      Sought sought = seeker.seek(demands);
      return new Side(answer(sought.witness(), sought.none()), regions, sought.none());
    }
    return new Side(answer(witness, complete), regions, complete);
  }

  private static Answer answer(@Nullable FactSheet witness, boolean none) {
    if (witness == null) {
      return none ? Analyst.NOBODY : Analyst.OPEN;
    }
    return new Answer(Verdict.YES, Optional.of(witness), Reason.of(RuleCode.SUBJECT_EXISTS));
  }
}
