package org.songnuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.songnuan.ledger.LedgerTest.DAY;
import static org.songnuan.ledger.LedgerTest.RICE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Wording;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Payment;
import org.songnuan.pairing.HelperId;
import org.songnuan.pairing.Pair;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;

class TranchesTest {
  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);
  private static final Ledger SEVEN = TrancheFixture.ledger(3, 50L, 40L, 40L, 30L, 20L, 20L, 0L);

  /** Each tranche as its recipients and money. */
  private static List<String> told(Tranches tranches) {
    return tranches.all().stream()
        .map(
            one ->
                one.portions().keySet().stream()
                        .map(id -> id.value().substring(2))
                        .collect(Collectors.joining(" "))
                    + " = "
                    + one.cash())
        .toList();
  }

  private static List<String> why(Tranches tranches) {
    return tranches.why().stream().map(ENGLISH::of).toList();
  }

  @Test
  void without_any_limit_all_come_together() {
    Tranches one = TrancheRule.TOGETHER.of(SEVEN);

    assertThat(told(one)).containsExactly("01 02 03 04 05 06 07 = 200.00");
    assertThat(one.all().get(0).goods()).isEqualTo(Goods.of(RICE, 35));
    assertThat(one.held()).isEmpty();
  }

  @Test
  void tranches_of_at_most_so_many_are_filled_or_even_in_number() {
    Tranches filled = TrancheRule.TOGETHER.atMost(3).of(SEVEN);
    Tranches even = TrancheRule.TOGETHER.atMost(3).evenInNumber().of(SEVEN);

    assertThat(told(filled)).containsExactly("01 02 03 = 130.00", "04 05 06 = 70.00", "07 = 0.00");
    assertThat(why(filled)).containsExactly("tranche 1–3: 7 recipients, filled one after another");
    assertThat(told(even)).containsExactly("01 02 03 = 130.00", "04 05 = 50.00", "06 07 = 20.00");
    assertThat(why(even))
        .containsExactly("tranche 1–3: 7 recipients, in numbers that differ by 1 at the most");
  }

  @Test
  void even_in_money_the_largest_goes_first_to_where_there_is_least() {
    Tranches even = TrancheRule.TOGETHER.into(3).evenInMoney().of(SEVEN);

    assertThat(told(even)).containsExactly("01 06 07 = 70.00", "02 04 = 70.00", "03 05 = 60.00");
    assertThat(why(even))
        .containsExactly(
            "tranche 1–3: 7 recipients, the largest amount placed first where there is least: 70.00"
                + " at most, 60.00 at least, and no way keeps all below 66.67");
    assertThat(CHINESE.of(even.why().get(0)))
        .isEqualTo("第 1–3 批：7 户，金额大者先入金额最少的一批：最多 70.00，最少 60.00；任何分法都有一批不少于 66.67");
  }

  @Test
  void even_in_money_within_at_most_so_many_keeps_both() {
    assertThat(told(TrancheRule.TOGETHER.atMost(3).evenInMoney().of(SEVEN)))
        .containsExactly("01 06 07 = 70.00", "02 04 = 70.00", "03 05 = 60.00");
    assertThat(
            told(
                TrancheRule.TOGETHER
                    .atMost(2)
                    .evenInMoney()
                    .of(TrancheFixture.ledger(1, 100L, 1L, 1L, 1L))))
        .containsExactly("01 04 = 101.00", "02 03 = 2.00");
  }

  @Test
  void no_tranche_is_above_the_money_limit_but_an_award_that_is_alone() {
    Ledger ledger = TrancheFixture.ledger(1, 30L, 90L, 30L, 30L, 20L, 10L);
    Tranches filled = TrancheRule.TOGETHER.atMost(Money.yuan(60)).of(ledger);
    Tranches even = TrancheRule.TOGETHER.atMost(Money.yuan(60)).evenInMoney().of(ledger);
    Tranches numbers = TrancheRule.TOGETHER.atMost(Money.yuan(60)).evenInNumber().of(ledger);

    assertThat(told(filled)).containsExactly("02 = 90.00", "01 03 = 60.00", "04 05 06 = 60.00");
    assertThat(told(even)).containsExactly("02 = 90.00", "01 04 = 60.00", "03 05 06 = 60.00");
    assertThat(told(numbers))
        .containsExactly("02 = 90.00", "01 03 = 60.00", "04 05 = 50.00", "06 = 10.00");
    assertThat(filled.findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.subject()).contains("H-02");
              assertThat(ENGLISH.of(one))
                  .isEqualTo(
                      "WARNING ledger.TRANCHE_ABOVE_LIMIT: 90.00 is due, above the limit of 60.00,"
                          + " in a tranche of its own");
            });
  }

  @Test
  void each_area_is_apart_and_in_several_tranches_if_it_is_too_large() {
    Tranches apart = TrancheRule.TOGETHER.byArea(2).atMost(2).evenInNumber().of(SEVEN);

    assertThat(told(apart))
        .containsExactly("01 04 = 80.00", "07 = 0.00", "02 05 = 60.00", "03 06 = 60.00");
    assertThat(apart.all())
        .extracting(one -> one.areas().first())
        .containsExactly(area(0), area(0), area(1), area(2));
    assertThat(why(apart))
        .containsExactly(
            "tranche 1–2: 3 recipients, in numbers that differ by 1 at the most",
            "tranche 3: 2 recipients, in numbers that differ by 1 at the most",
            "tranche 4: 2 recipients, in numbers that differ by 1 at the most");
  }

  private static Area area(int number) {
    return TrancheFixture.DISTRICT.child("社区" + number);
  }

  @Test
  void into_so_many_tranches_no_area_is_torn() {
    Tranches two = TrancheRule.TOGETHER.byArea(2).into(2).of(SEVEN);

    assertThat(told(two)).containsExactly("01 04 07 = 80.00", "02 03 05 06 = 120.00");
    assertThat(two.all().get(1).areas()).containsExactly(area(1), area(2));
    assertThat(why(two))
        .containsExactly(
            "tranche 1–2: 7 recipients, the largest group placed first where there are fewest: 4 at"
                + " most, 3 at least, and no way keeps all below 4");
    assertThat(told(TrancheRule.TOGETHER.byArea(1).into(5).of(SEVEN))).hasSize(1);
  }

  @Test
  void by_helper_whoever_has_none_comes_last() {
    ImmutableList<Pair> pairs =
        ImmutableList.of(
            Pair.of("H-01", "b"),
            Pair.of("H-02", "a"),
            Pair.of("H-01", "a"),
            Pair.of("H-03", "b"),
            Pair.of("H-99", "a"));
    Tranches helped = TrancheRule.TOGETHER.byHelper(pairs).of(SEVEN);

    assertThat(told(helped)).containsExactly("01 02 = 90.00", "03 = 40.00", "04 05 06 07 = 70.00");
    assertThat(helped.all())
        .extracting(one -> one.helpers().stream().map(HelperId::value).toList())
        .containsExactly(List.of("a"), List.of("b"), List.of());
    assertThat(helped.findings())
        .extracting(one -> one.code().id() + " " + one.subject().orElseThrow())
        .containsExactly(
            "ledger.TRANCHE_WITHOUT_HELPER H-04",
            "ledger.TRANCHE_WITHOUT_HELPER H-05",
            "ledger.TRANCHE_WITHOUT_HELPER H-06",
            "ledger.TRANCHE_WITHOUT_HELPER H-07");
  }

  @Test
  void who_comes_first_may_be_drawn_and_anybody_can_draw_again() {
    List<String> drawn =
        TrancheRule.TOGETHER.atMost(1).drawn().of(SEVEN).all().stream()
            .map(one -> one.portions().firstKey().value())
            .toList();

    assertThat(drawn)
        .isEqualTo(
            Lot.of("2026-spring/tranches")
                .draw(7, SEVEN.outstanding().keySet().stream().map(RecipientId::value).toList()));
  }

  @Test
  void each_tranche_is_delivered_and_followed_up_through_the_ledger() {
    Tranches tranches = TrancheRule.TOGETHER.atMost(4).evenInNumber().of(SEVEN);
    Tranche first = tranches.all().get(0);
    Ledger ledger = SEVEN;
    for (Map.Entry<RecipientId, Portion> one : first.portions().entrySet()) {
      String id = one.getKey().value();
      Delivery.Builder delivery =
          Delivery.builder()
              .id("V-" + id)
              .on(DAY.plusDays(1))
              .recipient(id)
              .channel(Channel.DOOR_VISIT);
      boolean inPart = id.equals("H-02");
      ledger =
          ledger
              .with(
                  (inPart
                          ? delivery.addPayment(yuan(one.getValue(), 15))
                          : delivery.all(one.getValue()))
                      .build())
              .orThrow();
    }
    assertThat(first.outstanding(ledger).keySet()).containsExactly(RecipientId.of("H-02"));
    assertThat(first.outstanding(ledger).values())
        .extracting(Portion::cash)
        .containsExactly(Money.yuan(25));
    assertThat(tranches.all().get(1).outstanding(ledger))
        .isEqualTo(tranches.all().get(1).portions());

    FollowUp later =
        new FollowUp(
            EntryId.of("F-1"), DAY.plusDays(1), RecipientId.of("H-02"), DAY.plusDays(5), "rest");
    Ledger promised = ledger.with(later).orThrow();
    assertThat(promised.overdue(DAY.plusDays(6))).hasSize(1);
    Ledger done =
        promised
            .with(
                Delivery.builder()
                    .id("V-8")
                    .on(DAY.plusDays(4))
                    .recipient("H-02")
                    .channel(Channel.DOOR_VISIT)
                    .all(promised.outstanding(RecipientId.of("H-02")))
                    .build())
            .orThrow()
            .with(
                new Contact(
                    EntryId.of("V-9"),
                    DAY.plusDays(4),
                    RecipientId.of("H-02"),
                    Channel.DOOR_VISIT,
                    Optional.empty(),
                    Optional.of(later.id())))
            .orThrow();
    assertThat(first.outstanding(done)).isEmpty();
    assertThat(done.overdue(DAY.plusDays(6))).isEmpty();
    assertThat(told(TrancheRule.TOGETHER.of(done))).containsExactly("05 06 07 = 40.00");
  }

  private static Payment yuan(Portion portion, long yuan) {
    return new Payment(portion.payments().get(0).benefit(), FundId.of("own"), Money.yuan(yuan));
  }

  @Test
  void whoever_is_objected_to_is_held_back_until_the_objection_is_dismissed() {
    Ledger objected =
        SEVEN
            .with(
                new CaseEntry.Objected(
                    EntryId.of("O-1"), DAY.plusDays(1), RecipientId.of("H-02"), "moved away"))
            .orThrow();
    Tranches without = TrancheRule.TOGETHER.atMost(4).of(objected);
    Ledger dismissed =
        objected
            .with(
                new CaseEntry.Answered(
                    EntryId.of("O-2"), DAY.plusDays(2), EntryId.of("O-1"), false, "lives there"))
            .orThrow();

    assertThat(told(without)).containsExactly("01 03 04 05 = 140.00", "06 07 = 20.00");
    assertThat(without.held().keySet()).containsExactly(RecipientId.of("H-02"));
    assertThat(without.findings())
        .extracting(ENGLISH::of)
        .containsExactly(
            "WARNING ledger.TRANCHE_HELD: an objection is open, so 40.00 is in no tranche yet");
    assertThat(TrancheRule.TOGETHER.atMost(4).of(dismissed).held()).isEmpty();
  }

  @Test
  void a_limit_must_let_something_through() {
    assertThatThrownBy(() -> TrancheRule.TOGETHER.atMost(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Limit must be at least 1, but was (0).");
    assertThatThrownBy(() -> TrancheRule.TOGETHER.atMost(Money.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Limit must be above 0.00, but was (0.00).");
    assertThatThrownBy(() -> TrancheRule.TOGETHER.into(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Number must be at least 1, but was (0).");
    assertThatThrownBy(() -> TrancheRule.TOGETHER.byArea(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Depth must be at least 1, but was (0).");
  }

  @Test
  void nothing_outstanding_makes_no_tranche() {
    Tranches none = TrancheRule.TOGETHER.atMost(3).evenInMoney().of(TrancheFixture.ledger(1));

    assertThat(none.all()).isEmpty();
    assertThat(none.why()).isEmpty();
  }

  @Test
  void no_text_tells_of_whom_it_is() {
    Tranches tranches = TrancheRule.TOGETHER.atMost(2).of(SEVEN);

    assertThat(tranches.toString() + tranches.all() + TrancheRule.TOGETHER)
        .doesNotContain("H-0")
        .contains("Tranches[4, 0 held back]")
        .contains("Tranche[1: 2 recipients, 90.00]");
  }
}
