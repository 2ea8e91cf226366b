package org.songnuan.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import java.util.Optional;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Assessment;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.fund.Admission;
import org.songnuan.rule.Fact;

/** Who belongs where, who has a seat, who is not listed, and whose papers are missing. */
final class SummaryOfPeople {
  private final Outcome outcome;

  SummaryOfPeople(Outcome outcome) {
    this.outcome = outcome;
  }

  ImmutableList<Reason> categoryLines() {
    return outcome.plan().campaign().categories().stream()
        .sorted(comparing(Category::id))
        .map(this::categoryLine)
        .collect(toImmutableList());
  }

  private Reason categoryLine(Category category) {
    long belong = 0;
    long get = 0;
    long acts = 0;
    for (int i = 0; i < outcome.assessments().size(); i++) {
      Assessment assessment = outcome.assessments().get(i);
      if (assessment.classification().categories().contains(category.id())) {
        belong++;
        get += outcome.awards().get(i).isEmpty() ? 0 : 1;
        acts += outcome.awards().get(i).isEmpty() && hasActs(outcome, i) ? 1 : 0;
      }
    }
    Reason line =
        Reason.of(
            category.unit().isOfHouseholds() ? ReportCode.CATEGORY : ReportCode.CATEGORY_OF_PLACES,
            Argument.of(category.term()),
            Argument.of(belong),
            Argument.of(get));
    return acts == 0
        ? line
        : line.because(Reason.of(ReportCode.CATEGORY_WITH_ACTS, Argument.of(acts)));
  }

  /** Tells whether something is done for this recipient that is neither money nor goods. */
  static boolean hasActs(Outcome outcome, int place) {
    return !outcome.admission().of(outcome.assessments().get(place)).acts().isEmpty();
  }

  /** The seats, if there are fewer than recipients may want, and who has none. */
  Optional<Reason> seats() {
    Admission admission = outcome.admission();
    ImmutableList.Builder<Reason> below = ImmutableList.builder();
    ImmutableMap.of(
            Admission.Status.PROMOTED, ReportCode.SEATS_PROMOTED,
            Admission.Status.WAITING, ReportCode.SEATS_WAITING,
            Admission.Status.UNDECIDED, ReportCode.SEATS_UNDECIDED,
            Admission.Status.DECLINED, ReportCode.SEATS_DECLINED)
        .forEach(
            (status, code) -> {
              if (admission.count(status) > 0) {
                below.add(Reason.of(code, Argument.of(admission.count(status))));
              }
            });
    return outcome
        .plan()
        .campaign()
        .quota()
        .map(
            quota ->
                Reason.of(
                        ReportCode.SEATS,
                        Argument.of(quota.seats()),
                        Argument.of((long) admission.seated().size()))
                    .because(below.build()));
  }

  /** Those who are not listed, counted by what is missing on their files. */
  Reason notListed() {
    Multiset<ImmutableList<Reason>> missing = LinkedHashMultiset.create();
    outcome.assessments().stream()
        .filter(assessment -> !assessment.isListed())
        .forEach(assessment -> missing.add(assessment.refusals()));
    ImmutableList.Builder<Reason> below = ImmutableList.builder();
    missing
        .entrySet()
        .forEach(
            entry ->
                below.add(
                    Reason.of(ReportCode.SO_MANY, Argument.of((long) entry.getCount()))
                        .because(entry.getElement())));
    return Reason.of(ReportCode.NOT_LISTED, Argument.of((long) missing.size()))
        .because(below.build());
  }

  /** Those whose answer a missing fact leaves open, counted by each fact that is missing. */
  Reason open() {
    Multiset<Term> papers = LinkedHashMultiset.create();
    ImmutableSortedMap<RecipientId, ImmutableSet<Fact<?>>> missing = outcome.papers();
    missing.values().forEach(facts -> facts.forEach(fact -> papers.add(fact.term())));
    ImmutableList.Builder<Reason> below = ImmutableList.builder();
    for (Multiset.Entry<Term> paper : papers.entrySet()) {
      below.add(
          Reason.of(
              ReportCode.PAPER,
              Argument.of((long) paper.getCount()),
              Argument.of(paper.getElement())));
    }
    return Reason.of(ReportCode.OPEN, Argument.of((long) missing.size())).because(below.build());
  }
}
