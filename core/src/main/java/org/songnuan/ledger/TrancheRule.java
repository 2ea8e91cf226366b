package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.pairing.HelperId;
import org.songnuan.pairing.Pair;
import org.songnuan.quantity.Money;

/**
 * How what is outstanding is handed out in tranches (分批发放): by area, by helper or all alike, at
 * most so many recipients or so much money each, and whether tranches are as even as can be.
 *
 * <p>Nobody's award is torn. Recipients come in the order of their ids, or in that of the
 * campaign's lots if they are {@link #drawn}; tranches are filled one after another unless they are
 * balanced:
 *
 * <ul>
 *   <li>{@link #evenInNumber}: the numbers of recipients differ by 1 at the most. Only where areas
 *       or helpers are kept together in a given number of tranches is this not always possible;
 *       then the largest are placed first, as below.
 *   <li>{@link #evenInMoney}: as even as it can be is a partition problem, for which no quick
 *       method is known. The largest award goes first, each to the tranche that has least (LPT).
 *       Where no limit stands in the way, the largest of k tranches is at most 4/3 − 1/(3k) of the
 *       least possible (Graham 1969), and no two tranches differ by more than the largest award.
 *       How near it came is in {@link Tranches#why}.
 * </ul>
 *
 * <pre>{@code
 * TrancheRule.TOGETHER.byArea(2).atMost(20).evenInNumber()
 * TrancheRule.TOGETHER.byHelper(pairing.pairs()).into(3).evenInMoney()
 * }</pre>
 */
public final class TrancheRule {
  /** All in one tranche. */
  public static final TrancheRule TOGETHER =
      new TrancheRule(Groups.NONE, Limit.NONE, Balance.FILLED, false);

  /** What is to be as even as can be. */
  enum Balance {
    /** Nothing: one tranche after another is filled. */
    FILLED,
    /** The number of recipients. */
    NUMBER,
    /** The money. */
    MONEY
  }

  /** Who belongs together: those of one area to so many segments, or those of one helper. */
  record Groups(int areaDepth, @Nullable ImmutableMap<RecipientId, HelperId> helpers) {
    static final Groups NONE = new Groups(0, null);

    boolean areNone() {
      return areaDepth == 0 && helpers == null;
    }

    @Override
    public String toString() {
      return areNone() ? "" : helpers == null ? "by area" : "by helper";
    }
  }

  /** How large a tranche may be, or how many there are; what is not said is unlimited. */
  record Limit(int recipients, Optional<Money> money, int tranches) {
    static final Limit NONE = new Limit(Integer.MAX_VALUE, Optional.empty(), 0);
  }

  private final Groups groups;
  private final Limit limit;
  private final Balance balance;
  private final boolean drawn;

  private TrancheRule(Groups groups, Limit limit, Balance balance, boolean drawn) {
    this.groups = groups;
    this.limit = limit;
    this.balance = balance;
    this.drawn = drawn;
  }

  /**
   * Returns this rule, with those together who are in one area to this depth: 2 for 区/社区. Whoever
   * is in a greater area than that is with those of that area. It stands in the place of {@link
   * #byHelper}.
   *
   * @throws IllegalArgumentException if the depth is below 1
   */
  public TrancheRule byArea(int depth) {
    return new TrancheRule(new Groups(atLeastOne(depth, "Depth"), null), limit, balance, drawn);
  }

  /**
   * Returns this rule, with those together whom one helper helps, and those whom nobody helps; of
   * several helpers the one whose id comes first. It stands in the place of {@link #byArea}.
   */
  public TrancheRule byHelper(Iterable<Pair> pairs) {
    ImmutableMap.Builder<RecipientId, HelperId> helpers = ImmutableMap.builder();
    RecipientId last = null;
    for (Pair pair : ImmutableSortedSet.copyOf(pairs)) {
      if (!pair.recipient().equals(last)) {
        last = pair.recipient();
        helpers.put(last, pair.helper());
      }
    }
    return new TrancheRule(new Groups(0, helpers.buildOrThrow()), limit, balance, drawn);
  }

  /**
   * Returns this rule, with at most so many recipients in a tranche; those of an area or helper who
   * are more come in several. A rule has one limit: it stands in the place of any limit of money
   * and of any number of tranches said before.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public TrancheRule atMost(int recipients) {
    Limit most = new Limit(atLeastOne(recipients, "Limit"), Optional.empty(), 0);
    return new TrancheRule(groups, most, balance, drawn);
  }

  /**
   * Returns this rule, with at most so much money in a tranche. An award that is more alone is a
   * tranche of its own, with a warning. A rule has one limit: it stands in the place of any limit
   * of recipients and of any number of tranches said before.
   *
   * @throws IllegalArgumentException if it is not above 0.00
   */
  public TrancheRule atMost(Money money) {
    if (!money.isPositive()) {
      throw new IllegalArgumentException("Limit must be above 0.00, but was (" + money + ").");
    }
    Limit most = new Limit(Integer.MAX_VALUE, Optional.of(money), 0);
    return new TrancheRule(groups, most, balance, drawn);
  }

  /**
   * Returns this rule, with so many tranches, or fewer if there are not so many recipients, areas
   * or helpers; these are never torn. Unless said otherwise, they are {@link #evenInNumber}. It
   * stands in the place of any limit said before.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public TrancheRule into(int tranches) {
    Limit so = new Limit(Integer.MAX_VALUE, Optional.empty(), atLeastOne(tranches, "Number"));
    return new TrancheRule(groups, so, balance, drawn);
  }

  /** Returns this rule, with tranches as even in the number of recipients as they can be. */
  public TrancheRule evenInNumber() {
    return new TrancheRule(groups, limit, Balance.NUMBER, drawn);
  }

  /** Returns this rule, with tranches as even in money as placing the largest first makes them. */
  public TrancheRule evenInMoney() {
    return new TrancheRule(groups, limit, Balance.MONEY, drawn);
  }

  /**
   * Returns this rule, with recipients in the order of a draw: who comes first has no better claim
   * than anybody else. The seed is the campaign's id and {@code /tranches}.
   */
  public TrancheRule drawn() {
    return new TrancheRule(groups, limit, balance, true);
  }

  private static int atLeastOne(int number, String what) {
    if (number < 1) {
      throw new IllegalArgumentException(what + " must be at least 1, but was (" + number + ").");
    }
    return number;
  }

  /** Returns how the awards that are outstanding by this ledger are handed out. */
  public Tranches of(Ledger ledger) {
    return TrancheMaker.of(requireNonNull(ledger, "ledger"), this);
  }

  Groups groups() {
    return groups;
  }

  Limit limit() {
    return limit;
  }

  Balance balance() {
    return limit.tranches() > 0 && balance == Balance.FILLED ? Balance.NUMBER : balance;
  }

  boolean isDrawn() {
    return drawn;
  }

  /** Returns the rule, and of no helper whom he helps. */
  @Override
  public String toString() {
    return "TrancheRule[" + groups + " " + limit + " " + balance() + (drawn ? " drawn]" : "]");
  }
}
