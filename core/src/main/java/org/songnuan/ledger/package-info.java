/**
 * What really happened, and what is still to be done.
 *
 * <p>A {@link org.songnuan.ledger.Ledger} is the entry point: it opens on an outcome, takes one
 * {@link org.songnuan.ledger.Entry} after another, and refuses what cannot be right with its
 * findings. Nothing is overwritten; at every moment each fund and each stock holds what it gave,
 * promised, reserves and has left.
 *
 * <pre>{@code
 * Ledger ledger = Ledger.open(outcome);
 * ledger = ledger.with(Delivery.builder(...).build()).orThrow();
 * ledger.outstanding(recipient);           // what the follow-up pays
 * plan.run(roster, ledger.committed());    // a new settlement moves the rest alone
 * }</pre>
 *
 * <p>A ledger is a function of the outcome and of its entries. All types are immutable and safe to
 * share between threads. May import {@code campaign} and what that imports.
 */
@NullMarked
package org.songnuan.ledger;

import org.jspecify.annotations.NullMarked;
