package org.songnuan.rule;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Set;
import org.songnuan.quantity.Money;

/**
 * The values that a fact allows, and how they are packed into a number each.
 *
 * @param type what kind of values they are
 * @param options the options of a choice; none for other types
 * @param least the least packed value that is allowed
 * @param most the greatest packed value that is allowed
 */
record Domain(Fact.Type type, ImmutableList<String> options, long least, long most) {
  private static final int MOST_OPTIONS = 62;

  /** Returns all values of the type, which is none of choices. */
  static Domain of(Fact.Type type) {
    return switch (type) {
      case MONEY -> of(type, -Money.MAX.fen(), Money.MAX.fen());
      case COUNT -> of(type, 0, Long.MAX_VALUE);
      case FLAG -> of(type, 0, 1);
      case DATE -> of(type, LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay());
      case CHOICE, CHOICES, QUOTIENT -> of(type, Long.MIN_VALUE, Long.MAX_VALUE);
    };
  }

  private static Domain of(Fact.Type type, long least, long most) {
    return new Domain(type, ImmutableList.of(), least, most);
  }

  /** Returns what a fact that no sheet holds allows. */
  static Domain ofNoSheet(Fact.Type type) {
    return of(type, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Returns one of the options, or any of them. */
  static Domain of(String fact, Fact.Type type, Iterable<String> options) {
    ImmutableList<String> list = ImmutableList.copyOf(options);
    int different = ImmutableSet.copyOf(list).size();
    if (list.isEmpty() || list.size() > MOST_OPTIONS || different < list.size()) {
      throw new IllegalArgumentException(
          "Fact ("
              + fact
              + ") must have 1 to "
              + MOST_OPTIONS
              + " different options, but was ("
              + list.size()
              + ", different "
              + different
              + ").");
    }
    return new Domain(
        type, list, 0, type == Fact.Type.CHOICE ? list.size() - 1 : (1L << list.size()) - 1);
  }

  /** Returns the values of these that are not outside of those bounds, at least one. */
  Domain narrowed(String fact, long lowest, long highest) {
    long newLeast = Math.max(least, lowest);
    long newMost = Math.min(most, highest);
    if (newLeast > newMost) {
      throw new IllegalArgumentException(
          "Fact ("
              + fact
              + ") must allow a value, but was (from "
              + unpack(newLeast)
              + " to "
              + unpack(newMost)
              + ").");
    }
    return new Domain(type, options, newLeast, newMost);
  }

  boolean isNotNegative() {
    return least >= 0;
  }

  /** Returns what to say of a value that is not allowed. */
  IllegalArgumentException outside(String fact, String value) {
    boolean endless = most == Long.MAX_VALUE || most == Money.MAX.fen();
    String rule =
        least == 0 && endless
            ? ") must not be negative"
            : ") must be from " + unpack(least) + " to " + unpack(most);
    return new IllegalArgumentException("Fact (" + fact + rule + ", but was (" + value + ").");
  }

  /** Returns the value as it is packed, allowed or not. */
  long packed(String fact, Object value) {
    return switch (type) {
      case MONEY -> ((Money) value).fen();
      case COUNT -> (Long) value;
      case FLAG -> ((Boolean) value) ? 1 : 0;
      case DATE -> ((LocalDate) value).toEpochDay();
      case CHOICE -> option(fact, (String) value);
      case CHOICES -> {
        long bits = 0;
        for (Object option : (Set<? extends Object>) value) {
          bits |= 1L << option(fact, (String) option);
        }
        yield bits;
      }
      case QUOTIENT -> throw notPacked();
    };
  }

  /** Returns the value that was packed. */
  Object unpack(long packed) {
    return switch (type) {
      case MONEY -> Money.ofFen(packed);
      case COUNT -> (Long) packed;
      case FLAG -> packed == 1;
      case DATE -> LocalDate.ofEpochDay(packed);
      case CHOICE -> options.get((int) packed);
      case CHOICES ->
          options.stream()
              .filter(option -> (packed >> options.indexOf(option) & 1) == 1)
              .collect(toImmutableSet());
      case QUOTIENT -> throw notPacked();
    };
  }

  private static IllegalStateException notPacked() {
    return new IllegalStateException("Quotient must not be packed.");
  }

  /** Returns the place of an option, refusing one that is not declared. */
  int option(String fact, String option) {
    int index = options.indexOf(option);
    if (index < 0) {
      throw new IllegalArgumentException(
          "Fact ("
              + fact
              + ") must be one of its options, but was ("
              + option
              + ")."
              + Names.maybe(option, options));
    }
    return index;
  }
}
