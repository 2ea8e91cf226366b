package org.songnuan.rule;

/** Turns a clause about a member into a criterion about a subject that is the member. */
final class OwnNames extends Rewriter {
  @Override
  Formula.Name name(Formula.Name name) {
    return new Formula.Name(name.name(), false);
  }

  /** Returns whether a clause about a member of such a subject asks about nobody else. */
  static boolean are(Object part, FactSchema subject) {
    if (part instanceof Formula.Name name) {
      return isOfMember(name, subject);
    } else if (part instanceof Criterion.Flag flag) {
      return flag.flag().ofMember();
    } else if (part instanceof Criterion.OneOf oneOf) {
      return oneOf.choice().ofMember();
    } else if (part instanceof Criterion.Includes includes) {
      return includes.choices().ofMember();
    } else if (part instanceof Criterion.Holds || part instanceof Formula.PerMember) {
      return false;
    }
    return Depth.parts(part).stream().allMatch(inner -> are(inner, subject));
  }

  /** A parameter will do, unless a member's fact has its name. */
  private static boolean isOfMember(Formula.Name name, FactSchema subject) {
    return name.ofMember()
        || (subject.find(name.name()).isEmpty()
            && subject.members().flatMap(members -> members.find(name.name())).isEmpty());
  }
}
