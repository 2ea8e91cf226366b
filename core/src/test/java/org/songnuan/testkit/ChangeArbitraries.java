package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Comparison;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.FactSheet;
import org.songnuan.rule.Formula;

/** Criteria over few facts with small values, and subjects, by plain chance and not shrunk. */
public final class ChangeArbitraries {
  private static final ImmutableList<String> OPTIONS = ImmutableList.of("a", "b", "c");
  private static final Fact<Money> INCOME = Fact.money("income", "收入", "income").notNegative();
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size");
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村", "rural");
  private static final Fact<String> HOUSING = Fact.choice("housing", "住房", "housing", OPTIONS);
  private static final Fact<Set<String>> LISTS = Fact.choices("lists", "登记", "lists", OPTIONS);
  private static final Fact<Long> ABSENCES = Fact.count("absences", "缺勤", "absences");
  private static final Fact<Boolean> SCHOOL = Fact.flag("school", "在校", "in school");
  private static final FactSchema FACTS =
      FactSchema.of(INCOME, SIZE, RURAL, HOUSING, LISTS).plusOfMembers(ABSENCES, SCHOOL);

  private final Random random;

  private ChangeArbitraries(Random random) {
    this.random = random;
  }

  /** Cases in which everything is known. */
  public static Arbitrary<ChangeCase> known() {
    return Arbitraries.randomValue(random -> new ChangeArbitraries(random).caseOf(0));
  }

  /** Cases in which some facts are missing, and perhaps some members not listed. */
  public static Arbitrary<ChangeCase> open() {
    return Arbitraries.randomValue(random -> new ChangeArbitraries(random).caseOf(2));
  }

  private ChangeCase caseOf(int missing) {
    return new ChangeCase(criterion(1, false, false), criterion(3, false, true), subject(missing));
  }

  private FactSheet subject(int missing) {
    FactSheet sheet = FactSheet.of(FACTS);
    sheet = isMissing(missing) ? sheet : sheet.with(INCOME, Money.ofFen(random.nextInt(8)));
    sheet = isMissing(missing) ? sheet : sheet.with(SIZE, (long) random.nextInt(5));
    sheet = isMissing(missing) ? sheet : sheet.with(RURAL, random.nextBoolean());
    sheet = isMissing(missing) ? sheet : sheet.with(HOUSING, option());
    sheet = isMissing(missing) ? sheet : sheet.with(LISTS, new TreeSet<>(options()));
    List<FactSheet> members = new ArrayList<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      FactSheet member = FactSheet.of(FACTS.members().orElseThrow());
      member = isMissing(missing) ? member : member.with(ABSENCES, (long) random.nextInt(4));
      member = isMissing(missing) ? member : member.with(SCHOOL, random.nextBoolean());
      members.add(member);
    }
    return missing > 0 && random.nextInt(4) == 0
        ? sheet.withSomeMembers(members)
        : sheet.withMembers(members);
  }

  private boolean isMissing(int missing) {
    return random.nextInt(5) < missing;
  }

  private Criterion criterion(int depth, boolean ofMember, boolean refers) {
    return switch (depth == 0 ? 0 : random.nextInt(ofMember ? 5 : 8)) {
      case 1, 2 -> new Criterion.All(several(depth - 1, ofMember, refers));
      case 3 -> new Criterion.Any(several(depth - 1, ofMember, refers));
      case 4 -> new Criterion.Not(criterion(depth - 1, ofMember, refers));
      case 5 -> new Criterion.Exists(criterion(depth - 1, true, refers));
      case 6 -> new Criterion.Every(criterion(depth - 1, true, refers));
      case 7 ->
          new Criterion.AtLeastMembers(1 + random.nextInt(3), criterion(depth - 1, true, refers));
      default -> leaf(ofMember, refers);
    };
  }

  private ImmutableList<Criterion> several(int depth, boolean ofMember, boolean refers) {
    ImmutableList.Builder<Criterion> several = ImmutableList.builder();
    for (int left = 2 + random.nextInt(2); left > 0; left--) {
      several.add(criterion(depth, ofMember, refers));
    }
    return several.build();
  }

  private Criterion leaf(boolean ofMember, boolean refers) {
    return switch (random.nextInt(refers ? 9 : 8)) {
      case 0 -> Criterion.isSet(RURAL);
      case 1 -> new Criterion.OneOf(name("housing", false), options());
      case 2 -> new Criterion.Includes(name("lists", false), option());
      case 3 -> ofMember ? new Criterion.Flag(name("school", true)) : Criterion.isSet(RURAL);
      case 8 -> Criterion.holds("base");
      default -> compare(ofMember);
    };
  }

  /** No fact stands on both sides: what it cancels out to is not looked for. */
  private Criterion compare(boolean ofMember) {
    Comparison[] comparisons = Comparison.values();
    Comparison comparison = comparisons[random.nextInt(comparisons.length)];
    Formula fen = Formula.of(Money.ofFen(random.nextInt(7)));
    Formula small = Formula.of((long) random.nextInt(6));
    if (random.nextBoolean()) {
      Formula perHead = fen.times(Formula.of(SIZE)).times(Formula.name("multiple"));
      return new Criterion.Compare(money(fen), comparison, random.nextBoolean() ? fen : perHead);
    }
    boolean other = ofMember && random.nextBoolean();
    return new Criterion.Compare(
        number(ofMember, small), comparison, other ? Formula.of(SIZE).times(2) : small);
  }

  private Formula money(Formula fen) {
    return switch (random.nextInt(4)) {
      case 0 -> Formula.of(INCOME).times(1 + random.nextInt(3));
      case 1 -> Formula.of(INCOME).minus(fen);
      case 2 -> fen.minus(Formula.of(INCOME));
      default -> Formula.of(INCOME);
    };
  }

  private Formula number(boolean ofMember, Formula small) {
    Formula.Name name = ofMember ? name("absences", true) : name("size", false);
    return switch (random.nextInt(5)) {
      case 0 -> small.times(name);
      case 1 -> name.times(name);
      case 2 -> name.plus(small);
      case 3 -> small.minus(name);
      default -> name;
    };
  }

  private static Formula.Name name(String name, boolean ofMember) {
    return new Formula.Name(name, ofMember);
  }

  private String option() {
    return OPTIONS.get(random.nextInt(OPTIONS.size()));
  }

  private ImmutableSortedSet<String> options() {
    return random.nextBoolean()
        ? ImmutableSortedSet.of(option())
        : ImmutableSortedSet.copyOf(List.of(option(), option()));
  }
}
