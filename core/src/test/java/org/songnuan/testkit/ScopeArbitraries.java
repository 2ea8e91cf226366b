package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Lot;
import org.songnuan.scope.Occasion;

/** Arbitrary places, days and drawings, close enough to meet each other. */
public final class ScopeArbitraries {
  private ScopeArbitraries() {}

  /** Areas up to four segments deep, many of which contain another. */
  public static Arbitrary<Area> areas() {
    return Arbitraries.of("湖北", "武汉", "A", "a b")
        .list()
        .ofMaxSize(4)
        .map(path -> new Area(ImmutableList.copyOf(path)));
  }

  /** Days around Spring Festival 2026, and the first and last of all days. */
  public static Arbitrary<LocalDate> dates() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.longs().between(20_480, 20_510).map(LocalDate::ofEpochDay)),
        Tuple.of(1, Arbitraries.of(List.of(LocalDate.MIN, LocalDate.MAX))));
  }

  /** Ranges of such days, some of them open. */
  public static Arbitrary<DateRange> dateRanges() {
    return Combinators.combine(dates(), dates())
        .filter((one, other) -> !one.equals(other))
        .as(
            (one, other) ->
                one.isBefore(other) ? DateRange.of(one, other) : DateRange.of(other, one))
        .withoutEdgeCases();
  }

  /** Festivals and days of the host's own. */
  public static Arbitrary<Occasion> occasions() {
    return dates()
        .filter(date -> !date.equals(LocalDate.MIN))
        .flatMap(
            date ->
                Arbitraries.of(
                    Occasion.springFestival(date),
                    Occasion.eve(date),
                    Occasion.firstMorning(date),
                    Occasion.newYear(date.getYear()),
                    Occasion.on("symposium", "座谈会", "Symposium", date)));
  }

  /** Drawings. */
  public static Arbitrary<Lot> lots() {
    return Arbitraries.of("2026-spring", "2027-spring", "春节").map(Lot::of);
  }

  /** Opaque ids, from none to thirty. */
  public static Arbitrary<List<String>> ids() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .ofMinLength(1)
        .ofMaxLength(3)
        .list()
        .uniqueElements()
        .ofMaxSize(30);
  }
}
