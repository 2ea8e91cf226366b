package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.FactSheet;
import org.songnuan.rule.RuleSet;

/**
 * Three rules over facts of few values, so that all subjects can be looked at.
 *
 * @param rules the criteria of the rules {@code r0}, {@code r1}, {@code r2}; only the last may
 *     refer to another, which is {@code r0}
 */
public record AnalysisCase(ImmutableList<Criterion> rules) {
  /** How many members the subjects have at most that are looked at. */
  public static final int MOST_MEMBERS = 2;

  static final long MOST = 2;
  static final ImmutableList<String> OPTIONS = ImmutableList.of("a", "b", "c");
  static final Fact<Money> INCOME =
      Fact.money("income", "收入", "income").between(Money.ZERO, Money.ofFen(MOST + 1));
  static final Fact<Long> SIZE = Fact.count("size", "人数", "size").between(0L, MOST);
  static final Fact<Long> STUDENTS = Fact.count("students", "学生", "students").between(0L, MOST);
  static final Fact<Boolean> RURAL = Fact.flag("rural", "农村", "rural");
  static final Fact<String> HOUSING = Fact.choice("housing", "住房", "housing", OPTIONS);
  static final Fact<Set<String>> LISTS =
      Fact.choices("lists", "登记", "lists", OPTIONS.subList(0, 2));
  static final Fact<Long> ABSENCES = Fact.count("absences", "缺勤", "absences").between(0L, 1L);
  static final Fact<Boolean> SCHOOL = Fact.flag("school", "在校", "in school");

  /** The facts: some derived, some of which are missing for some subjects. */
  public static final FactSchema FACTS =
      FactSchema.of(INCOME, SIZE, STUDENTS, RURAL, HOUSING, LISTS)
          .plusOfMembers(ABSENCES, SCHOOL)
          .plus(
              Fact.quotient("perHead", "人均收入", "income per head", INCOME, SIZE),
              Fact.money("margin", "差额", "margin").derivedBy("income - fen(2) * size"),
              Fact.count("others", "其他人数", "others").derivedBy("size - students"),
              Fact.sumOfMembers("away", "缺勤合计", "absences of all", ABSENCES),
              Fact.countOfMembers("listed", "登记人数", "listed members"))
          .constrained("students <= size + 1");

  private static final ImmutableList<FactSheet> SUBJECTS = subjects();

  /** Returns all subjects that break no constraint and have few members. */
  public static ImmutableList<FactSheet> all() {
    return SUBJECTS;
  }

  private static ImmutableList<FactSheet> subjects() {
    ImmutableList.Builder<FactSheet> members = ImmutableList.builder();
    FactSchema ofMembers = FACTS.members().orElseThrow();
    for (long absences = 0; absences <= 1; absences++) {
      for (boolean school : List.of(false, true)) {
        members.add(FactSheet.of(ofMembers).with(ABSENCES, absences).with(SCHOOL, school));
      }
    }
    ImmutableList.Builder<FactSheet> subjects = ImmutableList.builder();
    for (ImmutableList<FactSheet> listed : lists(members.build())) {
      for (long income = 0; income <= MOST + 1; income++) {
        for (long size = 0; size <= MOST; size++) {
          for (long students = 0; students <= Math.min(MOST, size + 1); students++) {
            for (String housing : OPTIONS) {
              for (int bits = 0; bits < 8; bits++) {
                ImmutableSet.Builder<String> codes = ImmutableSet.builder();
                codes.addAll((bits & 1) == 0 ? List.of() : List.of("a"));
                codes.addAll((bits & 2) == 0 ? List.of() : List.of("b"));
                subjects.add(
                    FactSheet.of(FACTS)
                        .with(INCOME, Money.ofFen(income))
                        .with(SIZE, size)
                        .with(STUDENTS, students)
                        .with(RURAL, bits >= 4)
                        .with(HOUSING, housing)
                        .with(LISTS, codes.build())
                        .withMembers(listed));
              }
            }
          }
        }
      }
    }
    return subjects.build();
  }

  /** Returns nobody, everybody alone, and all pairs of members. */
  private static ImmutableList<ImmutableList<FactSheet>> lists(ImmutableList<FactSheet> members) {
    ImmutableList.Builder<ImmutableList<FactSheet>> lists = ImmutableList.builder();
    lists.add(ImmutableList.of());
    for (int one = 0; one < members.size(); one++) {
      lists.add(ImmutableList.of(members.get(one)));
      for (int other = one; other < members.size(); other++) {
        lists.add(ImmutableList.of(members.get(one), members.get(other)));
      }
    }
    return lists.build();
  }

  /** Returns the id of a rule. */
  public static String id(int rule) {
    return "r" + rule;
  }

  /** Returns the compiled rules. */
  public Classifier classifier() {
    RuleSet set = RuleSet.of(FACTS);
    for (int rule = 0; rule < rules.size(); rule++) {
      set = set.plus(id(rule), rules.get(rule));
    }
    return set.compile(RuleArbitraries.PARAMETERS);
  }

  /** Returns whether the subject meets the rule. */
  public static boolean isMet(Classifier classifier, int rule, FactSheet subject) {
    return classifier.verdict(id(rule), subject) == Verdict.YES;
  }
}
