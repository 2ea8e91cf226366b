package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.NearestChange.Entry;

/**
 * Looks for a subject by halving the range of each fact, whatever the formulas are, with a bounded
 * number of members. It is slow, and asked only where nothing else could tell.
 */
final class PlainSearch {
  /** How many parts of a rule one search looks at, for each number of members. */
  static final long MOST_PARTS = 4_000;

  private static final int MOST_MEMBERS = 2;

  private final Reading reading;
  private final Criterion criterion;
  private final boolean surely;
  private long parts;

  /**
   * Makes the search.
   *
   * @param criterion what must hold
   * @param surely whether there is no other way to be looked for
   */
  PlainSearch(Reading reading, Criterion criterion, boolean surely) {
    this.reading = reading;
    this.criterion = criterion;
    this.surely = surely;
  }

  /** Returns how many parts were looked at. */
  long parts() {
    return parts;
  }

  Sought find() {
    FactSchema schema = reading.schema();
    boolean members = schema.members().isPresent() && mentionsMembers(criterion);
    boolean none = surely && !members;
    FactSheet subject = FactSheet.of(schema).withMembers(ImmutableList.of());
    for (int count = 0; count <= (members ? MOST_MEMBERS : 0); count++) {
      Question question =
          new Question(
              reading.rules(),
              reading.amounts(),
              reading.interpreter(),
              criterion,
              subject,
              MOST_PARTS);
      Optional<FactSheet> found = find(question);
      parts += question.parts();
      if (found.isPresent()) {
        return Sought.found(Witness.completed(found.get()));
      }
      none &= !question.hasGivenUp();
      if (members) {
        subject =
            subject.withMembers(
                ImmutableList.<FactSheet>builder()
                    .addAll(subject.members())
                    .add(FactSheet.of(schema.members().orElseThrow()))
                    .build());
      }
    }
    return none ? Sought.NONE : Sought.UNSURE;
  }

  private static Optional<FactSheet> find(Question question) {
    ImmutableList<Entry> entries = question.entries();
    return entries.isEmpty()
        ? Optional.of(question.subject()).filter(subject -> question.verdict() == Verdict.YES)
        : new NearestValues(question, entries, Verdict.YES).find();
  }

  private boolean mentionsMembers(Object part) {
    if (part instanceof Criterion.Holds holds) {
      return mentionsMembers(Interpreter.referred(reading.rules(), holds).criterion());
    } else if (part instanceof Formula.Name name) {
      Derivation derivation = reading.amounts().fact(name).flatMap(Fact::derivation).orElse(null);
      return derivation != null && mentionsMembers(derivation);
    }
    return part instanceof Criterion.Exists
        || part instanceof Criterion.Every
        || part instanceof Criterion.AtLeastMembers
        || part instanceof Formula.PerMember
        || Depth.parts(part).stream().anyMatch(this::mentionsMembers);
  }

  private boolean mentionsMembers(Derivation derivation) {
    if (derivation instanceof Derivation.Arithmetic from) {
      return mentionsMembers((Object) from.formula());
    } else if (derivation instanceof Derivation.Quotient quotient) {
      return mentionsMembers((Object) Formula.of(quotient.upper()))
          || mentionsMembers((Object) Formula.of(quotient.lower()));
    }
    return !(derivation instanceof Derivation.Age);
  }
}
