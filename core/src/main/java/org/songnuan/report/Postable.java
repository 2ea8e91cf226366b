package org.songnuan.report;

import static org.songnuan.beneficiary.StandardCategory.CHRONIC_ILLNESS_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.DE_FACTO_ORPHAN;
import static org.songnuan.beneficiary.StandardCategory.DISABLED_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.DISABLED_PERSON;
import static org.songnuan.beneficiary.StandardCategory.FAMILY_PLANNING_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.FAMILY_PLANNING_SPECIAL;
import static org.songnuan.beneficiary.StandardCategory.ILLNESS_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.ILLNESS_PERSON;
import static org.songnuan.beneficiary.StandardCategory.INPATIENT_BED;
import static org.songnuan.beneficiary.StandardCategory.LEFT_BEHIND_CHILD;
import static org.songnuan.beneficiary.StandardCategory.MARTYR_SURVIVOR;
import static org.songnuan.beneficiary.StandardCategory.MIGRANT_CHILD;
import static org.songnuan.beneficiary.StandardCategory.ORPHAN;
import static org.songnuan.beneficiary.StandardCategory.PAIRED_CHILD_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.PARTY_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.PARTY_PRE_FOUNDING;
import static org.songnuan.beneficiary.StandardCategory.PARTY_VETERAN;
import static org.songnuan.beneficiary.StandardCategory.PREFERENTIAL_CARE;
import static org.songnuan.beneficiary.StandardCategory.SCHOLARSHIP_HOLDER;
import static org.songnuan.beneficiary.StandardCategory.SERVICE_MEMBER_FAMILY;
import static org.songnuan.beneficiary.StandardCategory.STUDENT_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.VETERAN;
import static org.songnuan.beneficiary.StandardCategory.VETERAN_CADRE;
import static org.songnuan.beneficiary.StandardCategory.WORKER_ILL_DISABLED;
import static org.songnuan.beneficiary.StandardCategory.YOUTH_HARDSHIP;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.songnuan.beneficiary.BeneficiaryCode;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Payee;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.beneficiary.StandardFacts;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Grant;
import org.songnuan.campaign.Campaign;
import org.songnuan.explain.Code;
import org.songnuan.rule.Fact;

/** Whom and what a public notice may show. */
final class Postable {
  /** Reasons of illness, disability, family planning, the forces, the party, and of minors. */
  private static final ImmutableSet<StandardCategory> NEVER =
      Sets.immutableEnumSet(
          DISABLED_PERSON,
          DISABLED_HOUSEHOLD,
          ILLNESS_PERSON,
          ILLNESS_HOUSEHOLD,
          CHRONIC_ILLNESS_HOUSEHOLD,
          WORKER_ILL_DISABLED,
          INPATIENT_BED,
          FAMILY_PLANNING_HARDSHIP,
          FAMILY_PLANNING_SPECIAL,
          MARTYR_SURVIVOR,
          SERVICE_MEMBER_FAMILY,
          VETERAN,
          PREFERENTIAL_CARE,
          PARTY_HARDSHIP,
          PARTY_VETERAN,
          PARTY_PRE_FOUNDING,
          VETERAN_CADRE,
          STUDENT_HARDSHIP,
          YOUTH_HARDSHIP,
          SCHOLARSHIP_HOLDER,
          LEFT_BEHIND_CHILD,
          MIGRANT_CHILD,
          ORPHAN,
          DE_FACTO_ORPHAN,
          PAIRED_CHILD_HOUSEHOLD);

  /** Children of whom there is no notice at all, in whatever household. */
  private static final ImmutableSet<StandardCategory> NO_NOTICE =
      Sets.immutableEnumSet(DE_FACTO_ORPHAN, ORPHAN);

  private static final ImmutableSet<Fact<?>> NEVER_FACTS =
      ImmutableSet.of(StandardFacts.DISABILITY, StandardFacts.PARTY_SINCE);

  private final Campaign campaign;

  Postable(Campaign campaign) {
    this.campaign = campaign;
  }

  /**
   * Checks that the category is the campaign's, and that neither it nor the amount of one of its
   * benefits tells what is nobody's business.
   */
  void check(CategoryId id) {
    Optional<Category> category = find(id);
    if (category.isEmpty()) {
      throw new IllegalArgumentException(
          "Category to post must be one of the campaign's, but was (" + id + ").");
    }
    if (tells(category.get(), new HashSet<>())) {
      throw refused("Category", id);
    }
    for (Benefit benefit : campaign.benefits()) {
      if (benefit.category().equals(id)
          && benefit.grant() instanceof Grant.ByFormula formula
          && tells(formula.amount().toString(), new HashSet<>())) {
        throw refused("Amount of a benefit", benefit.id());
      }
    }
  }

  private static IllegalArgumentException refused(String what, Object id) {
    return new IllegalArgumentException(
        what
            + " ("
            + id
            + ") must not be posted: it tells of illness, disability, family planning, the"
            + " forces, the party or minors.");
  }

  private Optional<Category> find(CategoryId id) {
    return campaign.categories().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private boolean tells(Category category, Set<CategoryId> seen) {
    if (!seen.add(category.id())) {
      return false;
    }
    boolean isNever =
        NEVER.stream().map(StandardCategory::name).anyMatch(category.id().value()::equals);
    return isNever || tells(category.criterion().map(Object::toString).orElse(""), seen);
  }

  /** Whether a criterion or formula asks for it, by itself or through a category. */
  private boolean tells(String text, Set<CategoryId> seen) {
    return NEVER.stream().anyMatch(never -> text.contains('"' + never.name() + '"'))
        || NEVER_FACTS.stream().anyMatch(fact -> text.contains(fact.name()))
        || campaign.categories().stream()
            .filter(other -> text.contains('"' + other.id().value() + '"'))
            .anyMatch(other -> tells(other, seen));
  }

  /**
   * Returns whether the household may be named: somebody in it is surely of full age and acts for
   * himself, and no child lives there of whom there is never a notice.
   */
  static boolean mayName(Household household, Set<CategoryId> categories, LocalDate day) {
    boolean protectedChild =
        NO_NOTICE.stream().anyMatch(category -> categories.contains(category.id()))
            || household.members().stream().anyMatch(Postable::isProtectedChild);
    return !protectedChild
        && household.members().stream()
            .anyMatch(
                member -> {
                  Code code = Payee.of(household, member, day).reason().code();
                  return code == BeneficiaryCode.SIGNS_IN_PERSON
                      || code == BeneficiaryCode.NO_PERSON_ID;
                });
  }

  private static boolean isProtectedChild(Person member) {
    return member.facts().schema().find(Person.REGISTERED.name()).isPresent()
        && member
            .facts()
            .get(Person.REGISTERED)
            .map(codes -> NO_NOTICE.stream().anyMatch(code -> codes.contains(code.name())))
            .orElse(false);
  }
}
