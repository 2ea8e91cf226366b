package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.campaign.Campaign;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Ratio;

/**
 * Two years of one campaign side by side, keyed to the festival and not to the calendar, whose days
 * fall before the festival in one year and after it in another.
 *
 * <p>It answers "how much more than last year, and for whom next year?". Growth from 0 is not
 * applicable; whatever is not known exactly in one of the years has unknown growth, and never 0.
 * Percentages are rounded half up to two places. For the public, a number from 1 to below {@link
 * CategoryTable#LEAST_PUBLISHED} is hidden, and with it how much it has grown.
 */
public final class YearOverYear {
  private YearOverYear() {}

  /**
   * Returns the figures of both years, their difference, and the growth. A note says up to which
   * day from the festival they count, or that they differ in it.
   *
   * @throws IllegalArgumentException if the years are of different occasions, or the later one does
   *     not come later
   */
  public static Table of(YearFigures earlier, YearFigures later, Audience audience) {
    check(earlier, later);
    Table.Builder table =
        Table.of(Term.of("同比", "year over year"), later.asOf(), audience).words("指标", "figure");
    for (YearFigures each : ImmutableList.of(earlier, later)) {
      int year = each.festival().date().getYear();
      table.words(year + "年", Integer.toString(year));
    }
    table.words("增减", "change").percentage("增长", "growth");
    Set<Term> names = new LinkedHashSet<>(later.figures().keySet());
    names.addAll(earlier.figures().keySet());
    boolean isHidden = false;
    for (Term name : names) {
      Cell before = shown(earlier.figures().getOrDefault(name, Cell.Mark.UNKNOWN), audience);
      Cell after = shown(later.figures().getOrDefault(name, Cell.Mark.UNKNOWN), audience);
      isHidden |= before == Cell.Mark.HIDDEN || after == Cell.Mark.HIDDEN;
      table.row(Cell.of(name), before, after, change(before, after), growth(before, after));
    }
    table.note(
        earlier.offset() == later.offset()
            ? Reason.of(ReportCode.SAME_OFFSET, Argument.of(day(later)))
            : Reason.of(
                ReportCode.OTHER_OFFSET, Argument.of(day(earlier)), Argument.of(day(later))));
    if (isHidden) {
      table.note(Reason.of(ReportCode.SMALL_HIDDEN, Argument.of(CategoryTable.LEAST_PUBLISHED)));
    }
    return table.build();
  }

  /** Returns which day from the festival a year ends on. */
  private static Reason day(YearFigures year) {
    long offset = year.offset();
    if (offset == 0) {
      return Reason.of(ReportCode.FESTIVAL);
    }
    return Reason.of(
        offset < 0 ? ReportCode.DAYS_BEFORE : ReportCode.DAYS_AFTER, Argument.of(Math.abs(offset)));
  }

  private static Cell shown(Cell figure, Audience audience) {
    boolean isSmall =
        figure instanceof Cell.Value value
            && value.argument() instanceof Argument.Whole whole
            && Suppression.isSmall(whole.value());
    return isSmall && audience == Audience.PUBLIC ? Cell.Mark.HIDDEN : figure;
  }

  private static void check(YearFigures earlier, YearFigures later) {
    if (!earlier.festival().code().equals(later.festival().code())) {
      throw new IllegalArgumentException(
          "Years must be of one occasion ("
              + earlier.festival().code()
              + "), but one was of ("
              + later.festival().code()
              + ").");
    }
    if (!earlier.festival().date().isBefore(later.festival().date())) {
      throw new IllegalArgumentException(
          "Later year must come after "
              + earlier.festival().date()
              + ", but was ("
              + later.festival().date()
              + ").");
    }
  }

  private static Cell change(Cell before, Cell after) {
    if (before instanceof Cell.Value old && after instanceof Cell.Value now) {
      if (old.argument() instanceof Argument.Cash was
          && now.argument() instanceof Argument.Cash is) {
        return new Cell.Change(Cell.of(is.money().minus(was.money())));
      }
      if (old.argument() instanceof Argument.Whole was
          && now.argument() instanceof Argument.Whole is) {
        return new Cell.Change(Cell.of(Math.subtractExact(is.value(), was.value())));
      }
    }
    return without(before, after);
  }

  private static Cell growth(Cell before, Cell after) {
    if (before instanceof Cell.Value old && after instanceof Cell.Value now) {
      if (old.argument() instanceof Argument.Cash was
          && now.argument() instanceof Argument.Cash is) {
        return growth(was.money().fen(), is.money().fen());
      }
      if (old.argument() instanceof Argument.Whole was
          && now.argument() instanceof Argument.Whole is) {
        return growth(was.value(), is.value());
      }
    }
    return without(before, after);
  }

  /** What cannot be told of two figures: because one may not be read, or nobody knows it. */
  private static Cell without(Cell before, Cell after) {
    return before == Cell.Mark.HIDDEN || after == Cell.Mark.HIDDEN
        ? Cell.Mark.HIDDEN
        : Cell.Mark.UNKNOWN;
  }

  private static Cell growth(long before, long after) {
    return before == 0
        ? Cell.Mark.NOT_APPLICABLE
        : new Cell.Change(new Cell.Share(Ratio.of(Math.subtractExact(after, before), before)));
  }

  /**
   * Returns which categories each year's campaign helps, in the order of their ids: what is added
   * next year, what stays, and what is dropped.
   *
   * @param earlierYear the year of the earlier campaign, such as its festival's
   * @param laterYear the year of the later one
   * @throws IllegalArgumentException if the later one does not come later
   */
  public static Table scope(
      Campaign earlier,
      int earlierYear,
      Campaign later,
      int laterYear,
      LocalDate asOf,
      Audience audience) {
    if (laterYear <= earlierYear) {
      throw new IllegalArgumentException(
          "Later year must come after " + earlierYear + ", but was (" + laterYear + ").");
    }
    Map<CategoryId, Term> before = categories(earlier);
    Map<CategoryId, Term> after = categories(later);
    Table.Builder table =
        Table.of(Term.of("慰问范围", "scope"), asOf, audience).words("类别", "category");
    for (int year : ImmutableList.of(earlierYear, laterYear)) {
      table.words(year + "年", Integer.toString(year));
    }
    table.words("变化", "change");
    Map<CategoryId, Term> all = new TreeMap<>(before);
    all.putAll(after);
    all.forEach(
        (id, term) ->
            table.row(
                Cell.of(term),
                mark(before.containsKey(id)),
                mark(after.containsKey(id)),
                Cell.of(changed(before.containsKey(id), after.containsKey(id)))));
    return table.build();
  }

  private static Map<CategoryId, Term> categories(Campaign campaign) {
    Set<CategoryId> helped = new HashSet<>();
    campaign.benefits().forEach(benefit -> helped.add(benefit.category()));
    Map<CategoryId, Term> categories = new TreeMap<>();
    for (Category category : campaign.categories()) {
      if (helped.contains(category.id())) {
        categories.put(category.id(), category.term());
      }
    }
    return categories;
  }

  private static Cell mark(boolean isIn) {
    return isIn ? Cell.text("✓") : Cell.BLANK;
  }

  private static Term changed(boolean before, boolean after) {
    if (before && after) {
      return Term.of("保留", "kept");
    }
    return after ? Term.of("新增", "added") : Term.of("取消", "dropped");
  }
}
