package org.songnuan.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Household;
import org.songnuan.explain.Code;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

/** What every tariff obeys, whatever its benefits, its stacking and its caps. */
class BenefitLawsTest {
  private static final Household HOUSEHOLD = Household.of("H-1", Area.parse("湖北/武汉"));
  private static final List<String> CATEGORIES = List.of("a", "b", "c", "d", "e");

  /** Why a benefit gives way to another one; a cap or a minimum cuts it for its own sake. */
  private static final List<Code> GAVE_WAY =
      List.of(
          BenefitCode.REPLACED_BY_HIGHER, BenefitCode.REPLACED_BY_FIRST, BenefitCode.NOT_BESIDE);

  /** A tariff, what was paid before of each of its caps, and the categories of its recipient. */
  record Case(Tariff tariff, ImmutableMap<String, Money> paid, List<Verdict> verdicts) {
    Assessment assess() {
      return assess(tariff, verdicts);
    }

    Assessment assess(Tariff other, List<Verdict> in) {
      return other.assess(
          new Circumstances(
              HOUSEHOLD,
              with(in).classification(),
              ImmutableList.of(),
              false,
              ImmutableMap.of(),
              ImmutableMap.of(),
              paid,
              ImmutableList.of(),
              ImmutableSet.of(),
              ImmutableList.of()));
    }

    Money paid(Cap cap) {
      return paid.getOrDefault(cap.id(), Money.ZERO);
    }

    Classification classification() {
      Map<CategoryId, Verdict> categories = new HashMap<>();
      for (int i = 0; i < CATEGORIES.size(); i++) {
        categories.put(CategoryId.of(CATEGORIES.get(i)), verdicts.get(i));
      }
      return Classification.of(categories);
    }

    Case with(List<Verdict> in) {
      return new Case(tariff, paid, in);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return cases(tariffs(), Arbitraries.of(Verdict.values()));
  }

  @Provide
  Arbitrary<Case> certain() {
    return cases(tariffs(), Arbitraries.of(Verdict.YES, Verdict.NO));
  }

  @Provide
  Arbitrary<Case> highest() {
    return cases(
        benefits().map(all -> Tariff.of(all, Stacking.HIGHEST_ONLY)),
        Arbitraries.of(Verdict.YES, Verdict.NO));
  }

  private static Arbitrary<Case> cases(Arbitrary<Tariff> tariffs, Arbitrary<Verdict> verdicts) {
    return Combinators.combine(
            tariffs,
            Arbitraries.longs().between(0, 9).list().ofSize(3),
            verdicts.list().ofSize(CATEGORIES.size()))
        .as(
            (tariff, paid, in) -> {
              ImmutableMap.Builder<String, Money> byCap = ImmutableMap.builder();
              for (int i = 0; i < tariff.caps().size(); i++) {
                byCap.put(tariff.caps().get(i).id(), Money.yuan(paid.get(i)));
              }
              return new Case(tariff, byCap.buildOrThrow(), in);
            });
  }

  private static Arbitrary<List<Benefit>> benefits() {
    return Combinators.combine(
            Arbitraries.of(CATEGORIES),
            Arbitraries.longs().between(1, 9),
            Arbitraries.of("", "honour"),
            Arbitraries.of(BenefitKind.RELIEF, BenefitKind.HONOUR),
            Arbitraries.integers().between(0, 2))
        .as(
            (category, yuan, work, kind, tier) ->
                Benefit.cash(category, Money.yuan(yuan))
                    .in(Series.of("", work))
                    .of(kind)
                    .inTier(tier))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(BenefitLawsTest::numbered);
  }

  private static List<Benefit> numbered(List<Benefit> all) {
    List<Benefit> numbered = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      numbered.add(all.get(i).called("b" + i));
    }
    return numbered;
  }

  private static Arbitrary<Tariff> tariffs() {
    Arbitrary<List<Integer>> extras = Arbitraries.integers().between(0, 5).list().ofSize(6);
    Arbitrary<List<Cap>> caps =
        Combinators.combine(
                Arbitraries.longs().between(3, 15), Arbitraries.integers().between(0, 3))
            .as(BenefitLawsTest::cap)
            .list()
            .ofMaxSize(3)
            .map(
                all -> {
                  List<Cap> named = new ArrayList<>();
                  for (int i = 0; i < all.size(); i++) {
                    named.add(all.get(i).apply("cap" + i));
                  }
                  return named;
                });
    return Combinators.combine(
            benefits(),
            extras,
            Arbitraries.of(Stacking.class),
            Arbitraries.of(Stacking.class),
            caps)
        .as(
            (all, more, one, other, limits) -> {
              Map<Series, Stacking> stackings = Map.of(Series.of("", "honour"), other);
              try {
                return Tariff.of(withExtras(all, more), one, stackings, limits);
              } catch (IllegalArgumentException excludesItself) {
                return Tariff.of(all, one, stackings, limits);
              }
            });
  }

  private interface Named {
    Cap apply(String id);
  }

  private static Named cap(long yuan, int what) {
    return id -> {
      Cap cap = Cap.of(id, Money.yuan(yuan));
      return switch (what) {
        case 0 -> cap;
        case 1 -> cap.counting(BenefitKind.RELIEF);
        case 2 -> cap.counting("b0", "b1", "b2");
        default -> cap.counting("b1", "b3", "b4");
      };
    };
  }

  /** Some benefits are not beside an earlier one, some are paid from 3 yuan on. */
  private static List<Benefit> withExtras(List<Benefit> all, List<Integer> more) {
    List<Benefit> changed = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Benefit benefit = all.get(i);
      if (more.get(i) == 1 && i > 0) {
        benefit = benefit.notBeside("b" + (i - 1));
      } else if (more.get(i) == 2) {
        benefit = benefit.payableFrom(Money.yuan(3));
      }
      changed.add(benefit);
    }
    return changed;
  }

  private static Map<BenefitId, Money> money(Iterable<Entitlement> entitlements) {
    Map<BenefitId, Money> money = new TreeMap<>();
    entitlements.forEach(each -> money.put(each.benefit().id(), each.cash()));
    return money;
  }

  private static Money total(Iterable<Entitlement> entitlements) {
    return Money.sum(money(entitlements).values());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void what_is_capped_is_no_more_than_the_cap_nor_than_without_it(@ForAll("certain") Case given) {
    Tariff uncapped =
        Tariff.of(
            given.tariff().benefits(),
            given.tariff().stacking(),
            Map.of(Series.of("", "honour"), given.tariff().stacking(Series.of("", "honour"))),
            List.of());
    Map<BenefitId, Money> most = money(given.assess(uncapped, given.verdicts()).possible());

    for (Iterable<Entitlement> due :
        List.of(given.assess().entitlements(), given.assess().possible())) {
      for (Cap cap : given.tariff().caps()) {
        Money counted = Money.ZERO;
        for (Entitlement each : due) {
          counted = cap.counts(each.benefit()) ? counted.plus(each.cash()) : counted;
        }
        Money room = cap.limit().minus(given.paid().getOrDefault(cap.id(), Money.ZERO));
        assertThat(counted).isLessThanOrEqualTo(room.max(Money.ZERO));
      }
    }
    assertThat(total(given.assess().possible())).isLessThanOrEqualTo(Money.sum(most.values()));
    money(given.assess().possible()).forEach((id, paid) -> assertThat(most).containsKey(id));
    money(given.assess().possible())
        .forEach(
            (id, paid) -> assertThat(paid).isLessThanOrEqualTo(most.getOrDefault(id, Money.ZERO)));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void one_category_more_never_lowers_what_highest_only_gives(@ForAll("highest") Case given) {
    Money before = total(given.assess().entitlements());
    for (int i = 0; i < CATEGORIES.size(); i++) {
      List<Verdict> more = new ArrayList<>(given.verdicts());
      more.set(i, Verdict.YES);
      assertThat(total(given.with(more).assess().entitlements())).isGreaterThanOrEqualTo(before);
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void without_a_benefit_that_is_suppressed_all_is_the_same(@ForAll("certain") Case given) {
    Map<BenefitId, Money> due = money(given.assess().entitlements());
    List<BenefitId> gaveWay = new ArrayList<>();
    for (Suppressed each : given.assess().suppressed()) {
      if (GAVE_WAY.contains(each.reason().code())) {
        gaveWay.add(each.benefit());
      }
    }
    for (Benefit benefit : given.tariff().benefits()) {
      if (gaveWay.contains(benefit.id())) {
        List<Benefit> others = new ArrayList<>(given.tariff().benefits());
        others.remove(benefit);
        Tariff without =
            Tariff.of(
                others,
                given.tariff().stacking(),
                Map.of(Series.of("", "honour"), given.tariff().stacking(Series.of("", "honour"))),
                given.tariff().caps());
        assertThat(money(given.assess(without, given.verdicts()).entitlements())).isEqualTo(due);
      }
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void the_certain_is_the_least_and_the_possible_the_most_of_all_completions(
      @ForAll("cases") Case given) {
    Money least = Money.MAX;
    Money most = Money.ZERO;
    for (List<Verdict> completion : completions(given.verdicts())) {
      Assessment known = given.with(completion).assess();
      least = least.min(total(known.entitlements()));
      most = most.max(total(known.possible()));
    }

    assertThat(total(given.assess().entitlements())).isEqualTo(least);
    assertThat(total(given.assess().possible())).isEqualTo(most);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void those_who_are_alike_should_get_what_each_should_get_alone(@ForAll("cases") Case given) {
    Classification in = given.classification();
    Assessments.Builder all = Assessments.of(given.tariff(), ImmutableList.of(HOUSEHOLD));
    long held = in.categories().stream().mapToLong(all::benefits).reduce(0, (a, b) -> a | b);
    OptionalInt known = in.open().isEmpty() ? all.kind(HOUSEHOLD, held) : OptionalInt.empty();
    int unpaid =
        known.isPresent()
            ? known.getAsInt()
            : all.kind(new Case(given.tariff(), ImmutableMap.of(), given.verdicts()).assess());
    long[] paid =
        given.tariff().caps().stream().filter(cap -> !cap.isPerPerson()).mapToLong(cap -> given.paid(cap).fen()).toArray();

    OptionalInt kind = all.kind(unpaid, paid);
    if (kind.isPresent()) {
      all.add(all.classification(() -> in), kind.getAsInt());
      assertThat(all.build()).containsExactly(given.assess());
    } else {
      assertThat(in.open().isEmpty() && known.isPresent()).isFalse();
    }
  }

  private static List<List<Verdict>> completions(List<Verdict> open) {
    List<List<Verdict>> all = new ArrayList<>();
    all.add(new ArrayList<>());
    for (Verdict verdict : open) {
      List<List<Verdict>> longer = new ArrayList<>();
      for (List<Verdict> one : all) {
        for (Verdict each :
            verdict == Verdict.UNKNOWN ? List.of(Verdict.YES, Verdict.NO) : List.of(verdict)) {
          List<Verdict> next = new ArrayList<>(one);
          next.add(each);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void what_is_certain_rests_on_certain_categories_and_no_order_shows(
      @ForAll("cases") Case given, @ForAll long seed) {
    List<Benefit> shuffled = new ArrayList<>(given.tariff().benefits());
    Collections.shuffle(shuffled, new Random(seed));
    Tariff same =
        Tariff.of(
            shuffled,
            given.tariff().stacking(),
            Map.of(Series.of("", "honour"), given.tariff().stacking(Series.of("", "honour"))),
            given.tariff().caps());

    assertThat(given.assess(same, given.verdicts())).isEqualTo(given.assess());
    for (Entitlement each : given.assess().entitlements()) {
      assertThat(given.assess().classification().categories()).containsAll(each.supportedBy());
    }
  }
}
