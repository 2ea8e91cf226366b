package org.songnuan.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Precedence;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Ratio;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;

class DemandTest {
  private static final Use USE =
      new Use(
          ImmutableSortedSet.of(CategoryId.of("a,\"b\\")),
          Area.parse("湖北/武汉"),
          BenefitKind.RELIEF,
          "过冬\t取暖");

  private static Row row(Optional<Precedence> rank) {
    return new Row(
        Item.of("rice", "大米", "rice", Unit.JIN),
        1,
        BenefitId.of("line\nbreak"),
        USE,
        20,
        5,
        true,
        true,
        rank,
        rank.isPresent() ? 1 : 0);
  }

  @Test
  void a_demand_travels_as_text() {
    Precedence rank =
        new Precedence(
            true,
            ImmutableList.of(Optional.of(Ratio.of(-7, 3)), Optional.empty()),
            2,
            1,
            OptionalLong.of(-1));
    Demand demand = Demand.of(ImmutableMap.of(row(Optional.of(rank)), 3L));

    assertThat(demand.text())
        .isEqualTo(
            "\"rice\" \"大米\" \"rice\" \"斤\" \"jin\" MASS 500\t1\t\"line\\nbreak\"\t"
                + "\"a,\\\"b\\\\\"\t\"湖北/武汉\"\tRELIEF\t\"过冬\t取暖\"\t20\t5\tpending\twhole\t"
                + "![-7/3,?] 2 1 ffffffffffffffff\t1\t3\n");
    assertThat(Demand.parse(demand.text())).isEqualTo(demand);
    assertThat(Demand.parse("")).isEqualTo(Demand.NONE);
  }

  @Test
  void what_is_no_demand_is_refused_with_its_place() {
    String line = Demand.of(ImmutableMap.of(row(Optional.empty()), 3L)).text();

    assertRefused("x\n", 1, 1, "'\"'");
    assertRefused("\"\"", 1, 3, "a line of at most 100000 characters that ends");
    assertRefused(
        "x".repeat(200_000) + "\n", 1, 100_001, "a line of at most 100000 characters that ends");
    assertRefused(line + "\n", 2, 1, "more on the line");
    assertRefused(
        line.replace("\t3\n", "\t0\n"),
        1,
        line.length() - 1,
        "a number of claims from 1 to 1099511627776");
    assertRefused(line.replace("\t3\n", "\t03\n"), 1, 1, "one form");
    assertRefused(
        line.replace("RELIEF", "RELIEVE"),
        1,
        line.indexOf("RELIEF") + 1,
        "one of [RELIEF, HONOUR, STAFF_WELFARE, AWARD, SCHOLARSHIP, ACTIVITY]");
    assertRefused(
        line.replace("pending", "perhaps"), 1, line.indexOf("pending") + 1, "pending or certain");
    assertRefused(line + line, 2, 1, "each row once, in order");
    String much = line.replace("\t20\t5\t", "\t20\t4611686018427387904\t");
    assertRefused(much, 1, much.length() + 1, "at most 2^62 committed in all");
  }

  private static void assertRefused(String text, int line, int column, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Demand.parse(text))
        .withMessage(
            "Demand (line "
                + line
                + ", column "
                + column
                + ") must have "
                + expected
                + ", but had not.");
  }
}
