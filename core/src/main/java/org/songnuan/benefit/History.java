package org.songnuan.benefit;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.quantity.Money;
import org.songnuan.scope.DateRange;

/**
 * The money that recipients were paid before, in this and in other campaigns, as far as caps may
 * count it.
 *
 * <p>It answers "how much of a cap has been used up?". What the campaign itself has paid or
 * promised of what is due now is no history but is committed: counted here too, it would be counted
 * twice.
 *
 * <pre>{@code
 * History.of(List.of(
 *     History.Line.of("H-1", LocalDate.of(2025, 9, 1), "autumn-aid", Money.yuan(2_000))))
 * }</pre>
 */
public final class History {
  /** Nobody was paid anything. */
  public static final History NONE = new History(ImmutableListMultimap.of());

  /**
   * One payment, or one that was taken back.
   *
   * @param recipient who was paid
   * @param day when
   * @param campaign the id of the campaign that paid it
   * @param benefit for which benefit
   * @param kind what it was for
   * @param funder who paid for it; may be empty
   * @param money how much; less than zero if it was taken back
   */
  public record Line(
      RecipientId recipient,
      LocalDate day,
      String campaign,
      BenefitId benefit,
      BenefitKind kind,
      String funder,
      Money money) {
    /** Checks that the parts are there. */
    public Line {
      requireNonNull(recipient, "recipient");
      requireNonNull(day, "day");
      requireNonNull(campaign, "campaign");
      requireNonNull(benefit, "benefit");
      requireNonNull(kind, "kind");
      requireNonNull(funder, "funder");
      requireNonNull(money, "money");
    }

    /** Returns the line of a payment of relief, of which nothing else is said. */
    public static Line of(String recipient, LocalDate day, String campaign, Money money) {
      return new Line(
          RecipientId.of(recipient),
          day,
          campaign,
          BenefitId.of(campaign),
          BenefitKind.RELIEF,
          "",
          money);
    }

    /** Returns this line as one for this benefit. */
    public Line of(Benefit paid) {
      return new Line(
          recipient, day, campaign, paid.id(), paid.kind(), paid.series().funder(), money);
    }
  }

  private static final Comparator<Line> ORDER =
      comparing(Line::day)
          .thenComparing(Line::campaign)
          .thenComparing(Line::benefit)
          .thenComparing(Line::kind)
          .thenComparing(Line::funder)
          .thenComparing(Line::money);

  private final ImmutableListMultimap<RecipientId, Line> byRecipient;

  private History(ImmutableListMultimap<RecipientId, Line> byRecipient) {
    this.byRecipient = byRecipient;
  }

  /** Returns the history of these lines; lines that are alike add up, and no order shows. */
  public static History of(Iterable<Line> lines) {
    ImmutableListMultimap.Builder<RecipientId, Line> byRecipient =
        ImmutableListMultimap.<RecipientId, Line>builder().orderValuesBy(ORDER);
    lines.forEach(line -> byRecipient.put(line.recipient(), line));
    return new History(byRecipient.build());
  }

  /** Returns whether nobody was paid anything. */
  public boolean isEmpty() {
    return byRecipient.isEmpty();
  }

  /** Returns of whom there are lines. */
  public ImmutableSet<RecipientId> recipients() {
    return byRecipient.keySet();
  }

  /** Returns whether there is a line of the recipient. */
  public boolean isOf(RecipientId recipient) {
    return !byRecipient.isEmpty() && byRecipient.containsKey(recipient);
  }

  /**
   * Returns how much the recipient was paid before of what the cap counts, or the most that money
   * can be if it is more; less than zero if more was taken back than paid.
   *
   * @param cap the cap
   * @param day the day of the next payment; lines of later days count where the cap's days hold
   *     them
   * @param campaign the id of the campaign that would pay
   */
  public Money counted(RecipientId recipient, Cap cap, LocalDate day, String campaign) {
    if (!isOf(recipient) || cap.period() instanceof CapPeriod.EachTime) {
      return Money.ZERO;
    }
    DateRange days = cap.period().days(day);
    BigInteger sum = BigInteger.ZERO;
    for (Line line : byRecipient.get(recipient)) {
      if (days.contains(line.day())
          && (!cap.period().isOfCampaign() || line.campaign().equals(campaign))
          && cap.counts(line.benefit(), line.kind(), line.funder())) {
        sum = sum.add(BigInteger.valueOf(line.money().fen()));
      }
    }
    BigInteger most = BigInteger.valueOf(Money.MAX.fen());
    return Money.ofFen(sum.min(most).max(most.negate()).longValueExact());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof History that && byRecipient.equals(that.byRecipient);
  }

  @Override
  public int hashCode() {
    return byRecipient.hashCode();
  }

  /** Returns how many lines there are, never whose. */
  @Override
  public String toString() {
    return "History[" + byRecipient.size() + " lines]";
  }
}
