package org.songnuan.bench;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
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
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Analysis;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Explanation;
import org.songnuan.rule.FactSheet;

/**
 * How long it takes to compile the rules from their texts, to analyse them, and to say why one rule
 * holds or not.
 *
 * <pre>{@code
 * java -jar core/target/benchmarks.jar Build -p rules=24,240
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class BuildBenchmark {

  /** The texts. */
  @State(Scope.Benchmark)
  public static class Texts {
    /** How many rules. */
    @Param({"24", "240"})
    public int rules = 24;

    private RuleBook book = RuleBook.of(24);

    /** Reads the texts, and compiles them once to see that they can be. */
    @Setup
    public void read() {
      book = RuleBook.of(rules);
      book.compile(HouseholdFacts.OWN);
    }
  }

  /** The compiled rules. */
  @State(Scope.Benchmark)
  public static class Compiled {
    /** How many rules. */
    @Param({"24", "240"})
    public int rules = 24;

    private Classifier classifier = RuleBook.of(24).compile(HouseholdFacts.OWN);

    /** Compiles the rules, and checks that no question about 24 of them stays open. */
    @Setup
    public void compile() {
      classifier = RuleBook.of(rules).compile(HouseholdFacts.OWN);
      Analysis analysis = classifier.analyse();
      boolean open = false;
      for (String one : analysis.ruleIds()) {
        for (String other : analysis.ruleIds().tailSet(one, false)) {
          open |= analysis.overlaps(one, other) == Verdict.UNKNOWN;
        }
      }
      if (open && rules == 24) {
        throw new IllegalStateException("Analysis must decide everything, but did not.");
      }
    }
  }

  /** Pairs of a household and a rule, in an order in which neither is the same twice. */
  @State(Scope.Thread)
  public static class Questions {
    private static final int HOUSEHOLDS = 1_000;

    private final RuleBook book = RuleBook.of(24);
    private final Classifier classifier = book.compile(HouseholdFacts.OWN);
    private final ImmutableList<String> ids = book.ids();
    private FactSheet[] sheets = new FactSheet[0];
    private int asked;

    /** Checks that every explanation is one of the verdict that the hand-written rules give. */
    @Setup
    public void check() {
      PlainHousehold[] households = Arrays.copyOf(Register.POOR.households(), HOUSEHOLDS);
      long[] expected = new long[HOUSEHOLDS];
      new HandIfs(households).classify(expected);
      sheets =
          Arrays.stream(households)
              .map(plain -> HouseholdFacts.household(plain).facts())
              .toArray(FactSheet[]::new);
      for (int row = 0; row < HOUSEHOLDS; row++) {
        for (int rule = 0; rule < book.rules().size(); rule++) {
          Verdict verdict = classifier.why(book.ids().get(rule), sheets[row]).verdict();
          if (verdict != Verdict.of((expected[row] >> rule & 1) == 1)) {
            throw new IllegalStateException(
                "Explanation must agree with the hand-written rules, but did not (row "
                    + row
                    + ", rule "
                    + book.ids().get(rule)
                    + ").");
          }
        }
      }
    }

    long ask() {
      asked = asked + 1 == HOUSEHOLDS * 24 ? 0 : asked + 1;
      Explanation why = classifier.why(ids.get(asked % 24), sheets[asked % HOUSEHOLDS]);
      return (why.verdict() == Verdict.YES ? 1 : 0) + ReasonWalk.sum(why.reason());
    }
  }

  /** Returns the classifier of the rules, compiled from their texts. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public Classifier build(Texts texts) {
    return texts.book.compile(HouseholdFacts.OWN);
  }

  /** Returns what the compiled rules say of all subjects. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public Analysis analyse(Compiled compiled) {
    return compiled.classifier.analyse();
  }

  /** Explains one rule for one household, whether it holds or not, and reads all that it says. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public long why(Questions questions) {
    return questions.ask();
  }
}
