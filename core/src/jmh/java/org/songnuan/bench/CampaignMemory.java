package org.songnuan.bench;

import org.songnuan.campaign.Outcome;

/**
 * How much memory a campaign takes beyond the roster and its outcome.
 *
 * <pre>{@code
 * java -cp core/target/benchmarks.jar org.songnuan.bench.CampaignMemory 1000000
 * }</pre>
 *
 * <p>The first run measures, after full collections, what lives before and after it, and prints the
 * heap under which the second has to succeed: what then lives, 100 bytes a household and 64 MB. The
 * second is the same command under that heap, {@code -Xmx} as printed.
 */
public final class CampaignMemory {
  private static final long MARGIN = 64L << 20;
  private static final long BYTES_A_HOUSEHOLD = 100;

  private CampaignMemory() {}

  /** Runs a campaign of so many households, 1,000,000 if nothing is said. */
  public static void main(String[] args) {
    int households = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    CampaignCase given = new CampaignCase(households);
    long before = live();
    Outcome outcome = given.run();
    long[] lines = {0};
    outcome.eachPayment((line, place) -> lines[0]++);
    long after = live();
    long heap = after + BYTES_A_HOUSEHOLD * households + MARGIN;
    System.out.println(
        households
            + " households, "
            + lines[0]
            + " payment lines of "
            + outcome
            + ": before the run "
            + before
            + " bytes live, after it "
            + after
            + ", the outcome "
            + (after - before) / households
            + " bytes a household; the run must succeed under -Xmx"
            + heap / 1024
            + "k");
  }

  private static long live() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
