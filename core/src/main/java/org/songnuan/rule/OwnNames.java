package org.songnuan.rule;

/** Turns a clause about a member into a criterion about a subject that is the member. */
final class OwnNames extends Rewriter {
  @Override
  Formula.Name name(Formula.Name name) {
    return new Formula.Name(name.name(), false);
  }
}
