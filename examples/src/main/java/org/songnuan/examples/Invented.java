package org.songnuan.examples;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.scope.Area;

/** Households, persons and places that stand for those whom a document only counts. */
final class Invented {
  private Invented() {}

  /**
   * Returns so many of what the function makes of an id: the prefix and a number of three digits.
   */
  static <T> ImmutableList<T> many(String prefix, int number, Function<String, T> made) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> made.apply(prefix + "-" + (1_000 + i + "").substring(1)))
        .collect(toImmutableList());
  }

  /** Returns so many recipients who are registered under this category, and under no other. */
  static ImmutableList<Household> registered(
      String prefix, int number, Area area, StandardCategory category) {
    return many(prefix, number, id -> one(id, area, category));
  }

  private static Household one(String id, Area area, StandardCategory category) {
    return category.unit() == RecipientUnit.HOUSEHOLD
        ? Household.of(id, area).registered(category.name()).member(Person.unknown().registered())
        : Household.of(id, area).registered().member(Person.unknown().registered(category.name()));
  }

  /** Returns so many places that are registered under this category. */
  static ImmutableList<Place> places(
      String prefix, int number, Area area, StandardCategory category) {
    return many(
        prefix, number, id -> Place.of(id, area, category.unit()).registered(category.name()));
  }
}
