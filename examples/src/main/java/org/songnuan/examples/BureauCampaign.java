package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.HARDSHIP_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.ILLNESS_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.PARTY_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.PARTY_VETERAN;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.PriceList;
import org.songnuan.campaign.Campaign;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundSource;
import org.songnuan.fund.Stock;
import org.songnuan.ledger.CampaignLife;
import org.songnuan.ledger.CaseEntry;
import org.songnuan.ledger.CaseEntry.Verdict;
import org.songnuan.ledger.Entry;
import org.songnuan.ledger.EntryId;
import org.songnuan.ledger.Stage;
import org.songnuan.ledger.StageRules;
import org.songnuan.ledger.VisitCommitment;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.Ladder;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.visit.Team;
import org.songnuan.visit.VisitDays;
import org.songnuan.visit.VisitPolicy;

/**
 * The campaign of the bureau of document D3. The document gives the fund of 30,000, the window, the
 * five townships of the other leaders, and eight difficulties that were solved; the two parts of
 * the fund, the amounts, the cadres and whom they visit are made up.
 */
final class BureauCampaign {
  static final Area CITY = Area.parse("示例市");
  static final DateRange WINDOW =
      DateRange.ofClosed(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 17));
  static final Ladder LADDER = Ladder.of("局级", "科级", "一般干部");
  static final LocalDate READY = LocalDate.of(2026, 1, 14);
  private static final LocalDate MEETING = LocalDate.of(2026, 1, 8);
  private static final LocalDate RULED = LocalDate.of(2026, 1, 20);
  private static final LocalDate SOLVED = LocalDate.of(2026, 2, 5);
  private static final Money FOR_GOODS = Money.yuan(5_400);
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.counting("袋", "bag"));
  private static final Item OIL = Item.of("oil", "食用油", "oil", Unit.counting("桶", "can"));

  /** Where the director goes, and then where the other leaders go. */
  private static final ImmutableList<Area> PLACES =
      Stream.of("示例村", "甲乡", "乙乡", "丙乡", "丁乡", "戊乡")
          .map(CITY::child)
          .collect(ImmutableList.toImmutableList());

  /** Whom a team visits in each place, and with how much. */
  private static final ImmutableMap<StandardCategory, Money> AMOUNTS =
      ImmutableMap.of(
          HARDSHIP_HOUSEHOLD, Money.yuan(600),
          ILLNESS_HOUSEHOLD, Money.yuan(1_000),
          PARTY_HARDSHIP, Money.yuan(800),
          PARTY_VETERAN, Money.yuan(500));

  /** Difficulties that were found: the ninth is explained, the last stays open. */
  private static final ImmutableList<String> DIFFICULTIES =
      ImmutableList.of(
          "屋顶漏雨",
          "大病救助没有申请",
          "饮水不便",
          "子女学费没有着落",
          "冬季取暖",
          "农产品没有销路",
          "家中没有人就业",
          "残疾证没有办理",
          "要求提高定补标准",
          "村口道路要硬化");

  private BureauCampaign() {}

  static Campaign of() {
    Campaign.Builder campaign = Campaign.builder().id("2026-bureau");
    AMOUNTS.forEach(
        (category, amount) ->
            campaign
                .addCategory(Category.of(category))
                .addBenefit(Benefit.cash(category, amount))
                .addBenefit(Benefit.goods(category, Goods.of(RICE, 1).plus(Goods.of(OIL, 1)))));
    return campaign
        .addBenefit(Benefit.act(HARDSHIP_HOUSEHOLD.name(), Action.JOB_SUPPORT))
        .addBenefit(Benefit.act(ILLNESS_HOUSEHOLD.name(), Action.MEDICAL_HELP))
        .addFund(
            Fund.of("city", Money.yuan(20_000))
                .called("市级专项", "allocation of the city")
                .from(FundSource.ALLOCATION))
        .addFund(
            Fund.of("own", Money.yuan(10_000))
                .called("本局自筹（含购物资款）", "raised by the bureau, goods included")
                .from(FundSource.SELF_RAISED)
                .keeping(FOR_GOODS))
        .addStock(Stock.of("rice", RICE, 36))
        .addStock(Stock.of("oil", OIL, 36))
        .prices(
            PriceList.NONE
                .plus(RICE, Money.yuan(90), MEETING, "采购单（示例）")
                .plus(OIL, Money.yuan(60), MEETING, "采购单（示例）"))
        .build();
  }

  /** Returns six households in each place. */
  static Roster roster() {
    ImmutableList.Builder<Household> all = ImmutableList.builder();
    for (Area place : PLACES) {
      String name = place.name();
      all.addAll(Invented.registered(name + "-困", 3, place, HARDSHIP_HOUSEHOLD));
      all.addAll(Invented.registered(name + "-病", 1, place, ILLNESS_HOUSEHOLD));
      all.addAll(Invented.registered(name + "-党", 1, place, PARTY_HARDSHIP));
      all.addAll(Invented.registered(name + "-老", 1, place, PARTY_VETERAN));
    }
    return Roster.copyOf(all.build());
  }

  /** Returns six leaders, the director first, and fourteen others, of whom two stay at the desk. */
  static ImmutableList<Helper> cadres() {
    return ImmutableList.<Helper>builder()
        .add(Helper.builder().id("局长").area(CITY).rank("局级").principal(true).build())
        .addAll(Invented.many("局", 5, id -> cadre(id, "局级")))
        .addAll(Invented.many("科", 6, id -> cadre(id, "科级")))
        .addAll(Invented.many("干", 8, id -> cadre(id, "一般干部")))
        .build();
  }

  private static Helper cadre(String id, String rank) {
    return Helper.builder().id(id).area(CITY).rank(rank).build();
  }

  /** Returns a team for each place: a leader, the head of a section, and one of the staff. */
  static ImmutableList<Team> teams() {
    ImmutableList<Helper> cadres = cadres();
    ImmutableList.Builder<Team> teams = ImmutableList.builder();
    int many = PLACES.size();
    for (int i = 0; i < many; i++) {
      teams.add(
          Team.of(PLACES.get(i).name() + "组")
              .headedBy(cadres.get(i))
              .with(cadres.get(many + i))
              .with(cadres.get(many * 2 + i))
              .in(PLACES.get(i)));
    }
    return teams.build();
  }

  static VisitPolicy visits() {
    return VisitPolicy.builder()
        .seed("2026-bureau")
        .days(VisitDays.of(WINDOW))
        .perDay(2)
        .addChannel(Channel.DOOR_VISIT)
        .build();
  }

  /** Returns how far the bureau has come before the visits: everything is fixed but the funds. */
  static CampaignLife life() {
    CampaignLife life =
        CampaignLife.under(StageRules.STANDARD)
            .step(Stage.NOTICE_RECEIVED, LocalDate.of(2026, 1, 5))
            .orThrow()
            .step(Stage.MEETING_HELD, MEETING)
            .orThrow()
            .step(Stage.SURVEYED, LocalDate.of(2026, 1, 12))
            .orThrow();
    for (VisitCommitment what : VisitCommitment.values()) {
      life = what == VisitCommitment.FUNDS ? life : life.committed(what, MEETING);
    }
    return life;
  }

  /** Returns what was found on the visits, what was decided about it, and what was solved. */
  static ImmutableList<Entry> difficulties() {
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    int many = DIFFICULTIES.size();
    for (int i = 1; i <= many; i++) {
      EntryId id = EntryId.of("难-" + i);
      Verdict verdict = i == many - 1 ? Verdict.EXPLAIN : Verdict.JUSTIFIED;
      entries.add(
          new CaseEntry.Found(id, WINDOW.last(), Optional.empty(), DIFFICULTIES.get(i - 1)),
          new CaseEntry.Ruled(EntryId.of("定-" + i), RULED, id, verdict, "党组会研究"));
      if (i < many) {
        entries.add(new CaseEntry.Solved(EntryId.of("结-" + i), SOLVED, id, "对接落实"));
      }
    }
    return ImmutableList.sortedCopyOf(Comparator.comparing(Entry::on), entries.build());
  }
}
