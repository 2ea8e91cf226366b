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
 * How long it takes to settle a million claims on a network of funds and lay them out to payment
 * lines, against dividing the same money among the same claims as one fund.
 *
 * <pre>{@code
 * java -jar core/target/benchmarks.jar Fund
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
public class FundBenchmark {

  /** The claims and the funds. */
  @State(Scope.Benchmark)
  public static class Given {
    /** How many claims. */
    @Param("1000000")
    public int n = 1;

    private FundCase given = new FundCase(1);

    /** Makes the claims, and checks that every payment line is paid for. */
    @Setup
    public void make() {
      given = new FundCase(n);
      long paid = given.settle();
      if (paid > given.estate || paid != given.paidByBalances()) {
        throw new IllegalStateException(
            "Payment lines must sum to what the funds pay, but were (" + paid + ").");
      }
    }
  }

  /** Counts the demand, settles it, draws lots, and makes the payment lines of everybody. */
  @Benchmark
  public long settle(Given given) {
    return given.given.settle();
  }

  /** Divides the same money among the same claims as one fund. */
  @Benchmark
  public long plainSplit(Given given) {
    return given.given.plainSplit();
  }
}
