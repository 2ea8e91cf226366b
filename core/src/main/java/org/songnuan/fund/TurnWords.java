package org.songnuan.fund;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Item;

/** What is said of turns in rank order. */
final class TurnWords {
  private TurnWords() {}

  /** Returns why the claim is not met in full: who may pay it, and what was left at its turn. */
  static ImmutableList<Reason> shortfall(
      Turn turn, Row row, long missing, List<Source> payers, List<Fund> funds) {
    Argument short_ = row.units(missing);
    if (payers.isEmpty()) {
      return ImmutableList.of(
          row.item() == null
              ? Reason.of(FundCode.NO_FUND, short_)
              : Reason.of(FundCode.NO_STOCK, short_, Argument.of(name(row.item()))));
    }
    Argument before = Argument.of(turn.before());
    Argument of = Argument.of(names(row, payers, funds));
    Argument left = row.units(turn.left());
    Reason why =
        switch (turn.kind()) {
          case PART -> Reason.of(FundCode.RANK_PART, short_, before, of, left);
          case STOPS -> Reason.of(FundCode.RANK_STOPS, short_, before, of, left);
          case PASSED_OVER -> Reason.of(FundCode.RANK_PASSED_OVER, short_, before, of, left);
          case KEPT_BEFORE ->
              Reason.of(FundCode.RANK_KEPT_BEFORE, short_, before, of, left, row.units(row.due()));
          case NOTHING_LEFT -> Reason.of(FundCode.RANK_NOTHING_LEFT, short_, before, of);
          case UNDECIDED ->
              Reason.of(FundCode.RANK_UNDECIDED, short_, Argument.of(turn.tied()), left, of);
          case MET -> throw new IllegalStateException("Turn must have left something short.");
        };
    return turn.waiting() == 0
        ? ImmutableList.of(why)
        : ImmutableList.of(
            why.because(
                Reason.of(
                    FundCode.RANK_WAITING, Argument.between(turn.waiting(), turn.lastWaiting()))));
  }

  /** Returns how the lot went between those who are level, where it parted them. */
  static ImmutableList<Reason> lot(RowAward award) {
    Turn turn = award.turn();
    return turn == null || turn.ticket() == 0
        ? ImmutableList.of()
        : ImmutableList.of(
            Reason.of(FundCode.RANK_DRAWN, Argument.of(turn.tied()), Argument.of(turn.ticket())));
  }

  /** Returns a finding for each set of tied recipients of whom nothing says who comes first. */
  static ImmutableList<Finding> ties(Map<Row, RowAward> awards) {
    Map<String, Finding> ties = new TreeMap<>();
    awards.forEach(
        (row, award) -> {
          Turn turn = award.turn();
          if (turn != null && turn.kind() == Turn.Kind.UNDECIDED) {
            ties.putIfAbsent(
                String.join(
                    "\t",
                    row.pool(),
                    Strings.padStart(Long.toString(turn.before()), 19, '0'),
                    row.units(turn.left()).toString(),
                    Strings.padStart(Long.toString(turn.tied()), 19, '0')),
                Finding.warning(
                    FundCode.RANK_TIED, Argument.of(turn.tied()), row.units(turn.left())));
          }
        });
    return ImmutableList.copyOf(ties.values());
  }

  /** Money is told by the names of its funds, goods by the ids of their stocks. */
  private static Term names(Row row, List<Source> payers, List<Fund> funds) {
    Item item = row.item();
    List<String> ids = payers.stream().map(Source::id).sorted().toList();
    if (item == null) {
      List<Term> terms =
          ids.stream()
              .map(
                  id ->
                      funds.stream()
                          .filter(fund -> fund.id().value().equals(id))
                          .map(Fund::term)
                          .findFirst()
                          .orElse(Term.of(id)))
              .toList();
      return Term.of(
          terms.stream().map(Term::chinese).collect(joining("、")),
          terms.stream().map(Term::english).collect(joining(", ")));
    }
    String sources = String.join(", ", ids);
    return Term.of(item.chinese() + "（" + sources + "）", item.english() + " (" + sources + ")");
  }

  private static Term name(Item item) {
    return Term.of(item.chinese(), item.english());
  }
}
