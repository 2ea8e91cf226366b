package org.songnuan.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Analysis;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Formula;
import org.songnuan.rule.Parameters;
import org.songnuan.rule.RuleSet;
import org.songnuan.scope.Area;

/**
 * Rules of a policy that no pair at all can meet: one alone, two together, or all of them; of
 * everybody, or of those in a category that a rule names. It is proven over the facts of pairs, and
 * where that fails within the bounds of the analysis, that is said instead; where it fails of
 * everybody, no category is looked at any more, for each would take as long and fail as well.
 */
final class Contradictions {
  private static final Term EVERYBODY = Term.of("所有对象", "everybody");

  private final PairingPolicy policy;
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();
  private boolean undecided;

  private Contradictions(PairingPolicy policy) {
    this.policy = policy;
  }

  static ImmutableList<Finding> of(PairingPolicy policy) {
    Contradictions search = new Contradictions(policy);
    boolean found = !policy.rules().isEmpty() && search.find(Optional.empty());
    if (!found && !search.undecided) {
      search.named().forEach(category -> search.find(Optional.of(category)));
    }
    if (search.undecided) {
      search.findings.add(Finding.note(PairingCode.CONTRADICTION_UNDECIDED));
    }
    return search.findings.build();
  }

  /** Returns the categories that rules name. */
  private ImmutableSortedSet<String> named() {
    Set<String> named = new TreeSet<>();
    policy.rules().forEach(rule -> collect(rule.criterion(), named));
    return ImmutableSortedSet.copyOf(named);
  }

  private static void collect(Criterion criterion, Set<String> named) {
    if (criterion instanceof Criterion.Includes in
        && in.choices().name().equals(PairFacts.CATEGORIES)) {
      named.add(in.option());
    }
    for (Object part : criterion.parts()) {
      if (part instanceof Criterion inner) {
        collect(inner, named);
      }
    }
  }

  /**
   * Looks for rules that nobody can meet who helps one of the category, the smallest ones first.
   *
   * @return whether there are some
   */
  private boolean find(Optional<String> category) {
    Analysis analysis = analysis(category);
    Argument whom =
        Argument.of(category.map(CategoryId::of).map(PairFacts::term).orElse(EVERYBODY));
    ImmutableList<PairRule> rules = policy.rules();
    boolean found = false;
    for (int i = 0; i < rules.size(); i++) {
      Argument rule = Argument.of(rules.get(i).term());
      if (isNever(analysis.met(id(i)))) {
        findings.add(Finding.error(PairingCode.RULE_NEVER_MET, rule, whom));
        found = true;
        continue;
      }
      for (int j = i + 1; j < rules.size(); j++) {
        if (analysis.met(id(j)).verdict() != Verdict.NO && isNever(analysis.both(id(i), id(j)))) {
          Argument other = Argument.of(rules.get(j).term());
          findings.add(Finding.error(PairingCode.RULES_CONTRADICT, rule, other, whom));
          found = true;
        }
      }
    }
    if (!found && isNever(analysis.met(id(rules.size())))) {
      findings.add(Finding.error(PairingCode.RULES_EXCLUDE_ALL, whom));
      found = true;
    }
    return found;
  }

  private boolean isNever(Analysis.Answer answer) {
    undecided |= answer.verdict() == Verdict.UNKNOWN;
    return answer.verdict() == Verdict.NO;
  }

  /** Analyses each rule for pairs with one of the category, and all of them at once. */
  private Analysis analysis(Optional<String> category) {
    ImmutableList.Builder<RuleSet.Rule> all = ImmutableList.builder();
    ImmutableList.Builder<Criterion> every = ImmutableList.builder();
    Term term = EVERYBODY;
    for (int i = 0; i < policy.rules().size(); i++) {
      PairRule rule = policy.rules().get(i);
      Criterion criterion =
          category
              .<Criterion>map(
                  of -> new Criterion.Includes(new Formula.Name(PairFacts.CATEGORIES, false), of))
              .map(rule.criterion()::and)
              .orElse(rule.criterion());
      all.add(RuleSet.Rule.of(rule.id(), rule.term(), rule.criterion()));
      all.add(RuleSet.Rule.of(id(i), rule.term(), criterion));
      every.add(criterion);
    }
    all.add(RuleSet.Rule.of(id(policy.rules().size()), term, Criterion.all(every.build())));
    return RuleSet.of(policy.facts().schema(), all.build())
        .compile(Parameters.inForce(ImmutableList.of(), LocalDate.MIN, Area.EVERYWHERE))
        .analyse();
  }

  /** Returns an id that is no rule's: longer than all of theirs. */
  private String id(int place) {
    int longest = policy.rules().stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    return "r".repeat(longest + 1) + place;
  }
}
