package org.songnuan.visit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Channel;
import org.songnuan.scope.Lot;

/**
 * How a campaign contacts people: on which days it visits, which channels it allows and in which
 * order, and how much a team can do.
 *
 * <p>It answers "when and how is everybody contacted?", by {@link #plan}. A household is visited by
 * a team that goes to its area and, if it has a helper on that day and the policy says so, has that
 * helper among its members.
 *
 * <pre>{@code
 * VisitPolicy policy = VisitPolicy.builder().seed("2026-spring")
 *     .days(VisitDays.before(festival, 15, 2)).perDay(12)
 *     .addChannel(Channel.DOOR_VISIT).addChannel(Channel.PHONE).addChannel(Channel.LETTER)
 *     .build();
 * }</pre>
 */
@Value.Immutable
public abstract class VisitPolicy {
  /** The most visits that a team may make in a day. */
  public static final int MOST_PER_DAY = 200;

  VisitPolicy() {}

  /** Returns the days on which visits are made. */
  public abstract VisitDays days();

  /** Returns the channels that are allowed, the preferred first; at least one, each once. */
  public abstract ImmutableList<Channel> channels();

  /** Returns how many visits a team makes a day at most, 1 to {@value #MOST_PER_DAY}. */
  public abstract int perDay();

  /**
   * Returns the text that lots are drawn from: between those of one rank where places are short.
   */
  public abstract String seed();

  /** Returns whether everybody gets a condolence letter besides, whatever the channel. */
  @Value.Default
  public boolean sendsLetters() {
    return false;
  }

  /** Returns whether only a principal may lead a team. */
  @Value.Default
  public boolean isLedByPrincipals() {
    return false;
  }

  /** Returns whether who has a helper is visited by a team with that helper alone. */
  @Value.Default
  public boolean isByHelper() {
    return true;
  }

  /** Returns the symposia and tea parties; each at most once. */
  public abstract ImmutableList<Symposium> symposiums();

  /** Returns how often those of a category are to be contacted. */
  public abstract ImmutableMap<CategoryId, Cadence> cadences();

  /** Returns how far it is between two addressees. */
  @Value.Default
  public Travel travel() {
    return Travel.BY_AREA;
  }

  /** Checks the numbers. */
  @Value.Check
  void check() {
    checkPerDay(perDay());
    if (channels().isEmpty() || new HashSet<>(channels()).size() < channels().size()) {
      throw new IllegalArgumentException(
          "Channels must be at least 1, each once, but were (" + channels() + ").");
    }
    if (channels().contains(Channel.SYMPOSIUM) && symposiums().isEmpty()) {
      throw new IllegalArgumentException(
          "Symposium among the channels must be held, but there was (none)."
              + "\nMaybe addSymposium(Symposium.of(occasion, seats)).");
    }
    if (new HashSet<>(symposiums()).size() < symposiums().size()) {
      throw new IllegalArgumentException("Symposia must each be given once, but one came twice.");
    }
    Lot.of(seed());
  }

  static int checkPerDay(int visits) {
    if (visits < 1 || visits > MOST_PER_DAY) {
      throw new IllegalArgumentException(
          "Visits a day must be 1 to " + MOST_PER_DAY + ", but were (" + visits + ").");
    }
    return visits;
  }

  /**
   * Returns how the contacts stand that each of the addressee's categories asks for, at the end of
   * a day. One contact counts for every category.
   *
   * @param made the days on which it was contacted, in any order
   * @param asOf the day
   */
  public ImmutableSortedMap<CategoryId, ImmutableList<DueContact>> due(
      Addressee addressee, Collection<LocalDate> made, LocalDate asOf) {
    ImmutableSortedMap.Builder<CategoryId, ImmutableList<DueContact>> due =
        ImmutableSortedMap.naturalOrder();
    for (Map.Entry<CategoryId, Cadence> cadence : cadences().entrySet()) {
      if (addressee.categories().contains(cadence.getKey())) {
        due.put(cadence.getKey(), cadence.getValue().standing(made, asOf));
      }
    }
    return due.buildOrThrow();
  }

  /** Returns whether the team may visit the addressee on this day, places apart. */
  boolean mayVisit(Team team, Addressee addressee, LocalDate day) {
    return days().days().contains(day)
        && addressee.open().contains(day)
        && mayLead(team)
        && team.goesTo(addressee.area())
        && team.goesOn(day)
        && hasHelper(team, addressee, day);
  }

  /** Returns whether somebody leads the team who may. */
  boolean mayLead(Team team) {
    return team.head().filter(head -> head.principal() || !isLedByPrincipals()).isPresent();
  }

  private boolean hasHelper(Team team, Addressee addressee, LocalDate day) {
    if (!isByHelper() || addressee.help().isEmpty()) {
      return true;
    }
    return addressee.helpersOn(day).stream().anyMatch(helper -> team.has(helper, day));
  }

  /**
   * Returns who is contacted how, and who is visited by which team on which day.
   *
   * <p>As many are visited as can be; where not all can, the smaller rank goes first, whoever waits
   * for aid last, and among equals the lot decides. Then the teams are made as even as can be, and
   * neighbours are put on one day. The order of the lists plays no part. Teams that break a rule
   * are findings and do not go out.
   *
   * @throws IllegalArgumentException if two teams or two addressees have one id, or there are too
   *     many to plan at once
   */
  public VisitPlan plan(List<Team> teams, List<Addressee> addressees) {
    return new Planner(this, teams, addressees).plan();
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link VisitPolicy}. */
  public static final class Builder extends ImmutableVisitPolicy.Builder {
    Builder() {}
  }
}
