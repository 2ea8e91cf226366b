package org.songnuan.pairing;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.explain.Term;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Formula;

/**
 * What must be so of a pair, as a criterion over the recipient and the helper together.
 *
 * <p>It answers "may this one help that one?". A pair is allowed if every rule of the policy
 * certainly holds of it; a fact that is missing, such as the rank of a helper without one, allows
 * nothing that asks for it. These facts may be asked about:
 *
 * <ul>
 *   <li>{@code categories}: the categories of the recipient;
 *   <li>{@code rank}: the helper's rank on the ladder;
 *   <li>{@code principal}: whether the helper is the principal of its organisation;
 *   <li>{@code kind}: {@code PERSON}, {@code ORGANISATION} or {@code TEAM};
 *   <li>{@code near}: whether the helper's area, or one that it supports, contains the recipient's;
 *   <li>{@code kin}: whether the two have a key of kinship in common;
 *   <li>{@code speaks}: whether the helper speaks one of the recipient's languages;
 *   <li>{@code skilled}: whether the helper has every skill that the recipient needs.
 * </ul>
 *
 * <pre>{@code
 * PairRule.of("heads", "军属由主要负责人结对", "principals for families of the forces",
 *     "!(\"SERVICE_MEMBER_FAMILY\" in categories) || principal")
 * }</pre>
 *
 * @param id the id, unique in a policy
 * @param term what readers call it
 * @param criterion what must be so
 */
public record PairRule(String id, Term term, Criterion criterion) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public PairRule {
    requireNonNull(id, "id");
    requireNonNull(term, "term");
    requireNonNull(criterion, "criterion");
    if (id.isBlank()) {
      throw new IllegalArgumentException("Pair rule must have an id, but was (blank).");
    }
  }

  /**
   * Returns the rule that this text says.
   *
   * @throws IllegalArgumentException if the text is no criterion; names are checked with the policy
   */
  public static PairRule of(String id, String chinese, String english, String criterion) {
    return new PairRule(id, Term.of(chinese, english), Criterion.parse(criterion));
  }

  /** Returns the rule {@code near}: a helper keeps to its area and those that it supports. */
  public static PairRule near() {
    return new PairRule(
        "near", Term.of("就近结对", "own area or supported village"), Criterion.isSet(PairFacts.NEAR));
  }

  /** Returns the rule {@code no-kin}: nobody is paired with kin. */
  public static PairRule noKin() {
    return new PairRule(
        "no-kin", Term.of("亲属回避", "no kin"), Criterion.isSet(PairFacts.KIN).negated());
  }

  /** Returns the rule {@code speaks}: the helper speaks a language of the recipient. */
  public static PairRule speaks() {
    return new PairRule(
        "speaks", Term.of("语言相通", "a language in common"), Criterion.isSet(PairFacts.SPEAKS));
  }

  /** Returns the rule {@code skilled}: the helper has the skills that the recipient needs. */
  public static PairRule skilled() {
    return new PairRule(
        "skilled", Term.of("具备所需技能", "the skills needed"), Criterion.isSet(PairFacts.SKILLED));
  }

  /**
   * Returns the rule {@code rank-CATEGORY}: whoever helps these has at least this rank.
   *
   * @throws IllegalArgumentException if the rank is not on the ladder, or the category blank
   */
  public static PairRule rankFloor(String category, Ladder ladder, String floor) {
    CategoryId of = CategoryId.of(category);
    Term called = PairFacts.term(of);
    Term rank = ladder.term(Rank.of(floor));
    ImmutableSortedSet<String> ranks =
        ladder.from(Rank.of(floor)).stream()
            .map(Rank::code)
            .collect(toImmutableSortedSet(naturalOrder()));
    return new PairRule(
        "rank-" + of,
        Term.of(
            called.chinese() + "：" + rank.chinese() + "以上",
            called.english() + ": " + rank.english() + " or above"),
        unless(of, new Criterion.OneOf(new Formula.Name(PairFacts.RANK, false), ranks)));
  }

  /**
   * Returns the rule {@code person-CATEGORY}: these have persons as contacts, no organisation and
   * no team.
   *
   * @throws IllegalArgumentException if the category is blank
   */
  public static PairRule namedPerson(String category) {
    CategoryId of = CategoryId.of(category);
    Term called = PairFacts.term(of);
    return new PairRule(
        "person-" + of,
        Term.of(called.chinese() + "：须有专人", called.english() + ": a named person"),
        unless(
            of,
            new Criterion.OneOf(
                new Formula.Name(PairFacts.KIND, false),
                ImmutableSortedSet.of(HelperKind.PERSON.name()))));
  }

  private static Criterion unless(CategoryId category, Criterion criterion) {
    Criterion in =
        new Criterion.Includes(new Formula.Name(PairFacts.CATEGORIES, false), category.value());
    return new Criterion.Any(ImmutableList.of(in.negated(), criterion));
  }

  /**
   * Returns this rule with the floor one rank lower, if it says what a {@link #rankFloor} says and
   * there is one. It keeps its id, which may be the host's own.
   */
  Optional<PairRule> lowered(Ladder ladder) {
    if (criterion instanceof Criterion.Any any
        && any.clauses().size() == 2
        && any.clauses().get(0) instanceof Criterion.Not not
        && not.clause() instanceof Criterion.Includes in
        && any.clauses().get(1) instanceof Criterion.OneOf ranks
        && ranks.choice().name().equals(PairFacts.RANK)) {
      return ladder.ranks().stream()
          .filter(rank -> !ranks.options().contains(rank.code()))
          .findFirst()
          .map(rank -> rankFloor(in.option(), ladder, rank.code()))
          .map(lower -> new PairRule(id, lower.term(), lower.criterion()));
    }
    return Optional.empty();
  }

  /** Returns the lowest rank that a {@link #rankFloor} lets pass. */
  Optional<Rank> floor(Ladder ladder) {
    return criterion instanceof Criterion.Any any
            && any.clauses().get(any.clauses().size() - 1) instanceof Criterion.OneOf ranks
        ? ladder.ranks().reverse().stream()
            .filter(rank -> ranks.options().contains(rank.code()))
            .findFirst()
        : Optional.empty();
  }

  /** Returns whether it is about being near and nothing else, so that areas can be looked up. */
  boolean isNear() {
    return criterion.equals(near().criterion());
  }
}
