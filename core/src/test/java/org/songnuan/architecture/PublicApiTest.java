package org.songnuan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnuan.architecture.generated.Leaked;

class PublicApiTest {
  /**
   * What one person can learn; see {@link PublicApi#counted()} for what is not counted. Beside 145
   * there are 19 for members with keys and roles, who signs, contacts, membership, emergencies,
   * facts, identity numbers, default criteria, locked lists and reconciliation, 25 for pairing
   * (helpers, targets, rules, the pairing with its proofs, periods), 15 for visits, and 2 for
   * comparisons as data.
   */
  // 3 with the ranks that demand is counted by, rounds over parts, and ties between funds.
  // 8 with benefits in full: actions, series, caps, periods, history and its lines, what is
  // suppressed, circumstances.
  // 76 with the ledger (stages, entries, problems, replay), the reports as tables, checks for the
  // auditor, two plans compared, symposiums, and assessments of a whole roster.
  // 13 with tranches, registers, the text form, and what it reads of values part by part.
  private static final int MOST_PUBLIC_TYPES = 304;

  @Test
  void every_exported_type_keeps_the_rules_of_the_house() throws Exception {
    assertThat(PublicApi.read(Checkout.coreClasses()).problems()).isEmpty();
  }

  @Test
  void the_public_types_stay_few_enough_to_learn() throws Exception {
    assertThat(PublicApi.read(Checkout.coreClasses()).counted())
        .hasSizeBetween(1, MOST_PUBLIC_TYPES);
  }

  @Test
  void every_package_but_the_root_is_exported() {
    assertThat(PublicApi.hiddenPackages(Checkout.coreClasses())).containsExactly("org.songnuan");
  }

  @Test
  void a_class_that_outsiders_may_extend_is_refused() {
    assertThat(problems(Misfits.Open.class, Misfits.HalfOpen.class))
        .containsExactly(
            "Type ("
                + name("HalfOpen")
                + ") must be final, sealed, a record, an enum,"
                + " an interface, or abstract with package-private constructors.",
            "Type ("
                + name("Open")
                + ") must be final, sealed, a record, an enum,"
                + " an interface, or abstract with package-private constructors.");
  }

  @Test
  void a_name_that_says_nothing_is_refused() {
    assertThat(problems(Misfits.RuleImpl.class, Misfits.RuleUtil.class, Misfits.RuleManager.class))
        .containsExactly(
            "Type (" + name("RuleImpl") + ") must be named for what it is.",
            "Type (" + name("RuleManager") + ") must be named for what it is.",
            "Type (" + name("RuleUtil") + ") must be named for what it is.");
  }

  @Test
  void a_getter_is_refused() {
    assertThat(problems(Misfits.WithGetter.class))
        .containsExactly(
            "Method (" + name("WithGetter.getName") + ") must be named x(), not getX().");
  }

  @Test
  void floating_point_is_refused_wherever_a_signature_can_hold_it() {
    assertThat(
            problems(
                Misfits.Inexact.class, Misfits.InexactWithin.class, Misfits.InexactFunction.class))
        .containsExactly(
            inexact("Inexact", "double"),
            inexact("Inexact.share", "double"),
            inexact("InexactFunction.total", "java.util.function.ToDoubleFunction"),
            inexact("InexactWithin.shares", "float"));
  }

  @Test
  void a_generated_type_is_refused_in_results_and_among_ancestors() {
    assertThat(problems(Misfits.Leaking.class, Misfits.LeakingAncestor.class))
        .containsExactly(
            leaking("Leaking.all", Leaked.class.getName()),
            leaking("LeakingAncestor", Leaked.class.getName()));
  }

  @Test
  void members_inherited_from_a_hidden_class_are_judged_with_their_heir() {
    assertThat(problems(Misfits.Heir.class, Misfits.Fund.Builder.class))
        .containsExactly(
            "Method (" + name("Fund$Builder.getWeight") + ") must be named x(), not getX().",
            inexact("Fund$Builder.getWeight", "double"),
            leaking("Heir.generated", name("ImmutableFund")),
            inexact("Heir.weight", "float"));
  }

  @Test
  void a_package_without_null_marking_is_refused() {
    assertThat(problems(Leaked.class))
        .containsExactly(
            "Package (org.songnuan.architecture.generated) must have a package-info"
                + " with @NullMarked.",
            leaking(Leaked.class));
  }

  @Test
  void what_is_not_public_is_not_judged() {
    assertThat(problems(Misfits.NotPublicManager.class, Misfits.ImmutableFund.class)).isEmpty();
  }

  @Test
  void a_closed_value_with_guava_collections_passes() {
    assertThat(problems(Misfits.Fund.class)).isEmpty();
  }

  @Test
  void cases_of_a_sealed_interface_and_nested_builders_are_not_counted() {
    var api =
        PublicApi.of(
            List.of(
                Misfits.Choice.class,
                Misfits.Choice.Yes.class,
                Misfits.Choice.No.class,
                Misfits.Fund.class,
                Misfits.Fund.Builder.class,
                Misfits.Inexact.class));

    assertThat(api.counted())
        .containsExactly(Misfits.Choice.class, Misfits.Fund.class, Misfits.Inexact.class);
  }

  private static List<String> problems(Class<?>... types) {
    return PublicApi.of(List.of(types)).problems();
  }

  private static String inexact(String where, String type) {
    return "Signature of (" + name(where) + ") must be exact, but names " + type + ".";
  }

  private static String leaking(String where, String type) {
    return "Signature of (" + name(where) + ") must hide what is generated: " + type + ".";
  }

  private static String leaking(Class<?> type) {
    return "Signature of (%s) must hide what is generated: %<s.".formatted(type.getName());
  }

  private static String name(String nested) {
    return Misfits.class.getName() + "$" + nested;
  }
}
