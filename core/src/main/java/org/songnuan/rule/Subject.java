package org.songnuan.rule;

import com.google.common.collect.ImmutableList;

/**
 * Whoever is asked about, as the tables see it: packed facts, and a sheet for what tables cannot
 * decide.
 */
abstract sealed class Subject permits FactSheet, FactCells {
  /** Returns the value of a fact; where it is missing, anything. */
  abstract long value(int slot);

  /** Returns a bit for each fact that is known, 64 to a word. */
  abstract long known(int word);

  /** Returns whether the fact of this place is known. */
  abstract boolean isKnown(int slot);

  /** Returns the word of the small facts; of a fact that is not among these slots, anything. */
  abstract long small(int[] slots);

  /** Returns whether some fact is known as a range only. */
  abstract boolean isPartlyKnown();

  /** Returns the last value that a fact may have, of which the value is the first. */
  abstract long most(int slot);

  /** Returns the members that are listed. */
  abstract ImmutableList<FactSheet> members();

  /** Returns whether there may be members that are not listed. */
  abstract boolean isMembersOpen();

  /** Returns the same as a sheet. */
  abstract FactSheet sheet();
}
