package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Reason;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;

/**
 * What one recipient gets, and from which funds and stocks.
 *
 * @param recipient who
 * @param committed what was already made or promised
 * @param payments the money beyond that, a line for each benefit and fund
 * @param issues the goods beyond that which are counted, a line for each benefit and stock
 * @param uncounted the goods that are handed out without counting
 * @param draws how a draw for the odd step went, where there was one
 * @param shortfalls what of the entitlements is not met, and why
 */
public record Award(
    RecipientId recipient,
    ImmutableList<Commitment> committed,
    ImmutableList<Payment> payments,
    ImmutableList<Issue> issues,
    Goods uncounted,
    ImmutableList<Reason> draws,
    ImmutableList<Reason> shortfalls) {
  /** Checks that the parts are there. */
  public Award {
    requireNonNull(recipient, "recipient");
    requireNonNull(committed, "committed");
    requireNonNull(payments, "payments");
    requireNonNull(issues, "issues");
    requireNonNull(uncounted, "uncounted");
    requireNonNull(draws, "draws");
    requireNonNull(shortfalls, "shortfalls");
  }

  /** Returns this award with more to say about what is not met as it is due. */
  Award saying(ImmutableList<Reason> more) {
    return new Award(
        recipient,
        committed,
        payments,
        issues,
        uncounted,
        draws,
        ImmutableList.<Reason>builder().addAll(more).addAll(shortfalls).build());
  }

  /** Returns the money of all payments, what was committed before included. */
  public Money cash() {
    return Money.sum(
        Stream.concat(
                committed.stream()
                    .filter(Commitment.OfCash.class::isInstance)
                    .map(line -> ((Commitment.OfCash) line).payment().money()),
                payments.stream().map(Payment::money))
            .toList());
  }

  /** Returns the goods of all issues, committed ones included, and those that are not counted. */
  public Goods goods() {
    return Stream.concat(
            committed.stream()
                .filter(Commitment.OfGoods.class::isInstance)
                .map(line -> ((Commitment.OfGoods) line).issue()),
            issues.stream())
        .map(issue -> Goods.of(issue.item(), issue.units()))
        .reduce(uncounted, Goods::plus);
  }

  /** Returns whether there is neither money nor goods. */
  public boolean isEmpty() {
    return committed.isEmpty() && payments.isEmpty() && issues.isEmpty() && uncounted.isEmpty();
  }

  /** Returns amounts, never whose they are. */
  @Override
  public String toString() {
    return "Award[" + cash() + ", " + goods() + "]";
  }
}
