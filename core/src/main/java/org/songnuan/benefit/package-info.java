/**
 * What an eligible recipient should get.
 *
 * <p>A {@link org.songnuan.benefit.Benefit} gives something to a category, a {@link
 * org.songnuan.benefit.Stacking} says how several of them go together, and a {@link
 * org.songnuan.benefit.Tariff} is all of a campaign's. The entry point is {@link
 * org.songnuan.benefit.Tariff#assess}, which turns a classification into an {@link
 * org.songnuan.benefit.Assessment}:
 *
 * <pre>{@code
 * Tariff.of(List.of(Benefit.cash("dibao", Money.yuan(500))), Stacking.SUM)
 * }</pre>
 *
 * <p>An amount may be a formula, such as a top-up to a line. Where facts are missing for it, only
 * what it may come to at the most is known: then the benefit is possible, not due.
 *
 * <p>Whether the money suffices is not asked here. All types are immutable and safe to share
 * between threads. May import {@code beneficiary} and what that imports.
 */
@NullMarked
package org.songnuan.benefit;

import org.jspecify.annotations.NullMarked;
