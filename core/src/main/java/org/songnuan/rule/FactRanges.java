package org.songnuan.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a fact on a sheet, as a range: of an age and a quotient too. */
final class FactRanges {
  private final Ages ages;

  FactRanges(Ages ages) {
    this.ages = ages;
  }

  /**
   * Returns what is known of the fact, or null if it is missing.
   *
   * @param bounded whether a missing fact is anything that it can be, rather than null
   */
  @Nullable Range of(String name, FactSheet sheet, boolean bounded) {
    Fact<?> fact = sheet.schema().find(name).orElseThrow();
    if (fact.quotient().isPresent()) {
      Range each = quotient(fact.quotient().get(), sheet);
      return each == null && bounded ? Range.UNKNOWN : each;
    }
    Optional<Integer> birth = sheet.schema().birthSlot(fact);
    int slot = birth.orElseGet(() -> sheet.schema().slot(name));
    if (!sheet.isKnown(slot)) {
      return !bounded
          ? null
          : fact.isNotNegative() && birth.isEmpty() ? Range.NOT_NEGATIVE : Range.UNKNOWN;
    }
    return birth.isPresent()
        ? new Range(age(sheet.most(slot)), age(sheet.least(slot)))
        : new Range(Exact.of(sheet.least(slot)), Exact.of(sheet.most(slot)));
  }

  /** Of nobody there is nothing a head: where the lower fact may be zero, nothing is known. */
  private @Nullable Range quotient(Derivation.Quotient quotient, FactSheet sheet) {
    Range upper = of(quotient.upper().name(), sheet, false);
    Range lower = of(quotient.lower().name(), sheet, false);
    if (upper == null || lower == null || lower.least().numerator().signum() <= 0) {
      return null;
    }
    Exact one = Exact.of(1);
    return upper.times(new Range(one.dividedBy(lower.most()), one.dividedBy(lower.least())));
  }

  private Exact age(long birth) {
    return Exact.of(ages.years(birth));
  }
}
