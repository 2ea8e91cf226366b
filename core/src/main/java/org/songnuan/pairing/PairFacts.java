package org.songnuan.pairing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.explain.Term;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.FactSheet;

/** The facts of a pair that rules and preferences ask about. */
final class PairFacts {
  static final String RANK = "rank";
  static final String KIND = "kind";
  static final String CATEGORIES = "categories";
  static final Fact<Boolean> PRINCIPAL = Fact.flag("principal", "主要负责人", "principal");
  static final Fact<Boolean> NEAR = Fact.flag("near", "就近", "near");
  static final Fact<Boolean> KIN = Fact.flag("kin", "亲属", "kin");
  static final Fact<Boolean> SPEAKS = Fact.flag("speaks", "语言相通", "a language in common");
  static final Fact<Boolean> SKILLED = Fact.flag("skilled", "具备所需技能", "has the skills needed");

  private final Ladder ladder;
  private final ImmutableSet<String> known;
  private final Fact<String> rank;
  private final Fact<String> kind;
  private final Fact<Set<String>> categories;
  private final FactSchema schema;

  PairFacts(Ladder ladder, ImmutableSortedSet<CategoryId> categories) {
    this.ladder = ladder;
    this.known = categories.stream().map(CategoryId::value).collect(toImmutableSet());
    this.rank =
        Fact.choice(RANK, "职级", "rank", ladder.ranks().stream().map(Rank::code).toList())
            .optionsCalled(
                ladder.ranks().stream().collect(toImmutableMap(Rank::code, ladder::term)));
    this.kind =
        Fact.choice(
                KIND,
                "类型",
                "kind",
                Arrays.stream(HelperKind.values()).map(Enum::name).collect(toImmutableList()))
            .optionsCalled(
                Arrays.stream(HelperKind.values())
                    .collect(toImmutableMap(HelperKind::name, HelperKind::term)));
    this.categories =
        Fact.choices(CATEGORIES, "对象类别", "categories", known)
            .optionsCalled(
                categories.stream().collect(toImmutableMap(CategoryId::value, PairFacts::term)));
    this.schema = FactSchema.of(rank, kind, this.categories, PRINCIPAL, NEAR, KIN, SPEAKS, SKILLED);
  }

  /** Returns what readers call a category: its name in the catalogue, or else its code. */
  static Term term(CategoryId category) {
    return Arrays.stream(StandardCategory.values())
        .filter(standard -> standard.id().equals(category))
        .findFirst()
        .map(StandardCategory::term)
        .orElseGet(() -> Term.of(category.value()));
  }

  FactSchema schema() {
    return schema;
  }

  FactSheet of(Target target, Helper helper) {
    return of(target, helper, helper.reaches(target.area()), isKin(target, helper));
  }

  /** Returns what is known of a pair of which these two are known already. */
  FactSheet of(Target target, Helper helper, boolean near, boolean kin) {
    FactSheet sheet =
        FactSheet.of(schema)
            .with(kind, helper.kind().name())
            .with(categories, known(target))
            .with(PRINCIPAL, helper.principal())
            .with(NEAR, near)
            .with(KIN, kin)
            .with(SPEAKS, speaks(target, helper))
            .with(SKILLED, helper.skills().containsAll(target.skills()));
    return helper.rank().filter(ladder::has).isPresent()
        ? sheet.with(rank, helper.rank().get().code())
        : sheet;
  }

  /** Returns the categories of the target that the policy knows. */
  ImmutableSet<String> known(Target target) {
    return target.categories().stream()
        .map(CategoryId::value)
        .filter(known::contains)
        .collect(toImmutableSet());
  }

  static boolean isKin(Target target, Helper helper) {
    return !Collections.disjoint(target.kin(), helper.kin());
  }

  private static boolean speaks(Target target, Helper helper) {
    return target.languages().isEmpty()
        || !Collections.disjoint(target.languages(), helper.languages());
  }
}
