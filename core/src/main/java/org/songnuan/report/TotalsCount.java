package org.songnuan.report;

import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.campaign.MembersBehind;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;

/** Counts what an outcome gives, one recipient after the other, in all and by kind. */
final class TotalsCount {
  private final Outcome outcome;
  private final Map<BenefitId, Benefit> benefits = new HashMap<>();
  private final Sum all = new Sum();
  private final Map<BenefitKind, Sum> byKind = new TreeMap<>();

  /** A person by its key, or else by its place in its household. */
  private record Somebody(Optional<PersonId> key, Optional<RecipientId> household, int place) {}

  /** What is added up; of a recipient only whether it is there. */
  private static final class Sum {
    private final Set<Recipient> receivers = new HashSet<>();
    private final Set<Recipient> uncounted = new HashSet<>();
    private final Set<Somebody> persons = new HashSet<>();
    private final Map<Action, Long> acts = new TreeMap<>();
    private long items;
    private Money cash = Money.ZERO;
    private Goods goods = Goods.NONE;

    Totals totals() {
      long households = receivers.stream().filter(Household.class::isInstance).count();
      return new Totals(
          items,
          households,
          receivers.size() - households,
          persons.size(),
          uncounted.size(),
          cash,
          goods,
          ImmutableSortedMap.copyOf(acts));
    }
  }

  /** What one recipient gets of one benefit. */
  private static final class Part {
    private Money cash = Money.ZERO;
    private Goods goods = Goods.NONE;
  }

  private TotalsCount(Outcome outcome) {
    this.outcome = outcome;
    outcome.plan().campaign().benefits().forEach(benefit -> benefits.put(benefit.id(), benefit));
  }

  static TotalsCount of(Outcome outcome) {
    TotalsCount count = new TotalsCount(outcome);
    for (int i = 0; i < outcome.awards().size(); i++) {
      count.add(
          new Given(
              outcome.roster().recipients().get(i),
              outcome.admission().of(outcome.assessments().get(i)),
              outcome.awards().get(i)));
    }
    return count;
  }

  Totals all() {
    return all.totals();
  }

  ImmutableSortedMap<BenefitKind, Totals> byKind() {
    ImmutableSortedMap.Builder<BenefitKind, Totals> totals = ImmutableSortedMap.naturalOrder();
    byKind.forEach((kind, sum) -> totals.put(kind, sum.totals()));
    return totals.buildOrThrow();
  }

  private void add(Given given) {
    Recipient recipient = given.recipient();
    Assessment assessment = given.assessment();
    Map<BenefitId, Part> parts = new TreeMap<>();
    given.payments().forEach(payment -> addCash(parts, payment));
    given.issues().forEach(issue -> addGoods(parts, issue));
    for (Entitlement entitlement : assessment.entitlements()) {
      Goods some = given.uncounted(entitlement);
      if (!some.isEmpty()) {
        Part part = at(parts, entitlement.benefit().id());
        part.goods = part.goods.plus(some);
      }
    }
    parts.forEach((id, what) -> add(recipient, assessment, id, what));
    for (Entitlement act : assessment.acts()) {
      Action action = ((Grant.Act) act.benefit().grant()).action();
      for (Sum sum : sums(act.benefit().kind())) {
        sum.acts.merge(action, 1L, Math::addExact);
      }
      add(recipient, assessment, act.benefit().id(), new Part());
    }
  }

  private void add(Recipient recipient, Assessment assessment, BenefitId id, Part what) {
    Benefit benefit = benefits.get(id);
    for (Sum sum : sums(benefit == null ? BenefitKind.RELIEF : benefit.kind())) {
      sum.items++;
      sum.receivers.add(recipient);
      sum.cash = sum.cash.plus(what.cash);
      sum.goods = sum.goods.plus(what.goods);
      if (recipient instanceof Household household) {
        addPersons(sum, household, assessment, id, benefit);
      }
    }
  }

  private void addPersons(
      Sum sum,
      Household household,
      Assessment assessment,
      BenefitId id,
      @Nullable Benefit benefit) {
    MembersBehind behind =
        benefit == null
            ? MembersBehind.UNTOLD
            : benefit.isPerPerson()
                ? each(assessment, id)
                : behind(household, assessment, benefit.category());
    behind.places().forEach(place -> sum.persons.add(somebody(household, place)));
    if (behind.mayBeMore()) {
      sum.uncounted.add(household);
    }
  }

  /** Of a benefit for each person those who get it. */
  private static MembersBehind each(Assessment assessment, BenefitId id) {
    return assessment.entitlements().stream()
        .filter(entitlement -> entitlement.benefit().id().equals(id))
        .map(entitlement -> new MembersBehind(entitlement.members(), false))
        .findFirst()
        .orElse(MembersBehind.UNTOLD);
  }

  private MembersBehind behind(Household household, Assessment assessment, CategoryId category) {
    return assessment.classification().categories().contains(category)
        ? outcome.plan().membersBehind(household, category)
        : MembersBehind.UNTOLD;
  }

  private static Somebody somebody(Household household, int place) {
    Optional<PersonId> key =
        place < household.members().size() ? household.members().get(place).id() : Optional.empty();
    return key.isPresent()
        ? new Somebody(key, Optional.empty(), 0)
        : new Somebody(key, Optional.of(household.id()), place);
  }

  private Iterable<Sum> sums(BenefitKind kind) {
    return List.of(all, byKind.computeIfAbsent(kind, anew -> new Sum()));
  }

  private static Part at(Map<BenefitId, Part> parts, BenefitId id) {
    return parts.computeIfAbsent(id, anew -> new Part());
  }

  private static void addCash(Map<BenefitId, Part> parts, Payment payment) {
    Part what = at(parts, payment.benefit());
    what.cash = what.cash.plus(payment.money());
  }

  private static void addGoods(Map<BenefitId, Part> parts, Issue issue) {
    Part what = at(parts, issue.benefit());
    what.goods = what.goods.plus(Goods.of(issue.item(), issue.units()));
  }
}
