package org.songnuan.campaign;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.TreeMap;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Reason;
import org.songnuan.fund.Award;
import org.songnuan.fund.FundId;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.scope.Area;

/**
 * Two plans run over the same roster, side by side.
 *
 * <p>It answers "who gains, who loses, why, and what money moves?", in all, by category, by area
 * and by fund. Amounts are what is paid or promised to each recipient, what was paid before
 * included; gains less losses are the difference of the totals.
 *
 * <pre>{@code
 * PlanComparison comparison = PlanComparison.of(planA.run(roster), planB.run(roster));
 * comparison.gained();                               // who gets more, and how much
 * comparison.why(RecipientId.of("H-1"));             // what is due or paid otherwise, and why
 * comparison.byArea();                               // how many gain and lose, and how much
 * }</pre>
 */
public final class PlanComparison {

  /** Which way a recipient's award changes. */
  public enum Direction {
    /** Money or goods are more, and nothing is less. */
    GAINS,
    /** Money or goods are less, and nothing is more. */
    LOSES,
    /** Some of it is more and some less, or it cannot be told. */
    MIXED,
    /** Nothing changes. */
    SAME
  }

  /**
   * What one recipient gets under both plans; that both are the same is possible.
   *
   * @param recipient who
   * @param before the award under the first plan
   * @param after the award under the second
   */
  public record Change(RecipientId recipient, Award before, Award after) {
    /** Checks that the parts are there. */
    public Change {
      requireNonNull(recipient, "recipient");
      requireNonNull(before, "before");
      requireNonNull(after, "after");
    }

    /** Returns how much more money it gets; negative if it gets less. */
    public Money difference() {
      return after.cash().minus(before.cash());
    }

    /** Returns which way it goes, money and goods together. */
    public Direction direction() {
      Direction goods = compare(before.goods(), after.goods());
      int money = difference().compareTo(Money.ZERO);
      return switch (goods) {
        case SAME -> money == 0 ? Direction.SAME : money > 0 ? Direction.GAINS : Direction.LOSES;
        case GAINS -> money < 0 ? Direction.MIXED : goods;
        case LOSES -> money > 0 ? Direction.MIXED : goods;
        case MIXED -> goods;
      };
    }

    /** Returns the difference, never whose it is. */
    @Override
    public String toString() {
      return "Change[" + direction() + ", " + difference() + "]";
    }
  }

  /**
   * How many gain and lose in a category, an area or in all, and how much money.
   *
   * @param of how many recipients there are
   * @param gaining how many of them gain
   * @param losing how many lose
   * @param mixed of how many it is mixed
   * @param gains the money that those who get more get more
   * @param losses the money that those who get less get less
   */
  public record Shift(long of, long gaining, long losing, long mixed, Money gains, Money losses) {
    private static final Shift NONE = new Shift(0, 0, 0, 0, Money.ZERO, Money.ZERO);

    /** Checks that the parts are there. */
    public Shift {
      requireNonNull(gains, "gains");
      requireNonNull(losses, "losses");
    }

    /** Returns gains less losses: how much more money goes there; negative if less does. */
    public Money difference() {
      return gains.minus(losses);
    }

    private static Shift of(Change change) {
      Direction way = change.direction();
      Money more = change.difference();
      return new Shift(
          1,
          way == Direction.GAINS ? 1 : 0,
          way == Direction.LOSES ? 1 : 0,
          way == Direction.MIXED ? 1 : 0,
          more.max(Money.ZERO),
          more.negated().max(Money.ZERO));
    }

    private Shift plus(Shift other) {
      return new Shift(
          of + other.of,
          gaining + other.gaining,
          losing + other.losing,
          mixed + other.mixed,
          gains.plus(other.gains),
          losses.plus(other.losses));
    }
  }

  private final Outcome before;
  private final Outcome after;
  private final ImmutableList<Change> all;

  private PlanComparison(Outcome before, Outcome after) {
    this.before = before;
    this.after = after;
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    for (int i = 0; i < before.awards().size(); i++) {
      Award one = before.awards().get(i);
      changes.add(new Change(one.recipient(), one, after.awards().get(i)));
    }
    this.all = changes.build();
  }

  /**
   * Compares two outcomes.
   *
   * @throws IllegalArgumentException if they are not of the same roster
   */
  public static PlanComparison of(Outcome before, Outcome after) {
    if (!before.roster().equals(after.roster())) {
      throw new IllegalArgumentException(
          "Outcomes must be of the same roster, but were of two.\nMaybe run both plans over one.");
    }
    return new PlanComparison(before, after);
  }

  /** Returns whose award changes in any way, in the order of the roster. */
  public ImmutableList<Change> changes() {
    return all.stream()
        .filter(change -> change.direction() != Direction.SAME)
        .collect(toImmutableList());
  }

  /** Returns who gains, in the order of the roster. */
  public ImmutableList<Change> gained() {
    return going(Direction.GAINS);
  }

  /** Returns who loses, in the order of the roster. */
  public ImmutableList<Change> lost() {
    return going(Direction.LOSES);
  }

  private ImmutableList<Change> going(Direction way) {
    return all.stream().filter(change -> change.direction() == way).collect(toImmutableList());
  }

  /** Returns how many gain and lose in all, and how much. */
  public Shift total() {
    return all.stream().map(Shift::of).reduce(Shift.NONE, Shift::plus);
  }

  /**
   * Returns it by category: whoever belongs to a category for certain under either plan. Who is in
   * several counts in each, so these do not add up to the total; who is in none is in none.
   */
  public ImmutableSortedMap<CategoryId, Shift> byCategory() {
    Map<CategoryId, Shift> shifts = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      Shift shift = Shift.of(all.get(i));
      for (CategoryId category :
          Sets.union(
              before.assessments().get(i).classification().categories(),
              after.assessments().get(i).classification().categories())) {
        shifts.merge(category, shift, Shift::plus);
      }
    }
    return ImmutableSortedMap.copyOf(shifts);
  }

  /** Returns it by the area of the recipients; together these are the total. */
  public ImmutableSortedMap<Area, Shift> byArea() {
    Map<Area, Shift> shifts = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      shifts.merge(before.roster().recipients().get(i).area(), Shift.of(all.get(i)), Shift::plus);
    }
    return ImmutableSortedMap.copyOf(shifts);
  }

  /**
   * Returns how much more each fund pays; negative if it pays less. Together this is the difference
   * of the totals. A fund that pays nothing under either plan is left out.
   */
  public ImmutableSortedMap<FundId, Money> byFund() {
    Map<FundId, Money> moved = new TreeMap<>();
    for (Change change : all) {
      ChangeReasons.paidBy(change.after())
          .forEach((fund, paid) -> moved.merge(fund, paid, Money::plus));
      ChangeReasons.paidBy(change.before())
          .forEach((fund, paid) -> moved.merge(fund, paid.negated(), Money::plus));
    }
    return ImmutableSortedMap.copyOf(moved);
  }

  /**
   * Returns why the recipient gets more, less or something else: the categories it enters or
   * leaves, what is due otherwise, which funds pay otherwise, and what is short now or was before.
   *
   * @throws IllegalArgumentException if the roster does not hold it
   */
  public Reason why(RecipientId recipient) {
    return ChangeReasons.of(
        new Change(recipient, before.award(recipient), after.award(recipient)), before, after);
  }

  /** Returns which way the goods go; what is not known on one side alone cannot be told. */
  private static Direction compare(Goods before, Goods after) {
    boolean more = false;
    boolean less = false;
    for (Item item : Sets.union(before.items(), after.items())) {
      Figure<Quantity> one = of(before, item);
      Figure<Quantity> other = of(after, item);
      if (!one.equals(other)) {
        boolean known = one.isKnown() && other.isKnown();
        more |= !known || one.value().compareTo(other.value()) < 0;
        less |= !known || one.value().compareTo(other.value()) > 0;
      }
    }
    if (more) {
      return less ? Direction.MIXED : Direction.GAINS;
    }
    return less ? Direction.LOSES : Direction.SAME;
  }

  /** Returns how much of the item it is; none if there is nothing of it. */
  static Figure<Quantity> of(Goods goods, Item item) {
    return goods.items().contains(item) ? goods.amount(item) : Goods.NONE.amount(item);
  }

  /** Returns how many change, never who. */
  @Override
  public String toString() {
    return "PlanComparison[" + changes().size() + " of " + all.size() + " change]";
  }
}
