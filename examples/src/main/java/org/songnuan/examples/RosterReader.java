package org.songnuan.examples;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Roster;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Severity;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Fact;
import org.songnuan.scope.Area;

/**
 * Reads a roster from two CSV files, all of it or nothing.
 *
 * <ul>
 *   <li>{@code households.csv}: {@code id}, {@code area}, {@code income} in yuan a month, {@code
 *       size}, {@code registered} with category codes separated by {@code ;}, {@code surveyed} and
 *       {@code verified} with days;
 *   <li>{@code persons.csv}: {@code household} with its id, {@code birth} with a day or a year,
 *       {@code registered}.
 * </ul>
 *
 * <p>An empty cell means that nothing is on file, which is neither zero nor no; {@code 无} among the
 * codes means that there are none. Only id and area must be there.
 */
final class RosterReader {
  private static final String HOUSEHOLDS = "households.csv";
  private static final String PERSONS = "persons.csv";
  private static final ImmutableList<String> HOUSEHOLD_COLUMNS =
      ImmutableList.of("id", "area", "income", "size", "registered", "surveyed", "verified");
  private static final ImmutableList<String> PERSON_COLUMNS =
      ImmutableList.of("household", "birth", "registered");

  private static final String NONE = "无";
  private static final Splitter CODES =
      Splitter.on(Pattern.compile("[;；]")).trimResults().omitEmptyStrings();
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,2}");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final int LONGEST_ID = 128;
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2999;

  private final List<Reason> problems = new ArrayList<>();
  private final Map<String, Long> lines = new HashMap<>();
  private final Multiset<String> persons = HashMultiset.create();
  private final Map<String, Household> households = new LinkedHashMap<>();
  private final Set<String> bad = new HashSet<>();
  private final Map<Reason, String> subjects = new HashMap<>();

  /** Whether no row of a household was lost, so that a person's household is surely missing. */
  private boolean everyIdIsRead;

  /** Whether a file, or a row of a person whose household nobody knows, cannot be read. */
  private boolean unreadable;

  private RosterReader() {}

  /**
   * Reads the two files that lie in this folder beside the programs.
   *
   * @throws BadRowsException if any row is not in order; it holds them all
   */
  static Roster read(String folder) {
    try (InputStream households = open(folder, HOUSEHOLDS);
        InputStream persons = open(folder, PERSONS)) {
      return read(households, persons);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream open(String folder, String file) {
    return requireNonNull(RosterReader.class.getResourceAsStream(folder + "/" + file), file);
  }

  /**
   * Reads the two files.
   *
   * @throws BadRowsException if any row is not in order; it holds them all
   */
  static Roster read(InputStream households, InputStream persons) {
    RosterReader reader = new RosterReader();
    reader.readAll(households, persons);
    if (!reader.problems.isEmpty()) {
      throw new BadRowsException(reader.problems);
    }
    return Roster.copyOf(reader.households.values());
  }

  /**
   * The households whose rows are all in order, and what is wrong with the others: each fails
   * alone.
   *
   * @param roster the households
   * @param findings an error for each bad row, about the household if its id can be read
   */
  record Good(Roster roster, ImmutableList<Finding> findings) {}

  /**
   * Reads the households that are in order out of the two files that lie in this folder. A
   * household with a bad row of its own, with a bad row of one of its persons, or with a row too
   * many is left out, with a finding.
   *
   * @throws BadRowsException if a file cannot be read, so that nobody knows what is missing
   */
  static Good readGood(String folder) {
    try (InputStream households = open(folder, HOUSEHOLDS);
        InputStream persons = open(folder, PERSONS)) {
      return readGood(households, persons);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads the households that are in order, as {@link #readGood(String)} does. */
  static Good readGood(InputStream households, InputStream persons) {
    RosterReader reader = new RosterReader();
    reader.readAll(households, persons);
    if (reader.unreadable) {
      throw new BadRowsException(reader.problems);
    }
    reader.bad.forEach(reader.households::remove);
    return new Good(
        Roster.copyOf(reader.households.values()),
        reader.problems.stream()
            .map(
                problem -> {
                  Finding finding = Finding.of(Severity.ERROR, problem);
                  String id = reader.subjects.get(problem);
                  return id == null ? finding : finding.about(id);
                })
            .collect(ImmutableList.toImmutableList()));
  }

  private void readAll(InputStream ofHouseholds, InputStream ofPersons) {
    List<CsvRow> householdRows =
        CsvReader.read(HOUSEHOLDS, ofHouseholds, HOUSEHOLD_COLUMNS, problems);
    everyIdIsRead = problems.isEmpty();
    unreadable = problems.stream().anyMatch(problem -> problem.code() != RowCode.WIDTH);
    int before = problems.size();
    List<CsvRow> personRows = CsvReader.read(PERSONS, ofPersons, PERSON_COLUMNS, problems);
    unreadable |= problems.size() > before;
    personRows.forEach(row -> persons.add(row.text("household")));
    householdRows.forEach(row -> read(row, "id", this::readHousehold));
    personRows.forEach(row -> read(row, "household", this::readPerson));
  }

  /** Reads the row; what is wrong with it is wrong with the household of the id in this column. */
  private void read(CsvRow row, String column, Consumer<CsvRow> reading) {
    int before = problems.size();
    reading.accept(row);
    String id = row.text(column);
    if (problems.size() > before && !id.isEmpty()) {
      bad.add(id);
      problems.subList(before, problems.size()).forEach(problem -> subjects.put(problem, id));
    }
  }

  private void readHousehold(CsvRow row) {
    int before = problems.size();
    String id = row.text("id");
    checkId(row, id);
    Optional<Area> area = area(row);
    Optional<Money> income = money(row, "income");
    Optional<Long> size = size(row, persons.count(id));
    Optional<Set<String>> registered = codes(row, Household.REGISTERED);
    Optional<CaseFile> file = file(row);
    if (problems.size() == before && area.isPresent() && file.isPresent()) {
      Household household = Household.of(id, area.get()).filed(file.get());
      household = with(household, Household.INCOME, income);
      household = with(household, Household.SIZE, size);
      households.put(id, with(household, Household.REGISTERED, registered));
    }
  }

  private static <T> Household with(Household household, Fact<T> fact, Optional<T> value) {
    return value.isPresent() ? household.with(fact, value.get()) : household;
  }

  private void checkId(CsvRow row, String id) {
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      problems.add(row.problem(RowCode.NO_ID, "id"));
      return;
    }
    Long earlier = lines.putIfAbsent(id, row.line());
    if (earlier != null) {
      problems.add(row.problem(RowCode.SAME_ID, "id", Argument.text(earlier.toString())));
    }
  }

  private Optional<Area> area(CsvRow row) {
    if (row.text("area").isEmpty()) {
      problems.add(row.problem(RowCode.NOT_AREA, "area"));
    }
    return parsed(row, "area", RowCode.NOT_AREA, Area::parse);
  }

  private Optional<Money> money(CsvRow row, String column) {
    Optional<Money> money = parsed(row, column, RowCode.NOT_MONEY, Money::parse);
    if (money.isPresent() && money.get().isNegative()) {
      problems.add(row.problem(RowCode.NEGATIVE, column, Argument.of(money.get())));
    }
    return money;
  }

  private Optional<Long> size(CsvRow row, int listed) {
    Optional<Long> size = parsed(row, "size", RowCode.NOT_COUNT, RosterReader::count);
    if (size.isPresent() && size.get() < listed) {
      problems.add(
          row.problem(RowCode.TOO_FEW, "size", Argument.of(listed), Argument.of(size.get())));
    }
    return size;
  }

  private Optional<CaseFile> file(CsvRow row) {
    Optional<LocalDate> surveyed = parsed(row, "surveyed", RowCode.NOT_DATE, RosterReader::day);
    Optional<LocalDate> verified = parsed(row, "verified", RowCode.NOT_DATE, RosterReader::day);
    if (surveyed.isPresent() && verified.isPresent() && verified.get().isBefore(surveyed.get())) {
      problems.add(
          row.problem(
              RowCode.TOO_EARLY,
              "verified",
              Argument.of(surveyed.get()),
              Argument.of(verified.get())));
      return Optional.empty();
    }
    return Optional.of(CaseFile.builder().surveyedOn(surveyed).verifiedOn(verified).build());
  }

  private void readPerson(CsvRow row) {
    int before = problems.size();
    if (everyIdIsRead && !lines.containsKey(row.text("household"))) {
      problems.add(row.problem(RowCode.NO_HOUSEHOLD, "household", Argument.text(HOUSEHOLDS)));
    }
    Optional<Person> born = parsed(row, "birth", RowCode.NOT_BIRTH, RosterReader::born);
    Optional<Set<String>> registered = codes(row, Person.REGISTERED);
    if (problems.size() == before) {
      Person person = born.orElse(Person.unknown());
      Person known = registered.map(codes -> person.with(Person.REGISTERED, codes)).orElse(person);
      households.computeIfPresent(row.text("household"), (id, there) -> there.member(known));
    }
  }

  private Optional<Set<String>> codes(CsvRow row, Fact<Set<String>> fact) {
    String text = row.text("registered");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.equals(NONE)) {
      return Optional.of(ImmutableSet.of());
    }
    Set<String> codes = ImmutableSet.copyOf(CODES.split(text));
    if (codes.isEmpty()) {
      problems.add(row.problem(RowCode.NOT_CATEGORY, fact.name()));
    }
    for (String code : codes) {
      if (!fact.options().contains(code)) {
        problems.add(
            fact.nearest(code)
                .map(near -> row.problem(RowCode.NEARLY_CATEGORY, fact.name(), Argument.text(near)))
                .orElseGet(() -> row.problem(RowCode.NOT_CATEGORY, fact.name())));
      }
    }
    return Optional.of(codes);
  }

  /** Returns what the text says; a text that says nothing readable becomes a problem. */
  private <T> Optional<T> parsed(
      CsvRow row, String column, RowCode otherwise, Function<String, T> parser) {
    String text = row.text(column);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(parser.apply(text));
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      problems.add(row.problem(otherwise, column));
      return Optional.empty();
    }
  }

  private static long count(String text) {
    if (!COUNT.matcher(text).matches()) {
      throw new IllegalArgumentException("Count must be 1 to 999, but was another text.");
    }
    return Long.parseLong(text);
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("Day must be from 1800 to 2999, but was another one.");
    }
    return day;
  }

  private static Person born(String text) {
    return YEAR.matcher(text).matches()
        ? Person.bornIn(Integer.parseInt(text))
        : Person.born(day(text));
  }
}
