package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

/** Checks what a schema says of its own facts: derivations and constraints, without parameters. */
final class Definitions {
  /** Neither derivations nor constraints know of a day, an area or a parameter. */
  private static final Parameters NONE =
      Parameters.inForce(ImmutableList.of(), LocalDate.EPOCH, Area.EVERYWHERE);

  private Definitions() {}

  static Amounts amounts(FactSchema schema) {
    return new Amounts(RuleSet.of(schema), NONE);
  }

  static Interpreter interpreter(FactSchema schema) {
    return new Interpreter(RuleSet.of(schema), amounts(schema));
  }

  /** Checks that the schema so far has what the fact follows from. */
  static void check(Fact<?> fact, FactSchema soFar) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Age age) {
      if (!has(soFar, age.birth())) {
        throw new IllegalArgumentException(
            "Age ("
                + fact.name()
                + ") must come after its day of birth ("
                + age.birth()
                + "), but the schema has none.");
      }
    } else if (derivation instanceof Derivation.Quotient quotient) {
      checkHas(fact, soFar, quotient.upper());
      checkHas(fact, soFar, quotient.lower());
    } else if (derivation instanceof Derivation.SumOfMembers sum) {
      checkHas(fact, soFar.members().orElse(FactSchema.EMPTY), sum.of());
    } else if (derivation instanceof Derivation.CountOfMembers && soFar.members().isEmpty()) {
      throw new IllegalArgumentException(
          "Fact ("
              + fact.name()
              + ") must count members, but the schema has none.\n"
              + "Maybe add the facts of members first.");
    } else if (derivation instanceof Derivation.Arithmetic from) {
      check(fact, from.formula(), soFar);
    }
  }

  private static boolean has(FactSchema schema, Fact<?> fact) {
    return schema.find(fact.name()).filter(fact::equals).isPresent();
  }

  private static void checkHas(Fact<?> fact, FactSchema schema, Fact<?> input) {
    if (!has(schema, input)) {
      throw new IllegalArgumentException(
          "Fact ("
              + fact.name()
              + ") must come after the fact that it follows from ("
              + input
              + "), but the schema has ("
              + String.join(", ", schema.names())
              + ").");
    }
  }

  private static void check(Fact<?> fact, Formula formula, FactSchema soFar) {
    Formula zero = fact.type() == Fact.Type.MONEY ? Formula.of(Money.ZERO) : Formula.of(0);
    if (!Arithmetic.isPossible(formula) || !isOfAmounts(formula, soFar)) {
      throw new IllegalArgumentException(
          "Fact ("
              + fact.name()
              + ") must follow from sums and products of money and counts, no ages and no"
              + " quotients, but was ("
              + formula
              + ").");
    }
    checkInOrder("Fact", fact.name(), formula.atLeast(zero), soFar);
  }

  /** A name that is none of the schema's facts is found later. */
  private static boolean isOfAmounts(Formula formula, FactSchema schema) {
    return Amounts.names(formula).stream()
        .allMatch(name -> schema.find(name.name()).map(Fact::isAmount).orElse(true));
  }

  /** Checks that the criterion is about the subject's own facts, and that they fit. */
  static void check(Criterion constraint, FactSchema schema) {
    if (!isOfOwnFacts(constraint, schema)) {
      throw new IllegalArgumentException(
          "Constraint must be about the subject's own facts, no ages and no members, but was ("
              + constraint
              + ").");
    }
    checkInOrder("Constraint", constraint.toString(), constraint, schema);
  }

  private static boolean isOfOwnFacts(Object part, FactSchema schema) {
    if (part instanceof Criterion.Exists
        || part instanceof Criterion.Every
        || part instanceof Criterion.AtLeastMembers
        || part instanceof Criterion.Holds) {
      return false;
    }
    if (part instanceof Formula.Name name
        && schema.find(name.name()).flatMap(Fact::birth).isPresent()) {
      return false;
    }
    return Depth.parts(part).stream().allMatch(inner -> isOfOwnFacts(inner, schema));
  }

  private static void checkInOrder(
      String subject, String name, Criterion criterion, FactSchema schema) {
    RuleSet.Rule rule = RuleSet.Rule.of(name, Term.of(name), criterion);
    RuleSet rules = RuleSet.of(schema, ImmutableList.of(rule));
    for (Finding finding :
        new RuleChecker(rules, amounts(schema), rule.id(), rule.criterion(), rule.text(), null)
            .check()) {
      throw new IllegalArgumentException(
          subject + " (" + name + ") must fit the schema, but was: " + finding);
    }
  }
}
