package org.songnuan.rule;

import com.google.common.collect.ImmutableSet;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;

/**
 * Why facts of a subject are not known exactly, down to what could be put on file.
 *
 * <p>Of a derived fact it is what it follows from; a member's fact counts once, whoever misses it.
 */
final class Absences {
  private final ImmutableSet.Builder<Reason> reasons = ImmutableSet.builder();
  private final ImmutableSet.Builder<Fact<?>> facts = ImmutableSet.builder();

  /** Returns a sentence for each that is missing. */
  ImmutableSet<Reason> reasons() {
    return reasons.build();
  }

  /** Returns the facts to put on file, those included that are known in part only. */
  ImmutableSet<Fact<?>> facts() {
    return facts.build();
  }

  /** Adds what is missing of the fact, if it is not known exactly. */
  void add(Fact<?> fact, FactSheet sheet) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Age age) {
      add(age.birth(), sheet);
    } else if (derivation instanceof Derivation.Quotient quotient) {
      add(fact, quotient, sheet);
    } else if (derivation != null) {
      if (!isKnown(fact, sheet)) {
        addInputs(fact, derivation, sheet);
      }
    } else if (!isKnown(fact, sheet)) {
      reasons.add(Reason.of(RuleCode.MISSING, Argument.of(fact.term())));
      facts.add(fact);
    } else if (sheet.get(fact).isEmpty()) {
      facts.add(fact);
    }
  }

  private static boolean isKnown(Fact<?> fact, FactSheet sheet) {
    return sheet.isKnown(sheet.schema().slot(fact));
  }

  private void add(Fact<?> fact, Derivation.Quotient quotient, FactSheet sheet) {
    Fact<?> lower = quotient.lower();
    add(quotient.upper(), sheet);
    add(lower, sheet);
    int slot = sheet.schema().slot(lower);
    if (sheet.isKnown(slot) && sheet.least(slot) == 0) {
      reasons.add(
          Reason.of(RuleCode.NO_QUOTIENT, Argument.of(fact.term()), Argument.of(lower.term())));
      if (!lower.isDerived()) {
        facts.add(lower);
      }
    }
  }

  /** Where no input is missing, the result is outside of what the fact allows. */
  private void addInputs(Fact<?> fact, Derivation derivation, FactSheet sheet) {
    Absences inputs = new Absences();
    if (derivation instanceof Derivation.Arithmetic from) {
      for (Formula.Name name : Amounts.names(from.formula())) {
        inputs.add(sheet.schema().find(name.name()).orElseThrow(), sheet);
      }
    } else if (sheet.isMembersOpen()) {
      inputs.reasons.add(Reason.of(RuleCode.MEMBERS_UNLISTED));
    }
    if (derivation instanceof Derivation.SumOfMembers sum) {
      sheet.members().forEach(member -> inputs.add(sum.of(), member));
    }
    ImmutableSet<Reason> missing = inputs.reasons();
    reasons.addAll(missing);
    facts.addAll(inputs.facts());
    if (missing.isEmpty()) {
      reasons.add(Reason.of(RuleCode.BEYOND_DOMAIN, Argument.of(fact.term())));
    }
  }
}
