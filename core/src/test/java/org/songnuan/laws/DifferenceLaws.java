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
import org.songnuan.rule.Difference;
import org.songnuan.rule.Difference.Change;
import org.songnuan.rule.Difference.OfRule;
import org.songnuan.rule.Difference.Region;
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
      OfRule found = difference.rule(AnalysisCase.id(rule));
      for (Region region : found.regions()) {
        assertThat(AnalysisCase.isMet(before, rule, region.witness())).isEqualTo(!region.gains());
        assertThat(AnalysisCase.isMet(after, rule, region.witness())).isEqualTo(region.gains());
        assertThat(AnalysisCase.FACTS.check(region.witness())).isEmpty();
      }
      isWhatLookingFinds(before, after, rule, found);
    }
  }

  private static void isWhatLookingFinds(
      Classifier before, Classifier after, int rule, OfRule found) {
    RuleSet regions = RuleSet.of(AnalysisCase.FACTS);
    for (int i = 0; i < found.regions().size(); i++) {
      regions = regions.plus("" + (char) ('a' + i), found.regions().get(i).where());
    }
    Classifier where = regions.compile(RuleArbitraries.PARAMETERS);
    for (int i = 0; i < AnalysisCase.all().size(); i += 5) {
      FactSheet subject = AnalysisCase.all().get(i);
      boolean was = AnalysisCase.isMet(before, rule, subject);
      boolean is = AnalysisCase.isMet(after, rule, subject);
      List<Boolean> in = new ArrayList<>();
      for (int region = 0; region < found.regions().size(); region++) {
        if (where.verdict("" + (char) ('a' + region), subject) == Verdict.YES) {
          in.add(found.regions().get(region).gains());
        }
      }
      if (was == is) {
        assertThat(in).isEmpty();
      } else {
        assertThat((is ? found.gained() : found.lost()).verdict()).isNotEqualTo(Verdict.NO);
        assertThat(in).doesNotContain(was);
        assertThat(in.isEmpty() && found.complete()).isFalse();
      }
    }
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
