package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.songnuan.explain.Term;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;

/**
 * Money or goods of one delivery that came back, into the funds and stocks that gave them. They are
 * outstanding again, as long as the recipient is on the list.
 *
 * @param id its number
 * @param on the day on which it is entered
 * @param delivery the number of the {@link Delivery}
 * @param payments the money that came back, each more than zero
 * @param issues the goods that came back, each more than zero
 * @param reason why
 */
public record Return(
    EntryId id,
    LocalDate on,
    EntryId delivery,
    ImmutableList<Payment> payments,
    ImmutableList<Issue> issues,
    String reason)
    implements Entry {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank or not one line
   */
  public Return {
    requireNonNull(id, "id");
    requireNonNull(on, "on");
    requireNonNull(delivery, "delivery");
    requireNonNull(payments, "payments");
    requireNonNull(issues, "issues");
    Texts.check("Return", reason);
  }

  @Override
  public Term kind() {
    return Term.of("退回", "a return");
  }

  /** Returns its number and day, never whom it is about. */
  @Override
  public String toString() {
    return "Return[" + id + " on " + on + "]";
  }
}
