package org.songnuan.examples;

import org.songnuan.quantity.Money;

/** Runs an example by its name. */
public final class Examples {
  private Examples() {}

  public static void main(String[] args) {
    System.out.println(new Money(1));
  }
}
