package org.songnuan.examples;

import java.io.PrintStream;

final class Scholarship {
  private Scholarship() {}

  static void run(PrintStream out) {
    out.println("later");
  }
}
