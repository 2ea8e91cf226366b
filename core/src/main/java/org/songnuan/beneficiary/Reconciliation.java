package org.songnuan.beneficiary;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.SortedSetMultimap;
import com.google.common.collect.TreeMultimap;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;

/**
 * Who is listed where, gathered from any number of lists and parts of lists, and what does not go
 * together.
 *
 * <p>It answers "is somebody in two households, is a household on two lists, does other aid stand
 * in the way?". It is a check before anything is assessed: nobody is merged or dropped. Findings
 * are worked out anew from what was gathered, so that no flag stays when its cause is gone. Parts
 * merge in any order and grouping to the same; a part that is merged twice is counted twice.
 *
 * <pre>{@code
 * Reconciliation.of("relief", partOne).merge(Reconciliation.of("relief", partTwo)).findings()
 * }</pre>
 */
public final class Reconciliation {
  /** That a recipient is on a list, or that a person is on it as one of its members. */
  private record Sighting(String list, RecipientId recipient, Optional<PersonId> person) {
    private static final Comparator<Sighting> ORDER =
        comparing(Sighting::recipient)
            .thenComparing(Sighting::list)
            .thenComparing(
                Sighting::person,
                (one, other) -> PERSONS.compare(one.orElse(null), other.orElse(null)));
  }

  private static final Comparator<@Nullable PersonId> PERSONS =
      Comparator.nullsFirst(naturalOrder());

  /** Of nobody. */
  public static final Reconciliation NONE =
      new Reconciliation(
          ImmutableSortedMultiset.copyOf(Sighting.ORDER, ImmutableList.of()), ImmutableList.of());

  private final ImmutableSortedMultiset<Sighting> sightings;
  private final ImmutableList<OtherAid> aids;

  private Reconciliation(Iterable<Sighting> sightings, Iterable<OtherAid> aids) {
    this.sightings = ImmutableSortedMultiset.copyOf(Sighting.ORDER, sightings);
    this.aids = ImmutableSortedSet.copyOf(Conflicts.AIDS, aids).asList();
  }

  /**
   * Returns what a list, or a part of one, tells.
   *
   * @param list its name, the same for all its parts, not blank
   * @throws IllegalArgumentException if the name is blank
   */
  public static Reconciliation of(String list, Iterable<? extends Recipient> part) {
    if (list.isBlank()) {
      throw new IllegalArgumentException("List must have a name, but was (blank).");
    }
    ImmutableList.Builder<Sighting> seen = ImmutableList.builder();
    for (Recipient recipient : part) {
      seen.add(new Sighting(list, recipient.id(), Optional.empty()));
      if (recipient instanceof Household household) {
        household.members().stream()
            .filter(member -> member.id().isPresent())
            .forEach(member -> seen.add(new Sighting(list, recipient.id(), member.id())));
      }
    }
    return new Reconciliation(seen.build(), ImmutableList.of());
  }

  /** Returns what other campaigns gave; what is told twice is one. */
  public static Reconciliation ofOthers(Iterable<OtherAid> aids) {
    return new Reconciliation(ImmutableList.of(), aids);
  }

  /** Returns both together. */
  public Reconciliation merge(Reconciliation other) {
    return new Reconciliation(
        ImmutableList.<Sighting>builder().addAll(sightings).addAll(other.sightings).build(),
        ImmutableList.<OtherAid>builder().addAll(aids).addAll(other.aids).build());
  }

  /** Returns the households in which the person is listed; more than one is a finding. */
  public ImmutableSortedSet<RecipientId> householdsOf(PersonId person) {
    return ImmutableSortedSet.copyOf(households().get(person));
  }

  private SortedSetMultimap<PersonId, RecipientId> households() {
    SortedSetMultimap<PersonId, RecipientId> households = TreeMultimap.create();
    for (Sighting sighting : sightings.elementSet()) {
      sighting.person().ifPresent(person -> households.put(person, sighting.recipient()));
    }
    return households;
  }

  /**
   * Returns what does not go together, each about its recipient, one kind after the other and each
   * in the order of recipients:
   *
   * <ul>
   *   <li>an error for a recipient twice on one list, or a person twice in one household;
   *   <li>a warning for each household of a person who is in several;
   *   <li>a warning for a recipient on several lists, which are named.
   * </ul>
   */
  public ImmutableList<Finding> findings() {
    SortedSetMultimap<RecipientId, String> lists = TreeMultimap.create();
    TreeMap<RecipientId, TreeSet<String>> twice = new TreeMap<>();
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Multiset.Entry<Sighting> entry : sightings.entrySet()) {
      Sighting sighting = entry.getElement();
      lists.put(sighting.recipient(), sighting.list());
      if (sighting.person().isEmpty() && entry.getCount() > 1) {
        twice.computeIfAbsent(sighting.recipient(), id -> new TreeSet<>()).add(sighting.list());
        findings.add(
            Finding.error(
                    BeneficiaryCode.RECIPIENT_TWICE,
                    Argument.text(sighting.list()),
                    Argument.of((long) entry.getCount()))
                .about(sighting.recipient().value()));
      }
    }
    for (Multiset.Entry<Sighting> entry : sightings.entrySet()) {
      Sighting sighting = entry.getElement();
      boolean isTold =
          twice.getOrDefault(sighting.recipient(), new TreeSet<>()).contains(sighting.list());
      if (sighting.person().isPresent() && entry.getCount() > 1 && !isTold) {
        findings.add(
            Finding.error(BeneficiaryCode.PERSON_TWICE, Argument.of((long) entry.getCount()))
                .about(sighting.recipient().value()));
      }
    }
    addShared(findings);
    lists
        .asMap()
        .forEach(
            (recipient, names) -> {
              if (names.size() > 1) {
                findings.add(
                    Finding.warning(
                            BeneficiaryCode.ON_SEVERAL_LISTS,
                            Argument.of((long) names.size()),
                            Argument.text(String.join(", ", names)))
                        .about(recipient.value()));
              }
            });
    return findings.build();
  }

  /** A household is told once how many of its members are elsewhere too, and in how many places. */
  private void addShared(ImmutableList.Builder<Finding> findings) {
    TreeMap<RecipientId, TreeSet<PersonId>> shared = new TreeMap<>();
    SortedSetMultimap<PersonId, RecipientId> households = households();
    for (PersonId person : households.keySet()) {
      SortedSet<RecipientId> homes = households.get(person);
      if (homes.size() > 1) {
        homes.forEach(home -> shared.computeIfAbsent(home, id -> new TreeSet<>()).add(person));
      }
    }
    shared.forEach(
        (home, persons) -> {
          NavigableSet<RecipientId> elsewhere = new TreeSet<>();
          persons.forEach(person -> elsewhere.addAll(households.get(person)));
          elsewhere.remove(home);
          findings.add(
              Finding.warning(
                      BeneficiaryCode.PERSON_ELSEWHERE,
                      Argument.of((long) persons.size()),
                      Argument.of((long) elsewhere.size()))
                  .about(home.value()));
        });
  }

  /**
   * Returns which recipients the rules find in conflict with other aid, their own or that of a
   * member: an error of a hard rule, else a warning, in the order of recipients and of days.
   */
  public ImmutableList<Finding> conflicts(Iterable<ConflictRule> rules) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    SortedSetMultimap<RecipientId, PersonId> members = TreeMultimap.create();
    TreeSet<RecipientId> recipients = new TreeSet<>();
    for (Sighting sighting : sightings.elementSet()) {
      recipients.add(sighting.recipient());
      sighting.person().ifPresent(person -> members.put(sighting.recipient(), person));
    }
    Conflicts conflicts = Conflicts.of(rules, aids);
    for (RecipientId recipient : recipients) {
      findings.addAll(conflicts.about(recipient, members.get(recipient)));
    }
    return findings.build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reconciliation that
        && sightings.equals(that.sightings)
        && aids.equals(that.aids);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sightings, aids);
  }

  /** Returns how much was gathered, never about whom. */
  @Override
  public String toString() {
    return "Reconciliation[" + sightings.size() + " sightings, " + aids.size() + " other aids]";
  }
}
