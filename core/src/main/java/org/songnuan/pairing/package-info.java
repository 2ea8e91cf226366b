/**
 * Who helps whom.
 *
 * <p>A {@link org.songnuan.pairing.PairingPolicy} says as data who may help whom and what makes one
 * pairing better than another. It is the entry point: it pairs {@link org.songnuan.pairing.Target}s
 * with {@link org.songnuan.pairing.Helper}s, and the {@link org.songnuan.pairing.Pairing} is the
 * best there is, with the prices that prove it. {@link org.songnuan.pairing.Assignments} keep who
 * was with whom on which day.
 *
 * <pre>{@code
 * Pairing pairing = policy.pair(targets, helpers, LocalDate.of(2026, 1, 11));
 * pairing.alone();       // whoever has no contact
 * }</pre>
 *
 * <p>What cannot be done is proven: a {@link org.songnuan.pairing.Shortage} names who cannot all
 * have a contact and all who might be one, and a {@link org.songnuan.pairing.Cure} what would end
 * it, tried by solving again. {@link org.songnuan.pairing.Coverage} counts from the roster. Where
 * both sides have a say, {@link org.songnuan.pairing.Wishes} give a {@link
 * org.songnuan.pairing.StablePairing}, which is another contract and promises no coverage.
 *
 * <p>Everything is exact: a solution is the lexicographic optimum of whole numbers. The order of
 * the input never shows. No message and no {@code toString} shows an id. All types are immutable
 * and safe to share between threads. May import {@code beneficiary} and {@code split} and what
 * those import; it never sees money or funds.
 */
@NullMarked
package org.songnuan.pairing;

import org.jspecify.annotations.NullMarked;
