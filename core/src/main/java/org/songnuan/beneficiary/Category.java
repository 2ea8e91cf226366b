package org.songnuan.beneficiary;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Term;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.RuleSet;

/**
 * A group of recipients whom a campaign treats alike, and the criterion by which one belongs to it.
 *
 * <p>It answers "who is meant?". Categories may overlap: a household may belong to several.
 *
 * <pre>{@code
 * Category.of("dibao", "低保户").where("income < line * size")
 * Category.of(StandardCategory.ELDER_ALONE)    // whoever is registered as such
 * }</pre>
 */
public final class Category {
  private final CategoryId id;
  private final Term term;
  private final RecipientUnit unit;
  private final @Nullable Criterion criterion;
  private final String text;

  private Category(
      CategoryId id, Term term, RecipientUnit unit, @Nullable Criterion criterion, String text) {
    this.id = requireNonNull(id, "id");
    this.term = requireNonNull(term, "term");
    this.unit = requireNonNull(unit, "unit");
    this.criterion = criterion;
    this.text = text;
  }

  /** Returns the category of households that is called so in both languages. */
  public static Category of(String id, String name) {
    return of(CategoryId.of(id), Term.of(name), RecipientUnit.HOUSEHOLD);
  }

  /** Returns the category of households that has this name in each language. */
  public static Category of(String id, String chinese, String english) {
    return of(CategoryId.of(id), Term.of(chinese, english), RecipientUnit.HOUSEHOLD);
  }

  /** Returns the category that has no criterion yet. */
  public static Category of(CategoryId id, Term term, RecipientUnit unit) {
    return new Category(id, term, unit, null, "");
  }

  /**
   * Returns the category of the catalogue, with the criterion that the recipient, or in a category
   * of persons one of its members, is registered under its code.
   */
  public static Category of(StandardCategory category) {
    return of(category.id(), category.term(), category.unit()).where(registeredAs(category));
  }

  /** Returns the criterion that a recipient, or one of its members, is registered so. */
  static String registeredAs(StandardCategory category) {
    String code = "\"" + category.name() + "\" in ";
    return category.unit() == RecipientUnit.PERSON
        ? "members.exists(m, " + code + "m.registered)"
        : code + "registered";
  }

  /**
   * Returns this category with the criterion that this text says.
   *
   * @throws IllegalArgumentException if the text is no criterion; names are checked when the
   *     campaign is prepared
   */
  public Category where(String criterion) {
    return new Category(id, term, unit, Criterion.parse(criterion), criterion);
  }

  /** Returns this category with this criterion. */
  public Category where(Criterion criterion) {
    return new Category(id, term, unit, criterion, criterion.toString());
  }

  /** Returns the code. */
  public CategoryId id() {
    return id;
  }

  /** Returns what readers call it. */
  public Term term() {
    return term;
  }

  /** Returns what is counted. */
  public RecipientUnit unit() {
    return unit;
  }

  /** Returns the criterion, if it has one. */
  public Optional<Criterion> criterion() {
    return Optional.ofNullable(criterion);
  }

  /** Returns the rule that decides it, if it has a criterion. */
  public Optional<RuleSet.Rule> rule() {
    return criterion().map(given -> new RuleSet.Rule(id.value(), term, given, text));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Category that
        && id.equals(that.id)
        && term.equals(that.term)
        && unit == that.unit
        && Objects.equals(criterion, that.criterion)
        && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, term, unit, criterion);
  }

  @Override
  public String toString() {
    return "Category[" + id + (criterion == null ? "" : ": " + criterion) + "]";
  }
}
