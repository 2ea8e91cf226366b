package org.songnuan.ledger;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.songnuan.beneficiary.LockedList;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Severity;
import org.songnuan.fund.Award;

/** What is wrong with an entry, given all that stands before it. */
final class Check {
  private final Book book;
  private final Entry entry;
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  private Check(Book book, Entry entry) {
    this.book = book;
    this.entry = entry;
  }

  static ImmutableList<Finding> of(Entry entry, Book book) {
    Check check = new Check(book, entry);
    check.entry();
    return check.findings.build();
  }

  private void entry() {
    if (book.isTaken(entry.id())) {
      error(LedgerCode.NUMBER_TAKEN);
    }
    if (entry.on().isBefore(book.list().lockedOn())) {
      error(LedgerCode.BEFORE_LOCK, Argument.of(entry.on()), lockedOn());
    } else if (entry.on().isBefore(book.today())) {
      error(LedgerCode.OUT_OF_ORDER, Argument.of(entry.on()), Argument.of(book.today()));
    }
    if (entry instanceof Delivery delivery) {
      delivery(delivery);
    } else if (entry instanceof Return back) {
      back(back);
    } else if (entry instanceof Reversal reversal) {
      reversal(reversal);
    } else if (entry instanceof Contact contact) {
      contact(contact);
    } else if (entry instanceof Feedback feedback) {
      known(feedback.recipient());
    } else if (entry instanceof FollowUp followUp) {
      known(followUp.recipient());
      if (followUp.due().isBefore(followUp.on())) {
        error(LedgerCode.DUE_BEFORE, Argument.of(followUp.due()), Argument.of(followUp.on()));
      }
    } else if (entry instanceof Amendment amendment) {
      amendment(amendment);
    } else if (entry instanceof Resettlement again) {
      again(again.outcome());
    } else if (entry instanceof CaseEntry step) {
      step(step);
    }
  }

  private Argument lockedOn() {
    return Argument.of(book.list().lockedOn());
  }

  private void decidedBefore(Outcome outcome) {
    LocalDate decided = outcome.plan().date();
    if (entry.on().isBefore(decided)) {
      error(LedgerCode.BEFORE_CAMPAIGN, Argument.of(entry.on()), Argument.of(decided));
    }
  }

  private void delivery(Delivery delivery) {
    decidedBefore(book.outcome());
    if (!known(delivery.recipient())) {
      return;
    }
    book.list()
        .absence(delivery.recipient(), delivery.on())
        .ifPresent(
            why ->
                add(
                    Reason.of(LedgerCode.NOT_ON_LIST, Argument.of(delivery.on())).because(why),
                    delivery.recipient()));
    DeliveryCheck.of(delivery, book)
        .forEach(finding -> findings.add(finding.about(delivery.recipient().value())));
  }

  private void back(Return back) {
    Optional<Delivery> delivery = referred(back.delivery(), Delivery.class);
    if (delivery.isPresent()) {
      if (book.isReversed(back.delivery())) {
        error(LedgerCode.REVERSED_BEFORE);
      }
      DeliveryCheck.of(back, delivery.get(), book)
          .forEach(finding -> findings.add(finding.about(delivery.get().recipient().value())));
    }
  }

  private void reversal(Reversal reversal) {
    Optional<Entry> undone = referred(reversal.entry(), Entry.class);
    if (undone.isEmpty()) {
      return;
    }
    if (undone.get() instanceof Reversal) {
      error(LedgerCode.REVERSAL_OF_REVERSAL);
    } else if (undone.get() instanceof Delivery) {
      if (!book.returnedOf(reversal.entry()).isEmpty()) {
        error(LedgerCode.CAME_BACK);
      }
    } else if (undone.get() instanceof Return back) {
      book.amounts(back)
          .forEach(
              (account, units) -> {
                if (units > book.outstanding(account)) {
                  error(LedgerCode.DELIVERED_AGAIN);
                }
              });
    } else {
      error(LedgerCode.OTHER_KIND, Argument.of(undone.get().kind()));
    }
    if (book.isReversed(reversal.entry())) {
      error(LedgerCode.REVERSED_BEFORE);
    }
  }

  private void contact(Contact contact) {
    known(contact.recipient());
    if (contact.followUp().isPresent()) {
      Optional<FollowUp> followUp = referred(contact.followUp().get(), FollowUp.class);
      if (followUp.isPresent() && !followUp.get().recipient().equals(contact.recipient())) {
        add(Reason.of(LedgerCode.OTHER_RECIPIENT), contact.recipient());
      }
      if (book.isFulfilled(contact.followUp().get())) {
        error(LedgerCode.ANSWERED);
      }
    }
  }

  private void amendment(Amendment amendment) {
    if (amendment.change().on().isAfter(amendment.on())) {
      error(
          LedgerCode.CHANGE_AHEAD,
          Argument.of(amendment.change().on()),
          Argument.of(amendment.on()));
    }
    LockedList next = book.list().with(amendment.change());
    List<Finding> more = new ArrayList<>(next.findings());
    book.list().findings().forEach(more::remove);
    if (!more.isEmpty() || next.entries().size() == book.list().entries().size()) {
      add(
          Reason.of(LedgerCode.BAD_CHANGE)
              .because(more.stream().map(Finding::reason).collect(toImmutableList())),
          amendment.change().recipient());
    }
  }

  private void again(Outcome outcome) {
    decidedBefore(outcome);
    if (!outcome.plan().campaign().id().equals(book.outcome().plan().campaign().id())) {
      error(LedgerCode.OTHER_CAMPAIGN, Argument.text(outcome.plan().campaign().id().value()));
    }
    if (!outcome.settlement().committed().equals(Sums.committed(book))) {
      error(LedgerCode.OTHER_COMMITMENTS);
    }
    outcome.settlement().findings().stream().filter(Finding::isError).forEach(findings::add);
    for (Award award : outcome.awards()) {
      boolean isNew =
          !award.payments().isEmpty() || !award.issues().isEmpty() || !award.uncounted().isEmpty();
      Optional<Reason> why = book.list().absence(award.recipient(), entry.on());
      if (isNew && why.isPresent()) {
        add(
            Reason.of(LedgerCode.NOT_ON_LIST, Argument.of(entry.on())).because(why.get()),
            award.recipient());
      }
    }
  }

  private void step(CaseEntry step) {
    if (step instanceof CaseEntry.Found found) {
      found.recipient().ifPresent(this::known);
    } else if (step instanceof CaseEntry.Ruled ruled) {
      problem(ruled.problem())
          .filter(problem -> problem.verdict().isPresent())
          .ifPresent(problem -> error(LedgerCode.ANSWERED));
    } else if (step instanceof CaseEntry.Solved solved) {
      problem(solved.problem())
          .filter(problem -> problem.state() != Problem.State.IN_WORK)
          .ifPresent(
              problem ->
                  error(problem.state().isOpen() ? LedgerCode.NO_VERDICT : LedgerCode.ANSWERED));
    } else if (step instanceof CaseEntry.Objected objected) {
      known(objected.recipient());
    } else if (step instanceof CaseEntry.Answered answered) {
      referred(answered.objection(), CaseEntry.Objected.class);
      if (book.isFulfilled(answered.objection())) {
        error(LedgerCode.ANSWERED);
      }
    }
  }

  private Optional<Problem> problem(EntryId id) {
    Optional<Problem> problem = Optional.ofNullable(book.problems().get(id));
    if (problem.isEmpty()) {
      referred(id, CaseEntry.Found.class);
    }
    return problem;
  }

  private <T extends Entry> Optional<T> referred(EntryId id, Class<T> kind) {
    Optional<Entry> found = book.entry(id);
    if (found.isEmpty()) {
      error(LedgerCode.UNKNOWN_ENTRY);
    } else if (!kind.isInstance(found.get())) {
      error(LedgerCode.OTHER_KIND, Argument.of(found.get().kind()));
    }
    return found.filter(kind::isInstance).map(kind::cast);
  }

  private boolean known(RecipientId id) {
    if (!book.isKnown(id)) {
      add(Reason.of(LedgerCode.UNKNOWN_RECIPIENT), id);
      return false;
    }
    return true;
  }

  private void error(LedgerCode code, Argument... arguments) {
    findings.add(Finding.error(code, arguments));
  }

  private void add(Reason reason, RecipientId about) {
    findings.add(Finding.of(Severity.ERROR, reason).about(about.value()));
  }
}
