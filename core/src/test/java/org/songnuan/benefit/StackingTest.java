package org.songnuan.benefit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.songnuan.explain.Verdict.NO;
import static org.songnuan.explain.Verdict.UNKNOWN;
import static org.songnuan.explain.Verdict.YES;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Household;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Occasion;

class StackingTest {
  private static final Item KIT = Item.of("kit", "礼包", "gift pack", Unit.PIECE);
  private static final Series HONOUR = Series.of("organisation", "honour");
  private static final Household HOUSEHOLD = Household.of("H-1", Area.parse("湖北/武汉"));

  private static Benefit cash(String category, long yuan) {
    return Benefit.cash(category, Money.yuan(yuan)).called(category).titled(category, category);
  }

  private static Classification in(Map<String, Verdict> verdicts) {
    return Classification.of(
        verdicts.entrySet().stream()
            .collect(toMap(entry -> CategoryId.of(entry.getKey()), Map.Entry::getValue)));
  }

  private static Circumstances of(
      Map<String, Verdict> whole, Map<String, Money> paid, List<Map<String, Verdict>> members) {
    return new Circumstances(
        HOUSEHOLD,
        in(whole),
        members.stream().map(StackingTest::in).collect(ImmutableList.toImmutableList()),
        false,
        ImmutableMap.of(),
        ImmutableMap.of(),
        ImmutableMap.copyOf(paid),
        ImmutableList.of(),
        ImmutableSet.of(),
        ImmutableList.of());
  }

  private static Assessment assess(Tariff tariff, Map<String, Verdict> verdicts) {
    return tariff.assess(of(verdicts, Map.of(), List.of()));
  }

  private static List<String> due(Iterable<Entitlement> entitlements) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    entitlements.forEach(
        each ->
            texts.add(
                each.benefit().id()
                    + (each.isCash() ? " " + each.cash() : "")
                    + (each.members().isEmpty() ? "" : " " + each.members())));
    return texts.build();
  }

  private static List<String> suppressed(Assessment assessment) {
    return assessment.suppressed().stream()
        .map(each -> Wording.in(Locale.ENGLISH).of(each.reason()))
        .toList();
  }

  private static Tariff tariff(Stacking stacking, Benefit... benefits) {
    return Tariff.of(Arrays.asList(benefits), stacking);
  }

  private static Tariff capped(List<Cap> caps, Benefit... benefits) {
    return Tariff.of(Arrays.asList(benefits), Stacking.SUM, Map.of(), caps);
  }

  @Test
  void benefits_of_two_series_add_up_and_one_series_may_stack_otherwise() {
    Benefit[] all = {cash("dibao", 500), cash("ill", 300), cash("veteran", 400).in(HONOUR)};
    Tariff highest = tariff(Stacking.HIGHEST_ONLY, all);
    Tariff onlyHonour =
        Tariff.of(
            List.of(all[0], all[1], all[2], cash("soldier", 700).in(HONOUR)),
            Stacking.SUM,
            Map.of(HONOUR, Stacking.HIGHEST_ONLY),
            List.of());

    assertThat(
            due(assess(highest, Map.of("dibao", YES, "ill", YES, "veteran", YES)).entitlements()))
        .containsExactly("dibao 500.00", "veteran 400.00");
    assertThat(
            due(
                assess(onlyHonour, Map.of("dibao", YES, "ill", YES, "veteran", YES, "soldier", YES))
                    .entitlements()))
        .containsExactly("dibao 500.00", "ill 300.00", "soldier 700.00");
  }

  @Test
  void no_id_of_a_benefit_makes_goods_replace_money() {
    Tariff tariff =
        tariff(
            Stacking.HIGHEST_ONLY,
            Benefit.goods("kit", Goods.of(KIT, 1)).called("-"),
            cash("dibao", 500).in(Series.of("-", "-")));

    assertThat(due(assess(tariff, Map.of("kit", YES, "dibao", YES)).entitlements()))
        .containsExactly("-", "dibao 500.00");
  }

  @Test
  void the_first_stands_however_small_and_may_make_less_of_what_is_certain() {
    Tariff tariff = tariff(Stacking.FIRST, cash("orphan", 200), cash("dibao", 500).inTier(1));
    Assessment both = assess(tariff, Map.of("orphan", YES, "dibao", YES));
    Assessment open = assess(tariff, Map.of("orphan", UNKNOWN, "dibao", YES));

    assertThat(due(both.entitlements())).containsExactly("orphan 200.00");
    assertThat(suppressed(both))
        .containsExactly("dibao (500.00) gives way to orphan (200.00), which comes first");
    assertThat(due(open.entitlements())).containsExactly("dibao 200.00");
    assertThat(due(open.possible())).containsExactly("dibao 500.00");
  }

  @Test
  void of_what_excludes_each_other_the_smallest_is_certain_until_one_is_chosen() {
    Tariff tariff = tariff(Stacking.EXCLUSIVE, cash("orphan", 200), cash("dibao", 500));
    Assessment both = assess(tariff, Map.of("orphan", YES, "dibao", YES));

    assertThat(due(assess(tariff, Map.of("orphan", NO, "dibao", YES)).entitlements()))
        .containsExactly("dibao 500.00");
    assertThat(due(both.entitlements())).containsExactly("orphan 200.00");
    assertThat(due(both.possible())).containsExactly("dibao 500.00");
    assertThat(suppressed(both))
        .containsExactly("dibao (500.00) is not given together with orphan (200.00)");
    assertThat(both.findings())
        .containsExactly(Finding.warning(BenefitCode.MUST_CHOOSE).about("H-1"));
  }

  @Test
  void who_draws_the_one_does_not_draw_the_other() {
    Tariff tariff =
        tariff(
            Stacking.SUM,
            cash("living", 320).notBeside("orphan", "destitute"),
            cash("orphan", 1_359),
            Benefit.goods("kit", Goods.of(KIT, 1)).called("kit").notBeside("living"));
    Assessment both = assess(tariff, Map.of("living", YES, "orphan", YES, "kit", YES));
    Assessment open = assess(tariff, Map.of("living", YES, "orphan", UNKNOWN, "kit", YES));

    assertThat(due(both.entitlements())).containsExactly("kit", "orphan 1359.00");
    assertThat(suppressed(both)).containsExactly("living is not given beside orphan");
    assertThat(due(assess(tariff, Map.of("living", YES, "kit", YES)).entitlements()))
        .containsExactly("living 320.00");
    assertThat(due(open.entitlements())).containsExactly("living 320.00");
    assertThat(due(open.possible())).containsExactly("kit", "orphan 1359.00");
  }

  @Test
  void what_excludes_itself_in_the_end_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                tariff(
                    Stacking.SUM,
                    cash("a", 1).notBeside("b"),
                    cash("b", 1).notBeside("c"),
                    cash("c", 1).notBeside("a")))
        .withMessage(
            """
            Benefit (a) must not exclude itself or one that it may replace in the end, but did.
            Maybe only one of two benefits should not be beside the other.""");
  }

  @Test
  void two_veterans_in_one_household_are_two_persons_each_with_its_own_highest() {
    Tariff tariff =
        tariff(
            Stacking.HIGHEST_ONLY,
            cash("veteran", 400).perPerson(),
            cash("disabled", 300).perPerson(),
            Benefit.goods("veteran", Goods.of(KIT, 2)).called("kit").perPerson(),
            cash("dibao", 500));
    Assessment assessment =
        tariff.assess(
            of(
                Map.of("veteran", YES, "disabled", YES, "dibao", YES),
                Map.of(),
                List.of(
                    Map.of("veteran", YES, "disabled", YES),
                    Map.of("veteran", NO, "disabled", YES),
                    Map.of("veteran", YES, "disabled", UNKNOWN))));

    assertThat(due(assessment.entitlements()))
        .containsExactly(
            "dibao 500.00", "disabled 300.00 [1]", "kit [0, 2]", "veteran 800.00 [0, 2]");
    assertThat(assessment.entitlements().get(2).benefit().grant())
        .isEqualTo(Grant.of(Goods.of(KIT, 4)));
    assertThat(suppressed(assessment))
        .containsExactly("disabled (300.00) is replaced by the higher veteran (400.00)");
    assertThat(assessment.isOpen()).isFalse();
  }

  @Test
  void a_benefit_for_each_person_may_be_for_so_many_at_the_most() {
    Tariff tariff = tariff(Stacking.SUM, cash("child", 100).perPerson(2));
    List<Map<String, Verdict>> three =
        List.of(Map.of("child", YES), Map.of("child", UNKNOWN), Map.of("child", YES));
    Assessment assessment = tariff.assess(of(Map.of("child", YES), Map.of(), three));

    assertThat(due(assessment.entitlements())).containsExactly("child 200.00 [0, 2]");
    assertThat(due(assessment.possible())).containsExactly("child 200.00 [0, 1]");
  }

  @Test
  void of_any_number_of_members_the_listed_are_certain_and_the_rest_has_no_bound() {
    Tariff tariff = tariff(Stacking.SUM, cash("child", 100).perPerson());
    Assessment assessment =
        tariff.assess(
            new Circumstances(
                HOUSEHOLD,
                in(Map.of("child", YES)),
                ImmutableList.of(in(Map.of("child", YES))),
                true,
                ImmutableMap.of(),
                ImmutableMap.of(),
                ImmutableMap.of(),
                ImmutableList.of(),
                ImmutableSet.of(),
                ImmutableList.of()));

    assertThat(due(assessment.entitlements())).containsExactly("child 100.00 [0]");
    assertThat(due(assessment.possible()))
        .containsExactly("child 100.00 [0]", "child " + Money.MAX);
  }

  @Test
  void a_cap_cuts_what_is_paid_last_and_is_named() {
    Cap year =
        Cap.of("year", Money.yuan(6_000))
            .titled("年度上限", "yearly cap")
            .counting(BenefitKind.RELIEF)
            .over(CapPeriod.calendarYear());
    Tariff tariff =
        capped(
            List.of(year),
            cash("a", 900).inTier(1),
            cash("b", 800),
            cash("honour", 700).of(BenefitKind.HONOUR));
    Map<String, Verdict> all = Map.of("a", YES, "b", YES, "honour", YES);
    Assessment assessment = tariff.assess(of(all, Map.of("year", Money.yuan(4_700)), List.of()));

    assertThat(due(assessment.entitlements()))
        .containsExactly("a 500.00", "b 800.00", "honour 700.00");
    assertThat(suppressed(assessment))
        .containsExactly(
            "a is cut from 900.00 to 500.00 by yearly cap: 6,000.00 at the most, of which 5,500.00"
                + " is used up");
    assertThat(assessment.suppressed())
        .extracting(Suppressed::benefit, Suppressed::money)
        .containsExactly(tuple(BenefitId.of("a"), Money.yuan(400)));
    assertThat(
            due(
                tariff
                    .assess(of(all, Map.of("year", Money.yuan(9_000)), List.of()))
                    .entitlements()))
        .containsExactly("honour 700.00");
  }

  @Test
  void a_cap_of_one_benefit_at_its_amount_pays_only_what_is_missing_of_it() {
    Tariff tariff =
        capped(
            List.of(Cap.of("once", Money.yuan(500)).counting("a").over(new CapPeriod.Lifetime())),
            cash("a", 500));

    assertThat(
            due(
                tariff
                    .assess(of(Map.of("a", YES), Map.of("once", Money.yuan(320)), List.of()))
                    .entitlements()))
        .containsExactly("a 180.00");
  }

  @Test
  void a_cap_for_each_person_is_for_each_alone() {
    Tariff tariff =
        capped(
            List.of(Cap.of("each", Money.yuan(500)).perPerson(), Cap.of("all", Money.yuan(1_200))),
            cash("a", 400).perPerson(),
            cash("b", 300).perPerson(),
            cash("house", 300));
    Assessment assessment =
        tariff.assess(
            of(
                Map.of("a", YES, "b", YES, "house", YES),
                Map.of(),
                List.of(Map.of("a", YES, "b", YES), Map.of("a", YES, "b", YES))));

    assertThat(due(assessment.entitlements()))
        .containsExactly("a 800.00 [0, 1]", "b 200.00 [0, 1]", "house 200.00");
  }

  @Test
  void what_is_left_below_the_least_that_is_paid_is_not_paid() {
    Tariff tariff =
        capped(
            List.of(Cap.of("each-time", Money.yuan(500))),
            cash("a", 480),
            cash("b", 100).payableFrom(Money.yuan(50)));
    Assessment both = assess(tariff, Map.of("a", YES, "b", YES));
    Assessment open = assess(tariff, Map.of("a", UNKNOWN, "b", YES));

    assertThat(due(both.entitlements())).containsExactly("a 480.00");
    assertThat(suppressed(both))
        .containsExactly(
            "b is cut from 100.00 to 20.00 by each-time: 500.00 at the most, of which 480.00 is used"
                + " up",
            "b comes to 20.00, less than the 50.00 from which it is paid");
    assertThat(due(open.entitlements())).containsExactly("b 100.00");
    assertThat(due(open.possible())).containsExactly("a 480.00");
  }

  @Test
  void acts_need_nothing_and_stay_while_one_waits() {
    Tariff tariff = tariff(Stacking.HIGHEST_ONLY, Benefit.act("a", Action.LETTER), cash("a", 10));
    Assessment assessment = assess(tariff, Map.of("a", YES));

    assertThat(due(assessment.entitlements())).containsExactly("a 10.00", "a-act");
    assertThat(due(assessment.waiting().entitlements())).containsExactly("a-act");
    assertThat(due(assess(tariff, Map.of("a", UNKNOWN)).waiting().possible()))
        .containsExactly("a-act");
    assertThat(assessment.entitlements().get(1).benefit().action()).isEqualTo(Action.LETTER);
    assertThat(assessment.entitlements().get(1).benefit().kind()).isEqualTo(BenefitKind.ACTIVITY);
  }

  @Test
  void a_year_begins_where_it_is_said_to() {
    LocalDate day = LocalDate.of(2026, 1, 20);
    assertThat(CapPeriod.calendarYear().days(day)).hasToString("2026-01-01/2027-01-01");
    assertThat(new CapPeriod.Year(LocalDate.of(2030, 7, 1)).days(day))
        .hasToString("2025-07-01/2026-07-01");
    assertThat(new CapPeriod.Year(day).days(day)).hasToString("2026-01-20/2027-01-20");
    assertThat(new CapPeriod.Year(LocalDate.of(2024, 2, 29)).days(LocalDate.of(2025, 2, 28)))
        .hasToString("2025-02-28/2026-02-28");
    assertThat(new CapPeriod.Year(LocalDate.of(2024, 2, 29)).days(LocalDate.of(2028, 2, 29)))
        .hasToString("2028-02-29/2029-02-28");
    assertThat(new CapPeriod.Rolling(12).days(day)).hasToString("2025-01-21/2026-01-21");
    assertThat(
            CapPeriod.festivalYear(
                    Occasion.springFestival(LocalDate.of(2025, 1, 29)),
                    Occasion.springFestival(LocalDate.of(2026, 2, 17)))
                .days(day))
        .isEqualTo(DateRange.of(LocalDate.of(2025, 1, 29), LocalDate.of(2026, 2, 17)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CapPeriod.festivalYear(
                    Occasion.newYear(2026), Occasion.eve(LocalDate.of(2026, 2, 17))))
        .withMessage(
            "Festival year must end with the festival with which it begins (new-year), but ended with"
                + " (eve).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CapPeriod.Rolling(0))
        .withMessage("Months of a cap must be from 1 to 1200, but was (0).");
  }

  @Test
  void a_history_counts_what_the_cap_says_and_nothing_else() {
    History.Line relief =
        History.Line.of("H-1", LocalDate.of(2026, 1, 5), "new-year", Money.yuan(300));
    History history =
        History.of(
            List.of(
                relief,
                relief.of(cash("veteran", 1).of(BenefitKind.HONOUR).in(HONOUR)),
                History.Line.of("H-1", LocalDate.of(2025, 12, 31), "new-year", Money.yuan(40)),
                History.Line.of("H-1", LocalDate.of(2026, 1, 6), "other", Money.yuan(-7)),
                History.Line.of("H-2", LocalDate.of(2026, 1, 5), "new-year", Money.yuan(9))));
    Cap all = Cap.of("all", Money.yuan(1)).over(new CapPeriod.Lifetime());

    assertThat(counted(history, all)).isEqualTo(Money.yuan(633));
    assertThat(counted(history, all.over(CapPeriod.calendarYear()))).isEqualTo(Money.yuan(593));
    assertThat(counted(history, all.over(new CapPeriod.EachCampaign()))).isEqualTo(Money.yuan(640));
    assertThat(counted(history, all.over(new CapPeriod.EachTime()))).isEqualTo(Money.ZERO);
    assertThat(counted(history, all.counting(BenefitKind.HONOUR))).isEqualTo(Money.yuan(300));
    assertThat(counted(history, all.countingFundedBy("organisation"))).isEqualTo(Money.yuan(300));
    assertThat(counted(history, all.counting("veteran"))).isEqualTo(Money.yuan(300));
    assertThat(history).hasToString("History[5 lines]");
  }

  private static Money counted(History history, Cap cap) {
    return history.counted(HOUSEHOLD.id(), cap, LocalDate.of(2026, 1, 20), "new-year");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cap.of("c", Money.ZERO))
        .withMessage("Limit of cap (c) must be more than 0.00, but was (0.00).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cap.of(" ", Money.yuan(1)))
        .withMessage("Cap must have an id, but was (blank).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cash("a", 1).perPerson(0))
        .withMessage("Persons of a benefit must be at least 1, but was (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cash("a", 1).payableFrom(Money.yuan(-1)))
        .withMessage("Minimum payable of a benefit must not be negative, but was (-1.00).");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                capped(
                    List.of(Cap.of("c", Money.yuan(1)), Cap.of("c", Money.yuan(2))), cash("a", 1)))
        .withMessage(
            """
            Tariff must use each cap id once, but was (c) twice.
            Maybe one of them should be called otherwise.""");
  }
}
