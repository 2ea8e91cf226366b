package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import org.songnuan.beneficiary.CategoryId;

/**
 * A benefit that a recipient should get.
 *
 * @param benefit the benefit; if a formula says how much it gives, with what that comes to for the
 *     recipient, or with the formula where it has no upper bound and so is only possible
 * @param supportedBy the categories that entitle to it: its own, and those whose benefits it
 *     replaces. A fund that is reserved for one of them may pay it.
 */
public record Entitlement(Benefit benefit, ImmutableSortedSet<CategoryId> supportedBy) {
  /** Checks that the parts are there. */
  public Entitlement {
    requireNonNull(benefit, "benefit");
    requireNonNull(supportedBy, "supportedBy");
  }

  /** Returns the hash of both; a table of demand asks for it once a claim. */
  @Override
  public int hashCode() {
    int hash = benefit.hashCode();
    ImmutableList<CategoryId> categories = supportedBy.asList();
    for (int i = 0; i < categories.size(); i++) {
      hash = 31 * hash + categories.get(i).value().hashCode();
    }
    return hash;
  }
}
