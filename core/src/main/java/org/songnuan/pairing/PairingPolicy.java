package org.songnuan.pairing;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.explain.Finding;
import org.songnuan.scope.Lot;

/**
 * How households are paired with those who help them, as data.
 *
 * <p>It answers "who may help whom, and what makes one pairing better than another?". The best
 * pairing is the one that, in this order,
 *
 * <ol>
 *   <li>leaves the fewest without any contact,
 *   <li>then lacks the fewest further contacts, where some should have two,
 *   <li>then leaves the fewest leaders without a household,
 *   <li>then moves the fewest from a helper whom they have,
 *   <li>then has the most even loads,
 *   <li>then meets preferences best,
 *   <li>and of equally good ones is the first by lot: the recipient whose lot comes first has the
 *       helper whose lot comes first, and so on.
 * </ol>
 *
 * <p>Two things more may be asked for. A policy that {@linkplain #spreadsWithinOrganisations
 * spreads within organisations} then leaves with each organisation what it has in that pairing, and
 * divides it anew among its members. One that {@linkplain #keepsNeighboursTogether keeps neighbours
 * together} prefers to the lot that neighbours have the same helper.
 *
 * <pre>{@code
 * PairingPolicy.builder().lot(Lot.of("2026-spring"))
 *     .capacity("县处级副职", 3).capacity("乡科级正职", 2)
 *     .addRule(PairRule.rankFloor("SERVICE_MEMBER_FAMILY", Ladder.CIVIL_SERVICE, "乡科级副职"))
 *     .addRule(PairRule.near()).addRule(PairRule.noKin())
 *     .leadersFrom("县处级副职")
 *     .build();
 * }</pre>
 */
@Value.Immutable
public abstract class PairingPolicy {
  /** The most pairs that may be allowed at a time, beyond which a pairing is refused. */
  public static final long MOST_PAIRS = 100_000_000;

  private static final int MOST_RULES = 62;
  private static final int MOST_CONTACTS = 9;

  PairingPolicy() {}

  /** Returns the drawing that decides between equals; its seed is the identity of the campaign. */
  public abstract Lot lot();

  /** Returns the ranks; those of the civil service, unless said otherwise. */
  @Value.Default
  public Ladder ladder() {
    return Ladder.CIVIL_SERVICE;
  }

  /** Returns how many households a helper of each rank may have. */
  public abstract ImmutableMap<Rank, Integer> capacities();

  /** Returns what must hold of every pair. */
  public abstract ImmutableList<PairRule> rules();

  /** Returns what would be better of a pair; together they are summed up. */
  public abstract ImmutableList<Preference> preferences();

  /** Returns how many different contacts each of these should have; everybody else has one. */
  public abstract ImmutableMap<CategoryId, Integer> contacts();

  /** Returns from which rank on, and as principal of whatever rank, one is to have a household. */
  public abstract Optional<Rank> leadersFrom();

  /** Returns whether pairs that exist are kept unless something above them forces a change. */
  @Value.Default
  public boolean keepsExisting() {
    return true;
  }

  /** Returns what it means that loads are even. */
  @Value.Default
  public Evenness evenness() {
    return Evenness.BY_NUMBER;
  }

  /**
   * Returns whether the households that fall to an organisation are spread evenly, by number, over
   * its members, as far as they may and can: what is even between organisations, and whom each of
   * them helps, stays as it was. Nobody more goes without, no leader and no pair that is kept is
   * given up for it; preferences between members count after it. Where all loads are {@linkplain
   * Evenness#BY_NUMBER even by number} it changes nothing. A helper without an organisation is one
   * by itself.
   */
  @Value.Default
  public boolean spreadsWithinOrganisations() {
    return false;
  }

  /**
   * Returns whether neighbours, who are in exactly the same area, go to the same helper where that
   * costs nothing on any other level. It counts pairs of neighbours, and finds by changes of one or
   * two households at a time; this is the one thing about a pairing that is not proven the best.
   * Whoever goes without does so by lot all the same.
   */
  @Value.Default
  public boolean keepsNeighboursTogether() {
    return false;
  }

  /** Returns the categories all of whose recipients were promised a contact. */
  public abstract ImmutableSet<CategoryId> promised();

  /**
   * Returns the host's own categories, about which rules may ask beside those of the catalogue.
   * With those that are promised, wanted or committed to there may be 62 different ones in all.
   */
  public abstract ImmutableSet<CategoryId> ownCategories();

  /** Returns what the pairs commit themselves to. */
  public abstract ImmutableList<Commitment> commitments();

  /** Checks that the parts fit each other. */
  @Value.Check
  void check() {
    if (rules().size() + preferences().size() > MOST_RULES) {
      throw new IllegalArgumentException(
          "Pairing policy must have at most "
              + MOST_RULES
              + " rules and preferences, but had ("
              + (rules().size() + preferences().size())
              + ").");
    }
    Set<String> ids = new HashSet<>();
    Stream.concat(
            rules().stream().map(PairRule::id),
            preferences().stream()
                .filter(Preference.Holding.class::isInstance)
                .map(preference -> ((Preference.Holding) preference).id()))
        .forEach(
            id -> {
              if (!ids.add(id)) {
                throw new IllegalArgumentException(
                    "Pairing policy must use each id once, but was (" + id + ") twice.");
              }
            });
    for (Map.Entry<Rank, Integer> capacity : capacities().entrySet()) {
      ladder().place(capacity.getKey());
      if (capacity.getValue() < 0) {
        throw new IllegalArgumentException(
            "Capacity of rank ("
                + capacity.getKey()
                + ") must not be negative, but was ("
                + capacity.getValue()
                + ").");
      }
    }
    leadersFrom().ifPresent(ladder()::place);
    for (Map.Entry<CategoryId, Integer> wanted : contacts().entrySet()) {
      if (wanted.getValue() < 1 || wanted.getValue() > MOST_CONTACTS) {
        throw new IllegalArgumentException(
            "Contacts of ("
                + wanted.getKey()
                + ") must be 1 to "
                + MOST_CONTACTS
                + ", but were ("
                + wanted.getValue()
                + ").");
      }
    }
    new PairRules(this);
  }

  /**
   * Returns what is wrong with the rules, whoever is to be paired: those that no pair can meet,
   * alone or two together, of everybody or of a category that they name.
   *
   * <pre>{@code
   * PairingPolicy.builder().lot(lot)
   *     .addRule(PairRule.rankFloor("VETERAN", ladder, "乡科级副职"))
   *     .addRule(PairRule.of("clerks", "由一般干部结对", "clerks", "rank == \"一般干部\""))
   *     .build().findings()                 // no pair can meet both rules (veteran)
   * }</pre>
   *
   * <p>A pairing that leaves somebody whom nobody may help has them among its findings.
   */
  public ImmutableList<Finding> findings() {
    return Contradictions.of(this);
  }

  /** Returns the facts of pairs under this policy. */
  PairFacts facts() {
    return new PairFacts(
        ladder(),
        Stream.of(
                Arrays.stream(StandardCategory.values()).map(StandardCategory::id),
                ownCategories().stream(),
                promised().stream(),
                contacts().keySet().stream(),
                commitments().stream().flatMap(commitment -> commitment.categories().stream()))
            .flatMap(ids -> ids)
            .collect(toImmutableSortedSet(naturalOrder())));
  }

  /** Returns how many contacts the target should have: the most that a category of it says. */
  int contacts(Target target) {
    return target.categories().stream()
        .mapToInt(category -> contacts().getOrDefault(category, 1))
        .max()
        .orElse(1);
  }

  /** Returns whether the helper is to have a household at least. */
  boolean isLeader(Helper helper) {
    if (leadersFrom().isEmpty() || helper.kind() != HelperKind.PERSON) {
      return false;
    }
    return helper.principal()
        || helper.rank().filter(ladder().from(leadersFrom().get())::contains).isPresent();
  }

  /**
   * Pairs the targets with the helpers of the day, as if nobody were paired yet.
   *
   * @throws IllegalArgumentException as the other does
   */
  public Pairing pair(Iterable<Target> targets, Iterable<Helper> helpers, LocalDate date) {
    return pair(targets, helpers, date, Assignments.NONE);
  }

  /**
   * Pairs the targets with the helpers of the day.
   *
   * @param targets whom to pair, in any order
   * @param helpers who is there to help, in any order; who is absent on the day helps nobody
   * @param date the day
   * @param existing who is with whom already
   * @return the best pairing, with the proof that it is; trouble in the data is among its findings
   * @throws IllegalArgumentException if two targets or two helpers have the same id, if the rules
   *     allow more than {@link #MOST_PAIRS} pairs, if the costs of a pairing may exceed 2^59, or if
   *     loads that are even by capacity cannot be told in 63 bits
   */
  public Pairing pair(
      Iterable<Target> targets, Iterable<Helper> helpers, LocalDate date, Assignments existing) {
    return Pairing.of(
        new Given(
            this,
            Sides.of(targets, helpers, lot()),
            date,
            existing.on(date),
            ImmutableSortedSet.of()));
  }

  /** Returns this policy with another rule in place of the one with this id, or without it. */
  PairingPolicy replacing(String ruleId, Optional<PairRule> by) {
    return ((ImmutablePairingPolicy) this)
        .withRules(
            rules().stream()
                .flatMap(rule -> rule.id().equals(ruleId) ? by.stream() : Stream.of(rule))
                .toList());
  }

  /** Returns a builder of a policy, who needs a lot. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PairingPolicy}: everything but the lot may be left out. */
  public static final class Builder extends ImmutablePairingPolicy.Builder {
    Builder() {}

    /** Sets how many households a helper of this rank may have. */
    public Builder capacity(String rank, int households) {
      return putCapacity(Rank.of(rank), households);
    }

    /** Sets how many different contacts those of the category should have. */
    public Builder contacts(String category, int number) {
      return putContact(CategoryId.of(category), number);
    }

    /** Sets from which rank on one is to have a household at least. */
    public Builder leadersFrom(String rank) {
      return leadersFrom(Rank.of(rank));
    }

    /** Adds categories all of whose recipients were promised a contact. */
    public Builder promising(String... categories) {
      return addAllPromised(Arrays.stream(categories).map(CategoryId::of).toList());
    }
  }
}
