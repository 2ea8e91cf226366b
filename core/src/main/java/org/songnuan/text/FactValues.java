package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSheet;
import org.songnuan.scope.DateRange;

/** The values of facts, each as the type of its fact has it. */
final class FactValues {
  private static final int LAST_YEAR = 9998;

  private static final Cell<DateRange> DAYS =
      Cell.word(
          "a year, or days from and to",
          FactValues::days,
          text -> isYear(text) ? year(Integer.parseInt(text)) : DateRange.parse(text));

  private FactValues() {}

  /** Returns what stands for what is known of a fact; nothing if it is missing or derived. */
  static Optional<ImmutableList<Atom>> write(FactSheet sheet, Fact<?> fact) {
    if (fact.isDerived()) {
      return Optional.empty();
    }
    Optional<?> value = sheet.get(fact);
    if (value.isPresent()) {
      return Optional.of(write(value.get()));
    }
    return fact.type() == Fact.Type.DATE
        ? sheet.days(dates(fact)).map(days -> ImmutableList.of(Atom.word(days(days))))
        : Optional.empty();
  }

  /** Returns what stands for a value. */
  static ImmutableList<Atom> write(Object value) {
    if (value instanceof Boolean flag) {
      return ImmutableList.of(Atom.word(flag ? "yes" : "no"));
    } else if (value instanceof String option) {
      return ImmutableList.of(Atom.quoted(option));
    } else if (value instanceof Set<?> options) {
      return new TreeSet<>(options.stream().map(String.class::cast).toList())
          .stream().map(Atom::quoted).collect(ImmutableList.toImmutableList());
    }
    return ImmutableList.of(Atom.word(value.toString()));
  }

  /** A whole year is written as such. */
  private static String days(DateRange days) {
    LocalDate first = days.first();
    boolean isYear =
        first.getDayOfYear() == 1
            && first.getYear() > 0
            && first.getYear() <= LAST_YEAR
            && days.equals(year(first.getYear()));
    return isYear ? String.valueOf(first.getYear()) : days.toString();
  }

  private static DateRange year(int year) {
    return DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  /** Returns whether it stands for several days of which a day is one, not for one day. */
  static boolean isOfDays(ImmutableList<Atom> atoms) {
    return atoms.size() == 1 && (isYear(atoms.get(0).text()) || atoms.get(0).text().contains("/"));
  }

  private static boolean isYear(String text) {
    return text.matches("[0-9]{1,4}") && Integer.parseInt(text) <= LAST_YEAR;
  }

  /** Reads the days of which a day is one: a year, or days from and to. */
  static DateRange days(ImmutableList<Atom> atoms) {
    return DAYS.parse(atoms.get(0));
  }

  /** Reads a value of the fact, which may be any but a quotient. */
  static <T> T read(Fact<T> fact, Spot place, ImmutableList<Atom> atoms) {
    @SuppressWarnings("unchecked") // the type of the fact says which T it is
    T value = (T) value(fact, place, atoms);
    return value;
  }

  private static Object value(Fact<?> fact, Spot place, ImmutableList<Atom> atoms) {
    if (fact.type() == Fact.Type.CHOICES) {
      return atoms.stream().map(atom -> option(fact, atom)).collect(ImmutableSet.toImmutableSet());
    }
    Atom atom = only(place, atoms, "a value of the fact");
    return switch (fact.type()) {
      case MONEY -> Cells.MONEY.parse(atom);
      case COUNT -> Cells.WHOLE.parse(atom);
      case DATE -> Cells.DAY.parse(atom);
      case FLAG -> Cells.YES_OR_NO.parse(atom);
      case CHOICE -> option(fact, atom);
      case CHOICES, QUOTIENT -> throw Unreadable.at(place, "a fact that is filled in");
    };
  }

  private static Atom only(Spot place, ImmutableList<Atom> atoms, String what) {
    if (atoms.size() != 1) {
      throw Unreadable.at(place, what + ", exactly one");
    }
    return atoms.get(0);
  }

  private static String option(Fact<?> fact, Atom atom) {
    String option = Cells.TEXT.parse(atom);
    if (!fact.options().contains(option)) {
      throw Unreadable.at(atom.place(), "an option of the fact");
    }
    return option;
  }

  @SuppressWarnings("unchecked") // a fact of the type of dates is one of LocalDate
  static Fact<LocalDate> dates(Fact<?> fact) {
    return (Fact<LocalDate>) fact;
  }
}
