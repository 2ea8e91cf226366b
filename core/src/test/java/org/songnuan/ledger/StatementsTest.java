package org.songnuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Severity;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.scope.DateRange;

/** Document D3: what it states must add up. */
class StatementsTest {
  private static final Term TOTAL = Term.of("款物合计", "cash and goods");

  @Test
  void from_the_15th_to_the_17th_are_three_days_and_not_two() {
    DateRange range = DateRange.ofClosed(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 17));

    Finding finding = Statements.days(range, 2).orElseThrow();
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(words(finding))
        .isEqualTo("2026-01-15 to 2026-01-17 are 3 days inclusive, but 2 are stated");
    assertThat(Statements.days(range, 3)).isEmpty();
  }

  @Test
  void a_part_is_not_more_than_its_whole() {
    Term cadres = Term.of("干部", "cadres");
    Term leaders = Term.of("局级", "bureau level");

    Finding finding = Statements.part(cadres, 18, leaders, 19).orElseThrow();
    assertThat(finding.isError()).isTrue();
    assertThat(words(finding)).isEqualTo("bureau level (19) are more than cadres (18)");
    assertThat(Statements.part(cadres, 18, leaders, 18)).isEmpty();
  }

  @Test
  void cash_and_goods_come_to_their_total_to_the_fen() {
    List<Money> parts = List.of(Money.yuan(24_600), Money.yuan(5_400));

    assertThat(Statements.sum(TOTAL, Money.yuan(30_000), parts)).isEmpty();
    assertThat(words(Statements.sum(TOTAL, Money.ofFen(30_000_01), parts).orElseThrow()))
        .isEqualTo(
            "cash and goods: the parts come to 30,000.00, the total is 30,000.01, -0.01 apart");
  }

  @Test
  void one_fen_more_than_the_fund_is_an_error_and_the_fund_itself_is_not() {
    List<Money> all = List.of(Money.yuan(24_600), Money.yuan(5_400));

    assertThat(Statements.paidFrom(Money.yuan(30_000), all)).isEmpty();
    assertThat(words(Statements.paidFrom(Money.ofFen(29_999_99), all).orElseThrow()))
        .isEqualTo("paid 30,000.00 out of 29,999.99: 0.01 too much");
  }

  @Test
  void the_same_day_in_another_year_is_remarkable() {
    Term symposium = Term.of("座谈会", "symposium");

    assertThat(
            Statements.sameDay(symposium, LocalDate.of(2026, 2, 13), LocalDate.of(2025, 2, 13))
                .map(Finding::code))
        .contains(LedgerCode.SAME_DAY);
    assertThat(Statements.sameDay(symposium, LocalDate.of(2026, 2, 13), LocalDate.of(2025, 2, 12)))
        .isEmpty();
  }

  private static String words(Finding finding) {
    return Wording.in(Locale.ENGLISH).of(finding.reason());
  }
}
