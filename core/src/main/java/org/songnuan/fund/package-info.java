/**
 * What the money and the store can give.
 *
 * <p>A {@link org.songnuan.fund.Fund} is money and a {@link org.songnuan.fund.Stock} goods, each
 * with an {@link org.songnuan.fund.Earmark} that says for whom. A {@link
 * org.songnuan.fund.Treasury} is all of a campaign's, with the division that holds when they do not
 * suffice. It is the entry point, in three steps:
 *
 * <pre>{@code
 * Demand demand = treasury.demand(assessments);        // counted, mergeable over any partition
 * Settlement open = treasury.settle(demand);           // levels, flows, who is tied
 * Settlement settlement = open.close(open.draws(assessments));
 * Award award = settlement.award(assessment);          // for each recipient on its own
 * }</pre>
 *
 * <p>What is short is divided, or goes in rank order, the ranks of the entitlements. {@link
 * org.songnuan.fund.Rounds} put these steps one after the other where goods are exchanged or share
 * a value cap with money, and {@link org.songnuan.fund.Round} takes them one by one over parts. A
 * {@link org.songnuan.fund.Quota} says how many may get something, an {@link
 * org.songnuan.fund.Admission} who they are.
 *
 * <p>What is already made or promised is {@link org.songnuan.fund.Committed}, and a new settlement
 * divides only what is left beside it. What a missing fact leaves open is reserved and never paid.
 * A {@link org.songnuan.fund.Certificate} proves what is short and what cannot be spent.
 *
 * <p>A {@link org.songnuan.fund.Budget} is how money comes down to those who run campaigns.
 *
 * <p>No fund pays what its earmark does not allow, and for each of them in = paid + reserved +
 * left. All types are immutable and safe to share between threads. May import {@code benefit} and
 * {@code split} and what those import.
 */
@NullMarked
package org.songnuan.fund;

import org.jspecify.annotations.NullMarked;
