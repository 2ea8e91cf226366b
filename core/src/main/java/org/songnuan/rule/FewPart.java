package org.songnuan.rule;

/**
 * A part that depends on one small count alone, such as whether there is a child. What it says of a
 * value is kept: it says the same of everybody who has it. Threads that find it at once keep equal
 * explanations, which are immutable.
 */
final class FewPart extends Part {
  private final SheetPlace count;
  private final Part part;
  private final Explanation[] ofValue = new Explanation[SmallFacts.MANY];

  FewPart(SheetPlace count, Part part) {
    this.count = count;
    this.part = part;
  }

  @Override
  Explanation explain(Asked asked) {
    FactSheet sheet = asked.subject();
    if (!count.isExact(sheet)) {
      return part.explain(asked);
    }
    long value = count.value(sheet);
    if (value >= ofValue.length) {
      return part.explain(asked);
    }
    Explanation known = ofValue[(int) value];
    if (known == null) {
      known = part.explain(asked);
      ofValue[(int) value] = known;
    }
    return known;
  }
}
