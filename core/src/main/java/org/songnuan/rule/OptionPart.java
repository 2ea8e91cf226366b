package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;

/**
 * A flag, a choice, or an option of a set. What it says depends on the value alone, so that all
 * that it can say is prepared.
 */
final class OptionPart extends Part {
  private final SheetPlace place;
  private final boolean ofMember;
  private final int shift;
  private final long mask;
  private final Explanation[] ofValue;
  private final Explanation missing;

  private OptionPart(
      SheetPlace place,
      Formula.Name name,
      int shift,
      long mask,
      Fact<?> fact,
      Explanation[] ofValue) {
    this.place = place;
    this.ofMember = name.ofMember();
    this.shift = shift;
    this.mask = mask;
    this.ofValue = ofValue;
    this.missing = new Explanation(Verdict.UNKNOWN, Absences.missing(fact), ImmutableSet.of(fact));
  }

  static OptionPart of(Criterion.Flag flag, SheetPlace place, Fact<?> fact) {
    Argument name = Argument.of(fact.term());
    return new OptionPart(
        place,
        flag.flag(),
        0,
        1,
        fact,
        new Explanation[] {
          because(Verdict.NO, Reason.of(RuleCode.NOT_SET, name)),
          because(Verdict.YES, Reason.of(RuleCode.SET, name))
        });
  }

  static OptionPart of(Criterion.OneOf oneOf, SheetPlace place, Fact<?> fact) {
    Argument wanted = Argument.of(called(oneOf, fact));
    List<Explanation> ofValue =
        fact.options().stream()
            .map(option -> ofOption(option, oneOf.options().contains(option), fact, wanted))
            .toList();
    return new OptionPart(place, oneOf.choice(), 0, -1, fact, ofValue.toArray(Explanation[]::new));
  }

  /** The options that were asked for, in the order of the fact. */
  private static Term called(Criterion.OneOf oneOf, Fact<?> fact) {
    ImmutableList<String> wanted =
        fact.options().stream().filter(oneOf.options()::contains).collect(toImmutableList());
    return Term.of(
        wanted.stream().map(option -> fact.called(option, true)).collect(joining("、")),
        wanted.stream().map(option -> fact.called(option, false)).collect(joining(", ")));
  }

  private static Explanation ofOption(String option, boolean holds, Fact<?> fact, Argument wanted) {
    RuleCode code = holds ? RuleCode.ONE_OF : RuleCode.NOT_ONE_OF;
    return because(
        Verdict.of(holds), Reason.of(code, Argument.of(fact.term()), fact.shown(option), wanted));
  }

  static OptionPart of(Criterion.Includes includes, SheetPlace place, Fact<?> fact) {
    Argument name = Argument.of(fact.term());
    Argument option = fact.shown(includes.option());
    return new OptionPart(
        place,
        includes.choices(),
        fact.option(includes.option()),
        1,
        fact,
        new Explanation[] {
          because(Verdict.NO, Reason.of(RuleCode.INCLUDES_NOT, name, option)),
          because(Verdict.YES, Reason.of(RuleCode.INCLUDES, name, option))
        });
  }

  /** A fact of a member that is asked of nobody is missing. */
  @Override
  Explanation explain(Asked asked) {
    @Nullable FactSheet sheet = ofMember ? asked.member() : asked.subject();
    return sheet == null || !place.isExact(sheet)
        ? missing
        : ofValue[(int) (place.value(sheet) >>> shift & mask)];
  }
}
