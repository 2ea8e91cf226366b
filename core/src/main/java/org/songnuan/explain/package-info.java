/**
 * Why, as data, and the words for it.
 *
 * <p>Every answer of this library carries a {@link org.songnuan.explain.Reason}: a tree of codes
 * with typed arguments. Trouble in the data is a {@link org.songnuan.explain.Finding}. Neither
 * holds a sentence; {@link org.songnuan.explain.Wording} turns both into Chinese or English, and
 * that is the entry point for whoever wants to read one:
 *
 * <pre>{@code
 * Wording.in(Locale.ENGLISH).of(outcome.why("H-1"));
 * }</pre>
 *
 * <p>{@link org.songnuan.explain.Verdict} is the answer to a question that may stay open. All types
 * are immutable and safe to share between threads. May import {@code quantity} and {@code scope}.
 */
@NullMarked
package org.songnuan.explain;

import org.jspecify.annotations.NullMarked;
