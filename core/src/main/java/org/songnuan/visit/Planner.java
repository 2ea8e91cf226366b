package org.songnuan.visit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.scope.Lot;
import org.songnuan.visit.VisitShortage.TeamDay;

/** Fits visits into the days of teams, lays the ways, and finds another channel for the rest. */
final class Planner {
  private static final long MOST_CELLS = 50_000_000;

  private final VisitPolicy policy;
  private final Lot lot;
  private final TeamCheck check;
  private final ImmutableList<Team> teams;
  private final ImmutableList<Addressee> line;
  private final Places places;
  private final Seating seating;
  private final Map<ImmutableList<Integer>, Integer> kinds = new LinkedHashMap<>();
  private final List<List<Addressee>> placed = new ArrayList<>();
  private final List<List<Addressee>> unplaced = new ArrayList<>();
  private final Map<RecipientId, Visit> visits = new HashMap<>();
  private final List<VisitSheet> sheets = new ArrayList<>();

  Planner(VisitPolicy policy, List<Team> teams, List<Addressee> addressees) {
    this.policy = policy;
    this.lot = Lot.of(policy.seed());
    this.check = new TeamCheck(policy, teams);
    this.teams =
        ImmutableList.sortedCopyOf(
            comparing(team -> team.id().value(), lot.comparator()), check.teams());
    this.line = inLine(addressees);
    this.places = new Places(policy, this.teams);
    this.seating = new Seating(policy);
  }

  /** Who comes first: the smaller rank, those who get aid, then the lot. */
  private ImmutableList<Addressee> inLine(List<Addressee> addressees) {
    Set<RecipientId> ids = new HashSet<>();
    addressees.forEach(addressee -> ids.add(addressee.id()));
    if (ids.size() < addressees.size()) {
      throw new IllegalArgumentException(
          "Addressees must each come once, but were "
              + ids.size()
              + " among "
              + addressees.size()
              + ".");
    }
    return ImmutableList.sortedCopyOf(
        comparing(Addressee::isWaiting)
            .thenComparing(Addressee::rank)
            .thenComparing(addressee -> addressee.id().value(), lot.comparator()),
        addressees);
  }

  VisitPlan plan() {
    List<Finding> findings = new ArrayList<>(check.findings());
    if (line.isEmpty()) {
      findings.add(Finding.note(VisitCode.NOBODY));
    }
    if (policy.days().days().isEmpty()) {
      findings.add(Finding.warning(VisitCode.NO_DAYS));
    }
    line.stream().filter(this::isInvitedFirst).forEach(seating::seat);
    Optional<VisitShortage> shortage = fit();
    line.stream().filter(this::isInvitedAfterwards).forEach(seating::seat);
    findings.addAll(seating.findings());
    shortage.ifPresent(
        proof ->
            findings.add(
                Finding.warning(
                    VisitCode.SHORT_OF_PLACES,
                    Argument.of(proof.recipients().size()),
                    Argument.of(proof.places()),
                    Argument.of(proof.missing()))));
    Map<RecipientId, PlannedContact> contacts = new TreeMap<>();
    List<RecipientId> unreached = new ArrayList<>();
    for (Addressee addressee : line) {
      contact(addressee, shortage)
          .ifPresentOrElse(
              contact -> contacts.put(addressee.id(), contact),
              () -> unreached.add(addressee.id()));
    }
    Collections.sort(unreached);
    for (RecipientId id : unreached) {
      findings.add(Finding.error(VisitCode.NO_CHANNEL).about(id.value()));
    }
    return new VisitPlan(
        policy,
        ImmutableList.sortedCopyOf(comparing(Addressee::id), line),
        contacts,
        ImmutableList.sortedCopyOf(
            comparing(VisitSheet::day).thenComparing(sheet -> sheet.team().id()), sheets),
        seating.guests(),
        shortage,
        ImmutableList.copyOf(findings));
  }

  private Optional<VisitShortage> fit() {
    List<Addressee> wanting = line.stream().filter(this::isVisitedIfPossible).toList();
    List<Integer> kindOf = new ArrayList<>();
    for (Addressee addressee : wanting) {
      kindOf.add(kinds.computeIfAbsent(places.allowed(addressee), allowed -> kinds.size()));
    }
    long cells = (long) kinds.size() * places.size();
    if (cells > MOST_CELLS) {
      throw new IllegalArgumentException(
          "Plan must have at most "
              + MOST_CELLS
              + " pairs of a kind of visit and a day of a team, but had "
              + cells
              + ".\nMaybe plan one area after the other.");
    }
    Fitting fitting = places.fitting(ImmutableList.copyOf(kinds.keySet()));
    for (int kind = 0; kind < kinds.size(); kind++) {
      placed.add(new ArrayList<>());
      unplaced.add(new ArrayList<>());
    }
    for (int i = 0; i < wanting.size(); i++) {
      int kind = kindOf.get(i);
      (fitting.add(kind) ? placed : unplaced).get(kind).add(wanting.get(i));
    }
    fitting.even();
    lay(fitting);
    return shortage(fitting.closed());
  }

  /** Returns whether it is invited before visits are made: nothing comes before the symposium. */
  private boolean isInvitedFirst(Addressee addressee) {
    return !policy.channels().contains(Channel.SYMPOSIUM)
        || policy.channels().stream()
            .filter(addressee::isReachableBy)
            .findFirst()
            .filter(Channel.SYMPOSIUM::equals)
            .isPresent();
  }

  /** Returns whether it is invited after all, for nothing that comes before reaches it. */
  private boolean isInvitedAfterwards(Addressee addressee) {
    return !isInvitedFirst(addressee)
        && policy.channels().stream()
            .filter(addressee::isReachableBy)
            .filter(channel -> !channel.isInPerson() || visits.containsKey(addressee.id()))
            .findFirst()
            .filter(Channel.SYMPOSIUM::equals)
            .isPresent();
  }

  /**
   * Returns whether the first channel that reaches it is one for which somebody goes there; a
   * symposium without a seat for it does not.
   */
  private boolean isVisitedIfPossible(Addressee addressee) {
    return policy.channels().stream()
        .filter(addressee::isReachableBy)
        .filter(channel -> channel != Channel.SYMPOSIUM || seating.seatOf(addressee).isPresent())
        .findFirst()
        .filter(Channel::isInPerson)
        .isPresent();
  }

  /** Puts those of each kind into their places, neighbours after each other, and lays the ways. */
  private void lay(Fitting fitting) {
    Map<Integer, List<Addressee>> stops = new HashMap<>();
    ImmutableList<Integer> byTeam = places.byTeam();
    for (int kind = 0; kind < placed.size(); kind++) {
      List<Addressee> members = placed.get(kind);
      members.sort(comparing(Addressee::area).thenComparing(Addressee::id));
      int next = 0;
      for (int place : byTeam) {
        int end = next + fitting.at(kind, place);
        stops.computeIfAbsent(place, p -> new ArrayList<>()).addAll(members.subList(next, end));
        next = end;
      }
    }
    for (int place : byTeam) {
      List<Addressee> here = stops.getOrDefault(place, ImmutableList.of());
      if (!here.isEmpty()) {
        lay(place, DayOrder.of(here, policy.travel()));
      }
    }
  }

  private void lay(int place, ImmutableList<Addressee> way) {
    TeamDay day = places.day(place);
    for (int i = 0; i < way.size(); i++) {
      RecipientId id = way.get(i).id();
      visits.put(id, new Visit(id, day.team(), day.day(), i + 1));
    }
    sheets.add(
        new VisitSheet(
            places.team(place),
            day.day(),
            way.stream().map(Addressee::id).collect(toImmutableList()),
            DayOrder.length(way, policy.travel())));
  }

  /** Who may have closed places alone, and how many of these there are. */
  private Optional<VisitShortage> shortage(BitSet closed) {
    List<RecipientId> ids = new ArrayList<>();
    for (Map.Entry<ImmutableList<Integer>, Integer> kind : kinds.entrySet()) {
      if (!kind.getKey().isEmpty() && kind.getKey().stream().allMatch(closed::get)) {
        placed.get(kind.getValue()).forEach(one -> ids.add(one.id()));
        unplaced.get(kind.getValue()).forEach(one -> ids.add(one.id()));
      }
    }
    if (closed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new VisitShortage(
            ImmutableSortedSet.copyOf(ids),
            closed.stream()
                .mapToObj(places::day)
                .collect(toImmutableSortedSet(Comparator.naturalOrder())),
            closed.stream().mapToLong(places::capacity).sum()));
  }

  private Optional<PlannedContact> contact(Addressee addressee, Optional<VisitShortage> shortage) {
    List<Reason> passed = new ArrayList<>();
    Optional<Visit> visit = Optional.ofNullable(visits.get(addressee.id()));
    for (Channel channel : policy.channels()) {
      Argument name = Argument.of(channel.term());
      if (!addressee.isReachableBy(channel)) {
        passed.add(Reason.of(VisitCode.NOT_REACHABLE, name));
      } else if (channel == Channel.SYMPOSIUM) {
        Optional<Reason> invited = seating.why(addressee);
        if (invited.isPresent()) {
          Reason why = invited.get().because(passed);
          return Optional.of(new PlannedContact(addressee.id(), channel, Optional.empty(), why));
        }
        passed.add(seating.whyNot(addressee));
      } else if (!channel.isInPerson()) {
        Reason why = Reason.of(VisitCode.CONTACTED, name).because(passed);
        return Optional.of(new PlannedContact(addressee.id(), channel, Optional.empty(), why));
      } else if (visit.isPresent()) {
        Reason why =
            Reason.of(
                    VisitCode.VISITED,
                    name,
                    Argument.of(visit.get().day()),
                    Argument.text(visit.get().team().value()))
                .because(passed);
        return Optional.of(new PlannedContact(addressee.id(), channel, visit, why));
      } else {
        passed.add(whyNotVisited(addressee, name, shortage));
      }
    }
    return Optional.empty();
  }

  private Reason whyNotVisited(
      Addressee addressee, Argument name, Optional<VisitShortage> shortage) {
    if (shortage.isPresent() && shortage.get().recipients().contains(addressee.id())) {
      VisitShortage proof = shortage.get();
      return Reason.of(
          VisitCode.TEAMS_FULL,
          name,
          Argument.of(proof.recipients().size()),
          Argument.of(proof.places()),
          Argument.of(proof.missing()));
    }
    List<Team> near = teams.stream().filter(team -> team.goesTo(addressee.area())).toList();
    if (near.isEmpty()) {
      return Reason.of(VisitCode.NO_TEAM_FOR_AREA, name);
    }
    boolean helped =
        addressee.help().isEmpty()
            || !policy.isByHelper()
            || near.stream()
                .flatMap(team -> team.members().stream())
                .anyMatch(
                    member ->
                        addressee.help().stream()
                            .anyMatch(help -> help.helper().equals(member.id())));
    return Reason.of(helped ? VisitCode.NO_OPEN_DAY : VisitCode.NO_TEAM_OF_HELPER, name);
  }
}
