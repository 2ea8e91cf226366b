package org.songnuan.beneficiary;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Explanation;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Parameters;
import org.songnuan.rule.RuleSet;
import org.songnuan.scope.Area;

/**
 * Who counts as a member of a household in a means test (最低生活保障审核确认办法, from 1 July 2021).
 *
 * <p>It answers "how many heads does the income go round?". Counted are the applicant and spouse,
 * children under 18, children of full age who cannot live independently or are in full-time school
 * to bachelor's level, and others bound by a legal duty of support who have lived with the
 * household for long. Not counted is who is away as clergy for three years or more, in prison, in
 * compulsory drug treatment, or declared missing. What a missing fact leaves open is neither.
 *
 * <pre>{@code
 * Membership membership = Membership.on(date);
 * membership.of(person).verdict();            // YES, NO or UNKNOWN, and why
 * membership.count(household).counted();      // the members who certainly count
 * }</pre>
 */
public final class Membership {
  private static final String BELONGS = "belongs";
  private static final String AWAY = "away";
  private static final String COUNTED = "counted";

  /**
   * The members of one household, by whether they count.
   *
   * @param counted who certainly counts
   * @param open whom a missing fact leaves open
   * @param isComplete whether all members are listed, so that there can be no others
   */
  public record Count(
      ImmutableList<Person> counted, ImmutableList<Person> open, boolean isComplete) {
    /** Returns the least size that the household can have in a means test. */
    public int least() {
      return counted.size();
    }

    /** Returns the greatest size that it can have, if nobody is missing on the list. */
    public int most() {
      return counted.size() + open.size();
    }
  }

  private final Classifier classifier;

  private Membership(Classifier classifier) {
    this.classifier = classifier;
  }

  /** Returns who counts on this day, of households with {@link StandardFacts#HOUSEHOLDS}. */
  public static Membership on(LocalDate date) {
    return on(date, StandardFacts.HOUSEHOLDS);
  }

  /**
   * Returns who counts on this day.
   *
   * @param households the host's schema, which has the member facts of {@link StandardFacts}
   * @throws IllegalArgumentException if a member fact that is asked for is not in the schema
   */
  public static Membership on(LocalDate date, FactSchema households) {
    RuleSet rules =
        RuleSet.of(
            households.members().orElse(FactSchema.EMPTY),
            ImmutableList.of(
                rule(
                    BELONGS,
                    Term.of("属于共同生活的家庭成员", "belongs to the household"),
                    "role in [\"HEAD\", \"SPOUSE\"]"
                        + " || (role == \"CHILD\" && (age < 18 || notIndependent || inSchool))"
                        + " || (dutyOfSupport && livesTogether)"),
                rule(
                    AWAY,
                    Term.of("依规定不计入", "is not counted while away"),
                    "absence in [\"prison\", \"drugTreatment\", \"missing\"]"
                        + " || (absence == \"clergy\" && yearsAway >= 3)"),
                rule(
                    COUNTED,
                    Term.of("计入家庭人口", "counts as a member"),
                    "holds(\"belongs\") && !holds(\"away\")")));
    return new Membership(
        rules.compile(Parameters.inForce(ImmutableList.of(), date, Area.EVERYWHERE)));
  }

  private static RuleSet.Rule rule(String id, Term term, String text) {
    return new RuleSet.Rule(id, term, Criterion.parse(text), text);
  }

  /**
   * Returns whether the person counts, with the clauses that decided and the facts that are
   * missing.
   *
   * @throws IllegalArgumentException if the person has another schema
   */
  public Explanation of(Person person) {
    return classifier.why(COUNTED, person.facts());
  }

  /**
   * Returns which of the members listed count.
   *
   * @throws IllegalArgumentException if a member has another schema
   */
  public Count count(Household household) {
    return new Count(
        with(Verdict.YES, household),
        with(Verdict.UNKNOWN, household),
        !household.facts().isMembersOpen());
  }

  private ImmutableList<Person> with(Verdict verdict, Household household) {
    return household.members().stream()
        .filter(member -> classifier.verdict(COUNTED, member.facts()) == verdict)
        .collect(ImmutableList.toImmutableList());
  }
}
