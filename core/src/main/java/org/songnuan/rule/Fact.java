package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;

/**
 * Something that can be known of a subject: its name in rules, its type, its domain, and what
 * readers call it.
 *
 * <p>It answers "what may a rule ask about?". A fact is a place in a {@link FactSheet}, never a
 * function: the host fills it in. It may be missing on any sheet. Values outside of the domain
 * ({@link #between}, {@link #notNegative}) are refused.
 *
 * <p>A few facts are derived instead ({@link #isDerived}): the host never fills them in. An age
 * follows from the day of birth; {@link #sumOfMembers}, {@link #countOfMembers} and {@link
 * #derivedBy} are worked out exactly when a sheet is built. While something that they need is
 * missing, or the exact result lies outside of their domain, they are missing too: never wrapped,
 * never wrong, and nothing is thrown. A {@link #quotient} is never a number of its own: rules
 * compare it multiplied out.
 *
 * <pre>{@code
 * Fact<Money> rent = Fact.money("rent", "月房租", "monthly rent").notNegative();
 * Fact<Long> size = Fact.count("size", "人数", "size").between(1L, 30L);
 * Fact<Ratio> each = Fact.quotient("each", "人均月房租", "monthly rent per head", rent, size);
 * }</pre>
 *
 * @param <T> the type of its values
 */
public final class Fact<T> {

  /** What kind of values a fact has. */
  public enum Type {
    /** {@link Money}. */
    MONEY,
    /** A whole number, as {@link Long}. */
    COUNT,
    /** {@link Boolean}. */
    FLAG,
    /** {@link LocalDate}. */
    DATE,
    /** One of the declared options, as {@link String}. */
    CHOICE,
    /** Any of the declared options, none included, as {@link Set} of {@link String}. */
    CHOICES,
    /** One amount divided by another, as {@link Ratio}; of money, in fen. */
    QUOTIENT
  }

  private static final int LONGEST_NEAR = 128;

  private final String name;
  private final Term term;
  private final Domain domain;
  private final ImmutableMap<String, Term> optionTerms;
  private final Optional<Derivation> derivation;
  private final Optional<Fact<LocalDate>> birth;
  private final Optional<Derivation.Quotient> quotient;

  private Fact(
      String name,
      Term term,
      Domain domain,
      ImmutableMap<String, Term> optionTerms,
      Optional<Derivation> derivation) {
    this.name = Names.check("Fact", name);
    this.term = requireNonNull(term, "term");
    this.domain = domain;
    this.optionTerms = optionTerms;
    this.derivation = derivation;
    this.birth =
        derivation
            .filter(Derivation.Age.class::isInstance)
            .map(age -> ((Derivation.Age) age).birth());
    this.quotient =
        derivation
            .filter(Derivation.Quotient.class::isInstance)
            .map(Derivation.Quotient.class::cast);
  }

  /** Returns an amount of money; it may be negative unless {@link #notNegative()} forbids it. */
  public static Fact<Money> money(String name, String chinese, String english) {
    return plain(name, chinese, english, Domain.of(Type.MONEY));
  }

  /** Returns a whole number that is not negative. */
  public static Fact<Long> count(String name, String chinese, String english) {
    return plain(name, chinese, english, Domain.of(Type.COUNT));
  }

  /** Returns something that is so or not so. */
  public static Fact<Boolean> flag(String name, String chinese, String english) {
    return plain(name, chinese, english, Domain.of(Type.FLAG));
  }

  /** Returns a day. */
  public static Fact<LocalDate> date(String name, String chinese, String english) {
    return plain(name, chinese, english, Domain.of(Type.DATE));
  }

  /**
   * Returns a choice of exactly one of these options.
   *
   * @throws IllegalArgumentException if there is no option, an option twice, or more than 62
   */
  public static Fact<String> choice(
      String name, String chinese, String english, Iterable<String> options) {
    return plain(name, chinese, english, Domain.of(name, Type.CHOICE, options));
  }

  /**
   * Returns a choice of any number of these options.
   *
   * @throws IllegalArgumentException if there is no option, an option twice, or more than 62
   */
  public static Fact<Set<String>> choices(
      String name, String chinese, String english, Iterable<String> options) {
    return plain(name, chinese, english, Domain.of(name, Type.CHOICES, options));
  }

  /**
   * Returns the age in completed years on the date of the plan, derived from the day of birth: a
   * year is completed on the birthday, and by somebody born on 29 February on 1 March of a year
   * without that day. It is never filled in by the host. Of somebody not yet born it is zero up to
   * a year before, and negative earlier.
   */
  public static Fact<Long> age(String name, String chinese, String english, Fact<LocalDate> birth) {
    return derived(name, chinese, english, Type.COUNT, new Derivation.Age(birth));
  }

  /**
   * Returns the sum of a fact over all members. It is missing while the members are not all listed,
   * or one of them misses the fact; without members it is zero.
   *
   * <pre>{@code
   * Fact.sumOfMembers("pensions", "养老金合计", "pensions of all", PENSION)
   * }</pre>
   *
   * @param of an amount of money or a count that members have, no age
   * @throws IllegalArgumentException if it is neither, or an age
   */
  public static <T> Fact<T> sumOfMembers(String name, String chinese, String english, Fact<T> of) {
    Derivation ofMembers = Derivations.sumOfMembers(name, of);
    Fact<T> sum = plain(name, chinese, english, Domain.of(of.type()));
    return (of.isNotNegative() ? sum.notNegative() : sum).derivedFrom(ofMembers);
  }

  /** Returns the number of members that are listed; it is missing while there may be more. */
  public static Fact<Long> countOfMembers(String name, String chinese, String english) {
    return count(name, chinese, english).derivedFrom(new Derivation.CountOfMembers());
  }

  /**
   * Returns one fact divided by another, as an income per head or a share of spending.
   *
   * <p>It is decided unrounded: {@code perHead < line} means that the income is below the line
   * times the size. It is told per head, rounded with ≈ where that is not exact, and so is a
   * comparison that is written multiplied out, where the schema has the quotient. It is missing
   * while either fact is, and where the lower one is zero: of nobody there is no income per head. A
   * rule may use one quotient in a comparison, in sums and in products, but not times itself.
   *
   * <pre>{@code
   * Fact.quotient("perHead", "月人均收入", "monthly income per head", INCOME, SIZE)
   * }</pre>
   *
   * @param upper an amount of money or a count, no age
   * @param lower a count, or an amount of money if the upper is one too, that is never negative
   * @throws IllegalArgumentException if a fact is none of these
   */
  public static Fact<Ratio> quotient(
      String name, String chinese, String english, Fact<?> upper, Fact<?> lower) {
    return derived(name, chinese, english, Type.QUOTIENT, Derivations.quotient(name, upper, lower));
  }

  private static <T> Fact<T> plain(String name, String chinese, String english, Domain domain) {
    return new Fact<>(name, Term.of(chinese, english), domain, ImmutableMap.of(), Optional.empty());
  }

  /** A fact that no sheet holds, so that it has no domain either. */
  private static <T> Fact<T> derived(
      String name, String chinese, String english, Type type, Derivation derivation) {
    Fact<T> fact = plain(name, chinese, english, Domain.ofNoSheet(type));
    return fact.derivedFrom(derivation);
  }

  /**
   * Returns this fact, refusing values below zero; a count refuses them anyway.
   *
   * @throws IllegalArgumentException if it is neither an amount of money nor a count, or is an age
   *     or a quotient, or would allow no value any more
   */
  public Fact<T> notNegative() {
    require(isAmount(), "MONEY or COUNT to be not negative");
    return narrowed(0, domain.most());
  }

  /**
   * Returns this fact, refusing values outside of these two, which are allowed themselves. What was
   * refused before stays refused.
   *
   * <pre>{@code
   * Fact.count("size", "人数", "size").between(1L, 30L)
   * }</pre>
   *
   * @throws IllegalArgumentException if it is no amount of money, count or day, or is an age, or
   *     would allow no value any more
   */
  public Fact<T> between(T lowest, T highest) {
    require(hasDomain(), "MONEY, COUNT or DATE to have a domain");
    return narrowed(domain.packed(name, lowest), domain.packed(name, highest));
  }

  private Fact<T> narrowed(long lowest, long highest) {
    return new Fact<>(name, term, domain.narrowed(name, lowest, highest), optionTerms, derivation);
  }

  /**
   * Returns this amount of money or count, derived by a formula over the subject's own facts: sums,
   * differences and products with exact results. A result outside of this fact's domain is missing,
   * as a count below zero is.
   *
   * <pre>{@code
   * Fact.money("spending", "刚性支出", "rigid spending").derivedBy(Formula.parse("medical + schooling"))
   * }</pre>
   *
   * <p>The schema checks that it has the facts of the formula, and that they fit.
   *
   * @throws IllegalArgumentException if it is neither an amount of money nor a count, or is derived
   *     already
   */
  public Fact<T> derivedBy(Formula formula) {
    requireNonNull(formula, "formula");
    require(
        isAmount() && !isDerived(), "MONEY or COUNT and not derived yet to follow from a formula");
    return derivedFrom(new Derivation.Arithmetic(formula));
  }

  /**
   * Returns this amount of money or count, derived by the formula of this text, as {@link
   * #derivedBy(Formula)} does.
   *
   * @throws IllegalArgumentException as there, or if the text is not a formula
   */
  public Fact<T> derivedBy(String formula) {
    return derivedBy(Formula.parse(formula));
  }

  private void require(boolean fits, String what) {
    if (!fits) {
      String was = type() + (isDerived() ? ", derived" : "");
      throw new IllegalArgumentException(
          "Fact (" + name + ") must be " + what + ", but was (" + was + ").");
    }
  }

  private Fact<T> derivedFrom(Derivation from) {
    return new Fact<>(name, term, domain, optionTerms, Optional.of(from));
  }

  /** Returns the name that rules use. */
  public String name() {
    return name;
  }

  /** Returns what readers call it. */
  public Term term() {
    return term;
  }

  /** Returns what kind of values it has. */
  public Type type() {
    return domain.type();
  }

  /**
   * Returns this fact with these names of its options; an option without a name is shown as it is.
   *
   * @throws IllegalArgumentException if a name is that of no option
   */
  public Fact<T> optionsCalled(Map<String, Term> terms) {
    terms.keySet().forEach(this::option);
    return new Fact<>(name, term, domain, ImmutableMap.copyOf(terms), derivation);
  }

  /** Returns what readers call the options, for those that have a name of their own. */
  public ImmutableMap<String, Term> optionTerms() {
    return optionTerms;
  }

  /** Returns what readers call the option. */
  Argument shown(String option) {
    Term called = optionTerms.get(option);
    return called == null ? Argument.text(option) : Argument.of(called);
  }

  /** Returns what readers of the language call the option. */
  String called(String option, boolean chinese) {
    Term called = optionTerms.get(option);
    return called == null ? option : chinese ? called.chinese() : called.english();
  }

  /** Returns the options of a choice, in the declared order; empty for other types. */
  public ImmutableList<String> options() {
    return domain.options();
  }

  /**
   * Returns the option that was most likely meant by a text that is none: the one that takes the
   * fewest edits, if at most a third of the text is wrong. A text of more than 128 characters is
   * never near.
   *
   * <pre>{@code
   * Household.REGISTERED.nearest("DIBAO_HOUSHOLD")    // DIBAO_HOUSEHOLD
   * }</pre>
   */
  public Optional<String> nearest(String text) {
    return requireNonNull(text, "text").length() > LONGEST_NEAR
        ? Optional.empty()
        : Names.nearest(text, options());
  }

  /** Returns whether its values are amounts of money, or such amounts for each of something. */
  public boolean isOfMoney() {
    return type() == Type.MONEY
        || quotient
            .filter(q -> q.upper().type() == Type.MONEY && q.lower().type() != Type.MONEY)
            .isPresent();
  }

  /** Returns whether it follows from other facts, so that nobody fills it in. */
  public boolean isDerived() {
    return derivation.isPresent();
  }

  /** Returns how it follows from others, if it does. */
  public Optional<Derivation> derivation() {
    return derivation;
  }

  /** Returns the day of birth from which it is derived, if it is an age. */
  Optional<Fact<LocalDate>> birth() {
    return birth;
  }

  /** Returns what is divided by what, if it is a quotient. */
  Optional<Derivation.Quotient> quotient() {
    return quotient;
  }

  /** Returns whether it is money or a count that a sheet can hold. */
  boolean isAmount() {
    return (type() == Type.MONEY || type() == Type.COUNT) && birth().isEmpty();
  }

  /** Returns whether its values are never below zero. */
  boolean isNotNegative() {
    return domain.isNotNegative();
  }

  /** Returns whether it refuses values that others of its type allow. */
  boolean isNarrowed() {
    return !domain.equals(Domain.of(type())) || type() == Type.COUNT;
  }

  /** Returns whether there is no greatest value but that of its type. */
  boolean isEndless() {
    return domain.most() == Domain.of(type()).most();
  }

  /**
   * Returns the least value that it allows, which {@link #between} may have raised; empty of a
   * flag, a choice, an age and a quotient, which have none.
   */
  public Optional<T> lowest() {
    return hasDomain() ? Optional.of(unpack(domain.least())) : Optional.empty();
  }

  /** Returns the greatest value that it allows; empty as {@link #lowest} is. */
  public Optional<T> highest() {
    return hasDomain() ? Optional.of(unpack(domain.most())) : Optional.empty();
  }

  private boolean hasDomain() {
    return isAmount() || type() == Type.DATE;
  }

  /** Returns the least value that it allows, packed. */
  long least() {
    return domain.least();
  }

  /** Returns the greatest value that it allows, packed. */
  long most() {
    return domain.most();
  }

  /** Returns the value as it is packed into a sheet, refusing one that the fact does not allow. */
  long pack(T value) {
    long packed = domain.packed(name, value);
    if (packed < domain.least() || packed > domain.most()) {
      throw outside(String.valueOf(value));
    }
    return packed;
  }

  /** Returns what to say of a value that the fact does not allow. */
  IllegalArgumentException outside(String value) {
    return domain.outside(name, value);
  }

  /** Returns the value that was packed. */
  T unpack(long packed) {
    return cast(domain.unpack(packed));
  }

  /** Returns the value as one of this fact. */
  @SuppressWarnings("unchecked") // the type says which T it is
  T cast(Object value) {
    return (T) value;
  }

  /** Returns the place of an option, refusing one that is not declared. */
  int option(String option) {
    return domain.option(name, option);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Fact<?> that
            && name.equals(that.name)
            && term.equals(that.term)
            && domain.equals(that.domain)
            && optionTerms.equals(that.optionTerms)
            && derivation.equals(that.derivation));
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, domain);
  }

  /** Returns the name and the type, as in {@code income: MONEY}. */
  @Override
  public String toString() {
    return name + ": " + type();
  }
}
