package org.songnuan.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Collection;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Award;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Lot;

/**
 * Recipients to be checked on the spot, drawn by lot, so that an auditor chooses nobody and anybody
 * can draw the same again.
 *
 * <p>It answers "how many must be checked, and whom?". The frame is final before the lot is drawn:
 * those who got something. The lot is one of the audit's own; the order of the frame plays no part.
 *
 * <pre>{@code
 * AuditSample.ofShare(Lot.of("2026-spring/audit"), Ratio.percent(5), AuditSample.frame(outcome))
 * AuditSample.ofMargin(lot, AuditSample.Confidence.P95, Ratio.percent(5), frame)
 * }</pre>
 *
 * @param lot the drawing
 * @param frame out of how many it was drawn
 * @param chosen who is to be checked, in the order in which they were drawn
 */
public record AuditSample(Lot lot, long frame, ImmutableList<RecipientId> chosen) {

  /**
   * How sure one wants to be that the true share of faults is within the margin of the found one.
   *
   * <p>Each stands for the square of the normal quantile as tables print it, with three decimals:
   * 1.645, 1.960 and 2.576.
   */
  public enum Confidence {
    /** 90 of 100: 1.645² = 2.706025. */
    P90(2_706_025),
    /** 95 of 100: 1.960² = 3.8416. */
    P95(3_841_600),
    /** 99 of 100: 2.576² = 6.635776. */
    P99(6_635_776);

    private final long millionths;

    Confidence(long millionths) {
      this.millionths = millionths;
    }

    /** Returns the square of the quantile. */
    public Ratio squaredQuantile() {
      return Ratio.of(millionths, 1_000_000);
    }
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if more are chosen than there are
   */
  public AuditSample {
    requireNonNull(lot, "lot");
    requireNonNull(chosen, "chosen");
    if (chosen.size() > frame) {
      throw new IllegalArgumentException(
          "Sample must have at most " + frame + " of the frame, but had (" + chosen.size() + ").");
    }
  }

  /** Returns who got money or goods: the frame of a check of what was given. */
  public static ImmutableList<RecipientId> frame(Outcome outcome) {
    return outcome.awards().stream()
        .filter(award -> !award.isEmpty())
        .map(Award::recipient)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Draws a share of the frame, rounded up: of 101, five percent are 6. Of an empty frame it is
   * empty.
   *
   * @throws IllegalArgumentException if the share is not above 0 and at most 1, or somebody is in
   *     the frame twice
   */
  public static AuditSample ofShare(Lot lot, Ratio share, Collection<RecipientId> frame) {
    if (share.signum() <= 0 || share.compareTo(Ratio.ONE) > 0) {
      throw new IllegalArgumentException(
          "Share of a sample must be above 0 and at most 1, but was (" + share + ").");
    }
    return drawn(
        lot,
        ceiling(
            BigInteger.valueOf(frame.size()).multiply(BigInteger.valueOf(share.numerator())),
            BigInteger.valueOf(share.denominator())),
        frame);
  }

  /**
   * Draws as many as {@link #size} says.
   *
   * @throws IllegalArgumentException if the margin is not above 0 and below 1, or somebody is in
   *     the frame twice
   */
  public static AuditSample ofMargin(
      Lot lot, Confidence confidence, Ratio margin, Collection<RecipientId> frame) {
    return drawn(lot, size(confidence, margin, frame.size()), frame);
  }

  /**
   * Returns how many of a finite frame must be checked, whatever the true share of faults is: with
   * z² of the confidence, the margin e and a frame of N, {@code N × z² / (4 × e² × (N − 1) + z²)},
   * rounded up (Cochran 1977, with p = 1/2). It is exact.
   *
   * @param margin how far the found share of faults may be from the true one
   * @param frame how many there are; 0 of nobody
   * @throws IllegalArgumentException if the margin is not above 0 and below 1, or the frame
   *     negative
   */
  public static long size(Confidence confidence, Ratio margin, long frame) {
    if (margin.signum() <= 0 || margin.compareTo(Ratio.ONE) >= 0) {
      throw new IllegalArgumentException(
          "Margin of a sample must be above 0 and below 1, but was (" + margin + ").");
    }
    if (frame < 0) {
      throw new IllegalArgumentException(
          "Frame of a sample must not be negative, but was (" + frame + ").");
    }
    if (frame == 0) {
      return 0;
    }
    Ratio squared = confidence.squaredQuantile();
    BigInteger z = BigInteger.valueOf(squared.numerator());
    BigInteger zOf = BigInteger.valueOf(squared.denominator());
    BigInteger e = BigInteger.valueOf(margin.numerator()).pow(2);
    BigInteger eOf = BigInteger.valueOf(margin.denominator()).pow(2);
    BigInteger withoutOne = BigInteger.valueOf(4).multiply(BigInteger.valueOf(frame - 1));
    return ceiling(
        BigInteger.valueOf(frame).multiply(z).multiply(eOf),
        withoutOne.multiply(e).multiply(zOf).add(z.multiply(eOf)));
  }

  private static long ceiling(BigInteger number, BigInteger of) {
    return number.add(of).subtract(BigInteger.ONE).divide(of).longValueExact();
  }

  private static AuditSample drawn(Lot lot, long size, Collection<RecipientId> frame) {
    ImmutableList<RecipientId> chosen =
        lot.draw(Math.toIntExact(size), frame.stream().map(RecipientId::value).toList()).stream()
            .map(RecipientId::of)
            .collect(ImmutableList.toImmutableList());
    return new AuditSample(lot, frame.size(), chosen);
  }

  /** Returns how many of how many, never who. */
  @Override
  public String toString() {
    return "AuditSample[" + chosen.size() + " of " + frame + "]";
  }
}
