package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final PlainSides sides = new PlainSides();
  private final IdentityHashMap<Criterion, Part> parts = new IdentityHashMap<>();
  private final Map<Criterion, Part> leaves = new HashMap<>();
  private final Map<String, Part> ofRules = new HashMap<>();
  private final List<Part> own = new ArrayList<>();
  private int aside;
  private int count;

  PartMaker(RuleSet rules, Amounts amounts, FormulaExplainer formulas, Labels labels) {
    this.rules = rules;
    this.amounts = amounts;
    this.formulas = formulas;
    this.teller = new Teller(amounts, labels);
  }

  /** Returns the rule, which several rules may refer to. */
  Part rule(RuleSet.Rule rule) {
    Part known = ofRules.get(rule.id());
    if (known == null) {
      known = of(rule.criterion());
      ofRules.put(rule.id(), known);
    }
    return known;
  }

  /** Returns the criterion prepared. */
  Part of(Criterion criterion) {
    Part known = parts.get(criterion);
    if (known == null) {
      Part joint = joint(criterion);
      known = joint == null ? leaf(criterion) : placed(joint);
      parts.put(criterion, known);
    }
    return known;
  }

  /** Prepares the criteria in a formula. */
  void prepare(Object formula) {
    for (Object part : Depth.parts(formula)) {
      if (part instanceof Criterion criterion) {
        aside(criterion);
      } else {
        prepare(part);
      }
    }
  }

  /** Returns the criterion prepared, which is asked of members, or only where a formula asks. */
  private Part aside(Criterion criterion) {
    aside++;
    Part part = of(criterion);
    aside--;
    return part;
  }

  /** Returns the part that was prepared of this very criterion, if one was. */
  @Nullable Part find(Criterion criterion) {
    return parts.get(criterion);
  }

  /** Asks of the subject, keeping what these parts say of it. */
  Asked ask(FactSheet subject) {
    return Asked.of(subject, count, sides.count());
  }

  /**
   * Returns the parts that rules ask of the subject itself, each after those that it consists of;
   * leaves of one sort stand side by side, so that asking them is the same step many times.
   */
  ImmutableList<Part> inOrder() {
    return ImmutableList.sortedCopyOf(Comparator.comparingInt(PartMaker::sort), own);
  }

  private static int sort(Part part) {
    if (part instanceof OptionPart) {
      return 0;
    } else if (part instanceof FewPart) {
      return 1;
    }
    return part instanceof ComparisonPart ? 2 : 3;
  }

  private Part placed(Part part) {
    if (aside == 0) {
      own.add(part);
    }
    return part.at(count++);
  }

  /** Returns the part that consists of others, or null if the criterion is a leaf. */
  private @Nullable Part joint(Criterion criterion) {
    if (criterion instanceof Criterion.All all) {
      return new JointPart.Plain(true, of(all.clauses()));
    } else if (criterion instanceof Criterion.Any any) {
      return new JointPart.Plain(false, of(any.clauses()));
    } else if (criterion instanceof Criterion.AtLeast several) {
      return new JointPart.AtLeast(several.least(), of(several.clauses()));
    } else if (criterion instanceof Criterion.Not not) {
      return new Part.Opposite(of(not.clause()));
    } else if (criterion instanceof Criterion.Exists exists) {
      return MembersPart.atLeast(1, aside(exists.clause()));
    } else if (criterion instanceof Criterion.Every every) {
      return MembersPart.every(aside(every.clause()));
    } else if (criterion instanceof Criterion.AtLeastMembers several) {
      return MembersPart.atLeast(several.least(), aside(several.clause()));
    } else if (criterion instanceof Criterion.Holds holds) {
      RuleSet.Rule rule = Interpreter.referred(rules, holds);
      return new Part.OtherRule(rule, rule(rule));
    }
    return null;
  }

  private ImmutableList<Part> of(List<Criterion> clauses) {
    return clauses.stream().map(this::of).collect(ImmutableList.toImmutableList());
  }

  private Part leaf(Criterion criterion) {
    Part known = leaves.get(criterion);
    if (known == null) {
      known = placed(madeLeaf(criterion));
      leaves.put(criterion, known);
    }
    return known;
  }

  private Part madeLeaf(Criterion criterion) {
    if (criterion instanceof Criterion.Compare compare) {
      prepare(compare.left());
      prepare(compare.right());
      ComparisonPart part = new ComparisonPart(compare, amounts, formulas, teller, sides);
      return part.ofFewValues().<Part>map(few -> new FewPart(few, part)).orElse(part);
    } else if (criterion instanceof Criterion.Flag flag) {
      return OptionPart.of(flag, place(flag.flag()), fact(flag.flag()));
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      return OptionPart.of(oneOf, place(oneOf.choice()), fact(oneOf.choice()));
    } else if (criterion instanceof Criterion.Includes includes) {
      return OptionPart.of(includes, place(includes.choices()), fact(includes.choices()));
    }
    return new Part.Fixed(((Criterion.Constant) criterion).holds());
  }

  private Fact<?> fact(Formula.Name name) {
    return amounts.fact(name).orElseThrow();
  }

  private SheetPlace place(Formula.Name name) {
    FactSchema own = amounts.schema();
    FactSchema schema = name.ofMember() ? own.members().orElseThrow() : own;
    return SheetPlace.of(schema, schema.slot(name.name()));
  }
}
