package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
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
    return switch (depth == 0 ? 0 : random.nextInt(asksMembers ? 7 : 4)) {
      case 1 -> new Criterion.All(several(() -> criterion(depth - 1)));
      case 2 -> new Criterion.Any(several(() -> criterion(depth - 1)));
      case 3 -> new Criterion.Not(criterion(depth - 1));
      case 4 -> new Criterion.Exists(clause(depth - 1));
      case 5 -> new Criterion.Every(clause(depth - 1));
      case 6 -> new Criterion.AtLeastMembers(1 + random.nextInt(3), clause(depth - 1));
      default -> leaf();
    };
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
    return new Criterion.Compare(
        amount(type, depth), oneOf(List.of(Comparison.values())), amount(type, random.nextInt(2)));
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
    return new Criterion.Compare(
        turned ? right : left, oneOf(List.of(Comparison.values())), turned ? left : right);
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
    return switch (plain ? 0 : random.nextInt(5)) {
      case 1 -> new Formula.Negative(amount(type, depth - 1));
      case 2 -> new Formula.Sum(several(() -> amount(type, depth - 1)));
      case 3 -> amount(type, depth - 1).times(amount(Fact.Type.COUNT, depth - 1));
      default -> atom(type);
    };
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
