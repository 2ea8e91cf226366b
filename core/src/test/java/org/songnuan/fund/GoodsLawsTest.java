package org.songnuan.fund;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.PriceList;
import org.songnuan.benefit.Substitution;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;
import org.songnuan.split.Division;

/**
 * What goods keep under everything at once: batches, packs, reserves, exchanges and a value cap.
 */
class GoodsLawsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);
  private static final Item FLOUR = Item.of("flour", "面粉", "flour", Unit.JIN);
  private static final PriceList PRICES =
      PriceList.NONE
          .plus(RICE, Money.ofFen(320), DAY, "bulletin")
          .plus(FLOUR, Money.ofFen(410), DAY, "bulletin");

  /** Stocks and funds that hardly ever suffice, and those who claim from them. */
  record Case(
      Treasury treasury,
      Optional<Money> cap,
      ImmutableList<Substitution> substitutions,
      ImmutableList<Assessment> assessments) {
    Rounds.Result settle(List<Assessment> inOrder) {
      return Rounds.of(treasury, PRICES, DAY, cap, substitutions)
          .settle(ImmutableList.copyOf(inOrder), Committed.NONE);
    }

    Rounds.Result settle() {
      return settle(assessments);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.randomValue(GoodsLawsTest::random);
  }

  private static Case random(Random random) {
    long ricePack = 1L + random.nextInt(4);
    long flourPack = 1L + random.nextInt(4);
    List<Stock> stocks = new ArrayList<>();
    int batches = 1 + random.nextInt(5);
    for (int i = 0; i < batches; i++) {
      boolean rice = random.nextBoolean();
      long amount = random.nextInt(30);
      Stock stock =
          Stock.of("s" + i, rice ? RICE : FLOUR, amount).inPacksOf(rice ? ricePack : flourPack);
      stock = random.nextInt(3) == 0 ? stock.onlyFor("a") : stock;
      stock = random.nextInt(3) == 0 ? stock : stock.goodUntil(DAY.plusDays(random.nextInt(5) - 1));
      stock = random.nextInt(3) > 0 ? stock : stock.keeping(random.nextInt((int) amount + 1));
      stocks.add(stock);
    }
    Division division = random.nextBoolean() ? Division.equalAwards() : Division.proportional();
    Treasury treasury =
        Treasury.of(
                List.of(
                    Fund.of("own", Money.ofFen(random.nextInt(20_000))),
                    Fund.of("city", Money.ofFen(random.nextInt(9_000))).onlyFor("a")),
                stocks,
                division,
                Lot.of("2026-spring"))
            .on(DAY, List.of());
    ImmutableList.Builder<Substitution> substitutions = ImmutableList.builder();
    if (random.nextBoolean()) {
      substitutions.add(
          Substitution.of(RICE, 1 + random.nextInt(3), FLOUR, flourPack * (1 + random.nextInt(2))));
    }
    if (random.nextInt(3) == 0) {
      substitutions.add(Substitution.of(FLOUR, 2, RICE, ricePack));
    }
    ImmutableList.Builder<Assessment> assessments = ImmutableList.builder();
    int households = 1 + random.nextInt(6);
    for (int i = 0; i < households; i++) {
      String category = random.nextBoolean() ? "a" : "b";
      ImmutableList.Builder<Entitlement> entitlements = ImmutableList.builder();
      for (Benefit benefit :
          List.of(
              Benefit.goods(
                  category, Goods.of(RICE, 5).plus(Goods.of(FLOUR, 1 + random.nextInt(3)))),
              Benefit.cash(category, Money.ofFen(1 + random.nextInt(6_000))))) {
        if (random.nextInt(4) > 0) {
          entitlements.add(new Entitlement(benefit, ImmutableSortedSet.of(benefit.category())));
        }
      }
      ImmutableList<Entitlement> list = entitlements.build();
      assessments.add(
          new Assessment(
              RecipientId.of("H-" + i),
              Area.EVERYWHERE,
              ImmutableList.of(),
              Classification.NONE,
              list,
              list,
              ImmutableList.of(),
              ImmutableList.of()));
    }
    Optional<Money> cap =
        random.nextBoolean() ? Optional.of(Money.ofFen(random.nextInt(6_000))) : Optional.empty();
    return new Case(treasury, cap, substitutions.build(), assessments.build());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void every_unit_of_every_batch_is_given_reserved_or_left(@ForAll("cases") Case one) {
    Rounds.Result result = one.settle();
    Map<StockId, Long> given = new HashMap<>();
    for (Award award : result.awards()) {
      award.issues().forEach(issue -> given.merge(issue.stock(), issue.units(), Math::addExact));
    }

    for (StockBalance balance : result.settlement().stockBalances()) {
      Stock stock = balance.stock();
      assertThat(balance.in()).isEqualTo(stock.amount());
      assertThat(balance.given()).isEqualTo(given.getOrDefault(stock.id(), 0L));
      assertThat(balance.reserved()).isEqualTo(stock.reserve());
      assertThat(balance.left()).isNotNegative();
      assertThat(balance.given() % stock.pack()).isZero();
      if (stock.isExpired(DAY)) {
        assertThat(balance.given()).isZero();
      }
    }
    for (Balance balance : result.settlement().balances()) {
      assertThat(balance.left().isNegative()).isFalse();
    }
  }

  /** No later batch is given while an earlier one that could stand for it has a pack left. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void the_first_to_expire_is_the_first_given(@ForAll("cases") Case one) {
    List<StockBalance> balances = one.settle().settlement().stockBalances();
    for (StockBalance late : balances) {
      for (StockBalance early : balances) {
        boolean standsFor =
            early.stock().item().equals(late.stock().item())
                && (early.stock().earmark().isFree()
                    || early.stock().earmark().equals(late.stock().earmark()))
                && !early.stock().isExpired(DAY)
                && lastDay(early).isBefore(lastDay(late));
        if (standsFor && late.given() > 0) {
          assertThat(early.left()).isLessThan(early.stock().pack());
        }
      }
    }
  }

  private static LocalDate lastDay(StockBalance balance) {
    return balance.stock().lastDay().orElse(LocalDate.MAX);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void goods_and_money_together_never_pass_the_value_cap(@ForAll("cases") Case one) {
    for (Award award : one.settle().awards()) {
      Money worth = award.cash().plus(PRICES.value(award.goods(), DAY).value());
      one.cap().ifPresent(cap -> assertThat(worth.isAtMost(cap)).isTrue());
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void the_order_of_the_recipients_never_shows(@ForAll("cases") Case one, @ForAll Random random) {
    List<Assessment> shuffled = new ArrayList<>(one.assessments());
    Collections.shuffle(shuffled, random);
    Map<RecipientId, Award> there = new HashMap<>();
    one.settle(shuffled).awards().forEach(award -> there.put(award.recipient(), award));

    for (Award award : one.settle().awards()) {
      assertThat(there.get(award.recipient())).isEqualTo(award);
    }
  }

  /** Rice and its stand-in together come to no more than the rice that was claimed. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void nobody_gets_more_by_an_exchange_than_is_missing(@ForAll("cases") Case one) {
    Rounds.Result result = one.settle();
    for (int i = 0; i < one.assessments().size(); i++) {
      Award award = result.awards().get(i);
      for (Substitution substitution : one.substitutions()) {
        String mark = " (" + substitution.instead() + " for " + substitution.wanted() + ")";
        long wanted = units(award, "-goods", substitution.wanted());
        long instead = units(award, "-goods" + mark, substitution.instead());
        assertThat(instead % substitution.insteadUnits()).isZero();
        long claimed = claimed(one.assessments().get(i), substitution.wanted());
        assertThat(wanted + instead / substitution.insteadUnits() * substitution.units())
            .isLessThanOrEqualTo(claimed);
      }
    }
  }

  private static long units(Award award, String benefit, Item item) {
    return award.issues().stream()
        .filter(issue -> issue.benefit().value().endsWith(benefit) && issue.item().equals(item))
        .mapToLong(Issue::units)
        .sum();
  }

  private static long claimed(Assessment assessment, Item item) {
    return assessment.entitlements().stream()
        .map(entitlement -> entitlement.benefit().grant())
        .filter(Grant.InKind.class::isInstance)
        .map(grant -> ((Grant.InKind) grant).goods().amount(item))
        .mapToLong(figure -> figure.value().amount().floor())
        .sum();
  }
}
