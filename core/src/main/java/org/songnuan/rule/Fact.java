package org.songnuan.rule;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;

/**
 * Something that can be known of a subject: its name in rules, its type, and what readers call it.
 *
 * <p>It answers "what may a rule ask about?". A fact is a place in a {@link FactSheet}, never a
 * function: the host fills it in. It may be missing on any sheet.
 *
 * <pre>{@code
 * Fact<Money> rent = Fact.money("rent", "月房租", "monthly rent");
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
    CHOICES
  }

  private static final int MOST_OPTIONS = 62;
  private static final int LONGEST_NEAR = 128;

  private final String name;
  private final Term term;
  private final Type type;
  private final ImmutableList<String> options;
  private final ImmutableMap<String, Term> optionTerms;
  private final long least;
  private final Optional<Fact<LocalDate>> birth;

  private Fact(
      String name,
      Term term,
      Type type,
      ImmutableList<String> options,
      ImmutableMap<String, Term> optionTerms,
      long least,
      Optional<Fact<LocalDate>> birth) {
    this.name = Names.check("Fact", name);
    this.term = requireNonNull(term, "term");
    this.type = type;
    this.options = options;
    this.optionTerms = optionTerms;
    this.least = least;
    this.birth = birth;
  }

  /** Returns an amount of money; it may be negative unless {@link #notNegative()} forbids it. */
  public static Fact<Money> money(String name, String chinese, String english) {
    return plain(name, chinese, english, Type.MONEY, Long.MIN_VALUE);
  }

  /** Returns a whole number that is not negative. */
  public static Fact<Long> count(String name, String chinese, String english) {
    return plain(name, chinese, english, Type.COUNT, 0);
  }

  /** Returns something that is so or not so. */
  public static Fact<Boolean> flag(String name, String chinese, String english) {
    return plain(name, chinese, english, Type.FLAG, 0);
  }

  /** Returns a day. */
  public static Fact<LocalDate> date(String name, String chinese, String english) {
    return plain(name, chinese, english, Type.DATE, Long.MIN_VALUE);
  }

  /**
   * Returns a choice of exactly one of these options.
   *
   * @throws IllegalArgumentException if there is no option, an option twice, or more than 62
   */
  public static Fact<String> choice(
      String name, String chinese, String english, Iterable<String> options) {
    return new Fact<>(
        name,
        Term.of(chinese, english),
        Type.CHOICE,
        options(name, options),
        ImmutableMap.of(),
        0,
        Optional.empty());
  }

  /**
   * Returns a choice of any number of these options.
   *
   * @throws IllegalArgumentException if there is no option, an option twice, or more than 62
   */
  public static Fact<Set<String>> choices(
      String name, String chinese, String english, Iterable<String> options) {
    return new Fact<>(
        name,
        Term.of(chinese, english),
        Type.CHOICES,
        options(name, options),
        ImmutableMap.of(),
        0,
        Optional.empty());
  }

  /**
   * Returns the age in completed years on the date of the plan, derived from the day of birth: a
   * year is completed on the birthday, and by somebody born on 29 February on 1 March of a year
   * without that day. It is never filled in by the host. Of somebody not yet born it is zero up to
   * a year before, and negative earlier.
   */
  public static Fact<Long> age(String name, String chinese, String english, Fact<LocalDate> birth) {
    return new Fact<>(
        name,
        Term.of(chinese, english),
        Type.COUNT,
        ImmutableList.of(),
        ImmutableMap.of(),
        0,
        Optional.of(birth));
  }

  private static <T> Fact<T> plain(
      String name, String chinese, String english, Type type, long least) {
    return new Fact<>(
        name,
        Term.of(chinese, english),
        type,
        ImmutableList.of(),
        ImmutableMap.of(),
        least,
        Optional.empty());
  }

  private static ImmutableList<String> options(String name, Iterable<String> options) {
    ImmutableList<String> list = ImmutableList.copyOf(options);
    if (list.isEmpty()
        || list.size() > MOST_OPTIONS
        || ImmutableSet.copyOf(list).size() < list.size()) {
      throw new IllegalArgumentException(
          "Fact ("
              + name
              + ") must have 1 to "
              + MOST_OPTIONS
              + " different options, but was ("
              + list.size()
              + ", different "
              + ImmutableSet.copyOf(list).size()
              + ").");
    }
    return list;
  }

  /**
   * Returns this fact, refusing values below zero; a count refuses them anyway.
   *
   * @throws IllegalArgumentException if it is neither an amount of money nor a count
   */
  public Fact<T> notNegative() {
    if (type != Type.MONEY && type != Type.COUNT) {
      throw new IllegalArgumentException(
          "Fact (" + name + ") must be MONEY or COUNT to be not negative, but was (" + type + ").");
    }
    return new Fact<>(name, term, type, options, optionTerms, 0, birth);
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
    return type;
  }

  /**
   * Returns this fact with these names of its options; an option without a name is shown as it is.
   *
   * @throws IllegalArgumentException if a name is that of no option
   */
  public Fact<T> optionsCalled(Map<String, Term> terms) {
    terms.keySet().forEach(this::option);
    return new Fact<>(name, term, type, options, ImmutableMap.copyOf(terms), least, birth);
  }

  /** Returns what readers call the option. */
  Argument shown(String option) {
    Term called = optionTerms.get(option);
    return called == null ? Argument.text(option) : Argument.of(called);
  }

  /** Returns what readers call the option, which has a name or is not blank. */
  Term called(String option) {
    Term called = optionTerms.get(option);
    return called == null ? Term.of(option) : called;
  }

  /** Returns the options of a choice, in the declared order; empty for other types. */
  public ImmutableList<String> options() {
    return options;
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
        : Names.nearest(text, options);
  }

  /** Returns the day of birth from which it is derived, if it is an age. */
  Optional<Fact<LocalDate>> birth() {
    return birth;
  }

  /** Returns the least packed value that it may have. */
  long lowest() {
    return type == Type.DATE
        ? LocalDate.MIN.toEpochDay()
        : Math.max(least, type == Type.MONEY ? -Money.MAX.fen() : 0);
  }

  /** Returns the greatest packed value that it may have; of choices, all of them. */
  long highest() {
    return switch (type) {
      case MONEY -> Money.MAX.fen();
      case COUNT -> Long.MAX_VALUE;
      case FLAG -> 1;
      case DATE -> LocalDate.MAX.toEpochDay();
      case CHOICE -> options.size() - 1L;
      case CHOICES -> (1L << options.size()) - 1;
    };
  }

  /** Returns whether its values are never below zero. */
  boolean isNotNegative() {
    return least >= 0;
  }

  /** Returns the value as it is packed into a sheet. */
  long pack(T value) {
    long packed =
        switch (type) {
          case MONEY -> ((Money) value).fen();
          case COUNT -> (Long) value;
          case FLAG -> ((Boolean) value) ? 1 : 0;
          case DATE -> ((LocalDate) value).toEpochDay();
          case CHOICE -> option((String) value);
          case CHOICES -> optionBits((Set<? extends Object>) value);
        };
    if (packed < least) {
      throw new IllegalArgumentException(
          "Fact (" + name + ") must not be negative, but was (" + value + ").");
    }
    return packed;
  }

  /** Returns the value that was packed. */
  @SuppressWarnings("unchecked") // the type says which T it is
  T unpack(long packed) {
    return (T)
        switch (type) {
          case MONEY -> Money.ofFen(packed);
          case COUNT -> (Long) packed;
          case FLAG -> packed == 1;
          case DATE -> LocalDate.ofEpochDay(packed);
          case CHOICE -> options.get((int) packed);
          case CHOICES ->
              options.stream()
                  .filter(option -> (packed >> options.indexOf(option) & 1) == 1)
                  .collect(toImmutableSet());
        };
  }

  private long optionBits(Set<? extends Object> chosen) {
    long bits = 0;
    for (Object option : chosen) {
      bits |= 1L << option((String) option);
    }
    return bits;
  }

  /** Returns the place of an option, refusing one that is not declared. */
  int option(String option) {
    int index = options.indexOf(option);
    if (index < 0) {
      throw new IllegalArgumentException(
          "Fact ("
              + name
              + ") must be one of its options, but was ("
              + option
              + ")."
              + Names.maybe(option, options));
    }
    return index;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fact<?> that
        && name.equals(that.name)
        && term.equals(that.term)
        && type == that.type
        && options.equals(that.options)
        && optionTerms.equals(that.optionTerms)
        && least == that.least
        && birth.equals(that.birth);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, type, options, least);
  }

  /** Returns the name and the type, as in {@code income: MONEY}. */
  @Override
  public String toString() {
    return name + ": " + type;
  }
}
