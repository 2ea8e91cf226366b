package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Verdict;
import org.songnuan.testkit.RuleArbitraries;
import org.songnuan.testkit.RuleCase;

/** What is asked of members is decided by tables over the members' own facts. */
class MemberTablesTest {
  private static final Fact<Long> YEARS = Fact.count("years", "工龄", "years of work");
  private static final Fact<Boolean> SCHOOL = Fact.flag("school", "在校", "in school");
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村", "rural");
  private static final FactSchema SCHEMA = FactSchema.of(RURAL).plusOfMembers(YEARS, SCHOOL);
  private static final FactSchema MEMBER = SCHEMA.members().orElseThrow();
  private static final FactSheet PUPIL = FactSheet.of(MEMBER).with(SCHOOL, true).with(YEARS, 0L);
  private static final FactSheet WORKER = FactSheet.of(MEMBER).with(SCHOOL, false).with(YEARS, 20L);
  private static final FactSheet STRANGER = FactSheet.of(MEMBER);

  @Provide
  Arbitrary<RuleCase> ownCases() {
    return RuleArbitraries.ownMemberCases();
  }

  /** Two clauses about members alone, nested, in every form in which members are asked. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void the_fast_verdict_over_members_is_the_plain_one(@ForAll("ownCases") RuleCase given) {
    RuleSet rules = RuleSet.of(given.schema());
    int id = 0;
    for (Criterion clause : List.of(given.one(), given.other(), given.one().or(given.other()))) {
      for (Criterion asked :
          List.of(
              new Criterion.Exists(clause),
              new Criterion.Every(clause),
              new Criterion.AtLeastMembers(2, clause),
              new Criterion.Every(clause).negated().or(new Criterion.AtLeastMembers(3, clause)))) {
        rules = rules.plus("r" + (char) ('a' + id++), asked);
      }
    }
    Classifier classifier = rules.compile(RuleArbitraries.PARAMETERS);
    List<FactSheet> sheets =
        List.of(given.subject().less(), given.subject().more(), given.subject().all());
    Decider decider = classifier.decider();
    VerdictTable many = new VerdictTable();
    decider.decideAll(sheets, Function.identity(), many);
    for (int i = 0; i < sheets.size(); i++) {
      List<Verdict> plain = List.copyOf(classifier.verdicts(sheets.get(i)).values());
      Verdicts fast = decider.decide(sheets.get(i));
      List<Verdict> one = new ArrayList<>();
      List<Verdict> all = new ArrayList<>();
      for (int rule = 0; rule < id; rule++) {
        one.add(fast.get(rule));
        all.add(many.get(i, rule));
      }
      assertThat(one).isEqualTo(plain);
      assertThat(all).isEqualTo(plain);
    }
  }

  private static Verdict fast(String text, FactSheet subject) {
    return RuleSet.of(SCHEMA)
        .plus("r", Criterion.parse(text))
        .compile(RuleArbitraries.PARAMETERS)
        .decider()
        .decide(subject)
        .get(0);
  }

  private static FactSheet household(FactSheet... members) {
    return FactSheet.of(SCHEMA).withMembers(List.of(members));
  }

  @Test
  void members_of_whom_something_is_missing_bound_the_count() {
    String some = "members.exists(m, m.school)";
    String every = "members.all(m, m.school)";
    String two = "members.filter(m, m.school).size() >= 2";
    assertThat(fast(some, household(WORKER, STRANGER))).isEqualTo(Verdict.UNKNOWN);
    assertThat(fast(some, household(PUPIL, STRANGER))).isEqualTo(Verdict.YES);
    assertThat(fast(some, household(WORKER))).isEqualTo(Verdict.NO);
    assertThat(fast(some, household())).isEqualTo(Verdict.NO);
    assertThat(fast(some, FactSheet.of(SCHEMA))).isEqualTo(Verdict.UNKNOWN);
    assertThat(fast(every, household(PUPIL, STRANGER))).isEqualTo(Verdict.UNKNOWN);
    assertThat(fast(every, household(WORKER, STRANGER))).isEqualTo(Verdict.NO);
    assertThat(fast(every, household())).isEqualTo(Verdict.YES);
    assertThat(fast(two, household(PUPIL, WORKER, STRANGER))).isEqualTo(Verdict.UNKNOWN);
    assertThat(fast(two, household(PUPIL, PUPIL, STRANGER))).isEqualTo(Verdict.YES);
    assertThat(fast(two, household(PUPIL, WORKER))).isEqualTo(Verdict.NO);
  }

  @Test
  void one_subject_after_the_other_is_counted_anew() {
    Decider decider =
        RuleSet.of(SCHEMA)
            .plus("r", Criterion.parse("members.exists(m, m.school && m.years < 3)"))
            .compile(RuleArbitraries.PARAMETERS)
            .decider();
    assertThat(decider.decide(household(PUPIL, WORKER)).get(0)).isEqualTo(Verdict.YES);
    assertThat(decider.decide(household(WORKER)).get(0)).isEqualTo(Verdict.NO);
    assertThat(decider.decide(household(STRANGER)).get(0)).isEqualTo(Verdict.UNKNOWN);
    assertThat(decider.decide(household(PUPIL)).get(0)).isEqualTo(Verdict.YES);
  }

  @Test
  void a_clause_of_members_alone_stands_in_tables_and_is_shared() {
    Parameters years =
        Parameters.inForce(
            List.of(
                Parameter.of("years", LocalDate.EPOCH, RuleArbitraries.PARAMETERS.area(), 3, "x")),
            RuleArbitraries.PLAN_DATE,
            RuleArbitraries.PARAMETERS.area());
    ClauseFormer former =
        new ClauseFormer(RuleSet.of(SCHEMA), new Amounts(RuleSet.of(SCHEMA), years));
    assertThat(former.form(Criterion.parse("members.exists(m, m.school)")))
        .containsExactly(Clause.of(new Axis.OfMembers(0, 1), Allowed.YES));
    assertThat(former.form(Criterion.parse("!(members.filter(m, m.school).size() >= 2)")))
        .containsExactly(Clause.of(new Axis.OfMembers(0, 2), Allowed.NO));
    assertThat(former.form(Criterion.parse("members.all(m, m.years > 3)")))
        .containsExactly(Clause.of(new Axis.OfMembers(1, 1), Allowed.NO));
    assertThat(former.members().size()).isEqualTo(2);
    for (String plain :
        List.of(
            "members.exists(m, m.school && rural)",
            "members.exists(m, m.school && holds('r'))",
            "members.exists(m, m.years < years)")) {
      Criterion criterion = Criterion.parse(plain);
      assertThat(former.clauses(criterion, true))
          .containsExactly(Clause.of(new Axis.OfCriterion(criterion), Allowed.YES));
    }
  }
}
