package org.songnuan.fund;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.quantity.Money;
import org.songnuan.split.Claim;

/**
 * Checks a {@link Certificate} against the funds and the demand alone, by adding up; unbounded
 * arithmetic, no network, nothing of what found it.
 */
final class CertificateCheck {
  private final Treasury treasury;
  private final Demand demand;
  private final Committed committed;

  CertificateCheck(Treasury treasury, Demand demand, Committed committed) {
    this.treasury = treasury;
    this.demand = demand;
    this.committed = committed;
  }

  boolean accepts(Certificate certificate) {
    if (certificate instanceof Certificate.OfCash cash) {
      return acceptsShortage(cash);
    } else if (certificate instanceof Certificate.OfGoods goods) {
      return acceptsShortage(goods);
    }
    return certificate instanceof Certificate.OfMatching matching
        ? acceptsMatching(matching)
        : acceptsSurplus((Certificate.OfSurplus) certificate);
  }

  /**
   * The fund is held back by the partner, and the partner would have to give so much more, and no
   * fen less, that the fund could fill the shortage or give all that it has.
   */
  private boolean acceptsMatching(Certificate.OfMatching tie) {
    Map<FundId, BigInteger> bounds = bounds();
    BigInteger most = bounds.getOrDefault(tie.fund(), BigInteger.ZERO);
    BigInteger partner =
        bounds.getOrDefault(tie.partner(), BigInteger.ZERO).add(fen(committed.of(tie.partner())));
    BigInteger more =
        treasury.funds().stream()
            .filter(fund -> fund.id().equals(tie.fund()) && treasury.isValid(fund))
            .map(fund -> left(fund).subtract(most))
            .findFirst()
            .orElse(BigInteger.ZERO)
            .min(fen(tie.shortage().missing()));
    BigInteger aim = most.add(fen(committed.of(tie.fund()))).add(more);
    BigInteger enough = partner.add(fen(tie.toAdd()));
    return acceptsShortage(tie.shortage())
        && tie.shortage().funds().contains(tie.fund())
        && most.equals(fen(tie.most()))
        && more.signum() > 0
        && tie.toAdd().isPositive()
        && allows(tie, enough, aim)
        && !allows(tie, enough.subtract(BigInteger.ONE), aim);
  }

  /** Returns whether the tie lets the fund give this if the partner gives that. */
  private boolean allows(Certificate.OfMatching tie, BigInteger partner, BigInteger fund) {
    for (Fund one : treasury.funds()) {
      Matching matching = one.matching().orElse(null);
      if (matching != null
          && one.id().equals(tie.fund())
          && matching.leader().equals(tie.partner())) {
        return times(partner, matching).compareTo(fund) >= 0;
      } else if (matching != null
          && matching.exact()
          && one.id().equals(tie.partner())
          && matching.leader().equals(tie.fund())) {
        return partner.compareTo(times(fund, matching)) >= 0;
      }
    }
    return false;
  }

  private boolean acceptsShortage(Certificate.OfCash cash) {
    Sums sums = new Sums();
    for (Map.Entry<Row, Long> entry : demand.rows().entrySet()) {
      Row row = entry.getKey();
      if (row.item() == null
          && cash.categories().containsAll(row.supportedBy())
          && cash.funds().containsAll(payers(row))) {
        sums.add(row, entry.getValue());
      }
    }
    BigInteger held = BigInteger.ZERO;
    Set<FundId> used = new HashSet<>();
    for (Fund fund : treasury.funds()) {
      if (cash.funds().contains(fund.id())) {
        held = held.add(most(fund, sums.rows));
        used.add(fund.id());
      }
    }
    return used.size() == cash.funds().size()
        && sums.payers().equals(cash.funds())
        && sums.categories.equals(cash.categories())
        && sums.claimed.equals(fen(cash.claimed()))
        && sums.pending.equals(fen(cash.pending()))
        && held.equals(fen(cash.held()))
        && held.compareTo(sums.claimed) < 0;
  }

  private boolean acceptsShortage(Certificate.OfGoods goods) {
    Sums sums = new Sums();
    BigInteger held = BigInteger.ZERO;
    Set<StockId> may = new HashSet<>();
    for (Map.Entry<Row, Long> entry : demand.rows().entrySet()) {
      Row row = entry.getKey();
      Set<StockId> givers = givers(row);
      if (goods.item().equals(row.item())
          && goods.categories().containsAll(row.supportedBy())
          && goods.stocks().containsAll(givers)) {
        sums.add(row, entry.getValue());
        may.addAll(givers);
      }
    }
    for (Stock stock : treasury.stocks()) {
      if (goods.stocks().contains(stock.id())) {
        long left = stock.source(treasury.date(), committed.of(stock.id())).units();
        held = held.add(BigInteger.valueOf(left));
      }
    }
    return may.equals(goods.stocks())
        && sums.categories.equals(goods.categories())
        && sums.claimed.equals(BigInteger.valueOf(goods.needed()))
        && sums.pending.equals(BigInteger.valueOf(goods.pending()))
        && held.equals(BigInteger.valueOf(goods.held()))
        && held.compareTo(sums.claimed) < 0;
  }

  private boolean acceptsSurplus(Certificate.OfSurplus surplus) {
    BigInteger held = BigInteger.ZERO;
    BigInteger claimed = BigInteger.ZERO;
    Set<CategoryId> categories = new TreeSet<>();
    Set<FundId> used = new HashSet<>();
    for (Fund fund : treasury.funds()) {
      if (surplus.funds().contains(fund.id()) && treasury.isValid(fund)) {
        held = held.add(left(fund));
        used.add(fund.id());
      }
    }
    for (Map.Entry<Row, Long> entry : demand.rows().entrySet()) {
      Row row = entry.getKey();
      if (row.item() == null && payers(row).stream().anyMatch(surplus.funds()::contains)) {
        if (row.claim() == Claim.UNLIMITED) {
          return false;
        }
        Sums sums = new Sums();
        sums.add(row, entry.getValue());
        claimed = claimed.add(sums.claimed);
        categories.addAll(row.supportedBy());
      }
    }
    return used.size() == surplus.funds().size()
        && categories.equals(surplus.categories())
        && held.equals(fen(surplus.held()))
        && claimed.equals(fen(surplus.claimed()))
        && claimed.compareTo(held) < 0;
  }

  /** Returns the funds that may pay the row, by their earmarks. */
  private Set<FundId> payers(Row row) {
    Set<FundId> payers = new HashSet<>();
    for (Fund fund : treasury.funds()) {
      if (treasury.isValid(fund) && treasury.earmark(fund).allows(row.use())) {
        payers.add(fund.id());
      }
    }
    return payers;
  }

  private Set<StockId> givers(Row row) {
    Set<StockId> givers = new HashSet<>();
    for (Stock stock : treasury.stocks()) {
      if (stock.item().equals(row.item()) && stock.earmark().allows(row.use())) {
        givers.add(stock.id());
      }
    }
    return givers;
  }

  /** Returns what the fund has beyond its reserve and what it has committed. */
  private BigInteger left(Fund fund) {
    BigInteger left =
        fen(fund.amount()).subtract(fen(fund.reserve())).subtract(fen(committed.of(fund.id())));
    return left.max(BigInteger.ZERO);
  }

  /** Returns the most that the fund could give to these rows under its limits and ratio. */
  private BigInteger most(Fund fund, Set<Row> rows) {
    BigInteger most = bounds().getOrDefault(fund.id(), BigInteger.ZERO);
    if (rows.stream().anyMatch(row -> isPayableWithoutLimit(fund, row))) {
      return most;
    }
    BigInteger through = BigInteger.ZERO;
    for (Map.Entry<CategoryId, Money> limit : fund.limits().entrySet()) {
      if (rows.stream().anyMatch(row -> isPayableBy(fund, row, limit.getKey()))) {
        long given = committed.units(fund.id(), limit.getKey(), treasury.categories());
        through =
            through.add(
                fen(limit.getValue()).subtract(BigInteger.valueOf(given)).max(BigInteger.ZERO));
      }
    }
    return most.min(through);
  }

  private boolean isPayableWithoutLimit(Fund fund, Row row) {
    if (row.supportedBy().isEmpty()) {
      return treasury.earmark(fund).allows(row.use());
    }
    return row.supportedBy().stream()
        .anyMatch(
            category -> !fund.limits().containsKey(category) && isPayableBy(fund, row, category));
  }

  private boolean isPayableBy(Fund fund, Row row, CategoryId category) {
    Use use = row.use();
    return use.supportedBy().contains(category)
        && treasury
            .earmark(fund)
            .allows(
                new Use(ImmutableSortedSet.of(category), use.area(), use.kind(), use.purpose()));
  }

  /** Returns the most that matching lets each fund give, whatever is done. */
  private Map<FundId, BigInteger> bounds() {
    Map<FundId, BigInteger> bounds = new HashMap<>();
    for (Fund fund : treasury.funds()) {
      bounds.put(
          fund.id(), treasury.isValid(fund) ? left(fund).min(payable(fund)) : BigInteger.ZERO);
    }
    for (int round = 0; round < treasury.funds().size(); round++) {
      for (Fund fund : treasury.funds()) {
        fund.matching().ifPresent(matching -> bound(fund, matching, bounds));
      }
    }
    return bounds;
  }

  /** Returns all that is claimed and that the fund may pay. */
  private BigInteger payable(Fund fund) {
    BigInteger payable = BigInteger.ZERO;
    for (Map.Entry<Row, Long> entry : demand.rows().entrySet()) {
      Row row = entry.getKey();
      if (row.item() == null && treasury.earmark(fund).allows(row.use())) {
        payable =
            payable.add(
                BigInteger.valueOf(row.due()).multiply(BigInteger.valueOf(entry.getValue())));
      }
    }
    return payable;
  }

  private void bound(Fund fund, Matching matching, Map<FundId, BigInteger> bounds) {
    BigInteger before = fen(committed.of(fund.id()));
    BigInteger leaderBefore = fen(committed.of(matching.leader()));
    BigInteger leads = bounds.getOrDefault(matching.leader(), BigInteger.ZERO).add(leaderBefore);
    BigInteger may = times(leads, matching).subtract(before).max(BigInteger.ZERO);
    BigInteger follows = bounds.getOrDefault(fund.id(), BigInteger.ZERO).min(may);
    bounds.put(fund.id(), follows);
    if (matching.exact()) {
      // The leader gives no more than what the follower can match, rounded down to the fen.
      BigInteger whole = follows.add(before).add(BigInteger.ONE);
      BigInteger matched =
          whole
              .multiply(BigInteger.valueOf(matching.ratio().denominator()))
              .subtract(BigInteger.ONE)
              .divide(BigInteger.valueOf(matching.ratio().numerator()));
      bounds.merge(
          matching.leader(), matched.subtract(leaderBefore).max(BigInteger.ZERO), BigInteger::min);
    }
  }

  private static BigInteger times(BigInteger fen, Matching matching) {
    return fen.multiply(BigInteger.valueOf(matching.ratio().numerator()))
        .divide(BigInteger.valueOf(matching.ratio().denominator()));
  }

  private static BigInteger fen(Money money) {
    return BigInteger.valueOf(money.fen());
  }

  /** What some rows claim together. */
  private final class Sums {
    private BigInteger claimed = BigInteger.ZERO;
    private BigInteger pending = BigInteger.ZERO;
    private final Set<CategoryId> categories = new TreeSet<>();
    private final Set<Row> rows = new HashSet<>();

    void add(Row row, long count) {
      if (row.claim() == Claim.UNLIMITED) {
        return;
      }
      BigInteger due =
          BigInteger.valueOf(row.claim())
              .subtract(BigInteger.valueOf(row.committed()))
              .max(BigInteger.ZERO)
              .multiply(BigInteger.valueOf(count));
      claimed = claimed.add(due);
      pending = pending.add(row.pending() ? due : BigInteger.ZERO);
      categories.addAll(row.supportedBy());
      rows.add(row);
    }

    Set<FundId> payers() {
      Set<FundId> payers = new HashSet<>();
      rows.forEach(row -> payers.addAll(CertificateCheck.this.payers(row)));
      return payers;
    }
  }
}
