package org.songnuan.text;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.songnuan.campaign.Campaign;
import org.songnuan.fund.Stock;
import org.songnuan.fund.StockBalance;
import org.songnuan.fund.StockId;
import org.songnuan.ledger.RunRecord;
import org.songnuan.text.Fields.Field;

/** What became of a stock, which stands in full only if it is not as in the campaign. */
record KeptStock(
    StockId id, Optional<Stock> own, long in, long given, long packed, long reserved, long left) {
  static final Shape<KeptStock> SHAPE = shape();

  private static Shape<KeptStock> shape() {
    Fields<KeptStock> fields = new Fields<>("a balance of a stock");
    Field<StockId> id = fields.on(Cells.STOCK, KeptStock::id);
    Field<Optional<Stock>> own = fields.maybe("stock", FundShapes.STOCK, KeptStock::own);
    Field<Long> in = fields.one("in", Cells.WHOLE, KeptStock::in);
    Field<Long> given = fields.one("given", Cells.WHOLE, KeptStock::given);
    Field<Long> packed = fields.or("packed", Cells.WHOLE, 0L, KeptStock::packed);
    Field<Long> reserved = fields.or("reserved", Cells.WHOLE, 0L, KeptStock::reserved);
    Field<Long> left = fields.one("left", Cells.WHOLE, KeptStock::left);
    return fields.make(
        it ->
            new KeptStock(
                it.of(id),
                it.of(own),
                it.of(in),
                it.of(given),
                it.of(packed),
                it.of(reserved),
                it.of(left)));
  }

  static ImmutableList<KeptStock> of(RunRecord record) {
    return record.stockBalances().stream()
        .map(
            one ->
                new KeptStock(
                    one.stock().id(),
                    record.campaign().stocks().contains(one.stock())
                        ? Optional.empty()
                        : Optional.of(one.stock()),
                    one.in(),
                    one.given(),
                    one.packed(),
                    one.reserved(),
                    one.left()))
        .collect(toImmutableList());
  }

  /** Returns the balance of the stock of this campaign. */
  StockBalance in(Campaign campaign) {
    Stock stock =
        own.or(() -> campaign.stocks().stream().filter(one -> one.id().equals(id)).findFirst())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Balance must be of a stock of the campaign, but was not."));
    return new StockBalance(stock, in, given, packed, reserved, left);
  }
}
