package org.songnuan.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.ListEntry;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Series;
import org.songnuan.benefit.Stacking;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Stock;
import org.songnuan.ledger.Amendment;
import org.songnuan.ledger.Delivery;
import org.songnuan.ledger.EntryId;
import org.songnuan.ledger.FollowUp;
import org.songnuan.ledger.FundTotal;
import org.songnuan.ledger.Ledger;
import org.songnuan.ledger.Portion;
import org.songnuan.ledger.TrancheRule;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;

/** Stories in which a ledger has a part, each in a folder with what comes of it. */
class LedgerScenariosTest {
  private static final Area STREET = Area.parse("示例区/示例街道");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 11);
  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);

  private static String text(String file) throws IOException {
    return Resources.toString(Resources.getResource("scenarios/" + file), UTF_8);
  }

  private static String lines(List<String> told) {
    return String.join("\n", told) + "\n";
  }

  private static final ImmutableList<StandardCategory> CLAIMANTS =
      ImmutableList.of(
          StandardCategory.WORKER_HARDSHIP,
          StandardCategory.PARTY_HARDSHIP,
          StandardCategory.LEFT_BEHIND_CHILD);

  private static Outcome pots(Committed committed) {
    Campaign.Builder campaign = Campaign.builder().id("2026-spring");
    for (StandardCategory category : CLAIMANTS) {
      campaign
          .addCategory(
              Category.of(category.id(), category.term(), category.unit())
                  .where("members.exists(m, \"" + category.name() + "\" in m.registered)"))
          .addBenefit(Benefit.cash(category, Money.yuan(1_000)));
    }
    List<Household> roster = new ArrayList<>();
    int[] numbers = {32, 9, 3};
    for (int kind = 0; kind < numbers.length; kind++) {
      for (int i = 1; i <= numbers[kind]; i++) {
        roster.add(
            Household.of("WPC".charAt(kind) + "-" + i, STREET)
                .member(Person.bornIn(1970).registered(CLAIMANTS.get(kind).name())));
      }
    }
    return campaign
        .addFund(
            Fund.of("union", Money.yuan(30_000))
                .called("工会中央专项", "union's central money")
                .onlyFor("WORKER_HARDSHIP"))
        .addFund(
            Fund.of("dues", Money.yuan(8_000)).called("党费", "party dues").onlyFor("PARTY_HARDSHIP"))
        .addFund(
            Fund.of("donation", Money.yuan(5_000))
                .called("捐款", "donation")
                .onlyFor("LEFT_BEHIND_CHILD"))
        .addFund(Fund.of("own", Money.yuan(10_000)).called("自有资金", "own money"))
        .build()
        .prepare(DATE, STREET)
        .orThrow()
        .run(Roster.copyOf(roster), committed);
  }

  private static Delivery delivery(RecipientId id, Portion portion) {
    return Delivery.builder()
        .id("V-" + id.value())
        .on(DATE.plusDays(5))
        .recipient(id)
        .channel(Channel.DOOR_VISIT)
        .all(portion)
        .build();
  }

  @Test
  void each_pot_pays_its_own_and_what_is_restricted_stays_so() throws IOException {
    Outcome outcome = pots(Committed.NONE);
    Ledger ledger = Ledger.open(outcome);
    List<String> told = new ArrayList<>();
    for (Map.Entry<RecipientId, Portion> one : ledger.outstanding().entrySet()) {
      ledger = ledger.with(delivery(one.getKey(), one.getValue())).orThrow();
    }
    Money paid = Money.ZERO;
    for (FundTotal fund : ledger.funds()) {
      paid = paid.plus(fund.delivered());
      told.add(
          fund.fund()
              + ": in "
              + fund.in()
              + " = delivered "
              + fund.delivered()
              + " + left "
              + fund.left());
      assertThat(fund.in()).isEqualTo(fund.delivered().plus(fund.left()));
    }
    told.add(
        "paid " + paid + " of " + Money.sum(ledger.funds().stream().map(FundTotal::in).toList()));
    outcome.findings().forEach(finding -> told.add(ENGLISH.of(finding)));

    RecipientId worker = RecipientId.of("W-1");
    Payment asked =
        new Payment(BenefitId.of("WORKER_HARDSHIP-cash"), FundId.of("donation"), Money.yuan(1_000));
    Ledger before = Ledger.open(outcome);
    before
        .with(
            delivery(
                worker,
                new Portion(ImmutableList.of(asked), ImmutableList.of(), ImmutableSet.of())))
        .findings()
        .forEach(finding -> told.add("asked: " + ENGLISH.of(finding)));
    pots(
            Committed.of(
                ImmutableList.of(new Commitment.OfCash(worker, asked, Commitment.State.MADE))))
        .findings()
        .stream()
        .filter(Finding::isError)
        .forEach(finding -> told.add("settled: " + ENGLISH.of(finding)));

    assertThat(lines(told)).isEqualTo(text("30-earmarked-pots/outcome.txt"));
  }

  @Test
  void honour_stands_beside_relief_and_the_ledger_hands_over_what_is_left() throws IOException {
    Item kit = Item.of("kit", "礼包", "kit", Unit.PIECE);
    Series honour = Series.of("", "honour");
    Campaign.Builder campaign =
        Campaign.builder().id("2026-spring").stacking(Stacking.HIGHEST_ONLY);
    Map<StandardCategory, Integer> tariff =
        ImmutableMap.of(
            StandardCategory.DIBAO_HOUSEHOLD, 500,
            StandardCategory.DISABLED_HOUSEHOLD, 300,
            StandardCategory.PARTY_VETERAN, 400,
            StandardCategory.LOW_INCOME, 200,
            StandardCategory.ILLNESS_HOUSEHOLD, 600,
            StandardCategory.PREFERENTIAL_CARE, 400);
    tariff.forEach(
        (category, yuan) -> {
          boolean isHonour =
              category == StandardCategory.PARTY_VETERAN
                  || category == StandardCategory.PREFERENTIAL_CARE;
          Benefit cash = Benefit.cash(category, Money.yuan(yuan));
          campaign
              .addCategory(Category.of(category))
              .addBenefit(isHonour ? cash.of(BenefitKind.HONOUR).in(honour) : cash);
        });
    Outcome outcome =
        campaign
            .addBenefit(
                Benefit.goods(StandardCategory.PREFERENTIAL_CARE, Goods.of(kit, 1))
                    .of(BenefitKind.HONOUR))
            .addFund(Fund.of("own", Money.yuan(5_000)).called("自筹", "own money"))
            .addStock(Stock.of("kits", kit, 10))
            .build()
            .prepare(DATE, STREET)
            .orThrow()
            .run(
                Roster.of(
                    household("A", "PARTY_VETERAN", "DIBAO_HOUSEHOLD", "DISABLED_HOUSEHOLD"),
                    household("B", "", "LOW_INCOME", "ILLNESS_HOUSEHOLD"),
                    household("C", "PREFERENTIAL_CARE"),
                    household("D", "", "DISABLED_HOUSEHOLD")));
    Ledger ledger = Ledger.open(outcome);
    List<String> told = new ArrayList<>();
    for (Map.Entry<RecipientId, Portion> one :
        TrancheRule.TOGETHER.of(ledger).all().get(0).portions().entrySet()) {
      ledger = ledger.with(delivery(one.getKey(), one.getValue())).orThrow();
    }
    told.add(
        "delivered "
            + ledger.funds().get(0).delivered()
            + ", left "
            + ledger.funds().get(0).left());
    Totals totals = Totals.of(outcome);
    told.add(
        totals.households()
            + " households, "
            + outcome.assessments().stream()
                .mapToLong(one -> one.classification().categories().size())
                .sum()
            + " category hits");
    for (String id : List.of("A", "B", "C", "D")) {
      told.add(id);
      told.addAll(reasons(outcome, id));
    }

    assertThat(lines(told)).isEqualTo(text("31-honour-and-relief/outcome.txt"));
  }

  private static List<String> reasons(Outcome outcome, String id) {
    return outcome.why(id).because().stream()
        .filter(reason -> !reason.code().id().startsWith("campaign."))
        .map(reason -> "  " + CHINESE.of(reason))
        .toList();
  }

  private static Household household(String id, String person, String... registered) {
    return Household.of(id, STREET)
        .registered(registered)
        .member(
            person.isEmpty()
                ? Person.bornIn(1950).registered()
                : Person.bornIn(1950).registered(person));
  }

  @Test
  void a_story_names_nobody_and_each_of_its_stops_keeps_the_order_of_days() {
    Story story = new StreetLedger().story();

    assertThat(story.text(Locale.ENGLISH)).doesNotContain("H-1", "S-1", "p-1", "clerk-1");
    assertThat(story.toString()).doesNotContain("window", "H-1");
    assertThat(story.stops()).hasSize(11);
    for (Reason stop : story.stops()) {
      assertThat(stop.because()).isNotEmpty();
      if (stop.code() != ReportCode.STOP_ENTITLEMENTS) {
        List<LocalDate> days =
            stop.because().stream()
                .flatMap(reason -> reason.arguments().stream().limit(1))
                .filter(Argument.Day.class::isInstance)
                .map(day -> ((Argument.Day) day).date())
                .toList();
        assertThat(days).isSorted();
      }
    }
  }

  @Test
  void what_nobody_handed_in_is_unknown_and_who_is_gone_has_a_story_still() {
    StreetLedger street = new StreetLedger();
    LocalDate day = LocalDate.of(2026, 2, 9);
    Ledger gone =
        Ledger.open(street.outcome)
            .with(
                new Amendment(
                    EntryId.of("A-1"),
                    day,
                    ListEntry.of(ListEntry.Kind.DIED, "H-2", "clerk-2", "certificate", day),
                    "head-1"))
            .orThrow();
    String text = Story.of(gone, "H-2", day).text(Locale.ENGLISH);

    assertThat(text)
        .contains("7. the helper\n  unknown: nothing was handed in\n")
        .contains("8. the planned contact\n  unknown: nothing was handed in\n")
        .contains("  no case file\n")
        .contains("  2026-02-09, on the list: died from 2026-02-09, by certificate\n")
        .contains("  now: exited\n");
    assertThat(
            Story.of(street.ledger, street.pairing, street.visits, "H-2", day).text(Locale.ENGLISH))
        .contains("not among those to be paired", "not among those to be contacted");
  }

  @Test
  void a_follow_up_that_is_not_made_is_ahead_and_then_overdue() {
    Ledger promised =
        Ledger.open(new StreetLedger().outcome)
            .with(
                new FollowUp(
                    EntryId.of("F-1"),
                    DATE.plusDays(1),
                    RecipientId.of("H-1"),
                    DATE.plusDays(9),
                    "coal"))
            .orThrow();

    assertThat(Story.of(promised, "H-1", DATE.plusDays(9)).text(Locale.ENGLISH))
        .contains("    not made yet, and not overdue\n");
    assertThat(Story.of(promised, "H-1", DATE.plusDays(12)).text(Locale.ENGLISH))
        .contains("    a follow-up was due on 2026-01-20 and is 3 days overdue\n");
  }

  @Test
  void a_street_follows_one_household_from_the_survey_to_the_follow_up() throws IOException {
    StreetLedger street = new StreetLedger();

    assertThat(street.story().text(Locale.CHINESE))
        .isEqualTo(text("32-street-ledger/story-zh.txt"));
    assertThat(street.story().text(Locale.ENGLISH))
        .isEqualTo(text("32-street-ledger/story-en.txt"));
  }
}
