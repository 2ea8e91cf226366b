package org.songnuan.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between which bounds the derived facts lie of a subject some of whose facts lie between bounds.
 */
final class DerivedRanges {
  private final FactSchema schema;
  private final Amounts amounts;
  private final Optional<DerivedRanges> ofMembers;

  DerivedRanges(FactSchema schema) {
    this.schema = schema;
    this.amounts = Definitions.amounts(schema);
    this.ofMembers =
        schema.members().filter(members -> !members.derived().isEmpty()).map(DerivedRanges::new);
  }

  /** Returns the subject with the bounds of what is derived; without it, where it is missing. */
  FactSheet filled(FactSheet subject) {
    FactSheet filled = subject;
    for (int place = 0; ofMembers.isPresent() && place < subject.members().size(); place++) {
      FactSheet member = subject.members().get(place);
      filled = filled.withMember(place, ofMembers.get().filled(member));
    }
    if (schema.derived().isEmpty()) {
      return filled;
    }
    for (Fact<?> fact : schema.facts()) {
      Derivation derivation = fact.derivation().orElse(null);
      if (derivation instanceof Derivation.Arithmetic arithmetic) {
        filled = put(filled, fact, amounts.of(arithmetic.formula(), filled, null));
      } else if (derivation instanceof Derivation.SumOfMembers sum) {
        filled = put(filled, fact, sum(filled, sum.of()));
      }
    }
    return filled;
  }

  private static @Nullable Range sum(FactSheet subject, Fact<?> of) {
    if (subject.isMembersOpen()) {
      return null;
    }
    Range sum = Range.of(Exact.of(0));
    for (FactSheet member : subject.members()) {
      int slot = member.schema().slot(of.name());
      if (!member.isKnown(slot)) {
        return null;
      }
      sum = sum.plus(new Range(Exact.of(member.least(slot)), Exact.of(member.most(slot))));
    }
    return sum;
  }

  /**
   * What lies outside of the fact's domain is missing, which leads to nothing that it would not.
   */
  private static FactSheet put(FactSheet sheet, Fact<?> fact, @Nullable Range range) {
    int slot = sheet.schema().slot(fact.name());
    if (range == null
        || range.most().compareTo(Exact.of(fact.least())) < 0
        || range.least().compareTo(Exact.of(fact.most())) > 0) {
      return sheet.withoutDerived(slot);
    }
    Exact low = range.least().most(Exact.of(fact.least()));
    Exact high = range.most().least(Exact.of(fact.most()));
    return sheet.withDerived(slot, whole(low), whole(high));
  }

  /** What is derived is a whole amount: it is made of whole ones, and nothing is divided. */
  private static long whole(Exact amount) {
    return amount.numerator().divide(amount.denominator()).longValueExact();
  }
}
