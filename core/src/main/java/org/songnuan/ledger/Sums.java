package org.songnuan.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.fund.StockBalance;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;

/** What a book comes to. */
final class Sums {
  /** What of one fund or stock is where. */
  private record Parts(long delivered, long promised, long free) {
    static final Parts NONE = new Parts(0, 0, 0);

    Parts plus(Parts other) {
      return new Parts(
          Math.addExact(delivered, other.delivered),
          Math.addExact(promised, other.promised),
          Math.addExact(free, other.free));
    }
  }

  private Sums() {}

  static Portion portion(Book book, RecipientId id, ToLongFunction<Account> amount) {
    ImmutableList.Builder<Payment> payments = ImmutableList.builder();
    ImmutableList.Builder<Issue> issues = ImmutableList.builder();
    ImmutableSet.Builder<Item> handouts = ImmutableSet.builder();
    for (Account account : book.accounts(id)) {
      long units = amount.applyAsLong(account);
      if (units > 0) {
        switch (account.kind()) {
          case CASH -> payments.add(account.payment(units));
          case GOODS -> issues.add(account.issue(units));
          case HANDOUT -> handouts.add(account.item().orElseThrow());
        }
      }
    }
    return new Portion(payments.build(), issues.build(), handouts.build());
  }

  /** What is delivered is made; what is outstanding to those on the list is promised. */
  static Committed committed(Book book) {
    ImmutableList.Builder<Commitment> lines = ImmutableList.builder();
    for (Account account : book.accounts()) {
      add(lines, account, book.delivered(account), Commitment.State.MADE);
      if (book.isListed(account.recipient())) {
        add(lines, account, book.outstanding(account), Commitment.State.PROMISED);
      }
    }
    return Committed.of(lines.build());
  }

  private static void add(
      ImmutableList.Builder<Commitment> lines,
      Account account,
      long units,
      Commitment.State state) {
    if (units > 0 && account.kind() == Account.Kind.CASH) {
      lines.add(new Commitment.OfCash(account.recipient(), account.payment(units), state));
    } else if (units > 0 && account.kind() == Account.Kind.GOODS) {
      lines.add(new Commitment.OfGoods(account.recipient(), account.issue(units), state));
    }
  }

  private static Map<String, Parts> parts(Book book, Account.Kind kind) {
    Map<String, Parts> parts = new HashMap<>();
    for (Account account : book.accounts()) {
      if (account.kind() == kind) {
        long outstanding = book.outstanding(account);
        boolean listed = book.isListed(account.recipient());
        parts.merge(
            account.source(),
            new Parts(book.delivered(account), listed ? outstanding : 0, listed ? 0 : outstanding),
            Parts::plus);
      }
    }
    return parts;
  }

  static ImmutableList<FundTotal> funds(Book book) {
    Map<String, Parts> parts = parts(book, Account.Kind.CASH);
    ImmutableList.Builder<FundTotal> totals = ImmutableList.builder();
    for (Balance balance : book.outcome().settlement().balances()) {
      Parts own = parts.getOrDefault(balance.fund().id().value(), Parts.NONE);
      totals.add(
          new FundTotal(
              balance.fund().id(),
              balance.in(),
              Money.ofFen(own.delivered()),
              Money.ofFen(own.promised()),
              balance.reserved(),
              balance.left().plus(Money.ofFen(own.free()))));
    }
    return totals.build();
  }

  static ImmutableList<StockTotal> stocks(Book book) {
    Map<String, Parts> parts = parts(book, Account.Kind.GOODS);
    ImmutableList.Builder<StockTotal> totals = ImmutableList.builder();
    for (StockBalance balance : book.outcome().settlement().stockBalances()) {
      Parts own = parts.getOrDefault(balance.stock().id().value(), Parts.NONE);
      totals.add(
          new StockTotal(
              balance.stock().id(),
              balance.in(),
              own.delivered(),
              own.promised(),
              balance.packed(),
              balance.reserved(),
              balance.left() + own.free()));
    }
    return totals.build();
  }
}
