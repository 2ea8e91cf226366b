/**
 * An outcome in words and tables. It decides nothing.
 *
 * <p>{@link org.songnuan.report.Summary} is the completion summary of a run: who was helped, with
 * what, out of which money, and what is missing. {@link org.songnuan.report.Story} follows one
 * recipient from the roster to the money, and with a ledger on to the follow-up, each stop with its
 * reasons. Both are data first, and text in Chinese or English when they are asked for it:
 *
 * <pre>{@code
 * Summary.of(outcome, LocalDate.of(2026, 2, 16)).text(Locale.CHINESE);
 * Story.of(outcome, "H-1").text(Locale.ENGLISH);
 * }</pre>
 *
 * <p>Every other report is a {@link org.songnuan.report.Table}: typed cells first, Markdown or
 * plain text when it is asked for, for an {@link org.songnuan.report.Audience}, and with names only
 * as the host's {@link org.songnuan.report.Directory} gives them.
 *
 * <p>For the auditor, an {@link org.songnuan.report.Audit} checks an outcome against registers, and
 * an {@link org.songnuan.report.AuditSample} draws whom to look at on the spot; both give data
 * alone.
 *
 * <p>The same outcome gives the same bytes everywhere. All types are immutable and safe to share
 * between threads. May import {@code ledger} and what that imports.
 */
@NullMarked
package org.songnuan.report;

import org.jspecify.annotations.NullMarked;
