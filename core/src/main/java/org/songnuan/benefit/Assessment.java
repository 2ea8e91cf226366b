package org.songnuan.benefit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.scope.Area;

/**
 * What one recipient should get, before anybody asks whether the money suffices.
 *
 * <p>It depends on this recipient alone. Its {@code toString} shows numbers only.
 *
 * @param recipient whose it is
 * @param area where the recipient is
 * @param refusals what is missing on the case file; if there is anything, nothing else is asked
 * @param classification the categories
 * @param entitlements what is due for certain, by benefit id: of money, the least that it comes to
 *     however what is missing turns out
 * @param possible what the recipient would be entitled to if everything that is missing turned out
 *     for the best: of money, the most
 * @param suppressed what of the benefits of certain categories is not due, and why
 * @param findings what is wrong with the recipient's data
 */
public record Assessment(
    RecipientId recipient,
    Area area,
    ImmutableList<Reason> refusals,
    Classification classification,
    ImmutableList<Entitlement> entitlements,
    ImmutableList<Entitlement> possible,
    ImmutableList<Suppressed> suppressed,
    ImmutableList<Finding> findings) {

  /** Checks that the parts are there. */
  public Assessment {
    requireNonNull(recipient, "recipient");
    requireNonNull(area, "area");
    requireNonNull(refusals, "refusals");
    requireNonNull(classification, "classification");
    requireNonNull(entitlements, "entitlements");
    requireNonNull(possible, "possible");
    requireNonNull(suppressed, "suppressed");
    requireNonNull(findings, "findings");
  }

  /** Returns whether the recipient may be listed. */
  public boolean isListed() {
    return refusals.isEmpty();
  }

  /** Returns whether a missing fact could change what the recipient should get. */
  public boolean isOpen() {
    return !possible.equals(entitlements);
  }

  /** Returns what is done for the recipient; neither money nor goods limit it. */
  public ImmutableList<Entitlement> acts() {
    return acts(entitlements);
  }

  private static ImmutableList<Entitlement> acts(ImmutableList<Entitlement> all) {
    return all.stream()
        .filter(entitlement -> entitlement.benefit().grant() instanceof Grant.Act)
        .collect(toImmutableList());
  }

  /**
   * Returns this assessment of a recipient who waits for a seat: what is done for it stays, and
   * what is possibly done for it stays possible.
   */
  public Assessment waiting() {
    return new Assessment(
        recipient, area, refusals, classification, acts(), acts(possible), suppressed, findings);
  }

  /**
   * Returns this assessment with entitlements at a rank.
   *
   * @param which the benefits that go in rank order
   * @param rank where the recipient stands by what is certain
   * @param atBest where it stands if every open category is certain: what is only possible stands
   *     there, so that it is not overtaken before its papers are supplied
   */
  public Assessment ranked(Predicate<Benefit> which, Precedence rank, Precedence atBest) {
    Set<Entitlement> certain = new HashSet<>(entitlements);
    return new Assessment(
        recipient,
        area,
        refusals,
        classification,
        entitlements.stream()
            .map(one -> which.test(one.benefit()) ? one.at(rank) : one)
            .collect(toImmutableList()),
        possible.stream()
            .map(
                one ->
                    which.test(one.benefit()) ? one.at(certain.contains(one) ? rank : atBest) : one)
            .collect(toImmutableList()),
        suppressed,
        findings);
  }

  @Override
  public String toString() {
    return "Assessment["
        + entitlements.size()
        + " entitlements, "
        + refusals.size()
        + " refusals, "
        + findings.size()
        + " findings]";
  }
}
