package org.songnuan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide in eight stops shows the whole output of the program, and nothing else. */
class WalkTest {
  private static final String FENCE = "```";

  private static List<List<String>> shown() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int from = readme.indexOf("## 一户走八步");
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = null;
    for (String line : readme.substring(from, readme.indexOf("\n## ", from)).lines().toList()) {
      if (line.equals(FENCE)) {
        if (block == null) {
          block = new ArrayList<>();
          blocks.add(block);
        } else {
          block = null;
        }
      } else if (block != null) {
        block.add(line);
      }
    }
    return blocks;
  }

  @Test
  void the_guide_shows_the_whole_output_stop_by_stop() throws IOException {
    Run run = Run.of("walk");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(shown()).hasSize(8);
    assertThat(shown().stream().flatMap(List::stream).toList()).isEqualTo(run.out());
    for (int i = 0; i < 8; i++) {
      assertThat(shown().get(i).get(0)).startsWith(i + 1 + " ");
    }
  }
}
