package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.songnuan.beneficiary.CategoryId;

/**
 * A benefit that a recipient should get.
 *
 * @param benefit the benefit; if a formula says how much it gives, with what that comes to for the
 *     recipient, or with the formula where it has no upper bound and so is only possible
 * @param supportedBy the categories that entitle to it: its own, and those whose benefits it
 *     replaces. A fund that is reserved for one of them may pay it.
 * @param rank where it stands when what is short goes in rank order; empty if it does not
 */
public record Entitlement(
    Benefit benefit, ImmutableSortedSet<CategoryId> supportedBy, Optional<Rank> rank) {
  /** Checks that the parts are there. */
  public Entitlement {
    requireNonNull(benefit, "benefit");
    requireNonNull(supportedBy, "supportedBy");
    requireNonNull(rank, "rank");
  }

  /** Makes an entitlement that has no rank. */
  public Entitlement(Benefit benefit, ImmutableSortedSet<CategoryId> supportedBy) {
    this(benefit, supportedBy, Optional.empty());
  }

  /** Returns this entitlement to another benefit: supported by the same, at the same rank. */
  public Entitlement to(Benefit other) {
    return new Entitlement(other, supportedBy, rank);
  }

  /** Returns this entitlement at this rank. */
  public Entitlement at(Rank newRank) {
    return new Entitlement(benefit, supportedBy, Optional.of(newRank));
  }

  /** Returns the hash of all; a table of demand asks for it once a claim. */
  @Override
  public int hashCode() {
    int hash = benefit.hashCode() + rank.hashCode();
    ImmutableList<CategoryId> categories = supportedBy.asList();
    for (int i = 0; i < categories.size(); i++) {
      hash = 31 * hash + categories.get(i).value().hashCode();
    }
    return hash;
  }
}
