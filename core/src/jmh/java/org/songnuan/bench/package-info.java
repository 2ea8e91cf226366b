/**
 * How fast the rules of this library are, beside code written by hand and beside other rule
 * engines.
 *
 * <p><b>What is measured.</b> {@link org.songnuan.bench.ClassifyBenchmark}: one pass of one thread
 * over a register, in households per microsecond, for each contestant; a figure means something
 * only as a ratio to {@code handIfs} of the same register and the same run. {@link
 * org.songnuan.bench.BuildBenchmark}: the time to compile the rules from their texts, and to
 * explain one rule for one household. Beside the rules, {@link org.songnuan.bench.SplitBenchmark}
 * divides one sum among many, {@link org.songnuan.bench.FundBenchmark} settles claims on a network
 * of funds, {@link org.songnuan.bench.PairingBenchmark} pairs households with helpers, and {@link
 * org.songnuan.bench.CampaignBenchmark} runs a whole campaign. These four say for themselves on
 * which data they run and what they check; what follows is about the rules.
 *
 * <p><b>On which data.</b> 100,000 made-up households of 17 facts, seed 42, in two registers:
 * {@code poor}, of whom about a third are in no category, and {@code general}, of whom about 99 in
 * 100 are. 24 rules, the text resource {@code rules-24.txt}, with 39 distinct atoms and 50 clauses,
 * many shared; or 240 rules, ten versions of these with other limits (see {@code RuleBook}). Limits
 * such as the line are parameters, resolved once. The answer is a bit for each household and rule.
 *
 * <p><b>How to run it.</b>
 *
 * <pre>{@code
 * mvn -q -Pbench -pl core -am package -DskipTests
 * java -jar core/target/benchmarks.jar -l
 * java -jar core/target/benchmarks.jar Classify -p register=poor,general -p rules=24,240
 * java -jar core/target/benchmarks.jar Classify -prof gc
 * java -jar core/target/benchmarks.jar Build
 * }</pre>
 *
 * <p>Those who are given 24 rules alone ignore {@code rules}. With {@code -foe true} the first
 * difference ends everything. Let nothing else run meanwhile.
 *
 * <p><b>How it is kept fair.</b>
 *
 * <ul>
 *   <li>Before anything is timed, every row of a contestant's first pass is compared with the rules
 *       written by hand; a difference ends that run. The registers and the rules are checked too.
 *   <li>Everybody reads the same records, apart from those that measure the library's own type, and
 *       writes the same masks. Building rules, sessions and sheets that a host would keep is not
 *       timed.
 *   <li>{@code handIfs} gives up early and never divides; {@code handExpert} decides each condition
 *       once and has no branches.
 *   <li>Drools runs the executable model with the alpha-network compiler and direct firing, in
 *       stateless batches of 1,000; what a rule demands together is a constraint each, so that
 *       nodes can be shared. Evrete runs Java predicates in stateless batches of 5,000, with as
 *       many threads of its own as it likes. Easy Rules runs Java conditions. None of them logs.
 *   <li>{@code unknowns} keeps one household in ten without papers and says what certainly and what
 *       possibly holds; {@code explained} explains every rule for one household in a hundred and
 *       goes through each explanation to its last value.
 * </ul>
 *
 * <p>Nothing here belongs to the library: it is compiled under the profile {@code bench} alone and
 * may import anything. To enter another contestant see {@code Contestant}.
 */
@NullMarked
package org.songnuan.bench;

import org.jspecify.annotations.NullMarked;
