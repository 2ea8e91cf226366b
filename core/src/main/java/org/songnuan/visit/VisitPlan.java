package org.songnuan.visit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Finding;
import org.songnuan.pairing.Helper;

/**
 * Who is contacted how, and which team visits whom on which day.
 *
 * <p>It answers "who comes to us, when, and why not?", "what does my team do on Tuesday?" and "who
 * answers for this household?". Everybody who was given is in {@link #contacts}, or in a finding of
 * {@link VisitCode#NO_CHANNEL}.
 */
public final class VisitPlan {
  private final VisitPolicy policy;
  private final ImmutableList<Addressee> addressees;
  private final ImmutableSortedMap<RecipientId, PlannedContact> contacts;
  private final ImmutableList<VisitSheet> sheets;
  private final ImmutableList<Symposium.Guests> guests;
  private final Optional<VisitShortage> shortage;
  private final ImmutableList<Finding> findings;

  VisitPlan(
      VisitPolicy policy,
      ImmutableList<Addressee> addressees,
      Map<RecipientId, PlannedContact> contacts,
      ImmutableList<VisitSheet> sheets,
      ImmutableList<Symposium.Guests> guests,
      Optional<VisitShortage> shortage,
      ImmutableList<Finding> findings) {
    this.policy = policy;
    this.addressees = addressees;
    this.contacts = ImmutableSortedMap.copyOf(contacts);
    this.sheets = sheets;
    this.guests = guests;
    this.shortage = shortage;
    this.findings = findings;
  }

  /** Returns how each is contacted. */
  public ImmutableSortedMap<RecipientId, PlannedContact> contacts() {
    return contacts;
  }

  /** Returns how this one is contacted; empty if no channel reaches it, or it was not given. */
  public Optional<PlannedContact> contact(RecipientId recipient) {
    return Optional.ofNullable(contacts.get(recipient));
  }

  /** Returns all visits, in the order of the ids. */
  public ImmutableList<Visit> visits() {
    return contacts.values().stream()
        .flatMap(contact -> contact.visit().stream())
        .collect(toImmutableList());
  }

  /** Returns the visit sheets, by day and then by team; none for a team on a day without visits. */
  public ImmutableList<VisitSheet> sheets() {
    return sheets;
  }

  /** Returns how many visits the team makes in all; 0 if there is no such team. */
  public long loadOf(TeamId team) {
    return sheets.stream()
        .filter(sheet -> sheet.team().id().equals(team))
        .mapToLong(sheet -> sheet.stops().size())
        .sum();
  }

  /**
   * Returns to whom a condolence letter goes: everybody, each once, in the order of the ids, or
   * nobody if the campaign sends none. It is no channel: who is phoned gets one too.
   */
  public ImmutableList<RecipientId> letters() {
    return policy.sendsLetters()
        ? addressees.stream().map(Addressee::id).collect(toImmutableList())
        : ImmutableList.of();
  }

  /** Returns who is invited to each symposium, by day; nobody to some. */
  public ImmutableList<Symposium.Guests> guests() {
    return guests;
  }

  /** Returns the proof that not everybody can be visited, if that is so. */
  public Optional<VisitShortage> shortage() {
    return shortage;
  }

  /** Returns the table of responsible persons, in the order of the ids. */
  public ImmutableList<Responsible> responsible() {
    Map<TeamId, Team> teams = new HashMap<>();
    sheets.forEach(sheet -> teams.put(sheet.team().id(), sheet.team()));
    ImmutableList.Builder<Responsible> rows = ImmutableList.builder();
    for (Addressee addressee : addressees) {
      contact(addressee.id())
          .ifPresent(contact -> rows.add(responsible(addressee, contact, teams)));
    }
    return rows.build();
  }

  private Responsible responsible(
      Addressee addressee, PlannedContact contact, Map<TeamId, Team> teams) {
    Optional<LocalDate> day =
        contact.visit().map(Visit::day).or(() -> policy.days().days().stream().findFirst());
    return new Responsible(
        addressee.id(),
        contact.channel(),
        day.map(addressee::helpersOn).orElse(ImmutableList.of()),
        contact.visit().map(visit -> teams.get(visit.team())).flatMap(Team::head).map(Helper::id));
  }

  /** Returns what was found; an error stands in the way of the visits. */
  public ImmutableList<Finding> findings() {
    return findings;
  }

  /** Returns whether nothing stands in the way of the visits. */
  public boolean isReady() {
    return findings.stream().noneMatch(Finding::isError);
  }

  /** Returns the numbers, never of whom. */
  @Override
  public String toString() {
    return "VisitPlan["
        + contacts.size()
        + " of "
        + addressees.size()
        + " contacted, "
        + visits().size()
        + " visited]";
  }
}
