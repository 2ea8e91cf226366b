package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.songnuan.explain.Argument;

/**
 * What is wrong with a name in a rule: that nothing is called so, or something of another type.
 * Whether the clause in which it stands is about one member is said by {@code ofMember}.
 */
final class NameChecker {
  private final FactSchema schema;
  private final Amounts amounts;
  private final RuleFindings findings;

  NameChecker(FactSchema schema, Amounts amounts, RuleFindings findings) {
    this.schema = schema;
    this.amounts = amounts;
    this.findings = findings;
  }

  /** Checks what must be a parameter whose value is a comparison. */
  void comparison(Formula.Name name, boolean ofMember) {
    if (known(name, ofMember)
        && amounts.parameters().find(name.name()).flatMap(Parameter::comparison).isEmpty()) {
      findings.report(RuleCode.NOT_A_COMPARISON, name, Argument.text(name.toString()));
    }
  }

  /** Checks what must be an amount, and says whether it is. */
  boolean amount(Formula.Name name, boolean ofMember) {
    return known(name, ofMember)
        && right(name, amounts.kind(name).isPresent(), "MONEY, COUNT, DATE, QUOTIENT");
  }

  /** Checks what must be a flag. */
  void flag(Formula.Name name, boolean ofMember) {
    typed(name, Fact.Type.FLAG, ofMember);
  }

  /** Checks what must be a fact of the type that has these options. */
  void options(
      Criterion criterion,
      Formula.Name name,
      Fact.Type type,
      Iterable<String> options,
      boolean ofMember) {
    if (!typed(name, type, ofMember)) {
      return;
    }
    ImmutableList<String> declared = amounts.fact(name).orElseThrow().options();
    for (String option : options) {
      if (!declared.contains(option)) {
        findings.reportQuoted(
            RuleCode.UNKNOWN_OPTION,
            criterion,
            option,
            Argument.text(name.toString()),
            Argument.text(option),
            Names.maybe(Names.nearest(option, declared)));
      }
    }
  }

  private boolean typed(Formula.Name name, Fact.Type type, boolean ofMember) {
    return known(name, ofMember)
        && right(
            name, amounts.fact(name).filter(fact -> fact.type() == type).isPresent(), type.name());
  }

  private boolean known(Formula.Name name, boolean ofMember) {
    boolean known =
        (amounts.fact(name).isPresent() && (ofMember || !name.ofMember()))
            || (!name.ofMember() && amounts.parameters().find(name.name()).isPresent());
    Optional<Parameter> elsewhere = amounts.parameters().elsewhere(name.name());
    if (!known && !name.ofMember() && elsewhere.isPresent()) {
      findings.report(
          RuleCode.NOT_IN_FORCE,
          name,
          Argument.text(name.toString()),
          Argument.of(amounts.parameters().date()),
          Argument.text(amounts.parameters().area().toString()),
          Argument.text(elsewhere.get().validity().toString()),
          Argument.text(elsewhere.get().area().toString()));
    } else if (!known) {
      findings.report(
          RuleCode.UNKNOWN_NAME,
          name,
          Argument.text(name.toString()),
          Names.maybe(meant(name, ofMember)));
    }
    return known;
  }

  /** Returns the name that may have been meant: a member's own, or the nearest of the known. */
  private Optional<String> meant(Formula.Name name, boolean ofMember) {
    String prefix = name.ofMember() ? Names.MEMBER + "." : "";
    Set<String> names = new TreeSet<>();
    Formula.Name ofMemberInstead = new Formula.Name(name.name(), true);
    if (name.ofMember()) {
      schema.members().ifPresent(members -> names.addAll(members.names()));
    } else {
      names.addAll(schema.names());
      names.addAll(amounts.parameters().all().keySet());
    }
    return ofMember && !name.ofMember() && amounts.fact(ofMemberInstead).isPresent()
        ? Optional.of(ofMemberInstead.toString())
        : Names.nearest(name.name(), names)
            .filter(near -> !near.equals(name.name()))
            .map(near -> prefix + near);
  }

  private boolean right(Formula.Name name, boolean right, String types) {
    if (!right) {
      findings.report(
          RuleCode.WRONG_TYPE, name, Argument.text(name.toString()), Argument.text(types));
    }
    return right;
  }
}
