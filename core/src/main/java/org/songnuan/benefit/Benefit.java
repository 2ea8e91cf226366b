package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Formula;

/**
 * What a campaign gives to each recipient of a category, once.
 *
 * <p>It answers "what does one who belongs to it get?". The amount is for the household or the
 * place, however many of its members belong.
 *
 * <pre>{@code
 * Benefit.cash("dibao", Money.yuan(500))
 * Benefit.goods("dibao", Goods.of(rice, 20)).of(BenefitKind.HONOUR)
 * Benefit.share("youth").called("hope-star").of(BenefitKind.SCHOLARSHIP)
 * }</pre>
 */
public final class Benefit {
  private final BenefitId id;
  private final Term term;
  private final CategoryId category;
  private final BenefitKind kind;
  private final Grant grant;
  private final int tier;
  private final String purpose;
  private final boolean whole;
  private final int hash;

  private Benefit(
      BenefitId id,
      Term term,
      CategoryId category,
      BenefitKind kind,
      Grant grant,
      int tier,
      String purpose,
      boolean whole) {
    this.id = id;
    this.term = requireNonNull(term, "term");
    this.category = requireNonNull(category, "category");
    this.kind = requireNonNull(kind, "kind");
    this.grant = requireNonNull(grant, "grant");
    this.tier = tier;
    this.purpose = requireNonNull(purpose, "purpose");
    this.whole = whole;
    this.hash = Objects.hash(id, category, kind, grant, tier);
  }

  private static Benefit of(String category, String form, Grant grant) {
    String id = category + "-" + form;
    return new Benefit(
        BenefitId.of(id),
        Term.of(id),
        CategoryId.of(category),
        BenefitKind.RELIEF,
        grant,
        0,
        "",
        false);
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

  /** Returns this benefit, giving this instead. */
  public Benefit giving(Grant newGrant) {
    return new Benefit(id, term, category, kind, newGrant, tier, purpose, whole);
  }

  /** Returns this benefit with this id. */
  public Benefit called(String newId) {
    return new Benefit(BenefitId.of(newId), term, category, kind, grant, tier, purpose, whole);
  }

  /** Returns this benefit with this name in each language; without one, readers see its id. */
  public Benefit titled(String chinese, String english) {
    return new Benefit(id, Term.of(chinese, english), category, kind, grant, tier, purpose, whole);
  }

  /** Returns this benefit as one of this kind. */
  public Benefit of(BenefitKind newKind) {
    return new Benefit(id, term, category, newKind, grant, tier, purpose, whole);
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
    return new Benefit(id, term, category, kind, grant, newTier, purpose, whole);
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
    return new Benefit(id, term, category, kind, grant, tier, newPurpose, whole);
  }

  /** Returns the id. */
  public BenefitId id() {
    return id;
  }

  /** Returns what readers call it. */
  public Term term() {
    return term;
  }

  /** Returns the category that gets it. */
  public CategoryId category() {
    return category;
  }

  /** Returns what it is for. */
  public BenefitKind kind() {
    return kind;
  }

  /** Returns what it gives. */
  public Grant grant() {
    return grant;
  }

  /** Returns how urgent it is: 0 comes first. */
  public int tier() {
    return tier;
  }

  /**
   * Returns this benefit as one that is given in full or not at all, whatever divides what is
   * short. Where there is not enough for everybody in the tier, whole benefits come before those
   * that can be given in part: by the campaign's priority if it has one, passing over whoever does
   * not fit; else those who claim least first, and others by lot.
   */
  public Benefit whole() {
    return new Benefit(id, term, category, kind, grant, tier, purpose, true);
  }

  /** Returns whether it is given in full or not at all. */
  public boolean isWhole() {
    return whole;
  }

  /** Returns the purpose that it serves; empty if none was named. */
  public String purpose() {
    return purpose;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Benefit that && isLike(that));
  }

  private boolean isLike(Benefit that) {
    return id.equals(that.id)
        && term.equals(that.term)
        && category.equals(that.category)
        && kind == that.kind
        && grant.equals(that.grant)
        && tier == that.tier
        && purpose.equals(that.purpose)
        && whole == that.whole;
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
