package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Difference;
import org.songnuan.rule.Difference.Change;
import org.songnuan.rule.FactSheet;
import org.songnuan.rule.RuleSet;
import org.songnuan.testkit.AnalysisCase;
import org.songnuan.testkit.RuleArbitraries;

/** What every difference obeys, measured against looking at all subjects. */
public interface DifferenceLaws {
  /** Returns rules over few values. */
  @Provide
  Arbitrary<AnalysisCase> any();

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  default void the_regions_are_those_who_gain_and_lose(
      @ForAll("any") AnalysisCase one, @ForAll("any") AnalysisCase other) {
    Classifier before = one.classifier();
    Classifier after = other.classifier();
    Difference difference = Difference.between(before, after);
    for (int rule = 0; rule < one.rules().size(); rule++) {
      String id = AnalysisCase.id(rule);
      for (FactSheet witness : difference.gains(id).values()) {
        assertThat(AnalysisCase.isMet(before, rule, witness)).isFalse();
        assertThat(AnalysisCase.isMet(after, rule, witness)).isTrue();
        assertThat(AnalysisCase.FACTS.check(witness)).isEmpty();
      }
      for (FactSheet witness : difference.losses(id).values()) {
        assertThat(AnalysisCase.isMet(before, rule, witness)).isTrue();
        assertThat(AnalysisCase.isMet(after, rule, witness)).isFalse();
        assertThat(AnalysisCase.FACTS.check(witness)).isEmpty();
      }
      isWhatLookingFinds(before, after, rule, difference);
    }
  }

  private static void isWhatLookingFinds(
      Classifier before, Classifier after, int rule, Difference difference) {
    String id = AnalysisCase.id(rule);
    Classifier where =
        RuleSet.of(AnalysisCase.FACTS)
            .plus("gains", any(difference.gains(id).keySet().asList()))
            .plus("losses", any(difference.losses(id).keySet().asList()))
            .compile(RuleArbitraries.PARAMETERS);
    for (int i = 0; i < AnalysisCase.all().size(); i += 5) {
      FactSheet subject = AnalysisCase.all().get(i);
      boolean was = AnalysisCase.isMet(before, rule, subject);
      boolean is = AnalysisCase.isMet(after, rule, subject);
      boolean gains = where.verdict("gains", subject) == Verdict.YES;
      boolean losses = where.verdict("losses", subject) == Verdict.YES;
      assertThat(gains && (was || !is)).isFalse();
      assertThat(losses && (is || !was)).isFalse();
      if (was != is) {
        assertThat((is ? difference.gained(id) : difference.lost(id)).verdict())
            .isNotEqualTo(Verdict.NO);
        assertThat(difference.isComplete(id) && !(is ? gains : losses)).isFalse();
      }
    }
  }

  private static Criterion any(List<Criterion> regions) {
    return regions.isEmpty() ? new Criterion.Constant(false) : Criterion.any(regions);
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  default void over_a_roster_are_those_whose_verdicts_differ(
      @ForAll("any") AnalysisCase one, @ForAll("any") AnalysisCase other) {
    Classifier before = one.classifier();
    Classifier after = other.classifier();
    List<FactSheet> sheets = new ArrayList<>();
    for (int i = 0; i < AnalysisCase.all().size(); i += 300) {
      sheets.add(AnalysisCase.all().get(i));
      sheets.add(FactSheet.of(AnalysisCase.FACTS).withMembers(sheets.get(0).members()));
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      for (String id : before.rules().rules().keySet()) {
        Verdict was = before.verdict(id, sheets.get(i));
        Verdict is = after.verdict(id, sheets.get(i));
        if (was != is) {
          expected.add(i + " " + id + " " + was + " " + is);
        }
      }
    }
    assertThat(Difference.between(before, after).over(sheets))
        .extracting(DifferenceLaws::told)
        .isEqualTo(expected);
  }

  private static String told(Change change) {
    return change.subject() + " " + change.ruleId() + " " + change.before() + " " + change.after();
  }
}
