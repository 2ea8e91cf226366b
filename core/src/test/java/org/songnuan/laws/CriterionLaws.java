package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.FactSheet;
import org.songnuan.testkit.RuleCase;

/** What every criterion obeys, whatever is known of the subject. */
public interface CriterionLaws {
  /** Returns two criteria and a subject. */
  @Provide
  Arbitrary<RuleCase> cases();

  /** Returns two clauses about one member, and a subject that can have members. */
  @Provide
  Arbitrary<RuleCase> memberCases();

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  default void the_explained_verdict_is_the_verdict(@ForAll("cases") RuleCase given) {
    for (FactSheet sheet : sheets(given)) {
      assertThat(given.explained(given.one(), sheet)).isEqualTo(given.verdict(given.one(), sheet));
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  default void learning_a_fact_never_turns_an_answer_round(@ForAll("cases") RuleCase given) {
    Verdict first = given.verdict(given.one(), given.subject().less());
    Verdict later = given.verdict(given.one(), given.subject().more());
    Verdict last = given.verdict(given.one(), given.subject().all());
    assertThat(later).matches(verdict -> first == Verdict.UNKNOWN || verdict == first);
    assertThat(last).matches(verdict -> later == Verdict.UNKNOWN || verdict == later);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  default void who_knows_everything_gets_an_answer(@ForAll("cases") RuleCase given) {
    assertThat(given.verdict(given.one(), given.subject().all())).isNotEqualTo(Verdict.UNKNOWN);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  default void not_all_is_any_not(@ForAll("cases") RuleCase given) {
    Criterion all = given.one().and(given.other());
    Criterion any = given.one().negated().or(given.other().negated());
    for (FactSheet sheet : sheets(given)) {
      assertThat(given.verdict(all.negated(), sheet)).isEqualTo(given.verdict(any, sheet));
      assertThat(given.verdict(all, sheet)).isEqualTo(given.verdict(any.negated(), sheet));
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  default void not_not_is_itself(@ForAll("cases") RuleCase given) {
    for (FactSheet sheet : sheets(given)) {
      assertThat(given.verdict(given.one().negated().negated(), sheet))
          .isEqualTo(given.verdict(given.one(), sheet));
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  default void the_order_of_clauses_does_not_matter(@ForAll("cases") RuleCase given) {
    for (FactSheet sheet : sheets(given)) {
      assertThat(given.verdict(given.one().and(given.other()), sheet))
          .isEqualTo(given.verdict(given.other().and(given.one()), sheet));
      assertThat(given.verdict(given.one().or(given.other()), sheet))
          .isEqualTo(given.verdict(given.other().or(given.one()), sheet));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void at_least_so_many_hold_is_a_count_and_the_or_of_their_ands(
      @ForAll("cases") RuleCase given, @ForAll @IntRange(min = 1, max = 4) int least) {
    List<Criterion> clauses =
        List.of(given.one(), given.other(), given.other().negated(), given.one());
    Criterion ors = Criterion.any(ands(least, clauses));
    for (FactSheet sheet : sheets(given)) {
      List<Verdict> verdicts = clauses.stream().map(one -> given.verdict(one, sheet)).toList();
      long certain = verdicts.stream().filter(Verdict.YES::equals).count();
      long refuted = verdicts.stream().filter(Verdict.NO::equals).count();
      Verdict counted =
          certain >= least
              ? Verdict.YES
              : clauses.size() - refuted < least ? Verdict.NO : Verdict.UNKNOWN;
      assertThat(given.verdict(Criterion.atLeast(least, clauses), sheet)).isEqualTo(counted);
      assertThat(given.verdict(ors, sheet)).isEqualTo(counted);
    }
  }

  /** Returns the and of every choice of so many of the clauses. */
  private static List<Criterion> ands(int least, List<Criterion> clauses) {
    return Sets.combinations(ContiguousSet.closed(0, clauses.size() - 1), least).stream()
        .map(places -> Criterion.all(places.stream().map(clauses::get).toList()))
        .toList();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  default void reading_the_text_of_a_criterion_gives_the_criterion(
      @ForAll("cases") RuleCase given) {
    assertThat(Criterion.parse(given.one().toString())).isEqualTo(given.one());
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  default void the_same_member_meets_all_clauses(@ForAll("memberCases") RuleCase given) {
    for (FactSheet sheet : sheets(given)) {
      Verdict expected = sheet.isMembersOpen() ? Verdict.UNKNOWN : Verdict.NO;
      for (FactSheet member : sheet.members()) {
        FactSheet alone = sheet.withMembers(ImmutableList.of(member));
        expected =
            expected.or(
                given
                    .verdict(Criterion.someMember(given.one()), alone)
                    .and(given.verdict(Criterion.someMember(given.other()), alone)));
      }
      assertThat(given.verdict(Criterion.someMember(given.one().and(given.other())), sheet))
          .isEqualTo(expected);
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  default void every_member_meets_what_no_member_fails(@ForAll("memberCases") RuleCase given) {
    Criterion every = new Criterion.Every(given.one());
    Criterion someFails = Criterion.someMember(given.one().negated());
    Criterion one = new Criterion.AtLeastMembers(1, given.one());
    for (FactSheet sheet : sheets(given)) {
      assertThat(given.verdict(every, sheet)).isEqualTo(given.verdict(someFails, sheet).not());
      assertThat(given.verdict(one, sheet))
          .isEqualTo(given.verdict(Criterion.someMember(given.one()), sheet));
    }
  }

  private static List<FactSheet> sheets(RuleCase given) {
    return List.of(given.subject().less(), given.subject().more(), given.subject().all());
  }
}
