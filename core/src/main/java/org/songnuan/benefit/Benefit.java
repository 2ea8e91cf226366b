package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Formula;
import org.songnuan.scope.Occasion;

/**
 * What a campaign gives to each recipient of a category, once.
 *
 * <p>It answers "what does one who belongs to it get?". The amount is for the household or the
 * place, however many of its members belong, unless it is for each person.
 *
 * <pre>{@code
 * Benefit.cash("dibao", Money.yuan(500))
 * Benefit.goods("dibao", Goods.of(rice, 20)).of(BenefitKind.HONOUR)
 * Benefit.share("youth").called("hope-star").of(BenefitKind.SCHOLARSHIP)
 * Benefit.cash("veteran", Money.yuan(400)).perPerson().in(Series.of("organisation", "honour"))
 * Benefit.act("dibao", Action.LETTER)
 * }</pre>
 */
public final class Benefit {
  private final BenefitId id;
  private final CategoryId category;
  private final Grant grant;
  private final BenefitTerms terms;
  private final int hash;

  private Benefit(BenefitId id, CategoryId category, Grant grant, BenefitTerms terms) {
    this.id = requireNonNull(id, "id");
    this.category = requireNonNull(category, "category");
    this.grant = requireNonNull(grant, "grant");
    this.terms = terms;
    this.hash = Objects.hash(id, category, grant, terms.kind(), terms.tier());
  }

  private static Benefit of(String category, String form, Grant grant) {
    String id = category + "-" + form;
    return new Benefit(
        BenefitId.of(id),
        CategoryId.of(category),
        grant,
        BenefitTerms.builder().term(Term.of(id)).action(grant.action()).build());
  }

  private Benefit with(Consumer<BenefitTerms.Builder> change) {
    BenefitTerms.Builder changed = BenefitTerms.builder().from(terms);
    change.accept(changed);
    return new Benefit(id, category, grant, changed.build());
  }

  private Benefit titledAfter(StandardCategory category, String chinese, String english) {
    return titled(category.term().chinese() + chinese, english + category.term().english());
  }

  /**
   * Returns the benefit of so much money for each of the category; its id is the category's with
   * {@code -cash}, its kind relief.
   *
   * @throws IllegalArgumentException if the amount is not more than zero
   */
  public static Benefit cash(String category, Money money) {
    return of(category, "cash", Grant.of(money));
  }

  /**
   * Returns the benefit of the money that the formula comes to for each of the category; its id is
   * the category's with {@code -cash}, its kind relief. Names in it are checked when the campaign
   * is prepared.
   *
   * <pre>{@code
   * Benefit.cash("dibao", Formula.parse("max(yuan(0), line * size - income)"))
   * }</pre>
   */
  public static Benefit cash(String category, Formula amount) {
    return of(category, "cash", new Grant.ByFormula(amount));
  }

  /** Returns the benefit of so much money for each of the category of the catalogue. */
  public static Benefit cash(StandardCategory category, Money money) {
    return cash(category.name(), money).titledAfter(category, "慰问金", "cash for ");
  }

  /**
   * Returns the benefit of these goods for each of the category; its id is the category's with
   * {@code -goods}, its kind relief.
   *
   * @throws IllegalArgumentException if there is no item, or one that is neither a whole positive
   *     number of units nor "some"
   */
  public static Benefit goods(String category, Goods goods) {
    return of(category, "goods", Grant.of(goods));
  }

  /** Returns the benefit of these goods for each of the category of the catalogue. */
  public static Benefit goods(StandardCategory category, Goods goods) {
    return goods(category.name(), goods).titledAfter(category, "慰问品", "goods for ");
  }

  /**
   * Returns the benefit of a share in what the funds hold for each of the category; its id is the
   * category's with {@code -share}, its kind relief.
   */
  public static Benefit share(String category) {
    return of(category, "share", new Grant.Share());
  }

  /** Returns the benefit of a share in what the funds hold. */
  public static Benefit share(StandardCategory category) {
    return share(category.name()).titledAfter(category, "份额", "share for ");
  }

  /**
   * Returns the benefit of doing this once for each of the category; its id is the category's with
   * {@code -act}, its kind an activity. It needs no money and no stock, so it is never short, and
   * whoever waits for a seat has it all the same.
   */
  public static Benefit act(String category, Action action) {
    return of(category, "act", new Grant.Act(action)).of(BenefitKind.ACTIVITY);
  }

  /** Returns this benefit, giving this instead. */
  public Benefit giving(Grant newGrant) {
    return new Benefit(id, category, newGrant, terms);
  }

  /** Returns this benefit with this id. */
  public Benefit called(String newId) {
    return new Benefit(BenefitId.of(newId), category, grant, terms);
  }

  /** Returns this benefit with this name in each language; without one, readers see its id. */
  public Benefit titled(String chinese, String english) {
    return with(changed -> changed.term(Term.of(chinese, english)));
  }

  /** Returns this benefit as one of this kind. */
  public Benefit of(BenefitKind newKind) {
    return with(changed -> changed.kind(newKind));
  }

  /** Returns this benefit as one that helps in this way, such as goods that are a meal. */
  public Benefit by(Action newAction) {
    return with(changed -> changed.action(newAction));
  }

  /** Returns this benefit as one of this series: only benefits of one series replace each other. */
  public Benefit in(Series newSeries) {
    return with(changed -> changed.series(newSeries));
  }

  /**
   * Returns this benefit as one for each person: of a category of persons each member who belongs,
   * of a category of households or places each member. A member belongs if the household would with
   * this member alone. Of members who are not listed it is open whether they belong.
   */
  public Benefit perPerson() {
    return with(changed -> changed.mostPersons(Integer.MAX_VALUE));
  }

  /**
   * Returns this benefit as one for each person, but at most for so many of a household; those who
   * are listed first come first.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Benefit perPerson(int atMost) {
    if (atMost < 1) {
      throw new IllegalArgumentException(
          "Persons of a benefit must be at least 1, but was (" + atMost + ").");
    }
    return with(changed -> changed.mostPersons(atMost));
  }

  /**
   * Returns this benefit of money as one that is paid only if it comes to so much at least, after
   * every cap.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Benefit payableFrom(Money least) {
    if (least.isNegative()) {
      throw new IllegalArgumentException(
          "Minimum payable of a benefit must not be negative, but was (" + least + ").");
    }
    return with(changed -> changed.minimum(least));
  }

  /** Returns this benefit as one for this occasion. */
  public Benefit on(Occasion newOccasion) {
    return with(changed -> changed.occasion(newOccasion));
  }

  /**
   * Returns this benefit as one that nobody gets who gets one of these: who draws the one in full
   * does not draw the other. These take the place of any that were named before.
   *
   * @throws IllegalArgumentException if an id is blank
   */
  public Benefit notBeside(String... benefitIds) {
    ImmutableSortedSet.Builder<BenefitId> ids = ImmutableSortedSet.naturalOrder();
    for (String other : benefitIds) {
      ids.add(BenefitId.of(other));
    }
    return with(changed -> changed.notBeside(ids.build()));
  }

  /**
   * Returns this benefit in this tier: a tier is met as far as the money goes before the next one
   * gets anything. Without a word it is tier 0, the most urgent.
   *
   * @throws IllegalArgumentException if the tier is negative
   */
  public Benefit inTier(int newTier) {
    if (newTier < 0) {
      throw new IllegalArgumentException(
          "Tier of a benefit must not be negative, but was (" + newTier + ").");
    }
    return with(changed -> changed.tier(newTier));
  }

  /**
   * Returns this benefit as one that serves this purpose: money that is allocated for a purpose, as
   * its document words it, pays only for benefits that serve it.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Benefit serving(String newPurpose) {
    if (newPurpose.isBlank()) {
      throw new IllegalArgumentException("Purpose of a benefit must have a word, but was (blank).");
    }
    return with(changed -> changed.purpose(newPurpose));
  }

  /**
   * Returns this benefit as one that is given in full or not at all, whatever divides what is
   * short. Where there is not enough for everybody in the tier, whole benefits come before those
   * that can be given in part: by the campaign's priority if it has one, passing over whoever does
   * not fit; else those who claim least first, and others by lot.
   */
  public Benefit whole() {
    return with(changed -> changed.whole(true));
  }

  /** Returns the id. */
  public BenefitId id() {
    return id;
  }

  /** Returns what readers call it. */
  public Term term() {
    return terms.term();
  }

  /** Returns the category that gets it. */
  public CategoryId category() {
    return category;
  }

  /** Returns what it is for. */
  public BenefitKind kind() {
    return terms.kind();
  }

  /** Returns in which way it helps. */
  public Action action() {
    return terms.action();
  }

  /** Returns in which series it is weighed against others. */
  public Series series() {
    return terms.series();
  }

  /** Returns what it gives, of a benefit for each person to one of them. */
  public Grant grant() {
    return grant;
  }

  /** Returns whether it is for each person, not for the household or place as a whole. */
  public boolean isPerPerson() {
    return terms.mostPersons() > 0;
  }

  /** Returns for how many persons of a household it is at most; 0 if it is not for each person. */
  public int mostPersons() {
    return terms.mostPersons();
  }

  /** Returns the least that is paid of it; 0.00 if nothing was said. */
  public Money minimum() {
    return terms.minimum();
  }

  /** Returns the occasion that it is for, if it is for one of its own. */
  public Optional<Occasion> occasion() {
    return terms.occasion();
  }

  /** Returns the benefits beside which it is not given. */
  public ImmutableSortedSet<BenefitId> notBeside() {
    return terms.notBeside();
  }

  /** Returns how urgent it is: 0 comes first. */
  public int tier() {
    return terms.tier();
  }

  /** Returns whether it is given in full or not at all. */
  public boolean isWhole() {
    return terms.whole();
  }

  /** Returns the purpose that it serves; empty if none was named. */
  public String purpose() {
    return terms.purpose();
  }

  /** Returns this benefit without a minimum, and beside every other. */
  Benefit unlimited() {
    return with(changed -> changed.minimum(Money.ZERO).notBeside(ImmutableSortedSet.of()));
  }

  /** Returns whether it is an amount of money, as opposed to goods, a share or an act. */
  public boolean isAmount() {
    return grant instanceof Grant.Cash || grant instanceof Grant.ByFormula;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Benefit that
            && hash == that.hash
            && id.equals(that.id)
            && category.equals(that.category)
            && grant.equals(that.grant)
            && terms.equals(that.terms));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "Benefit[" + id + " for " + category + "]";
  }
}
