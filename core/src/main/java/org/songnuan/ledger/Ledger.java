package org.songnuan.ledger;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.LockedList;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Assessment;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.fund.Committed;

/**
 * What really happened with the awards of a campaign: every entry, in the order in which it was
 * made, and what follows from all of them.
 *
 * <p>It answers "who has what, what is outstanding, where is the money, and what is still to be
 * done?". Entries are added and never changed; one that cannot be right is refused and changes
 * nothing. After each entry every fund and every stock holds what it delivered, promised, reserves
 * and has left. Who is on the list is the campaign's locked list, or, without one, everybody who
 * may be listed on the day of the run; every change since is an {@link Amendment}.
 *
 * <p>Adding one entry copies the ledger; {@link #withAll} copies it once for all.
 */
public final class Ledger {
  private final Outcome opening;
  private final ImmutableList<Problem> carried;
  private final Book book;

  private Ledger(Outcome opening, ImmutableList<Problem> carried, Book book) {
    this.opening = opening;
    this.carried = carried;
    this.book = book;
  }

  /** Returns the ledger that begins with what this outcome awards, and what was made before. */
  public static Ledger open(Outcome outcome) {
    return open(outcome, ImmutableList.of());
  }

  /**
   * Returns the ledger that begins with what this outcome awards and with problems that the
   * campaign before left open.
   *
   * @throws IllegalArgumentException if a problem is closed, or there twice
   */
  public static Ledger open(Outcome outcome, Iterable<Problem> carried) {
    ImmutableList<Problem> problems = ImmutableList.copyOf(carried);
    long distinct = problems.stream().map(Problem::id).distinct().count();
    if (distinct < problems.size() || problems.stream().anyMatch(one -> !one.state().isOpen())) {
      throw new IllegalArgumentException(
          "Problems that are carried over must be open and each there once, but were not.");
    }
    return new Ledger(outcome, problems, new Book(outcome, list(outcome), problems));
  }

  private static LockedList list(Outcome outcome) {
    return outcome
        .plan()
        .campaign()
        .list()
        .orElseGet(
            () ->
                LockedList.of(
                    outcome.plan().date(),
                    outcome.assessments().stream()
                        .filter(Assessment::isListed)
                        .map(Assessment::recipient)
                        .toList()));
  }

  /** Returns the ledger with this entry, or why it is refused. */
  public Posting with(Entry entry) {
    ImmutableList<Finding> findings = Check.of(entry, book);
    if (findings.stream().anyMatch(Finding::isError)) {
      return new Posting.Refused(entry, findings);
    }
    Book next = new Book(book);
    next.post(entry);
    return new Posting.Posted(new Ledger(opening, carried, next), findings);
  }

  /**
   * Many entries, added one after another.
   *
   * @param ledger the ledger with all that stand
   * @param refused those that do not, in their order
   */
  public record Batch(Ledger ledger, ImmutableList<Posting.Refused> refused) {}

  /** Returns the ledger with each of these entries that is not refused when its turn comes. */
  public Batch withAll(Iterable<? extends Entry> entries) {
    Book next = new Book(book);
    ImmutableList.Builder<Posting.Refused> refused = ImmutableList.builder();
    for (Entry entry : entries) {
      ImmutableList<Finding> findings = Check.of(entry, next);
      if (findings.stream().anyMatch(Finding::isError)) {
        refused.add(new Posting.Refused(entry, findings));
      } else {
        next.post(entry);
      }
    }
    return new Batch(new Ledger(opening, carried, next), refused.build());
  }

  /** Returns what was awarded when the ledger began. */
  public Outcome opening() {
    return opening;
  }

  /** Returns the problems that the campaign before left open, as they were taken over. */
  public ImmutableList<Problem> carried() {
    return carried;
  }

  /** Returns what is awarded now: by the last settlement. */
  public Outcome outcome() {
    return book.outcome();
  }

  /** Returns the list with every change that was entered. */
  public LockedList list() {
    return book.list();
  }

  /** Returns every entry, in the order in which it was made. */
  public ImmutableList<Entry> entries() {
    return book.entries();
  }

  /** Returns the entry of this number. */
  public Optional<Entry> entry(EntryId id) {
    return book.entry(id);
  }

  /** Returns the place of the entry in the ledger, from 1; empty if it is not there. */
  public Optional<Integer> sequence(EntryId id) {
    int place = book.entries().stream().map(Entry::id).toList().indexOf(id);
    return place < 0 ? Optional.empty() : Optional.of(place + 1);
  }

  /** Returns what was handed over to the recipient and did not come back. */
  public Portion delivered(RecipientId id) {
    return Sums.portion(book, id, book::delivered);
  }

  /**
   * Returns what the recipient was awarded and does not have: what a follow-up pays. Nothing for
   * one who is not on the list any more.
   */
  public Portion outstanding(RecipientId id) {
    return Sums.portion(book, id, account -> book.isListed(id) ? book.outstanding(account) : 0);
  }

  /** Returns everybody to whom something is outstanding, blocked ones included, with what. */
  public ImmutableSortedMap<RecipientId, Portion> outstanding() {
    ImmutableSortedMap.Builder<RecipientId, Portion> all = ImmutableSortedMap.naturalOrder();
    RecipientId last = null;
    for (Account account : book.accounts()) {
      if (!account.recipient().equals(last)) {
        last = account.recipient();
        Portion portion = outstanding(last);
        if (!portion.isEmpty()) {
          all.put(last, portion);
        }
      }
    }
    return all.buildOrThrow();
  }

  /** Returns whether an objection forbids to pay the recipient. */
  public boolean isBlocked(RecipientId id) {
    return !book.objections(id).isEmpty();
  }

  /** Returns the recipient as it was last on a roster. */
  Optional<Recipient> recipient(RecipientId id) {
    return book.recipient(id);
  }

  /**
   * Returns what a new settlement must not move: all that was delivered as made, and what is
   * outstanding to those on the list as promised. What was promised to those who are gone is free.
   */
  public Committed committed() {
    return Sums.committed(book);
  }

  /** Returns where the money of each fund is, in the order of their ids. */
  public ImmutableList<FundTotal> funds() {
    return Sums.funds(book);
  }

  /** Returns where the goods of each stock are, in the order of their ids. */
  public ImmutableList<StockTotal> stocks() {
    return Sums.stocks(book);
  }

  /** Returns every problem, those carried over first, in the order in which they were found. */
  public ImmutableList<Problem> problems() {
    return ImmutableList.copyOf(book.problems().values());
  }

  /** Returns the problems in this state. */
  public ImmutableList<Problem> problems(Problem.State state) {
    return problems().stream().filter(one -> one.state() == state).collect(toImmutableList());
  }

  /** Returns the problems that the next campaign takes over. */
  public ImmutableList<Problem> openProblems() {
    return problems().stream().filter(one -> one.state().isOpen()).collect(toImmutableList());
  }

  /** Returns what recipients said, in the order in which it was entered. */
  public ImmutableList<Feedback> feedback() {
    return entries().stream()
        .filter(Feedback.class::isInstance)
        .map(Feedback.class::cast)
        .collect(toImmutableList());
  }

  /**
   * Returns the follow-ups that were not made by their day, a warning each about the recipient, in
   * the order in which they were entered; on its last day none is overdue yet.
   */
  public ImmutableList<Finding> overdue(LocalDate day) {
    ImmutableList.Builder<Finding> overdue = ImmutableList.builder();
    for (Entry entry : entries()) {
      if (entry instanceof FollowUp followUp
          && !book.isFulfilled(followUp.id())
          && book.isListed(followUp.recipient())
          && followUp.due().isBefore(day)) {
        overdue.add(
            Finding.warning(
                    LedgerCode.FOLLOW_UP_OVERDUE,
                    Argument.of(followUp.due()),
                    Argument.of(ChronoUnit.DAYS.between(followUp.due(), day)))
                .about(followUp.recipient().value()));
      }
    }
    return overdue.build();
  }

  /**
   * Returns how far the campaign has come with the recipient.
   *
   * @throws IllegalArgumentException if the roster of the last settlement does not hold it
   */
  public RecipientState state(RecipientId id) {
    return RecipientState.of(book, id);
  }

  /**
   * Returns whether both began alike, list included, and have the same entries in the same order.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ledger that
        && Resettlement.sameDecisions(opening, that.opening)
        && carried.equals(that.carried)
        && book.list().equals(that.book.list())
        && book.entries().equals(that.book.entries());
  }

  @Override
  public int hashCode() {
    return book.entries().hashCode();
  }

  /** Returns how many entries there are, never whose. */
  @Override
  public String toString() {
    return "Ledger[" + book.entries().size() + " entries]";
  }
}
