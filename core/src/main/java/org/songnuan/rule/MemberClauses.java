package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Term;

/**
 * The clauses about one member that rules ask of the members, each once and numbered from 0. They
 * are rules over a member's own facts, and compile into tables as the rules of the subject do.
 *
 * <p>A clause that also asks about the subject, as in {@code m.age >= 80 && rural}, is none of
 * them.
 */
final class MemberClauses {
  private final FactSchema schema;
  private final Parameters parameters;
  private final List<Criterion> clauses = new ArrayList<>();

  MemberClauses(FactSchema schema, Parameters parameters) {
    this.schema = schema;
    this.parameters = parameters;
  }

  /** Returns the number of the clause, if it is about a member's own facts alone. */
  Optional<Integer> number(Criterion clause) {
    if (!OwnNames.are(clause, schema)) {
      return Optional.empty();
    }
    Criterion own = new OwnNames().of(clause);
    if (!clauses.contains(own)) {
      clauses.add(own);
    }
    return Optional.of(clauses.indexOf(own));
  }

  int size() {
    return clauses.size();
  }

  /** Returns the tables that decide the clauses for a member, or null if there is none. */
  @Nullable ClauseTables tables() {
    if (clauses.isEmpty()) {
      return null;
    }
    ImmutableList<RuleSet.Rule> rules = clauses.stream().map(this::rule).collect(toImmutableList());
    Reading reading = Reading.of(RuleSet.of(schema.members().orElseThrow(), rules), parameters);
    return ClauseTables.of(reading.rules(), reading.amounts(), reading.interpreter());
  }

  /** The verdicts stand in the order of the ids, which is that of the numbers. */
  private RuleSet.Rule rule(Criterion clause) {
    String id = String.format(Locale.ROOT, "%09d", clauses.indexOf(clause));
    return RuleSet.Rule.of(id, Term.of(id), clause);
  }
}
