package org.songnuan.bench;

/**
 * One way to say of every household of a register which rules hold for it.
 *
 * <p>It is handed the register, and the rules where it can read them, when it is made; whatever it
 * can prepare there is not timed. To enter another one, implement this in a small class and give it
 * a state and a method in {@link ClassifyBenchmark}; everything else, the check of every row
 * included, comes with them.
 */
interface Contestant {
  /**
   * Passes once over the register and overwrites the masks: each household has {@link
   * RuleBook#words} words, one household after the other, and rule r is bit r mod 64 of word r div
   * 64.
   */
  void classify(long[] masks);
}
