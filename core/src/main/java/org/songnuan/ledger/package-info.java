/**
 * What really happened, and what is still to be done.
 *
 * <p>{@link org.songnuan.ledger.CampaignLife} takes a campaign from stage to stage under {@link
 * org.songnuan.ledger.StageRules}, {@link org.songnuan.ledger.Obligation} says who has reported by
 * when, {@link org.songnuan.ledger.Season} tells two seasons of a campaign apart, and {@link
 * org.songnuan.ledger.Statements} check what a report states against itself. {@link
 * org.songnuan.ledger.RunRecord} makes a run again and proves it equal.
 *
 * <p>A {@link org.songnuan.ledger.Ledger} is the entry point for what was handed over: it opens on
 * an outcome, takes one {@link org.songnuan.ledger.Entry} after another, and refuses what cannot be
 * right with its findings. Nothing is overwritten; after each entry every fund and every stock
 * holds what it delivered, promised, reserves and has left.
 *
 * <pre>{@code
 * Ledger ledger = Ledger.open(outcome).with(delivery).orThrow();
 * ledger.outstanding(recipient);           // what a follow-up pays
 * plan.run(roster, ledger.committed());    // a new settlement moves the rest alone
 * }</pre>
 *
 * <p>A {@link org.songnuan.ledger.TrancheRule} hands out what is outstanding in tranches: by area,
 * by helper, at most so much each, as even as can be.
 *
 * <p>All types are immutable and safe to share between threads. May import {@code campaign} and
 * what that imports.
 */
@NullMarked
package org.songnuan.ledger;

import org.jspecify.annotations.NullMarked;
