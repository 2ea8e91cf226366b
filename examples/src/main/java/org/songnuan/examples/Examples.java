package org.songnuan.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Runs an example by its name, the main one without a name; {@code list} prints all names, each
 * with its document; {@code scale} runs as many households as it is told.
 *
 * <p>The exit code is 0 if the example printed what it should, and 1 if there is no such example,
 * its files are not in order (then nothing is run), or its result is wrong.
 */
@Command(name = "examples", description = "Runs one of the examples.")
public final class Examples implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int DEFAULT_HOUSEHOLDS = 100_000;
  private static final int MOST_HOUSEHOLDS = 10_000_000;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "An example; community if not given. The word list prints them all.")
  private String name = "community";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "HOUSEHOLDS",
      description = "For scale: how many households, from 1 to 10000000; 100000 if not given.")
  private @Nullable Integer households;

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
    if (name.equals("scale")) {
      return scale();
    }
    if (households != null) {
      err.println("A number of households is for scale alone, but was given to " + name + ".");
      return FAILED;
    }
    Optional<Example> named =
        examples.stream().filter(example -> example.name().equals(name)).findFirst();
    if (named.isEmpty()) {
      String names = examples.stream().map(Example::name).collect(joining(", "));
      err.println("Example must be one of " + names + ", scale or list, but was (" + name + ").");
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

  private int scale() {
    int many = households == null ? DEFAULT_HOUSEHOLDS : households;
    if (many < 1 || many > MOST_HOUSEHOLDS) {
      err.println("Households must be from 1 to " + MOST_HOUSEHOLDS + ", but were (" + many + ").");
      return FAILED;
    }
    try {
      Scale.run(out, many);
      return 0;
    } catch (IllegalStateException failed) {
      err.println(failed.getMessage());
      return FAILED;
    }
  }
}
