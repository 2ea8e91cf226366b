package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundCode;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.ledger.Amendment;
import org.songnuan.ledger.CaseEntry;
import org.songnuan.ledger.Contact;
import org.songnuan.ledger.Delivery;
import org.songnuan.ledger.Entry;
import org.songnuan.ledger.EntryId;
import org.songnuan.ledger.Feedback;
import org.songnuan.ledger.FollowUp;
import org.songnuan.ledger.Ledger;
import org.songnuan.ledger.LedgerCode;
import org.songnuan.ledger.Portion;
import org.songnuan.ledger.Problem;
import org.songnuan.ledger.Resettlement;
import org.songnuan.ledger.Return;
import org.songnuan.ledger.Reversal;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Quantity;

/** What the entries of a ledger tell of one recipient, in the order in which they were made. */
final class StoryOfLedger {
  private final Ledger ledger;
  private final RecipientId id;
  private final LocalDate day;

  StoryOfLedger(Ledger ledger, RecipientId id, LocalDate day) {
    this.ledger = ledger;
    this.id = id;
    this.day = day;
  }

  /** Says what was handed over, came back, was undone or stopped; and what it comes to. */
  ImmutableList<Reason> deliveries() {
    ImmutableList.Builder<Reason> told = ImmutableList.builder();
    for (Entry entry : ledger.entries()) {
      told(entry).ifPresent(told::add);
    }
    Portion has = ledger.delivered(id);
    Portion misses = ledger.outstanding(id);
    told.add(
        Reason.of(ReportCode.HAS_AND_MISSES, Argument.of(has.cash()), Argument.of(misses.cash()))
            .because(goods(ReportCode.HAS_GOODS, has))
            .because(goods(ReportCode.MISSES_GOODS, misses)));
    return told.build();
  }

  private static ImmutableList<Reason> goods(ReportCode code, Portion portion) {
    ImmutableList.Builder<Reason> goods = ImmutableList.builder();
    portion
        .goods()
        .figures()
        .forEach((item, figure) -> goods.add(Reason.of(code, name(item), Argument.of(figure))));
    return goods.build();
  }

  private Optional<Reason> told(Entry entry) {
    Argument on = Argument.of(entry.on());
    if (entry instanceof Delivery delivery && delivery.recipient().equals(id)) {
      return Optional.of(
          Reason.of(
                  ReportCode.DELIVERED,
                  on,
                  Argument.of(delivery.channel().term()),
                  Argument.of(delivery.receipt().by().term()))
              .because(amounts(delivery.payments(), delivery.issues()))
              .because(handouts(delivery)));
    } else if (entry instanceof Return back) {
      return delivery(back.delivery())
          .map(
              delivery ->
                  Reason.of(
                          ReportCode.CAME_BACK,
                          on,
                          Argument.of(delivery.on()),
                          Argument.text(back.reason()))
                      .because(amounts(back.payments(), back.issues())));
    } else if (entry instanceof Reversal reversal) {
      return ledger
          .entry(reversal.entry())
          .filter(this::isOfThis)
          .map(undone -> undone(reversal, undone));
    } else if (entry instanceof Amendment change && change.change().recipient().equals(id)) {
      return Optional.of(
          Reason.of(
              ReportCode.LIST_CHANGED,
              on,
              Argument.of(change.change().kind().term()),
              Argument.of(change.change().on()),
              Argument.text(change.change().reason())));
    } else if (entry instanceof Resettlement) {
      return Optional.of(Reason.of(ReportCode.SETTLED_AGAIN, on));
    } else if (entry instanceof Contact contact
        && contact.recipient().equals(id)
        && contact.followUp().isEmpty()) {
      return Optional.of(
          Reason.of(ReportCode.CONTACTED, on, Argument.of(contact.channel().term())));
    } else if (entry instanceof CaseEntry.Objected objected && objected.recipient().equals(id)) {
      return Optional.of(Reason.of(ReportCode.OBJECTED, on, Argument.text(objected.reason())));
    } else if (entry instanceof CaseEntry.Answered answered) {
      return ledger
          .entry(answered.objection())
          .filter(
              one -> one instanceof CaseEntry.Objected objected && objected.recipient().equals(id))
          .map(
              objected ->
                  Reason.of(
                      answered.upheld() ? ReportCode.UPHELD : ReportCode.DISMISSED,
                      on,
                      Argument.text(answered.reason())));
    }
    return Optional.empty();
  }

  private static Reason undone(Reversal reversal, Entry undone) {
    return Reason.of(
        ReportCode.UNDONE,
        Argument.of(reversal.on()),
        Argument.of(undone.on()),
        Argument.of(undone.kind()),
        Argument.text(reversal.reason()));
  }

  private boolean isOfThis(Entry entry) {
    return entry instanceof Return back
        ? delivery(back.delivery()).isPresent()
        : delivery(entry.id()).isPresent();
  }

  private Optional<Delivery> delivery(EntryId number) {
    return ledger
        .entry(number)
        .filter(Delivery.class::isInstance)
        .map(Delivery.class::cast)
        .filter(delivery -> delivery.recipient().equals(id));
  }

  private ImmutableList<Reason> amounts(
      ImmutableList<Payment> payments, ImmutableList<Issue> issues) {
    ImmutableList.Builder<Reason> amounts = ImmutableList.builder();
    for (Payment payment : payments) {
      amounts.add(
          Reason.of(
              FundCode.PAID_FROM, Argument.of(payment.money()), Argument.of(term(payment.fund()))));
    }
    for (Issue issue : issues) {
      amounts.add(
          Reason.of(
              FundCode.GIVEN_FROM,
              Argument.of(Quantity.of(issue.units(), issue.item().unit())),
              name(issue.item()),
              Argument.text(issue.stock().value())));
    }
    return amounts.build();
  }

  private static ImmutableList<Reason> handouts(Delivery delivery) {
    return delivery.handouts().stream()
        .map(item -> Reason.of(ReportCode.HANDED_OUT, name(item)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Argument name(Item item) {
    return Argument.of(Term.of(item.chinese(), item.english()));
  }

  /** A fund may be gone from the last settlement, but not from the first. */
  private Term term(FundId fund) {
    return ImmutableList.of(ledger.outcome(), ledger.opening()).stream()
        .map(Outcome::plan)
        .flatMap(plan -> plan.campaign().funds().stream())
        .filter(one -> one.id().equals(fund))
        .map(Fund::term)
        .findFirst()
        .orElse(Term.of(fund.value()));
  }

  /** Says each problem with its verdict and end, and then what the recipient said. */
  ImmutableList<Reason> problems() {
    ImmutableList.Builder<Reason> told = ImmutableList.builder();
    for (Problem problem : ledger.problems()) {
      if (problem.recipient().equals(Optional.of(id))) {
        told.add(told(problem));
      }
    }
    for (Feedback said : ledger.feedback()) {
      if (said.recipient().equals(id)) {
        told.add(
            Reason.of(
                ReportCode.SAID,
                Argument.of(said.on()),
                Argument.of(said.said().term()),
                Argument.text(said.text())));
      }
    }
    return told.build();
  }

  private Reason told(Problem problem) {
    ImmutableList.Builder<Reason> steps = ImmutableList.builder();
    boolean ruledHere = false;
    for (Entry entry : ledger.entries()) {
      if (entry instanceof CaseEntry.Ruled ruled && ruled.problem().equals(problem.id())) {
        ruledHere = true;
        steps.add(
            Reason.of(
                ReportCode.RULED,
                Argument.of(ruled.on()),
                Argument.of(ruled.verdict().term()),
                Argument.text(ruled.reason())));
      } else if (entry instanceof CaseEntry.Solved solved
          && solved.problem().equals(problem.id())) {
        steps.add(
            Reason.of(ReportCode.SOLVED, Argument.of(solved.on()), Argument.text(solved.how())));
      }
    }
    ImmutableList<Reason> before =
        ruledHere
            ? ImmutableList.of()
            : problem.verdict().stream()
                .map(verdict -> Reason.of(ReportCode.RULED_BEFORE, Argument.of(verdict.term())))
                .collect(ImmutableList.toImmutableList());
    ReportCode code =
        ledger.entry(problem.id()).isPresent() ? ReportCode.FOUND : ReportCode.FOUND_BEFORE;
    return Reason.of(code, Argument.of(problem.foundOn()), Argument.text(problem.what()))
        .because(before)
        .because(steps.build())
        .because(
            problem.state().isOpen()
                ? ImmutableList.of(
                    Reason.of(ReportCode.PROBLEM_OPEN, Argument.of(problem.state().term())))
                : ImmutableList.of());
  }

  /** Says what was promised and whether it was kept, and how far the campaign has come. */
  ImmutableList<Reason> followUps() {
    Map<EntryId, Contact> kept =
        ledger.entries().stream()
            .filter(Contact.class::isInstance)
            .map(Contact.class::cast)
            .filter(contact -> contact.followUp().isPresent())
            .collect(Collectors.toMap(contact -> contact.followUp().orElseThrow(), one -> one));
    ImmutableList.Builder<Reason> told = ImmutableList.builder();
    for (Entry entry : ledger.entries()) {
      if (entry instanceof FollowUp promised && promised.recipient().equals(id)) {
        told.add(
            Reason.of(
                    ReportCode.PROMISED,
                    Argument.of(promised.on()),
                    Argument.of(promised.due()),
                    Argument.text(promised.what()))
                .because(kept(promised, Optional.ofNullable(kept.get(promised.id())))));
      }
    }
    LocalDate last =
        ledger.entries().isEmpty()
            ? ledger.list().lockedOn()
            : Iterables.getLast(ledger.entries()).on();
    if (ledger.outcome().roster().find(id).isPresent()
        || ledger.list().absence(id, last).isPresent()) {
      told.add(Reason.of(ReportCode.STATE, Argument.of(ledger.state(id).term())));
    }
    return told.build();
  }

  private Reason kept(FollowUp promised, Optional<Contact> contact) {
    if (contact.isPresent()) {
      return Reason.of(
          ReportCode.FOLLOWED_UP,
          Argument.of(contact.get().on()),
          Argument.of(contact.get().channel().term()));
    }
    return promised.due().isBefore(day)
        ? Reason.of(
            LedgerCode.FOLLOW_UP_OVERDUE,
            Argument.of(promised.due()),
            Argument.of(ChronoUnit.DAYS.between(promised.due(), day)))
        : Reason.of(ReportCode.FOLLOW_UP_AHEAD);
  }
}
