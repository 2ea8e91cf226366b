/**
 * What really happened, and what is still to be done.
 *
 * <p>A ledger is a function of the outcome and of its entries. All types are immutable and safe to
 * share between threads. May import {@code campaign} and what that imports.
 */
@NullMarked
package org.songnuan.ledger;

import org.jspecify.annotations.NullMarked;
