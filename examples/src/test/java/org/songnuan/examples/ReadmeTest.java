package org.songnuan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the two pages for readers show and promise is so. */
class ReadmeTest {
  private static final String BEGIN = "```\n截至";
  private static final Path SOURCES = Path.of("src/main/java/org/songnuan/examples");
  private static final Pattern FILE = Pattern.compile("`((?!Xxx)[A-Z]\\w+\\.java)`");
  private static final Pattern CHANGE = Pattern.compile("`([A-Z]\\w+\\.java)` 里把 `([^`]+)`");

  /** The output that the README shows is the main example's own, from its first line on. */
  @Test
  void the_main_example_prints_what_the_readme_shows() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    int begin = readme.indexOf(BEGIN) + "```\n".length();
    String shown = readme.substring(begin, readme.indexOf("```", begin));
    assertThat(shown.lines().count()).isGreaterThan(15);
    assertThat(Run.of().out()).startsWith(shown.split("\n"));
  }

  @Test
  void the_page_for_social_workers_has_every_example_with_its_command() throws IOException {
    String page = page();
    assertThat(Example.ALL)
        .filteredOn(example -> !example.name().equals("community"))
        .allSatisfy(example -> assertThat(page).contains("exec.args=" + example.name()));
    assertThat(Example.ALL)
        .filteredOn(example -> !example.name().matches("community|page"))
        .allSatisfy(
            example ->
                assertThat(page)
                    .containsAnyOf(
                        "\n| `" + example.name() + "` | ", "（" + example.name() + "）\n"));
  }

  @Test
  void what_it_says_may_be_changed_is_in_the_file_that_it_names() throws IOException {
    String page = page();
    assertThat(FILE.matcher(page).results())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(SOURCES.resolve(file.group(1))).exists());
    assertThat(CHANGE.matcher(page).results()).hasSizeGreaterThan(4).allSatisfy(ReadmeTest::holds);
  }

  private static void holds(MatchResult change) throws IOException {
    assertThat(Files.readString(SOURCES.resolve(change.group(1)))).contains(change.group(2));
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
