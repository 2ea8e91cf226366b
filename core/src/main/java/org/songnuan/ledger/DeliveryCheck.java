package org.songnuan.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import org.songnuan.beneficiary.BeneficiaryCode;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Payee;
import org.songnuan.beneficiary.Person;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Code;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Severity;
import org.songnuan.explain.Term;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;

/** What is wrong with a delivery or a return. */
final class DeliveryCheck {
  private static final ImmutableSet<Code> ONLY_A_GUARDIAN =
      ImmutableSet.of(
          BeneficiaryCode.GUARDIAN_SIGNS,
          BeneficiaryCode.NO_GUARDIAN,
          BeneficiaryCode.GUARDIAN_MINOR);

  private final Book book;
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  private DeliveryCheck(Book book) {
    this.book = book;
  }

  static ImmutableList<Finding> of(Delivery delivery, Book book) {
    DeliveryCheck check = new DeliveryCheck(book);
    boolean isPositive = check.amounts(delivery.payments(), delivery.issues());
    if (delivery.payments().isEmpty()
        && delivery.issues().isEmpty()
        && delivery.handouts().isEmpty()) {
      check.add(Finding.error(LedgerCode.EMPTY));
    }
    if (isPositive) {
      Book.amounts(delivery).forEach(check::award);
    }
    for (EntryId objection : book.objections(delivery.recipient())) {
      book.entry(objection)
          .ifPresent(
              one -> check.add(Finding.error(LedgerCode.OBJECTION_OPEN, Argument.of(one.on()))));
    }
    book.recipient(delivery.recipient())
        .filter(Household.class::isInstance)
        .ifPresent(household -> check.signer(delivery, (Household) household));
    return check.findings.build();
  }

  static ImmutableList<Finding> of(Return back, Delivery delivery, Book book) {
    DeliveryCheck check = new DeliveryCheck(book);
    if (!check.amounts(back.payments(), back.issues())) {
      return check.findings.build();
    }
    if (back.payments().isEmpty() && back.issues().isEmpty()) {
      check.add(Finding.error(LedgerCode.EMPTY));
    }
    Map<Account, Long> given = Book.amounts(delivery);
    Map<Account, Long> before = book.returnedOf(back.delivery());
    book.amounts(back)
        .forEach(
            (account, units) -> {
              long left = given.getOrDefault(account, 0L) - before.getOrDefault(account, 0L);
              if (units > left) {
                check.add(
                    Finding.error(
                        LedgerCode.ABOVE_DELIVERY,
                        Argument.text(account.benefit()),
                        amount(account, units),
                        amount(account, left)));
              }
            });
    return check.findings.build();
  }

  private void add(Finding finding) {
    findings.add(finding);
  }

  /** Returns whether every amount is more than zero; if not, their sums say nothing. */
  private boolean amounts(Iterable<Payment> payments, Iterable<Issue> issues) {
    boolean isPositive = true;
    for (Payment payment : payments) {
      if (!payment.money().isPositive()) {
        isPositive = false;
        add(Finding.error(LedgerCode.NOT_POSITIVE, Argument.of(payment.money())));
      }
    }
    for (Issue issue : issues) {
      if (issue.units() <= 0) {
        isPositive = false;
        add(Finding.error(LedgerCode.NOT_POSITIVE, Argument.of(issue.units())));
      }
    }
    return isPositive;
  }

  private void award(Account account, long units) {
    long left = book.outstanding(account);
    if (account.kind() == Account.Kind.HANDOUT) {
      if (units > left) {
        add(Finding.error(LedgerCode.HANDED_OUT, Argument.of(term(account.item().orElseThrow()))));
      }
    } else if (book.promised(account) == 0) {
      boolean awarded =
          book.accounts(account.recipient()).stream()
              .anyMatch(one -> one.benefit().equals(account.benefit()));
      add(
          awarded
              ? Finding.error(
                  LedgerCode.WRONG_SOURCE,
                  Argument.text(account.benefit()),
                  Argument.text(account.source()))
              : Finding.error(LedgerCode.NOT_AWARDED, Argument.text(account.benefit())));
    } else if (units > left) {
      add(
          Finding.error(
              LedgerCode.ABOVE_AWARD,
              Argument.text(account.benefit()),
              amount(account, units),
              amount(account, left)));
    }
  }

  private static Argument amount(Account account, long units) {
    return account
        .item()
        .map(item -> Argument.of(Quantity.of(units, item.unit())))
        .orElseGet(() -> Argument.of(Money.ofFen(Math.min(units, Money.MAX.fen()))));
  }

  private static Term term(Item item) {
    return Term.of(item.chinese(), item.english());
  }

  private void signer(Delivery delivery, Household household) {
    Receipt receipt = delivery.receipt();
    Optional<Person> member =
        receipt
            .member()
            .flatMap(
                key ->
                    household.members().stream()
                        .filter(one -> one.id().equals(Optional.of(key)))
                        .findFirst());
    if (receipt.member().isPresent() && member.isEmpty()) {
      add(Finding.error(LedgerCode.NOT_A_MEMBER));
      return;
    }
    Payee payee =
        member
            .map(one -> Payee.of(household, one, delivery.on()))
            .orElseGet(() -> Payee.of(household, delivery.on()));
    Code code = payee.reason().code();
    if (receipt.by() == Receipt.By.GUARDIAN) {
      if (code != BeneficiaryCode.GUARDIAN_SIGNS || !payee.person().equals(receipt.signer())) {
        refuse(LedgerCode.NO_GUARDIAN_ON_FILE, payee);
      }
    } else if (ONLY_A_GUARDIAN.contains(code)) {
      refuse(LedgerCode.MAY_NOT_SIGN, payee);
    } else if (receipt.by() == Receipt.By.RECIPIENT
        && code == BeneficiaryCode.SIGNS_IN_PERSON
        && receipt.signer().isPresent()
        && !payee.person().equals(receipt.signer())) {
      refuse(LedgerCode.MAY_NOT_SIGN, payee);
    }
  }

  private void refuse(LedgerCode code, Payee payee) {
    add(Finding.of(Severity.ERROR, Reason.of(code).because(payee.reason())));
  }
}
