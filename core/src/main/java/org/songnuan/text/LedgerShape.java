package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import org.songnuan.campaign.Outcome;
import org.songnuan.ledger.Amendment;
import org.songnuan.ledger.CaseEntry;
import org.songnuan.ledger.Contact;
import org.songnuan.ledger.Delivery;
import org.songnuan.ledger.Entry;
import org.songnuan.ledger.EntryId;
import org.songnuan.ledger.Feedback;
import org.songnuan.ledger.FollowUp;
import org.songnuan.ledger.Ledger;
import org.songnuan.ledger.Problem;
import org.songnuan.ledger.Resettlement;
import org.songnuan.ledger.Return;
import org.songnuan.ledger.Reversal;
import org.songnuan.text.Fields.Field;

/** A ledger: the run on which it was opened, and every entry. */
final class LedgerShape {
  static final Shape<Ledger> LEDGER = ledger();

  private LedgerShape() {}

  private static Shape<Resettlement> resettlement() {
    Fields<Resettlement> fields = new Fields<>("a new settlement");
    Field<EntryId> id = fields.on(Cells.ENTRY, Resettlement::id);
    Field<LocalDate> on = fields.on(Cells.DAY, Resettlement::on);
    Field<Outcome> outcome = fields.one("run", RunShapes.OUTCOME, Resettlement::outcome);
    return fields.make(it -> new Resettlement(it.of(id), it.of(on), it.of(outcome)));
  }

  private static Shape<Entry> entry() {
    return new Choice<Entry>("a kind of entry")
        .when("delivery", Delivery.class, DeliveryShapes.DELIVERY)
        .when("return", Return.class, DeliveryShapes.RETURN)
        .when("reversal", Reversal.class, DeliveryShapes.REVERSAL)
        .when("contact", Contact.class, ContactShapes.CONTACT)
        .when("feedback", Feedback.class, ContactShapes.FEEDBACK)
        .when("follow-up", FollowUp.class, ContactShapes.FOLLOW_UP)
        .when("amendment", Amendment.class, ContactShapes.AMENDMENT)
        .when("problem", CaseEntry.Found.class, CaseShapes.FOUND)
        .when("verdict", CaseEntry.Ruled.class, CaseShapes.RULED)
        .when("solution", CaseEntry.Solved.class, CaseShapes.SOLVED)
        .when("objection", CaseEntry.Objected.class, CaseShapes.OBJECTED)
        .when("answer", CaseEntry.Answered.class, CaseShapes.ANSWERED)
        .when("resettlement", Resettlement.class, resettlement());
  }

  private static Shape<Ledger> ledger() {
    Fields<Ledger> fields = new Fields<>("a ledger");
    Field<Outcome> opening = fields.one("run", RunShapes.OUTCOME, Ledger::opening);
    Field<ImmutableList<Problem>> carried =
        fields.many("carried", CaseShapes.PROBLEM, Ledger::carried);
    Field<ImmutableList<Placed<Entry>>> entries =
        fields.many(
            "entry",
            Placed.of(entry()),
            ledger -> Lists.transform(ledger.entries(), one -> new Placed<>(Spot.NOWHERE, one)));
    return fields.make(it -> posted(Ledger.open(it.of(opening), it.of(carried)), it.of(entries)));
  }

  private static Ledger posted(Ledger opened, ImmutableList<Placed<Entry>> entries) {
    Ledger.Batch batch = opened.withAll(Lists.transform(entries, Placed::value));
    if (!batch.refused().isEmpty()) {
      ImmutableList<Entry> taken = batch.ledger().entries();
      int first = 0;
      while (first < taken.size() && taken.get(first).equals(entries.get(first).value())) {
        first++;
      }
      throw Unreadable.at(
          entries.get(first).place(),
          "an entry that the ledger takes, with none of "
              + RunShapes.codes(batch.refused().get(0).findings()));
    }
    return batch.ledger();
  }
}
