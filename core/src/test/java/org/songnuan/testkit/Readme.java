package org.songnuan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README, and the parts of tests that it shows. White space does not count where code is. */
public final class Readme {
  private Readme() {}

  /** Returns the whole text. */
  public static String text() {
    return read(Path.of("../README.md"));
  }

  /** Returns the whole text without white space. */
  public static String squeezed() {
    return squeezed(text());
  }

  /** Returns the text without white space. */
  public static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  /**
   * Returns the code of a test between {@code // README name begin} and {@code // README name end},
   * without white space.
   */
  public static String part(Class<?> test, String name) {
    String all = read(Path.of("src/test/java", test.getName().replace('.', '/') + ".java"));
    String begin = "// README " + name + " begin";
    return squeezed(
        all.substring(
            all.indexOf(begin) + begin.length(), all.indexOf("// README " + name + " end")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
