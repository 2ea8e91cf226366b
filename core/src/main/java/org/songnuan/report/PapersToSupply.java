package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Term;
import org.songnuan.rule.Fact;

/**
 * The papers that would decide what a missing fact leaves open: who is to supply which, and how
 * many of each are missing.
 *
 * <p>It answers "what must still be asked for?". Only what could change an award is asked for.
 */
public final class PapersToSupply {
  private static final Comparator<Term> BY_NAME =
      Comparator.comparing(Term::english).thenComparing(Term::chinese);

  private PapersToSupply() {}

  /**
   * Returns who is to supply which papers, in the order of the recipients' ids.
   *
   * @throws IllegalArgumentException if it is meant for the public
   */
  public static Table byRecipient(
      Outcome outcome, LocalDate asOf, Audience audience, Directory directory) {
    if (audience == Audience.PUBLIC) {
      throw new IllegalArgumentException("List of missing papers must not be public, but was.");
    }
    Table.Builder table =
        Table.of(Term.of("待补材料清单", "papers to supply"), asOf, audience)
            .words("序号", "no.")
            .words("姓名", "name")
            .words("待补材料", "papers");
    long number = 0;
    for (Map.Entry<RecipientId, ImmutableSet<Fact<?>>> entry : outcome.papers().entrySet()) {
      number++;
      table.row(
          Cell.of(number),
          audience.name(Asking.of(directory).recipient(entry.getKey())),
          new Cell.Names(
              entry.getValue().stream()
                  .map(Fact::term)
                  .distinct()
                  .sorted(BY_NAME)
                  .collect(ImmutableList.toImmutableList())));
    }
    return table.build();
  }

  /**
   * Returns how many recipients lack each paper; one may lack several, so they do not add up, and
   * below them how many recipients there are. It is not for the public.
   *
   * @throws IllegalArgumentException if it is meant for the public
   */
  public static Table byPaper(Outcome outcome, LocalDate asOf, Audience audience) {
    if (audience == Audience.PUBLIC) {
      throw new IllegalArgumentException("Count of missing papers must not be public, but was.");
    }
    Multiset<Term> papers = LinkedHashMultiset.create();
    outcome
        .papers()
        .values()
        .forEach(facts -> facts.stream().map(Fact::term).distinct().forEach(papers::add));
    Map<Term, Integer> sorted = new TreeMap<>(BY_NAME);
    papers.forEachEntry(sorted::put);
    Table.Builder table =
        Table.of(Term.of("待补材料汇总", "missing papers"), asOf, audience)
            .words("材料", "paper")
            .distinct("户数", "recipients");
    sorted.forEach((paper, count) -> table.row(Cell.of(paper), Cell.of((long) count)));
    return table
        .total(
            ImmutableList.of(
                Cell.of(Term.of("不重复计", "distinct")), Cell.of(outcome.papers().size())))
        .build();
  }
}
