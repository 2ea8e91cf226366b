package org.songnuan.rule;

/** Makes derivations, refusing facts from which nothing can be worked out in that way. */
final class Derivations {
  private Derivations() {}

  /** Returns the sum over the members, for the fact of this name. */
  static Derivation sumOfMembers(String name, Fact<?> of) {
    if (!of.isAmount()) {
      throw new IllegalArgumentException(
          "Sum over members (" + name + ") must be of money or a count, but was (" + of + ").");
    }
    return new Derivation.SumOfMembers(of);
  }

  /** Returns the one divided by the other, for the fact of this name. */
  static Derivation quotient(String name, Fact<?> upper, Fact<?> lower) {
    boolean fits =
        upper.isAmount()
            && lower.isAmount()
            && lower.isNotNegative()
            && (lower.type() == Fact.Type.COUNT || upper.type() == Fact.Type.MONEY);
    if (!fits) {
      throw new IllegalArgumentException(
          "Quotient ("
              + name
              + ") must be of money by a count, or of two of a kind, the lower not negative, but"
              + " was ("
              + upper
              + " by "
              + lower
              + ").");
    }
    return new Derivation.Quotient(upper, lower);
  }
}
