package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.FactSheet;
import org.songnuan.rule.Formula;
import org.songnuan.rule.FormulaExplanation;
import org.songnuan.rule.FormulaResult;
import org.songnuan.testkit.FormulaCase;

/** What every amount obeys, whatever is known of the subject. */
public interface FormulaLaws {
  /** Returns amounts and subjects. */
  @Provide
  Arbitrary<FormulaCase> formulaCases();

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  default void learning_a_fact_only_narrows_the_bounds(@ForAll("formulaCases") FormulaCase given) {
    Classifier classifier = given.classifier();
    FormulaResult first = classifier.amount(FormulaCase.ASKED, given.subject().less());
    FormulaResult later = classifier.amount(FormulaCase.ASKED, given.subject().more());
    FormulaResult last = classifier.amount(FormulaCase.ASKED, given.subject().all());
    assertNarrower(first, later);
    assertNarrower(later, last);
  }

  private static void assertNarrower(FormulaResult wide, FormulaResult narrow) {
    wide.least()
        .ifPresent(least -> assertThat(narrow.least().orElseThrow()).isGreaterThanOrEqualTo(least));
    wide.most()
        .ifPresent(most -> assertThat(narrow.most().orElseThrow()).isLessThanOrEqualTo(most));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  default void who_knows_everything_gets_an_exact_amount(
      @ForAll("formulaCases") FormulaCase given) {
    FormulaResult result = given.classifier().amount(FormulaCase.ASKED, given.subject().all());
    assertThat(result.exact()).isPresent();
    assertThat(result.isOpen()).isFalse();
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  default void the_explained_amount_is_the_amount_and_what_is_open_names_what_is_missing(
      @ForAll("formulaCases") FormulaCase given) {
    Classifier classifier = given.classifier();
    for (FactSheet sheet :
        List.of(given.subject().less(), given.subject().more(), given.subject().all())) {
      FormulaExplanation why = classifier.whyAmount(FormulaCase.ASKED, sheet);
      assertThat(why.result()).isEqualTo(classifier.amount(FormulaCase.ASKED, sheet));
      assertThat(why.missing().isEmpty() && !sheet.isMembersOpen())
          .isEqualTo(!why.result().isOpen() && !sheet.isMembersOpen());
      if (!why.result().isOpen()) {
        assertThat(why.missing()).isEmpty();
      }
    }
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  default void reading_the_text_of_a_formula_gives_the_formula(
      @ForAll("formulaCases") FormulaCase given) {
    assertThat(Formula.parse(given.formula().toString())).isEqualTo(given.formula());
  }
}
