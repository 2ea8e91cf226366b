package org.songnuan.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** What a run of the examples left behind: the exit code and the lines of both streams. */
record Run(int code, List<String> out, List<String> err) {
  static Run of(String... arguments) {
    return of(Example.ALL, arguments);
  }

  static Run of(ImmutableList<Example> examples, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Examples.run(
            examples,
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            arguments);
    return new Run(
        code, out.toString(UTF_8).lines().toList(), err.toString(UTF_8).lines().toList());
  }
}
