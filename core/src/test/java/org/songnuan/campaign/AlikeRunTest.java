package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Standing;
import org.songnuan.campaign.AlikeCases.Case;
import org.songnuan.fund.Admission;
import org.songnuan.fund.Award;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Demand;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Settlement;

/** What is worked out once for all who are alike is what each would get alone. */
class AlikeRunTest {
  /** A payment, and the place of whoever gets it. */
  record Line(Payment payment, int place) {}

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.randomValue(AlikeCases::of);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_run_assesses_everybody_as_if_alone(@ForAll("cases") Case given) {
    ImmutableList<Assessment> alone =
        given.roster().recipients().stream()
            .map(given.plan()::assess)
            .collect(ImmutableList.toImmutableList());

    assertThat(given.plan().run(given.roster()).assessments()).isEqualTo(alone);
    assertThat(given.plan().assess(given.roster())).isEqualTo(alone);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_run_demands_and_awards_what_the_steps_do_one_by_one(@ForAll("cases") Case given) {
    checkOneByOne(given, Committed.NONE);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void so_does_a_run_when_some_already_have_something(
      @ForAll("cases") Case given, @ForAll @IntRange(min = 1, max = 3) int every) {
    checkOneByOne(given, everyOther(given, every));
  }

  private static Committed everyOther(Case given, int every) {
    List<Award> awards = given.plan().run(given.roster()).awards();
    return Committed.of(
        IntStream.range(0, awards.size())
            .filter(place -> place % every == 0)
            .mapToObj(awards::get)
            .toList(),
        every == 2 ? Commitment.State.PROMISED : Commitment.State.MADE);
  }

  private static void checkOneByOne(Case given, Committed committed) {
    CampaignPlan plan = given.plan();
    List<Recipient> recipients = given.roster().recipients();
    List<Assessment> alone = recipients.stream().map(plan::assess).toList();
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < alone.size(); i++) {
      plan.standing(recipients.get(i), alone.get(i)).ifPresent(standings::add);
    }
    Admission admission = plan.admit(standings, committed);
    List<Assessment> admitted = alone.stream().map(admission::of).toList();
    Demand demand =
        admitted.stream()
            .map(each -> plan.demand(List.of(each), committed))
            .reduce(Demand.NONE, Demand::merge);
    Settlement open = plan.settle(demand, committed);
    Settlement closed = open.close(open.draws(admitted));

    Outcome outcome = plan.run(given.roster(), committed);
    assertThat(outcome.settlement().demand()).isEqualTo(demand);
    assertThat(outcome.awards()).isEqualTo(admitted.stream().map(closed::award).toList());
    for (Award award : outcome.awards()) {
      assertThat(outcome.award(award.recipient())).isEqualTo(award);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void the_payments_that_are_visited_are_those_of_the_awards(
      @ForAll("cases") Case given, @ForAll boolean haveSome) {
    Outcome outcome =
        given.plan().run(given.roster(), haveSome ? everyOther(given, 2) : Committed.NONE);
    List<Line> ofAwards = new ArrayList<>();
    for (int place = 0; place < outcome.awards().size(); place++) {
      for (Payment payment : outcome.awards().get(place).payments()) {
        ofAwards.add(new Line(payment, place));
      }
    }

    List<Line> visited = new ArrayList<>();
    outcome.eachPayment((payment, place) -> visited.add(new Line(payment, place)));
    assertThat(visited).isEqualTo(ofAwards);
  }
}
