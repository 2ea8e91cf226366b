package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnuan.explain.Verdict;
import org.songnuan.testkit.RuleArbitraries;
import org.songnuan.testkit.RuleCase;

/** The text form is a subset of CEL: what it says there it says here. */
class CelOracleTest {
  private static final Cel CEL = new Cel(RuleArbitraries.FACTS);

  /** Cases without quotients, which are not of that language. */
  @Provide
  Arbitrary<RuleCase> cases() {
    return RuleArbitraries.cases()
        .filter(
            given ->
                given.schema().facts().stream()
                    .noneMatch(fact -> fact.type() == Fact.Type.QUOTIENT));
  }

  @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
  void whoever_is_fully_known_gets_the_same_answer(@ForAll("cases") RuleCase given) {
    assertSame(given, given.subject().all());
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void what_is_unknown_there_is_unknown_here(@ForAll("cases") RuleCase given) {
    FactSheet less = given.subject().less();
    FactSheet sheet = FactSheet.of(given.schema());
    for (Fact<?> fact : given.schema().facts()) {
      sheet = fact.isDerived() ? sheet : certain(fact, less, sheet);
    }
    if (!less.isMembersOpen()) {
      sheet = sheet.withMembers(given.subject().all().members());
    }
    assertSame(given, sheet);
  }

  /** Copies the fact if it is known exactly: there is no day in part there. */
  private static <T> FactSheet certain(Fact<T> fact, FactSheet from, FactSheet to) {
    return from.get(fact).map(value -> to.with(fact, value)).orElse(to);
  }

  private static void assertSame(RuleCase given, FactSheet sheet) {
    String base = "(" + given.base() + ")";
    String text = given.one().toString().replace("holds(\"base\")", base);
    Verdict here = given.verdict(given.one(), sheet, RuleArbitraries.WHOLE_PARAMETERS);
    Optional<Verdict> there = CEL.verdict(text, sheet);
    // A list is lost there as soon as one of its values is not known.
    boolean counts = text.contains("[") || text.contains("members.");
    if (there.isPresent() && !(counts && there.get() == Verdict.UNKNOWN)) {
      assertThat(here).as(text).isEqualTo(there.get());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!size < 3",
        "!members.filter(m, m.school).size() >= 2",
        "![rural, rural].filter(x, x).size() >= 2",
        "[rural, rural].filter(x, y).size() >= 2",
        "min(size, rural && rural) < 2",
        "clamp(size, 2) < 2",
        "bands(size, 2, [3, 4]) < 2",
        "compare(size, size, 3)",
        "compare(size, test)",
        "compare(size, test, 3) < 3",
        "compare(size, \"<\" + \"=\", 3) + 1",
        "!housing == \"a\"",
        "!\"a\" in registered",
        "size < 3 < 4",
        "size = 3",
        "'a\rb' == housing",
        "not rural",
        "rural and rural",
        "size < 3 &&",
        "housing in [a]"
      })
  void what_is_refused_there_is_refused_here(String text) {
    FactSchema schema =
        FactSchema.of(
            Fact.count("size", "人数", "size"),
            Fact.flag("rural", "农村", "rural"),
            Fact.choice("housing", "住房", "housing", List.of("a")),
            Fact.choices("registered", "登记", "registration", List.of("a")));
    assertThat(new Cel(schema).accepts(text)).isFalse();
    assertThat(reads("compare(size, test, 3)", schema)).isTrue();
    assertThat(reads(text, schema)).isFalse();
  }

  private static boolean reads(String text, FactSchema schema) {
    try {
      RuleSet.of(schema)
          .plus("rule", Criterion.parse(text))
          .compile(RuleArbitraries.WHOLE_PARAMETERS);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
