package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.quantity.Money;

/**
 * A benefit that a recipient should get.
 *
 * @param benefit the benefit, with what it comes to for the recipient: of a benefit for each person
 *     for all of them together, of a formula its amount; or with the formula where it has no upper
 *     bound and so is only possible
 * @param supportedBy the categories that entitle to it: its own, and those whose benefits it
 *     replaces. A fund that is reserved for one of them may pay it.
 * @param members of a benefit for each person, the places of the listed members who get it, from 0;
 *     empty of a benefit for the household
 * @param rank where it stands when what is short goes in rank order; empty if it does not
 */
public record Entitlement(
    Benefit benefit,
    ImmutableSortedSet<CategoryId> supportedBy,
    ImmutableSortedSet<Integer> members,
    Optional<Precedence> rank) {
  /** Checks that the parts are there. */
  public Entitlement {
    requireNonNull(benefit, "benefit");
    requireNonNull(supportedBy, "supportedBy");
    requireNonNull(members, "members");
    requireNonNull(rank, "rank");
  }

  /** Makes an entitlement of the household or place as a whole. */
  public Entitlement(Benefit benefit, ImmutableSortedSet<CategoryId> supportedBy) {
    this(benefit, supportedBy, ImmutableSortedSet.of(), Optional.empty());
  }

  /** Returns whether it is an amount of money, as opposed to goods, a share or an act. */
  boolean isCash() {
    return benefit.isAmount();
  }

  /** Returns how much money it is; without an upper bound, the most that money can be. */
  Money cash() {
    return benefit.grant() instanceof Grant.Cash cash ? cash.money() : Money.MAX;
  }

  /** Returns it with so much money, more than zero; itself if that is what it has. */
  Entitlement cash(Money money) {
    return money.equals(cash())
        ? this
        : new Entitlement(benefit.giving(Grant.of(money)), supportedBy, members, rank);
  }

  /** Returns it supported by these categories. */
  Entitlement supportedBy(ImmutableSortedSet<CategoryId> categories) {
    return categories.equals(supportedBy)
        ? this
        : new Entitlement(benefit, categories, members, rank);
  }

  /** Returns this entitlement to another benefit: supported by the same, at the same rank. */
  public Entitlement to(Benefit other) {
    return new Entitlement(other, supportedBy, members, rank);
  }

  /** Returns this entitlement at this rank. */
  public Entitlement at(Precedence newRank) {
    return new Entitlement(benefit, supportedBy, members, Optional.of(newRank));
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
