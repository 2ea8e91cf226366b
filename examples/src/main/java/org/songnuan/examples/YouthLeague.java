package org.songnuan.examples;

import static java.util.stream.Collectors.joining;
import static org.songnuan.beneficiary.StandardCategory.PAIRED_CHILD_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.PARTY_VETERAN;
import static org.songnuan.beneficiary.StandardCategory.SCHOLARSHIP_HOLDER;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.pairing.Helper;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;
import org.songnuan.visit.Addressee;
import org.songnuan.visit.Team;
import org.songnuan.visit.VisitDays;
import org.songnuan.visit.VisitPlan;
import org.songnuan.visit.VisitPolicy;

/**
 * Document D9: three teams of a Youth League visit 15 homes, and 44 young people share a
 * scholarship, which is not relief.
 */
final class YouthLeague {
  private static final Area DISTRICT = Area.parse("示例区");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);

  /** Whom the league visits, and how many of them. */
  private record Visited(StandardCategory category, ImmutableList<Household> households) {
    static Visited of(String prefix, int number, StandardCategory category) {
      return new Visited(category, Invented.registered(prefix, number, DISTRICT, category));
    }

    long of(RecipientUnit unit) {
      return category.unit() == unit ? households.size() : 0;
    }
  }

  private static final ImmutableList<Visited> VISITED =
      ImmutableList.of(
          Visited.of("S", 6, SCHOLARSHIP_HOLDER),
          Visited.of("C", 4, PAIRED_CHILD_HOUSEHOLD),
          Visited.of("V", 5, PARTY_VETERAN));

  private YouthLeague() {}

  static void run(PrintStream out) {
    List<Team> teams =
        Invented.many(
            "队",
            3,
            id -> Team.of(id).headedBy(Helper.builder().id(id + "-1").area(DISTRICT).build()));
    VisitPlan plan =
        VisitPolicy.builder()
            .seed("hope-star-10")
            .days(VisitDays.on(DAY))
            .perDay(8)
            .addChannel(Channel.DOOR_VISIT)
            .build()
            .plan(
                teams,
                VISITED.stream()
                    .flatMap(visited -> visited.households().stream())
                    .map(Addressee::of)
                    .toList());
    List<Long> loads = teams.stream().map(team -> plan.loadOf(team.id())).toList();
    long persons = count(RecipientUnit.PERSON);
    long households = count(RecipientUnit.HOUSEHOLD);
    Paper paper = new Paper(out);
    for (Visited visited : VISITED) {
      String unit = visited.of(RecipientUnit.PERSON) > 0 ? "名" : "户";
      paper.line("{} {} {}", visited.category().term(), visited.households().size(), unit);
    }
    String sum = sum(VISITED.stream().map(visited -> (long) visited.households().size()).toList());
    paper.line("{} 次走访 = {} 人 + {} 户", sum, persons, households);
    String even = loads.stream().map(String::valueOf).collect(joining("、"));
    paper.line("{} 个走访队：{}", teams.size(), even);
    Document.check("Visits", 15, plan.visits().size());
    Document.check("Loads", ImmutableList.of(5L, 5L, 5L), loads);
    Document.check("Persons", 11L, persons);

    Roster young = RosterReader.read("scholarship");
    paper.line(
        "希望之星获得者在 {} 名受助青少年之中的人数：{}", young.size(), among(VISITED.get(0).households(), young));
    paper.gap();
    Scholarship.run(out, young);
  }

  private static long count(RecipientUnit unit) {
    return VISITED.stream().mapToLong(visited -> visited.of(unit)).sum();
  }

  private static String sum(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(joining(" + "))
        + " = "
        + numbers.stream().mapToLong(Long::longValue).sum();
  }

  /** Returns how many persons are on both lists: not known unless everybody has a personal key. */
  private static Figure<Quantity> among(List<Household> some, Roster others) {
    List<Person> persons = some.stream().flatMap(one -> one.members().stream()).toList();
    List<Person> listed =
        others.recipients().stream().flatMap(one -> ((Household) one).members().stream()).toList();
    if (persons.stream().anyMatch(person -> person.id().isEmpty())
        || listed.stream().anyMatch(person -> person.id().isEmpty())) {
      return Figure.unknown();
    }
    List<?> keys = listed.stream().map(Person::id).toList();
    return Figure.known(
        Quantity.of(persons.stream().filter(one -> keys.contains(one.id())).count(), Unit.PERSON));
  }
}
