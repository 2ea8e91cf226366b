package org.songnuan.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Wording;
import org.songnuan.pairing.Assignments;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.Ladder;
import org.songnuan.pairing.PairRule;
import org.songnuan.pairing.Pairing;
import org.songnuan.pairing.PairingPolicy;
import org.songnuan.pairing.Target;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;
import org.songnuan.scope.Occasion;
import org.songnuan.testkit.Readme;

/** The pairing and the visits that the README shows are what the code says and does. */
class ReadmeVisitsTest {

  @Test
  void what_the_readme_shows_is_what_the_code_does() {
    Area street = Area.parse("湖北/武汉/江岸");
    Occasion festival = Occasion.springFestival(LocalDate.of(2026, 2, 17));
    // README visits begin
    PairingPolicy pairs =
        PairingPolicy.builder()
            .lot(Lot.of("2026-spring"))
            .capacity("县处级副职", 1)
            .capacity("一般干部", 5)
            .addRule(PairRule.rankFloor("SERVICE_MEMBER_FAMILY", Ladder.CIVIL_SERVICE, "县处级副职"))
            .build();
    Helper leader = Helper.builder().id("S-1").area(street).rank("县处级副职").principal(true).build();
    Helper clerk = Helper.builder().id("S-2").area(street).rank("一般干部").build();
    Pairing pairing =
        pairs.pair(
            List.of(
                Target.of("H-1", street, "SERVICE_MEMBER_FAMILY"),
                Target.of("H-2", street, "DIBAO_HOUSEHOLD")),
            List.of(leader, clerk),
            LocalDate.of(2026, 1, 11));

    VisitPolicy visits =
        VisitPolicy.builder()
            .seed("2026-spring")
            .days(VisitDays.before(festival, 15, 2))
            .perDay(12)
            .addChannel(Channel.DOOR_VISIT)
            .addChannel(Channel.PHONE)
            .build();
    Assignments who = Assignments.NONE.replacedBy(pairing.pairs(), LocalDate.of(2026, 1, 11));
    VisitPlan plan =
        visits.plan(
            List.of(Team.of("first").headedBy(leader)),
            List.of(
                Addressee.of(RecipientId.of("H-1"), street).helpedAsIn(who),
                Addressee.of(RecipientId.of("H-2"), street).helpedAsIn(who)));
    // README visits end
    String readme = Readme.text();
    Wording english = Wording.in(Locale.ENGLISH);

    assertThat(Readme.squeezed()).contains(Readme.part(ReadmeVisitsTest.class, "visits"));
    assertThat(pairing.isProven()).isTrue();
    assertThat(readme)
        .contains(
            "```\n"
                + english.of(plan.contact(RecipientId.of("H-1")).orElseThrow().why())
                + "\n"
                + english.of(plan.contact(RecipientId.of("H-2")).orElseThrow().why())
                + "\n```");
  }
}
