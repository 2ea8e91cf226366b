package org.songnuan.rule;

import org.jspecify.annotations.Nullable;

/** Of whom parts of rules are asked, and what those that stand in many places said already. */
final class Asked {
  private final FactSheet subject;
  private final @Nullable FactSheet member;
  private final Explanation @Nullable [] said;

  private Asked(FactSheet subject, @Nullable FactSheet member, Explanation @Nullable [] said) {
    this.subject = subject;
    this.member = member;
    this.said = said;
  }

  /** Asks of the subject, or of one of its members, without keeping what is said. */
  static Asked of(FactSheet subject, @Nullable FactSheet member) {
    return new Asked(subject, member, null);
  }

  /** Asks of the subject, keeping what so many parts say. */
  static Asked of(FactSheet subject, int shared) {
    return new Asked(subject, null, new Explanation[shared]);
  }

  FactSheet subject() {
    return subject;
  }

  @Nullable FactSheet member() {
    return member;
  }

  /** Asks the same of the subject itself. */
  Asked aboutNobody() {
    return new Asked(subject, null, said);
  }

  /** Asks the same of one of the members. */
  Asked about(FactSheet one) {
    return new Asked(subject, one, said);
  }

  /** Returns what the part of this place says, which of the subject itself is asked once. */
  Explanation said(int place, Part part) {
    if (said == null || member != null) {
      return part.explain(this);
    }
    Explanation known = said[place];
    if (known == null) {
      known = part.explain(this);
      said[place] = known;
    }
    return known;
  }
}
