package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.songnuan.rule.NearestChange.Entry;

/**
 * Which facts a rule asks about, with the rules that it refers to: of an age its day of birth, of a
 * set of choices only the options that are asked.
 */
final class Mentions {
  private final RuleSet rules;
  private final Amounts amounts;

  /** The options that are asked of each fact, one bit each; all of those that are amounts. */
  private final Map<Fact<?>, Long> own = new HashMap<>();

  private final Map<Fact<?>, Long> ofMembers = new HashMap<>();
  private final Set<String> followed = new HashSet<>();

  Mentions(RuleSet rules, Amounts amounts, Iterable<Criterion> criteria) {
    this.rules = rules;
    this.amounts = amounts;
    criteria.forEach(this::collect);
  }

  /** Returns the entries of the subject that the rule asks about, in the order of the schema. */
  ImmutableList<Entry> entries(FactSheet subject) {
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    for (int place = 0; place <= subject.members().size(); place++) {
      Map<Fact<?>, Long> asked = place == 0 ? own : ofMembers;
      FactSheet sheet = place == 0 ? subject : subject.members().get(place - 1);
      for (Fact<?> fact : sheet.schema().facts()) {
        if (asked.containsKey(fact)) {
          entries.add(new Entry(place, fact));
        }
      }
    }
    return entries.build();
  }

  /** Returns the options that are asked of a set of choices, one bit each. */
  long options(Entry entry) {
    return (entry.member() == 0 ? own : ofMembers).getOrDefault(entry.fact(), 0L);
  }

  private void collect(Criterion criterion) {
    if (criterion instanceof Criterion.Compare compare) {
      amounts(compare.left());
      amounts(compare.right());
    } else if (criterion instanceof Criterion.Flag flag) {
      add(flag.flag(), 0);
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      add(oneOf.choice(), 0);
    } else if (criterion instanceof Criterion.Includes includes) {
      Fact<?> fact = amounts.fact(includes.choices()).orElseThrow();
      add(includes.choices(), 1L << fact.option(includes.option()));
    } else if (criterion instanceof Criterion.Holds holds && followed.add(holds.ruleId())) {
      collect(Interpreter.referred(rules, holds).criterion());
    }
    for (Object part : criterion.parts()) {
      if (part instanceof Criterion inner) {
        collect(inner);
      }
    }
  }

  private void amounts(Object part) {
    if (part instanceof Criterion clause) {
      collect(clause);
    } else if (part instanceof Formula.Name name) {
      add(name, 0);
    } else {
      Depth.parts(part).forEach(this::amounts);
    }
  }

  private void add(Formula.Name name, long options) {
    amounts.fact(name).ifPresent(fact -> add(fact, name.ofMember(), options));
  }

  /** Adds the fact, or of a derived one what it is derived from. */
  private void add(Fact<?> fact, boolean ofMember, long options) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Age age) {
      add(age.birth(), ofMember, 0);
    } else if (derivation instanceof Derivation.Quotient quotient) {
      add(quotient.upper(), ofMember, 0);
      add(quotient.lower(), ofMember, 0);
    } else if (derivation instanceof Derivation.SumOfMembers sum) {
      add(sum.of(), true, 0);
    } else if (derivation instanceof Derivation.Arithmetic arithmetic) {
      Amounts.names(arithmetic.formula())
          .forEach(name -> add(new Formula.Name(name.name(), ofMember), 0));
    } else if (derivation == null) {
      (ofMember ? ofMembers : own).merge(fact, options, (a, b) -> a | b);
    }
  }
}
