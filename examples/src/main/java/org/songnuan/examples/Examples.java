package org.songnuan.examples;

import java.util.List;

/**
 * Runs the examples: all of them without arguments, one by its name, and {@code list} prints the
 * names. An unknown name ends the program with exit code 1.
 */
public final class Examples {
  private static final List<String> NAMES = List.of("hello");

  private Examples() {}

  public static void main(String[] args) {
    var name = args.length == 0 ? "hello" : args[0];
    switch (name) {
      case "list" -> NAMES.forEach(System.out::println);
      case "hello" -> System.out.println("送温暖: who is helped, with what, out of which money.");
      default -> {
        System.err.println("Example (" + name + ") must be one of " + NAMES + ".");
        System.exit(1);
      }
    }
  }
}
