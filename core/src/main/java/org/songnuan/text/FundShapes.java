package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.explain.Term;
import org.songnuan.fund.Earmark;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.FundSource;
import org.songnuan.fund.Matching;
import org.songnuan.fund.Quota;
import org.songnuan.fund.Release;
import org.songnuan.fund.Stock;
import org.songnuan.fund.StockId;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.text.Fields.Field;

/** What the money and the store can give. */
final class FundShapes {
  /** The most that a fund gives because of a category. */
  private record Limit(CategoryId category, Money most) {}

  private static final Words<Boolean> EXACTNESS =
      Words.of("exactly or at-most", "exactly at-most", true, false);

  private static final Shape<Earmark> EARMARK = earmark();

  static final Shape<Fund> FUND = fund();
  static final Shape<Stock> STOCK = stock();
  static final Shape<Quota> QUOTA = quota();

  private FundShapes() {}

  private static Shape<Earmark> earmark() {
    Fields<Earmark> fields = new Fields<>("an earmark");
    Field<ImmutableList<CategoryId>> categories =
        fields.some("categories", Cells.CATEGORY, Earmark::categories);
    Field<ImmutableList<Area>> areas = fields.some("areas", Cells.AREA, Earmark::areas);
    Field<ImmutableList<BenefitKind>> kinds = fields.some("kinds", Constants.KIND, Earmark::kinds);
    Field<ImmutableList<String>> purposes = fields.some("purposes", Cells.TEXT, Earmark::purposes);
    Field<String> document = fields.or("document", Cells.TEXT, "", Earmark::document);
    Field<Optional<LocalDate>> dated = fields.maybe("dated", Cells.DAY, Earmark::dated);
    return fields.make(
        it ->
            new Earmark(
                ImmutableSortedSet.copyOf(it.of(categories)),
                ImmutableSortedSet.copyOf(it.of(areas)),
                ImmutableSortedSet.copyOf(it.of(kinds)),
                ImmutableSortedSet.copyOf(it.of(purposes)),
                it.of(document),
                it.of(dated)));
  }

  private static Shape<Release> release() {
    Fields<Release> fields = new Fields<>("a release");
    Field<LocalDate> date = fields.on(Cells.DAY, Release::date);
    Field<String> by = fields.one("approved-by", Cells.TEXT, Release::approvedBy);
    Field<String> document = fields.one("document", Cells.TEXT, Release::document);
    Field<Earmark> to = fields.or("to", EARMARK, Earmark.FREE, Release::to);
    return fields.make(it -> new Release(it.of(by), it.of(date), it.of(document), it.of(to)));
  }

  private static Shape<Matching> matching() {
    Fields<Matching> fields = new Fields<>("a matching");
    Field<Boolean> exact = fields.on(EXACTNESS, Matching::exact);
    Field<Ratio> ratio = fields.on(Cells.RATIO, Matching::ratio);
    Field<FundId> leader = fields.on(Cells.FUND, Matching::leader);
    return fields.make(it -> new Matching(it.of(leader), it.of(ratio), it.of(exact)));
  }

  private static Shape<Limit> limit() {
    Fields<Limit> fields = new Fields<>("a limit");
    Field<CategoryId> category = fields.on(Cells.CATEGORY, Limit::category);
    Field<Money> most = fields.on(Cells.MONEY, Limit::most);
    return fields.make(it -> new Limit(it.of(category), it.of(most)));
  }

  private static Shape<Fund> fund() {
    Fields<Fund> fields = new Fields<>("a fund");
    Field<FundId> id = fields.on(Cells.FUND, Fund::id);
    Field<Money> amount = fields.on(Cells.MONEY, Fund::amount);
    Field<Optional<Term>> called = fields.called(Fund::term, one -> one.id().value());
    Field<Money> reserve = fields.or("reserve", Cells.MONEY, Money.ZERO, Fund::reserve);
    Field<Earmark> earmark = fields.or("earmark", EARMARK, Earmark.FREE, Fund::earmark);
    Field<FundSource> source =
        fields.or("source", Constants.SOURCE, FundSource.OTHER, Fund::source);
    Field<DateRange> valid = fields.or("valid", Cells.DAYS, DateRange.ALL, Fund::validity);
    Field<ImmutableList<Limit>> limits = fields.many("limit", limit(), FundShapes::limits);
    Field<Optional<Matching>> matching = fields.maybe("matching", matching(), Fund::matching);
    Field<ImmutableList<Release>> releases = fields.many("release", release(), Fund::releases);
    return fields.make(
        it -> {
          Term term = it.of(called).orElse(Term.of(it.of(id).value()));
          Fund fund =
              Fund.of(it.of(id).value(), it.of(amount))
                  .called(term.chinese(), term.english())
                  .keeping(it.of(reserve))
                  .earmarked(it.of(earmark))
                  .from(it.of(source))
                  .valid(it.of(valid));
          for (Limit limit : it.of(limits)) {
            if (fund.limits().containsKey(limit.category())) {
              throw new IllegalArgumentException("Fund must limit each category once.");
            }
            fund = fund.limiting(limit.category().value(), limit.most());
          }
          for (Release release : it.of(releases)) {
            fund = fund.released(release);
          }
          return it.of(matching).isPresent() ? matching(fund, it.of(matching).get()) : fund;
        });
  }

  private static Fund matching(Fund fund, Matching matching) {
    String leader = matching.leader().value();
    return matching.exact()
        ? fund.matchingExactly(leader, matching.ratio())
        : fund.matching(leader, matching.ratio());
  }

  private static ImmutableList<Limit> limits(Fund fund) {
    ImmutableList.Builder<Limit> limits = ImmutableList.builder();
    for (Map.Entry<CategoryId, Money> limit : fund.limits().entrySet()) {
      limits.add(new Limit(limit.getKey(), limit.getValue()));
    }
    return limits.build();
  }

  private static Shape<Stock> stock() {
    Fields<Stock> fields = new Fields<>("a stock");
    Field<StockId> id = fields.on(Cells.STOCK, Stock::id);
    Field<Long> amount = fields.on(Cells.WHOLE, Stock::amount);
    Field<Item> item = fields.on(GoodsShapes.ITEM, Stock::item);
    Field<Earmark> earmark = fields.or("earmark", EARMARK, Earmark.FREE, Stock::earmark);
    Field<Long> reserve = fields.or("reserve", Cells.WHOLE, 0L, Stock::reserve);
    Field<Long> pack = fields.or("pack", Cells.WHOLE, 1L, Stock::pack);
    Field<Optional<LocalDate>> last = fields.maybe("good-until", Cells.DAY, Stock::lastDay);
    Field<String> donor = fields.or("donor", Cells.TEXT, "", Stock::donor);
    Field<Optional<FundId>> from = fields.maybe("bought-from", Cells.FUND, Stock::boughtFrom);
    Field<Long> packed = fields.or("packed", Cells.WHOLE, 0L, Stock::packed);
    return fields.make(
        it -> {
          Stock stock =
              Stock.of(it.of(id).value(), it.of(item), it.of(amount))
                  .earmarked(it.of(earmark))
                  .keeping(it.of(reserve))
                  .inPacksOf(it.of(pack))
                  .packing(it.of(packed));
          stock = it.of(last).map(stock::goodUntil).orElse(stock);
          stock = it.of(donor).isEmpty() ? stock : stock.donatedBy(it.of(donor));
          return it.of(from).isPresent() ? stock.boughtFrom(it.of(from).get().value()) : stock;
        });
  }

  private static Shape<Quota> quota() {
    Fields<Quota.Reserve> ofReserve = new Fields<>("reserved seats");
    Field<Long> number = ofReserve.on(Cells.WHOLE, Quota.Reserve::seats);
    Field<ImmutableList<CategoryId>> categories =
        ofReserve.some("categories", Cells.CATEGORY, Quota.Reserve::categories);
    Field<Area> area = ofReserve.or("area", Cells.AREA, Area.EVERYWHERE, Quota.Reserve::area);
    Shape<Quota.Reserve> reserve =
        ofReserve.make(
            it ->
                new Quota.Reserve(
                    it.of(number), ImmutableSortedSet.copyOf(it.of(categories)), it.of(area)));

    Fields<Quota> fields = new Fields<>("a quota");
    Field<Long> seats = fields.on(Cells.WHOLE, Quota::seats);
    Field<ImmutableList<Quota.Reserve>> reserves =
        fields.many("reserved", reserve, Quota::reserves);
    Field<Boolean> keeps = fields.flag("keeping-unfilled", Quota::keepsUnfilled);
    return fields.make(
        it -> {
          Quota quota = Quota.of(it.of(seats));
          for (Quota.Reserve one : it.of(reserves)) {
            quota = plus(quota, one);
          }
          return it.of(keeps) ? quota.keepingUnfilled() : quota;
        });
  }

  private static Quota plus(Quota quota, Quota.Reserve reserve) {
    if (reserve.categories().isEmpty()) {
      return quota.reservingIn(reserve.seats(), reserve.area());
    } else if (reserve.area().equals(Area.EVERYWHERE)) {
      return quota.reservingFor(
          reserve.seats(),
          reserve.categories().stream().map(CategoryId::value).toArray(String[]::new));
    }
    throw new IllegalArgumentException("Reserved seats must be by categories or by an area.");
  }
}
