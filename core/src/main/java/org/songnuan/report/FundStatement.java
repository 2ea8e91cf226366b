package org.songnuan.report;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.TreeMultiset;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.fund.Award;
import org.songnuan.fund.Balance;
import org.songnuan.fund.FundId;
import org.songnuan.fund.FundSource;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;

/**
 * The statement of the money of a run: in = paid + reserved + left, for each fund, for each source,
 * and in all.
 *
 * <p>It answers "where did the money come from, and what became of it?". It names no person. A
 * balance below 0.00 is shown as it is: more was promised than there is.
 *
 * <p>For the public, what became of a fund that pays fewer than {@link
 * CategoryTable#LEAST_PUBLISHED} recipients is hidden, for whoever knows the tariff would read off
 * it how many they are; and with it that of the fund that pays the next fewest, so that nobody can
 * take it from the totals, which are hidden too if there is no other. The three tables of one
 * outcome may be published together. The sum of all money stays: which numbers of recipients a
 * known tariff allows for it, everybody can try.
 *
 * <pre>{@code
 * FundStatement.byFund(outcome, LocalDate.of(2026, 2, 16), Audience.SUPERIOR)
 *     .markdown(Locale.CHINESE);
 * }</pre>
 */
public final class FundStatement {
  private static final Cell TOTAL = Cell.of(Reason.of(ReportCode.TOTAL));

  private FundStatement() {}

  /** Returns what became of each fund, in the order of their ids, with its source. */
  public static Table byFund(Outcome outcome, LocalDate asOf, Audience audience) {
    Table.Builder table =
        Table.of(Term.of("资金报表", "fund statement"), asOf, audience)
            .words("资金", "fund")
            .words("来源", "source");
    figures(table);
    ImmutableList<Balance> balances = outcome.settlement().balances();
    Hidden hidden = Hidden.of(outcome, audience);
    for (Balance balance : balances) {
      ImmutableList<Cell> names =
          ImmutableList.of(Cell.of(balance.fund().term()), Cell.of(balance.fund().source().term()));
      table.row(
          row(names, ImmutableList.of(balance), hidden.funds().contains(balance.fund().id())));
    }
    table.total(row(ImmutableList.of(TOTAL, Cell.BLANK), balances, hidden.total()));
    Money committed = Money.sum(balances.stream().map(Balance::committed).toList());
    Money pending = Money.sum(balances.stream().map(Balance::pending).toList());
    if (committed.isPositive()) {
      table.note(Reason.of(ReportCode.COMMITTED, Argument.of(committed)));
    }
    if (pending.isPositive() && audience != Audience.PUBLIC) {
      table.note(Reason.of(ReportCode.PENDING, Argument.of(pending)));
    }
    hidden.note(table);
    return table.build();
  }

  /** Returns what became of the money of each source; a source without a fund is left out. */
  public static Table bySource(Outcome outcome, LocalDate asOf, Audience audience) {
    Table.Builder table =
        Table.of(Term.of("资金来源表", "money by source"), asOf, audience).words("来源", "source");
    figures(table);
    Map<FundSource, ImmutableList.Builder<Balance>> sources = new EnumMap<>(FundSource.class);
    ImmutableList<Balance> balances = outcome.settlement().balances();
    for (Balance balance : balances) {
      sources.computeIfAbsent(balance.fund().source(), any -> ImmutableList.builder()).add(balance);
    }
    Hidden hidden = Hidden.of(outcome, audience);
    sources.forEach(
        (source, builder) -> {
          ImmutableList<Balance> funds = builder.build();
          boolean hides = funds.stream().anyMatch(one -> hidden.funds().contains(one.fund().id()));
          table.row(row(ImmutableList.of(Cell.of(source.term())), funds, hides));
        });
    table.total(row(ImmutableList.of(TOTAL), balances, hidden.total()));
    hidden.note(table);
    return table.build();
  }

  /**
   * Returns what was given: money, and goods at the prices of the campaign's list on the day of the
   * plan. Goods without a price, or not counted, make the sum a lower bound and never 0.00.
   */
  public static Table given(Outcome outcome, LocalDate asOf, Audience audience) {
    Money cash = Money.sum(outcome.awards().stream().map(Award::cash).toList());
    Goods goods = Goods.sum(outcome.awards().stream().map(Award::goods).toList());
    Figure<Money> value =
        goods.isEmpty()
            ? Figure.known(Money.ZERO)
            : outcome.plan().campaign().prices().value(goods, outcome.plan().date());
    boolean hides = Hidden.of(outcome, audience).total();
    Table.Builder table =
        Table.of(Term.of("支出表", "what was given"), asOf, audience)
            .words("项目", "part")
            .money("金额", "amount")
            .row(Cell.of(Term.of("现金", "cash")), hides ? Cell.Mark.HIDDEN : Cell.of(cash))
            .row(Cell.of(Term.of("物资折价", "goods at their price")), Cell.of(value));
    return (hides ? table.total(ImmutableList.of(TOTAL, Cell.Mark.HIDDEN)) : table.total()).build();
  }

  private static void figures(Table.Builder table) {
    table.money("收入", "in").money("支付", "paid").money("预留", "reserved").money("结余", "left");
  }

  private static ImmutableList<Cell> row(
      ImmutableList<Cell> names, ImmutableList<Balance> funds, boolean hides) {
    ImmutableList.Builder<Cell> row = ImmutableList.<Cell>builder().addAll(names);
    row.add(sum(funds, Balance::in));
    for (Function<Balance, Money> part :
        ImmutableList.<Function<Balance, Money>>of(
            Balance::paid, Balance::reserved, Balance::left)) {
      row.add(hides ? Cell.Mark.HIDDEN : sum(funds, part));
    }
    return row.build();
  }

  private static Cell sum(ImmutableList<Balance> funds, Function<Balance, Money> part) {
    return Cell.of(Money.sum(funds.stream().map(part).toList()));
  }

  /**
   * What the public may not read: of which funds, and whether the totals neither.
   *
   * @param funds the funds that pay too few, and another one
   * @param total whether there is no other one
   */
  private record Hidden(ImmutableSet<FundId> funds, boolean total) {
    static Hidden of(Outcome outcome, Audience audience) {
      if (audience != Audience.PUBLIC) {
        return new Hidden(ImmutableSet.of(), false);
      }
      Multiset<FundId> paid = TreeMultiset.create();
      for (Given given : Given.of(outcome)) {
        given.payments().map(Payment::fund).distinct().forEach(paid::add);
      }
      Set<FundId> hidden = new HashSet<>();
      for (Multiset.Entry<FundId> fund : paid.entrySet()) {
        if (fund.getCount() < CategoryTable.LEAST_PUBLISHED) {
          hidden.add(fund.getElement());
        }
      }
      if (hidden.size() == 1) {
        paid.elementSet().stream()
            .filter(fund -> !hidden.contains(fund))
            .min(comparingInt((FundId fund) -> paid.count(fund)).thenComparing(naturalOrder()))
            .ifPresent(hidden::add);
      }
      return new Hidden(ImmutableSet.copyOf(hidden), hidden.size() == 1);
    }

    void note(Table.Builder table) {
      if (!funds.isEmpty()) {
        table.note(Reason.of(ReportCode.FEW_HIDDEN, Argument.of(CategoryTable.LEAST_PUBLISHED)));
      }
    }
  }
}
