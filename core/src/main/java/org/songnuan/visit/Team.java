package org.songnuan.visit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Term;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.HelperId;
import org.songnuan.scope.Area;

/**
 * People who go on visits together, led by one of them.
 *
 * <p>It answers "who goes, where to, and when?". A team goes out on the days on which its head is
 * there. Without an area it goes everywhere, and without a number of its own it makes as many
 * visits a day as the policy says.
 *
 * <pre>{@code
 * Team.of("first").headedBy(secretary).with(clerk).in(Area.parse("湖北/武汉/江岸")).perDay(12)
 *     .joinedBy("某企业", "a company")
 * }</pre>
 */
public final class Team {
  private final TeamId id;
  private final @Nullable Helper head;
  private final ImmutableList<Helper> others;
  private final ImmutableList<Helper> members;
  private final ImmutableList<Term> partners;
  private final ImmutableSortedSet<Area> areas;
  private final int perDay;

  private Team(
      TeamId id,
      @Nullable Helper head,
      ImmutableList<Helper> others,
      ImmutableList<Term> partners,
      ImmutableSortedSet<Area> areas,
      int perDay) {
    this.id = id;
    this.head = head;
    this.others = others;
    this.members = members(head, others);
    this.partners = partners;
    this.areas = areas;
    this.perDay = perDay;
  }

  /**
   * Returns a team of nobody yet.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public static Team of(String id) {
    return new Team(
        TeamId.of(id), null, ImmutableList.of(), ImmutableList.of(), ImmutableSortedSet.of(), 0);
  }

  /** Returns this team, led by this helper. */
  public Team headedBy(Helper helper) {
    return new Team(id, requireNonNull(helper, "helper"), others, partners, areas, perDay);
  }

  /** Returns this team with this helper besides; one who is in it already stays once. */
  public Team with(Helper helper) {
    ImmutableList<Helper> more =
        others.stream().anyMatch(other -> other.id().equals(helper.id()))
            ? others
            : plus(others, helper);
    return new Team(id, head, more, partners, areas, perDay);
  }

  /** Returns this team, joined on its visits by a partner organisation of this name. */
  public Team joinedBy(String chinese, String english) {
    return new Team(id, head, others, plus(partners, Term.of(chinese, english)), areas, perDay);
  }

  /** Returns this team, which goes to these areas and what lies in them. */
  public Team in(Area... where) {
    return new Team(
        id,
        head,
        others,
        partners,
        Stream.concat(areas.stream(), Arrays.stream(where))
            .collect(toImmutableSortedSet(naturalOrder())),
        perDay);
  }

  /**
   * Returns this team, making at most so many visits a day.
   *
   * @throws IllegalArgumentException if the number is below 1
   */
  public Team perDay(int visits) {
    return new Team(id, head, others, partners, areas, VisitPolicy.checkPerDay(visits));
  }

  private static <T> ImmutableList<T> plus(ImmutableList<T> list, T one) {
    return ImmutableList.<T>builder().addAll(list).add(one).build();
  }

  /** Returns the id. */
  public TeamId id() {
    return id;
  }

  /** Returns who leads it, if anybody does. */
  public Optional<Helper> head() {
    return Optional.ofNullable(head);
  }

  private static ImmutableList<Helper> members(
      @Nullable Helper head, ImmutableList<Helper> others) {
    return Stream.concat(
            Stream.ofNullable(head),
            others.stream()
                .filter(helper -> head == null || !helper.id().equals(head.id()))
                .sorted(comparing(Helper::id)))
        .collect(toImmutableList());
  }

  /** Returns all who go, the head first and then in the order of their ids. */
  public ImmutableList<Helper> members() {
    return members;
  }

  /** Returns the organisations that join its visits. */
  public ImmutableList<Term> partners() {
    return partners;
  }

  /** Returns the areas that it goes to; none if it goes everywhere. */
  public ImmutableSortedSet<Area> areas() {
    return areas;
  }

  /** Returns how many visits it makes a day at most, if it has a number of its own. */
  public OptionalInt perDay() {
    return perDay == 0 ? OptionalInt.empty() : OptionalInt.of(perDay);
  }

  /** Returns whether it goes to this area. */
  boolean goesTo(Area area) {
    return areas.isEmpty() || areas.stream().anyMatch(own -> own.contains(area));
  }

  /** Returns whether it goes out on this day. */
  boolean goesOn(LocalDate day) {
    return head != null && !head.isAbsent(day);
  }

  /** Returns whether the helper goes with it on this day. */
  boolean has(HelperId helper, LocalDate day) {
    return members.stream().anyMatch(member -> member.id().equals(helper) && !member.isAbsent(day));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Team that
        && id.equals(that.id)
        && Objects.equals(head, that.head)
        && members.equals(that.members)
        && partners.equals(that.partners)
        && areas.equals(that.areas)
        && perDay == that.perDay;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Team[" + id + ": " + members.size() + " members]";
  }
}
