/**
 * Claims problems: a whole number of units, less than everybody may want, is shared among
 * claimants, to the last unit, the same for every order of the input, and with the reason.
 *
 * <p>The entry point is {@link org.songnuan.split.Division}: choose a rule, then {@code split};
 * {@link org.songnuan.split.RankOrder} meets one claim after the other instead. Splits join to
 * tiers and levels. Read {@link org.songnuan.split.Claim} for what a claimant states, {@link
 * org.songnuan.split.Split} for what comes back, {@link org.songnuan.split.Claims} where there are
 * very many, and {@link org.songnuan.split.Rounding} for the one choice that nobody can avoid.
 *
 * <pre>{@code
 * Split split = Division.equal().by(100_00).split(20_000_00, claims, Lot.of("2026-spring"));
 * }</pre>
 *
 * <p>Amounts are {@code long} units of whatever the caller shares: fen, bags, places. They run from
 * 0 to 2<sup>62</sup>, and so does what is shared; claims may sum to more. Anything that would pass
 * this is refused, never wrapped. Everything here is immutable and free of side effects. The
 * package knows nothing of people or funds; it may import {@code explain} and what that imports.
 */
@NullMarked
package org.songnuan.split;

import org.jspecify.annotations.NullMarked;
