package org.songnuan.architecture;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
  private static final int MOST_LINES = 500;
  private static final int FEWEST_SENTENCES = 2;
  private static final Predicate<String> JAVA = file -> file.endsWith(".java");
  private static final Predicate<String> CORE = JAVA.and(in("core/src/main/"));
  private static final Predicate<String> MAIN = CORE.or(JAVA.and(in("examples/src/main/")));
  private static final Predicate<String> TESTS =
      JAVA.and(in("core/src/test/").or(in("examples/src/test/")));

  private static ImmutableSortedMap<String, String> texts = ImmutableSortedMap.of();

  @BeforeAll
  static void read_the_checkout() throws IOException {
    texts = Checkout.texts();
  }

  @Test
  void the_checkout_is_seen_at_all() {
    assertThat(texts).containsKeys("pom.xml", "core/pom.xml", ".mvn/jvm.config");
    assertThat(texts.keySet()).anyMatch(CORE).anyMatch(MAIN.and(not(CORE))).anyMatch(TESTS);
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_CLOCK", "NO_CHANCE", "NO_SURROUNDINGS"})
  void no_program_looks_at_a_clock_chance_or_its_surroundings(SourceRule rule) {
    // One example measures how long a campaign takes, and decides nothing by it.
    assertThat(breaches(rule, MAIN.and(not(file -> file.endsWith("examples/Scale.java")))))
        .isEmpty();
  }

  @Test
  void the_example_that_measures_keeps_every_other_rule() {
    Predicate<String> measures = file -> file.endsWith("examples/Scale.java");

    assertThat(breaches(SourceRule.NO_CHANCE, measures)).isEmpty();
    assertThat(breaches(SourceRule.NO_SURROUNDINGS, measures)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_SYSTEM", "NO_DEFAULT_FORMAT", "NO_FLOATING_POINT"})
  void the_library_is_exact_and_knows_no_machine(SourceRule rule) {
    assertThat(breaches(rule, CORE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_DISABLED_TEST", "ONE_ASSERTION_LIBRARY"})
  void every_test_runs_and_asserts_in_one_way(SourceRule rule) {
    assertThat(breaches(rule, TESTS)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"NOTHING_UNFINISHED", "NO_REPOSITORY_HOST", "NO_MACHINE_PATH"})
  void no_text_at_all_is_unfinished_or_tied_to_a_machine(SourceRule rule) {
    assertThat(breaches(rule, any -> true)).isEmpty();
  }

  @Test
  void every_java_file_stays_short() {
    assertThat(Maps.filterKeys(texts, JAVA::test))
        .allSatisfy(
            (file, text) -> assertThat(text.lines().count()).isLessThanOrEqualTo(MOST_LINES));
  }

  @Test
  void every_package_of_the_library_says_what_it_is_for() {
    var packages =
        texts.keySet().stream()
            .filter(CORE.and(in("core/src/main/java/org/")))
            .map(file -> file.substring(0, file.lastIndexOf('/')))
            .distinct()
            .toList();

    assertThat(packages)
        .isNotEmpty()
        .allSatisfy(
            folder -> {
              var info = texts.getOrDefault(folder + "/package-info.java", "");
              assertThat(SourceText.openingSentences(info))
                  .hasSizeGreaterThanOrEqualTo(FEWEST_SENTENCES);
            });
  }

  @Test
  void a_breach_names_file_line_rule_and_words() {
    assertThat(SourceRule.NO_CLOCK.breaches("A.java", "class A {\n  var d = LocalDate.now();\n}\n"))
        .containsExactly("A.java:2 must be handed the date, but has e.now.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NO_CLOCK              | Supplier<Instant> s = Instant::now;
          NO_CLOCK              | System.nanoTime()
          NO_CHANCE             | new Random(7)
          NO_CHANCE             | ThreadLocalRandom.current()
          NO_CHANCE             | Collections.shuffle(list)
          NO_SURROUNDINGS       | System.getenv("HOME")
          NO_SURROUNDINGS       | Locale.getDefault()
          NO_SYSTEM             | System.err.print(x)
          NO_SYSTEM             | System.lineSeparator()
          NO_DEFAULT_FORMAT     | String.format("%d", n)
          NO_DEFAULT_FORMAT     | "%d".formatted(n)
          NO_FLOATING_POINT     | double half;
          NO_FLOATING_POINT     | (long) (n * 1.5)
          NO_FLOATING_POINT     | (long) 1e9
          NO_FLOATING_POINT     | DoubleStream.of()
          NO_FLOATING_POINT     | ToDoubleFunction<String> f
          NO_DISABLED_TEST      | @Disabled("slow") void test()
          NO_DISABLED_TEST      | @DisabledOnOs(WINDOWS)
          ONE_ASSERTION_LIBRARY | import static org.junit.jupiter.api.Assertions.assertTrue;
          """)
  void each_rule_on_code_catches_what_it_is_for(SourceRule rule, String line) {
    assertThat(rule.breaches("A.java", line)).hasSize(1);
    assertThat(rule.breaches("A.java", "// " + line)).isEmpty();
    assertThat(rule.breaches("A.java", "/** " + line + " */")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var text = \"double the clock: Instant.now() \\\" Math.random()\";",
        "var text = \"\"\"\n  a \"double\" at System.out 1.5\n  \"\"\";",
        "var mark = '\"'; /* System.out */ var other = '\\'';",
        "System.arraycopy(a, 0, b, 0, n);",
        "String.format(Locale.ROOT, pattern, n);",
        "long large = 1_000_000L; int hex = 0x1e9; var knownNow = known.nowhere();",
        "IntStream.range(0, 5).sum();",
        "class RandomAccessList implements java.util.RandomAccess {}"
      })
  void no_rule_on_code_catches_what_is_allowed(String line) {
    assertThat(SourceRule.values())
        .allSatisfy(rule -> assertThat(rule.breaches("A", line)).isEmpty());
  }

  @Test
  void rules_on_whole_texts_look_into_comments_too() {
    var home = "/ho" + "me/somebody/";
    var host = "https://repo1.mav" + "en.org/maven2/";
    var later = "TO" + "DO";

    assertThat(SourceRule.NO_MACHINE_PATH.breaches("A", "# see " + home + "x")).hasSize(1);
    assertThat(SourceRule.NO_MACHINE_PATH.breaches("A", "x=\"" + home + "\"")).hasSize(1);
    assertThat(SourceRule.NO_REPOSITORY_HOST.breaches("A", "<url>" + host + "</url>")).hasSize(1);
    assertThat(SourceRule.NOTHING_UNFINISHED.breaches("A", "// " + later + ": all")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.test/home/page",
        "households/work and homes/home",
        "http://maven.apache.org/POM/4.0.0",
        "https://www.apache.org/licenses/"
      })
  void rules_on_whole_texts_let_other_addresses_pass(String text) {
    assertThat(SourceRule.values())
        .allSatisfy(rule -> assertThat(rule.breaches("A", text)).isEmpty());
  }

  @Test
  void sentences_are_counted_in_the_first_comment_alone() {
    assertThat(
            SourceText.openingSentences(
                "/**\n * What it is. See {@code 1.5}\n * there.\n */\npackage a;"))
        .containsExactly("What it is.", "See {@code 1.5}\n there.");
    assertThat(SourceText.openingSentences("package a;\n/** One. Two. */")).isEmpty();
  }

  private static List<String> breaches(SourceRule rule, Predicate<String> files) {
    return Maps.filterKeys(texts, files::test).entrySet().stream()
        .flatMap(text -> rule.breaches(text.getKey(), text.getValue()).stream())
        .toList();
  }

  private static Predicate<String> in(String folder) {
    return file -> file.startsWith(folder);
  }
}
