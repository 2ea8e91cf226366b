package org.songnuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.ConflictRule;
import org.songnuan.benefit.Benefit;
import org.songnuan.campaign.Campaign;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Fund;
import org.songnuan.quantity.Money;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Occasion;
import org.songnuan.visit.Symposium;
import org.songnuan.visit.VisitDays;
import org.songnuan.visit.VisitPolicy;

/** Documents D4 and D5: the same community, the same plan, another season. */
class SeasonTest {
  private static final Occasion SPRING = Occasion.springFestival(LocalDate.of(2026, 2, 17));
  private static final Occasion NEW_YEAR =
      Occasion.on("two-festivals", "元旦春节", "New Year and Spring Festival", SPRING.date());
  private static final Season BEFORE =
      new Season(campaign(NEW_YEAR, 1_000, "own"), visits(Channel.PHONE, Channel.LETTER));

  @Test
  void another_occasion_and_another_fallback_are_exactly_two_differences() {
    Season again = new Season(campaign(SPRING, 1_000, "own"), visits(Channel.PHONE));

    assertThat(words(again, BEFORE))
        .containsExactly(
            "occasion: New Year and Spring Festival → Spring Festival",
            "channels: phone, letter → phone");
  }

  @Test
  void the_same_days_before_a_festival_that_moved_are_no_difference() {
    LocalDate date = LocalDate.of(2027, 2, 6);
    Season next =
        new Season(
            campaign(Occasion.springFestival(date), 1_000, "own"),
            visits(date, Channel.PHONE, Channel.LETTER));
    Season spring = new Season(campaign(SPRING, 1_000, "own"), BEFORE.visits());

    assertThat(next.differencesTo(spring)).isEmpty();
  }

  @Test
  void a_season_does_not_differ_from_itself() {
    assertThat(BEFORE.differencesTo(BEFORE)).isEmpty();
  }

  @Test
  void what_is_new_gone_or_changed_is_counted() {
    Season other = new Season(campaign(NEW_YEAR, 900, "city"), BEFORE.visits());

    assertThat(words(other, BEFORE))
        .containsExactly(
            "differs from the other season: benefits, 0 new, 0 gone, 1 changed",
            "differs from the other season: funds, 1 new, 1 gone, 0 changed");
  }

  @Test
  void conflict_rules_and_symposiums_are_a_part_of_the_plan() {
    Season ruled =
        new Season(
            builder(NEW_YEAR, 1_000, "own")
                .addConflictRule(
                    ConflictRule.hard(DateRange.of(SPRING.date(), SPRING.date().plusDays(9))))
                .build(),
            BEFORE.visits());
    Season tea = new Season(BEFORE.campaign(), withTea(SPRING.date(), 4));

    assertThat(words(ruled, BEFORE))
        .containsExactly("differs from the other season: conflict rules");
    assertThat(words(tea, BEFORE)).containsExactly("differs from the other season: symposiums");
  }

  @Test
  void a_symposium_that_moves_with_the_festival_is_no_difference() {
    LocalDate date = LocalDate.of(2027, 2, 6);
    Season next =
        new Season(campaign(Occasion.springFestival(date), 1_000, "own"), withTea(date, 4));
    Season same = new Season(campaign(SPRING, 1_000, "own"), withTea(SPRING.date(), 4));
    Season earlier = new Season(campaign(SPRING, 1_000, "own"), withTea(SPRING.date(), 5));

    assertThat(next.differencesTo(same)).isEmpty();
    assertThat(words(next, earlier)).containsExactly("differs from the other season: symposiums");
  }

  private static VisitPolicy withTea(LocalDate festival, int daysBefore) {
    Occasion tea = Occasion.on("tea", "茶话会", "tea party", festival.minusDays(daysBefore));
    return builder(festival, Channel.PHONE, Channel.LETTER)
        .addSymposium(Symposium.of(tea, 30))
        .build();
  }

  private static Campaign campaign(Occasion occasion, long yuan, String fund) {
    return builder(occasion, yuan, fund).build();
  }

  private static Campaign.Builder builder(Occasion occasion, long yuan, String fund) {
    return Campaign.builder()
        .id("season-" + occasion.code())
        .occasion(occasion)
        .addCategory(Category.of("extreme", "特困户").where("size >= 1"))
        .addBenefit(Benefit.cash("extreme", Money.yuan(yuan)))
        .addFund(Fund.of(fund, Money.yuan(5_000)));
  }

  private static VisitPolicy visits(Channel... channels) {
    return visits(SPRING.date(), channels);
  }

  private static VisitPolicy visits(LocalDate festival, Channel... channels) {
    return builder(festival, channels).build();
  }

  private static VisitPolicy.Builder builder(LocalDate festival, Channel... channels) {
    DateRange window = DateRange.ofClosed(festival.minusDays(8), festival.minusDays(4));
    return VisitPolicy.builder()
        .days(VisitDays.of(window))
        .addChannels(channels)
        .perDay(5)
        .seed("season");
  }

  private static List<String> words(Season season, Season before) {
    return season.differencesTo(before).stream()
        .map(finding -> Wording.in(Locale.ENGLISH).of(finding.reason()))
        .toList();
  }
}
