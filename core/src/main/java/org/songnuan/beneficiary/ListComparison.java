package org.songnuan.beneficiary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;

/**
 * Last year's list beside this year's roster: who stayed, who left and why if it is known, who is
 * new.
 *
 * <p>It answers "whom did we help last year and do not see now?". Whoever was on last year's list
 * on any day counts as listed then. Recipients are the same if the host's ids are.
 *
 * @param stayed who was on the list and is on the roster
 * @param left who was on the list and is not on the roster, with the entry that says why, if one
 *     does
 * @param added who is on the roster and was not on the list
 * @param back who left last year's list by an entry and is on the roster again; they are among
 *     those who stayed
 */
public record ListComparison(
    ImmutableSortedSet<RecipientId> stayed,
    ImmutableSortedMap<RecipientId, Optional<ListEntry>> left,
    ImmutableSortedSet<RecipientId> added,
    ImmutableSortedMap<RecipientId, ListEntry> back) {

  /** Returns how the roster compares with last year's list and its entries. */
  public static ListComparison of(LockedList lastYear, Roster now) {
    Set<RecipientId> then = lastYear.ever();
    Set<RecipientId> today = new TreeSet<>();
    now.recipients().forEach(recipient -> today.add(recipient.id()));
    ImmutableSortedMap.Builder<RecipientId, Optional<ListEntry>> left =
        ImmutableSortedMap.naturalOrder();
    ImmutableSortedMap.Builder<RecipientId, ListEntry> back = ImmutableSortedMap.naturalOrder();
    for (RecipientId id : then) {
      Optional<ListEntry> gone =
          lastYear.last(id, LocalDate.MAX).filter(entry -> entry.kind() != ListEntry.Kind.ADDED);
      if (!today.contains(id)) {
        left.put(id, gone);
      } else if (gone.isPresent()) {
        back.put(id, gone.get());
      }
    }
    return new ListComparison(
        ImmutableSortedSet.copyOf(Sets.intersection(then, today)),
        left.buildOrThrow(),
        ImmutableSortedSet.copyOf(Sets.difference(today, then)),
        back.buildOrThrow());
  }

  /**
   * Returns what somebody should look at: a warning for whoever left without a reason, an error for
   * whoever was entered as dead and is on the roster.
   */
  public ImmutableList<Finding> findings() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    left.forEach(
        (id, entry) -> {
          if (entry.isEmpty()) {
            findings.add(Finding.warning(BeneficiaryCode.LEFT_UNEXPLAINED).about(id.value()));
          }
        });
    back.forEach(
        (id, entry) -> {
          if (entry.kind() == ListEntry.Kind.DIED) {
            findings.add(
                Finding.error(BeneficiaryCode.DEAD_ON_ROSTER, Argument.of(entry.on()))
                    .about(id.value()));
          }
        });
    return findings.build();
  }

  /** Returns how many, never whom. */
  @Override
  public String toString() {
    return "ListComparison["
        + stayed.size()
        + " stayed, "
        + left.size()
        + " left, "
        + added.size()
        + " new]";
  }
}
