package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnuan.laws.TextLaws;
import org.songnuan.laws.ValueLaws;
import org.songnuan.quantity.Money;
import org.songnuan.testkit.RuleArbitraries;

class CriterionTest implements ValueLaws<Criterion>, TextLaws<Criterion> {
  @Provide
  @Override
  public Arbitrary<Criterion> values() {
    return RuleArbitraries.criteria();
  }

  @Override
  public Criterion remade(Criterion value) {
    return Criterion.parse(value.toString());
  }

  @Override
  public Criterion read(String text) {
    return Criterion.parse(text);
  }

  @Test
  void the_example_of_the_class_holds() {
    Criterion read = Criterion.parse("income < line * size && members.exists(m, m.age >= 80)");
    Criterion built =
        Formula.name("income")
            .below(Formula.name("line").times(Formula.name("size")))
            .and(Criterion.someMember(Formula.ofMember("age").atLeast(Formula.of(80))));
    assertThat(read).isEqualTo(built);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a && b || c && d",
        "a && (b || c)",
        "(a && b) && c",
        "!(a && b)",
        "!!a",
        "!(a < b)",
        "!(kind in [\"a\", \"b\"])",
        "!(\"a\" in kinds)",
        "!(members.filter(m, !(m.a < 3)).size() >= 2)",
        "!members.all(m, m.a == a)",
        "[a, b && c, d || e].filter(x, x).size() >= 2 && f",
        "!([a, [b, c].filter(x, x).size() >= 1].filter(x, x).size() >= 2)",
        "min(a, b + c, -max(d, 1)) * 2 < clamp(yuan(1), a, b)",
        "roundDown(a * b, fen(1)) >= roundHalfEven(a, 3) - roundUp(a, yuan(1)) + roundHalfUp(a, 2)",
        "bands(a, [yuan(5), b], [1, c * 2, -3]) == marginal(a, [1, 2], [0, b, c])",
        "members.map(m, m.a + b).sum() < members.map(m, m.c && a < 5, m.a).sum()",
        "a < b - c - (d - e)",
        "a < -b - -5 - -(5)",
        "a < --(b + c) * -(d * e)",
        "a < (b + c) * (d * e)",
        "a < fen(-5) + yuan(-5) - yuan(5)",
        "a >= -9223372036854775808",
        "kind == \"a \\\"b\\\" \\\\ \\n\\r\\t'\"",
        "moved != date(\"-999999999-01-01\")",
        "true || false || holds(\"春节\")"
      })
  void brackets_stand_only_where_they_are_needed(String text) {
    assertThat(Criterion.parse(text)).hasToString(text);
  }

  @Test
  void other_spellings_mean_the_same() {
    assertThat(Criterion.parse("  ( ( a<fen( 95000 ) ) )\n")).hasToString("a < yuan(950)");
    assertThat(Criterion.parse("kind != 'a'")).hasToString("!(kind == \"a\")");
    assertThat(Criterion.parse("kind in ['b', 'a', 'b']")).hasToString("kind in [\"a\", \"b\"]");
    assertThat(Criterion.parse("members.exists(income, income.age > 007)"))
        .hasToString("members.exists(m, m.age > 7)");
    assertThat(Criterion.parse("[a,b].filter(each, each).size()>=1"))
        .hasToString("[a, b].filter(x, x).size() >= 1");
    assertThat(Criterion.parse("members.map(p, true, p.income).sum() < min"))
        .hasToString("members.map(m, m.income).sum() < min");
  }

  @Test
  void every_way_to_build_a_criterion_reads_like_its_text() {
    Formula a = Formula.name("a");
    Formula b = Formula.of(Money.yuan(5)).plus(Formula.parse("c")).minus(Formula.of(1)).times(2);
    assertThat(a.atMost(b)).hasToString("a <= ((yuan(5) + c) - 1) * 2");
    assertThat(a.above(Formula.of(LocalDate.of(2026, 1, 20))))
        .hasToString("a > date(\"2026-01-20\")");
    assertThat(Formula.of(Fact.count("size", "人数", "size"))).hasToString("size");
    assertThat(Formula.min(a, b, Formula.of(3)).clamp(a, Formula.max(a)))
        .hasToString("clamp(a, min(a, ((yuan(5) + c) - 1) * 2, 3), a)");
    assertThat(
            Formula.perMember(Criterion.parse("a"), a.rounded(RoundingMode.HALF_UP, Money.yuan(1))))
        .hasToString("members.map(m, a, roundHalfUp(a, yuan(1))).sum()");
    assertThat(Formula.topUp(Formula.parse("line * size"), Formula.name("income")))
        .hasToString("max(yuan(0), line * size - income)");
    Criterion flag = Criterion.isSet(Fact.flag("rural", "农村", "rural"));
    assertThat(Criterion.atLeast(2, List.of(flag, flag.negated(), Criterion.holds("x"))))
        .hasToString("[rural, !rural, holds(\"x\")].filter(x, x).size() >= 2");
    assertThat(Criterion.all(List.of(flag))).isEqualTo(flag);
    assertThat(Criterion.any(List.of(flag, Criterion.holds("x"), flag.negated())))
        .hasToString("rural || holds(\"x\") || !rural");
  }

  @Test
  void a_criterion_has_the_parts_that_it_needs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Criterion.all(List.of()))
        .withMessage("All must join at least 2 parts, but was (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Criterion.any(List.of()))
        .withMessage("Any must join at least 2 parts, but was (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Formula.Sum(ImmutableList.of(Formula.of(1))))
        .withMessage("Sum must join at least 2 parts, but was (1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Formula.Product(ImmutableList.of()))
        .withMessage("Product must join at least 2 parts, but was (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Criterion.AtLeastMembers(0, new Criterion.Constant(true)))
        .withMessage("Number of members must be at least 1, but was (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Criterion.OneOf(new Formula.Name("kind", false), ImmutableSortedSet.of()))
        .withMessage("Choice must have at least 1 option, but was (none).");
    Criterion flag = Criterion.parse("a");
    for (int least : List.of(0, 3)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Criterion.atLeast(least, List.of(flag, flag)))
          .withMessage("Number of clauses that hold must be from 1 to 2, but was (%d).", least);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Criterion.atLeast(1, List.of(flag)))
        .withMessage("At least must join at least 2 parts, but was (1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Formula.of(1).rounded(RoundingMode.FLOOR, Money.yuan(1)))
        .withMessage("Rounding must be DOWN, UP, HALF_UP or HALF_EVEN, but was (FLOOR).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Formula.of(1).rounded(RoundingMode.DOWN, Money.yuan(-1)))
        .withMessage("Step of a rounding must be a constant above zero, but was (yuan(-1)).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Formula.name("if"))
        .withMessage("Formula must not be named by a word of the rule language, but was (if).");
  }

  @Test
  void options_are_in_their_natural_order_however_they_were_sorted() {
    Formula.Name kind = new Formula.Name("kind", false);
    ImmutableSortedSet<String> reversed =
        ImmutableSortedSet.<String>reverseOrder().add("a", "b").build();
    assertThat(new Criterion.OneOf(kind, reversed)).hasToString("kind in [\"a\", \"b\"]");
  }

  @Test
  void the_deepest_of_every_kind_is_printed_and_read() {
    Formula minus = Formula.of(5);
    Criterion nots = Criterion.parse("kind in ['a', 'b']");
    Criterion joints = Criterion.parse("a");
    Criterion inMembers = Criterion.parse("!(m1 < 1)");
    for (int depth = 2; depth <= 63; depth++) {
      minus = new Formula.Negative(minus);
      nots = nots.negated();
      joints = depth % 2 == 0 ? joints.and(nots("b")) : joints.or(nots("b"));
      inMembers = depth < 60 ? inMembers.negated() : inMembers;
    }
    Criterion several = new Criterion.AtLeastMembers(2, inMembers).negated().negated();
    Criterion counts = nots("b").negated();
    for (int depth = 4; depth <= 62; depth += 2) {
      counts = Criterion.atLeast(1, List.of(counts, nots("b"))).negated();
    }
    for (Criterion criterion :
        List.of(nots.negated(), joints, several, counts, Formula.of(1).below(minus))) {
      assertThat(Criterion.parse(criterion.toString())).isEqualTo(criterion);
    }
    Formula deepest = new Formula.Negative(minus);
    assertThat(Formula.parse(deepest.toString())).isEqualTo(deepest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Formula.of(1).below(deepest))
        .withMessage("Rule must be nested at most 64 deep, but was (65).");
  }

  private static Criterion nots(String flag) {
    return new Criterion.Not(new Criterion.Flag(new Formula.Name(flag, false)));
  }

  @Test
  void a_name_of_a_criterion_is_never_the_member() {
    for (String name : List.of("m", "members", "yuan", "true", "1a", "a-b", "")) {
      assertThatIllegalArgumentException().as(name).isThrownBy(() -> Formula.name(name));
    }
    String all = List.of("M", "mm", "_", "a1").stream().collect(Collectors.joining(" && "));
    assertThat(Criterion.parse(all)).hasToString(all);
  }
}
