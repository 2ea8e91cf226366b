package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Analysis;
import org.songnuan.rule.Analysis.Answer;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.FactSheet;
import org.songnuan.testkit.AnalysisArbitraries;
import org.songnuan.testkit.AnalysisCase;

/** What every analysis obeys, measured against looking at all subjects. */
public interface AnalysisLaws {
  /** Returns rules over few values. */
  @Provide
  Arbitrary<AnalysisCase> any();

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  default void every_answer_is_what_looking_at_all_subjects_finds(
      @ForAll("any") AnalysisCase given) {
    Classifier classifier = given.classifier();
    Analysis analysis = classifier.analyse();
    int rules = given.rules().size();
    for (int one = 0; one < rules; one++) {
      int first = one;
      String id = AnalysisCase.id(one);
      agrees(analysis.met(id), subject -> AnalysisCase.isMet(classifier, first, subject));
      agrees(analysis.unmet(id), subject -> !AnalysisCase.isMet(classifier, first, subject));
      for (int other = 0; other < rules; other++) {
        int second = other;
        if (one != other) {
          agrees(
              analysis.both(id, AnalysisCase.id(other)),
              subject ->
                  AnalysisCase.isMet(classifier, first, subject)
                      && AnalysisCase.isMet(classifier, second, subject));
          agrees(
              analysis.only(id, AnalysisCase.id(other)),
              subject ->
                  AnalysisCase.isMet(classifier, first, subject)
                      && !AnalysisCase.isMet(classifier, second, subject));
        }
      }
    }
    agrees(
        analysis.outside(),
        subject -> {
          for (int rule = 0; rule < rules; rule++) {
            if (AnalysisCase.isMet(classifier, rule, subject)) {
              return false;
            }
          }
          return true;
        });
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  default void a_rule_is_met_just_where_one_of_its_clauses_is(@ForAll("any") AnalysisCase given) {
    Analysis analysis = given.classifier().analyse();
    for (int rule = 0; rule < given.rules().size(); rule++) {
      ImmutableMap<Criterion, Answer> found = analysis.clauses(AnalysisCase.id(rule));
      List<Criterion> clauses = found.keySet().asList();
      Criterion any = clauses.isEmpty() ? new Criterion.Constant(false) : Criterion.any(clauses);
      AnalysisCase written =
          new AnalysisCase(ImmutableList.of(given.rules().get(0), given.rules().get(rule), any));
      Classifier both = written.classifier();
      for (int i = 0; i < AnalysisCase.all().size(); i += 7) {
        FactSheet subject = AnalysisCase.all().get(i);
        assertThat(both.verdict("r2", subject)).isEqualTo(both.verdict("r1", subject));
      }
      found.forEach(
          (clause, met) -> {
            Classifier alone =
                new AnalysisCase(ImmutableList.of(given.rules().get(0), clause)).classifier();
            agrees(met, subject -> AnalysisCase.isMet(alone, 1, subject));
          });
    }
  }

  /** A subject with more members than are looked at is one all the same. */
  private static void agrees(Answer answer, Predicate<FactSheet> asked) {
    assertThat(answer.witness().isPresent()).isEqualTo(answer.verdict() == Verdict.YES);
    if (answer.witness().isPresent()) {
      FactSheet witness = answer.witness().get();
      assertThat(asked.test(witness)).isTrue();
      assertThat(witness.schema().check(witness)).isEmpty();
      assertThat(witness.isMembersOpen()).isFalse();
      assertThat(witness.schema().facts())
          .filteredOn(fact -> !fact.isDerived())
          .allMatch(fact -> witness.get(fact).isPresent());
    } else if (answer.verdict() == Verdict.NO) {
      assertThat(AnalysisCase.all()).noneMatch(asked);
    }
  }

  @Property(tries = 1)
  default void of_ordinary_rules_hardly_anything_stays_open() {
    Random random = new Random(20260217);
    int answers = 0;
    int open = 0;
    for (int tries = 0; tries < 300; tries++) {
      Analysis analysis = AnalysisArbitraries.ordinary(random).classifier().analyse();
      for (String one : analysis.ruleIds()) {
        for (String other : analysis.ruleIds().tailSet(one, false)) {
          for (Answer answer :
              List.of(
                  analysis.both(one, other),
                  analysis.only(one, other),
                  analysis.only(other, one))) {
            answers++;
            open += answer.verdict() == Verdict.UNKNOWN ? 1 : 0;
          }
        }
      }
    }
    assertThat(answers).isEqualTo(2700);
    assertThat(open).isLessThan(answers / 100);
  }
}
