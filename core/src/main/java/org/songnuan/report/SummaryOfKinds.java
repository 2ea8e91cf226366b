package org.songnuan.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Suppressed;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Unit;

/** What was given kind by kind, and what was not due although a category would bring it. */
final class SummaryOfKinds {
  private SummaryOfKinds() {}

  /** What is not due for one cause: of a cap, the cap too. */
  private record Cause(BenefitCode code, Optional<Argument> cap) {
    static Cause of(Suppressed suppressed) {
      BenefitCode code = (BenefitCode) suppressed.reason().code();
      return new Cause(
          code,
          code == BenefitCode.CUT_BY_CAP
              ? Optional.of(suppressed.reason().arguments().get(3))
              : Optional.empty());
    }

    Reason line(long times, Money money) {
      Argument so = Argument.of(times);
      Argument much = Argument.of(money);
      return switch (code) {
        case REPLACED_BY_HIGHER -> Reason.of(ReportCode.NOT_DUE_HIGHER, so, much);
        case REPLACED_BY_FIRST -> Reason.of(ReportCode.NOT_DUE_FIRST, so, much);
        case EXCLUDED_BY -> Reason.of(ReportCode.NOT_DUE_EXCLUSIVE, so, much);
        case NOT_BESIDE -> Reason.of(ReportCode.NOT_DUE_BESIDE, so, much);
        case BELOW_MINIMUM -> Reason.of(ReportCode.NOT_DUE_MINIMUM, so, much);
        default -> Reason.of(ReportCode.NOT_DUE_CAP, so, much, cap.orElse(Argument.text("")));
      };
    }
  }

  /** Returns a line for each kind, with its money, goods and acts below. */
  static ImmutableList<Reason> lines(ImmutableSortedMap<BenefitKind, Totals> byKind) {
    return byKind.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .collect(toImmutableList());
  }

  private static Reason line(BenefitKind kind, Totals totals) {
    ImmutableList.Builder<Reason> below = ImmutableList.builder();
    if (totals.cash().isPositive()) {
      below.add(Reason.of(ReportCode.CASH, Argument.of(totals.cash())));
    }
    below.addAll(goods(totals.goods()));
    totals
        .acts()
        .forEach(
            (action, times) ->
                below.add(
                    Reason.of(ReportCode.ACTS, Argument.of(action.term()), Argument.of(times))));
    Argument name = Argument.of(kind.term());
    Argument items = Argument.of(totals.items());
    Argument receivers = Argument.of(totals.households() + totals.places());
    Argument persons = Argument.of(totals.persons());
    Reason line =
        totals.persons() == 0
            ? Reason.of(ReportCode.KIND, name, items, receivers)
            : totals.uncounted() == 0
                ? Reason.of(ReportCode.KIND_OF_PERSONS, name, items, receivers, persons)
                : Reason.of(
                    ReportCode.KIND_OF_SOME_PERSONS,
                    name,
                    items,
                    receivers,
                    persons,
                    Argument.of(totals.uncounted()));
    return line.because(below.build());
  }

  static ImmutableList<Reason> goods(Goods goods) {
    ImmutableList.Builder<Reason> lines = ImmutableList.builder();
    goods.figures().forEach((item, figure) -> lines.add(goods(item, figure)));
    return lines.build();
  }

  private static Reason goods(Item item, Figure<Quantity> figure) {
    Argument name = Argument.of(Term.of(item.chinese(), item.english()));
    if (figure.isKnown() && item.unit().equals(Unit.JIN)) {
      return Reason.of(
          ReportCode.GOODS_IN_KILOGRAMS,
          name,
          Argument.of(figure),
          Argument.of(figure.value().in(Unit.KILOGRAM).amount()));
    }
    return Reason.of(ReportCode.GOODS, name, Argument.of(figure));
  }

  /** Returns what the benefits of certain categories do not come to, and for which causes. */
  static Optional<Reason> suppressed(Outcome outcome) {
    Map<Cause, List<Money>> byCause =
        new TreeMap<>(
            comparing(Cause::code)
                .thenComparing(cause -> cause.cap().map(Argument::toString).orElse("")));
    for (Assessment assessment : outcome.assessments()) {
      for (Suppressed one : assessment.suppressed()) {
        byCause.computeIfAbsent(Cause.of(one), anew -> new ArrayList<>()).add(one.money());
      }
    }
    if (byCause.isEmpty()) {
      return Optional.empty();
    }
    ImmutableList.Builder<Reason> below = ImmutableList.builder();
    List<Money> all = new ArrayList<>();
    byCause.forEach(
        (cause, money) -> {
          below.add(cause.line(money.size(), Money.sum(money)));
          all.addAll(money);
        });
    return Optional.of(
        Reason.of(ReportCode.NOT_DUE, Argument.of((long) all.size()), Argument.of(Money.sum(all)))
            .because(below.build()));
  }
}
