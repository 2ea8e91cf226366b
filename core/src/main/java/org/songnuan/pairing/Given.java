package org.songnuan.pairing;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;

/**
 * What a pairing is made from.
 *
 * @param existing the pairs of the day
 */
record Given(
    PairingPolicy policy, Sides sides, LocalDate date, ImmutableSortedSet<Pair> existing) {}
