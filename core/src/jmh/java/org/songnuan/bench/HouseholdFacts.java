package org.songnuan.bench;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.util.stream.IntStream;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactReader;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.FactSheet;
import org.songnuan.scope.Area;

/** What the library is told of a household: the facts, and how they are read from a record. */
final class HouseholdFacts {
  static final Fact<Money> MEDICAL =
      Fact.money("medical", "年自付医疗费", "own medical cost of a year").notNegative();
  static final Fact<Money> RENT = Fact.money("rent", "月房租", "monthly rent").notNegative();
  static final Fact<Money> SAVINGS = Fact.money("savings", "存款", "savings").notNegative();
  static final Fact<Long> GRADE = Fact.count("grade", "最重残疾等级", "gravest grade of disability");

  private static final Fact<Long> STUDENTS = Fact.count("students", "在校人数", "students");
  private static final Fact<Long> MINORS = Fact.count("minors", "未成年人数", "minors");
  private static final Fact<Long> AGED = Fact.count("aged", "老年人数", "aged members");
  private static final Fact<Long> DISABLED = Fact.count("disabled", "残疾人数", "disabled members");
  private static final Fact<String> DISTRICT =
      Fact.choice(
          "district",
          "所在区",
          "district",
          IntStream.range(0, 16).mapToObj(PlainHousehold::districtName).collect(toImmutableList()));
  private static final Fact<Boolean> RECEIVING = Fact.flag("receiving", "在保", "receives Dibao");
  private static final Fact<Boolean> VETERAN = Fact.flag("veteran", "退役军人", "veteran");
  private static final Fact<Boolean> SINGLE_PARENT =
      Fact.flag("singleParent", "单亲", "single parent");
  private static final Fact<Boolean> DISASTER = Fact.flag("disaster", "受灾", "hit by disaster");
  private static final Fact<Boolean> ALONE = Fact.flag("alone", "无赡养人", "without kin");
  private static final Fact<Boolean> PARTY_VETERAN =
      Fact.flag("partyVeteran", "老党员", "party veteran");

  private static final Fact<?>[] ADDED = {
    STUDENTS,
    MINORS,
    AGED,
    DISABLED,
    GRADE,
    MEDICAL,
    RENT,
    SAVINGS,
    DISTRICT,
    RECEIVING,
    VETERAN,
    SINGLE_PARENT,
    DISASTER,
    ALONE,
    PARTY_VETERAN
  };

  /** The 17 facts of a plain record. */
  static final FactSchema PLAIN = FactSchema.of(Household.INCOME, Household.SIZE).plus(ADDED);

  /** The facts of the library's own type, extended by those that the rules ask about. */
  static final FactSchema OWN = Household.FACTS.plus(ADDED);

  /** Reads a plain record: the facts stand in the order of the schema. */
  static final FactReader<PlainHousehold> READER = reader();

  private static final Area AREA = Area.parse("示例省/示例市");

  private HouseholdFacts() {}

  private static FactReader<PlainHousehold> reader() {
    int income = PLAIN.place(Household.INCOME);
    int size = PLAIN.place(Household.SIZE);
    int students = PLAIN.place(STUDENTS);
    int minors = PLAIN.place(MINORS);
    int aged = PLAIN.place(AGED);
    int disabled = PLAIN.place(DISABLED);
    int grade = PLAIN.place(GRADE);
    int medical = PLAIN.place(MEDICAL);
    int rent = PLAIN.place(RENT);
    int savings = PLAIN.place(SAVINGS);
    int district = PLAIN.place(DISTRICT);
    int receiving = PLAIN.place(RECEIVING);
    int veteran = PLAIN.place(VETERAN);
    int singleParent = PLAIN.place(SINGLE_PARENT);
    int disaster = PLAIN.place(DISASTER);
    int alone = PLAIN.place(ALONE);
    int partyVeteran = PLAIN.place(PARTY_VETERAN);
    return (h, cells) -> {
      cells.set(income, h.income());
      cells.set(size, h.size());
      cells.set(students, h.students());
      cells.set(minors, h.minors());
      cells.set(aged, h.aged());
      cells.set(disabled, h.disabled());
      cells.set(grade, h.grade());
      cells.set(medical, h.medical());
      cells.set(rent, h.rent());
      cells.set(savings, h.savings());
      cells.set(district, h.district());
      cells.set(receiving, h.receiving());
      cells.set(veteran, h.veteran());
      cells.set(singleParent, h.singleParent());
      cells.set(disaster, h.disaster());
      cells.set(alone, h.alone());
      cells.set(partyVeteran, h.partyVeteran());
    };
  }

  /** Returns the sheet of a plain record. */
  static FactSheet sheet(PlainHousehold h) {
    return FactSheet.of(PLAIN)
        .with(Household.INCOME, Money.ofFen(h.income()))
        .with(Household.SIZE, (long) h.size())
        .with(STUDENTS, (long) h.students())
        .with(MINORS, (long) h.minors())
        .with(AGED, (long) h.aged())
        .with(DISABLED, (long) h.disabled())
        .with(GRADE, (long) h.grade())
        .with(MEDICAL, Money.ofFen(h.medical()))
        .with(RENT, Money.ofFen(h.rent()))
        .with(SAVINGS, Money.ofFen(h.savings()))
        .with(DISTRICT, PlainHousehold.districtName(h.district()))
        .with(RECEIVING, h.receiving())
        .with(VETERAN, h.veteran())
        .with(SINGLE_PARENT, h.singleParent())
        .with(DISASTER, h.disaster())
        .with(ALONE, h.alone())
        .with(PARTY_VETERAN, h.partyVeteran());
  }

  /** Returns the library's household with all facts of a plain record. */
  static Household household(PlainHousehold h) {
    return withoutPapers(h)
        .with(MEDICAL, Money.ofFen(h.medical()))
        .with(RENT, Money.ofFen(h.rent()))
        .with(SAVINGS, Money.ofFen(h.savings()))
        .with(GRADE, (long) h.grade());
  }

  /** Returns the library's household without the facts that only a paper proves. */
  static Household withoutPapers(PlainHousehold h) {
    return Household.of(RecipientId.of("H-" + h.number()), AREA, OWN)
        .with(Household.INCOME, Money.ofFen(h.income()))
        .with(Household.SIZE, (long) h.size())
        .with(STUDENTS, (long) h.students())
        .with(MINORS, (long) h.minors())
        .with(AGED, (long) h.aged())
        .with(DISABLED, (long) h.disabled())
        .with(DISTRICT, PlainHousehold.districtName(h.district()))
        .with(RECEIVING, h.receiving())
        .with(VETERAN, h.veteran())
        .with(SINGLE_PARENT, h.singleParent())
        .with(DISASTER, h.disaster())
        .with(ALONE, h.alone())
        .with(PARTY_VETERAN, h.partyVeteran());
  }
}
