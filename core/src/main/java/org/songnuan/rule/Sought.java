package org.songnuan.rule;

import org.jspecify.annotations.Nullable;

/**
 * What came of a search for a subject.
 *
 * @param witness a subject that was found and checked, or null
 * @param none whether there certainly is none
 */
record Sought(@Nullable FactSheet witness, boolean none) {
  static final Sought NONE = new Sought(null, true);
  static final Sought UNSURE = new Sought(null, false);

  static Sought found(FactSheet witness) {
    return new Sought(witness, false);
  }
}
