package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Comparison;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Formula;

/** Rules over the facts of {@link AnalysisCase}, by plain chance and not shrunk. */
public final class AnalysisArbitraries {
  private final Random random;
  private final boolean ordinary;

  private AnalysisArbitraries(Random random, boolean ordinary) {
    this.random = random;
    this.ordinary = ordinary;
  }

  /** Rules of every kind. */
  public static Arbitrary<AnalysisCase> any() {
    return Arbitraries.randomValue(AnalysisArbitraries::any);
  }

  /** Rules of every kind, made by this. */
  public static AnalysisCase any(Random random) {
    return new AnalysisArbitraries(random, false).caseOf();
  }

  /**
   * Rules as policies have them: the subject's own facts, and whether some member meets a clause.
   */
  public static AnalysisCase ordinary(Random random) {
    return new AnalysisArbitraries(random, true).caseOf();
  }

  private AnalysisCase caseOf() {
    return new AnalysisCase(
        ImmutableList.of(
            criterion(2, false, false), criterion(2, false, false), criterion(3, false, true)));
  }

  private Criterion criterion(int depth, boolean ofMember, boolean refers) {
    return switch (depth == 0 ? 0 : random.nextInt(ofMember ? 7 : ordinary ? 8 : 10)) {
      case 1, 2 -> new Criterion.All(several(depth - 1, ofMember, refers));
      case 3, 4 -> new Criterion.Any(several(depth - 1, ofMember, refers));
      case 5 -> new Criterion.Not(criterion(depth - 1, ofMember, refers));
      case 6 -> {
        ImmutableList<Criterion> clauses = several(depth - 1, ofMember, refers);
        yield new Criterion.AtLeast(1 + random.nextInt(clauses.size()), clauses);
      }
      case 7 -> new Criterion.Exists(criterion(depth - 1, true, refers));
      case 8 -> new Criterion.Every(criterion(depth - 1, true, refers));
      case 9 ->
          new Criterion.AtLeastMembers(1 + random.nextInt(2), criterion(depth - 1, true, refers));
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
    if (ofMember && (ordinary || random.nextInt(4) > 0)) {
      return random.nextInt(3) == 0
          ? new Criterion.Flag(new Formula.Name("school", true))
          : new Criterion.Compare(
              new Formula.Name("absences", true), comparison(), Formula.of(random.nextInt(4)));
    }
    return switch (random.nextInt(refers ? 8 : 7)) {
      case 0 -> Criterion.isSet(AnalysisCase.RURAL);
      case 1 -> new Criterion.OneOf(new Formula.Name("housing", false), options());
      case 2 ->
          new Criterion.Includes(
              new Formula.Name("lists", false), AnalysisCase.OPTIONS.get(random.nextInt(2)));
      case 7 -> ofMember ? Criterion.isSet(AnalysisCase.RURAL) : Criterion.holds("r0");
      default -> compare();
    };
  }

  private ImmutableSortedSet<String> options() {
    return ImmutableSortedSet.copyOf(
        List.of(
            AnalysisCase.OPTIONS.get(random.nextInt(3)),
            AnalysisCase.OPTIONS.get(random.nextInt(3))));
  }

  private Comparison comparison() {
    return List.of(Comparison.values()).get(random.nextInt(6));
  }

  private Criterion compare() {
    return random.nextBoolean()
        ? new Criterion.Compare(money(), comparison(), money())
        : new Criterion.Compare(number(), comparison(), number());
  }

  private Formula money() {
    Formula fen = Formula.of(Money.ofFen(random.nextInt(5)));
    return switch (random.nextInt(ordinary ? 7 : 9)) {
      case 0, 1 -> Formula.of(AnalysisCase.INCOME);
      case 2 -> Formula.of(AnalysisCase.INCOME).times(2).plus(fen);
      case 3 -> fen.times(Formula.of(AnalysisCase.SIZE));
      case 4 -> Formula.name("perHead");
      case 5 -> Formula.name("margin");
      case 7 -> Formula.max(Formula.of(AnalysisCase.INCOME), fen);
      case 8 -> Formula.of(AnalysisCase.INCOME).times(Formula.of(AnalysisCase.STUDENTS));
      default -> fen;
    };
  }

  private Formula number() {
    Formula small = Formula.of(random.nextInt(4));
    return switch (random.nextInt(ordinary ? 7 : 11)) {
      case 0, 1 -> Formula.of(AnalysisCase.SIZE);
      case 2 -> Formula.of(AnalysisCase.STUDENTS);
      case 3 -> Formula.of(AnalysisCase.STUDENTS).plus(Formula.of(AnalysisCase.SIZE));
      case 4 -> Formula.name("others");
      case 7 -> Formula.name("away");
      case 8 -> Formula.name("listed");
      case 9 -> Formula.min(Formula.of(AnalysisCase.SIZE), small);
      case 10 -> Formula.of(AnalysisCase.STUDENTS).times(Formula.of(AnalysisCase.SIZE));
      default -> small;
    };
  }
}
