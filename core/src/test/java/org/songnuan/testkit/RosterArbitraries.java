package org.songnuan.testkit;

import static org.songnuan.testkit.CampaignArbitraries.CITY;
import static org.songnuan.testkit.CampaignArbitraries.DISTRICT;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.Roster;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

/** Rosters of households and a few beds, of whom much is known and some of it is missing. */
public final class RosterArbitraries {
  private RosterArbitraries() {}

  /** Rosters of none to forty recipients. */
  public static Arbitrary<Roster> rosters() {
    return rosters("");
  }

  /** Rosters of none to forty recipients whose ids begin so. */
  public static Arbitrary<Roster> rosters(String prefix) {
    return Arbitraries.frequencyOf(Tuple.of(7, households(prefix)), Tuple.of(1, beds(prefix)))
        .list()
        .ofMaxSize(40)
        .uniqueElements(Recipient::id)
        .map(Roster::copyOf)
        .withoutEdgeCases();
  }

  /** Households in the city, in its district, and a few elsewhere. */
  private static Arbitrary<Recipient> households(String prefix) {
    return Combinators.combine(
            ids(prefix + "H"),
            areas(),
            maybe(Arbitraries.longs().between(0, 5_000_00).map(Money::ofFen)),
            maybe(Arbitraries.of("DISASTER_HIT", "DIBAO_HOUSEHOLD").set().ofMaxSize(2)),
            persons().list().ofMaxSize(4),
            Arbitraries.longs().between(-2, 2),
            maybe(files()))
        .as(RosterArbitraries::household);
  }

  private static Recipient household(
      String id,
      Area area,
      Optional<Money> income,
      Optional<Set<String>> registered,
      List<Person> members,
      long unlisted,
      Optional<CaseFile> file) {
    Household household = Household.of(id, area);
    if (income.isPresent()) {
      household = household.with(Household.INCOME, income.get());
    }
    if (registered.isPresent()) {
      household = household.with(Household.REGISTERED, registered.get());
    }
    if (unlisted > 0) {
      household = household.with(Household.SIZE, members.size() + unlisted - 1);
    }
    for (Person member : members) {
      household = household.member(member);
    }
    return file.isPresent() ? household.filed(file.get()) : household;
  }

  /** Persons of whom the day of birth, the year, or nothing at all is on file. */
  public static Arbitrary<Person> persons() {
    Arbitrary<Person> born =
        Arbitraries.frequencyOf(
            Tuple.of(
                4,
                Arbitraries.longs()
                    .between(
                        LocalDate.of(1925, 1, 1).toEpochDay(),
                        LocalDate.of(2027, 1, 1).toEpochDay())
                    .map(day -> Person.born(LocalDate.ofEpochDay(day)))),
            Tuple.of(4, Arbitraries.integers().between(1925, 2027).map(Person::bornIn)),
            Tuple.of(1, Arbitraries.just(Person.unknown())));
    return Combinators.combine(
            born, maybe(Arbitraries.of("ELDER_ALONE", "PARTY_VETERAN").set().ofMaxSize(2)))
        .as(
            (person, codes) ->
                codes.isPresent()
                    ? person.with(Person.REGISTERED, ImmutableSet.copyOf(codes.get()))
                    : person);
  }

  private static Arbitrary<Recipient> beds(String prefix) {
    return Combinators.combine(ids(prefix + "B"), areas(), maybe(Arbitraries.of(true, false)))
        .as(
            (id, area, occupied) -> {
              Place bed = Place.of(id, area, RecipientUnit.BED);
              return occupied.isPresent() ? bed.with(Place.OCCUPIED, occupied.get()) : bed;
            });
  }

  private static Arbitrary<CaseFile> files() {
    return Combinators.combine(
            Arbitraries.longs().between(20_420, 20_470).map(LocalDate::ofEpochDay),
            maybe(Arbitraries.just(LocalDate.of(2026, 1, 15))))
        .as(
            (surveyed, confirmed) ->
                CaseFile.builder()
                    .surveyedOn(surveyed)
                    .confirmedOn(confirmed)
                    .confirmedBy(confirmed.map(day -> "body-1"))
                    .build());
  }

  private static Arbitrary<String> ids(String prefix) {
    return Arbitraries.integers().between(1, 999).map(number -> prefix + "-" + number);
  }

  private static Arbitrary<Area> areas() {
    return Arbitraries.frequency(
        Tuple.of(6, CITY),
        Tuple.of(3, DISTRICT),
        Tuple.of(2, DISTRICT.child("一元街")),
        Tuple.of(2, CITY.child("汉阳")),
        Tuple.of(1, Area.parse("湖北/黄石")));
  }

  private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> values) {
    return Arbitraries.frequencyOf(
        Tuple.of(4, values.map(Optional::of)), Tuple.of(1, Arbitraries.just(Optional.empty())));
  }
}
