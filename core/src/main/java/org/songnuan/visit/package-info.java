/**
 * When and how everybody is visited, phoned or written to.
 *
 * <p>The entry point is {@link org.songnuan.visit.VisitPolicy}: it says on which days visits are
 * made, by which channels people may be reached and how many visits a team makes in a day, and
 * {@linkplain org.songnuan.visit.VisitPolicy#plan plans} the visits of some {@link
 * org.songnuan.visit.Team}s to {@link org.songnuan.visit.Addressee}s:
 *
 * <pre>{@code
 * VisitPlan plan = policy.plan(teams, addressees);
 * plan.contact(RecipientId.of("H-1"));     // the day and the team, or by phone and why
 * plan.sheets();                           // what each team does on each day, in which order
 * }</pre>
 *
 * <p>Nobody is left without a contact in silence: who cannot be visited is reached by the next
 * channel that the campaign allows, with the reason, and who can be reached by none is a finding. A
 * {@link org.songnuan.visit.VisitShortage} proves that some visits cannot be fitted in. A {@link
 * org.songnuan.visit.Cadence} says when the next contact is due, and a {@link
 * org.songnuan.visit.Symposium} invites as many as it has seats for.
 *
 * <p>All types are immutable and safe to share between threads. May import {@code pairing} and what
 * that imports.
 */
@NullMarked
package org.songnuan.visit;

import org.jspecify.annotations.NullMarked;
