package org.songnuan.beneficiary;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;

/**
 * The list of recipients as it was locked, and every change since, as entries.
 *
 * <p>It answers "who is on the list on this day, and why not?". What was locked never changes. Of
 * several entries of one day about one recipient, who was added and went is gone. The order in
 * which entries are given does not matter.
 *
 * <pre>{@code
 * LockedList list = LockedList.of(day, ids)
 *     .with(ListEntry.of(Kind.DIED, "H-7", "clerk-2", "death certificate", later));
 * list.on(later)    // without H-7
 * }</pre>
 */
public final class LockedList {
  private static final Comparator<ListEntry> ORDER =
      comparing(ListEntry::on)
          .thenComparing(ListEntry::kind)
          .thenComparing(ListEntry::recipient)
          .thenComparing(ListEntry::reason)
          .thenComparing(ListEntry::by);

  private final LocalDate lockedOn;
  private final ImmutableSortedSet<RecipientId> locked;
  private final ImmutableList<ListEntry> entries;
  private final ImmutableListMultimap<RecipientId, ListEntry> byRecipient;

  private LockedList(
      LocalDate lockedOn, ImmutableSortedSet<RecipientId> locked, Iterable<ListEntry> entries) {
    this.lockedOn = Objects.requireNonNull(lockedOn, "lockedOn");
    this.locked = locked;
    this.entries = ImmutableSortedSet.copyOf(ORDER, entries).asList();
    this.byRecipient = Multimaps.index(this.entries, ListEntry::recipient);
  }

  /** Returns the list that was locked on this day with these recipients. */
  public static LockedList of(LocalDate lockedOn, Iterable<RecipientId> recipients) {
    return new LockedList(lockedOn, ImmutableSortedSet.copyOf(recipients), ImmutableList.of());
  }

  /** Returns the list of everybody on the roster, locked on this day. */
  public static LockedList of(LocalDate lockedOn, Roster roster) {
    return of(lockedOn, roster.recipients().stream().map(Recipient::id).toList());
  }

  /** Returns this list with one more entry; one that is there stays once. */
  public LockedList with(ListEntry entry) {
    return new LockedList(
        lockedOn, locked, ImmutableList.<ListEntry>builder().addAll(entries).add(entry).build());
  }

  /** Returns this list with more entries; one that is there stays once. */
  public LockedList withAll(Iterable<ListEntry> more) {
    return new LockedList(lockedOn, locked, Iterables.concat(entries, more));
  }

  /** Returns the day on which it was locked. */
  public LocalDate lockedOn() {
    return lockedOn;
  }

  /** Returns whom it held when it was locked. */
  public ImmutableSortedSet<RecipientId> locked() {
    return locked;
  }

  /** Returns every entry, the earliest first. */
  public ImmutableList<ListEntry> entries() {
    return entries;
  }

  /** Returns who is on the list at the end of the day; before it was locked, nobody. */
  public ImmutableSortedSet<RecipientId> on(LocalDate day) {
    return ever().stream()
        .filter(id -> isOn(id, day))
        .collect(toImmutableSortedSet(naturalOrder()));
  }

  /** Returns everybody who was ever put on the list, even if gone again by the end of the day. */
  public ImmutableSortedSet<RecipientId> ever() {
    TreeSet<RecipientId> all = new TreeSet<>(locked);
    entries.stream()
        .filter(entry -> entry.kind() == ListEntry.Kind.ADDED && !isEarly(entry))
        .map(ListEntry::recipient)
        .forEach(all::add);
    return ImmutableSortedSet.copyOfSorted(all);
  }

  private boolean isOn(RecipientId id, LocalDate day) {
    if (day.isBefore(lockedOn)) {
      return false;
    }
    return last(id, day)
        .map(entry -> entry.kind() == ListEntry.Kind.ADDED)
        .orElse(locked.contains(id));
  }

  /** Returns the last entry about the recipient up to the end of the day. */
  Optional<ListEntry> last(RecipientId id, LocalDate day) {
    return byRecipient.get(id).stream()
        .filter(entry -> !isEarly(entry) && !entry.on().isAfter(day))
        .reduce((earlier, later) -> later);
  }

  private boolean isEarly(ListEntry entry) {
    return entry.on().isBefore(lockedOn);
  }

  /** Returns why the recipient is not on the list at the end of the day; empty if it is. */
  public Optional<Reason> absence(RecipientId id, LocalDate day) {
    if (isOn(id, day)) {
      return Optional.empty();
    }
    return Optional.of(
        last(id, day)
            .map(
                entry ->
                    Reason.of(
                        BeneficiaryCode.LEFT_LIST,
                        Argument.of(entry.on()),
                        Argument.of(entry.kind().term()),
                        Argument.text(entry.reason())))
            .orElseGet(() -> Reason.of(BeneficiaryCode.NOT_ON_LIST, Argument.of(lockedOn))));
  }

  /**
   * Returns the entries that cannot be right, each about its recipient: an error for one before the
   * list was locked, which has no effect, and a warning for one that changes nothing.
   */
  public ImmutableList<Finding> findings() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (ListEntry entry : entries) {
      Argument kind = Argument.of(entry.kind().term());
      String about = entry.recipient().value();
      if (isEarly(entry)) {
        findings.add(
            Finding.error(
                    BeneficiaryCode.ENTRY_BEFORE_LOCK,
                    Argument.of(entry.on()),
                    kind,
                    Argument.of(lockedOn))
                .about(about));
      } else if (changesNothing(entry)) {
        findings.add(
            Finding.warning(BeneficiaryCode.ENTRY_IDLE, Argument.of(entry.on()), kind)
                .about(about));
      }
    }
    return findings.build();
  }

  private boolean changesNothing(ListEntry entry) {
    boolean wasOn = locked.contains(entry.recipient());
    for (ListEntry earlier : byRecipient.get(entry.recipient())) {
      if (earlier.equals(entry)) {
        break;
      }
      wasOn = isEarly(earlier) ? wasOn : earlier.kind() == ListEntry.Kind.ADDED;
    }
    return wasOn == (entry.kind() == ListEntry.Kind.ADDED);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LockedList that
        && lockedOn.equals(that.lockedOn)
        && locked.equals(that.locked)
        && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return Objects.hash(lockedOn, locked, entries);
  }

  /** Returns how many, never whom. */
  @Override
  public String toString() {
    return "LockedList["
        + locked.size()
        + " recipients on "
        + lockedOn
        + ", "
        + entries.size()
        + " entries]";
  }
}
