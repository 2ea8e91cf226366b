package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Series;
import org.songnuan.benefit.Stacking;
import org.songnuan.benefit.Suppressed;
import org.songnuan.fund.Award;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.report.Summary;
import org.songnuan.rule.Formula;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;

/** Stories about what somebody should get, each in a folder with its roster and its outcome. */
class MoneyScenariosTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final Series HONOUR = Series.of("", "honour");

  private static List<String> lines(String file) throws IOException {
    String text =
        Resources.toString(Resources.getResource("scenarios/" + file), StandardCharsets.UTF_8);
    return Splitter.on('\n').omitEmptyStrings().splitToList(text);
  }

  private static Outcome run(Campaign campaign, Iterable<Recipient> recipients) {
    return campaign.prepare(DATE, CITY).orThrow().run(Roster.copyOf(recipients));
  }

  private static Item piece(String code, String chinese) {
    return Item.of(code, chinese, code, Unit.PIECE);
  }

  private static List<Recipient> registered(String file) throws IOException {
    List<Recipient> recipients = new ArrayList<>();
    for (String line : lines(file)) {
      List<String> parts = Splitter.on(';').splitToList(line);
      Household household =
          Household.of(parts.get(0), CITY)
              .registered(codes(parts.get(1)))
              .member(Person.bornIn(1950).registered(codes(parts.get(2))));
      recipients.add(household);
    }
    return recipients;
  }

  private static String[] codes(String text) {
    return Splitter.on(' ').omitEmptyStrings().splitToList(text).toArray(String[]::new);
  }

  @Test
  void benefits_stack_by_series() throws IOException {
    List<Recipient> roster = registered("21-stacking/roster.csv");
    assertThat(
            List.of(
                "one series, highest only:" + stacked(roster, Stacking.HIGHEST_ONLY, Series.PLAIN),
                "honour apart, highest only:" + stacked(roster, Stacking.HIGHEST_ONLY, HONOUR),
                "all add up:" + stacked(roster, Stacking.SUM, Series.PLAIN)))
        .isEqualTo(lines("21-stacking/outcome.txt"));
  }

  private static String stacked(List<Recipient> roster, Stacking stacking, Series honour) {
    Item kit = piece("kit", "礼包");
    Campaign.Builder campaign =
        Campaign.builder()
            .id("2026-spring")
            .stacking(stacking)
            .addFund(Fund.of("own", Money.yuan(10_000)))
            .addStock(Stock.of("kits", kit, 10));
    Map<StandardCategory, Long> relief =
        Map.of(
            StandardCategory.DIBAO_HOUSEHOLD, 500L,
            StandardCategory.DISABLED_HOUSEHOLD, 300L,
            StandardCategory.LOW_INCOME, 200L,
            StandardCategory.ILLNESS_HOUSEHOLD, 600L);
    relief.forEach(
        (category, yuan) ->
            campaign
                .addCategory(Category.of(category))
                .addBenefit(Benefit.cash(category, Money.yuan(yuan))));
    for (StandardCategory category :
        List.of(StandardCategory.PARTY_VETERAN, StandardCategory.PREFERENTIAL_CARE)) {
      campaign
          .addCategory(Category.of(category))
          .addBenefit(Benefit.cash(category, Money.yuan(400)).of(BenefitKind.HONOUR).in(honour));
    }
    campaign.addBenefit(Benefit.goods(StandardCategory.PREFERENTIAL_CARE, Goods.of(kit, 1)));
    Outcome outcome = run(campaign.build(), roster);
    StringBuilder text = new StringBuilder();
    StringBuilder notGiven = new StringBuilder(", not given");
    for (Recipient recipient : roster) {
      Award award = outcome.award(recipient.id());
      text.append(' ').append(recipient.id().value()).append(' ').append(award.cash());
      for (Issue issue : award.issues()) {
        text.append(" + " + issue.item().chinese() + " " + issue.units() + " 件");
      }
      List<Money> left =
          outcome.assessment(recipient.id()).suppressed().stream().map(Suppressed::money).toList();
      if (!left.isEmpty()) {
        notGiven.append(' ').append(recipient.id().value()).append(' ').append(Money.sum(left));
      }
    }
    Summary summary = Summary.of(outcome, DATE);
    assertThat(Money.sum(summary.cashByKind().values())).isEqualTo(summary.cash());
    return text + " = " + summary.cash() + notGiven;
  }

  @Test
  void each_occupied_bed_gets_two_portions_and_festival_pay_is_no_relief() throws IOException {
    Item dumplings = Item.of("dumplings", "饺子", "dumplings", Unit.PORTION);
    List<Recipient> recipients = new ArrayList<>();
    for (int i = 0; i < 138; i++) {
      recipients.add(
          Place.of("bed-" + i, CITY, RecipientUnit.BED)
              .registered("INPATIENT_BED")
              .with(Place.OCCUPIED, i > 0));
    }
    for (int i = 0; i < 612; i++) {
      recipients.add(
          Household.of("staff-" + i, CITY).member(Person.bornIn(1980).registered("STAFF_ALL")));
    }
    Campaign campaign =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(
                Category.of(StandardCategory.INPATIENT_BED)
                    .where("occupied && \"INPATIENT_BED\" in registered"))
            .addCategory(Category.of(StandardCategory.STAFF_ALL))
            .addBenefit(
                Benefit.goods(StandardCategory.INPATIENT_BED, Goods.of(dumplings, 2))
                    .by(Action.MEAL))
            .addBenefit(
                Benefit.cash(StandardCategory.STAFF_ALL, Money.yuan(500))
                    .perPerson()
                    .of(BenefitKind.STAFF_WELFARE))
            .addFund(Fund.of("union", Money.yuan(400_000)))
            .addStock(Stock.of("kitchen", dumplings, 300))
            .build();
    Outcome outcome = run(campaign, recipients);
    Summary summary = Summary.of(outcome, DATE);

    long portions =
        outcome.awards().stream()
            .flatMap(award -> award.issues().stream())
            .mapToLong(Issue::units)
            .sum();
    Money relief = summary.cashByKind().getOrDefault(BenefitKind.RELIEF, Money.ZERO);
    assertThat(
            List.of(
                "饺子 "
                    + portions
                    + " 份, empty bed "
                    + (outcome.award("bed-0").isEmpty() ? "nothing" : "something")
                    + ", STAFF_WELFARE "
                    + summary.cashByKind().get(BenefitKind.STAFF_WELFARE)
                    + ", RELIEF "
                    + relief))
        .isEqualTo(lines("22-beds-and-staff/outcome.txt"));
  }

  @Test
  void five_goods_for_27_households_and_one_couplet_set_for_two_reasons() throws IOException {
    List<Item> five =
        List.of(
            piece("meat", "肉"),
            piece("oil", "油"),
            piece("flour", "面"),
            piece("rice", "米"),
            piece("sugar", "糖"));
    Item pack = piece("pack", "礼包");
    Item couplets = piece("couplets", "春联");
    List<Recipient> recipients = new ArrayList<>();
    for (int i = 0; i < 27; i++) {
      String code =
          i < 20 ? "DIBAO_HOUSEHOLD" : i < 25 ? "SPECIAL_HARDSHIP" : "FAMILY_PLANNING_HARDSHIP";
      Person member = Person.bornIn(1950);
      recipients.add(
          Household.of("H-" + i, CITY)
              .registered(code)
              .member(i == 0 ? member.registered("PARTY_VETERAN") : member.registered()));
    }
    for (int i = 0; i < 3; i++) {
      recipients.add(
          Household.of("C-" + i, CITY)
              .registered()
              .member(Person.bornIn(2016).registered("LEFT_BEHIND_CHILD"))
              .member(Person.bornIn(1955).registered()));
    }
    Goods goods = Goods.NONE;
    Campaign.Builder campaign =
        Campaign.builder()
            .id("2026-spring")
            .addFund(Fund.of("own", Money.yuan(1_000)))
            .addStock(Stock.of("packs", pack, 9))
            .addStock(Stock.of("couplets", couplets, 99));
    for (Item item : five) {
      goods = goods.plus(Goods.of(item, 1));
      campaign.addStock(Stock.of(item.code(), item, 99));
    }
    for (StandardCategory category :
        List.of(
            StandardCategory.DIBAO_HOUSEHOLD,
            StandardCategory.SPECIAL_HARDSHIP,
            StandardCategory.FAMILY_PLANNING_HARDSHIP)) {
      campaign.addCategory(Category.of(category)).addBenefit(Benefit.goods(category, goods));
    }
    campaign
        .addCategory(Category.of(StandardCategory.PARTY_VETERAN))
        .addCategory(Category.of(StandardCategory.LEFT_BEHIND_CHILD))
        .addBenefit(Benefit.cash(StandardCategory.LEFT_BEHIND_CHILD, Money.yuan(100)).perPerson())
        .addBenefit(
            Benefit.goods(StandardCategory.LEFT_BEHIND_CHILD, Goods.of(pack, 1)).perPerson())
        .addBenefit(
            Benefit.goods(StandardCategory.DIBAO_HOUSEHOLD, Goods.of(couplets, 1))
                .called("couplets-dibao"))
        .addBenefit(
            Benefit.goods(StandardCategory.PARTY_VETERAN, Goods.of(couplets, 1))
                .called("couplets-veteran")
                .notBeside("couplets-dibao"));
    Outcome outcome = run(campaign.build(), recipients);

    StringBuilder text = new StringBuilder("five goods");
    five.forEach(item -> text.append(' ').append(given(outcome.awards(), item)));
    text.append(", packs ").append(given(outcome.awards(), pack));
    text.append(", cash ").append(Summary.of(outcome, DATE).cash());
    Award both = outcome.award("H-0");
    long reasons =
        both.issues().stream().filter(issue -> issue.item().equals(couplets)).count()
            + outcome.assessment(both.recipient()).suppressed().size();
    text.append(", couplets " + given(ImmutableList.of(both), couplets));
    text.append(" for " + reasons + " reasons");
    assertThat(List.of(text.toString())).isEqualTo(lines("23-kits-and-gifts/outcome.txt"));
  }

  private static long given(Iterable<Award> awards, Item item) {
    long units = 0;
    for (Award award : awards) {
      for (Issue issue : award.issues()) {
        units += issue.item().equals(item) ? issue.units() : 0;
      }
    }
    return units;
  }

  @Test
  void a_top_up_is_computed_in_total() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : lines("24-top-up/roster.csv")) {
      List<String> parts = Splitter.on(';').splitToList(line);
      Campaign campaign =
          Campaign.builder()
              .id("2026-spring")
              .addParameter(
                  Parameter.of(
                      "line",
                      LocalDate.of(2026, 1, 1),
                      CITY,
                      Money.yuan(Long.parseLong(parts.get(1))),
                      "made up"))
              .addCategory(Category.of("dibao", "低保户").where("income < line * size"))
              .addBenefit(
                  Benefit.cash("dibao", Formula.parse("max(yuan(0), line * size - income)")))
              .addFund(Fund.of("own", Money.yuan(10_000)))
              .build();
      Household household =
          Household.of(parts.get(0), CITY)
              .with(Household.INCOME, Money.parse(parts.get(2)))
              .with(Household.SIZE, 3L);
      Outcome outcome = run(campaign, List.of(household));
      boolean belongs = !outcome.assessments().get(0).classification().categories().isEmpty();
      texts.add(
          parts.get(0)
              + " "
              + (belongs ? outcome.award(household.id()).cash() : "nothing, belongs to none"));
    }
    assertThat(texts).isEqualTo(lines("24-top-up/outcome.txt"));
  }
}
