package org.songnuan.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a whole campaign takes: assess, settle, award, with 24 categories, 15 benefits,
 * stacking, a yearly cap, 4 funds and payment lines, each of which is visited; against a loop over
 * primitives that computes the same payments and nothing else. How much memory it takes is shown by
 * {@link CampaignMemory}. The heap is touched before the start, as that of an application that runs
 * for a while: otherwise the system's handing out of fresh pages would be timed.
 *
 * <pre>{@code
 * java -jar core/target/benchmarks.jar Campaign -p households=100000,1000000
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms8g", "-Xmx8g", "-XX:+AlwaysPreTouch"})
public class CampaignBenchmark {

  /** The households and the campaign. */
  @State(Scope.Benchmark)
  public static class Given {
    /** How many households. */
    @Param({"100000", "1000000"})
    public int households = 1;

    private CampaignCase given = new CampaignCase(1);

    /** Makes the households, and compares the payment lines of both. */
    @Setup
    public void make() {
      given = new CampaignCase(households);
      given.byHand();
      given.check(given.run());
    }
  }

  /** The library's run, every payment line of it visited. */
  @Benchmark
  public long campaign(Given given) {
    return given.given.paid();
  }

  /** The loop over primitives. */
  @Benchmark
  public long handLoop(Given given) {
    return given.given.byHand();
  }
}
