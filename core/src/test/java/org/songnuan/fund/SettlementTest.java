package org.songnuan.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Entitlement;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;
import org.songnuan.split.Division;

class SettlementTest {
  private static final Lot LOT = Lot.of("2026-spring");
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);

  private static Assessment entitled(String id, Benefit... benefits) {
    ImmutableList.Builder<Entitlement> entitlements = ImmutableList.builder();
    for (Benefit benefit : benefits) {
      entitlements.add(new Entitlement(benefit, ImmutableSortedSet.of(benefit.category())));
    }
    ImmutableList<Entitlement> list = entitlements.build();
    return new Assessment(
        RecipientId.of(id),
        Area.EVERYWHERE,
        ImmutableList.of(),
        Classification.NONE,
        list,
        list,
        ImmutableList.of(),
        ImmutableList.of());
  }

  private static Settlement settle(Treasury treasury, List<Assessment> assessments) {
    Settlement open = treasury.settle(treasury.demand(assessments));
    return open.close(open.draws(assessments));
  }

  private static Treasury treasury(Division division, Fund... funds) {
    return Treasury.of(ImmutableList.copyOf(funds), ImmutableList.of(), division, LOT);
  }

  @Test
  void equal_awards_reach_through_earmarks() {
    Treasury treasury =
        treasury(
            Division.equalAwards(),
            Fund.of("city", Money.yuan(400)).onlyFor("dibao"),
            Fund.of("own", Money.yuan(300)));
    List<Assessment> both =
        List.of(
            entitled("H-1", Benefit.cash("dibao", Money.yuan(500))),
            entitled("H-2", Benefit.cash("aged", Money.yuan(300))));
    Settlement settlement = settle(treasury, both);
    assertThat(settlement.award(both.get(0)).cash()).isEqualTo(Money.yuan(400));
    assertThat(settlement.award(both.get(1)).cash()).isEqualTo(Money.yuan(300));
    assertThat(settlement.certificates())
        .containsExactly(
            new Certificate.OfCash(
                ImmutableSortedSet.of(CategoryId.of("aged"), CategoryId.of("dibao")),
                ImmutableSortedSet.of(FundId.of("city"), FundId.of("own")),
                Money.yuan(800),
                Money.ZERO,
                Money.yuan(700)));
  }

  @Test
  void a_household_between_two_funds_is_paid_by_both() {
    Treasury treasury =
        treasury(
            Division.equalAwards(),
            Fund.of("a", Money.yuan(250)).onlyFor("dibao"),
            Fund.of("b", Money.yuan(250)));
    List<Assessment> four =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> entitled("H-" + i, Benefit.cash("dibao", Money.yuan(100))))
            .toList();
    Settlement settlement = settle(treasury, four);
    Benefit benefit = Benefit.cash("dibao", Money.yuan(100));
    assertThat(settlement.award(four.get(1)).payments())
        .containsExactly(new Payment(benefit.id(), FundId.of("a"), Money.yuan(100)));
    assertThat(settlement.award(four.get(2)).payments())
        .containsExactly(
            new Payment(benefit.id(), FundId.of("a"), Money.yuan(50)),
            new Payment(benefit.id(), FundId.of("b"), Money.yuan(50)));
    assertThat(settlement.award(four.get(3)).payments())
        .containsExactly(new Payment(benefit.id(), FundId.of("b"), Money.yuan(100)));
  }

  @Property(tries = 300)
  void payments_of_all_sum_to_what_each_fund_pays(
      @ForAll @IntRange(min = 1, max = 30) int households,
      @ForAll @IntRange(max = 5_000) int first,
      @ForAll @IntRange(max = 5_000) int second,
      @ForAll @IntRange(max = 5_000) int third) {
    Treasury treasury =
        treasury(
            Division.equalAwards(),
            Fund.of("a", Money.ofFen(first)),
            Fund.of("b", Money.ofFen(second)).onlyFor("dibao"),
            Fund.of("c", Money.ofFen(third)));
    List<Assessment> all =
        IntStream.range(0, households)
            .mapToObj(i -> entitled("H-" + i, Benefit.cash("dibao", Money.ofFen(333))))
            .toList();
    Settlement settlement = settle(treasury, all);
    List<Payment> payments = new ArrayList<>();
    all.forEach(assessment -> payments.addAll(settlement.award(assessment).payments()));
    for (Balance balance : settlement.balances()) {
      Money paid =
          Money.sum(
              payments.stream()
                  .filter(payment -> payment.fund().equals(balance.fund().id()))
                  .map(Payment::money)
                  .toList());
      assertThat(paid).isEqualTo(balance.paid());
    }
    assertThat(payments).hasSizeLessThanOrEqualTo(households + 3 - 1);
    LongStream awards =
        all.stream().mapToLong(assessment -> settlement.award(assessment).cash().fen());
    assertThat(awards.boxed().toList())
        .allSatisfy(
            fen ->
                assertThat(fen)
                    .isBetween(
                        Math.min(333L, (first + second + third) / households),
                        Math.min(333L, (first + second + third) / households + 1L)));
  }

  @Test
  void a_scholarship_is_drawn_among_equals_and_the_draw_can_be_repeated() {
    Treasury treasury = treasury(Division.equal().by(100_00), Fund.of("hope", Money.yuan(20_000)));
    List<Assessment> youths =
        IntStream.rangeClosed(1, 44)
            .mapToObj(i -> entitled("Y-" + i, Benefit.share("youth")))
            .toList();
    Settlement settlement = settle(treasury, youths);
    List<String> more =
        youths.stream()
            .filter(youth -> settlement.award(youth).cash().equals(Money.yuan(500)))
            .map(youth -> youth.recipient().value())
            .toList();
    List<String> drawn =
        LOT.draw(24, youths.stream().map(youth -> youth.recipient().value()).toList());
    assertThat(more).containsExactlyInAnyOrderElementsOf(drawn);
    assertThat(youths)
        .filteredOn(youth -> !more.contains(youth.recipient().value()))
        .hasSize(20)
        .allSatisfy(youth -> assertThat(settlement.award(youth).cash()).isEqualTo(Money.yuan(400)));
  }

  @Test
  void goods_come_out_of_their_own_stocks_and_a_shortage_names_the_item() {
    Treasury treasury =
        Treasury.of(
            ImmutableList.of(),
            ImmutableList.of(Stock.of("store", RICE, 25)),
            Division.equalAwards().by(100_00),
            LOT);
    Benefit benefit = Benefit.goods("dibao", Goods.of(RICE, 20));
    List<Assessment> two = List.of(entitled("H-1", benefit), entitled("H-2", benefit));
    Settlement settlement = settle(treasury, two);
    assertThat(settlement.issued()).isEqualTo(ImmutableSortedMap.of(StockId.of("store"), 25L));
    assertThat(settlement.certificates())
        .containsExactly(
            new Certificate.OfGoods(
                RICE,
                ImmutableSortedSet.of(CategoryId.of("dibao")),
                ImmutableSortedSet.of(StockId.of("store")),
                40,
                0,
                25));
    long first = settlement.award(two.get(0)).issues().get(0).units();
    long second = settlement.award(two.get(1)).issues().get(0).units();
    assertThat(first + second).isEqualTo(25);
    assertThat(Math.abs(first - second)).isEqualTo(1);
  }

  @Test
  void a_reserve_is_kept_back() {
    Treasury treasury =
        treasury(Division.equalAwards(), Fund.of("own", Money.yuan(300)).keeping(Money.yuan(100)));
    List<Assessment> one = List.of(entitled("H-1", Benefit.cash("dibao", Money.yuan(500))));
    Settlement settlement = settle(treasury, one);
    assertThat(settlement.award(one.get(0)).cash()).isEqualTo(Money.yuan(200));
    Balance balance = settlement.balances().get(0);
    assertThat(balance.reserved()).isEqualTo(Money.yuan(100));
    assertThat(balance.left()).isEqualTo(Money.ZERO);
  }

  @Test
  void an_open_settlement_does_not_award() {
    Treasury treasury = treasury(Division.equalAwards(), Fund.of("own", Money.yuan(1)));
    Assessment one = entitled("H-1", Benefit.cash("dibao", Money.yuan(500)));
    Settlement open = treasury.settle(treasury.demand(one));
    assertThatIllegalStateException()
        .isThrownBy(() -> open.award(one))
        .withMessage("Settlement must be closed before it awards.");
  }

  @Test
  void draws_of_a_part_of_the_roster_are_refused() {
    Treasury treasury = treasury(Division.equalAwards(), Fund.of("own", Money.ofFen(3)));
    List<Assessment> two =
        List.of(
            entitled("H-1", Benefit.cash("dibao", Money.yuan(500))),
            entitled("H-2", Benefit.cash("dibao", Money.yuan(500))));
    Settlement open = treasury.settle(treasury.demand(two));
    Draws part = open.draws(two.subList(0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open.close(part))
        .withMessage(
            "Draws must hold every id that the settlement needs (2), but was (1).\n"
                + "Maybe a part of the roster was not merged.");
    assertThat(open.close(part.merge(open.draws(two.subList(1, 2)))).award(two.get(0)).cash())
        .isBetween(Money.ofFen(1), Money.ofFen(2));
  }

  @Test
  void a_balance_that_does_not_add_up_is_refused() {
    Fund fund = Fund.of("own", Money.yuan(300));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Balance(
                    fund,
                    Money.yuan(300),
                    Money.yuan(200),
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.yuan(99)))
        .withMessage(
            "Fund (own) must hold what it pays, reserves and leaves (300.00), but was"
                + " (200.00 + 0.00 + 99.00).");
  }
}
