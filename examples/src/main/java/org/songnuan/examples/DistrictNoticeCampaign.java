package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.DIBAO_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.MARTYR_SURVIVOR;
import static org.songnuan.beneficiary.StandardCategory.PARTY_VETERAN;
import static org.songnuan.beneficiary.StandardGroup.MARTYR_OR_SERVICE_FAMILY;
import static org.songnuan.beneficiary.StandardGroup.VULNERABLE;
import static org.songnuan.ledger.Obligation.TaskState.BEGUN;
import static org.songnuan.ledger.Obligation.TaskState.DONE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Priority;
import org.songnuan.campaign.Campaign;
import org.songnuan.explain.Term;
import org.songnuan.ledger.CampaignLife;
import org.songnuan.ledger.Obligation;
import org.songnuan.ledger.OfficeDays;
import org.songnuan.ledger.StageRules;
import org.songnuan.ledger.VisitCommitment;
import org.songnuan.pairing.Helper;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;
import org.songnuan.visit.Team;
import org.songnuan.visit.VisitDays;
import org.songnuan.visit.VisitPolicy;

/**
 * What the district of document D6 asks for, and how far its organisations are. The document gives
 * the report by 20 February and to whom, the four tasks, for whom, and that principals lead the
 * teams; the organisations, their days and their households are made up.
 */
final class DistrictNoticeCampaign {
  static final Area DISTRICT = Area.parse("示例区");
  static final Area VILLAGE = Area.parse("示例县/青山村");
  static final LocalDate NOW = LocalDate.of(2026, 2, 25);
  static final LocalDate VISIT = LocalDate.of(2026, 2, 3);
  private static final LocalDate DUE = LocalDate.of(2026, 2, 20);

  /** The days on which the office is closed, if the host lets the term move with them. */
  static final OfficeDays HOLIDAYS =
      OfficeDays.closedOn(
          LocalDate.of(2026, 2, 15)
              .datesUntil(LocalDate.of(2026, 2, 24))
              .toArray(LocalDate[]::new));

  private static final Item GIFTS = Item.of("gifts", "慰问品", "gifts", Unit.PORTION);

  private static final ImmutableList<Term> TASKS =
      ImmutableList.of(
          Term.of("全面摸底", "full survey"),
          Term.of("多种形式帮扶", "several forms of help"),
          Term.of("解决急难实事", "urgent matters solved"),
          Term.of("宣传教育", "publicity"));

  private DistrictNoticeCampaign() {}

  /** Returns what every organisation owes: a report, with that day included, and four tasks. */
  static Obligation asked(Obligation.Reading reading) {
    Obligation asked = Obligation.due(DUE, reading).to("区委组织部组织科", "organisation section");
    for (Term task : TASKS) {
      asked = asked.task(task, Obligation.TaskState.UNKNOWN);
    }
    return asked;
  }

  /** Returns what each organisation owes and when it came, if it did. */
  static ImmutableMap<Term, Obligation> organisations(Obligation asked) {
    return ImmutableMap.of(
        Term.of("东街道办事处", "street one"), told(asked, 4).receivedOn(DUE),
        Term.of("西街道办事处", "street two"), told(asked, 3).receivedOn(DUE.plusDays(1)),
        Term.of("南街道办事处", "street three"), asked,
        Term.of("区直帮扶工作队", "team of the district"), told(asked, 4).receivedOn(DUE.minusDays(3)));
  }

  /** So many of the tasks are done, and the others begun. */
  private static Obligation told(Obligation asked, int done) {
    Obligation told = asked;
    for (int i = 0; i < TASKS.size(); i++) {
      told = told.task(TASKS.get(i), i < done ? DONE : BEGUN);
    }
    return told;
  }

  /** Returns the campaign of the team: for its own district and the village that it supports. */
  static Campaign ofTeam() {
    return Campaign.builder()
        .id("2026-district-team")
        .addSupportedArea(VILLAGE)
        .addCategory(VULNERABLE.category())
        .addCategory(MARTYR_OR_SERVICE_FAMILY.category())
        .addCategory(Category.of(PARTY_VETERAN))
        .priority(Priority.categories(VULNERABLE.name(), MARTYR_OR_SERVICE_FAMILY.name()))
        .addBenefit(Benefit.goods(VULNERABLE.name(), Goods.some(GIFTS)))
        .addBenefit(Benefit.act(VULNERABLE.name(), Action.PROBLEM_SOLVING))
        .addBenefit(
            Benefit.act(MARTYR_OR_SERVICE_FAMILY.name(), Action.POLICY_BRIEFING)
                .of(BenefitKind.HONOUR))
        .addBenefit(Benefit.act(PARTY_VETERAN.name(), Action.PUBLICITY))
        .build();
  }

  /** Returns the households of the team; the last lives in a village that it does not support. */
  static Roster roster() {
    return Roster.copyOf(
        ImmutableList.<Household>builder()
            .addAll(Invented.registered("低", 6, VILLAGE.child("一组"), DIBAO_HOUSEHOLD))
            .addAll(Invented.registered("烈", 2, VILLAGE, MARTYR_SURVIVOR))
            .addAll(Invented.registered("党", 3, DISTRICT.child("示例社区"), PARTY_VETERAN))
            .addAll(Invented.registered("邻", 1, Area.parse("示例县/邻村"), DIBAO_HOUSEHOLD))
            .build());
  }

  static VisitPolicy visits() {
    return VisitPolicy.builder()
        .seed("2026-district")
        .days(VisitDays.on(VISIT))
        .perDay(20)
        .addChannel(Channel.DOOR_VISIT)
        .isLedByPrincipals(true)
        .build();
  }

  /** Returns the team of the district, led by its principal, or by the deputy. */
  static Team team(boolean byPrincipal) {
    return Team.of("区直帮扶工作队")
        .headedBy(
            Helper.builder()
                .id(byPrincipal ? "队长" : "副队长")
                .area(DISTRICT)
                .rank(byPrincipal ? "县处级正职" : "县处级副职")
                .principal(byPrincipal)
                .build());
  }

  /** Returns the life of the team's campaign on the day of the visits: everything is fixed. */
  static CampaignLife life() {
    CampaignLife life = CampaignLife.under(StageRules.STANDARD);
    for (VisitCommitment what : VisitCommitment.values()) {
      life = life.committed(what, VISIT);
    }
    return life;
  }
}
