package org.songnuan.bench;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many households a microsecond can be sorted into categories, by everybody under the same
 * rules. An invocation is one pass over the 100,000 households of a register, which lie in memory
 * as in an application that runs for a while: what making them left behind is collected before.
 *
 * <p>{@code handIfs}, {@code handExpert}, {@code easyRules} and {@code evrete} are given the 24
 * rules alone. {@code objects}, {@code households}, {@code columns}, {@code unknowns} and {@code
 * explained} are this library; each decides all rules of a subject at once.
 *
 * <p>The heap is touched before the start: otherwise whoever allocates is timed with the system's
 * handing out of fresh pages, a second or two until the heap was once round.
 *
 * <pre>{@code
 * java -jar core/target/benchmarks.jar Classify -p register=poor,general -p rules=24,240
 * }</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(Register.SIZE)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class ClassifyBenchmark {

  /** A contestant with its register, checked. */
  @State(Scope.Benchmark)
  public abstract static class Contest {
    /** Which register. */
    @Param({"poor", "general"})
    public String register = "poor";

    private final String name;
    private Contestant contestant = masks -> {};
    private long[] masks = new long[0];

    Contest(String name) {
      this.name = name;
    }

    /** Makes the contestant and checks every row of its first pass. */
    @Setup
    public void enter() {
      Register chosen = Register.valueOf(register.toUpperCase(Locale.ROOT));
      RuleBook book = RuleBook.of(rules());
      PlainHousehold[] households = chosen.households();
      Referee referee = Referee.of(chosen, book, households);
      contestant = contestant(book, households);
      masks = new long[referee.length() * masksOfEach()];
      contestant.classify(masks);
      check(referee, name, masks);
      System.gc();
    }

    int rules() {
      return 24;
    }

    int masksOfEach() {
      return 1;
    }

    void check(Referee referee, String contestantName, long[] found) {
      referee.requireSame(contestantName, found);
    }

    abstract Contestant contestant(RuleBook book, PlainHousehold[] households);

    long[] pass() {
      contestant.classify(masks);
      return masks;
    }
  }

  /** A contest that is held under 240 rules too. */
  public abstract static class ContestOfManyRules extends Contest {
    /** How many rules. */
    @Param({"24", "240"})
    public int rules = 24;

    ContestOfManyRules(String name) {
      super(name);
    }

    @Override
    int rules() {
      return rules;
    }
  }

  /** See {@link HandIfs}. */
  public static class HandIfsContest extends Contest {
    /** Enters it. */
    public HandIfsContest() {
      super("handIfs");
    }

    @Override
    Contestant contestant(RuleBook book, PlainHousehold[] households) {
      return new HandIfs(households);
    }
  }

  /** See {@link HandExpert}. */
  public static class HandExpertContest extends Contest {
    /** Enters it. */
    public HandExpertContest() {
      super("handExpert");
    }

    @Override
    Contestant contestant(RuleBook book, PlainHousehold[] households) {
      return new HandExpert(households);
    }
  }

  /** See {@link Lambdas}. */
  public static class LambdasContest extends ContestOfManyRules {
    /** Enters it. */
    public LambdasContest() {
      super("lambdas");
    }

    @Override
    Contestant contestant(RuleBook book, PlainHousehold[] households) {
      return new Lambdas(book, households);
    }
  }

  /** See {@link EasyRules}. */
  public static class EasyRulesContest extends Contest {
    /** Enters it. */
    public EasyRulesContest() {
      super("easyRules");
    }

    @Override
    Contestant contestant(RuleBook book, PlainHousehold[] households) {
      return new EasyRules(book, households);
    }
  }

  /** See {@link Evrete}. */
  public static class EvreteContest extends Contest {
    /** Enters it. */
    public EvreteContest() {
      super("evrete");
    }

    @Override
    Contestant contestant(RuleBook book, PlainHousehold[] households) {
      return new Evrete(book, households);
    }
  }

  /** See {@link Drools}. */
  public static class DroolsContest extends ContestOfManyRules {
    /** Enters it. */
    public DroolsContest() {
      super("drools");
    }

    @Override
    Contestant contestant(RuleBook book, PlainHousehold[] households) {
      return new Drools(book, households);
    }
  }

  /** See {@link SongnuanObjects}. */
  public static class ObjectsContest extends ContestOfManyRules {
    /** Enters it. */
    public ObjectsContest() {
      super("objects");
    }

    @Override
    Contestant contestant(RuleBook book, PlainHousehold[] households) {
      return new SongnuanObjects(book, households);
    }
  }

  /** See {@link SongnuanHouseholds}. */
  public static class HouseholdsContest extends ContestOfManyRules {
    /** Enters it. */
    public HouseholdsContest() {
      super("households");
    }

    @Override
    Contestant contestant(RuleBook book, PlainHousehold[] households) {
      return new SongnuanHouseholds(book, households);
    }
  }

  /** See {@link SongnuanColumns}. */
  public static class ColumnsContest extends ContestOfManyRules {
    /** Enters it. */
    public ColumnsContest() {
      super("columns");
    }

    @Override
    Contestant contestant(RuleBook book, PlainHousehold[] households) {
      return new SongnuanColumns(book, households);
    }
  }

  /** See {@link SongnuanUnknowns}. */
  public static class UnknownsContest extends ContestOfManyRules {
    /** Enters it. */
    public UnknownsContest() {
      super("unknowns");
    }

    @Override
    int masksOfEach() {
      return 2;
    }

    @Override
    void check(Referee referee, String contestantName, long[] found) {
      referee.requireSound(contestantName, found);
    }

    @Override
    Contestant contestant(RuleBook book, PlainHousehold[] households) {
      return new SongnuanUnknowns(book, households);
    }
  }

  /** See {@link SongnuanExplained}. */
  public static class ExplainedContest extends ContestOfManyRules {
    /** Enters it. */
    public ExplainedContest() {
      super("explained");
    }

    @Override
    Contestant contestant(RuleBook book, PlainHousehold[] households) {
      return new SongnuanExplained(book, households);
    }
  }

  /** Returns the masks of {@link HandIfs}. */
  @Benchmark
  public long[] handIfs(HandIfsContest contest) {
    return contest.pass();
  }

  /** Returns the masks of {@link HandExpert}. */
  @Benchmark
  public long[] handExpert(HandExpertContest contest) {
    return contest.pass();
  }

  /** Returns the masks of {@link Lambdas}. */
  @Benchmark
  public long[] lambdas(LambdasContest contest) {
    return contest.pass();
  }

  /** Returns the masks of {@link EasyRules}. */
  @Benchmark
  public long[] easyRules(EasyRulesContest contest) {
    return contest.pass();
  }

  /** Returns the masks of {@link Evrete}. */
  @Benchmark
  public long[] evrete(EvreteContest contest) {
    return contest.pass();
  }

  /** Returns the masks of {@link Drools}. */
  @Benchmark
  public long[] drools(DroolsContest contest) {
    return contest.pass();
  }

  /** Returns the masks of {@link SongnuanObjects}. */
  @Benchmark
  public long[] objects(ObjectsContest contest) {
    return contest.pass();
  }

  /** Returns the masks of {@link SongnuanHouseholds}. */
  @Benchmark
  public long[] households(HouseholdsContest contest) {
    return contest.pass();
  }

  /** Returns the masks of {@link SongnuanColumns}. */
  @Benchmark
  public long[] columns(ColumnsContest contest) {
    return contest.pass();
  }

  /** Returns the masks of {@link SongnuanUnknowns}. */
  @Benchmark
  public long[] unknowns(UnknownsContest contest) {
    return contest.pass();
  }

  /** Returns the masks of {@link SongnuanExplained}. */
  @Benchmark
  public long[] explained(ExplainedContest contest) {
    return contest.pass();
  }
}
