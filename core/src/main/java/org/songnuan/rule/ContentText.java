package org.songnuan.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.songnuan.explain.Argument;

/**
 * Everything that the answers of compiled rules depend on, as text in one fixed form: the date, the
 * facts with what they allow, the constraints, the parameters in force that are used, the rules and
 * the amounts. What does not change an answer is left out: the order in which something was said,
 * what readers call it, where a parameter comes from, and parameters that nothing uses.
 */
final class ContentText {
  private static final String FORM = "songnuan rules 1";

  private final List<String> lines = new ArrayList<>();

  private ContentText() {}

  static String of(RuleSet rules, Parameters parameters) {
    ContentText text = new ContentText();
    text.add(FORM);
    text.add("date " + parameters.date());
    text.addSchema("", rules.schema());
    rules.schema().members().ifPresent(members -> text.addSchema("member ", members));
    for (String name : names(rules)) {
      parameters
          .find(name)
          .ifPresent(found -> text.add("parameter " + name + " = " + value(found.value())));
    }
    rules.rules().forEach((id, rule) -> text.add("rule " + id + ": " + rule.criterion()));
    rules.amounts().forEach((id, amount) -> text.add("amount " + id + ": " + amount.formula()));
    return text.lines.stream().map(line -> line + "\n").collect(joining());
  }

  static String hash(String content) {
    return Hashing.sha256().hashString(content, UTF_8).toString();
  }

  private void add(String line) {
    lines.add(line);
  }

  private void addSchema(String whose, FactSchema schema) {
    schema.facts().stream()
        .sorted(Comparator.comparing(Fact::name))
        .forEach(fact -> add(whose + "fact " + fact.name() + " " + fact(fact)));
    schema.constraints().stream()
        .map(Criterion::toString)
        .sorted()
        .forEach(constraint -> add(whose + "always " + constraint));
  }

  private static String fact(Fact<?> fact) {
    String options = fact.options().stream().map(Printer::quoted).collect(joining(", ", " [", "]"));
    return fact.type()
        + (fact.options().isEmpty() ? "" : options)
        + " from "
        + fact.least()
        + " to "
        + fact.most()
        + fact.derivation().map(derivation -> " = " + derived(derivation)).orElse("");
  }

  private static String derived(Derivation derivation) {
    if (derivation instanceof Derivation.Age age) {
      return "years since " + age.birth().name();
    } else if (derivation instanceof Derivation.SumOfMembers sum) {
      return "sum of members' " + sum.of().name();
    } else if (derivation instanceof Derivation.Quotient quotient) {
      return quotient.upper().name() + " per " + quotient.lower().name();
    } else if (derivation instanceof Derivation.Arithmetic arithmetic) {
      return arithmetic.formula().toString();
    }
    return "count of members";
  }

  private static String value(Argument value) {
    if (value instanceof Argument.Cash cash) {
      return "fen(" + cash.money().fen() + ")";
    } else if (value instanceof Argument.Day day) {
      return "date(" + day.date() + ")";
    } else if (value instanceof Argument.Fraction fraction) {
      return fraction.ratio().numerator() + " of " + fraction.ratio().denominator();
    }
    return Comparison.of(value)
        .map(Comparison::symbol)
        .orElseGet(() -> String.valueOf(((Argument.Whole) value).value()));
  }

  private static ImmutableSortedSet<String> names(RuleSet rules) {
    ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
    rules.rules().values().forEach(rule -> collect(rule.criterion(), names));
    rules.amounts().values().forEach(amount -> collect(amount.formula(), names));
    rules.schema().constraints().forEach(constraint -> collect(constraint, names));
    return names.build();
  }

  private static void collect(Object part, ImmutableSortedSet.Builder<String> names) {
    if (part instanceof Formula.Name name && !name.ofMember()) {
      names.add(name.name());
    }
    Depth.parts(part).forEach(inner -> collect(inner, names));
  }
}
