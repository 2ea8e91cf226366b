package org.songnuan.rule;

/**
 * A piece of a rule text: a criterion or a formula, and where it begins. What stands in brackets
 * may be either, so that only who asks for one of them finds out.
 *
 * @param part the criterion or formula
 * @param start the first token
 */
record Phrase(Object part, Token start) {
  /** Returns the condition that it is; a name alone is a flag. */
  Criterion condition() {
    if (part instanceof Criterion criterion) {
      return criterion;
    } else if (part instanceof Formula.Name name) {
      return new Criterion.Flag(name);
    }
    throw start.expected("a condition, not an amount");
  }

  /** Returns the amount that it is. */
  Formula amount() {
    if (part instanceof Formula formula) {
      return formula;
    }
    throw start.expected("an amount, not a condition");
  }

  /** Returns the name that it is. */
  Formula.Name name() {
    if (part instanceof Formula.Name name) {
      return name;
    }
    throw start.expected("the name of a fact");
  }
}
