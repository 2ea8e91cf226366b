package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.Roster;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.pairing.Coverage;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.HelperId;
import org.songnuan.pairing.Ladder;
import org.songnuan.pairing.Rank;
import org.songnuan.scope.Area;
import org.songnuan.visit.Responsible;
import org.songnuan.visit.Team;
import org.songnuan.visit.TeamId;
import org.songnuan.visit.VisitSheet;

/**
 * Who took part: cadres by rank, teams by what they visited, who answers for whom, and how many of
 * those who were promised a helper have one.
 *
 * <p>It answers "did the leaders go, and was nobody left out?". A part is never greater than its
 * whole; whether stated figures keep that, {@code Statements} of the ledger checks.
 */
public final class Participation {
  private Participation() {}

  /**
   * Returns how many cadres of each rank are in a team, of how many there are, the highest rank
   * first; those without a rank of the ladder come last. Each cadre counts once, however many teams
   * they are in, and whoever is in a team without being one of the cadres does not count.
   *
   * @param cadres all there are; who comes twice counts once
   * @throws IllegalArgumentException if a cadre comes with two ranks
   */
  public static Table byRank(
      Ladder ladder,
      Iterable<Helper> cadres,
      Iterable<Team> teams,
      LocalDate asOf,
      Audience audience) {
    Set<HelperId> going = new HashSet<>();
    teams.forEach(team -> team.members().forEach(member -> going.add(member.id())));
    ImmutableList<Rank> ranks = ladder.ranks();
    long[][] counts = new long[ranks.size() + 1][2];
    Map<HelperId, Helper> seen = new HashMap<>();
    for (Helper cadre : cadres) {
      @Nullable Helper before = seen.putIfAbsent(cadre.id(), cadre);
      if (before != null && !before.rank().equals(cadre.rank())) {
        throw new IllegalArgumentException("Cadre must come with one rank, but came with two.");
      }
      if (before == null) {
        int place = cadre.rank().map(ranks::indexOf).orElse(-1);
        long[] count = counts[place < 0 ? ranks.size() : place];
        count[0] += going.contains(cadre.id()) ? 1 : 0;
        count[1]++;
      }
    }
    Table.Builder table =
        Table.of(Term.of("参加人员", "participation"), asOf, audience)
            .words("级别", "rank")
            .count("参加", "took part")
            .count("共有", "of")
            .percentage("比例", "share");
    long part = 0;
    long whole = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i][1] > 0) {
        Term term = i < ranks.size() ? ladder.term(ranks.get(i)) : Term.of("其他", "other");
        table.row(
            Cell.of(term),
            Cell.of(counts[i][0]),
            Cell.of(counts[i][1]),
            Cell.share(counts[i][0], counts[i][1]));
        part += counts[i][0];
        whole += counts[i][1];
      }
    }
    return table
        .total(
            ImmutableList.of(
                Cell.of(Reason.of(ReportCode.TOTAL)),
                Cell.of(part),
                Cell.of(whole),
                Cell.share(part, whole)))
        .build();
  }

  /**
   * Returns how many visits each team makes, on how many days, in how many areas. Members and areas
   * of several teams count once in the totals.
   */
  public static Table byTeam(
      Iterable<VisitSheet> sheets, Roster roster, LocalDate asOf, Audience audience) {
    Map<TeamId, long[]> visits = new TreeMap<>();
    Map<TeamId, Set<HelperId>> members = new HashMap<>();
    Set<HelperId> everybody = new HashSet<>();
    Map<TeamId, Set<Area>> areas = new TreeMap<>();
    Set<Area> all = new HashSet<>();
    for (VisitSheet sheet : sheets) {
      long[] count = visits.computeIfAbsent(sheet.team().id(), any -> new long[2]);
      count[0]++;
      count[1] += sheet.stops().size();
      for (Helper member : sheet.team().members()) {
        members.computeIfAbsent(sheet.team().id(), any -> new HashSet<>()).add(member.id());
        everybody.add(member.id());
      }
      sheet.stops().stream()
          .flatMap(stop -> roster.find(stop).stream())
          .forEach(
              recipient -> {
                areas
                    .computeIfAbsent(sheet.team().id(), any -> new HashSet<>())
                    .add(recipient.area());
                all.add(recipient.area());
              });
    }
    Table.Builder table =
        Table.of(Term.of("慰问小组", "teams"), asOf, audience)
            .words("小组", "team")
            .distinct("人数", "members")
            .count("天数", "team days")
            .count("走访户数", "visits")
            .distinct("地区数", "areas");
    long[] sum = new long[2];
    visits.forEach(
        (team, count) -> {
          table.row(
              Cell.text(team.value()),
              Cell.of(members.getOrDefault(team, Set.of()).size()),
              Cell.of(count[0]),
              Cell.of(count[1]),
              Cell.of(areas.getOrDefault(team, Set.of()).size()));
          for (int i = 0; i < sum.length; i++) {
            sum[i] += count[i];
          }
        });
    return table
        .total(
            ImmutableList.of(
                Cell.of(Reason.of(ReportCode.TOTAL)),
                Cell.of(everybody.size()),
                Cell.of(sum[0]),
                Cell.of(sum[1]),
                Cell.of(all.size())))
        .build();
  }

  /** Returns how many of those who were promised a helper have one: 147/148 is 99.32%. */
  public static Table coverage(Coverage coverage, LocalDate asOf, Audience audience) {
    Table.Builder table =
        Table.of(Term.of("结对覆盖", "pairing coverage"), asOf, audience)
            .count("已结对", "paired")
            .count("应结对", "promised")
            .percentage("覆盖率", "coverage")
            .row(
                Cell.of(coverage.paired()),
                Cell.of(coverage.of()),
                Cell.share(coverage.paired(), coverage.of()));
    coverage.findings().forEach(finding -> table.note(finding.reason()));
    return table.build();
  }

  /**
   * Returns who answers for the contact with each recipient, and how it is made.
   *
   * @throws IllegalArgumentException if it is meant for the public
   */
  public static Table responsible(
      Iterable<Responsible> rows, LocalDate asOf, Audience audience, Directory directory) {
    refusePublic(audience);
    Table.Builder table =
        Table.of(Term.of("责任人一览表", "responsible persons"), asOf, audience)
            .words("慰问对象", "for whom")
            .words("方式", "channel")
            .words("责任人", "responsible")
            .words("带队", "head of the team");
    for (Responsible row : rows) {
      table.row(
          audience.name(Asking.of(directory).recipient(row.recipient())),
          Cell.of(row.channel().term()),
          audience.name(row.helpers().stream().findFirst().flatMap(Asking.of(directory)::helper)),
          audience.name(row.head().flatMap(Asking.of(directory)::helper)));
    }
    return table.build();
  }

  /**
   * Returns the sheet that a team takes along: whom it visits on the day, in the order of the way.
   *
   * @throws IllegalArgumentException if it is meant for the public
   */
  public static Table sheet(
      VisitSheet sheet, Roster roster, Audience audience, Directory directory) {
    refusePublic(audience);
    Table.Builder table =
        Table.of(Term.of("走访单", "visit sheet"), sheet.day(), audience)
            .words("序号", "stop")
            .words("慰问对象", "whom")
            .words("地区", "area")
            .words("需求记录", "needs heard");
    for (int i = 0; i < sheet.stops().size(); i++) {
      table.row(
          Cell.of(i + 1L),
          audience.name(Asking.of(directory).recipient(sheet.stops().get(i))),
          roster
              .find(sheet.stops().get(i))
              .map(recipient -> Cell.text(recipient.area().toString()))
              .orElse(Cell.BLANK),
          Cell.BLANK);
    }
    return table.build();
  }

  private static void refusePublic(Audience audience) {
    if (audience == Audience.PUBLIC) {
      throw new IllegalArgumentException("List of contacts must not be public, but was.");
    }
  }
}
