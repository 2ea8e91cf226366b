package org.songnuan.campaign;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessments;
import org.songnuan.benefit.Tariff;
import org.songnuan.rule.Classifier;
import org.songnuan.scope.Area;

/**
 * What everybody on a roster should get, each as {@link Assessor} says, block after block.
 *
 * <p>Recipients under the same rules with the same verdicts are a sort. Where nothing but the
 * categories matters of a sort, all its recipients are of one kind, unless caps count what one of
 * them was paid before; everybody else is assessed alone.
 */
final class RosterAssessor {
  private static final int BLOCK = 2_048;

  private final CampaignPlan plan;
  private final Assessor one;
  private final Tariff tariff;
  private final PaidTotals.Walk paidBefore;
  private final long[] paid;
  private final AfterPayments afterPayments;
  private final boolean asksMore;
  private final IdentityHashMap<Classifier, RulesOf> byRules = new IdentityHashMap<>();
  private final Map<Listed, Optional<RulesOf>> byArea = new HashMap<>();
  private @Nullable Recipient last;
  private @Nullable RulesOf lastRules;

  /** Where somebody is listed by the same rules. */
  private record Listed(Area area, boolean isPlace) {}

  /** Those under the same rules, and what is known of each combination of verdicts. */
  private static final class RulesOf {
    final Census census;
    final boolean[] divides;
    final long[] benefits;
    Sort[] sorts = new Sort[64];

    RulesOf(
        Classifier rules, Predicate<CategoryId> isDivided, ToLongFunction<CategoryId> benefitsOf) {
      this.census = new Census(rules);
      this.divides = new boolean[census.categories().size()];
      this.benefits = new long[divides.length];
      for (int i = 0; i < divides.length; i++) {
        divides[i] = isDivided.test(census.categories().get(i));
        benefits[i] = benefitsOf.applyAsLong(census.categories().get(i));
      }
    }

    boolean isShared(int combination) {
      for (int i = 0; i < divides.length; i++) {
        if (divides[i] && census.isPossible(combination, i)) {
          return false;
        }
      }
      return true;
    }

    long benefits(int combination) {
      long all = 0;
      for (int i = 0; i < benefits.length; i++) {
        all |= census.isCertain(combination, i) ? benefits[i] : 0;
      }
      return all;
    }
  }

  /** Those of one combination: their kind if they share one, less than zero if not. */
  private record Sort(Supplier<Classification> classification, int number, int kind) {}

  RosterAssessor(CampaignPlan plan, Assessor one, Tariff tariff, PaidTotals paidBefore) {
    this.plan = plan;
    this.one = one;
    this.tariff = tariff;
    this.paidBefore = paidBefore.walk();
    this.paid = new long[paidBefore.caps()];
    this.afterPayments = new AfterPayments(paidBefore.caps());
    this.asksMore =
        plan.campaign().list().isPresent()
            || !plan.decisions().all().isEmpty()
            || !plan.campaign().conflicts().isEmpty()
            || !plan.campaign().gate().asksNothing();
  }

  Assessments assess(Roster roster) {
    ImmutableList<Recipient> all = roster.recipients();
    Assessments.Builder assessments = Assessments.of(tariff, all);
    @Nullable RulesOf[] rules = new RulesOf[BLOCK];
    int[] places = new int[BLOCK];
    for (int from = 0; from < all.size(); from += BLOCK) {
      int count = Math.min(BLOCK, all.size() - from);
      for (int i = 0; i < count; i++) {
        Recipient recipient = all.get(from + i);
        RulesOf asked = rules(recipient, assessments);
        rules[i] = asked;
        places[i] = asked == null ? -1 : asked.census.add(recipient);
      }
      byRules.values().forEach(each -> each.census.decide());
      for (int i = 0; i < count; i++) {
        Recipient recipient = all.get(from + i);
        RulesOf asked = rules[i];
        if (asked == null) {
          assessments.add(one.assess(recipient));
        } else {
          add(recipient, sort(recipient, asked, places[i], assessments), assessments);
        }
      }
    }
    return assessments.build();
  }

  /** Returns the rules for the recipient; null if it is refused, or its area has none. */
  @SuppressWarnings("ReferenceEquality") // The very same area again asks for nothing new.
  private @Nullable RulesOf rules(Recipient recipient, Assessments.Builder assessments) {
    Recipient before = last;
    if (before == null
        || before.area() != recipient.area()
        || before.getClass() != recipient.getClass()) {
      Listed where = new Listed(recipient.area(), recipient instanceof Place);
      lastRules = byArea.computeIfAbsent(where, anew -> find(recipient, assessments)).orElse(null);
      last = recipient;
    }
    RulesOf rules = lastRules;
    return rules == null
            || !rules.census.isAbout(recipient)
            || (asksMore && !one.refusals(recipient).isEmpty())
        ? null
        : rules;
  }

  private Optional<RulesOf> find(Recipient recipient, Assessments.Builder assessments) {
    return plan.territory().covers(recipient.area())
        ? Optional.of(
            byRules.computeIfAbsent(
                plan.classifier(recipient),
                rules ->
                    new RulesOf(
                        rules,
                        category -> one.divides(recipient, category),
                        assessments::benefits)))
        : Optional.empty();
  }

  private Sort sort(
      Recipient recipient, RulesOf rules, int place, Assessments.Builder assessments) {
    int combination = rules.census.combination(place);
    if (combination >= rules.sorts.length) {
      rules.sorts = Arrays.copyOf(rules.sorts, 2 * rules.sorts.length);
    }
    Sort sort = rules.sorts[combination];
    if (sort == null) {
      sort = newSort(recipient, rules, combination, assessments);
      rules.sorts[combination] = sort;
    }
    return sort;
  }

  private Sort newSort(
      Recipient example, RulesOf rules, int combination, Assessments.Builder assessments) {
    Census census = rules.census;
    Supplier<Classification> classification = census.classification(combination);
    int kind = -1;
    if (rules.isShared(combination)) {
      OptionalInt known =
          census.isOpen(combination)
              ? OptionalInt.empty()
              : assessments.kind(example, rules.benefits(combination));
      kind =
          known.isPresent()
              ? known.getAsInt()
              : assessments.kind(one.unpaid(example, classification.get()));
    }
    return new Sort(classification, assessments.classification(classification), kind);
  }

  private void add(Recipient recipient, Sort sort, Assessments.Builder assessments) {
    int kind = -1;
    if (sort.kind >= 0 && one.isSound(recipient) && !plan.decisions().concern(recipient.id())) {
      kind = paidBefore.isOf(recipient.id(), paid) ? kind(sort.kind, assessments) : sort.kind;
    }
    if (kind >= 0) {
      assessments.add(sort.number, kind);
    } else {
      assessments.add(one.assess(recipient, sort.classification.get()));
    }
  }

  /** Returns the kind of somebody to whom something was paid; less than zero if there is none. */
  private int kind(int unpaid, Assessments.Builder assessments) {
    for (long each : paid) {
      if (each < 0) {
        return -1;
      }
    }
    return assessments.leavesRoom(unpaid, paid)
        ? unpaid
        : afterPayments.kind(unpaid, paid, assessments);
  }
}
