/**
 * Questions about a subject, as data.
 *
 * <p>A {@link org.songnuan.rule.FactSchema} names and types what can be known of a subject, a
 * {@link org.songnuan.rule.FactSheet} holds what is known of one. A {@link
 * org.songnuan.rule.Criterion} is a question over those facts, built in Java or read from text; a
 * {@link org.songnuan.rule.RuleSet} names several. The entry point is {@link
 * org.songnuan.rule.RuleSet#compile}: it checks every rule against the schema and the {@link
 * org.songnuan.rule.Parameters} in force, and gives the {@link org.songnuan.rule.Classifier} that
 * answers, and says why:
 *
 * <pre>{@code
 * Classifier classifier = RuleSet.of(schema).plus("low", Criterion.parse("income < line * size"))
 *     .compile(parameters);
 * classifier.verdict("low", sheet);   // YES, NO or UNKNOWN
 * classifier.why("low", sheet);       // the same verdict, with observed value, limit and margin
 * classifier.nearestChange("low", sheet);   // what would turn it round, to the fen
 * }</pre>
 *
 * <p>What localities differ in is a {@link org.songnuan.rule.Parameter} by days and area: a
 * threshold, and the comparison with it too. {@code compare(income, lineTest, line * size)} is
 * {@code <} where the document says 低于, and {@code <=} where it says 不超过.
 *
 * <p>A {@link org.songnuan.rule.Fact} declares which values it allows, or follows from other facts:
 * an age, a sum, a count of members, an amount per head, which is compared multiplied out. A schema
 * also says what always holds between facts, and {@link org.songnuan.rule.FactSchema#check} finds
 * the sheets that break it.
 *
 * <p>An amount is a {@link org.songnuan.rule.Formula}: {@link org.songnuan.rule.RuleSet#plusAmount}
 * compiles it beside the rules, {@link org.songnuan.rule.Classifier#amount} tells how much it is,
 * or between what bounds while facts are missing, and {@link
 * org.songnuan.rule.Classifier#whyAmount} shows the arithmetic:
 *
 * <pre>{@code
 * rules.plusAmount("topup", Formula.parse("max(yuan(0), yuan(950) * size - income)"))
 * classifier.amount("topup", sheet).exact();        // 1600.00
 * classifier.whyAmount("topup", sheet).reason();    // 950.00 × 3 − 1,250.00 = 1,600.00
 * }</pre>
 *
 * <p>{@link org.songnuan.rule.Bands} build an amount by where a value falls. A {@link
 * org.songnuan.rule.DecisionTable} stands by itself: rows of cells with an output each, checked for
 * overlaps and gaps when it is built.
 *
 * <p>{@link org.songnuan.rule.Classifier#whyAll} explains all rules for one subject at once: what
 * they have in common is worked out once.
 *
 * <p>For many subjects a {@link org.songnuan.rule.Decider} decides all rules at once, over sheets
 * or over a host's own class through one {@link org.songnuan.rule.FactReader}, with the same
 * verdicts, what is asked of members included; {@link org.songnuan.rule.Columns} keep a register so
 * that it is decided fastest. Whoever keeps {@link org.songnuan.rule.Classifier#contentHash} with a
 * decision can prove later by which rules it was made.
 *
 * <p>A {@link org.songnuan.rule.NearestChange} says how far a verdict was off: the fewest facts
 * that would have to be different, each by as little as can be, and of an open verdict the papers
 * that would decide it. It is looked for when somebody asks; no other answer pays for it.
 *
 * <p>An {@link org.songnuan.rule.Analysis} says what rules mean for all subjects that there can be:
 * which nobody can meet, which are within another, which exclude each other. A {@link
 * org.songnuan.rule.Difference} says who gains and who loses when rules are replaced, a {@link
 * org.songnuan.rule.Coverage} what some test cases leave untried. Each subject that they show was
 * run through the plain evaluation.
 *
 * <p>A fact that is missing makes the answer {@link org.songnuan.explain.Verdict#UNKNOWN} unless
 * the known facts decide it alone. All arithmetic is exact and nothing divides. No code is
 * executed, and depth and length of a text are bounded. All types are immutable and safe to share
 * between threads. May import {@code explain} and what that imports.
 */
@NullMarked
package org.songnuan.rule;

import org.jspecify.annotations.NullMarked;
