package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.ConflictRule;
import org.songnuan.beneficiary.ListEntry;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.LockedList;
import org.songnuan.beneficiary.OtherAid;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.explain.Term;
import org.songnuan.rule.RuleSet;
import org.songnuan.scope.DateRange;
import org.songnuan.text.Fields.Field;

/** Who may be helped: categories, gates, lists and what stands beside them badly. */
final class PeopleShapes {
  private static final Words<Boolean> HARDNESS = Words.of("hard or soft", "hard soft", true, false);

  static final Shape<Category> CATEGORY = category();
  static final Shape<ListingGate> GATE = gate();
  static final Shape<ListEntry> LIST_ENTRY = listEntry();
  static final Shape<LockedList> LIST = list();
  static final Shape<ConflictRule> CONFLICT = conflict();
  static final Shape<OtherAid> OTHER_AID = otherAid();

  private PeopleShapes() {}

  private static Shape<Category> category() {
    Fields<Category> fields = new Fields<>("a category");
    Field<CategoryId> id = fields.on(Cells.CATEGORY, Category::id);
    Field<Optional<Term>> called = fields.called(Category::term, one -> one.id().value());
    Field<RecipientUnit> unit =
        fields.or("unit", Constants.UNIT, RecipientUnit.HOUSEHOLD, Category::unit);
    Field<Optional<String>> where =
        fields.maybe("where", Cells.CRITERION_TEXT, one -> one.rule().map(RuleSet.Rule::text));
    return fields.make(
        it -> {
          Category plain =
              Category.of(it.of(id), it.of(called).orElse(Term.of(it.of(id).value())), it.of(unit));
          return it.of(where).map(plain::where).orElse(plain);
        });
  }

  private static Shape<ListingGate> gate() {
    Fields<ListingGate> fields = new Fields<>("a listing gate");
    Field<Optional<LocalDate>> since =
        fields.maybe("surveyed-since", Cells.DAY, ListingGate::earliestSurvey);
    Field<Optional<DateRange>> window =
        fields.maybe("verified-within", Cells.DAYS, ListingGate::verificationWindow);
    Field<Boolean> clear = fields.flag("four-clarities", ListingGate::asksForClarities);
    Field<Boolean> confirmed = fields.flag("confirmed", ListingGate::asksForConfirmation);
    Field<Integer> posted = fields.or("posted-days", Cells.SMALL, 0, ListingGate::noticeDays);
    Field<Boolean> emergencies = fields.flag("emergencies-first", ListingGate::allowsEmergencies);
    return fields.make(
        it -> {
          ListingGate gate = it.of(since).map(ListingGate::surveyedSince).orElse(ListingGate.OPEN);
          gate = it.of(window).map(gate::verifiedWithin).orElse(gate);
          gate = it.of(clear) ? gate.withFourClarities() : gate;
          gate = it.of(confirmed) ? gate.confirmed() : gate;
          gate = it.of(posted) == 0 ? gate : gate.posted(it.of(posted));
          return it.of(emergencies) ? gate.allowingEmergencies() : gate;
        });
  }

  private static Shape<ListEntry> listEntry() {
    Fields<ListEntry> fields = new Fields<>("a change to the list");
    Field<LocalDate> on = fields.on(Cells.DAY, ListEntry::on);
    Field<ListEntry.Kind> kind = fields.on(Constants.LIST_CHANGE, ListEntry::kind);
    Field<RecipientId> recipient = fields.on(Cells.RECIPIENT, ListEntry::recipient);
    Field<String> by = fields.one("by", Cells.TEXT, ListEntry::by);
    Field<String> reason = fields.one("reason", Cells.TEXT, ListEntry::reason);
    return fields.make(
        it -> new ListEntry(it.of(kind), it.of(recipient), it.of(by), it.of(reason), it.of(on)));
  }

  private static Shape<LockedList> list() {
    Fields<LockedList> fields = new Fields<>("a locked list");
    Field<LocalDate> day = fields.on(Cells.DAY, LockedList::lockedOn);
    Field<ImmutableList<RecipientId>> locked =
        fields.many("recipient", Cells.RECIPIENT, LockedList::locked);
    Field<ImmutableList<ListEntry>> entries =
        fields.many("change", LIST_ENTRY, LockedList::entries);
    return fields.make(it -> LockedList.of(it.of(day), it.of(locked)).withAll(it.of(entries)));
  }

  private static Shape<ConflictRule> conflict() {
    Fields<ConflictRule> fields = new Fields<>("a conflict rule");
    Field<Boolean> hard = fields.on(HARDNESS, ConflictRule::isHard);
    Field<DateRange> window = fields.on(Cells.DAYS, ConflictRule::window);
    Field<ImmutableList<String>> campaigns =
        fields.some("campaigns", Cells.TEXT, ConflictRule::campaigns);
    return fields.make(
        it ->
            new ConflictRule(
                ImmutableSortedSet.copyOf(it.of(campaigns)), it.of(window), it.of(hard)));
  }

  private static Shape<OtherAid> otherAid() {
    Fields<OtherAid> fields = new Fields<>("other aid");
    Field<LocalDate> on = fields.on(Cells.DAY, OtherAid::on);
    Field<String> campaign = fields.on(Cells.TEXT, OtherAid::campaign);
    Field<Optional<RecipientId>> recipient =
        fields.maybe("recipient", Cells.RECIPIENT, OtherAid::recipient);
    Field<Optional<PersonId>> person = fields.maybe("person", Cells.PERSON, OtherAid::person);
    return fields.make(
        it -> new OtherAid(it.of(campaign), it.of(recipient), it.of(person), it.of(on)));
  }
}
