package org.songnuan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The output that the README shows is the main example's own, from its first line on. */
class ReadmeTest {
  private static final String BEGIN = "```\n截至";

  @Test
  void the_main_example_prints_what_the_readme_shows() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    int begin = readme.indexOf(BEGIN) + "```\n".length();
    String shown = readme.substring(begin, readme.indexOf("```", begin));
    assertThat(shown.lines().count()).isGreaterThan(15);
    assertThat(Run.of().out()).startsWith(shown.split("\n"));
  }
}
