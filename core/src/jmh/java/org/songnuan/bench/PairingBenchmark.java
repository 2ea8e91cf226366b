package org.songnuan.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.MaxFlow;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.songnuan.pairing.Solved;

/**
 * How long it takes to pair households with helpers, once and cold, beside OR-Tools and JGraphT on
 * the same whole costs and capacities. Building the model is timed. Each runs in a fork of its own,
 * which prints its peak memory, all of the process, and the time that its thread was on a
 * processor, which says more than the clock on a machine that others use too.
 *
 * <pre>{@code
 * java -jar core/target/benchmarks.jar Pairing -p instance=slack
 * }</pre>
 *
 * <p>{@code dense1000} pairs 1,000 with 1,000; {@code slack} and {@code tight} 10,000 with 500
 * helpers who may have 24 or 20; these three at least cost. {@code sparse} covers 1,000,000 by
 * 50,000 with 10 eligible each, {@code starved} too, but for a district that cannot be covered.
 * OR-Tools is asked about all five, the last two as a largest flow; its arcs lie off the heap, so
 * that the heap of the fork does not bound it, and the printed peak counts them. JGraphT is not
 * asked about the last two: it keeps an object and entries of hash tables for each of ten million
 * edges, more than the heap holds. {@code readEdges} looks at every link once. Every answer is
 * compared with the known one; that of the library is proven by its prices, or by its Hall set,
 * which is timed too.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx6g")
public class PairingBenchmark {

  /** The problem. */
  @State(Scope.Benchmark)
  public static class Given {
    /** Which one. */
    @Param({"dense1000", "slack", "tight", "sparse", "starved"})
    public String instance = "";

    private PairingInstance given = PairingInstance.NONE;
    private long begun;

    /** Makes the problem, untimed. */
    @Setup
    public void make() {
      given = PairingInstance.of(instance);
      begun = cpu();
    }

    /** Prints what the fork needed. */
    @TearDown
    public void tell() throws IOException {
      long millis = (cpu() - begun) / 1_000_000;
      String peak =
          Files.readAllLines(Path.of("/proc/self/status")).stream()
              .filter(line -> line.startsWith("VmHWM"))
              .findAny()
              .orElse("VmHWM unknown");
      System.out.printf("# on a processor %d ms, peak %s%n", millis, peak);
    }

    private static long cpu() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }

  /** The native library of OR-Tools, loaded untimed and for it alone. */
  @State(Scope.Benchmark)
  public static class Native {
    /** Loads it. */
    @Setup
    public void load() {
      Loader.loadNativeLibraries();
    }
  }

  /** The library's solver, with the check of its proof. */
  @Benchmark
  public long songnuan(Given in) {
    PairingInstance given = in.given;
    Solved solved = Solved.of(given.from, given.helper, given.cost, given.capacity);
    if (!solved.isProven()) {
      throw new IllegalStateException("Pairing must be proven, but was not.");
    }
    given.check(solved.covered(), solved.cost());
    return solved.cost();
  }

  /** OR-Tools: its flow of least cost, or where nothing costs anything its largest flow. */
  @Benchmark
  public long orTools(Given in, Native loaded) {
    return in.given.cost == null ? largestFlow(in.given) : cheapestFlow(in.given, in.given.cost);
  }

  private static long largestFlow(PairingInstance given) {
    int source = given.households() + given.capacity.length;
    MaxFlow flow = new MaxFlow();
    for (int i = 0; i < given.households(); i++) {
      flow.addArcWithCapacity(source, i, 1);
      for (int link = given.from[i]; link < given.from[i + 1]; link++) {
        flow.addArcWithCapacity(i, given.households() + given.helper[link], 1);
      }
    }
    for (int helper = 0; helper < given.capacity.length; helper++) {
      flow.addArcWithCapacity(given.households() + helper, source + 1, given.capacity[helper]);
    }
    flow.solve(source, source + 1);
    given.check(flow.getOptimalFlow(), 0);
    return flow.getOptimalFlow();
  }

  private static long cheapestFlow(PairingInstance given, long[] cost) {
    int sink = given.households() + given.capacity.length;
    MinCostFlow flow = new MinCostFlow();
    for (int i = 0; i < given.households(); i++) {
      flow.setNodeSupply(i, 1);
      for (int link = given.from[i]; link < given.from[i + 1]; link++) {
        flow.addArcWithCapacityAndUnitCost(
            i, given.households() + given.helper[link], 1, cost[link]);
      }
    }
    for (int helper = 0; helper < given.capacity.length; helper++) {
      flow.addArcWithCapacityAndUnitCost(
          given.households() + helper, sink, given.capacity[helper], 0);
    }
    flow.setNodeSupply(sink, -given.households());
    if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
      throw new IllegalStateException("OR-Tools must find the optimum, but did not.");
    }
    given.check(given.households(), flow.getOptimalCost());
    return flow.getOptimalCost();
  }

  /** JGraphT: its flow of least cost; it is not asked about ten million links. */
  @Benchmark
  public double jgrapht(Given in) {
    PairingInstance given = in.given;
    long[] cost = given.cost;
    if (cost == null) {
      throw new UnsupportedOperationException("JGraphT holds no ten million edges in 6 GB.");
    }
    int sink = given.households() + given.capacity.length;
    Graph<Integer, DefaultWeightedEdge> graph =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    for (int node = 0; node <= sink; node++) {
      graph.addVertex(node);
    }
    for (int i = 0; i < given.households(); i++) {
      for (int link = given.from[i]; link < given.from[i + 1]; link++) {
        int to = given.households() + given.helper[link];
        graph.setEdgeWeight(graph.addEdge(i, to), (double) cost[link]);
      }
    }
    for (int helper = 0; helper < given.capacity.length; helper++) {
      graph.setEdgeWeight(graph.addEdge(given.households() + helper, sink), 0);
    }
    double total =
        new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
            .getMinimumCostFlow(
                new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                    graph,
                    node -> node < given.households() ? 1 : node == sink ? -given.households() : 0,
                    edge -> {
                      int from = graph.getEdgeSource(edge);
                      return from < given.households()
                          ? 1
                          : given.capacity[from - given.households()];
                    }))
            .getCost();
    given.check(given.households(), Math.round(total));
    return total;
  }

  /** Looks at every link once. */
  @Benchmark
  public long readEdges(Given in) {
    PairingInstance given = in.given;
    long sum = 0;
    for (int i = 0; i < given.households(); i++) {
      for (int link = given.from[i]; link < given.from[i + 1]; link++) {
        sum += given.helper[link] + (given.cost == null ? 0 : given.cost[link]);
      }
    }
    return sum;
  }
}
