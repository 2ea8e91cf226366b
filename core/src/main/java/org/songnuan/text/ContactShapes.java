package org.songnuan.text;

import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.ListEntry;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.ledger.Amendment;
import org.songnuan.ledger.Contact;
import org.songnuan.ledger.EntryId;
import org.songnuan.ledger.Feedback;
import org.songnuan.ledger.FollowUp;
import org.songnuan.text.Fields.Field;
import org.songnuan.visit.TeamId;

/** Contacts, what was said, what was promised, and changes to the list. */
final class ContactShapes {
  static final Shape<Contact> CONTACT = contact();
  static final Shape<Feedback> FEEDBACK = feedback();
  static final Shape<FollowUp> FOLLOW_UP = followUp();
  static final Shape<Amendment> AMENDMENT = amendment();

  private ContactShapes() {}

  private static Shape<Contact> contact() {
    Fields<Contact> fields = new Fields<>("a contact");
    Field<EntryId> id = fields.on(Cells.ENTRY, Contact::id);
    Field<LocalDate> on = fields.on(Cells.DAY, Contact::on);
    Field<RecipientId> recipient = fields.one("recipient", Cells.RECIPIENT, Contact::recipient);
    Field<Channel> channel = fields.one("channel", Constants.CHANNEL, Contact::channel);
    Field<Optional<TeamId>> team = fields.maybe("team", Cells.TEAM, Contact::team);
    Field<Optional<EntryId>> followUp = fields.maybe("follow-up", Cells.ENTRY, Contact::followUp);
    return fields.make(
        it ->
            new Contact(
                it.of(id),
                it.of(on),
                it.of(recipient),
                it.of(channel),
                it.of(team),
                it.of(followUp)));
  }

  private static Shape<Feedback> feedback() {
    Fields<Feedback> fields = new Fields<>("feedback");
    Field<EntryId> id = fields.on(Cells.ENTRY, Feedback::id);
    Field<LocalDate> on = fields.on(Cells.DAY, Feedback::on);
    Field<RecipientId> recipient = fields.one("recipient", Cells.RECIPIENT, Feedback::recipient);
    Field<Feedback.Said> said = fields.one("said", Constants.SAID, Feedback::said);
    Field<String> text = fields.one("what", Cells.TEXT, Feedback::text);
    return fields.make(
        it -> new Feedback(it.of(id), it.of(on), it.of(recipient), it.of(said), it.of(text)));
  }

  private static Shape<FollowUp> followUp() {
    Fields<FollowUp> fields = new Fields<>("a follow-up");
    Field<EntryId> id = fields.on(Cells.ENTRY, FollowUp::id);
    Field<LocalDate> on = fields.on(Cells.DAY, FollowUp::on);
    Field<RecipientId> recipient = fields.one("recipient", Cells.RECIPIENT, FollowUp::recipient);
    Field<LocalDate> due = fields.one("due", Cells.DAY, FollowUp::due);
    Field<String> what = fields.one("what", Cells.TEXT, FollowUp::what);
    return fields.make(
        it -> new FollowUp(it.of(id), it.of(on), it.of(recipient), it.of(due), it.of(what)));
  }

  private static Shape<Amendment> amendment() {
    Fields<Amendment> fields = new Fields<>("a change to the list");
    Field<EntryId> id = fields.on(Cells.ENTRY, Amendment::id);
    Field<LocalDate> on = fields.on(Cells.DAY, Amendment::on);
    Field<ListEntry> change = fields.one("change", PeopleShapes.LIST_ENTRY, Amendment::change);
    Field<String> by = fields.one("approved-by", Cells.TEXT, Amendment::approvedBy);
    return fields.make(it -> new Amendment(it.of(id), it.of(on), it.of(change), it.of(by)));
  }
}
