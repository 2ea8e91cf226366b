package org.songnuan.rule;

import org.jspecify.annotations.Nullable;

/** Of whom parts of rules are asked, and what was said and worked out of them already. */
final class Asked {
  private final FactSheet subject;
  private final @Nullable FactSheet member;
  private final @Nullable Said said;

  /** What is kept of the subject itself: by the place of a part, and of a side. */
  private static final class Said {
    final Explanation[] parts;
    final PlainSide.Value[] sides;

    Said(int parts, int sides) {
      this.parts = new Explanation[parts];
      this.sides = new PlainSide.Value[sides];
    }
  }

  private Asked(FactSheet subject, @Nullable FactSheet member, @Nullable Said said) {
    this.subject = subject;
    this.member = member;
    this.said = said;
  }

  /** Asks of the subject, or of one of its members, without keeping what is said. */
  static Asked of(FactSheet subject, @Nullable FactSheet member) {
    return new Asked(subject, member, null);
  }

  /** Asks of the subject, keeping what so many parts say and how much so many sides are. */
  static Asked of(FactSheet subject, int parts, int sides) {
    return new Asked(subject, null, new Said(parts, sides));
  }

  FactSheet subject() {
    return subject;
  }

  @Nullable FactSheet member() {
    return member;
  }

  /** Asks the same of the subject itself. */
  Asked aboutNobody() {
    return member == null ? this : new Asked(subject, null, said);
  }

  /** Asks the same of one of the members. */
  Asked about(FactSheet one) {
    return new Asked(subject, one, said);
  }

  /** Returns what the part says, which of the subject itself is asked once. */
  Explanation said(Part part) {
    if (said == null || member != null) {
      return part.explain(this);
    }
    Explanation known = said.parts[part.place()];
    if (known == null) {
      known = part.explain(this);
      said.parts[part.place()] = known;
    }
    return known;
  }

  /** Returns how much the side of this place is of the subject itself, or null. */
  PlainSide.@Nullable Value value(int place) {
    return said == null || member != null ? null : said.sides[place];
  }

  /** Keeps how much the side of this place is. */
  void keep(int place, PlainSide.@Nullable Value value) {
    if (said != null && member == null && value != null) {
      said.sides[place] = value;
    }
  }
}
