package org.songnuan.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.ConflictRule;
import org.songnuan.beneficiary.Conflicts;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.LockedList;
import org.songnuan.beneficiary.OtherAid;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.PriceList;
import org.songnuan.benefit.Priority;
import org.songnuan.benefit.Series;
import org.songnuan.benefit.Stacking;
import org.songnuan.benefit.Substitution;
import org.songnuan.benefit.Tariff;
import org.songnuan.explain.Term;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Quota;
import org.songnuan.fund.Stock;
import org.songnuan.fund.Treasury;
import org.songnuan.quantity.Money;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;
import org.songnuan.scope.Occasion;
import org.songnuan.scope.Territory;
import org.songnuan.split.Division;
import org.songnuan.split.RankOrder;
import org.songnuan.split.Splitter;

/**
 * What a campaign gives to whom, out of which money: a definition that is not yet checked.
 *
 * <p>It answers "what is the policy?". Only the id is required; what is not said has the defaults
 * below. {@link #prepare} checks it against a date and an area.
 *
 * <pre>{@code
 * Campaign.builder().id("2026-spring")
 *     .addCategory(Category.of("aged", "高龄老人").where("members.exists(m, m.age >= 80)"))
 *     .addBenefit(Benefit.cash("aged", Money.yuan(300)))
 *     .addFund(Fund.of("own", Money.yuan(3_000)))
 *     .build();
 * }</pre>
 */
@Value.Immutable
public abstract class Campaign {
  Campaign() {}

  /** Returns the id, which is also the seed of the draws. */
  public abstract CampaignId id();

  /** Returns what readers call it; without one, its id. */
  @Value.Default
  public Term title() {
    return Term.of(id().value());
  }

  /** Returns the festival or day that it is for, if it is for one. */
  public abstract Optional<Occasion> occasion();

  /**
   * Returns the areas outside of its own whose recipients it may list too, because it supports
   * them. A recipient there is judged by the parameters that are in force there.
   */
  public abstract ImmutableSet<Area> supportedAreas();

  /** Returns the facts of households that its rules may ask about; those of every household. */
  @Value.Default
  public FactSchema schema() {
    return Household.FACTS;
  }

  /** Returns the values that its rules use by name. */
  public abstract ImmutableList<Parameter> parameters();

  /** Returns the categories. */
  public abstract ImmutableList<Category> categories();

  /** Returns what must be on the case file; nothing, unless said otherwise. */
  @Value.Default
  public ListingGate gate() {
    return ListingGate.OPEN;
  }

  /** Returns the locked list, if there is one: nobody else is listed. */
  public abstract Optional<LockedList> list();

  /** Returns which aid of other campaigns stands beside this one badly. */
  public abstract ImmutableList<ConflictRule> conflictRules();

  /**
   * Returns the aid of other campaigns that the conflict rules look at; that of the campaign itself
   * is no conflict. Whom a hard rule finds is not listed; whom a soft one finds is a warning.
   */
  public abstract ImmutableList<OtherAid> otherAids();

  /** Returns the benefits. */
  public abstract ImmutableList<Benefit> benefits();

  /** Returns how benefits of money of each series stack; they add up, unless said otherwise. */
  @Value.Default
  public Stacking stacking() {
    return Stacking.SUM;
  }

  /** Returns how the benefits of money of single series stack, where it is not as all others do. */
  public abstract ImmutableMap<Series, Stacking> stackings();

  /** Returns the most that anybody gets of some benefits of money, over some time. */
  public abstract ImmutableList<Cap> caps();

  /**
   * Returns who comes first when there are fewer seats than recipients, or what is short goes in
   * rank order; without it, nobody.
   */
  @Value.Default
  public Priority priority() {
    return Priority.NONE;
  }

  /** Returns how many may get something; as many as are entitled to it, unless said otherwise. */
  public abstract Optional<Quota> quota();

  /** Returns what was decided by hand about single recipients. */
  public abstract ImmutableList<Decision> decisions();

  /** Returns the money. */
  public abstract ImmutableList<Fund> funds();

  /** Returns the goods in store. */
  public abstract ImmutableList<Stock> stocks();

  /** Returns what goods are worth. */
  @Value.Default
  public PriceList prices() {
    return PriceList.NONE;
  }

  /**
   * Returns the most that one household or place gets, goods at their prices and money together;
   * goods come first, and money fills up what they leave.
   */
  public abstract Optional<Money> valueCap();

  /** Returns what may be given instead of an item that is short, in the order it is tried. */
  public abstract ImmutableList<Substitution> substitutions();

  /**
   * Returns how money and goods are given out when they do not suffice: by a division, or in rank
   * order, the order of the {@link #priority}; by equal awards to the fen, unless said otherwise.
   */
  @Value.Default
  public Splitter whenShort() {
    return Division.equalAwards();
  }

  /** Checks that no id is used twice, and that the value cap is not negative. */
  @Value.Check
  void check() {
    if (valueCap().filter(Money::isNegative).isPresent()) {
      throw new IllegalArgumentException(
          "Value cap of campaign ("
              + id()
              + ") must not be negative, but was ("
              + valueCap().get()
              + ").");
    }
    Set<CategoryId> ids = new HashSet<>();
    for (Category category : categories()) {
      if (!ids.add(category.id())) {
        throw new IllegalArgumentException(
            "Campaign ("
                + id()
                + ") must use each category id once, but was ("
                + category.id()
                + ") twice.");
      }
    }
    tariff();
    treasury();
  }

  /**
   * Returns whether the benefit goes in rank order when there is not enough: all do if {@link
   * #whenShort} says so, and those that are given in full or not at all if there is a priority.
   */
  boolean isRanked(Benefit benefit) {
    return whenShort() instanceof RankOrder
        || (benefit.isWhole() && !priority().equals(Priority.NONE));
  }

  Conflicts conflicts() {
    return Conflicts.of(
        conflictRules(),
        Iterables.filter(otherAids(), aid -> !aid.campaign().equals(id().value())));
  }

  Territory territory(Area own) {
    return new Territory(own, ImmutableSortedSet.copyOf(supportedAreas()));
  }

  Tariff tariff() {
    return Tariff.of(benefits(), stacking(), stackings(), caps());
  }

  Treasury treasury() {
    return Treasury.of(funds(), stocks(), whenShort(), Lot.of(id().value()));
  }

  /**
   * Checks the campaign for a day and an area, and compiles its rules.
   *
   * @param date the day of the decisions: ages are counted and parameters are in force on it
   * @param area the area whose recipients may be listed
   * @return the plan, or the findings that forbid one; nothing is half-built
   */
  public Preparation prepare(LocalDate date, Area area) {
    return Preparation.of(this, date, area);
  }

  /** Returns a builder of this campaign without its categories and benefits. */
  private Builder copied() {
    Builder copy = builder();
    copy.id(id()).title(title()).schema(schema()).gate(gate());
    occasion().ifPresent(copy::occasion);
    list().ifPresent(copy::list);
    quota().ifPresent(copy::quota);
    copy.addAllConflictRules(conflictRules()).addAllOtherAids(otherAids());
    copy.addAllSupportedAreas(supportedAreas());
    copy.addAllParameters(parameters()).addAllFunds(funds()).addAllStocks(stocks());
    copy.addAllDecisions(decisions()).priority(priority());
    copy.stacking(stacking()).putAllStackings(stackings()).addAllCaps(caps());
    copy.prices(prices()).addAllSubstitutions(substitutions()).whenShort(whenShort());
    valueCap().ifPresent(copy::valueCap);
    return copy;
  }

  /** Returns this campaign with one benefit giving this. */
  Campaign giving(BenefitId benefit, Grant grant) {
    Builder copy = copied();
    copy.addAllCategories(categories());
    for (Benefit one : benefits()) {
      copy.addBenefit(one.id().equals(benefit) ? one.giving(grant) : one);
    }
    return copy.build();
  }

  /** Returns this campaign with one category more, and benefits for it. */
  Campaign plus(Category category, Iterable<Benefit> more) {
    Builder copy = copied();
    copy.addAllCategories(categories()).addCategory(category);
    copy.addAllBenefits(benefits()).addAllBenefits(more);
    return copy.build();
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds a {@link Campaign}. Every attribute is set at most once, except the lists, to which
   * {@code addSupportedArea}, {@code addCap}, {@code addParameter}, {@code addCategory}, {@code
   * addBenefit}, {@code addSubstitution}, {@code addDecision}, {@code addFund} and {@code addStock}
   * add, {@code addConflictRule} and {@code addOtherAid}, and the stackings, to which {@code
   * putStacking} adds.
   */
  public static final class Builder extends ImmutableCampaign.Builder {
    Builder() {}

    /** Sets the id. */
    public Builder id(String id) {
      return id(CampaignId.of(id));
    }
  }
}
