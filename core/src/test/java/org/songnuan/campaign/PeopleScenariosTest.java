package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.beneficiary.Channel.DOOR_VISIT;
import static org.songnuan.beneficiary.Channel.LETTER;
import static org.songnuan.beneficiary.Channel.PHONE;
import static org.songnuan.beneficiary.StandardCategory.DIBAO_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.DISABLED_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.HARDSHIP_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.ILLNESS_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.LEFT_BEHIND_CHILD;
import static org.songnuan.beneficiary.StandardCategory.LOW_INCOME;
import static org.songnuan.beneficiary.StandardCategory.PARTY_VETERAN;
import static org.songnuan.beneficiary.StandardCategory.PREFERENTIAL_CARE;
import static org.songnuan.beneficiary.StandardCategory.SPECIAL_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.STATUTORY_DESTITUTE;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.ChannelChoice;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Listing;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.Payee;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.beneficiary.StandardCriteria;
import org.songnuan.beneficiary.StandardFacts;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Fact;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.testkit.ScenarioRoster;

/**
 * Stories of who is listed, and why not: a folder each under {@code scenarios}, with the story, the
 * roster, and what comes out with its reasons.
 */
class PeopleScenariosTest {
  private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final LocalDate OPENING = LocalDate.of(2025, 11, 1);
  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

  private static Campaign.Builder campaign(StandardCategory... categories) {
    Campaign.Builder campaign =
        Campaign.builder().id("2026-spring").schema(StandardFacts.HOUSEHOLDS);
    for (StandardCategory category : categories) {
      campaign.addCategory(Category.of(category));
    }
    return campaign;
  }

  private static void assertTold(String folder, String told) throws IOException {
    assertThat(told).isEqualTo(Files.readString(SCENARIOS.resolve(folder).resolve("expected.txt")));
  }

  /** What a clerk would read of everybody on the roster, in its order. */
  private static String told(
      String folder, Campaign.Builder campaign, LocalDate date, String area, Channel... channels)
      throws IOException {
    Roster roster = ScenarioRoster.read(SCENARIOS.resolve(folder));
    CampaignPlan plan = campaign.build().prepare(date, Area.parse(area)).orThrow();
    Outcome outcome = plan.run(roster);
    StringBuilder text = new StringBuilder();
    long hits = 0;
    long households = 0;
    for (Recipient recipient : roster.recipients()) {
      Assessment assessment = outcome.assessment(recipient.id());
      text.append(recipient.id().value()).append(": ").append(standing(assessment)).append('\n');
      if (channels.length > 0) {
        ChannelChoice contact = ChannelChoice.among(List.of(channels), recipient);
        text.append("  ").append(ENGLISH.of(contact.reason())).append('\n');
      }
      if (recipient instanceof Household household && !household.members().isEmpty()) {
        Payee payee = Payee.of(household, date);
        text.append("  ")
            .append(ENGLISH.of(payee.reason()))
            .append(payee.person().map(person -> ": " + person.value()).orElse(""))
            .append('\n');
      }
      hits += assessment.classification().categories().size();
      households += assessment.classification().categories().isEmpty() ? 0 : 1;
    }
    text.append("in a category: ").append(households).append(", hits: ").append(hits).append('\n');
    for (Finding finding : outcome.findings()) {
      finding
          .subject()
          .ifPresent(id -> text.append(id).append(" ! ").append(ENGLISH.of(finding)).append('\n'));
    }
    outcome
        .papers()
        .forEach(
            (id, missing) ->
                text.append(id.value())
                    .append(" needs ")
                    .append(
                        missing.stream()
                            .map(Fact::term)
                            .map(Term::english)
                            .collect(Collectors.joining(", ")))
                    .append('\n'));
    return text.toString();
  }

  private static String standing(Assessment assessment) {
    if (!assessment.isListed()) {
      return assessment.refusals().stream()
          .map(ENGLISH::of)
          .collect(Collectors.joining("; ", "not listed, for ", ""));
    }
    return "listed, belongs to "
        + assessment.classification().categories()
        + (assessment.classification().open().isEmpty()
            ? ""
            : ", open " + assessment.classification().open());
  }

  @Test
  void nobody_is_listed_before_being_surveyed() throws IOException {
    ListingGate gate =
        ListingGate.surveyedSince(OPENING)
            .verifiedWithin(DateRange.of(OPENING, LocalDate.of(2026, 1, 1)));

    assertTold(
        "11-survey-before-list",
        told("11-survey-before-list", campaign(DIBAO_HOUSEHOLD).gate(gate), DATE, "示例区/暖阳社区"));
  }

  @Test
  void three_clarities_of_four_are_not_four() throws IOException {
    ListingGate gate = ListingGate.OPEN.withFourClarities().confirmed();

    assertTold(
        "12-four-clarities",
        told("12-four-clarities", campaign(HARDSHIP_HOUSEHOLD).gate(gate), DATE, "示例区/育才学校"));
  }

  @Test
  void who_lives_too_far_away_is_phoned_or_written_to() throws IOException {
    String folder = "13-remote-household";
    String bothWays =
        told(folder, campaign(HARDSHIP_HOUSEHOLD), DATE, "示例社区", DOOR_VISIT, PHONE, LETTER);
    String phoneOnly = told(folder, campaign(HARDSHIP_HOUSEHOLD), DATE, "示例社区", DOOR_VISIT, PHONE);

    assertTold(folder, "door, phone, letter\n" + bothWays + "\ndoor, phone\n" + phoneOnly);
  }

  @Test
  void one_household_has_two_reasons_and_a_guardian_signs_for_a_child() throws IOException {
    assertTold(
        "14-two-reasons",
        told(
            "14-two-reasons",
            campaign(DIBAO_HOUSEHOLD, PARTY_VETERAN, LEFT_BEHIND_CHILD, SPECIAL_HARDSHIP),
            DATE,
            "示例社区"));
  }

  @Test
  void an_empty_bed_gets_nothing_and_one_not_looked_at_is_open() throws IOException {
    Campaign.Builder campaign =
        campaign()
            .addCategory(
                Category.of(CategoryId.of("bed"), Term.of("病床", "bed"), RecipientUnit.BED)
                    .where("occupied"));

    assertTold("15-occupied-beds", told("15-occupied-beds", campaign, DATE, "示例医院"));
  }

  @Test
  void what_does_not_count_as_income_does_not_keep_an_elder_out() throws IOException {
    LocalDate date = LocalDate.of(2025, 12, 20);
    Area village = Area.parse("示例县/青山村");
    Campaign.Builder campaign =
        campaign()
            .addCategory(StandardCriteria.category(STATUTORY_DESTITUTE, date, village))
            .addAllParameters(StandardCriteria.parameters(village))
            .addParameter(Parameter.of("line", OPENING, village, Money.yuan(700), "示例县通知"))
            .addParameter(
                Parameter.of("assetLimit", OPENING, village, Money.yuan(20_000), "示例县通知"));

    assertTold("16-destitute-elder", told("16-destitute-elder", campaign, date, "示例县/青山村"));
  }

  @Test
  void four_households_hit_seven_categories() throws IOException {
    assertTold(
        "17-category-hits",
        told(
            "17-category-hits",
            campaign(
                DIBAO_HOUSEHOLD,
                DISABLED_HOUSEHOLD,
                PARTY_VETERAN,
                LOW_INCOME,
                ILLNESS_HOUSEHOLD,
                PREFERENTIAL_CARE),
            DATE,
            "示例街道"));
  }

  @Test
  void on_the_line_is_not_below_it_and_unknown_is_not_no() throws IOException {
    Area village = Area.parse("示例县/青山村");
    Campaign.Builder campaign =
        campaign()
            .addCategory(
                Category.of("dibao", "低保户", "Dibao household").where("income < line * size"))
            .addBenefit(Benefit.cash("dibao", Money.yuan(100)))
            .addParameter(Parameter.of("line", OPENING, village, Money.yuan(800), "示例县通知"));

    assertTold("18-on-the-line", told("18-on-the-line", campaign, DATE, "示例县/青山村"));
  }

  @Test
  void lists_that_do_not_reconcile_are_told_with_the_difference() throws IOException {
    String folder = "19-lists-that-do-not-add-up";
    ImmutableList.Builder<Listing> read = ImmutableList.builder();
    List<String> lines = Files.readAllLines(SCENARIOS.resolve(folder).resolve("figures.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Listing listing = Listing.of(cells[0], cells[1], Long.parseLong(cells[2]));
      read.add(cells[3].isEmpty() ? listing : listing.asOf(LocalDate.parse(cells[3])));
    }
    ImmutableList<Listing> all = read.build();
    Listing paired = all.get(0);
    Listing military = all.get(3);
    List<Finding> findings =
        ImmutableList.<Finding>builder()
            .addAll(paired.reconciledWith(all.get(1), all.get(2)))
            .addAll(military.comparedWith(all.get(4)))
            .addAll(Listing.uncovered(List.of(military, all.get(5), all.get(6)), List.of(military)))
            .addAll(all.get(7).within(all.get(8)))
            .build();

    assertTold(
        folder,
        findings.stream().map(Finding::toString).collect(Collectors.joining("\n", "", "\n")));
  }
}
