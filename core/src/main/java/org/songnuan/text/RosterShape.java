package org.songnuan.text;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.Roster;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.FactSheet;
import org.songnuan.scope.Area;
import org.songnuan.text.Fields.Field;

/**
 * Households, their members, and places. A schema of a host's own stands once, above the recipients
 * that have it, who name it by its number.
 */
final class RosterShape {
  /** A member, before the schema says what its facts are. */
  private record Member(
      Optional<PersonId> id, Optional<PersonId> guardian, ImmutableList<KnownFact> facts) {}

  /** A recipient, before its schema is looked up; a household has no unit. */
  private record Entry(
      Spot place,
      Optional<RecipientUnit> unit,
      RecipientId id,
      Area area,
      int schema,
      ImmutableList<KnownFact> facts,
      ImmutableList<Member> members,
      Optional<CaseFile> file) {}

  /** A roster, before its entries are looked up. */
  private record Draft(ImmutableList<FactSchema> schemas, ImmutableList<Entry> entries) {}

  static final Shape<Roster> ROSTER = roster();

  private RosterShape() {}

  private static Shape<Roster> roster() {
    Fields<Draft> fields = new Fields<>("a roster");
    Field<ImmutableList<FactSchema>> schemas =
        fields.many("facts", SchemaShape.SCHEMA, Draft::schemas);
    Field<ImmutableList<Entry>> entries = fields.many("recipient", entry(), Draft::entries);
    Shape<Draft> draft = fields.make(it -> new Draft(it.of(schemas), it.of(entries)));
    return new Mapped<>(draft, RosterShape::draft, RosterShape::roster);
  }

  private static Shape<Entry> entry() {
    Fields<Member> ofMember = new Fields<>("a member");
    Field<Optional<PersonId>> person = ofMember.maybe("key", Cells.PERSON, Member::id);
    Field<Optional<PersonId>> guardian = ofMember.maybe("guardian", Cells.PERSON, Member::guardian);
    Field<ImmutableList<KnownFact>> known = ofMember.many("fact", KnownFact.SHAPE, Member::facts);
    Shape<Member> member =
        ofMember.make(it -> new Member(it.of(person), it.of(guardian), it.of(known)));

    Fields<Entry> fields = new Fields<>("a recipient");
    Field<Spot> place = fields.place();
    Field<RecipientId> id = fields.on(Cells.RECIPIENT, Entry::id);
    Field<Area> area = fields.on(Cells.AREA, Entry::area);
    Field<Optional<RecipientUnit>> unit = fields.maybe("place", Constants.UNIT, Entry::unit);
    Field<Integer> schema = fields.or("facts", Cells.SMALL, 0, Entry::schema);
    Field<ImmutableList<KnownFact>> facts = fields.many("fact", KnownFact.SHAPE, Entry::facts);
    Field<ImmutableList<Member>> members = fields.many("member", member, Entry::members);
    Field<Optional<CaseFile>> file = fields.maybe("file", CaseFileShape.FILE, Entry::file);
    return fields.make(
        it ->
            new Entry(
                it.of(place),
                it.of(unit),
                it.of(id),
                it.of(area),
                it.of(schema),
                it.of(facts),
                it.of(members),
                it.of(file)));
  }

  private static Draft draft(Roster roster) {
    List<FactSchema> schemas = new ArrayList<>();
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    for (Recipient recipient : roster.recipients()) {
      FactSchema schema = recipient.facts().schema();
      boolean own = recipient instanceof Household && !schema.equals(Household.FACTS);
      if (own && !schemas.contains(schema)) {
        schemas.add(schema);
      }
      entries.add(entry(recipient, own ? schemas.indexOf(schema) + 1 : 0));
    }
    return new Draft(ImmutableList.copyOf(schemas), entries.build());
  }

  private static Entry entry(Recipient recipient, int schema) {
    ImmutableList<Member> members =
        recipient instanceof Household household
            ? household.members().stream().map(RosterShape::member).collect(toImmutableList())
            : ImmutableList.of();
    FactSheet sheet = recipient.facts();
    boolean counted = !members.isEmpty() && !sheet.isMembersOpen();
    return new Entry(
        Spot.NOWHERE,
        recipient instanceof Place place ? Optional.of(place.unit()) : Optional.empty(),
        recipient.id(),
        recipient.area(),
        schema,
        known(sheet, counted ? ImmutableSet.of(Household.SIZE) : ImmutableSet.of()),
        members,
        recipient.file());
  }

  private static Member member(Person person) {
    return new Member(person.id(), person.guardian(), known(person.facts(), ImmutableSet.of()));
  }

  private static ImmutableList<KnownFact> known(FactSheet sheet, ImmutableSet<Fact<?>> without) {
    ImmutableList.Builder<KnownFact> all = ImmutableList.builder();
    for (Fact<?> fact : sheet.schema().facts()) {
      if (!without.contains(fact)) {
        FactValues.write(sheet, fact)
            .ifPresent(values -> all.add(new KnownFact(Spot.NOWHERE, fact.name(), values)));
      }
    }
    return all.build();
  }

  private static Roster roster(Draft draft) {
    return Roster.copyOf(
        draft.entries().stream().map(entry -> recipient(entry, draft.schemas())).toList());
  }

  private static Recipient recipient(Entry entry, ImmutableList<FactSchema> schemas) {
    KnownFact.checkOnce(entry.facts());
    if (entry.schema() < 0 || entry.schema() > schemas.size()) {
      throw Unreadable.at(entry.place(), "the number of facts that stand above");
    }
    try {
      return entry.unit().isPresent()
          ? place(entry, entry.unit().get())
          : household(
              entry, entry.schema() == 0 ? Household.FACTS : schemas.get(entry.schema() - 1));
    } catch (Unreadable unreadable) {
      throw unreadable;
    } catch (IllegalArgumentException other) {
      throw Unreadable.of(entry.place(), "a recipient", other);
    }
  }

  private static Recipient place(Entry entry, RecipientUnit unit) {
    if (!entry.members().isEmpty() || entry.schema() != 0) {
      throw Unreadable.at(entry.place(), "no members and no facts of one's own, as it is a place");
    }
    Place place = Place.of(entry.id().value(), entry.area(), unit);
    for (KnownFact known : entry.facts()) {
      place = with(place, known.in(Place.FACTS), known);
    }
    return entry.file().isPresent() ? place.filed(entry.file().get()) : place;
  }

  private static <T> Place with(Place place, Fact<T> fact, KnownFact known) {
    return place.with(fact, FactValues.read(fact, known.place(), known.values()));
  }

  private static Recipient household(Entry entry, FactSchema schema) {
    Household household = Household.of(entry.id(), entry.area(), schema);
    for (KnownFact known : entry.facts()) {
      household = with(household, known.in(schema), known);
    }
    for (Member member : entry.members()) {
      household = household.member(person(member, entry, schema));
    }
    return entry.file().isPresent() ? household.filed(entry.file().get()) : household;
  }

  private static <T> Household with(Household household, Fact<T> fact, KnownFact known) {
    return household.with(fact, FactValues.read(fact, known.place(), known.values()));
  }

  private static Person person(Member member, Entry entry, FactSchema schema) {
    FactSchema facts =
        schema
            .members()
            .orElseThrow(() -> Unreadable.at(entry.place(), "no members, as no fact is of them"));
    KnownFact.checkOnce(member.facts());
    Person person = Person.of(facts);
    for (KnownFact known : member.facts()) {
      Fact<?> fact = known.in(facts);
      person =
          fact.equals(Person.BIRTH) && FactValues.isOfDays(known.values())
              ? person.bornWithin(FactValues.days(known.values()))
              : with(person, fact, known);
    }
    person = member.id().isPresent() ? person.identified(member.id().get().value()) : person;
    return member.guardian().isPresent()
        ? person.guardedBy(member.guardian().get().value())
        : person;
  }

  private static <T> Person with(Person person, Fact<T> fact, KnownFact known) {
    return person.with(fact, FactValues.read(fact, known.place(), known.values()));
  }
}
