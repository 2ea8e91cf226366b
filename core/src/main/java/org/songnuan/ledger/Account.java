package org.songnuan.ledger;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.Optional;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.BenefitId;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.fund.StockId;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;

/**
 * What amounts are kept for: one recipient, one benefit, one fund or stock; for goods that are not
 * counted, the item alone.
 */
record Account(RecipientId recipient, Kind kind, String benefit, String source, Optional<Item> item)
    implements Comparable<Account> {
  /** Of what the amounts are. */
  enum Kind {
    CASH,
    GOODS,
    HANDOUT
  }

  private static final Comparator<Account> ORDER =
      comparing(Account::recipient)
          .thenComparing(Account::kind)
          .thenComparing(Account::benefit)
          .thenComparing(Account::source)
          .thenComparing(account -> account.item().map(Item::code).orElse(""))
          .thenComparing(account -> account.item().map(Item::chinese).orElse(""))
          .thenComparing(account -> account.item().map(Item::english).orElse(""))
          .thenComparing(account -> account.item().map(item -> item.unit().symbol()).orElse(""));

  static Account of(RecipientId recipient, Payment payment) {
    return new Account(
        recipient, Kind.CASH, payment.benefit().value(), payment.fund().value(), Optional.empty());
  }

  static Account of(RecipientId recipient, Issue issue) {
    return new Account(
        recipient,
        Kind.GOODS,
        issue.benefit().value(),
        issue.stock().value(),
        Optional.of(issue.item()));
  }

  static Account of(RecipientId recipient, Item handout) {
    return new Account(recipient, Kind.HANDOUT, "", "", Optional.of(handout));
  }

  /** Returns the one that comes before all others of the recipient. */
  static Account first(RecipientId recipient) {
    return new Account(recipient, Kind.CASH, "", "", Optional.empty());
  }

  Payment payment(long fen) {
    return new Payment(BenefitId.of(benefit), FundId.of(source), Money.ofFen(fen));
  }

  Issue issue(long units) {
    return new Issue(BenefitId.of(benefit), StockId.of(source), item.orElseThrow(), units);
  }

  @Override
  public int compareTo(Account other) {
    return ORDER.compare(this, other);
  }

  /** Returns what it is for, never whose it is. */
  @Override
  public String toString() {
    return "Account[" + kind + "]";
  }
}
