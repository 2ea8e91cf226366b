package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.ledger.Delivery;
import org.songnuan.ledger.EntryId;
import org.songnuan.ledger.Receipt;
import org.songnuan.ledger.Return;
import org.songnuan.ledger.Reversal;
import org.songnuan.quantity.Item;
import org.songnuan.text.Fields.Field;
import org.songnuan.visit.TeamId;

/** What was handed over, what came back, and what was a mistake. */
final class DeliveryShapes {
  static final Shape<Delivery> DELIVERY = delivery();
  static final Shape<Return> RETURN = returned();
  static final Shape<Reversal> REVERSAL = reversal();

  private DeliveryShapes() {}

  private static Shape<Receipt> receipt() {
    Fields<Receipt> fields = new Fields<>("a receipt");
    Field<Receipt.By> by = fields.on(Constants.SIGNED, Receipt::by);
    Field<Optional<PersonId>> signer = fields.maybe("signer", Cells.PERSON, Receipt::signer);
    Field<Optional<PersonId>> member = fields.maybe("member", Cells.PERSON, Receipt::member);
    return fields.make(it -> new Receipt(it.of(by), it.of(signer), it.of(member)));
  }

  private static Shape<Delivery> delivery() {
    Fields<Delivery> fields = new Fields<>("a delivery");
    Field<EntryId> id = fields.on(Cells.ENTRY, Delivery::id);
    Field<LocalDate> on = fields.on(Cells.DAY, Delivery::on);
    Field<RecipientId> recipient = fields.one("recipient", Cells.RECIPIENT, Delivery::recipient);
    Field<Channel> channel = fields.one("channel", Constants.CHANNEL, Delivery::channel);
    Field<Optional<TeamId>> team = fields.maybe("team", Cells.TEAM, Delivery::team);
    Field<Receipt> receipt = fields.or("receipt", receipt(), Receipt.inPerson(), Delivery::receipt);
    Field<ImmutableList<Payment>> payments =
        fields.many("payment", AwardShapes.PAYMENT, Delivery::payments);
    Field<ImmutableList<Issue>> issues = fields.many("issue", AwardShapes.ISSUE, Delivery::issues);
    Field<ImmutableList<Item>> handouts =
        fields.many("handout", GoodsShapes.ITEM, Delivery::handouts);
    return fields.make(
        it ->
            Delivery.builder()
                .id(it.of(id))
                .on(it.of(on))
                .recipient(it.of(recipient))
                .channel(it.of(channel))
                .team(it.of(team))
                .receipt(it.of(receipt))
                .addAllPayments(it.of(payments))
                .addAllIssues(it.of(issues))
                .addAllHandouts(it.of(handouts))
                .build());
  }

  private static Shape<Return> returned() {
    Fields<Return> fields = new Fields<>("a return");
    Field<EntryId> id = fields.on(Cells.ENTRY, Return::id);
    Field<LocalDate> on = fields.on(Cells.DAY, Return::on);
    Field<EntryId> delivery = fields.one("delivery", Cells.ENTRY, Return::delivery);
    Field<ImmutableList<Payment>> payments =
        fields.many("payment", AwardShapes.PAYMENT, Return::payments);
    Field<ImmutableList<Issue>> issues = fields.many("issue", AwardShapes.ISSUE, Return::issues);
    Field<String> reason = fields.one("reason", Cells.TEXT, Return::reason);
    return fields.make(
        it ->
            new Return(
                it.of(id),
                it.of(on),
                it.of(delivery),
                it.of(payments),
                it.of(issues),
                it.of(reason)));
  }

  private static Shape<Reversal> reversal() {
    Fields<Reversal> fields = new Fields<>("a reversal");
    Field<EntryId> id = fields.on(Cells.ENTRY, Reversal::id);
    Field<LocalDate> on = fields.on(Cells.DAY, Reversal::on);
    Field<EntryId> entry = fields.one("entry", Cells.ENTRY, Reversal::entry);
    Field<String> by = fields.one("by", Cells.TEXT, Reversal::by);
    Field<String> reason = fields.one("reason", Cells.TEXT, Reversal::reason);
    return fields.make(
        it -> new Reversal(it.of(id), it.of(on), it.of(entry), it.of(by), it.of(reason)));
  }
}
