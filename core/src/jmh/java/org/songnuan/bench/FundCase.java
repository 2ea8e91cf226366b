package org.songnuan.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Entitlement;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Settlement;
import org.songnuan.fund.Treasury;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;
import org.songnuan.split.Claim;
import org.songnuan.split.Division;

/**
 * Many claims of 30 tariff amounts in 4 tiers, of 200 classes by the categories that support them,
 * and 12 funds that suffice for about two thirds: ten earmarked for some categories, two free.
 */
final class FundCase {
  private static final int AMOUNTS = 30;
  private static final int CLASSES = 200;
  private static final int CATEGORIES = 16;
  private static final Lot LOT = Lot.of("2026-spring");

  final ImmutableList<Assessment> assessments;
  final ImmutableList<Claim> claims;
  final Treasury treasury;
  final long estate;

  FundCase(int size) {
    Random random = new Random(7);
    List<ImmutableSortedSet<CategoryId>> classes = new ArrayList<>();
    while (classes.size() < CLASSES) {
      ImmutableSortedSet<CategoryId> some = categories(random, 1 + random.nextInt(4));
      if (!classes.contains(some)) {
        classes.add(some);
      }
    }
    List<ImmutableList<Entitlement>> kinds = new ArrayList<>();
    List<Long> amounts = new ArrayList<>();
    for (int a = 0; a < AMOUNTS; a++) {
      long fen = 100_00 + a * 50_00L;
      Benefit benefit = Benefit.cash("c0", Money.ofFen(fen)).called("b" + a).inTier(a % 4);
      for (ImmutableSortedSet<CategoryId> supportedBy : classes) {
        kinds.add(ImmutableList.of(new Entitlement(benefit, supportedBy)));
        amounts.add(fen);
      }
    }
    ImmutableList.Builder<Assessment> all = ImmutableList.builderWithExpectedSize(size);
    ImmutableList.Builder<Claim> plain = ImmutableList.builderWithExpectedSize(size);
    long sum = 0;
    for (int i = 0; i < size; i++) {
      int kind = random.nextInt(kinds.size());
      String id = String.format(Locale.ROOT, "H-%08d", i);
      all.add(assessment(id, kinds.get(kind)));
      plain.add(Claim.of(id, amounts.get(kind)));
      sum += amounts.get(kind);
    }
    this.assessments = all.build();
    this.claims = plain.build();
    this.estate = sum / 3 * 2;
    this.treasury =
        Treasury.of(funds(random, estate), ImmutableList.of(), Division.equalAwards(), LOT);
  }

  private static ImmutableSortedSet<CategoryId> categories(Random random, int size) {
    ImmutableSortedSet.Builder<CategoryId> some = ImmutableSortedSet.naturalOrder();
    for (int i = 0; i < size; i++) {
      some.add(CategoryId.of("c" + random.nextInt(CATEGORIES)));
    }
    return some.build();
  }

  private static List<Fund> funds(Random random, long estate) {
    List<Fund> funds = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      funds.add(
          Fund.of("earmarked-" + i, Money.ofFen(estate / 12))
              .onlyFor(
                  categories(random, 1 + random.nextInt(3)).stream()
                      .map(CategoryId::value)
                      .toArray(String[]::new)));
    }
    funds.add(Fund.of("free-1", Money.ofFen(estate / 12)));
    funds.add(Fund.of("free-2", Money.ofFen(estate - estate / 12 * 11)));
    return funds;
  }

  private static Assessment assessment(String id, ImmutableList<Entitlement> entitlements) {
    return new Assessment(
        RecipientId.of(id),
        Area.EVERYWHERE,
        ImmutableList.of(),
        Classification.NONE,
        entitlements,
        entitlements,
        ImmutableList.of(),
        ImmutableList.of());
  }

  /** Settles everything, and returns the sum of all payment lines. */
  long settle() {
    Settlement open = treasury.settle(treasury.demand(assessments));
    Settlement settlement = open.close(open.draws(assessments));
    long[] sum = {0};
    for (Assessment one : assessments) {
      settlement.award(one).payments().forEach(payment -> sum[0] += payment.money().fen());
    }
    return sum[0];
  }

  /** Returns what all funds pay, by their balances. */
  long paidByBalances() {
    return treasury.settle(treasury.demand(assessments)).balances().stream()
        .mapToLong(balance -> balance.paid().fen())
        .sum();
  }

  /** Divides the same money among the same claims as one fund, and returns what is given. */
  long plainSplit() {
    return estate - Division.equalAwards().split(estate, claims, LOT).left();
  }
}
