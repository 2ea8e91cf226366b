package org.songnuan.explain;

/** How much a {@link Finding} matters. */
public enum Severity {
  /** Worth knowing. */
  NOTE,
  /** Somebody should look before it is relied upon. */
  WARNING,
  /** It blocks: what it is about cannot go on until it is mended. */
  ERROR
}
