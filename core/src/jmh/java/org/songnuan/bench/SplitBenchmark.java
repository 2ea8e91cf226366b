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
import org.songnuan.split.Shares;

/**
 * How long it takes to divide one sum among many, to the fen. An invocation is one division of the
 * whole list; a figure means something only as a ratio to others of the same run.
 *
 * <p>{@code split}, {@code webster}, {@code filled} (weights, floors and caps) and {@code
 * equalAwards} are this library on columns. {@code equalAwardsBySort} is the same rule by a sort of
 * primitive numbers. The others divide by weights as {@code split} does, in {@link SplitPeers};
 * they are measured up to a million claimants, and refuse longer lists.
 *
 * <pre>{@code
 * java -jar core/target/benchmarks.jar Split -p n=1000,1000000,10000000
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class SplitBenchmark {

  /** A list, and one contestant that is checked on it before it is timed. */
  @State(Scope.Benchmark)
  public abstract static class Contest {
    /** How many claimants. */
    @Param({"1000", "1000000", "10000000"})
    public int n = 1_000;

    SplitList list = SplitList.of(0);

    /** Makes the list and checks the contestant's answer. */
    @Setup
    public void enter() {
      list = SplitList.of(n);
      check();
    }

    abstract void check();
  }

  /** A contestant of this library. */
  public abstract static class OwnContest extends Contest {
    abstract Shares divide();

    @Override
    void check() {
      check(divide().toArray());
    }

    abstract void check(long[] shares);
  }

  /** A contestant that divides by weights in its own way. */
  public abstract static class PeerContest extends Contest {
    private static final int MOST = 1_000_000;

    abstract long[] divide();

    @Override
    public void enter() {
      if (n > MOST) {
        throw new IllegalStateException("Peers are measured up to " + MOST + " claimants.");
      }
      super.enter();
    }

    @Override
    void check() {
      list.requireSum(list.estate(), divide());
      if (isLargestRemainder()) {
        list.requireSame(divide(), SplitList.weighted(list).toArray());
      }
    }

    boolean isLargestRemainder() {
      return true;
    }
  }

  /** See {@link SplitList#weighted}. */
  public static class SplitContest extends OwnContest {
    @Override
    Shares divide() {
      return SplitList.weighted(list);
    }

    @Override
    void check(long[] shares) {
      list.requireSum(list.estate(), shares);
      if (n <= PeerContest.MOST) {
        list.requireSame(SplitPeers.boxedSort(list.estate(), list.weights()), shares);
      }
    }
  }

  /** See {@link SplitList#webster}. */
  public static class WebsterContest extends OwnContest {
    @Override
    Shares divide() {
      return SplitList.webster(list);
    }

    @Override
    void check(long[] shares) {
      list.requireSum(list.estate(), shares);
      list.requireWebster(shares);
    }
  }

  /** See {@link SplitList#filled}. */
  public static class FilledContest extends OwnContest {
    @Override
    Shares divide() {
      return SplitList.filled(list);
    }

    @Override
    void check(long[] shares) {
      list.requireSum(list.estate(), shares);
      list.requireFilled(shares);
    }
  }

  /** See {@link SplitList#equalAwards}. */
  public static class EqualAwardsContest extends OwnContest {
    @Override
    Shares divide() {
      return SplitList.equalAwards(list);
    }

    @Override
    void check(long[] shares) {
      list.requireSum(list.halfClaimed(), shares);
      list.requireSame(SplitPeers.equalAwardsBySort(list.halfClaimed(), list.claims()), shares);
    }
  }

  /** See {@link SplitPeers#equalAwardsBySort}. */
  public static class EqualAwardsBySortContest extends Contest {
    long[] divide() {
      return SplitPeers.equalAwardsBySort(list.halfClaimed(), list.claims());
    }

    @Override
    void check() {
      list.requireSame(SplitList.equalAwards(list).toArray(), divide());
    }
  }

  /** See {@link SplitPeers#jodaMoney}. */
  public static class JodaMoneyContest extends PeerContest {
    @Override
    long[] divide() {
      return SplitPeers.fen(SplitPeers.jodaMoney(list.estate(), list.weights()));
    }

    @Override
    boolean isLargestRemainder() {
      return false;
    }
  }

  /** See {@link SplitPeers#moneta}. */
  public static class MonetaContest extends PeerContest {
    @Override
    long[] divide() {
      return SplitPeers.fen(SplitPeers.moneta(list.estate(), list.weights()));
    }

    @Override
    boolean isLargestRemainder() {
      return false;
    }
  }

  /** See {@link SplitPeers#bigDecimal}. */
  public static class BigDecimalContest extends PeerContest {
    @Override
    long[] divide() {
      return SplitPeers.bigDecimal(list.estate(), list.weights());
    }
  }

  /** See {@link SplitPeers#boxedSort}. */
  public static class BoxedSortContest extends PeerContest {
    @Override
    long[] divide() {
      return SplitPeers.boxedSort(list.estate(), list.weights());
    }
  }

  /** By weights, rounded by largest remainder. */
  @Benchmark
  public Shares split(SplitContest contest) {
    return contest.divide();
  }

  /** By weights, rounded by Webster's method. */
  @Benchmark
  public Shares webster(WebsterContest contest) {
    return contest.divide();
  }

  /** By weights, between floors and caps. */
  @Benchmark
  public Shares filled(FilledContest contest) {
    return contest.divide();
  }

  /** Constrained equal awards. */
  @Benchmark
  public Shares equalAwards(EqualAwardsContest contest) {
    return contest.divide();
  }

  /** Constrained equal awards by sorting. */
  @Benchmark
  public long[] equalAwardsBySort(EqualAwardsBySortContest contest) {
    return contest.divide();
  }

  /** By weights, in the money of Joda. */
  @Benchmark
  public Object jodaMoney(JodaMoneyContest contest) {
    return SplitPeers.jodaMoney(contest.list.estate(), contest.list.weights());
  }

  /** By weights, in the money of JSR 354's reference. */
  @Benchmark
  public Object moneta(MonetaContest contest) {
    return SplitPeers.moneta(contest.list.estate(), contest.list.weights());
  }

  /** By weights, in decimals. */
  @Benchmark
  public long[] bigDecimal(BigDecimalContest contest) {
    return contest.divide();
  }

  /** By weights, in longs, with a sort of boxed indices. */
  @Benchmark
  public long[] boxedSort(BoxedSortContest contest) {
    return contest.divide();
  }
}
