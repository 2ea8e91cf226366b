package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
  private final Map<Criterion, Integer> numbers = new LinkedHashMap<>();

  MemberClauses(FactSchema schema, Parameters parameters) {
    this.schema = schema;
    this.parameters = parameters;
  }

  /** Returns the number of the clause, if it is about a member's own facts alone. */
  Optional<Integer> number(Criterion clause) {
    if (!OwnNames.are(clause, schema)) {
      return Optional.empty();
    }
    return Optional.of(numbers.computeIfAbsent(new OwnNames().of(clause), own -> numbers.size()));
  }

  int size() {
    return numbers.size();
  }

  /** Returns the tables that decide the clauses for a member, or null if there is none. */
  @Nullable ClauseTables tables() {
    if (numbers.isEmpty()) {
      return null;
    }
    ImmutableList<RuleSet.Rule> rules =
        numbers.entrySet().stream()
            .map(clause -> rule(clause.getValue(), clause.getKey()))
            .collect(toImmutableList());
    Reading reading = Reading.of(RuleSet.of(schema.members().orElseThrow(), rules), parameters);
    return ClauseTables.of(reading.rules(), reading.amounts(), reading.interpreter());
  }

  /** The verdicts stand in the order of the ids, which is that of the numbers. */
  private static RuleSet.Rule rule(int number, Criterion clause) {
    String id = String.format(Locale.ROOT, "%09d", number);
    return RuleSet.Rule.of(id, Term.of(id), clause);
  }
}
