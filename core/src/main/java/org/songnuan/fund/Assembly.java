package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Kit;
import org.songnuan.quantity.Quantity;

/**
 * Kits that are packed out of stocks: how many can be built, what goes into them, and what is left.
 *
 * <p>It answers "are there enough parts for so many kits, and if not, which one is short?". Parts
 * come from stocks that are free or have the earmark of the kits, beyond their reserves, the batch
 * that expires first before the others and none that is expired. The kits are good as long as their
 * first part is. Parts that go into kits are no longer given by themselves: in = given + packed +
 * reserved + left.
 *
 * <pre>{@code
 * Assembly packs = Assembly.of("packs", kit, 27, stocks, date);
 * campaign.addAllStocks(packs.stocks());            // the parts that are left, and the kits
 * }</pre>
 */
public final class Assembly {
  private final Kit kit;
  private final long built;
  private final ImmutableList<Stock> stocks;
  private final ImmutableList<Finding> findings;

  private Assembly(
      Kit kit, long built, ImmutableList<Stock> stocks, ImmutableList<Finding> findings) {
    this.kit = kit;
    this.built = built;
    this.stocks = stocks;
    this.findings = findings;
  }

  /**
   * Packs so many kits, or as many as can be built, for everybody, out of stocks that are free.
   *
   * @param id of the stock of kits
   * @param needed how many kits are needed
   * @param stocks all stocks; those that do not take part come back as they are
   * @param date the day of packing
   * @throws IllegalArgumentException if the number is negative
   */
  public static Assembly of(
      String id, Kit kit, long needed, Iterable<Stock> stocks, LocalDate date) {
    return of(id, kit, needed, stocks, date, Earmark.FREE);
  }

  /**
   * Packs kits with this earmark, out of stocks that have the same or are free.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public static Assembly of(
      String id, Kit kit, long needed, Iterable<Stock> stocks, LocalDate date, Earmark earmark) {
    if (needed < 0) {
      throw new IllegalArgumentException(
          "Kits (" + id + ") must be at least 0, but were (" + needed + ").");
    }
    ImmutableList<Stock> parts =
        ImmutableList.copyOf(stocks).stream()
            .filter(stock -> kit.contents().items().contains(stock.item()))
            .filter(stock -> stock.earmark().isFree() || stock.earmark().equals(earmark))
            .filter(stock -> !stock.isExpired(date))
            .sorted(
                comparing((Stock stock) -> stock.lastDay().orElse(LocalDate.MAX))
                    .thenComparing(stock -> stock.earmark().isFree())
                    .thenComparing(Stock::id))
            .collect(toImmutableList());
    Goods there =
        Goods.sum(parts.stream().map(stock -> Goods.of(stock.item(), stock.spare())).toList());
    long built = Math.min(needed, kit.most(there));
    List<Stock> after = new ArrayList<>();
    stocks.forEach(after::add);
    Optional<LocalDate> lastDay = Optional.empty();
    for (Item item : kit.contents().items()) {
      long due = Math.multiplyExact(built, perKit(kit, item));
      for (Stock stock : parts) {
        long taken = stock.item().equals(item) ? Math.min(due, stock.spare()) : 0;
        if (taken > 0) {
          due -= taken;
          after.set(after.indexOf(stock), stock.packing(stock.packed() + taken));
          LocalDate end = stock.lastDay().orElse(LocalDate.MAX);
          lastDay = Optional.of(lastDay.filter(day -> day.isBefore(end)).orElse(end));
        }
      }
    }
    Stock kits = Stock.of(id, kit.item(), built).earmarked(earmark);
    after.add(lastDay.filter(day -> day.isBefore(LocalDate.MAX)).map(kits::goodUntil).orElse(kits));
    return new Assembly(
        kit, built, ImmutableList.copyOf(after), findings(kit, needed, built, there));
  }

  private static long perKit(Kit kit, Item item) {
    return kit.contents().amount(item).value().amount().floor();
  }

  private static ImmutableList<Finding> findings(Kit kit, long needed, long built, Goods there) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Item item : kit.contents().items()) {
      long due = Math.multiplyExact(needed, perKit(kit, item));
      long has = there.amount(item).value().amount().floor();
      if (has < due) {
        findings.add(
            Finding.warning(
                FundCode.KIT_SHORT,
                Argument.of(Term.of(kit.chinese(), kit.english())),
                Argument.of(needed),
                Argument.of(built),
                Argument.of(Term.of(item.chinese(), item.english())),
                Argument.of(Quantity.of(due, item.unit())),
                Argument.of(Quantity.of(has, item.unit())),
                Argument.of(Quantity.of(due - has, item.unit()))));
      }
    }
    return findings.build();
  }

  /** Returns how many kits are built. */
  public long built() {
    return built;
  }

  /** Returns all stocks after packing, the kits as the last one. */
  public ImmutableList<Stock> stocks() {
    return stocks;
  }

  /** Returns which parts are short of what is needed: how much is needed, there and missing. */
  public ImmutableList<Finding> findings() {
    return findings;
  }

  @Override
  public String toString() {
    return "Assembly[" + built + " of " + kit + "]";
  }
}
