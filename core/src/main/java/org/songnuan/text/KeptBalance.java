package org.songnuan.text;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.songnuan.campaign.Campaign;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.ledger.RunRecord;
import org.songnuan.quantity.Money;
import org.songnuan.text.Fields.Field;

/** What became of a fund, which stands in full only if it is not as in the campaign. */
record KeptBalance(
    FundId id,
    Optional<Fund> own,
    Money in,
    Money paid,
    Money committed,
    Money reserved,
    Money pending,
    Money left) {
  static final Shape<KeptBalance> SHAPE = shape();

  private static Shape<KeptBalance> shape() {
    Fields<KeptBalance> fields = new Fields<>("a balance");
    Field<FundId> id = fields.on(Cells.FUND, KeptBalance::id);
    Field<Optional<Fund>> own = fields.maybe("fund", FundShapes.FUND, KeptBalance::own);
    Field<Money> in = fields.one("in", Cells.MONEY, KeptBalance::in);
    Field<Money> paid = fields.one("paid", Cells.MONEY, KeptBalance::paid);
    Field<Money> committed =
        fields.or("committed", Cells.MONEY, Money.ZERO, KeptBalance::committed);
    Field<Money> reserved = fields.or("reserved", Cells.MONEY, Money.ZERO, KeptBalance::reserved);
    Field<Money> pending = fields.or("pending", Cells.MONEY, Money.ZERO, KeptBalance::pending);
    Field<Money> left = fields.one("left", Cells.MONEY, KeptBalance::left);
    return fields.make(
        it ->
            new KeptBalance(
                it.of(id),
                it.of(own),
                it.of(in),
                it.of(paid),
                it.of(committed),
                it.of(reserved),
                it.of(pending),
                it.of(left)));
  }

  static ImmutableList<KeptBalance> of(RunRecord record) {
    return record.balances().stream()
        .map(
            one ->
                new KeptBalance(
                    one.fund().id(),
                    record.campaign().funds().contains(one.fund())
                        ? Optional.empty()
                        : Optional.of(one.fund()),
                    one.in(),
                    one.paid(),
                    one.committed(),
                    one.reserved(),
                    one.pending(),
                    one.left()))
        .collect(toImmutableList());
  }

  /** Returns the balance of the fund of this campaign. */
  Balance in(Campaign campaign) {
    Fund fund =
        own.or(() -> campaign.funds().stream().filter(one -> one.id().equals(id)).findFirst())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Balance must be of a fund of the campaign, but was not."));
    return new Balance(fund, in, paid, committed, reserved, pending, left);
  }
}
