package org.songnuan.campaign;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.benefit.Tariff;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSheet;

/**
 * To which categories each member of a recipient belongs, where a benefit is for each person.
 *
 * <p>A member belongs to a category of persons if the household would with this member alone among
 * its members; to a category of households or places, if those do.
 */
final class Members {
  /** So many members that are not listed are looked at one by one; of more, no number is known. */
  private static final long MOST_UNLISTED = 1_000;

  private static final Listed NONE = new Listed(ImmutableList.of(), false);

  private final CampaignPlan plan;
  private final ImmutableSet<CategoryId> asked;
  private final ImmutableSet<CategoryId> ofPersons;

  /**
   * The categories of each member, those listed first, and whether there may be any number more.
   */
  record Listed(ImmutableList<Classification> members, boolean mayBeMore) {}

  Members(CampaignPlan plan, Tariff tariff) {
    this.plan = plan;
    this.asked =
        tariff.benefits().stream()
            .filter(Benefit::isPerPerson)
            .map(Benefit::category)
            .collect(toImmutableSet());
    this.ofPersons =
        plan.campaign().categories().stream()
            .filter(category -> category.unit() == RecipientUnit.PERSON)
            .map(Category::id)
            .filter(asked::contains)
            .collect(toImmutableSet());
  }

  /** Returns the members, and says where nobody stands for a category of the household. */
  Listed of(Recipient recipient, Classification whole, ImmutableList.Builder<Finding> findings) {
    if (asked.isEmpty()
        || asked.stream().allMatch(category -> whole.verdict(category) == Verdict.NO)) {
      return NONE;
    }
    FactSheet facts = recipient.facts();
    Optional<Long> people = facts.get(recipient instanceof Place ? Place.PEOPLE : Household.SIZE);
    long listed = facts.members().size();
    long unlisted = Math.max(0, people.orElse(listed) - listed);
    ImmutableList.Builder<Classification> members = ImmutableList.builder();
    for (FactSheet member : facts.members()) {
      members.add(of(recipient, whole, member));
    }
    if (unlisted > 0 && unlisted <= MOST_UNLISTED) {
      Classification unknown =
          recipient instanceof Household ? of(recipient, whole, unlisted(facts)) : whole(whole);
      for (int i = 0; i < unlisted; i++) {
        members.add(unknown);
      }
    }
    Listed all = new Listed(members.build(), people.isEmpty() || unlisted > MOST_UNLISTED);
    for (CategoryId category : ofPersons) {
      if (whole.verdict(category) == Verdict.YES
          && !all.mayBeMore()
          && all.members().stream().allMatch(one -> one.verdict(category) == Verdict.NO)) {
        findings.add(
            Finding.warning(BenefitCode.NO_PERSON, Argument.text(category.value()))
                .about(recipient.id().value()));
      }
    }
    return all;
  }

  /** A member of whom nothing is on file; only households have members to list. */
  private static FactSheet unlisted(FactSheet household) {
    return FactSheet.of(household.schema().members().orElseThrow());
  }

  private Classification whole(Classification of) {
    ImmutableSortedMap.Builder<CategoryId, Verdict> verdicts = ImmutableSortedMap.naturalOrder();
    asked.forEach(category -> verdicts.put(category, of.verdict(category)));
    return Classification.of(verdicts.buildOrThrow());
  }

  private Classification of(Recipient recipient, Classification whole, FactSheet member) {
    FactSheet alone = recipient.facts().withMembers(ImmutableList.of(member));
    ImmutableSortedMap.Builder<CategoryId, Verdict> verdicts = ImmutableSortedMap.naturalOrder();
    for (CategoryId category : asked) {
      Verdict ofWhole = whole.verdict(category);
      verdicts.put(
          category,
          ofWhole == Verdict.NO || !ofPersons.contains(category)
              ? ofWhole
              : plan.classifier(recipient).verdict(category.value(), alone));
    }
    return Classification.of(verdicts.buildOrThrow());
  }

  /** Returns the listed members by whom the recipient belongs to the category. */
  static MembersBehind behind(CampaignPlan plan, Recipient recipient, CategoryId category) {
    FactSheet facts = recipient.facts();
    Classifier classifier = plan.classifier(recipient);
    if (recipient instanceof Place
        || !classifier.rules().rules().containsKey(category.value())
        || verdict(classifier, category, facts.withMembers(ImmutableList.of())) != Verdict.NO) {
      return MembersBehind.UNTOLD;
    }
    ImmutableSortedSet.Builder<Integer> places = ImmutableSortedSet.naturalOrder();
    boolean mayBeMore = facts.isMembersOpen();
    for (int i = 0; i < facts.members().size(); i++) {
      Verdict alone =
          verdict(
              classifier, category, facts.withMembers(ImmutableList.of(facts.members().get(i))));
      if (alone == Verdict.YES) {
        places.add(i);
      }
      mayBeMore |= alone == Verdict.UNKNOWN;
    }
    ImmutableSortedSet<Integer> found = places.build();
    return new MembersBehind(found, mayBeMore || found.isEmpty());
  }

  private static Verdict verdict(Classifier classifier, CategoryId category, FactSheet facts) {
    return classifier.verdict(category.value(), facts);
  }

  /** Returns the facts that would tell which and how many members belong. */
  ImmutableSet<Fact<?>> missing(Recipient recipient, Classification whole) {
    Listed listed = of(recipient, whole, ImmutableList.builder());
    ImmutableSet.Builder<Fact<?>> missing = ImmutableSet.builder();
    if (listed.mayBeMore()) {
      missing.add(recipient instanceof Place ? Place.PEOPLE : Household.SIZE);
    }
    ImmutableList<FactSheet> members = recipient.facts().members();
    // Those who are not listed are all alike, so one of them speaks for the others.
    for (int i = 0; i < Math.min(listed.members().size(), members.size() + 1); i++) {
      for (CategoryId category : Sets.intersection(listed.members().get(i).open(), ofPersons)) {
        FactSheet member = i < members.size() ? members.get(i) : unlisted(recipient.facts());
        missing.addAll(
            plan.classifier(recipient)
                .why(category.value(), recipient.facts().withMembers(ImmutableList.of(member)))
                .missing());
      }
    }
    return missing.build();
  }
}
