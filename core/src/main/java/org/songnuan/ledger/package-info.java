/**
 * What really happened, and what is still to be done.
 *
 * <p>{@link org.songnuan.ledger.CampaignLife} takes a campaign from stage to stage under {@link
 * org.songnuan.ledger.StageRules}, {@link org.songnuan.ledger.Obligation} says who has reported by
 * when, {@link org.songnuan.ledger.Season} tells two seasons of a campaign apart, and {@link
 * org.songnuan.ledger.Statements} check what a report states against itself.
 *
 * <p>All types are immutable and safe to share between threads. May import {@code campaign} and
 * what that imports.
 */
@NullMarked
package org.songnuan.ledger;

import org.jspecify.annotations.NullMarked;
