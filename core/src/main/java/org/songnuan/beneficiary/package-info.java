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
 * <p>{@link org.songnuan.beneficiary.StandardCriteria} holds default criteria and thresholds as
 * dated, regional data, over the facts of {@link org.songnuan.beneficiary.StandardFacts}; a {@link
 * org.songnuan.beneficiary.StandardGroup} is an umbrella name such as 烈军属. {@link
 * org.songnuan.beneficiary.Membership} tells who counts in a means test, {@link
 * org.songnuan.beneficiary.Payee} who signs, {@link org.songnuan.beneficiary.ChannelChoice} by
 * which channel somebody is reached.
 *
 * <p>A {@link org.songnuan.beneficiary.LockedList} never changes but by entries, and a {@link
 * org.songnuan.beneficiary.ListComparison} sets it beside a later roster. Before anything is
 * assessed, a {@link org.songnuan.beneficiary.Reconciliation} finds persons in two households,
 * households on two lists and conflicts with other aid, and a {@link
 * org.songnuan.beneficiary.Listing} figures that do not agree; neither merges anybody. {@link
 * org.songnuan.beneficiary.ResidentId} checks a number that the host holds.
 *
 * <p>Nothing here holds a name, an address or an account. The host's ids are opaque, and no message
 * and no {@code toString} shows them. All types are immutable and safe to share between threads.
 * May import {@code rule} and what that imports.
 */
@NullMarked
package org.songnuan.beneficiary;

import org.jspecify.annotations.NullMarked;
