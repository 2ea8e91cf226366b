package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.testkit.Knowledge.Extent;
import org.songnuan.testkit.Knowledge.Part;

/** Makes subjects of whom not everything is known, with amounts that meet the limits. */
record RandomSubjects(Random random) {
  private static final ImmutableList<Integer> FEN =
      ImmutableList.of(0, 1, 90_000, 134_999, 135_000, 180_000, 270_000);

  /**
   * Days on which somebody turns 80 about the day of the plan, and one that is not in each year.
   */
  private static final ImmutableList<LocalDate> DAYS =
      ImmutableList.of(
          LocalDate.of(1946, 1, 19),
          LocalDate.of(1946, 1, 20),
          LocalDate.of(1946, 1, 21),
          LocalDate.of(1944, 2, 29));

  Knowledge subject(FactSchema schema) {
    List<Part> parts = new ArrayList<>();
    for (Fact<?> fact : schema.facts()) {
      if (!fact.isDerived()) {
        parts.add(part(fact));
      }
    }
    Knowledge own = Knowledge.of(schema, parts);
    return schema.members().map(members -> withMembers(own, members)).orElse(own);
  }

  private Knowledge withMembers(Knowledge own, FactSchema schema) {
    List<Knowledge> members = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      members.add(subject(schema));
    }
    return own.with(members, listed(), listed());
  }

  /** Above the number of the members, the list is closed. */
  private int listed() {
    return random.nextInt(3) == 0 ? random.nextInt(3) : 9;
  }

  private Part part(Fact<?> fact) {
    Extent first = extent();
    Extent second = extent();
    return new Part(
        fact,
        value(fact),
        first,
        first.compareTo(second) > 0 ? first : second,
        random.nextInt(400),
        random.nextInt(400));
  }

  private Extent extent() {
    return switch (random.nextInt(5)) {
      case 0 -> Extent.MISSING;
      case 1 -> Extent.IN_PART;
      default -> Extent.KNOWN;
    };
  }

  private Object value(Fact<?> fact) {
    return switch (fact.type()) {
      case MONEY -> money(random);
      case COUNT -> (fact.name().equals("heads") ? 1L : 0L) + random.nextInt(5);
      case FLAG -> random.nextBoolean();
      case DATE -> day(random);
      case CHOICE -> RuleArbitraries.OPTIONS.get(random.nextInt(RuleArbitraries.OPTIONS.size()));
      case CHOICES -> chosen();
      case QUOTIENT -> throw new IllegalStateException("A quotient is on no sheet.");
    };
  }

  private ImmutableSet<String> chosen() {
    ImmutableSet.Builder<String> chosen = ImmutableSet.builder();
    RuleArbitraries.OPTIONS.stream().filter(option -> random.nextBoolean()).forEach(chosen::add);
    return chosen.build();
  }

  static Money money(Random random) {
    return Money.ofFen(FEN.get(random.nextInt(FEN.size())));
  }

  static LocalDate day(Random random) {
    return random.nextBoolean()
        ? DAYS.get(random.nextInt(DAYS.size()))
        : LocalDate.ofEpochDay(random.nextInt(30_000) - 9_500);
  }
}
