package org.songnuan.pairing;

import java.util.Arrays;

/**
 * A pairing problem in numbers: who may help whom at what cost, how much each helper carries, how
 * many contacts each household should have, and what it costs to go without.
 *
 * <p>A household wants one contact or several, all different helpers. To be without any costs
 * {@code alone}, to lack another one {@code lacking}, which is not more.
 */
final class Task {
  private final Links links;
  private final Burden burden;
  private final int[] contacts;
  private final long[] alone;
  private final long lacking;

  Task(Links links, Burden burden, int[] contacts, long[] alone, long lacking) {
    this.links = links;
    this.burden = burden;
    this.contacts = contacts;
    this.alone = alone;
    this.lacking = lacking;
  }

  /** Returns this task with other links, in which everything else costs so many times as much. */
  Task times(long factor, Links newLinks) {
    return new Task(
        newLinks,
        burden.times(factor),
        contacts,
        Arrays.stream(alone).map(each -> each * factor).toArray(),
        lacking * factor);
  }

  Links links() {
    return links;
  }

  Burden burden() {
    return burden;
  }

  /** Returns the most that a household's going without costs. */
  long dearest() {
    return Arrays.stream(alone).max().orElse(0);
  }

  int contacts(int household) {
    return contacts[household];
  }

  /** Returns what it costs the household to lack one contact more than the so many it lacks. */
  long costOfLacking(int household, int lacks) {
    return lacks + 1 >= contacts[household] ? alone[household] : lacking;
  }
}
