package org.songnuan.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Lot;

class RowSplitTest {

  private static final Lot LOT = Lot.of("rows");

  @Provide
  Arbitrary<Division> divisions() {
    return Arbitraries.of(
            Division.equalAwards(),
            Division.fixed(7),
            Division.weighted(),
            Division.proportional(),
            Division.equalLosses(),
            Division.talmud())
        .flatMap(division -> Roundings.of(division).map(division::rounding))
        .flatMap(division -> Arbitraries.of(1L, 2L, 3L).map(step -> Roundings.by(division, step)));
  }

  @Provide
  Arbitrary<List<ClaimRow>> rows() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 4),
            Arbitraries.longs().between(0, 3),
            Arbitraries.longs().between(0, 9),
            Arbitraries.longs().between(0, 9),
            Arbitraries.longs().between(0, 3))
        .as(
            (count, weight, claim, cap, floor) ->
                new ClaimRow(count, weight, claim, Math.min(floor, Math.min(claim, cap)), cap))
        .list()
        .ofMaxSize(6);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void rows_give_what_their_claimants_would_get_one_by_one(
      @ForAll("divisions") Division division,
      @ForAll("rows") List<ClaimRow> rows,
      @ForAll @LongRange(max = 90) long estate) {
    List<Claim> claims = new ArrayList<>();
    List<Integer> rowOf = new ArrayList<>();
    for (ClaimRow row : rows) {
      for (int k = 0; k < row.count(); k++) {
        rowOf.add(rows.indexOf(row));
        claims.add(
            new Claim("c" + claims.size(), row.weight(), row.claim(), row.floor(), row.cap()));
      }
    }

    RowSplit counted = division.splitRows(estate, rows);
    Split split = division.split(estate, claims, LOT);

    List<String> tied = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      if (counted.isDrawn(rowOf.get(i))) {
        tied.add(claims.get(i).id());
      }
    }
    List<String> winners = LOT.draw((int) counted.places(), tied);
    assertThat(counted.drawn()).isEqualTo(tied.size());
    assertThat(counted.left()).isEqualTo(split.left());
    for (int i = 0; i < claims.size(); i++) {
      long more = winners.contains(claims.get(i).id()) ? counted.step() : 0;
      assertThat(split.share(claims.get(i).id())).isEqualTo(counted.share(rowOf.get(i)) + more);
    }
  }

  @Provide
  Arbitrary<Rounding> roundings() {
    return Roundings.of(Division.equalLosses());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void equal_losses_are_the_dual_of_equal_awards_to_the_last_unit(
      @ForAll("rows") List<ClaimRow> drawn,
      @ForAll("roundings") Rounding rounding,
      @ForAll @LongRange(max = 90) long part) {
    List<ClaimRow> rows =
        drawn.stream().map(row -> ClaimRow.of(row.count(), row.claim())).distinct().toList();
    long claimed = rows.stream().mapToLong(row -> row.count() * row.claim()).sum();
    long estate = Math.min(part, claimed);

    RowSplit awards = Division.equalAwards().rounding(rounding).splitRows(estate, rows);
    RowSplit losses = Division.equalLosses().rounding(rounding).splitRows(claimed - estate, rows);

    for (int i = 0; i < rows.size(); i++) {
      assertThat(losses.isDrawn(i)).isEqualTo(awards.isDrawn(i));
      assertThat(losses.share(i) + awards.share(i) + (awards.isDrawn(i) ? 1 : 0))
          .isEqualTo(rows.get(i).claim());
    }
    assertThat(losses.places() + awards.places()).isEqualTo(awards.drawn());
  }

  @Example
  void a_draw_is_left_open() {
    RowSplit split =
        Division.equal().by(100_00).splitRows(20_000_00, List.of(ClaimRow.of(44, 1_000_00)));

    assertThat(split.share(0)).isEqualTo(400_00);
    assertThat(split.isDrawn(0)).isTrue();
    assertThat(split.places()).isEqualTo(24);
    assertThat(split.drawn()).isEqualTo(44);
    assertThat(split.left()).isZero();
    assertThat(split.level()).isEqualTo(Optional.of(Ratio.of(200, 44)));
    assertThat(split).hasToString("1 rows, 0 left, 24 of 44 drawn");
  }

  @Example
  void a_winner_and_a_loser_are_told_why() {
    RowSplit split =
        Division.equal().by(100_00).splitRows(20_000_00, List.of(ClaimRow.of(44, 1_000_00)));

    assertThat(Wording.in(Locale.ENGLISH).of(split.why(0, 12)))
        .isEqualTo(
            """
            gets 50,000, by constrained equal awards
              the exact share is 45,454 and 6/11
              in steps of 10,000, 40,000 of it is whole
              tied with 43 others for 24 odd steps, by lot number 12: one step""");
    assertThat(Wording.in(Locale.CHINESE).of(split.why(0, 25)))
        .isEqualTo(
            """
            受限等额分配，得 40,000
              精确份额为 45,454 又 6/11
              以 10,000 为一档，其中整档部分为 40,000
              与另外 43 户并列，有 24 个零档，抽签排第 25，未得""");
  }

  @Example
  void a_number_outside_the_draw_is_refused() {
    RowSplit split = Division.equal().splitRows(20, List.of(ClaimRow.of(44, 100)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> split.why(0, 45))
        .withMessage("Number in the draw must be from 1 to 44 for this row, but was (45).");
  }

  @Example
  void tens_of_millions_of_claimants_are_one_row() {
    RowSplit split =
        Division.equalAwards()
            .splitRows(
                5_000_000_000_01L,
                List.of(ClaimRow.of(40_000_000, 50_00), ClaimRow.of(60_000_000, 100_00)));

    assertThat(split.share(0)).isEqualTo(50_00);
    assertThat(split.share(1)).isEqualTo(50_00);
    assertThat(split.places()).isEqualTo(1);
    assertThat(split.drawn()).isEqualTo(60_000_000);
  }
}
