package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Verdict;

/**
 * How much a formula is for a subject, exactly, as far as the facts on file tell.
 *
 * <p>A comparison is open as soon as a fact in it is missing. An amount that is asked for itself is
 * within bounds even then: a missing fact is anything from its least value on.
 */
final class Amounts {
  /** Who is asked about, and whether a missing fact is anything rather than open. */
  private record View(FactSheet subject, @Nullable FactSheet member, boolean bounded) {
    View about(FactSheet one) {
      return new View(subject, one, bounded);
    }
  }

  private final RuleSet rules;
  private final FactSchema schema;
  private final Parameters parameters;
  private final Ages ages;
  private final FactRanges facts;
  private final BandAmounts bands;
  private final ImmutableMap<String, Range> values;

  Amounts(RuleSet rules, Parameters parameters) {
    this.rules = rules;
    this.schema = rules.schema();
    this.parameters = parameters;
    this.ages = new Ages(parameters.date());
    this.facts = new FactRanges(ages);
    this.bands = new BandAmounts(this);
    this.values =
        parameters.all().entrySet().stream()
            .filter(parameter -> parameter.getValue().comparison().isEmpty())
            .collect(
                ImmutableMap.toImmutableMap(
                    Map.Entry::getKey, parameter -> value(parameter.getValue().value())));
  }

  /** Returns the amount of a formula without facts, or null of any other. */
  @Nullable Range of(Formula formula) {
    boolean isFact = formula instanceof Formula.Name name && fact(name).isPresent();
    return isFact ? null : of(formula, FactSheet.of(schema), null);
  }

  /** Returns what is known of the amount, or null if a fact is missing. */
  @Nullable Range of(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    return of(formula, new View(subject, member, false));
  }

  /** Returns the bounds of the amount, whatever the missing facts are. */
  Range bounds(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    Range bounds = of(formula, new View(subject, member, true));
    return bounds == null ? Range.UNKNOWN : bounds;
  }

  private @Nullable Range of(Formula formula, View view) {
    if (formula instanceof Formula.Name name) {
      return named(name, view);
    } else if (formula instanceof Formula.Sum sum) {
      return folded(sum.terms(), view, Range::plus);
    } else if (formula instanceof Formula.Product product) {
      return folded(product.factors(), view, Range::times);
    } else if (formula instanceof Formula.Negative negative) {
      Range amount = of(negative.amount(), view);
      return amount == null ? null : amount.negated();
    } else if (formula instanceof Formula.Cash cash) {
      return Range.of(Exact.of(cash.money().fen()));
    } else if (formula instanceof Formula.Day day) {
      return Range.of(Exact.of(day.date().toEpochDay()));
    } else if (formula instanceof Formula.Whole whole) {
      return Range.of(Exact.of(whole.value()));
    }
    return function(formula, view);
  }

  private @Nullable Range function(Formula formula, View view) {
    if (formula instanceof Formula.Min min) {
      return folded(min.amounts(), view, Range::min);
    } else if (formula instanceof Formula.Max max) {
      return folded(max.amounts(), view, Range::max);
    } else if (formula instanceof Formula.Clamp clamp) {
      Range raised = folded(ImmutableList.of(clamp.least(), clamp.amount()), view, Range::max);
      Range most = of(clamp.most(), view);
      return raised == null || most == null ? null : raised.min(most);
    } else if (formula instanceof Formula.Rounded rounded) {
      Range amount = of(rounded.amount(), view);
      Exact step = fixed(rounded.step());
      return amount == null ? null : amount.rounded(rounded.rounding(), step);
    } else if (formula instanceof Formula.ByBand byBand) {
      return byBand(byBand, view);
    } else if (formula instanceof Formula.Marginal marginal) {
      Range value = of(marginal.value(), view);
      return value == null ? null : bands.marginal(marginal, value);
    }
    return perMember((Formula.PerMember) formula, view);
  }

  private @Nullable Range folded(
      Iterable<Formula> parts, View view, BinaryOperator<Range> operator) {
    Range result = null;
    for (Formula part : parts) {
      Range amount = of(part, view);
      if (amount == null) {
        return null;
      }
      result = result == null ? amount : operator.apply(result, amount);
    }
    return result;
  }

  /** A member who may or may not meet the clause counts nothing or the amount. */
  private @Nullable Range perMember(Formula.PerMember sum, View view) {
    Interpreter interpreter = new Interpreter(rules, this);
    Range total = Range.ZERO;
    for (FactSheet member : view.subject().members()) {
      Verdict meets = interpreter.verdict(sum.clause(), view.subject(), member);
      if (meets != Verdict.NO) {
        Range amount = of(sum.amount(), view.about(member));
        if (amount == null) {
          return null;
        }
        total = total.plus(meets == Verdict.YES ? amount : amount.or(Range.ZERO));
      }
    }
    if (!view.subject().isMembersOpen()) {
      return total;
    }
    return view.bounded() ? total.plus(unlisted(sum, view)) : null;
  }

  /** Returns what members who are not listed may add: any number of them, each anything. */
  private Range unlisted(Formula.PerMember sum, View view) {
    FactSheet nobody = schema.members().map(FactSheet::of).orElseThrow();
    if (new Interpreter(rules, this).verdict(sum.clause(), view.subject(), nobody) == Verdict.NO) {
      return Range.ZERO;
    }
    Range each = bounds(sum.amount(), view.subject(), nobody);
    return new Range(
        each.least().compareTo(Exact.of(0)) >= 0 ? Exact.of(0) : Exact.BELOW_ALL,
        each.most().compareTo(Exact.of(0)) <= 0 ? Exact.of(0) : Exact.ABOVE_ALL);
  }

  private @Nullable Range byBand(Formula.ByBand byBand, View view) {
    Range value = of(byBand.value(), view);
    if (value == null) {
      return null;
    }
    Range result = null;
    int last = bands.band(byBand.limits(), value.most());
    for (int band = bands.band(byBand.limits(), value.least()); band <= last; band++) {
      Range amount = of(byBand.amounts().get(band), view);
      if (amount == null) {
        return null;
      }
      result = result == null ? amount : result.or(amount);
    }
    return result;
  }

  /** Returns the amount of what was checked to be without facts. */
  Exact fixed(Formula formula) {
    Range amount = of(formula);
    if (amount == null) {
      throw new IllegalStateException("Rule set must be checked before it is asked.");
    }
    return amount.least();
  }

  private @Nullable Range named(Formula.Name name, View view) {
    if (name.ofMember()) {
      FactSheet member = view.member();
      return member == null ? null : facts.of(name.name(), member, view.bounded());
    }
    return schema.find(name.name()).isPresent()
        ? facts.of(name.name(), view.subject(), view.bounded())
        : parameter(name.name());
  }

  private Range parameter(String name) {
    Range value = values.get(name);
    if (value == null) {
      throw new NoSuchElementException("Rule set must be checked before it is asked.");
    }
    return value;
  }

  /** Returns the age on the date of the plan of somebody who was born on this day. */
  long years(long birth) {
    return ages.years(birth);
  }

  /** Returns the ages on the date of the plan. */
  Ages ages() {
    return ages;
  }

  private static Range value(Argument value) {
    if (value instanceof Argument.Cash cash) {
      return Range.of(Exact.of(cash.money().fen()));
    } else if (value instanceof Argument.Day day) {
      return Range.of(Exact.of(day.date().toEpochDay()));
    } else if (value instanceof Argument.Fraction fraction) {
      return Range.of(Exact.of(fraction.ratio().numerator(), fraction.ratio().denominator()));
    }
    return Range.of(Exact.of(((Argument.Whole) value).value()));
  }

  /** Returns the names in the formula, from left to right. */
  static ImmutableList<Formula.Name> names(Formula formula) {
    ImmutableList.Builder<Formula.Name> names = ImmutableList.builder();
    if (formula instanceof Formula.Name name) {
      names.add(name);
    }
    formula.parts().forEach(part -> names.addAll(names(part)));
    return names.build();
  }

  /** Returns the fact that the name stands for, if it does not stand for a parameter. */
  Optional<Fact<?>> fact(Formula.Name name) {
    return name.ofMember()
        ? schema.members().flatMap(ofMembers -> ofMembers.find(name.name()))
        : schema.find(name.name());
  }

  /** Returns the kind of the formula, or empty if a name in it is no amount. */
  Optional<Kind> kind(Formula formula) {
    return Kind.of(formula, this);
  }

  /** Returns into which band a value falls, and what comes of it. */
  BandAmounts bands() {
    return bands;
  }

  Parameters parameters() {
    return parameters;
  }

  FactSchema schema() {
    return schema;
  }
}
