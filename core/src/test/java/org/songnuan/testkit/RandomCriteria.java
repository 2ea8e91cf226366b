package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Comparison;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Formula;

/**
 * Makes criteria that fit a schema and the parameters of {@link RuleArbitraries}.
 *
 * @param schema the facts of the subject
 * @param members the facts of the member that the criteria are about, if they are about one
 * @param refers whether they may refer to the rule {@code base}
 * @param random what decides
 */
record RandomCriteria(
    FactSchema schema, Optional<FactSchema> members, boolean refers, Random random) {

  /** Makes a criterion nested at most so many levels above its comparisons and flags. */
  Criterion criterion(int depth) {
    boolean asksMembers = members.isEmpty() && schema.members().isPresent();
    return switch (depth == 0 ? 0 : random.nextInt(asksMembers ? 8 : 5)) {
      case 1 -> new Criterion.All(several(() -> criterion(depth - 1)));
      case 2 -> new Criterion.Any(several(() -> criterion(depth - 1)));
      case 3 -> new Criterion.Not(criterion(depth - 1));
      case 4 -> atLeast(several(() -> criterion(depth - 1)));
      case 5 -> new Criterion.Exists(clause(depth - 1));
      case 6 -> new Criterion.Every(clause(depth - 1));
      case 7 -> new Criterion.AtLeastMembers(1 + random.nextInt(3), clause(depth - 1));
      default -> leaf();
    };
  }

  private Criterion atLeast(ImmutableList<Criterion> clauses) {
    return new Criterion.AtLeast(1 + random.nextInt(clauses.size()), clauses);
  }

  /** Makes an amount of money in whole fen, nested at most so many levels above its names. */
  Formula money(int depth) {
    Formula amount = amount(Fact.Type.MONEY, depth);
    return random.nextInt(4) == 0
        ? Formula.max(Formula.of(Money.ZERO), rounded(amount, Fact.Type.MONEY))
        : rounded(amount, Fact.Type.MONEY);
  }

  private Criterion clause(int depth) {
    return new RandomCriteria(schema, schema.members(), refers, random).criterion(depth);
  }

  private Criterion leaf() {
    Fact.Type[] types = Fact.Type.values();
    Fact.Type type = types[random.nextInt(types.length)];
    List<Formula.Name> names = names(type);
    if (random.nextInt(12) == 0) {
      return refers
          ? new Criterion.Holds(RuleCase.BASE)
          : new Criterion.Constant(random.nextBoolean());
    } else if (type == Fact.Type.MONEY || type == Fact.Type.COUNT || type == Fact.Type.DATE) {
      return compare(type);
    } else if (type == Fact.Type.QUOTIENT && !names.isEmpty()) {
      return compareQuotient(oneOf(names));
    } else if (names.isEmpty()) {
      return compare(Fact.Type.MONEY);
    }
    Formula.Name name = oneOf(names);
    return switch (type) {
      case FLAG -> new Criterion.Flag(name);
      case CHOICE -> new Criterion.OneOf(name, ImmutableSortedSet.copyOf(several(this::option)));
      default -> new Criterion.Includes(name, option());
    };
  }

  private Criterion compare(Fact.Type type) {
    int depth = type == Fact.Type.DATE ? 0 : random.nextInt(3);
    return compared(amount(type, depth), amount(type, random.nextInt(2)));
  }

  /** One in six compares as a parameter says. */
  private Criterion compared(Formula left, Formula right) {
    return random.nextInt(6) == 0
        ? Criterion.compare(left, "test", right)
        : new Criterion.Compare(left, oneOf(List.of(Comparison.values())), right);
  }

  /** A quotient stands on one side or both, in a sum or a product, but never times itself. */
  private Criterion compareQuotient(Formula.Name quotient) {
    boolean ofMoney = !quotient.name().equals("share");
    Formula left = linear(quotient, ofMoney);
    Formula right =
        random.nextInt(6) == 0
            ? linear(quotient, ofMoney)
            : amount(ofMoney ? Fact.Type.MONEY : Fact.Type.COUNT, random.nextInt(2));
    boolean turned = random.nextBoolean();
    return compared(turned ? right : left, turned ? left : right);
  }

  private Formula linear(Formula quotient, boolean ofMoney) {
    return switch (random.nextInt(6)) {
      case 0 -> quotient.plus(amount(ofMoney ? Fact.Type.MONEY : Fact.Type.COUNT, 0));
      case 1 -> quotient.times(amount(Fact.Type.COUNT, 0));
      case 2 -> new Formula.Negative(quotient);
      default -> quotient;
    };
  }

  private Formula amount(Fact.Type type, int depth) {
    boolean plain = depth == 0 || type == Fact.Type.DATE;
    return switch (plain ? 0 : random.nextInt(11)) {
      case 1 -> new Formula.Negative(amount(type, depth - 1));
      case 2 -> new Formula.Sum(several(() -> amount(type, depth - 1)));
      case 3 -> amount(type, depth - 1).times(amount(Fact.Type.COUNT, depth - 1));
      case 4 -> new Formula.Min(several(() -> amount(type, depth - 1)));
      case 5 -> new Formula.Max(several(() -> amount(type, depth - 1)));
      case 6 -> clamped(type, depth);
      case 7 -> rounded(amount(type, depth - 1), type);
      case 8 -> banded(type, depth);
      case 9 -> perMember(type, depth);
      default -> atom(type);
    };
  }

  private Formula clamped(Fact.Type type, int depth) {
    List<Formula> limits = limits(type, 2);
    return amount(type, depth - 1).clamp(limits.get(0), limits.get(1));
  }

  private Formula rounded(Formula amount, Fact.Type type) {
    Formula step =
        type == Fact.Type.MONEY
            ? Formula.of(Money.ofFen(oneOf(List.of(1, 7, 100))))
            : Formula.of(oneOf(List.of(1, 2, 3)));
    List<RoundingMode> roundings =
        List.of(RoundingMode.DOWN, RoundingMode.UP, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN);
    return new Formula.Rounded(amount, oneOf(roundings), step);
  }

  private Formula banded(Fact.Type type, int depth) {
    boolean marginal = random.nextBoolean();
    Fact.Type of = marginal || random.nextBoolean() ? type : Fact.Type.COUNT;
    ImmutableList<Formula> limits = limits(of, 1 + random.nextInt(3));
    ImmutableList.Builder<Formula> outputs = ImmutableList.builder();
    for (int i = 0; i <= limits.size(); i++) {
      outputs.add(marginal ? rate() : amount(type, depth - 1));
    }
    return marginal
        ? new Formula.Marginal(amount(of, depth - 1), limits, outputs.build())
        : new Formula.ByBand(amount(of, depth - 1), limits, outputs.build());
  }

  private Formula rate() {
    return random.nextBoolean()
        ? Formula.of(random.nextInt(4) - 1)
        : Formula.name(oneOf(List.of("quota", "multiple")));
  }

  /** So many limits above zero that ascend. */
  private ImmutableList<Formula> limits(Fact.Type type, int count) {
    List<Formula> all =
        type == Fact.Type.MONEY
            ? List.of(
                Formula.of(Money.ofFen(1)),
                random.nextBoolean() ? Formula.name("line") : Formula.of(Money.yuan(900)),
                Formula.of(Money.ofFen(135_000)),
                Formula.of(Money.ofFen(180_000)))
            : List.of(Formula.of(1), Formula.of(2), Formula.name("quota"), Formula.of(80));
    int from = random.nextInt(all.size() - count + 1);
    return ImmutableList.copyOf(all.subList(from, from + count));
  }

  private Formula perMember(Fact.Type type, int depth) {
    if (members.isPresent() || schema.members().isEmpty()) {
      return atom(type);
    }
    RandomCriteria ofMember = new RandomCriteria(schema, schema.members(), refers, random);
    Criterion clause =
        random.nextBoolean() ? new Criterion.Constant(true) : ofMember.criterion(depth - 1);
    return new Formula.PerMember(clause, ofMember.amount(type, depth - 1));
  }

  private Formula atom(Fact.Type type) {
    List<Formula.Name> names = names(type);
    if (!names.isEmpty() && random.nextInt(3) > 0) {
      return oneOf(names);
    }
    boolean named = random.nextInt(3) == 0;
    return switch (type) {
      case MONEY -> named ? Formula.name("line") : Formula.of(RandomSubjects.money(random));
      case COUNT -> named ? Formula.name(oneOf(List.of("quota", "multiple"))) : Formula.of(count());
      default -> named ? Formula.name("cutoff") : Formula.of(RandomSubjects.day(random));
    };
  }

  private long count() {
    return random.nextBoolean() ? random.nextInt(8) - 3 : 78 + random.nextInt(5);
  }

  private String option() {
    return oneOf(RuleArbitraries.OPTIONS);
  }

  private <T> ImmutableList<T> several(Supplier<T> parts) {
    ImmutableList.Builder<T> several = ImmutableList.builder();
    for (int left = 2 + random.nextInt(2); left > 0; left--) {
      several.add(parts.get());
    }
    return several.build();
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private List<Formula.Name> names(Fact.Type type) {
    List<Formula.Name> names = new ArrayList<>();
    collect(schema, type, false, names);
    members.ifPresent(ofMembers -> collect(ofMembers, type, true, names));
    return names;
  }

  private static void collect(
      FactSchema schema, Fact.Type type, boolean ofMember, List<Formula.Name> names) {
    for (Fact<?> fact : schema.facts()) {
      if (fact.type() == type) {
        names.add(new Formula.Name(fact.name(), ofMember));
      }
    }
  }
}
