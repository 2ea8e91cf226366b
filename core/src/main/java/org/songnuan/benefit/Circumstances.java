package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.explain.Finding;
import org.songnuan.quantity.Money;
import org.songnuan.rule.FormulaResult;

/**
 * All that a {@link Tariff} asks about one recipient. Its {@code toString} shows numbers only.
 *
 * @param recipient who
 * @param classification the categories of the household or place
 * @param members the categories of each member, for benefits for each person; of a household's
 *     category, those of the household
 * @param moreMembers whether there may be any number of members beyond these
 * @param amounts what the formulas come to; one that is absent is open
 * @param limits what the caps by formula come to, by the cap's id; one that is absent is open
 * @param paid what was paid before of what each cap counts, by the cap's id; nothing, if absent;
 *     not less than zero
 * @param paidToMembers what was paid before to each member of what each cap for each person counts,
 *     as {@code paid}; empty if nothing was
 * @param chosen the benefits that were chosen of those that exclude each other
 * @param findings what is wrong with the data
 */
public record Circumstances(
    Recipient recipient,
    Classification classification,
    ImmutableList<Classification> members,
    boolean moreMembers,
    ImmutableMap<BenefitId, FormulaResult> amounts,
    ImmutableMap<String, FormulaResult> limits,
    ImmutableMap<String, Money> paid,
    ImmutableList<ImmutableMap<String, Money>> paidToMembers,
    ImmutableSet<BenefitId> chosen,
    ImmutableList<Finding> findings) {
  /** Checks that the parts are there. */
  public Circumstances {
    requireNonNull(recipient, "recipient");
    requireNonNull(classification, "classification");
    requireNonNull(members, "members");
    requireNonNull(amounts, "amounts");
    requireNonNull(limits, "limits");
    requireNonNull(paid, "paid");
    requireNonNull(paidToMembers, "paidToMembers");
    requireNonNull(chosen, "chosen");
    requireNonNull(findings, "findings");
  }

  /** Returns the circumstances of a recipient of whom the categories are all that matters. */
  public static Circumstances of(Recipient recipient, Classification classification) {
    return new Circumstances(
        recipient,
        classification,
        ImmutableList.of(),
        false,
        ImmutableMap.of(),
        ImmutableMap.of(),
        ImmutableMap.of(),
        ImmutableList.of(),
        ImmutableSet.of(),
        ImmutableList.of());
  }

  /**
   * Returns the circumstances of somebody to whom, and not to its members, this was paid before.
   */
  Circumstances after(ImmutableMap<String, Money> newPaid) {
    return new Circumstances(
        recipient,
        classification,
        members,
        moreMembers,
        amounts,
        limits,
        newPaid,
        ImmutableList.of(),
        chosen,
        findings);
  }

  /** Returns what was paid to this member before. */
  ImmutableMap<String, Money> paidTo(int member) {
    return member < paidToMembers.size() ? paidToMembers.get(member) : ImmutableMap.of();
  }

  /** Returns whether something that is missing may change what is due. */
  boolean isOpen() {
    return moreMembers
        || !classification.open().isEmpty()
        || isOpenWithin()
        || limits.values().stream().anyMatch(limit -> limit.exact().isEmpty())
        || amounts.values().stream().anyMatch(amount -> amount.exact().isEmpty());
  }

  /** Returns whether it is open of some member whether it belongs. */
  boolean isOpenWithin() {
    return members.stream().anyMatch(member -> !member.open().isEmpty());
  }

  @Override
  public String toString() {
    return "Circumstances[" + members.size() + " members, " + findings.size() + " findings]";
  }
}
