package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.BenefitId;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;

/**
 * All that is already made or promised, by recipient and by fund: what a new settlement must not
 * move.
 *
 * <p>It answers "how much of this benefit does this recipient already have, and what has this fund
 * already given?". Lines that are alike add up; the order in which they were given does not show.
 *
 * <pre>{@code
 * Committed locked = Committed.of(outcome.awards(), Commitment.State.PROMISED);
 * plan.run(rosterWithLateAdditions, locked);
 * }</pre>
 */
public final class Committed {
  /** Nothing is committed. */
  public static final Committed NONE = of(ImmutableList.of());

  private final ImmutableListMultimap<RecipientId, Commitment> byRecipient;
  private final ImmutableMap<FundId, Long> cash;
  private final ImmutableMap<StockId, Long> goods;

  private Committed(ImmutableListMultimap<RecipientId, Commitment> byRecipient) {
    this.byRecipient = byRecipient;
    Map<FundId, Long> ofFunds = new HashMap<>();
    Map<StockId, Long> ofStocks = new HashMap<>();
    for (Commitment line : byRecipient.values()) {
      if (line instanceof Commitment.OfCash paid) {
        ofFunds.merge(paid.payment().fund(), paid.payment().money().fen(), LongMath::checkedAdd);
      } else {
        Issue issue = ((Commitment.OfGoods) line).issue();
        ofStocks.merge(issue.stock(), issue.units(), LongMath::checkedAdd);
      }
    }
    this.cash = ImmutableMap.copyOf(ofFunds);
    this.goods = ImmutableMap.copyOf(ofStocks);
  }

  /**
   * Returns these lines together.
   *
   * @throws ArithmeticException if those of one fund or stock sum to 2<sup>63</sup> or more
   */
  public static Committed of(Iterable<? extends Commitment> lines) {
    ImmutableListMultimap.Builder<RecipientId, Commitment> byRecipient =
        ImmutableListMultimap.builder();
    lines.forEach(line -> byRecipient.put(line.recipient(), line));
    return new Committed(byRecipient.build());
  }

  /** Returns the payments and issues of these awards, all in this state. */
  public static Committed of(Iterable<Award> awards, Commitment.State state) {
    ImmutableList.Builder<Commitment> lines = ImmutableList.builder();
    awards.forEach(award -> lines.addAll(Commitment.of(award, state)));
    return of(lines.build());
  }

  /** Returns both together. */
  public Committed plus(Committed other) {
    return of(
        ImmutableList.<Commitment>builder()
            .addAll(byRecipient.values())
            .addAll(other.byRecipient.values())
            .build());
  }

  /** Returns whose lines there are. */
  public ImmutableSet<RecipientId> recipients() {
    return byRecipient.keySet();
  }

  /** Returns what this recipient has, in the order in which it was given; empty if nothing. */
  public ImmutableList<Commitment> of(RecipientId recipient) {
    return isOf(recipient) ? byRecipient.get(recipient) : ImmutableList.of();
  }

  /** Returns how much this fund has given. */
  public Money of(FundId fund) {
    return Money.ofFen(cash.getOrDefault(fund, 0L));
  }

  /** Returns how many units this stock has given. */
  public long of(StockId stock) {
    return goods.getOrDefault(stock, 0L);
  }

  /** Returns whether there is nothing. */
  public boolean isEmpty() {
    return byRecipient.isEmpty();
  }

  /** Returns whether the recipient has anything. */
  boolean isOf(RecipientId recipient) {
    return !byRecipient.isEmpty() && byRecipient.containsKey(recipient);
  }

  /** Returns the funds that have given. */
  ImmutableSet<FundId> funds() {
    return cash.keySet();
  }

  /** Returns the stocks that have given. */
  ImmutableSet<StockId> stocks() {
    return goods.keySet();
  }

  /** Returns how much of the benefit the recipient has: of money, or of this item. */
  long units(RecipientId recipient, BenefitId benefit, @Nullable Item item) {
    long sum = 0;
    for (Commitment line : byRecipient.get(recipient)) {
      if (line.benefit().equals(benefit)) {
        if (line instanceof Commitment.OfCash paid) {
          sum = LongMath.saturatedAdd(sum, item == null ? paid.payment().money().fen() : 0);
        } else {
          Issue issue = ((Commitment.OfGoods) line).issue();
          sum = LongMath.saturatedAdd(sum, issue.item().equals(item) ? issue.units() : 0);
        }
      }
    }
    return sum;
  }

  /** Returns how much the fund has given because of the category. */
  long units(FundId fund, CategoryId category, Map<BenefitId, CategoryId> categories) {
    long sum = 0;
    for (Commitment line : byRecipient.values()) {
      if (line instanceof Commitment.OfCash paid
          && paid.payment().fund().equals(fund)
          && category.equals(categories.get(line.benefit()))) {
        sum = LongMath.saturatedAdd(sum, paid.payment().money().fen());
      }
    }
    return sum;
  }

  /** The lines of each recipient, sorted by their content. */
  private Map<RecipientId, List<String>> content() {
    Map<RecipientId, List<String>> content = new HashMap<>();
    for (RecipientId id : byRecipient.keySet()) {
      content.put(
          id,
          byRecipient.get(id).stream().map(Committed::content).sorted().collect(toImmutableList()));
    }
    return content;
  }

  private static String content(Commitment line) {
    return line.state()
        + " "
        + (line instanceof Commitment.OfCash paid
            ? paid.payment()
            : ((Commitment.OfGoods) line).issue());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Committed that && content().equals(that.content());
  }

  @Override
  public int hashCode() {
    return content().hashCode();
  }

  /** Returns how many lines there are, never whose. */
  @Override
  public String toString() {
    return "Committed[" + byRecipient.size() + " lines]";
  }
}
