package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.PriceList;
import org.songnuan.benefit.Substitution;
import org.songnuan.quantity.Money;

/**
 * Goods first, then what replaces them, then cash: the rounds of a campaign in which what somebody
 * gets of one kind changes what is due of another.
 *
 * <p>It answers "what is left to be met by something else?". Goods are settled as they are claimed,
 * as far as the value cap of a household lets them. What is short is exchanged, substitution after
 * substitution, out of what is left. Then money is claimed up to the cap, so that it fills the gap
 * that the goods leave, at the prices of the day. The last settlement holds everything at once: the
 * claims for goods are then what the rounds before gave, which the stocks can meet.
 *
 * <p>Without a cap and without substitutions there is one round, and nothing of this shows. A host
 * with many machines takes the rounds one by one, from {@link #first} on.
 */
public final class Rounds {
  private final Treasury treasury;
  private final Optional<Worth> worth;
  private final ImmutableList<Substitution> substitutions;

  private Rounds(
      Treasury treasury, Optional<Worth> worth, ImmutableList<Substitution> substitutions) {
    this.treasury = treasury;
    this.worth = worth;
    this.substitutions = substitutions;
  }

  /**
   * Returns the rounds over a treasury.
   *
   * @param prices what goods are worth
   * @param date the day of the prices
   * @param cap the most that a household gets, goods and money together, if there is a cap
   * @param substitutions what may be given instead, in the order in which it is tried
   */
  public static Rounds of(
      Treasury treasury,
      PriceList prices,
      LocalDate date,
      Optional<Money> cap,
      Iterable<Substitution> substitutions) {
    return new Rounds(
        treasury,
        cap.map(money -> new Worth(prices, date, money)),
        ImmutableList.copyOf(substitutions));
  }

  /**
   * What the rounds came to. The settlement says who gets what; an {@link Award} is made of it when
   * somebody asks for it.
   */
  public static final class Result {
    private final Round last;
    private final Settlement settlement;
    private final List<Assessment> assessments;
    private final List<Assessment> claimed;
    private final ImmutableList<Certificate> certificates;
    private final Supplier<ImmutableList<Award>> awards;

    private Result(
        Round last,
        Settlement settlement,
        List<Assessment> assessments,
        List<Assessment> claimed) {
      this.last = last;
      this.settlement = settlement;
      this.assessments = assessments;
      this.claimed = claimed;
      this.certificates = last.certificates(settlement);
      this.awards =
          Suppliers.memoize(
              () ->
                  assessments.stream()
                      .map(each -> last.award(settlement, each))
                      .collect(toImmutableList()));
    }

    /** Returns the last settlement, closed. */
    public Settlement settlement() {
      return settlement;
    }

    /** Returns what each recipient gets, in the order of the assessments; made once for all. */
    public ImmutableList<Award> awards() {
      return awards.get();
    }

    /** Returns what the recipient of the assessment at this place gets. */
    public Award award(int place) {
      return last.award(settlement, assessments.get(place));
    }

    /**
     * Visits every payment with the place of its recipient, a line for each recipient, benefit and
     * fund, as the awards have them.
     */
    public void eachPayment(ObjIntConsumer<Payment> visitor) {
      settlement.eachPayment(claimed, visitor);
    }

    /** Returns the proofs of what is short, of goods before anything replaced them. */
    public ImmutableList<Certificate> certificates() {
      return certificates;
    }

    /**
     * Returns what each recipient claims in the last settlement, in the order of the assessments.
     */
    public List<Assessment> claimed() {
      return claimed;
    }

    @Override
    public String toString() {
      return "Result[" + settlement + "]";
    }
  }

  /**
   * Returns the first of the rounds, for a host that counts on many machines.
   *
   * @param committed everything that is made or promised
   */
  public Round first(Committed committed) {
    return new Round(this, committed, ImmutableList.of());
  }

  /** Settles these assessments, all of the campaign, beyond what is committed. */
  public Result settle(List<Assessment> assessments, Committed committed) {
    Round round = first(committed);
    while (!round.isLast()) {
      round = round.next(round.closed(round.claimed(assessments)));
    }
    List<Assessment> claimed = round.claimed(assessments);
    return new Result(round, round.closed(claimed), assessments, claimed);
  }

  /** Returns whether there is one round alone. */
  boolean isPlain() {
    return worth.isEmpty() && substitutions.isEmpty();
  }

  Treasury treasury() {
    return treasury;
  }

  Optional<Worth> worth() {
    return worth;
  }

  ImmutableList<Substitution> substitutions() {
    return substitutions;
  }
}
