package org.songnuan.testkit;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Clarity;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.Role;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardFacts;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Fact;
import org.songnuan.scope.Area;

/**
 * Reads the roster of a scenario folder: {@code recipients.csv}, and {@code persons.csv} where
 * somebody is listed. The first line names the columns; an empty cell says that nothing is on file;
 * several values in a cell stand with semicolons between them, and {@code -} says that there are
 * none.
 */
public final class ScenarioRoster {
  private static final Splitter CELLS = Splitter.on(',').trimResults();
  private static final Splitter VALUES = Splitter.on(';').trimResults().omitEmptyStrings();

  private ScenarioRoster() {}

  /** Reads the roster; households have the facts of {@link StandardFacts#HOUSEHOLDS}. */
  public static Roster read(Path folder) throws IOException {
    Map<String, Recipient> recipients = new LinkedHashMap<>();
    for (Map<String, String> row : rows(folder.resolve("recipients.csv"))) {
      recipients.put(row.get("id"), recipient(row));
    }
    Path persons = folder.resolve("persons.csv");
    if (Files.exists(persons)) {
      for (Map<String, String> row : rows(persons)) {
        recipients.computeIfPresent(
            row.get("household"), (id, there) -> ((Household) there).member(person(row)));
      }
    }
    return Roster.copyOf(recipients.values());
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    List<String> columns = CELLS.splitToList(lines.get(0));
    ImmutableList.Builder<Map<String, String>> rows = ImmutableList.builder();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = CELLS.splitToList(line);
      ImmutableMap.Builder<String, String> row = ImmutableMap.builder();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), i < cells.size() ? cells.get(i) : "");
      }
      rows.add(row.buildOrThrow());
    }
    return rows.build();
  }

  private static Optional<String> cell(Map<String, String> row, String column) {
    return Optional.ofNullable(row.get(column)).filter(text -> !text.isEmpty());
  }

  private static List<String> values(String cell) {
    return cell.equals("-") ? List.of() : VALUES.splitToList(cell);
  }

  private static Recipient recipient(Map<String, String> row) {
    Area area = Area.parse(cell(row, "area").orElseThrow());
    String id = cell(row, "id").orElseThrow();
    if (cell(row, "unit").isPresent()) {
      Place place = Place.of(id, area, RecipientUnit.valueOf(cell(row, "unit").get()));
      return cell(row, "occupied")
          .map(text -> place.with(Place.OCCUPIED, text.equals("yes")))
          .orElse(place);
    }
    Household household = Household.of(RecipientId.of(id), area, StandardFacts.HOUSEHOLDS);
    household = money(household, row, "income", Household.INCOME);
    household = money(household, row, "assets", StandardFacts.ASSETS);
    Household sized =
        cell(row, "size").isPresent()
            ? household.with(Household.SIZE, Long.valueOf(cell(row, "size").get()))
            : household;
    Household registered =
        cell(row, "registered").isPresent()
            ? sized.registered(values(cell(row, "registered").get()).toArray(String[]::new))
            : sized;
    Household reachable =
        cell(row, "reachable").isPresent()
            ? registered.reachableBy(
                values(cell(row, "reachable").get()).stream()
                    .map(Channel::valueOf)
                    .toArray(Channel[]::new))
            : registered;
    return cell(row, "surveyed").isPresent() ? reachable.filed(file(row)) : reachable;
  }

  private static Household money(
      Household household, Map<String, String> row, String column, Fact<Money> fact) {
    return cell(row, column).map(text -> household.with(fact, Money.parse(text))).orElse(household);
  }

  private static CaseFile file(Map<String, String> row) {
    CaseFile.Builder file = CaseFile.builder();
    file.surveyedOn(cell(row, "surveyed").map(LocalDate::parse));
    file.verifiedOn(cell(row, "verified").map(LocalDate::parse));
    file.confirmedOn(cell(row, "confirmed").map(LocalDate::parse));
    file.confirmedBy(cell(row, "confirmed").map(day -> "body-1"));
    cell(row, "clear")
        .ifPresent(text -> values(text).forEach(each -> file.addClarity(Clarity.valueOf(each))));
    return file.build();
  }

  private static Person person(Map<String, String> row) {
    Person person = Person.of(StandardFacts.PERSONS);
    if (cell(row, "birth").isPresent()) {
      person = person.with(Person.BIRTH, LocalDate.parse(cell(row, "birth").get()));
    }
    if (cell(row, "role").isPresent()) {
      person = person.as(Role.valueOf(cell(row, "role").get()));
    }
    if (cell(row, "registered").isPresent()) {
      person = person.registered(values(cell(row, "registered").get()).toArray(String[]::new));
    }
    if (cell(row, "key").isPresent()) {
      person = person.identified(cell(row, "key").get());
    }
    if (cell(row, "guardian").isPresent()) {
      person = person.guardedBy(cell(row, "guardian").get());
    }
    if (cell(row, "obligor").isPresent()) {
      person = person.with(StandardFacts.OBLIGOR, cell(row, "obligor").get());
    }
    person = money(person, row, "ownIncome", StandardFacts.OWN_INCOME);
    person = money(person, row, "basicPension", StandardFacts.BASIC_PENSION);
    return money(person, row, "otherExempt", StandardFacts.OTHER_EXEMPT);
  }

  private static Person money(
      Person person, Map<String, String> row, String column, Fact<Money> fact) {
    return cell(row, column).map(text -> person.with(fact, Money.parse(text))).orElse(person);
  }
}
