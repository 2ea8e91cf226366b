/**
 * What a host keeps, as text that stays readable.
 *
 * <p>The entry point is {@link org.songnuan.text.TextForm}: a constant for each kind of value, each
 * with {@code print} and {@code parse}.
 *
 * <pre>{@code
 * String kept = TextForm.RECORD.print(RunRecord.of(outcome));
 * TextForm.RECORD.parse(kept).check(plan, roster, committed);    // Same, years later
 * }</pre>
 *
 * <p>A text has a heading with its kind and version, and then one field on each line: its name in
 * small letters, and behind it words and texts in quotes, with one space before each. What belongs
 * to a field stands below it, indented by two spaces. Lines of one name are a list, in their order.
 *
 * <ul>
 *   <li>Words are amounts of money ({@code 500.00}), whole numbers, ratios ({@code 1/2}), days
 *       ({@code 2026-01-20}), days from and to, the end not included ({@code
 *       2026-01-15/2026-01-18}, two dots for an open side), names of facts and parameters, and the
 *       words of constants ({@code highest-only}).
 *   <li>Texts are ids, names (Chinese, then English; one where both are the same), areas,
 *       documents, criteria and formulas, these in the text form of rules. In quotes, {@code \"},
 *       {@code \\}, {@code \n}, {@code \r}, {@code \t} and <code>&#92;u</code> with four digits
 *       stand for what else could not be written or seen.
 *   <li>An item is its code, its two names and its unit; a unit of the host's own is written in
 *       full, as {@code 袋=count=1=bag}.
 *   <li>Of a fact, what is known stands behind its name: {@code fact income 1200.00}, {@code fact
 *       birth 1941} for a year alone. A fact without a line is missing.
 * </ul>
 *
 * <p>A field or a word that is added raises the version of each kind that may hold it, so that an
 * older library refuses the text by its version; the field has a default, by which older texts are
 * read. Nothing is ever renamed, and the texts of each version that the tests keep never change.
 *
 * <p>All types are immutable and safe to share between threads. May import {@code ledger} and what
 * that imports; nothing imports this.
 */
@NullMarked
package org.songnuan.text;

import org.jspecify.annotations.NullMarked;
