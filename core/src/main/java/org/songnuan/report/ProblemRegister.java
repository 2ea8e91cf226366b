package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.ledger.CaseEntry;
import org.songnuan.ledger.Entry;
import org.songnuan.ledger.EntryId;
import org.songnuan.ledger.Ledger;
import org.songnuan.ledger.Problem;

/**
 * The problems that were found: each as a case with its verdict until it is solved, and how many
 * there are of each.
 *
 * <p>It answers "what became of what we were told?" and "how many difficulties were solved, and how
 * many does the next campaign take over?". It counts what was entered up to its day: a problem that
 * is solved later is still open on that day, and one that is found later is not there.
 *
 * <pre>{@code
 * ProblemRegister.byVerdict(ledger, day, Audience.SUPERIOR).markdown(Locale.CHINESE);
 * Ledger next = Ledger.open(outcome, ledger.openProblems());    // the next season takes them over
 * }</pre>
 */
public final class ProblemRegister {
  private static final Term NO_VERDICT = Term.of("待定性", "no verdict yet");

  private ProblemRegister() {}

  /** A problem as it stands on a day. */
  private record Case(
      Problem problem, boolean carried, Optional<String> reason, Optional<String> how) {
    @Override
    public String toString() {
      return problem.toString();
    }
  }

  /**
   * Returns the register: a row for each problem, those carried over from the campaign before
   * first, in the order in which they were found. Words of the host are shown as they are; of a
   * verdict or a solution that was entered before this ledger began they are not known.
   *
   * @throws IllegalArgumentException if it is meant for the public
   */
  public static Table of(Ledger ledger, LocalDate asOf, Audience audience, Directory directory) {
    if (audience == Audience.PUBLIC) {
      throw new IllegalArgumentException(
          "Register of problems must not be public, but was.\n"
              + "Maybe publish ProblemRegister.byVerdict.");
    }
    Table.Builder table =
        Table.of(Term.of("问题台账", "register of problems"), asOf, audience)
            .words("编号", "no.")
            .words("发现日期", "found on")
            .words("来源", "from")
            .words("户", "whose")
            .words("问题", "what")
            .words("定性", "verdict")
            .words("理由", "why")
            .words("状态", "state")
            .words("办结日期", "closed on")
            .words("办理结果", "how")
            .distinct("天数", "days");
    for (Case one : cases(ledger, asOf)) {
      Problem problem = one.problem();
      LocalDate until = problem.closedOn().orElse(asOf);
      table.row(
          Cell.personal(problem.id().value()),
          Cell.of(problem.foundOn()),
          Cell.of(one.carried() ? Term.of("上次结转", "carried over") : Term.of("本次", "this time")),
          problem
              .recipient()
              .map(id -> audience.name(Asking.of(directory).recipient(id)))
              .orElse(Cell.BLANK),
          Cell.personal(problem.what()),
          Cell.of(problem.verdict().map(CaseEntry.Verdict::term).orElse(NO_VERDICT)),
          words(one.reason()),
          Cell.of(problem.state().term()),
          problem.closedOn().map(Cell::of).orElse(Cell.BLANK),
          words(one.how()),
          Cell.of(ChronoUnit.DAYS.between(problem.foundOn(), until)));
    }
    return table.note(note(cases(ledger, asOf))).build();
  }

  private static Cell words(Optional<String> text) {
    return text.map(Cell::personal).orElse(Cell.BLANK);
  }

  private static Reason note(List<Case> cases) {
    return Reason.of(
        ReportCode.PROBLEMS_TO_COME,
        Argument.of(cases.stream().filter(ProblemRegister::isOpen).count()));
  }

  /** Returns every problem that was found by the day, as it stood then. */
  private static ImmutableList<Case> cases(Ledger ledger, LocalDate asOf) {
    Map<EntryId, CaseEntry.Ruled> ruled = new HashMap<>();
    Map<EntryId, CaseEntry.Solved> solved = new HashMap<>();
    for (Entry entry : ledger.entries()) {
      if (entry instanceof CaseEntry.Ruled verdict) {
        ruled.put(verdict.problem(), verdict);
      } else if (entry instanceof CaseEntry.Solved solution) {
        solved.put(solution.problem(), solution);
      }
    }
    ImmutableList.Builder<Case> cases = ImmutableList.builder();
    for (Problem problem : ledger.problems()) {
      if (problem.foundOn().isAfter(asOf)) {
        continue;
      }
      boolean carried = ledger.entry(problem.id()).isEmpty();
      Optional<CaseEntry.Ruled> verdict =
          Optional.ofNullable(ruled.get(problem.id())).filter(one -> !one.on().isAfter(asOf));
      boolean decided =
          verdict.isPresent()
              || (problem.verdict().isPresent() && !ruled.containsKey(problem.id()));
      Problem then =
          new Problem(
              problem.id(),
              problem.foundOn(),
              problem.recipient(),
              problem.what(),
              problem.verdict().filter(any -> decided),
              problem.closedOn().filter(day -> !day.isAfter(asOf)));
      cases.add(
          new Case(
              then,
              carried,
              verdict.map(CaseEntry.Ruled::reason),
              Optional.ofNullable(solved.get(problem.id()))
                  .filter(one -> !one.on().isAfter(asOf))
                  .map(CaseEntry.Solved::how)));
    }
    return cases.build();
  }

  private static boolean isOpen(Case one) {
    return one.problem().state().isOpen();
  }

  /**
   * Returns how many problems of each verdict there are: carried over + found = closed + open, in
   * each row and in all.
   *
   * <p>The public reads them in one sum alone, for a verdict tells of somebody; a figure from 1 to
   * below {@link CategoryTable#LEAST_PUBLISHED}, and what would tell it, is hidden.
   */
  public static Table byVerdict(Ledger ledger, LocalDate asOf, Audience audience) {
    List<Case> cases = cases(ledger, asOf);
    if (audience == Audience.PUBLIC) {
      return inPublic(cases, asOf);
    }
    Map<CaseEntry.Verdict, List<Case>> byVerdict = new EnumMap<>(CaseEntry.Verdict.class);
    List<Case> others = new ArrayList<>();
    for (Case one : cases) {
      one.problem()
          .verdict()
          .map(verdict -> byVerdict.computeIfAbsent(verdict, any -> new ArrayList<>()))
          .orElse(others)
          .add(one);
    }
    Table.Builder table =
        Table.of(Term.of("问题办理情况", "problems"), asOf, audience)
            .words("定性", "verdict")
            .count("上次结转", "carried over")
            .count("本次发现", "found")
            .count("已办结", "closed")
            .count("未办结", "open");
    for (CaseEntry.Verdict verdict : CaseEntry.Verdict.values()) {
      row(table, verdict.term(), byVerdict.getOrDefault(verdict, List.of()));
    }
    row(table, NO_VERDICT, others);
    return table.total().note(note(cases)).build();
  }

  private static void row(Table.Builder table, Term name, List<Case> cases) {
    long carried = cases.stream().filter(Case::carried).count();
    long open = cases.stream().filter(ProblemRegister::isOpen).count();
    table.row(
        Cell.of(name),
        Cell.of(carried),
        Cell.of(cases.size() - carried),
        Cell.of(cases.size() - open),
        Cell.of(open));
  }

  private static Table inPublic(List<Case> cases, LocalDate asOf) {
    long all = cases.size();
    long open = cases.stream().filter(ProblemRegister::isOpen).count();
    boolean hides = Suppression.isSmall(open) || Suppression.isSmall(all - open);
    Table.Builder table =
        Table.of(Term.of("问题办理情况", "problems"), asOf, Audience.PUBLIC)
            .count("问题", "problems")
            .count("已办结", "closed")
            .count("未办结", "open")
            .row(
                Suppression.isSmall(all) ? Cell.Mark.HIDDEN : Cell.of(all),
                hides ? Cell.Mark.HIDDEN : Cell.of(all - open),
                hides ? Cell.Mark.HIDDEN : Cell.of(open));
    if (hides) {
      table.note(Reason.of(ReportCode.SMALL_HIDDEN, Argument.of(CategoryTable.LEAST_PUBLISHED)));
    }
    return table.build();
  }
}
