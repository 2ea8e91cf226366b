package org.songnuan.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Payment;

/** How many belong to a category, and what is paid for it. */
final class Helped {
  private Helped() {}

  /** Returns how many belong to the category, listed or not. */
  static long belonging(Outcome outcome, CategoryId category) {
    return outcome.assessments().stream().filter(one -> isIn(one, category)).count();
  }

  /** Returns how many of the category get money or goods of any kind. */
  static long reached(Outcome outcome, CategoryId category) {
    return outcome.assessments().stream()
        .filter(one -> isIn(one, category) && !outcome.award(one.recipient()).isEmpty())
        .count();
  }

  /** Returns what is paid to anybody for this category. */
  static ImmutableList<Payment> payments(Outcome outcome, CategoryId category) {
    ImmutableSet<BenefitId> benefits =
        outcome.plan().campaign().benefits().stream()
            .filter(benefit -> benefit.category().equals(category))
            .map(Benefit::id)
            .collect(ImmutableSet.toImmutableSet());
    return outcome.awards().stream()
        .flatMap(award -> award.payments().stream())
        .filter(payment -> benefits.contains(payment.benefit()))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isIn(Assessment assessment, CategoryId category) {
    return assessment.classification().categories().contains(category);
  }
}
