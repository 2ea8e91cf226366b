package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.FactSheet;
import org.songnuan.scope.DateRange;

/**
 * One subject as it is known at three times: first little, then more, in the end everything.
 *
 * @param less what is known first
 * @param more what is known later: whatever was known first, and perhaps more
 * @param all everything about the same subject
 */
public record Knowledge(FactSheet less, FactSheet more, FactSheet all) {

  /** How much is known of a fact. */
  enum Extent {
    MISSING,
    /** Of a day, that it is one of several; of anything else, nothing. */
    IN_PART,
    KNOWN
  }

  /** What is true of one fact, and how much of it is known first and later. */
  record Part(Fact<?> fact, Object value, Extent first, Extent later, int before, int after) {
    FactSheet on(FactSheet sheet, Extent extent) {
      return switch (extent) {
        case MISSING -> sheet;
        case IN_PART -> fact.type() == Fact.Type.DATE ? inPart(sheet) : sheet;
        case KNOWN -> known(sheet, fact);
      };
    }

    @SuppressWarnings("unchecked") // the fact's type says which T it is
    private <T> FactSheet known(FactSheet sheet, Fact<T> of) {
      return sheet.with(of, (T) value);
    }

    @SuppressWarnings("unchecked") // a fact of type DATE
    private FactSheet inPart(FactSheet sheet) {
      LocalDate day = (LocalDate) value;
      return sheet.within(
          (Fact<LocalDate>) fact, DateRange.ofClosed(day.minusDays(before), day.plusDays(after)));
    }
  }

  static Knowledge of(FactSchema schema, List<Part> parts) {
    FactSheet less = FactSheet.of(schema);
    FactSheet more = less;
    FactSheet all = less;
    for (Part part : parts) {
      less = part.on(less, part.first());
      more = part.on(more, part.later());
      all = part.on(all, Extent.KNOWN);
    }
    return new Knowledge(less, more, all);
  }

  /**
   * Returns the same with members, of whom so many are listed at first and later; where all are
   * listed, the list is closed.
   */
  Knowledge with(List<Knowledge> members, int first, int later) {
    return new Knowledge(
        listed(less, members.stream().map(Knowledge::less).toList(), first),
        listed(more, members.stream().map(Knowledge::more).toList(), Math.max(first, later)),
        all.withMembers(members.stream().map(Knowledge::all).toList()));
  }

  private static FactSheet listed(FactSheet sheet, List<FactSheet> members, int count) {
    return count > members.size()
        ? sheet.withMembers(members)
        : sheet.withSomeMembers(ImmutableList.copyOf(members.subList(0, count)));
  }
}
