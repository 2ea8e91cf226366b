/**
 * What an eligible recipient should get.
 *
 * <p>A {@link org.songnuan.benefit.Benefit} gives something to a category: money, goods, a share,
 * or something that is done; for the household, or for each person. A {@link
 * org.songnuan.benefit.Stacking} says how those of one {@link org.songnuan.benefit.Series} go
 * together, a {@link org.songnuan.benefit.Cap} what is the most over a time, and a {@link
 * org.songnuan.benefit.Tariff} is all of a campaign's. The entry point is {@link
 * org.songnuan.benefit.Tariff#assess}, which turns {@link org.songnuan.benefit.Circumstances} into
 * an {@link org.songnuan.benefit.Assessment}:
 *
 * <pre>{@code
 * Tariff.of(List.of(Benefit.cash("dibao", Money.yuan(500))), Stacking.SUM)
 * }</pre>
 *
 * <p>Benefits that exclude each other are left out first, then each series stacks, then caps and
 * minimums cut; what is not due for one of these reasons is kept with it. An amount may be a
 * formula, such as a top-up to a line. Where something is missing, the least that can turn out is
 * due and the most is possible.
 *
 * <p>Whether the money suffices is not asked here. All types are immutable and safe to share
 * between threads. May import {@code beneficiary} and what that imports.
 */
@NullMarked
package org.songnuan.benefit;

import org.jspecify.annotations.NullMarked;
