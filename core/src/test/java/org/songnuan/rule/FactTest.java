package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.ValueLaws;
import org.songnuan.quantity.Money;
import org.songnuan.scope.DateRange;
import org.songnuan.testkit.RuleArbitraries;

class FactTest implements ValueLaws<Fact<?>> {
  private static final Fact<Money> RENT = Fact.money("rent", "月房租", "monthly rent");
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size");
  private static final Fact<LocalDate> BIRTH = Fact.date("birth", "出生日期", "day of birth");
  private static final Fact<Long> AGE = Fact.age("age", "年龄", "age", BIRTH);
  private static final Fact<String> HOUSING =
      Fact.choice("housing", "住房", "housing", List.of("rented", "owned"));
  private static final Fact<Set<String>> CODES =
      Fact.choices("codes", "类别", "codes", List.of("dibao", "tekun"));

  @Provide
  @Override
  public Arbitrary<Fact<?>> values() {
    FactSchema schema = RuleArbitraries.FACTS;
    return Arbitraries.of(
        ImmutableList.<Fact<?>>builder()
            .addAll(schema.facts())
            .addAll(RuleArbitraries.QUOTIENTS.facts())
            .addAll(schema.members().orElseThrow().facts())
            .build());
  }

  @Override
  public Fact<?> remade(Fact<?> value) {
    String name = value.name();
    String chinese = value.term().chinese();
    String english = value.term().english();
    if (value.derivation().isPresent()) {
      return remade(name, chinese, english, value.derivation().get());
    }
    return switch (value.type()) {
      case MONEY -> {
        Fact<Money> money = Fact.money(name, chinese, english);
        yield name.equals("income") && chinese.equals("收入") ? money.notNegative() : money;
      }
      case COUNT ->
          name.equals("heads")
              ? Fact.count(name, chinese, english).between(1L, 30L)
              : Fact.count(name, chinese, english);
      case FLAG -> Fact.flag(name, chinese, english);
      case DATE -> Fact.date(name, chinese, english);
      case CHOICE -> Fact.choice(name, chinese, english, List.copyOf(value.options()));
      case CHOICES -> Fact.choices(name, chinese, english, List.copyOf(value.options()));
      case QUOTIENT -> throw new IllegalStateException("A quotient is derived.");
    };
  }

  private static Fact<?> remade(String name, String chinese, String english, Derivation from) {
    if (from instanceof Derivation.Age) {
      return Fact.age(name, chinese, english, BIRTH);
    } else if (from instanceof Derivation.SumOfMembers sum) {
      return Fact.sumOfMembers(name, chinese, english, sum.of());
    } else if (from instanceof Derivation.CountOfMembers) {
      return Fact.countOfMembers(name, chinese, english);
    } else if (from instanceof Derivation.Quotient quotient) {
      return Fact.quotient(name, chinese, english, quotient.upper(), quotient.lower());
    }
    String formula = ((Derivation.Arithmetic) from).formula().toString();
    return name.equals("means")
        ? Fact.money(name, chinese, english).derivedBy(formula)
        : Fact.count(name, chinese, english).derivedBy(formula);
  }

  @Test
  void a_fact_has_a_name_for_rules_and_a_term_for_readers() {
    assertThat(RENT).hasToString("rent: MONEY");
    assertThat(RENT.term().chinese()).isEqualTo("月房租");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fact.flag("月房租", "月房租", "rent"))
        .withMessage(
            "Fact must be named by a letter and at most 63 letters, digits or _, but was (月房租).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fact.flag("members", "成员", "members"))
        .withMessage("Fact must not be named by a word of the rule language, but was (members).");
    assertThat(Fact.flag("x".repeat(64), "x", "x").name()).hasSize(64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fact.flag("x".repeat(65), "x", "x"))
        .withMessageStartingWith("Fact must be named by a letter and at most 63 letters");
  }

  @Test
  void a_choice_has_up_to_62_different_options() {
    List<String> most = IntStream.range(0, 62).mapToObj(i -> "o" + i).toList();
    Fact<Set<String>> all = Fact.choices("all", "全部", "all", most);
    FactSheet sheet = FactSheet.of(FactSchema.of(all)).with(all, Set.copyOf(most));
    assertThat(sheet.get(all).orElseThrow()).containsExactlyElementsOf(most);
    for (List<String> options :
        List.of(
            List.<String>of(),
            List.of("a", "a"),
            IntStream.range(0, 63).mapToObj(i -> "o" + i).toList())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Fact.choice("all", "全部", "all", options))
          .withMessage(
              "Fact (all) must have 1 to 62 different options, but was (%d, different %d).",
              options.size(), Set.copyOf(options.size() == 2 ? List.of("a") : options).size());
    }
  }

  @Test
  void what_must_not_be_negative_is_refused() {
    Fact<Money> rent = RENT.notNegative();
    FactSheet sheet = FactSheet.of(FactSchema.of(rent, SIZE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sheet.with(rent, Money.ofFen(-1)))
        .withMessage("Fact (rent) must not be negative, but was (-0.01).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sheet.with(SIZE, -1L))
        .withMessage("Fact (size) must not be negative, but was (-1).");
    assertThat(sheet.with(rent, Money.ZERO).get(rent)).contains(Money.ZERO);
    assertThat(FactSheet.of(FactSchema.of(RENT)).with(RENT, Money.ofFen(-1)).get(RENT))
        .contains(Money.ofFen(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(BIRTH::notNegative)
        .withMessage("Fact (birth) must be MONEY or COUNT to be not negative, but was (DATE).");
  }

  @Test
  void an_option_that_is_not_declared_is_refused() {
    FactSheet sheet = FactSheet.of(FactSchema.of(HOUSING, CODES));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sheet.with(HOUSING, "Rentd"))
        .withMessage(
            "Fact (housing) must be one of its options, but was (Rentd).\nMaybe rented was meant.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sheet.with(CODES, Set.of("gaoling")))
        .withMessage("Fact (codes) must be one of its options, but was (gaoling).");
    assertThat(sheet.with(CODES, Set.of()).get(CODES)).contains(Set.of());
  }

  @Test
  void a_schema_names_each_fact_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactSchema.of(SIZE, RENT, SIZE))
        .withMessage("Fact schema must name each fact once, but was (size) twice.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactSchema.of(SIZE).plus(Fact.flag("size", "大", "large")))
        .withMessage("Fact schema must name each fact once, but was (size) twice.");
    assertThat(FactSchema.of(SIZE).plusOfMembers(SIZE).members().orElseThrow().facts())
        .containsExactly(SIZE);
  }

  @Test
  void an_age_comes_after_its_own_day_of_birth() {
    Fact<LocalDate> other = Fact.date("birth", "生日", "birthday");
    Fact<Long> birthAge = Fact.age("birth", "年龄", "age", BIRTH);
    for (FactSchema schema : List.of(FactSchema.EMPTY, FactSchema.of(other))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> schema.plus(AGE))
          .withMessage(
              "Age (age) must come after its day of birth (birth: DATE), but the schema has none.");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactSchema.of(birthAge))
        .withMessage(
            "Age (birth) must come after its day of birth (birth: DATE), but the schema has none.");
    assertThat(FactSchema.of(BIRTH, AGE).facts()).containsExactly(BIRTH, AGE);
  }

  @Test
  void an_extended_schema_keeps_the_places_of_its_facts() {
    FactSchema schema = FactSchema.of(SIZE, RENT).plusOfMembers(BIRTH);
    FactSchema extended = schema.plus(HOUSING).plusOfMembers(AGE);
    assertThat(extended.facts()).containsExactly(SIZE, RENT, HOUSING);
    assertThat(extended.members().orElseThrow().facts()).containsExactly(BIRTH, AGE);
    for (Fact<?> fact : schema.facts()) {
      assertThat(extended.slot(fact)).isEqualTo(schema.slot(fact));
    }
    assertThat(schema)
        .isNotEqualTo(extended)
        .isEqualTo(FactSchema.of(SIZE, RENT).plusOfMembers(BIRTH));
    assertThat(extended)
        .hasToString(
            "FactSchema[size: COUNT, rent: MONEY, housing: CHOICE] members FactSchema[birth: DATE,"
                + " age: COUNT]");
  }

  @Test
  void a_sheet_takes_only_facts_of_its_schema_and_no_ages() {
    FactSheet sheet = FactSheet.of(FactSchema.of(BIRTH, AGE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sheet.with(SIZE, 1L))
        .withMessage(
            "Fact (size) must be in the schema, but it has (birth, age).\n"
                + "Maybe the schema should be extended by it.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sheet.with(AGE, 80L))
        .withMessage("Age (age) must not be filled in, for it is derived from (birth).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sheet.within(BIRTH, DateRange.until(LocalDate.of(1946, 1, 1))))
        .withMessage(
            "Fact (birth) must be within a first and a last day, but was (../1946-01-01).\n"
                + "Maybe give the earliest and the latest day that is possible.");
    assertThat(sheet.with(BIRTH, LocalDate.of(1946, 1, 1)).get(AGE)).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without a null checker may do
  void missing_is_never_put() {
    assertThatNullPointerException()
        .isThrownBy(() -> FactSheet.of(FactSchema.of(SIZE)).with(SIZE, null))
        .withMessage("value");
  }

  @Test
  void what_is_not_on_file_is_neither_zero_nor_false() {
    FactSheet sheet = FactSheet.of(FactSchema.of(SIZE, RENT));
    assertThat(sheet.get(SIZE)).isEmpty();
    assertThat(sheet.with(SIZE, 0L))
        .isNotEqualTo(sheet)
        .hasToString("FactSheet[1 of 2 facts, 0 members]");
    assertThat(sheet.with(SIZE, 0L).get(SIZE)).contains(0L);
  }

  @Test
  void a_day_in_part_becomes_a_day_and_back() {
    FactSheet sheet = FactSheet.of(FactSchema.of(BIRTH, SIZE));
    LocalDate day = LocalDate.of(1946, 5, 1);
    DateRange year = DateRange.of(LocalDate.of(1946, 1, 1), LocalDate.of(1947, 1, 1));
    assertThat(sheet.within(BIRTH, year).get(BIRTH)).isEmpty();
    assertThat(sheet.within(BIRTH, year).with(BIRTH, day)).isEqualTo(sheet.with(BIRTH, day));
    assertThat(sheet.within(BIRTH, year).with(BIRTH, day))
        .hasSameHashCodeAs(sheet.with(BIRTH, day));
    assertThat(sheet.within(BIRTH, DateRange.ofClosed(day, day))).isEqualTo(sheet.with(BIRTH, day));
    assertThat(sheet.with(BIRTH, day).within(BIRTH, year)).isEqualTo(sheet.within(BIRTH, year));
    assertThat(sheet.within(BIRTH, year).with(SIZE, 3L).get(SIZE)).contains(3L);
  }

  @Test
  void a_member_has_the_facts_of_members() {
    FactSchema schema = FactSchema.of(SIZE).plusOfMembers(BIRTH);
    FactSheet member = FactSheet.of(FactSchema.of(BIRTH));
    assertThat(FactSheet.of(schema).isMembersOpen()).isTrue();
    assertThat(FactSheet.of(schema).withMembers(List.of(member)).isMembersOpen()).isFalse();
    assertThat(FactSheet.of(schema).withSomeMembers(List.of(member)).isMembersOpen()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactSheet.of(schema).withMembers(List.of(FactSheet.of(schema))))
        .withMessage(
            "Member must have the facts that the schema declares for members, but was"
                + " (FactSchema[size: COUNT] members FactSchema[birth: DATE]).");
  }

  @Test
  void the_nearest_option_takes_the_fewest_edits() {
    Fact<String> homes = Fact.choice("home", "住房", "home", List.of("OWNED", "RENTED", "SHARED"));
    assertThat(homes.nearest("rentd")).contains("RENTED");
    assertThat(homes.nearest("SHARD")).contains("SHARED");
  }

  @Test
  void a_text_that_is_mostly_wrong_has_no_nearest_option() {
    Fact<String> homes = Fact.choice("home", "住房", "home", List.of("OWNED", "RENTED", "SHARED"));
    assertThat(homes.nearest("borrowed")).isEmpty();
    assertThat(homes.nearest("")).isEmpty();
    assertThat(homes.nearest("R".repeat(1_000_000))).isEmpty();
  }

  @Test
  void a_fact_without_options_has_no_nearest_one() {
    assertThat(Fact.count("rooms", "房间", "rooms").nearest("1")).isEmpty();
  }
}
