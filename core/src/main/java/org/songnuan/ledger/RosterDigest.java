package org.songnuan.ledger;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Emergency;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSheet;

/**
 * The SHA-256 of everything that is known of a recipient, so that a change is noticed without
 * keeping what was known. Each part goes in with its length before it, so that no two recipients
 * that differ are written alike; derived facts follow from the others and are left out.
 */
final class RosterDigest {
  private static final String FORM = "songnuan recipient 1";

  private final Hasher hasher = Hashing.sha256().newHasher();

  private RosterDigest() {}

  /** Returns the digest of each recipient, as 64 hexadecimal digits. */
  static ImmutableSortedMap<RecipientId, String> of(Roster roster) {
    ImmutableSortedMap.Builder<RecipientId, String> digests = ImmutableSortedMap.naturalOrder();
    for (Recipient recipient : roster.recipients()) {
      digests.put(recipient.id(), of(recipient));
    }
    return digests.buildOrThrow();
  }

  /** Returns one digest of all of these. */
  static String of(ImmutableSortedMap<RecipientId, String> digests) {
    RosterDigest all = new RosterDigest();
    digests.forEach((id, digest) -> all.put(id.value(), digest));
    return all.hasher.hash().toString();
  }

  private static String of(Recipient recipient) {
    RosterDigest digest = new RosterDigest();
    digest.put(FORM, recipient.id().value(), recipient.area().toString());
    digest.put(recipient instanceof Place place ? place.unit().name() : "HOUSEHOLD");
    digest.put(recipient.facts());
    if (recipient instanceof Household household) {
      digest.put(String.valueOf(household.facts().isMembersOpen()));
      for (Person member : household.members()) {
        digest.put("member", member.id().map(PersonId::value));
        digest.put("guardian", member.guardian().map(PersonId::value));
        digest.put(member.facts());
      }
    }
    recipient.file().ifPresent(digest::put);
    return digest.hasher.hash().toString();
  }

  private void put(String... parts) {
    for (String part : parts) {
      hasher.putInt(part.length()).putUnencodedChars(part);
    }
  }

  private void put(String name, Optional<?> value) {
    put(name, value.isPresent() ? "is" : "none", value.map(Object::toString).orElse(""));
  }

  private void put(FactSheet sheet) {
    sheet.schema().facts().stream()
        .filter(fact -> !fact.isDerived())
        .sorted(comparing(Fact::name))
        .forEach(fact -> put(fact.name() + " " + fact.type(), value(sheet, fact)));
  }

  @SuppressWarnings("unchecked") // a fact of the type of dates is one of LocalDate
  private static Optional<String> value(FactSheet sheet, Fact<?> fact) {
    if (fact.type() == Fact.Type.DATE) {
      return sheet.days((Fact<LocalDate>) fact).map(Object::toString);
    }
    return sheet
        .get(fact)
        .map(
            value ->
                value instanceof Set<?> set ? new TreeSet<>(set).toString() : value.toString());
  }

  private void put(CaseFile file) {
    put("surveyed", file.surveyedOn());
    put("verified", file.verifiedOn());
    put("confirmed", file.confirmedOn());
    put("by", file.confirmedBy());
    put("posted", file.postedOn());
    put("objected", file.objectedOn());
    put("exempt", file.exemptFromNotice());
    put(new TreeSet<>(file.clarities()).toString());
    put("emergency", file.emergency().map(Emergency::on));
    file.emergency().ifPresent(aid -> put(aid.body(), aid.fileBy().toString(), aid.document()));
  }
}
