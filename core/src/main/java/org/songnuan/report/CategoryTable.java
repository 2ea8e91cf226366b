package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.songnuan.beneficiary.Category;
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
 * a whole, together with as much as it takes that nobody can compute it from the totals. Both
 * tables of one outcome may be published together: no number of items that one of them hides
 * between the areas stands in the other. Tables of several days, or of several outcomes of the same
 * people, are not protected against each other.
 */
public final class CategoryTable {
  /** The least number that the public may read. */
  public static final long LEAST_PUBLISHED = 5;

  private static final Term OTHER = Term.of("其他", "other");

  private CategoryTable() {}

  /** Returns the table of the outcome, the categories in the order of the campaign. */
  public static Table of(Outcome outcome, LocalDate asOf, Audience audience) {
    CategoryCount count = new CategoryCount(outcome);
    Set<Integer> hidden = audience == Audience.PUBLIC ? hidden(count) : Set.of();
    Table.Builder table =
        Table.of(Term.of("类别统计表", "by category"), asOf, audience)
            .words("类别", "category")
            .count("项次", "items")
            .distinct("户数（处）", "households or places")
            .distinct("人数", "persons");
    int others = count.categories().size();
    for (int i = 0; i < count.tallies().size(); i++) {
      if (i < others || count.hasOthers()) {
        Cell name = Cell.of(i < others ? count.categories().get(i).term() : OTHER);
        table.row(hidden.contains(i) ? hiddenRow(name) : count.tallies().get(i).cells(name));
      }
    }
    Cell total = Cell.of(Term.of("合计（不重复计）", "total (distinct)"));
    table.total(
        hidden.contains(count.tallies().size()) ? hiddenRow(total) : count.all().cells(total));
    if (!hidden.isEmpty()) {
      table.note(Reason.of(ReportCode.SMALL_HIDDEN, Argument.of(LEAST_PUBLISHED)));
    }
    return table.build();
  }

  private static ImmutableList<Cell> hiddenRow(Cell name) {
    return ImmutableList.of(name, Cell.Mark.HIDDEN, Cell.Mark.HIDDEN, Cell.Mark.HIDDEN);
  }

  /**
   * Which rows are hidden, the total being the last: those with a small figure, and those whose
   * items are hidden in the table by area. There are two at least, and one of them can give one to
   * any other without anything that is shown becoming wrong; failing that the total is hidden too.
   */
  private static Set<Integer> hidden(CategoryCount count) {
    ImmutableList<CategoryCount.Tally> tallies = count.tallies();
    boolean[][] byArea = hiddenByArea(count);
    boolean[] totals = byArea[byArea.length - 1];
    Set<Integer> hidden = new TreeSet<>();
    for (int i = 0; i < tallies.size(); i++) {
      if (tallies.get(i).isSmall() || totals[i]) {
        hidden.add(i);
      }
    }
    boolean hidesTotal = count.all().isSmall() || totals[tallies.size()];
    if (hidden.isEmpty() && !hidesTotal) {
      return hidden;
    }
    if (!isSafe(hidden, tallies)) {
      IntStream.range(0, tallies.size())
          .filter(i -> !hidden.contains(i) && tallies.get(i).canGive())
          .boxed()
          .min(Comparator.comparingLong(i -> tallies.get(i).items()))
          .ifPresent(hidden::add);
    }
    if (hidesTotal || !isSafe(hidden, tallies)) {
      hidden.add(tallies.size());
    }
    return hidden;
  }

  private static boolean isSafe(Set<Integer> hidden, ImmutableList<CategoryCount.Tally> tallies) {
    return hidden.size() > 1 && hidden.stream().anyMatch(i -> tallies.get(i).canGive());
  }

  /**
   * Returns the items by area and category: they add up both ways. For the public, small figures
   * are hidden, and with them as many others and totals as it takes that none can be computed.
   */
  public static Table byArea(Outcome outcome, LocalDate asOf, Audience audience) {
    CategoryCount count = new CategoryCount(outcome);
    long[][] items = count.itemsByArea();
    return AreaTable.of(
        Table.of(Term.of("分区类别项次表", "items by area and category"), asOf, audience),
        count.areas().stream().map(Area::toString).toList(),
        count.categories().stream().map(Category::term).toList(),
        count.hasOthers(),
        items,
        audience == Audience.PUBLIC
            ? hiddenByArea(count)
            : new boolean[items.length + 1][count.tallies().size() + 1]);
  }

  private static boolean[][] hiddenByArea(CategoryCount count) {
    return Suppression.hidden(count.itemsByArea(), count.tallies().size(), LEAST_PUBLISHED);
  }
}
