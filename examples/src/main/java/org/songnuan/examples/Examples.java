package org.songnuan.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Runs an example by its name, the main one without a name; {@code list} prints all names, each
 * with its document.
 *
 * <p>The exit code is 0 if the example printed what it should, and 1 if there is no such example,
 * its files are not in order (then nothing is run), or its result is wrong.
 */
@Command(name = "examples", description = "Runs one of the examples.")
public final class Examples implements Callable<Integer> {
  private static final int FAILED = 1;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "An example; community if not given. The word list prints them all.")
  private String name = "community";

  private final ImmutableList<Example> examples;
  private final PrintStream out;
  private final PrintStream err;

  private Examples(ImmutableList<Example> examples, PrintStream out, PrintStream err) {
    this.examples = examples;
    this.out = out;
    this.err = err;
  }

  /** Runs what the arguments name, in UTF-8 whatever the machine prefers. */
  public static void main(String[] args) {
    int code =
        run(
            Example.ALL,
            new PrintStream(System.out, true, UTF_8),
            new PrintStream(System.err, true, UTF_8),
            args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs what the arguments name out of these examples, and returns the exit code. */
  static int run(
      ImmutableList<Example> examples, PrintStream out, PrintStream err, String... args) {
    return new CommandLine(new Examples(examples, out, err))
        .setErr(new PrintWriter(err, true, UTF_8))
        .setExitCodeExceptionMapper(failure -> FAILED)
        .setParameterExceptionHandler(
            (failure, arguments) -> {
              err.println(failure.getMessage());
              return FAILED;
            })
        .execute(args);
  }

  @Override
  public Integer call() {
    if (name.equals("list")) {
      examples.forEach(example -> out.println(example.name() + " " + example.document()));
      return 0;
    }
    Optional<Example> named =
        examples.stream().filter(example -> example.name().equals(name)).findFirst();
    if (named.isEmpty()) {
      String names = examples.stream().map(Example::name).collect(joining(", "));
      err.println("Example must be one of " + names + ", or list, but was (" + name + ").");
      return FAILED;
    }
    try {
      named.get().program().accept(out);
      return 0;
    } catch (BadRowsException | IllegalStateException failed) {
      err.println(failed.getMessage());
      return FAILED;
    }
  }
}
