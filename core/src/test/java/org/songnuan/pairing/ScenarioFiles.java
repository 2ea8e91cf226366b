package org.songnuan.pairing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.songnuan.scope.Area;

/** Reads the lists of a scenario: each line stands for as many as its count says. */
final class ScenarioFiles {
  private ScenarioFiles() {}

  static List<Helper> staff(String scenario, Area area) {
    List<Helper> helpers = new ArrayList<>();
    for (String[] row : rows(scenario + "/staff.csv")) {
      for (int i = 1; i <= Integer.parseInt(row[1]); i++) {
        helpers.add(
            Helper.builder()
                .id(row[0] + "-" + i)
                .area(area)
                .rank(row[2])
                .principal(Boolean.parseBoolean(row[3]))
                .capacity(Integer.parseInt(row[4]))
                .build());
      }
    }
    return helpers;
  }

  static List<Target> targets(String scenario, Area area) {
    List<Target> targets = new ArrayList<>();
    for (String[] row : rows(scenario + "/targets.csv")) {
      for (int i = 1; i <= Integer.parseInt(row[1]); i++) {
        targets.add(Target.of(row[0] + "-" + i, area, row[2]));
      }
    }
    return targets;
  }

  static List<String> expected(String scenario) {
    return text(scenario + "/expected.txt").lines().toList();
  }

  private static List<String[]> rows(String file) {
    return text(file).lines().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            ScenarioFiles.class.getResourceAsStream("/scenarios/" + file), file)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
