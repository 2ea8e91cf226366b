package org.songnuan.ledger;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.songnuan.beneficiary.LockedList;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Award;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Item;

/** What the entries come to, as they are posted one by one; a ledger keeps one and leaves it be. */
final class Book {
  private Outcome outcome;
  private LockedList list;
  private LocalDate today;
  private final TreeMap<Account, Long> promised;
  private final TreeMap<Account, Long> delivered;
  private final LinkedHashMap<EntryId, Entry> entries;
  private final Set<EntryId> reversed;
  private final Map<EntryId, Map<Account, Long>> returned;
  private final Map<EntryId, RecipientId> objections;
  private final LinkedHashMap<EntryId, Problem> problems;
  private final Set<EntryId> fulfilled;
  private final HashMultiset<RecipientId> contacted;
  private final Set<RecipientId> known;
  private final Map<RecipientId, Recipient> recipients;

  Book(Outcome outcome, LockedList list, Iterable<Problem> carried) {
    this.outcome = outcome;
    this.list = list;
    this.today = list.lockedOn();
    this.promised = new TreeMap<>();
    this.delivered = new TreeMap<>();
    this.entries = new LinkedHashMap<>();
    this.reversed = new HashSet<>();
    this.returned = new HashMap<>();
    this.objections = new HashMap<>();
    this.problems = new LinkedHashMap<>();
    this.fulfilled = new HashSet<>();
    this.contacted = HashMultiset.create();
    this.known = new HashSet<>(list.ever());
    this.recipients = new HashMap<>();
    carried.forEach(problem -> problems.put(problem.id(), problem));
    promise(outcome);
    Committed before = outcome.settlement().committed();
    for (RecipientId id : before.recipients()) {
      for (Commitment line : before.of(id)) {
        if (line.state() == Commitment.State.MADE) {
          add(delivered, account(line), units(line));
        }
      }
    }
  }

  Book(Book other) {
    this.outcome = other.outcome;
    this.list = other.list;
    this.today = other.today;
    this.promised = new TreeMap<>(other.promised);
    this.delivered = new TreeMap<>(other.delivered);
    this.entries = new LinkedHashMap<>(other.entries);
    this.reversed = new HashSet<>(other.reversed);
    this.returned = new HashMap<>(other.returned);
    this.objections = new HashMap<>(other.objections);
    this.problems = new LinkedHashMap<>(other.problems);
    this.fulfilled = new HashSet<>(other.fulfilled);
    this.contacted = HashMultiset.create(other.contacted);
    this.known = new HashSet<>(other.known);
    this.recipients = new HashMap<>(other.recipients);
  }

  /** Takes the awards of this outcome instead of those before. */
  private void promise(Outcome next) {
    outcome = next;
    promised.clear();
    next.roster().recipients().forEach((Recipient one) -> recipients.put(one.id(), one));
    Committed before = next.settlement().committed();
    for (RecipientId id : before.recipients()) {
      before.of(id).forEach(line -> add(promised, account(line), units(line)));
    }
    for (Award award : next.awards()) {
      RecipientId id = award.recipient();
      award.payments().forEach(one -> add(promised, Account.of(id, one), one.money().fen()));
      award.issues().forEach(one -> add(promised, Account.of(id, one), one.units()));
      award.uncounted().items().forEach(item -> add(promised, Account.of(id, item), 1));
    }
  }

  private static Account account(Commitment line) {
    return line instanceof Commitment.OfCash paid
        ? Account.of(line.recipient(), paid.payment())
        : Account.of(line.recipient(), ((Commitment.OfGoods) line).issue());
  }

  private static long units(Commitment line) {
    return line instanceof Commitment.OfCash paid
        ? paid.payment().money().fen()
        : ((Commitment.OfGoods) line).issue().units();
  }

  private static void add(Map<Account, Long> amounts, Account account, long units) {
    amounts.merge(account, units, Math::addExact);
  }

  /** Returns the amounts of a delivery, by account; a sum beyond all bounds is the largest. */
  static Map<Account, Long> amounts(Delivery delivery) {
    Map<Account, Long> amounts =
        amounts(delivery.recipient(), delivery.payments(), delivery.issues());
    for (Item item : delivery.handouts()) {
      sum(amounts, Account.of(delivery.recipient(), item), 1);
    }
    return amounts;
  }

  /** Returns these amounts, by account. */
  static Map<Account, Long> amounts(
      RecipientId recipient, Iterable<Payment> payments, Iterable<Issue> issues) {
    TreeMap<Account, Long> amounts = new TreeMap<>();
    payments.forEach(one -> sum(amounts, Account.of(recipient, one), one.money().fen()));
    issues.forEach(one -> sum(amounts, Account.of(recipient, one), one.units()));
    return amounts;
  }

  /** Adds what nobody has checked yet: no award is as large as what does not fit. */
  private static void sum(Map<Account, Long> amounts, Account account, long units) {
    amounts.merge(account, units, LongMath::saturatedAdd);
  }

  /** Posts an entry that was checked. */
  void post(Entry entry) {
    entries.put(entry.id(), entry);
    today = entry.on();
    if (entry instanceof Delivery delivery) {
      move(amounts(delivery), units -> units);
      contacted.add(delivery.recipient());
    } else if (entry instanceof Return back) {
      Map<Account, Long> amounts = amounts(back);
      move(amounts, units -> -units);
      Map<Account, Long> all = new HashMap<>(returnedOf(back.delivery()));
      amounts.forEach((account, units) -> add(all, account, units));
      returned.put(back.delivery(), all);
    } else if (entry instanceof Reversal reversal) {
      reverse(reversal);
    } else if (entry instanceof Amendment amendment) {
      list = list.with(amendment.change());
      known.add(amendment.change().recipient());
    } else if (entry instanceof Resettlement again) {
      promise(again.outcome());
    } else if (entry instanceof Contact contact) {
      contacted.add(contact.recipient());
      contact.followUp().ifPresent(fulfilled::add);
    } else if (entry instanceof CaseEntry step) {
      post(step);
    }
  }

  private void post(CaseEntry step) {
    if (step instanceof CaseEntry.Found found) {
      problems.put(found.id(), Problem.of(found));
    } else if (step instanceof CaseEntry.Ruled ruled) {
      problems.computeIfPresent(ruled.problem(), (id, problem) -> problem.ruled(ruled));
    } else if (step instanceof CaseEntry.Solved solved) {
      problems.computeIfPresent(solved.problem(), (id, problem) -> problem.closed(solved.on()));
    } else if (step instanceof CaseEntry.Objected objected) {
      objections.put(objected.id(), objected.recipient());
    } else if (step instanceof CaseEntry.Answered answered) {
      fulfilled.add(answered.objection());
      if (!answered.upheld()) {
        objections.remove(answered.objection());
      }
    }
  }

  private void reverse(Reversal reversal) {
    Entry undone = entries.get(reversal.entry());
    reversed.add(reversal.entry());
    if (undone instanceof Delivery delivery) {
      move(amounts(delivery), units -> -units);
      contacted.remove(delivery.recipient());
    } else if (undone instanceof Return back) {
      Map<Account, Long> amounts = amounts(back);
      move(amounts, units -> units);
      Map<Account, Long> all = new HashMap<>(returnedOf(back.delivery()));
      amounts.forEach((account, units) -> add(all, account, -units));
      all.values().removeIf(units -> units == 0);
      returned.put(back.delivery(), all);
    }
  }

  private void move(Map<Account, Long> amounts, LongUnaryOperator sign) {
    amounts.forEach((account, units) -> add(delivered, account, sign.applyAsLong(units)));
    amounts.keySet().forEach(account -> delivered.remove(account, 0L));
  }

  /** Returns the amounts of a return whose delivery is there. */
  Map<Account, Long> amounts(Return back) {
    return entries.get(back.delivery()) instanceof Delivery delivery
        ? amounts(delivery.recipient(), back.payments(), back.issues())
        : new TreeMap<>();
  }

  Map<Account, Long> returnedOf(EntryId delivery) {
    return returned.getOrDefault(delivery, Map.of());
  }

  Outcome outcome() {
    return outcome;
  }

  LockedList list() {
    return list;
  }

  ImmutableList<Entry> entries() {
    return ImmutableList.copyOf(entries.values());
  }

  Optional<Entry> entry(EntryId id) {
    return Optional.ofNullable(entries.get(id));
  }

  boolean isTaken(EntryId id) {
    return entries.containsKey(id) || problems.containsKey(id);
  }

  boolean isReversed(EntryId id) {
    return reversed.contains(id);
  }

  boolean isFulfilled(EntryId id) {
    return fulfilled.contains(id);
  }

  boolean isContacted(RecipientId id) {
    return contacted.contains(id);
  }

  boolean isKnown(RecipientId id) {
    return known.contains(id) || recipients.containsKey(id);
  }

  /** Returns the recipient as it was last on a roster. */
  Optional<Recipient> recipient(RecipientId id) {
    return Optional.ofNullable(recipients.get(id));
  }

  /** Returns the objections to the recipient that are not dismissed. */
  ImmutableSet<EntryId> objections(RecipientId id) {
    return objections.containsValue(id)
        ? objections.entrySet().stream()
            .filter(one -> one.getValue().equals(id))
            .map(Map.Entry::getKey)
            .sorted()
            .collect(ImmutableSet.toImmutableSet())
        : ImmutableSet.of();
  }

  Map<EntryId, Problem> problems() {
    return problems;
  }

  /** Returns the day of the last entry, else that on which the ledger could begin. */
  LocalDate today() {
    return today;
  }

  boolean isListed(RecipientId id) {
    return list.absence(id, today()).isEmpty();
  }

  long promised(Account account) {
    return promised.getOrDefault(account, 0L);
  }

  long delivered(Account account) {
    return delivered.getOrDefault(account, 0L);
  }

  /** Returns what is awarded and not delivered. */
  long outstanding(Account account) {
    return Math.max(0, promised(account) - delivered(account));
  }

  /** Returns every account in which something was promised or delivered, in order. */
  Iterable<Account> accounts() {
    TreeMap<Account, Long> all = new TreeMap<>(promised);
    delivered.forEach(all::putIfAbsent);
    return all.keySet();
  }

  /** Returns the accounts of one recipient, in order. */
  ImmutableList<Account> accounts(RecipientId id) {
    TreeMap<Account, Long> all = new TreeMap<>();
    for (TreeMap<Account, Long> amounts : ImmutableList.of(promised, delivered)) {
      for (Account account : amounts.tailMap(Account.first(id)).keySet()) {
        if (!account.recipient().equals(id)) {
          break;
        }
        all.put(account, 0L);
      }
    }
    return ImmutableList.copyOf(all.keySet());
  }
}
