package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.rule.Comparison;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Parameter;
import org.songnuan.rule.Parameters;
import org.songnuan.scope.Area;

/**
 * Arbitrary facts, criteria that fit them, and subjects of whom not everything is known. Amounts
 * and limits are few and small, so that they meet. All are made by plain chance and not shrunk: to
 * combine jqwik's own arbitraries for each schema anew took a hundred times as long.
 */
public final class RuleArbitraries {
  /** The day on which ages are counted. */
  public static final LocalDate PLAN_DATE = LocalDate.of(2026, 1, 20);

  /** The parameters that criteria may use, one of each kind. */
  public static final Parameters PARAMETERS = parameters(Ratio.of(3, 2), Comparison.AT_MOST);

  /** The same parameters without a fraction. */
  public static final Parameters WHOLE_PARAMETERS = parameters(Ratio.of(2), Comparison.ABOVE);

  static final ImmutableList<String> OPTIONS = ImmutableList.of("a", "b", "a \"b\" \\ 'c'\n");

  private static final Fact<LocalDate> BIRTH = Fact.date("birth", "出生日期", "day of birth");
  private static final Fact<Money> INCOME = Fact.money("income", "收入", "income").notNegative();
  private static final Fact<Money> BALANCE = Fact.money("balance", "结余", "balance");
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size");
  private static final Fact<Long> HEADS = Fact.count("heads", "常住人数", "heads").between(1L, 30L);
  private static final ImmutableList<Fact<?>> OF_SUBJECT =
      ImmutableList.of(
          INCOME,
          BALANCE,
          SIZE,
          HEADS,
          Fact.flag("rural", "农村", "rural"),
          Fact.date("moved", "迁入日期", "day of moving"),
          Fact.choice("housing", "住房", "housing", OPTIONS),
          Fact.choices("registered", "登记", "registration", OPTIONS));
  private static final ImmutableList<Fact<?>> OF_MEMBERS =
      ImmutableList.of(
          Fact.money("income", "工资", "wage"),
          Fact.count("absences", "缺勤", "absences"),
          Fact.flag("school", "在校", "in school"),
          BIRTH,
          Fact.age("age", "年龄", "age", BIRTH),
          Fact.choice("grade", "等级", "grade", OPTIONS),
          Fact.choices("registered", "登记", "registration", OPTIONS));

  /** What follows from other facts; the age aside, which needs a day. */
  private static final ImmutableList<Fact<?>> DERIVED =
      ImmutableList.of(
          Fact.money("means", "财力", "means").derivedBy("income + balance * 2"),
          Fact.count("rest", "其余人数", "rest").derivedBy("size * 3 - -heads"),
          Fact.sumOfMembers("wages", "工资合计", "wages", OF_MEMBERS.get(0)),
          Fact.countOfMembers("listed", "登记人数", "listed"),
          Fact.quotient("perHead", "人均收入", "income per head", INCOME, HEADS));

  /** Every fact that a subject and a member may have, but for the quotients. */
  public static final FactSchema FACTS =
      plusDerived(
          FactSchema.of(OF_SUBJECT.toArray(Fact<?>[]::new))
              .plusOfMembers(OF_MEMBERS.toArray(Fact<?>[]::new)),
          fact -> fact.type() != Fact.Type.QUOTIENT);

  /** Facts with quotients by facts that may be zero: of such a subject they are not known. */
  public static final FactSchema QUOTIENTS =
      FactSchema.of(OF_SUBJECT.toArray(Fact<?>[]::new))
          .plus(
              Fact.quotient("each", "人均结余", "balance per head", BALANCE, SIZE),
              Fact.quotient("share", "结余占比", "share of balance", BALANCE, INCOME));

  private RuleArbitraries() {}

  private static Parameters parameters(Ratio multiple, Comparison test) {
    LocalDate from = LocalDate.of(2026, 1, 1);
    Area area = Area.EVERYWHERE;
    return Parameters.inForce(
        List.of(
            Parameter.of("line", from, area, Money.yuan(900), "notice"),
            Parameter.of("multiple", from, area, multiple, "notice"),
            Parameter.of("test", from, area, test, "notice"),
            Parameter.of("quota", from, area, 3, "notice"),
            Parameter.of("cutoff", from, area, LocalDate.of(1946, 1, 20), "notice")),
        PLAN_DATE,
        area);
  }

  /** Schemas with any of the types of facts, most of them with members. */
  public static Arbitrary<FactSchema> schemas() {
    return Arbitraries.randomValue(RuleArbitraries::schema);
  }

  /** Criteria over any schema that fit it, nested a few levels. */
  public static Arbitrary<Criterion> criteria() {
    return cases().map(RuleCase::one);
  }

  /** Two criteria that may refer to a third, and a subject. */
  public static Arbitrary<RuleCase> cases() {
    return Arbitraries.randomValue(random -> ruleCase(schema(random), random));
  }

  /** Two criteria over the schema that may refer to a third, and a subject. */
  public static Arbitrary<RuleCase> cases(FactSchema schema) {
    return Arbitraries.randomValue(random -> ruleCase(schema, random));
  }

  /** An amount of money that may use every form of a formula, and a subject. */
  public static Arbitrary<FormulaCase> formulaCases() {
    return Arbitraries.randomValue(random -> formulaCase(schema(random), random));
  }

  private static FormulaCase formulaCase(FactSchema schema, Random random) {
    return new FormulaCase(
        schema,
        new RandomCriteria(schema, Optional.empty(), false, random).criterion(1),
        new RandomCriteria(schema, Optional.empty(), true, random).money(3),
        new RandomSubjects(random).subject(schema));
  }

  /** Two clauses about one member, and a subject that can have members. */
  public static Arbitrary<RuleCase> memberCases() {
    return Arbitraries.randomValue(
        random ->
            memberCase(
                FactSchema.of(some(OF_SUBJECT, random)).plusOfMembers(some(OF_MEMBERS, random)),
                random));
  }

  /** Two clauses about a member's own facts alone, and a subject that can have members. */
  public static Arbitrary<RuleCase> ownMemberCases() {
    return Arbitraries.randomValue(
        random -> {
          FactSchema schema =
              FactSchema.of(some(OF_SUBJECT, random)).plusOfMembers(some(OF_MEMBERS, random));
          RandomCriteria clauses =
              new RandomCriteria(FactSchema.EMPTY, schema.members(), false, random);
          return new RuleCase(
              schema,
              new Criterion.Constant(true),
              clauses.criterion(3),
              clauses.criterion(1),
              new RandomSubjects(random).subject(schema));
        });
  }

  /** Two clauses about one member, and a subject with the facts of the schema. */
  public static Arbitrary<RuleCase> memberCases(FactSchema schema) {
    return Arbitraries.randomValue(random -> memberCase(schema, random));
  }

  /** A subject with the facts of the schema, of whom little, more and everything is known. */
  public static Arbitrary<Knowledge> knowledge(FactSchema schema) {
    return Arbitraries.randomValue(random -> new RandomSubjects(random).subject(schema));
  }

  private static RuleCase ruleCase(FactSchema schema, Random random) {
    RandomCriteria base = new RandomCriteria(schema, Optional.empty(), false, random);
    RandomCriteria criteria = new RandomCriteria(schema, Optional.empty(), true, random);
    return new RuleCase(
        schema,
        base.criterion(2),
        criteria.criterion(4),
        criteria.criterion(3),
        new RandomSubjects(random).subject(schema));
  }

  private static RuleCase memberCase(FactSchema schema, Random random) {
    RandomCriteria clauses = new RandomCriteria(schema, schema.members(), false, random);
    return new RuleCase(
        schema,
        new Criterion.Constant(true),
        clauses.criterion(2),
        clauses.criterion(1),
        new RandomSubjects(random).subject(schema));
  }

  private static FactSchema schema(Random random) {
    boolean alone = random.nextInt(5) == 0;
    return alone
        ? plusDerived(FactSchema.of(some(OF_SUBJECT, random)), fact -> random.nextInt(4) > 0)
        : schema(OF_SUBJECT, OF_MEMBERS, random);
  }

  private static FactSchema schema(
      ImmutableList<Fact<?>> own, ImmutableList<Fact<?>> ofMembers, Random random) {
    return plusDerived(
        FactSchema.of(some(own, random)).plusOfMembers(some(ofMembers, random)),
        fact -> random.nextInt(4) > 0);
  }

  /** Adds the chosen of the derived facts that follow from what is there. */
  private static FactSchema plusDerived(FactSchema schema, Predicate<Fact<?>> chosen) {
    FactSchema extended = schema;
    for (Fact<?> fact : DERIVED) {
      if (chosen.test(fact)) {
        try {
          extended = extended.plus(fact);
        } catch (IllegalArgumentException inputMissing) {
          // What it follows from is not in this schema.
        }
      }
    }
    return extended;
  }

  /** Some of the facts in their order; the day of birth is always there for the age. */
  private static Fact<?>[] some(ImmutableList<Fact<?>> facts, Random random) {
    List<Fact<?>> some = new ArrayList<>();
    for (Fact<?> fact : facts) {
      if (random.nextInt(4) > 0 || fact.equals(BIRTH)) {
        some.add(fact);
      }
    }
    return some.toArray(Fact<?>[]::new);
  }
}
