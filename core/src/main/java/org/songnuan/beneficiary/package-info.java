/**
 * Who may be helped.
 *
 * <p>A {@link org.songnuan.beneficiary.Roster} holds the {@link
 * org.songnuan.beneficiary.Recipient}s: households with their members, and places such as beds. A
 * {@link org.songnuan.beneficiary.Category} says by a criterion who belongs to it; {@link
 * org.songnuan.beneficiary.StandardCategory} is the catalogue of those that campaigns use, and a
 * {@link org.songnuan.beneficiary.Classification} the answer for one recipient. A {@link
 * org.songnuan.beneficiary.ListingGate} says what must be on a {@link
 * org.songnuan.beneficiary.CaseFile} before a recipient may be listed. Start with {@link
 * org.songnuan.beneficiary.Household}:
 *
 * <pre>{@code
 * Household.of("H-1", city).with(Household.INCOME, Money.yuan(1_200)).member(1941).member(1975)
 * }</pre>
 *
 * <p>Nothing here holds a name, an address or an account. The host's ids are opaque, and no message
 * and no {@code toString} shows them. All types are immutable and safe to share between threads.
 * May import {@code rule} and what that imports.
 */
@NullMarked
package org.songnuan.beneficiary;

import org.jspecify.annotations.NullMarked;
