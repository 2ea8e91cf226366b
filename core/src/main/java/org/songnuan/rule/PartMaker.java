package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prepares the parts of rules for explaining. What occurs in many places is prepared once. */
final class PartMaker {
  private final RuleSet rules;
  private final Amounts amounts;
  private final FormulaExplainer formulas;
  private final Teller teller;
  private final IdentityHashMap<Criterion, Part> parts = new IdentityHashMap<>();
  private final Map<Criterion, Part> leaves = new HashMap<>();
  private final Map<String, Part> ofRules = new HashMap<>();
  private int shared;

  PartMaker(RuleSet rules, Amounts amounts, FormulaExplainer formulas, Teller teller) {
    this.rules = rules;
    this.amounts = amounts;
    this.formulas = formulas;
    this.teller = teller;
  }

  /** Returns the rule, which several rules may refer to. */
  Part rule(RuleSet.Rule rule) {
    Part known = ofRules.get(rule.id());
    if (known == null) {
      known = shared(of(rule.criterion()));
      ofRules.put(rule.id(), known);
    }
    return known;
  }

  /** Returns the criterion prepared. */
  Part of(Criterion criterion) {
    Part known = parts.get(criterion);
    if (known == null) {
      known = made(criterion);
      parts.put(criterion, known);
    }
    return known;
  }

  /** Prepares the criteria in a formula. */
  void prepare(Object formula) {
    for (Object part : Depth.parts(formula)) {
      if (part instanceof Criterion criterion) {
        of(criterion);
      } else {
        prepare(part);
      }
    }
  }

  /** Returns the part that was prepared of this very criterion, if one was. */
  @Nullable Part find(Criterion criterion) {
    return parts.get(criterion);
  }

  /** Returns how many parts are asked once of each subject. */
  int shared() {
    return shared;
  }

  private Part shared(Part part) {
    return new Part.Shared(shared++, part);
  }

  private Part made(Criterion criterion) {
    if (criterion instanceof Criterion.All all) {
      return new JointPart.Plain(true, of(all.clauses()));
    } else if (criterion instanceof Criterion.Any any) {
      return new JointPart.Plain(false, of(any.clauses()));
    } else if (criterion instanceof Criterion.AtLeast several) {
      return new JointPart.AtLeast(several.least(), of(several.clauses()));
    } else if (criterion instanceof Criterion.Not not) {
      return new Part.Opposite(of(not.clause()));
    } else if (criterion instanceof Criterion.Exists exists) {
      return shared(MembersPart.atLeast(1, of(exists.clause())));
    } else if (criterion instanceof Criterion.Every every) {
      return shared(MembersPart.every(of(every.clause())));
    } else if (criterion instanceof Criterion.AtLeastMembers several) {
      return shared(MembersPart.atLeast(several.least(), of(several.clause())));
    } else if (criterion instanceof Criterion.Holds holds) {
      RuleSet.Rule rule = Interpreter.referred(rules, holds);
      return new Part.OtherRule(rule, rule(rule));
    }
    return leaf(criterion);
  }

  private ImmutableList<Part> of(List<Criterion> clauses) {
    return clauses.stream().map(this::of).collect(ImmutableList.toImmutableList());
  }

  private Part leaf(Criterion criterion) {
    Part known = leaves.get(criterion);
    if (known == null) {
      known = madeLeaf(criterion);
      leaves.put(criterion, known);
    }
    return known;
  }

  private Part madeLeaf(Criterion criterion) {
    if (criterion instanceof Criterion.Compare compare) {
      prepare(compare.left());
      prepare(compare.right());
      return shared(new ComparisonPart(compare, amounts, formulas, teller));
    } else if (criterion instanceof Criterion.Flag flag) {
      return OptionPart.of(flag, slot(flag.flag()), fact(flag.flag()));
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      return OptionPart.of(oneOf, slot(oneOf.choice()), fact(oneOf.choice()));
    } else if (criterion instanceof Criterion.Includes includes) {
      return OptionPart.of(includes, slot(includes.choices()), fact(includes.choices()));
    }
    return new Part.Fixed(((Criterion.Constant) criterion).holds());
  }

  private Fact<?> fact(Formula.Name name) {
    return amounts.fact(name).orElseThrow();
  }

  private int slot(Formula.Name name) {
    FactSchema own = amounts.schema();
    return (name.ofMember() ? own.members().orElseThrow() : own).slot(name.name());
  }
}
