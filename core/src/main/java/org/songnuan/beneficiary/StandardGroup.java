package org.songnuan.beneficiary;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;
import static org.songnuan.beneficiary.StandardCategory.DIBAO_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.ELDER_ALONE;
import static org.songnuan.beneficiary.StandardCategory.HARDSHIP_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.MARTYR_SURVIVOR;
import static org.songnuan.beneficiary.StandardCategory.PARTY_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.PREFERENTIAL_CARE;
import static org.songnuan.beneficiary.StandardCategory.SERVICE_MEMBER_FAMILY;
import static org.songnuan.beneficiary.StandardCategory.STUDENT_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.VETERAN;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import org.songnuan.explain.Term;

/**
 * Umbrella names that documents use for several categories at once. A household belongs through any
 * of them, its own or a member's; it is counted once.
 *
 * <p>It answers "whom does this name take in?". A group is not one more register: nobody is
 * registered under it.
 */
public enum StandardGroup {
  /** Survivors of martyrs and families of serving members. */
  MARTYR_OR_SERVICE_FAMILY(
      "烈军属", "martyrs' and service members' families", MARTYR_SURVIVOR, SERVICE_MEMBER_FAMILY),
  /** All families with a tie to the forces. */
  MILITARY_RELATED(
      "涉军家庭", "military-related families", MARTYR_SURVIVOR, SERVICE_MEMBER_FAMILY, VETERAN),
  /** Preferential care, families with a tie to the forces included. */
  PREFERENTIAL_CARE_ALL(
      "优抚对象（含涉军）",
      "preferential care, military families included",
      PREFERENTIAL_CARE,
      MARTYR_SURVIVOR,
      SERVICE_MEMBER_FAMILY,
      VETERAN),
  /** The vulnerable, as a district notice lists them. */
  VULNERABLE(
      "弱势群体",
      "vulnerable households",
      PARTY_HARDSHIP,
      HARDSHIP_HOUSEHOLD,
      DIBAO_HOUSEHOLD,
      ELDER_ALONE,
      STUDENT_HARDSHIP);

  private final String chinese;
  private final String english;
  private final ImmutableSet<StandardCategory> categories;

  StandardGroup(String chinese, String english, StandardCategory... categories) {
    this.chinese = chinese;
    this.english = english;
    this.categories = ImmutableSet.copyOf(categories);
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }

  /** Returns the categories that it takes in. */
  public ImmutableSet<StandardCategory> categories() {
    return categories;
  }

  /** Returns the codes of the categories that it takes in. */
  public ImmutableSortedSet<CategoryId> ids() {
    return categories.stream()
        .map(StandardCategory::id)
        .collect(toImmutableSortedSet(naturalOrder()));
  }

  /**
   * Returns the group as a category of households: whoever is registered, or has a member who is,
   * under one of its codes.
   */
  public Category category() {
    return grouped(categories.stream().map(Category::registeredAs).collect(joining(" || ")));
  }

  /**
   * Returns the group as a category of households who belong to one of its categories, each by the
   * criterion that the campaign gives it; the campaign must ask for all of them.
   */
  public Category ofCampaign() {
    return grouped(
        categories.stream()
            .map(category -> "holds(\"" + category.name() + "\")")
            .collect(joining(" || ")));
  }

  private Category grouped(String text) {
    return Category.of(CategoryId.of(name()), term(), RecipientUnit.HOUSEHOLD).where(text);
  }
}
