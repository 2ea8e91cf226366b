package org.songnuan.text;

import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.ledger.CaseEntry;
import org.songnuan.ledger.EntryId;
import org.songnuan.ledger.Problem;
import org.songnuan.text.Fields.Field;

/** Problems and objections, and the steps of their cases. */
final class CaseShapes {
  private static final Words<Boolean> UPHELD =
      Words.of("upheld or dismissed", "upheld dismissed", true, false);

  static final Shape<CaseEntry.Found> FOUND = found();
  static final Shape<CaseEntry.Ruled> RULED = ruled();
  static final Shape<CaseEntry.Solved> SOLVED = solved();
  static final Shape<CaseEntry.Objected> OBJECTED = objected();
  static final Shape<CaseEntry.Answered> ANSWERED = answered();
  static final Shape<Problem> PROBLEM = problem();

  private CaseShapes() {}

  private static Shape<CaseEntry.Found> found() {
    Fields<CaseEntry.Found> fields = new Fields<>("a problem");
    Field<EntryId> id = fields.on(Cells.ENTRY, CaseEntry.Found::id);
    Field<LocalDate> on = fields.on(Cells.DAY, CaseEntry.Found::on);
    Field<Optional<RecipientId>> recipient =
        fields.maybe("recipient", Cells.RECIPIENT, CaseEntry.Found::recipient);
    Field<String> what = fields.one("what", Cells.TEXT, CaseEntry.Found::what);
    return fields.make(
        it -> new CaseEntry.Found(it.of(id), it.of(on), it.of(recipient), it.of(what)));
  }

  private static Shape<CaseEntry.Ruled> ruled() {
    Fields<CaseEntry.Ruled> fields = new Fields<>("a verdict");
    Field<EntryId> id = fields.on(Cells.ENTRY, CaseEntry.Ruled::id);
    Field<LocalDate> on = fields.on(Cells.DAY, CaseEntry.Ruled::on);
    Field<EntryId> problem = fields.one("problem", Cells.ENTRY, CaseEntry.Ruled::problem);
    Field<CaseEntry.Verdict> verdict =
        fields.one("verdict", Constants.VERDICT, CaseEntry.Ruled::verdict);
    Field<String> reason = fields.one("reason", Cells.TEXT, CaseEntry.Ruled::reason);
    return fields.make(
        it ->
            new CaseEntry.Ruled(
                it.of(id), it.of(on), it.of(problem), it.of(verdict), it.of(reason)));
  }

  private static Shape<CaseEntry.Solved> solved() {
    Fields<CaseEntry.Solved> fields = new Fields<>("a solution");
    Field<EntryId> id = fields.on(Cells.ENTRY, CaseEntry.Solved::id);
    Field<LocalDate> on = fields.on(Cells.DAY, CaseEntry.Solved::on);
    Field<EntryId> problem = fields.one("problem", Cells.ENTRY, CaseEntry.Solved::problem);
    Field<String> how = fields.one("how", Cells.TEXT, CaseEntry.Solved::how);
    return fields.make(
        it -> new CaseEntry.Solved(it.of(id), it.of(on), it.of(problem), it.of(how)));
  }

  private static Shape<CaseEntry.Objected> objected() {
    Fields<CaseEntry.Objected> fields = new Fields<>("an objection");
    Field<EntryId> id = fields.on(Cells.ENTRY, CaseEntry.Objected::id);
    Field<LocalDate> on = fields.on(Cells.DAY, CaseEntry.Objected::on);
    Field<RecipientId> recipient =
        fields.one("recipient", Cells.RECIPIENT, CaseEntry.Objected::recipient);
    Field<String> reason = fields.one("reason", Cells.TEXT, CaseEntry.Objected::reason);
    return fields.make(
        it -> new CaseEntry.Objected(it.of(id), it.of(on), it.of(recipient), it.of(reason)));
  }

  private static Shape<CaseEntry.Answered> answered() {
    Fields<CaseEntry.Answered> fields = new Fields<>("an answer");
    Field<EntryId> id = fields.on(Cells.ENTRY, CaseEntry.Answered::id);
    Field<LocalDate> on = fields.on(Cells.DAY, CaseEntry.Answered::on);
    Field<EntryId> objection = fields.one("objection", Cells.ENTRY, CaseEntry.Answered::objection);
    Field<Boolean> upheld = fields.one("answer", UPHELD, CaseEntry.Answered::upheld);
    Field<String> reason = fields.one("reason", Cells.TEXT, CaseEntry.Answered::reason);
    return fields.make(
        it ->
            new CaseEntry.Answered(
                it.of(id), it.of(on), it.of(objection), it.of(upheld), it.of(reason)));
  }

  private static Shape<Problem> problem() {
    Fields<Problem> fields = new Fields<>("a problem that is carried over");
    Field<EntryId> id = fields.on(Cells.ENTRY, Problem::id);
    Field<LocalDate> foundOn = fields.on(Cells.DAY, Problem::foundOn);
    Field<Optional<RecipientId>> recipient =
        fields.maybe("recipient", Cells.RECIPIENT, Problem::recipient);
    Field<String> what = fields.one("what", Cells.TEXT, Problem::what);
    Field<Optional<CaseEntry.Verdict>> verdict =
        fields.maybe("verdict", Constants.VERDICT, Problem::verdict);
    Field<Optional<LocalDate>> closed = fields.maybe("closed", Cells.DAY, Problem::closedOn);
    return fields.make(
        it ->
            new Problem(
                it.of(id),
                it.of(foundOn),
                it.of(recipient),
                it.of(what),
                it.of(verdict),
                it.of(closed)));
  }
}
