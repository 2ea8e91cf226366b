package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.BenefitId;

/**
 * Money or goods that one recipient already has, or was promised: a line of the host's ledger.
 *
 * <p>It is fixed. A new settlement divides only what is left, and counts it as a part of what its
 * recipient gets in all.
 */
public sealed interface Commitment {
  /** How far it has gone. Either way it is fixed; a promise that is taken back is left out. */
  enum State {
    /** Promised: on a list that was locked or posted. */
    PROMISED,
    /** Made: paid out or handed over. */
    MADE
  }

  /** Returns who has it. */
  RecipientId recipient();

  /** Returns how far it has gone. */
  State state();

  /** Returns for which benefit it is. */
  BenefitId benefit();

  /**
   * Money.
   *
   * @param recipient who has it
   * @param payment for which benefit, from which fund, how much; more than zero
   * @param state how far it has gone
   */
  record OfCash(RecipientId recipient, Payment payment, State state) implements Commitment {
    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is not more than zero
     */
    public OfCash {
      requireNonNull(recipient, "recipient");
      requireNonNull(state, "state");
      if (!payment.money().isPositive()) {
        throw new IllegalArgumentException(
            "Commitment must be more than 0.00, but was (" + payment.money() + ").");
      }
    }

    @Override
    public BenefitId benefit() {
      return payment.benefit();
    }
  }

  /**
   * Goods.
   *
   * @param recipient who has them
   * @param issue for which benefit, from which stock, what and how much; more than zero
   * @param state how far it has gone
   */
  record OfGoods(RecipientId recipient, Issue issue, State state) implements Commitment {
    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is not more than zero
     */
    public OfGoods {
      requireNonNull(recipient, "recipient");
      requireNonNull(state, "state");
      if (issue.units() <= 0) {
        throw new IllegalArgumentException(
            "Commitment must be more than 0 units, but was (" + issue.units() + ").");
      }
    }

    @Override
    public BenefitId benefit() {
      return issue.benefit();
    }
  }

  /** Returns what an award adds to the ledger when it is promised or made: a line for each part. */
  static ImmutableList<Commitment> of(Award award, State state) {
    ImmutableList.Builder<Commitment> lines = ImmutableList.builder();
    award.payments().forEach(payment -> lines.add(new OfCash(award.recipient(), payment, state)));
    award.issues().forEach(issue -> lines.add(new OfGoods(award.recipient(), issue, state)));
    return lines.build();
  }
}
