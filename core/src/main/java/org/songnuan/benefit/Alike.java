package org.songnuan.benefit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;

/**
 * What all those should get who are alike: an {@link Assessment} without whose it is and without
 * the categories, of which some bring nothing.
 */
record Alike(
    ImmutableList<Reason> refusals,
    ImmutableList<Entitlement> entitlements,
    ImmutableList<Entitlement> possible,
    ImmutableList<Suppressed> suppressed,
    ImmutableList<Finding> findings) {

  /** Makes what is due to those of whom nothing is open and nothing is wrong. */
  Alike(ImmutableList<Entitlement> due, ImmutableList<Suppressed> suppressed) {
    this(ImmutableList.of(), due, due, suppressed, ImmutableList.of());
  }

  static Alike of(Assessment assessment) {
    return new Alike(
        assessment.refusals(),
        assessment.entitlements(),
        assessment.possible(),
        assessment.suppressed(),
        assessment.findings());
  }

  boolean isOpen() {
    return !possible.equals(entitlements);
  }

  /** Returns the assessment of one of them. */
  Assessment of(Recipient recipient, Classification classification) {
    return new Assessment(
        recipient.id(),
        recipient.area(),
        refusals,
        classification,
        entitlements,
        possible,
        suppressed,
        findings.isEmpty() ? findings : about(recipient));
  }

  private ImmutableList<Finding> about(Recipient recipient) {
    return findings.stream()
        .map(finding -> finding.about(recipient.id().value()))
        .collect(toImmutableList());
  }
}
