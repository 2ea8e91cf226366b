package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.CapPeriod;
import org.songnuan.benefit.History;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

/** What was paid before, gone through beside a roster, is what the history tells of each. */
class PaidTotalsTest {
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final Cap CAP =
      Cap.of("year", Money.yuan(9)).counting(BenefitKind.RELIEF).over(CapPeriod.calendarYear());
  private static final CampaignPlan PLAN =
      Campaign.builder()
          .id("2026-spring")
          .addCap(CAP)
          .build()
          .prepare(DATE, Area.parse("示例省/示例市"))
          .orThrow();

  @Provide
  Arbitrary<Set<String>> ids() {
    Arbitrary<String> id = Arbitraries.strings().withChars("ab户").ofMinLength(1).ofMaxLength(5);
    return id.set().ofMaxSize(60);
  }

  @Property(tries = 300)
  void whoever_is_asked_for_in_order_is_found_and_nobody_else(
      @ForAll("ids") Set<String> paid, @ForAll("ids") Set<String> asked) {
    History history =
        History.of(
            paid.stream()
                .map(id -> History.Line.of(id, DATE.minusDays(3), "new-year", money(id)))
                .toList());
    PaidTotals.Walk walk = new PaidTotals(PLAN, PLAN.campaign().tariff(), history).walk();

    for (RecipientId id : inOrder(asked)) {
      long[] sums = new long[1];

      assertThat(walk.isOf(id, sums)).isEqualTo(paid.contains(id.value()));
      assertThat(sums).containsExactly(history.counted(id, CAP, DATE, "2026-spring").fen());
    }
  }

  private static Money money(String id) {
    return Money.ofFen(1 + (id.hashCode() & 0xFFF));
  }

  private static ImmutableSortedSet<RecipientId> inOrder(Set<String> ids) {
    return ids.stream()
        .map(RecipientId::of)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }
}
