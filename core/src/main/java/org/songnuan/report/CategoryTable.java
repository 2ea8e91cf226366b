package org.songnuan.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Entitlement;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.scope.Area;

/**
 * What was given by category: items, distinct households, and distinct persons, each for itself.
 *
 * <p>It answers "how many were helped as what?". An item is a line of money or of counted goods,
 * one for each person of a benefit for each person. Items add up; households and persons may stand
 * in several categories, so that their total is the number of distinct ones and not the sum.
 * Persons are the listed members, or those whom a benefit for each person names; where members may
 * be missing on the list, how many there are is unknown and not 0.
 *
 * <p>For the public, a category with a figure from 1 to below {@link #LEAST_PUBLISHED} is hidden as
 * a whole, together with as much as it takes that nobody can compute it from the totals.
 */
public final class CategoryTable {
  /** The least number that the public may read. */
  public static final long LEAST_PUBLISHED = 5;

  private static final Term OTHER = Term.of("其他", "other");

  /** What stands in a row. */
  private static final class Tally {
    private long items;
    private final Set<RecipientId> households = new HashSet<>();
    private final Set<Object> persons = new HashSet<>();
    private boolean isOpen;

    void add(Given given, long count, ImmutableList<Object> who, boolean open) {
      items += count;
      households.add(given.recipient().id());
      persons.addAll(who);
      isOpen |= open;
    }

    boolean isSmall() {
      return isSmall(items) || isSmall(households.size()) || (!isOpen && isSmall(persons.size()));
    }

    private static boolean isSmall(long count) {
      return count > 0 && count < LEAST_PUBLISHED;
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

  private final Outcome outcome;
  private final Map<BenefitId, CategoryId> categories = new TreeMap<>();
  private final Map<CategoryId, Tally> tallies = new TreeMap<>();
  private final Tally all = new Tally();
  private final Tally others = new Tally();

  private CategoryTable(Outcome outcome) {
    this.outcome = outcome;
    for (Benefit benefit : outcome.plan().campaign().benefits()) {
      categories.put(benefit.id(), benefit.category());
      tallies.computeIfAbsent(benefit.category(), any -> new Tally());
    }
    Given.of(outcome).forEach(this::add);
  }

  /** Returns the table of the outcome, the categories in the order of the campaign. */
  public static Table of(Outcome outcome, LocalDate asOf, Audience audience) {
    return new CategoryTable(outcome).table(asOf, audience);
  }

  /**
   * Returns the items by area and category: they add up both ways. For the public, small figures
   * are hidden, and with them as many others and totals as it takes that none can be computed.
   */
  public static Table byArea(Outcome outcome, LocalDate asOf, Audience audience) {
    return new CategoryTable(outcome).areas(asOf, audience);
  }

  private void add(Given given) {
    for (BenefitId benefit : given.benefits()) {
      CategoryId category = categories.get(benefit);
      Tally tally = category == null ? others : tallies.get(category);
      long count = items(given, benefit);
      ImmutableList<Object> who = persons(given, benefit);
      boolean open = !named(given, benefit) && isOpen(given);
      if (tally != null) {
        tally.add(given, count, who, open);
      }
      all.add(given, count, who, open);
    }
  }

  private static long items(Given given, BenefitId benefit) {
    return Math.max(1, members(given, benefit).size());
  }

  private static boolean named(Given given, BenefitId benefit) {
    return !members(given, benefit).isEmpty();
  }

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

  private static ImmutableList<Object> persons(Given given, BenefitId benefit) {
    if (!(given.recipient() instanceof Household household)) {
      return ImmutableList.of();
    }
    ImmutableSortedSet<Integer> members = members(given, benefit);
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

  private ImmutableList<Category> rows() {
    return outcome.plan().campaign().categories().stream()
        .filter(category -> tallies.containsKey(category.id()))
        .collect(ImmutableList.toImmutableList());
  }

  private Table table(LocalDate asOf, Audience audience) {
    Table.Builder table =
        Table.of(Term.of("类别统计表", "by category"), asOf, audience)
            .words("类别", "category")
            .count("项次", "items")
            .distinct("户数（处）", "households or places")
            .distinct("人数", "persons");
    List<Tally> sorted = new ArrayList<>();
    List<Cell> names = new ArrayList<>();
    for (Category category : rows()) {
      names.add(Cell.of(category.term()));
      sorted.add(requireNonNull(tallies.get(category.id())));
    }
    if (others.items > 0) {
      names.add(Cell.of(OTHER));
      sorted.add(others);
    }
    Set<Integer> hidden = audience == Audience.PUBLIC ? hidden(sorted) : Set.of();
    for (int i = 0; i < sorted.size(); i++) {
      table.row(hidden.contains(i) ? hiddenRow(names.get(i)) : sorted.get(i).cells(names.get(i)));
    }
    Cell total = Cell.of(Term.of("合计（不重复计）", "total (distinct)"));
    table.total(hidden.contains(sorted.size()) ? hiddenRow(total) : all.cells(total));
    if (!hidden.isEmpty()) {
      table.note(Reason.of(ReportCode.SMALL_HIDDEN, Argument.of(LEAST_PUBLISHED)));
    }
    return table.build();
  }

  private static ImmutableList<Cell> hiddenRow(Cell name) {
    return ImmutableList.of(name, Cell.Mark.HIDDEN, Cell.Mark.HIDDEN, Cell.Mark.HIDDEN);
  }

  /**
   * Which rows are hidden, the total being the last. There are two at least, and one of them can
   * give one to any other without anything that is shown becoming wrong; failing that the total is
   * hidden too.
   */
  private Set<Integer> hidden(List<Tally> sorted) {
    Set<Integer> hidden = new TreeSet<>();
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i).isSmall()) {
        hidden.add(i);
      }
    }
    boolean smallTotal = all.isSmall();
    if (hidden.isEmpty() && !smallTotal) {
      return hidden;
    }
    boolean isSafe = hidden.size() > 1 && hidden.stream().anyMatch(i -> sorted.get(i).canGive());
    if (!isSafe) {
      IntStream.range(0, sorted.size())
          .filter(i -> !hidden.contains(i) && sorted.get(i).canGive())
          .boxed()
          .min(Comparator.comparingLong(i -> sorted.get(i).items))
          .ifPresent(hidden::add);
      isSafe = hidden.size() > 1 && hidden.stream().anyMatch(i -> sorted.get(i).canGive());
    }
    if (!isSafe || smallTotal) {
      hidden.add(sorted.size());
    }
    return hidden;
  }

  private Table areas(LocalDate asOf, Audience audience) {
    ImmutableList<Category> columns = rows();
    TreeMap<Area, long[]> counts = new TreeMap<>();
    for (Given given : Given.of(outcome)) {
      for (BenefitId benefit : given.benefits()) {
        CategoryId category = categories.get(benefit);
        int column =
            category == null
                ? columns.size()
                : (int) columns.stream().takeWhile(c -> !c.id().equals(category)).count();
        counts
                .computeIfAbsent(given.recipient().area(), any -> new long[columns.size() + 1])[
                column] +=
            items(given, benefit);
      }
    }
    long[][] cells = counts.values().toArray(long[][]::new);
    int width = columns.size() + 1;
    boolean[][] hidden =
        audience == Audience.PUBLIC
            ? Suppression.hidden(cells, width, LEAST_PUBLISHED)
            : new boolean[cells.length + 1][width + 1];
    boolean hasOthers = counts.values().stream().anyMatch(row -> row[columns.size()] > 0);
    return AreaTable.of(
        Table.of(Term.of("分区类别项次表", "items by area and category"), asOf, audience),
        counts.keySet().stream().map(Area::toString).toList(),
        columns.stream().map(Category::term).toList(),
        hasOthers,
        cells,
        hidden);
  }
}
