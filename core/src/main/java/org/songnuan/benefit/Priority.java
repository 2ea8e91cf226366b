package org.songnuan.benefit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.rule.Fact;
import org.songnuan.rule.Formula;
import org.songnuan.rule.FormulaResult;

/**
 * Who comes first when there are fewer seats than recipients: keys of need, one after the other.
 *
 * <p>It answers "where does this recipient stand?". Those whom all keys leave level are tied: a
 * recorded {@link Decision} orders them, or, only if it is {@linkplain #drawingLots declared}, a
 * lot; else they stay undecided at the cut. A key that a missing fact leaves open comes after every
 * value that is known. No key asks for a place in a list.
 *
 * <pre>{@code
 * Priority.categories("destitute", "ill").lowestFirst(Household.PER_HEAD).highestFirst(Household.SIZE)
 * }</pre>
 */
public final class Priority {
  /** No key: everybody is tied. */
  public static final Priority NONE = new Priority(ImmutableList.of(), false);

  /** One key: exactly one of the three says what is compared. */
  private record Key(
      ImmutableList<CategoryId> categories,
      @Nullable Fact<?> fact,
      @Nullable Formula formula,
      boolean highestFirst) {}

  private final ImmutableList<Key> keys;
  private final boolean drawsLots;

  private Priority(ImmutableList<Key> keys, boolean drawsLots) {
    this.keys = keys;
    this.drawsLots = drawsLots;
  }

  private Priority then(Key key) {
    return new Priority(ImmutableList.<Key>builder().addAll(keys).add(key).build(), drawsLots);
  }

  /**
   * Returns the priority of categories in this order: who belongs to the first comes first, who
   * belongs to none of them last.
   *
   * @throws IllegalArgumentException if there is none, or one comes twice
   */
  public static Priority categories(String... inOrder) {
    ImmutableList<CategoryId> ids =
        ImmutableList.copyOf(inOrder).stream().map(CategoryId::of).collect(toImmutableList());
    if (ids.isEmpty() || ids.stream().distinct().count() < ids.size()) {
      throw new IllegalArgumentException(
          "Priority must name each category once, but was " + ids + ".");
    }
    return NONE.then(new Key(ids, null, null, false));
  }

  /**
   * Returns this priority, and among those who are level the lowest value of the fact first.
   *
   * @param fact an amount, a number, a day, a flag (no before yes) or a quotient, which is compared
   *     unrounded
   * @throws IllegalArgumentException if the fact is a choice
   */
  public Priority lowestFirst(Fact<?> fact) {
    return then(new Key(ImmutableList.of(), checked(fact), null, false));
  }

  /**
   * Returns this priority, and among those who are level the highest value of the fact first.
   *
   * @throws IllegalArgumentException if the fact is a choice
   */
  public Priority highestFirst(Fact<?> fact) {
    return then(new Key(ImmutableList.of(), checked(fact), null, true));
  }

  /** Returns this priority, and among those who are level the lowest amount first. */
  public Priority lowestFirst(Formula amount) {
    return then(new Key(ImmutableList.of(), null, requireNonNull(amount, "amount"), false));
  }

  /** Returns this priority, and among those who are level the highest amount first. */
  public Priority highestFirst(Formula amount) {
    return then(new Key(ImmutableList.of(), null, requireNonNull(amount, "amount"), true));
  }

  private static Fact<?> checked(Fact<?> fact) {
    if (fact.type() == Fact.Type.CHOICE || fact.type() == Fact.Type.CHOICES) {
      throw new IllegalArgumentException(
          "Priority must go by a fact that has an order, but was (" + fact.name() + ").");
    }
    return fact;
  }

  /** Returns this priority, with a lot between those who are tied at the end. */
  public Priority drawingLots() {
    return new Priority(keys, true);
  }

  /** Returns whether a lot decides between those who are tied. */
  public boolean drawsLots() {
    return drawsLots;
  }

  /** Returns the categories that it names. */
  public ImmutableSortedSet<CategoryId> categories() {
    ImmutableSortedSet.Builder<CategoryId> all = ImmutableSortedSet.naturalOrder();
    keys.forEach(key -> all.addAll(key.categories()));
    return all.build();
  }

  /** Returns the formulas that it asks for, by the id under which their results are expected. */
  public ImmutableMap<String, Formula> formulas() {
    ImmutableMap.Builder<String, Formula> formulas = ImmutableMap.builder();
    for (int i = 0; i < keys.size(); i++) {
      Formula formula = keys.get(i).formula();
      if (formula != null) {
        formulas.put(id(i), formula);
      }
    }
    return formulas.buildOrThrow();
  }

  private static String id(int key) {
    return "priority key " + (key + 1);
  }

  /**
   * Returns where the recipient stands.
   *
   * @param categories the categories that are certain
   * @param amounts what each of the {@link #formulas} comes to; one that is absent is open
   */
  public Standing standing(
      Recipient recipient,
      ImmutableSortedSet<CategoryId> categories,
      Map<String, FormulaResult> amounts) {
    List<Optional<Ratio>> values = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Key key = keys.get(i);
      Optional<Ratio> value;
      if (key.fact() != null) {
        value = value(recipient, key.fact());
      } else if (key.formula() != null) {
        value =
            Optional.ofNullable(amounts.get(id(i)))
                .flatMap(FormulaResult::exact)
                .map(money -> Ratio.of(money.fen()));
      } else {
        value = Optional.of(Ratio.of(position(key.categories(), categories)));
      }
      values.add(key.highestFirst() ? value.map(Ratio::negated) : value);
    }
    return new Standing(recipient.id(), recipient.area(), categories, ImmutableList.copyOf(values));
  }

  private static int position(
      ImmutableList<CategoryId> inOrder, ImmutableSortedSet<CategoryId> categories) {
    int position = 0;
    while (position < inOrder.size() && !categories.contains(inOrder.get(position))) {
      position++;
    }
    return position + 1;
  }

  private static Optional<Ratio> value(Recipient recipient, Fact<?> fact) {
    if (recipient.facts().schema().find(fact.name()).filter(fact::equals).isEmpty()) {
      return Optional.empty();
    }
    return recipient.facts().get(fact).map(Priority::ratio);
  }

  private static Ratio ratio(Object value) {
    if (value instanceof Ratio ratio) {
      return ratio;
    } else if (value instanceof Money money) {
      return Ratio.of(money.fen());
    } else if (value instanceof LocalDate date) {
      return Ratio.of(date.toEpochDay());
    } else if (value instanceof Boolean flag) {
      return Ratio.of(flag ? 1 : 0);
    }
    return Ratio.of((Long) value);
  }

  /** Returns the value of each key of the standing, in words. */
  public ImmutableList<Reason> why(Standing standing) {
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    for (int i = 0; i < keys.size(); i++) {
      Key key = keys.get(i);
      Optional<Ratio> value = standing.keys().get(i);
      Ratio shown = value.map(ratio -> key.highestFirst() ? ratio.negated() : ratio).orElse(null);
      if (!key.categories().isEmpty()) {
        reasons.add(byCategory(value.orElseThrow(), key.categories().size()));
      } else if (shown == null) {
        reasons.add(Reason.of(BenefitCode.RANK_KEY_OPEN, Argument.of(term(key))));
      } else {
        reasons.add(
            Reason.of(
                key.highestFirst() ? BenefitCode.RANK_HIGHEST_FIRST : BenefitCode.RANK_LOWEST_FIRST,
                new Argument.Labelled(term(key), argument(key, shown))));
      }
    }
    return reasons.build();
  }

  private static Reason byCategory(Ratio place, long categories) {
    return place.compareTo(Ratio.of(categories)) > 0
        ? Reason.of(BenefitCode.RANK_BY_NO_CATEGORY, Argument.of(categories))
        : Reason.of(BenefitCode.RANK_BY_CATEGORY, Argument.of(place), Argument.of(categories));
  }

  private static Term term(Key key) {
    return key.fact() != null ? key.fact().term() : Term.of(String.valueOf(key.formula()));
  }

  private static Argument argument(Key key, Ratio value) {
    Fact<?> fact = key.fact();
    if (fact == null || fact.type() == Fact.Type.MONEY) {
      return Argument.of(Money.ofFen(value.floor()));
    } else if (fact.type() == Fact.Type.DATE) {
      return Argument.of(LocalDate.ofEpochDay(value.floor()));
    } else if (fact.type() == Fact.Type.QUOTIENT) {
      return fact.isOfMoney() ? new Argument.CashShare(value) : Argument.of(value);
    }
    return Argument.of(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Priority that && keys.equals(that.keys) && drawsLots == that.drawsLots;
  }

  @Override
  public int hashCode() {
    return Objects.hash(keys, drawsLots);
  }

  @Override
  public String toString() {
    return "Priority[" + keys.size() + " keys" + (drawsLots ? ", then lots" : "") + "]";
  }
}
