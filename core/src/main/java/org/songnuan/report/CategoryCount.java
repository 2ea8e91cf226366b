package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Entitlement;
import org.songnuan.campaign.Outcome;
import org.songnuan.scope.Area;

/** Counts what an outcome gives by category, in all and area by area. */
final class CategoryCount {
  private final ImmutableList<Category> categories;
  private final Map<BenefitId, Integer> places = new HashMap<>();
  private final ImmutableList<Tally> tallies;
  private final Tally all = new Tally();
  private final TreeMap<Area, long[]> areas = new TreeMap<>();

  /** The items of one category, and to whom they went. */
  static final class Tally {
    private long items;
    private final Set<RecipientId> households = new HashSet<>();
    private final Set<Object> persons = new HashSet<>();
    private boolean isOpen;

    private void add(Given given, long count, ImmutableList<Object> who, boolean open) {
      items += count;
      households.add(given.recipient().id());
      persons.addAll(who);
      isOpen |= open;
    }

    long items() {
      return items;
    }

    boolean isSmall() {
      return Suppression.isSmall(items)
          || Suppression.isSmall(households.size())
          || (!isOpen && Suppression.isSmall(persons.size()));
    }

    /** Whether one can be taken away everywhere and something is left. */
    boolean canGive() {
      return items > 1 && households.size() > 1 && (isOpen || persons.size() != 1);
    }

    ImmutableList<Cell> cells(Cell name) {
      return ImmutableList.of(
          name,
          Cell.of(items),
          Cell.of(households.size()),
          isOpen ? Cell.Mark.UNKNOWN : Cell.of(persons.size()));
    }
  }

  /** The place of a member who has no key. */
  private record Member(RecipientId household, int place) {
    @Override
    public String toString() {
      return "Member";
    }
  }

  CategoryCount(Outcome outcome) {
    ImmutableList<Benefit> benefits = outcome.plan().campaign().benefits();
    ImmutableSet<CategoryId> helped =
        benefits.stream().map(Benefit::category).collect(ImmutableSet.toImmutableSet());
    this.categories =
        outcome.plan().campaign().categories().stream()
            .filter(category -> helped.contains(category.id()))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<CategoryId> ids =
        categories.stream().map(Category::id).collect(ImmutableList.toImmutableList());
    benefits.stream()
        .filter(benefit -> ids.contains(benefit.category()))
        .forEach(benefit -> places.put(benefit.id(), ids.indexOf(benefit.category())));
    this.tallies =
        Stream.generate(Tally::new)
            .limit(categories.size() + 1L)
            .collect(ImmutableList.toImmutableList());
    Given.of(outcome).forEach(this::add);
  }

  /** Returns the categories that are helped, in the order of the campaign. */
  ImmutableList<Category> categories() {
    return categories;
  }

  /** Returns the tally of each category, and last that of what belongs to none. */
  ImmutableList<Tally> tallies() {
    return tallies;
  }

  /** Whether anything was given that belongs to no category of the campaign. */
  boolean hasOthers() {
    return tallies.get(categories.size()).items() > 0;
  }

  Tally all() {
    return all;
  }

  /** Returns the areas in which anything was given, in their order. */
  ImmutableList<Area> areas() {
    return ImmutableList.copyOf(areas.keySet());
  }

  /** Returns the items of each area, by category in the order of the tallies. */
  long[][] itemsByArea() {
    return areas.values().toArray(long[][]::new);
  }

  private void add(Given given) {
    for (BenefitId benefit : given.benefits()) {
      int place = places.getOrDefault(benefit, categories.size());
      ImmutableSortedSet<Integer> members = members(given, benefit);
      long count = Math.max(1, members.size());
      ImmutableList<Object> who = persons(given, members);
      boolean open = members.isEmpty() && isOpen(given);
      tallies.get(place).add(given, count, who, open);
      all.add(given, count, who, open);
      areas.computeIfAbsent(given.recipient().area(), any -> new long[tallies.size()])[place] +=
          count;
    }
  }

  /** The members whom a benefit for each person names. */
  private static ImmutableSortedSet<Integer> members(Given given, BenefitId benefit) {
    ImmutableSortedSet.Builder<Integer> members = ImmutableSortedSet.naturalOrder();
    for (Entitlement entitlement : given.assessment().entitlements()) {
      if (entitlement.benefit().id().equals(benefit)) {
        members.addAll(entitlement.members());
      }
    }
    return members.build();
  }

  private static boolean isOpen(Given given) {
    return !(given.recipient() instanceof Household household)
        || household.facts().isMembersOpen()
        || household.members().isEmpty();
  }

  private static ImmutableList<Object> persons(Given given, ImmutableSortedSet<Integer> members) {
    if (!(given.recipient() instanceof Household household)) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Object> persons = ImmutableList.builder();
    for (int place = 0; place < household.members().size(); place++) {
      if (members.isEmpty() || members.contains(place)) {
        persons.add(
            household
                .members()
                .get(place)
                .id()
                .<Object>map(PersonId::value)
                .orElse(new Member(household.id(), place)));
      }
    }
    return persons.build();
  }
}
