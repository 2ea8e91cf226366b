package org.songnuan.rule;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.rule.NearestChange.Entry;
import org.songnuan.scope.Area;

/** The nearest change where facts are derived, divided, bounded and constrained. */
class NearestDerivedTest {
  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
  private static final Fact<Money> PENSION = Fact.money("pension", "养老金", "pension").notNegative();
  private static final Fact<Long> EXTRA = Fact.count("extra", "补", "extra").derivedBy("visits * 2");
  private static final Fact<Long> VISITS = Fact.count("visits", "走访", "visits");
  private static final Fact<Money> INCOME =
      Fact.money("income", "月收入", "income").between(Money.ZERO, Money.yuan(9_000));
  private static final Fact<Money> MEDICAL = Fact.money("medical", "医疗", "medical").notNegative();
  private static final Fact<Money> SCHOOLING =
      Fact.money("schooling", "教育", "schooling").notNegative();
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size").between(1L, 6L);
  private static final Fact<Long> STUDENTS = Fact.count("students", "学生", "students");
  private static final Fact<Money> SPENDING =
      Fact.money("spending", "支出", "spending").derivedBy("medical + schooling");
  private static final Fact<Money> PENSIONS =
      Fact.sumOfMembers("pensions", "养老金合计", "pensions", PENSION);
  private static final Fact<Ratio> PER_HEAD =
      Fact.quotient("perHead", "月人均收入", "income per head", INCOME, SIZE);
  private static final FactSchema SCHEMA =
      FactSchema.of(INCOME, MEDICAL, SCHOOLING, SIZE, STUDENTS, SPENDING)
          .plusOfMembers(PENSION, VISITS, EXTRA)
          .plus(PENSIONS, PER_HEAD)
          .constrained("students <= size");
  private static final FactSchema MEMBER = SCHEMA.members().orElseThrow();
  private static final FactSheet H =
      FactSheet.of(SCHEMA)
          .with(INCOME, Money.yuan(3_210))
          .with(MEDICAL, Money.yuan(100))
          .with(SCHOOLING, Money.yuan(50))
          .with(SIZE, 3L)
          .with(STUDENTS, 2L)
          .withMembers(
              List.of(
                  FactSheet.of(MEMBER).with(PENSION, Money.yuan(500)).with(VISITS, 1L),
                  FactSheet.of(MEMBER).with(PENSION, Money.yuan(20)).with(VISITS, 3L)));

  private static NearestChange nearest(String text, FactSheet sheet) {
    Parameters parameters =
        Parameters.inForce(
            List.of(
                Parameter.of(
                    "line", LocalDate.of(2020, 1, 1), Area.EVERYWHERE, Money.yuan(950), "x")),
            LocalDate.of(2026, 1, 20),
            Area.EVERYWHERE);
    return RuleSet.of(SCHEMA)
        .plus("asked", Criterion.parse(text))
        .compile(parameters)
        .nearestChange("asked", sheet);
  }

  private static String changes(String text, FactSheet sheet) {
    NearestChange nearest = nearest(text, sheet);
    assertThat(nearest.complete()).isTrue();
    return nearest.changes().stream()
        .map(change -> ENGLISH.of(change.reason()))
        .collect(joining(" / "));
  }

  @Test
  void a_quotient_changes_by_what_it_is_divided_from() {
    assertThat(changes("perHead < line", H))
        .isEqualTo(
            "income 3,210.00 lowered to 2,849.99 (360.01 less) would meet asked"
                + " / size 3 raised to 4 (1 more) would meet asked");
  }

  @Test
  void what_is_derived_changes_by_what_it_is_derived_from() {
    assertThat(changes("spending >= yuan(200)", H))
        .isEqualTo(
            "medical 100.00 raised to 150.00 (50.00 more) would meet asked"
                + " / schooling 50.00 raised to 100.00 (50.00 more) would meet asked");
    assertThat(changes("pensions > yuan(600)", H))
        .isEqualTo(
            "member 1's pension 500.00 raised to 580.01 (80.01 more) would meet asked"
                + " / member 2's pension 20.00 raised to 100.01 (80.01 more) would meet asked");
    assertThat(changes("members.exists(m, m.extra > 6)", H))
        .isEqualTo(
            "member 1's visits 1 raised to 4 (3 more) would meet asked"
                + " / member 2's visits 3 raised to 4 (1 more) would meet asked");
  }

  @Test
  void a_change_stays_within_what_a_fact_allows() {
    assertThat(changes("income > yuan(9000)", H)).isEmpty();
    assertThat(changes("income > line * size * 3", H))
        .isEqualTo("income 3,210.00 raised to 8,550.01 (5,340.01 more) would meet asked");
    assertThat(
            changes("income > line * size * 3 && medical > yuan(150) && schooling <= yuan(50)", H))
        .startsWith("income 3,210.00 raised to 8,550.01 (5,340.01 more) and medical 100.00 raised");
  }

  @Test
  void a_change_breaks_no_constraint() {
    assertThat(changes("size <= 1", H))
        .isEqualTo(
            "size 3 lowered to 1 (2 less) and students 2 lowered to 1 (1 less) would meet asked");
    assertThat(changes("size <= 1", H.with(STUDENTS, 5L)))
        .isEqualTo("size 3 lowered to 1 (2 less) would meet asked");
  }

  @Test
  void papers_are_what_is_on_file_never_what_is_derived() {
    FactSheet sheet = FactSheet.of(SCHEMA).with(INCOME, Money.yuan(3_000));
    assertThat(nearest("perHead < line", sheet).papers())
        .containsExactly(ImmutableSet.of(new Entry(0, SIZE)));
    assertThat(nearest("spending > income", sheet).papers())
        .containsExactly(ImmutableSet.of(new Entry(0, MEDICAL), new Entry(0, SCHOOLING)));
    assertThat(nearest("spending > income", sheet).verdict()).isEqualTo(Verdict.UNKNOWN);
    FactSheet members = sheet.withMembers(List.of(FactSheet.of(MEMBER), FactSheet.of(MEMBER)));
    assertThat(nearest("pensions > income", members).papers())
        .containsExactly(ImmutableSet.of(new Entry(1, PENSION), new Entry(2, PENSION)));
  }

  @Test
  void what_is_derived_is_never_open_to_change() {
    Classifier classifier =
        RuleSet.of(SCHEMA)
            .plus("asked", Criterion.parse("spending > income"))
            .compile(Parameters.inForce(List.of(), LocalDate.of(2026, 1, 20), Area.EVERYWHERE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> classifier.nearestChange("asked", H, List.of(SPENDING)))
        .withMessage("Fact (spending) must not be open to change, for it is derived from others.");
  }
}
