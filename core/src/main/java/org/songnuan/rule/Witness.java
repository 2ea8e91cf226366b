package org.songnuan.rule;

import com.google.common.collect.ImmutableList;

/** Makes subjects of whom everything is known. */
final class Witness {
  private Witness() {}

  /**
   * Returns the values nearest to zero that the facts allow: no, the first option, none of them.
   */
  static long[] values(FactSchema schema) {
    long[] values = new long[schema.size()];
    for (int slot = 0; slot < values.length; slot++) {
      Fact<?> fact = schema.facts().get(slot);
      values[slot] = fact.isDerived() ? 0 : Math.max(fact.least(), Math.min(fact.most(), 0));
    }
    for (Fact<?> fact : schema.facts()) {
      fact.quotient()
          .map(Derivation.Quotient::lower)
          .filter(lower -> !lower.isDerived())
          .ifPresent(
              lower ->
                  values[schema.slot(lower)] = Math.max(lower.least(), Math.min(lower.most(), 1)));
    }
    return values;
  }

  static FactSheet nobody(FactSchema schema) {
    return sheet(schema, values(schema), ImmutableList.of());
  }

  /** Returns the sheet with these values, packed, and exactly these members. */
  static FactSheet sheet(FactSchema schema, long[] values, ImmutableList<FactSheet> members) {
    long[] known = new long[(schema.size() + Long.SIZE - 1) / Long.SIZE];
    for (int slot = 0; slot < values.length; slot++) {
      if (!schema.facts().get(slot).isDerived()) {
        known[slot / Long.SIZE] |= 1L << slot;
      }
    }
    return FactSheet.packed(schema, values.clone(), known).withMembers(members);
  }

  /** Returns the sheet with everything known that is missing on it, members included. */
  static FactSheet completed(FactSheet sheet) {
    FactSchema schema = sheet.schema();
    long[] values = values(schema);
    for (int slot = 0; slot < values.length; slot++) {
      if (sheet.isKnown(slot)) {
        values[slot] = sheet.value(slot);
      }
    }
    return sheet(
        schema,
        values,
        sheet.members().stream().map(Witness::completed).collect(ImmutableList.toImmutableList()));
  }
}
