package org.songnuan.benefit;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.PersonId;
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
  public static final History NONE =
      new History(ImmutableListMultimap.of(), ImmutableListMultimap.of());

  /**
   * One payment, or one that was taken back.
   *
   * @param recipient the household or place that was paid
   * @param person the person it was for; empty if it was for all, or nobody wrote for whom
   * @param day when
   * @param campaign the id of the campaign that paid it
   * @param benefit for which benefit
   * @param kind what it was for
   * @param funder who paid for it; may be empty
   * @param money how much; less than zero if it was taken back
   */
  public record Line(
      RecipientId recipient,
      Optional<PersonId> person,
      LocalDate day,
      String campaign,
      BenefitId benefit,
      BenefitKind kind,
      String funder,
      Money money) {
    /** Checks that the parts are there. */
    public Line {
      requireNonNull(recipient, "recipient");
      requireNonNull(person, "person");
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
          Optional.empty(),
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
          recipient, person, day, campaign, paid.id(), paid.kind(), paid.series().funder(), money);
    }

    /** Returns this line as one for this person, who may be in another household by now. */
    public Line to(String paidPerson) {
      return new Line(
          recipient,
          Optional.of(PersonId.of(paidPerson)),
          day,
          campaign,
          benefit,
          kind,
          funder,
          money);
    }
  }

  private static final Comparator<Line> ORDER =
      comparing(Line::day)
          .thenComparing(Line::campaign)
          .thenComparing(Line::benefit)
          .thenComparing(Line::kind)
          .thenComparing(Line::funder)
          .thenComparing(Line::money)
          .thenComparing(line -> line.person().map(PersonId::value).orElse(""))
          .thenComparing(Line::recipient);

  private final ImmutableListMultimap<RecipientId, Line> byRecipient;

  private final ImmutableListMultimap<PersonId, Line> byPerson;

  private History(
      ImmutableListMultimap<RecipientId, Line> byRecipient,
      ImmutableListMultimap<PersonId, Line> byPerson) {
    this.byRecipient = byRecipient;
    this.byPerson = byPerson;
  }

  /** Returns the history of these lines; lines that are alike add up, and no order shows. */
  public static History of(Iterable<Line> lines) {
    ImmutableListMultimap.Builder<RecipientId, Line> byRecipient =
        ImmutableListMultimap.<RecipientId, Line>builder().orderValuesBy(ORDER);
    ImmutableListMultimap.Builder<PersonId, Line> byPerson =
        ImmutableListMultimap.<PersonId, Line>builder().orderValuesBy(ORDER);
    for (Line line : lines) {
      byRecipient.put(line.recipient(), line);
      line.person().ifPresent(person -> byPerson.put(person, line));
    }
    return new History(byRecipient.build(), byPerson.build());
  }

  /** Returns whether nobody was paid anything. */
  public boolean isEmpty() {
    return byRecipient.isEmpty();
  }

  /** Returns every line, in the order of its recipients and of its days. */
  public ImmutableList<Line> lines() {
    return ImmutableList.sortedCopyOf(
        comparing(Line::recipient).thenComparing(ORDER), byRecipient.values());
  }

  /** Returns the households and places of which there are lines. */
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
    return sum(byRecipient.get(recipient), cap, day, campaign);
  }

  /**
   * Returns how much a member was paid before of what a cap for each person counts: in whichever
   * household, and of what the member's household was paid nobody knows for whom, all. As of a
   * household, it may be less than zero, and is the most that money can be if it is more.
   *
   * @param household the member's household
   * @param person the member; empty if it has no key on file
   */
  public Money counted(
      RecipientId household, Optional<PersonId> person, Cap cap, LocalDate day, String campaign) {
    Money own = person.map(id -> sum(byPerson.get(id), cap, day, campaign)).orElse(Money.ZERO);
    return inRange(
        BigInteger.valueOf(own.fen())
            .add(BigInteger.valueOf(countedOfNobody(household, cap, day, campaign).fen())));
  }

  /** Returns how much of it the household was paid for nobody in particular. */
  public Money countedOfNobody(RecipientId household, Cap cap, LocalDate day, String campaign) {
    ImmutableList<Line> lines = byRecipient.get(household);
    return lines.isEmpty()
        ? Money.ZERO
        : sum(Iterables.filter(lines, line -> line.person().isEmpty()), cap, day, campaign);
  }

  private static Money sum(Iterable<Line> lines, Cap cap, LocalDate day, String campaign) {
    if (cap.period() instanceof CapPeriod.EachTime) {
      return Money.ZERO;
    }
    DateRange days = cap.period().days(day);
    BigInteger sum = BigInteger.ZERO;
    for (Line line : lines) {
      if (days.contains(line.day())
          && (!cap.period().isOfCampaign() || line.campaign().equals(campaign))
          && cap.counts(line.benefit(), line.kind(), line.funder())) {
        sum = sum.add(BigInteger.valueOf(line.money().fen()));
      }
    }
    return inRange(sum);
  }

  private static Money inRange(BigInteger fen) {
    BigInteger most = BigInteger.valueOf(Money.MAX.fen());
    return Money.ofFen(fen.min(most).max(most.negate()).longValueExact());
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
