package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
  private final ImmutableMap<String, Range> values;

  Amounts(RuleSet rules, Parameters parameters) {
    this.rules = rules;
    this.schema = rules.schema();
    this.parameters = parameters;
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
    } else if (formula instanceof Formula.ByBand bands) {
      return byBand(bands, view);
    } else if (formula instanceof Formula.Marginal bands) {
      Range value = of(bands.value(), view);
      return value == null ? null : marginal(bands, value);
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

  private @Nullable Range byBand(Formula.ByBand bands, View view) {
    Range value = of(bands.value(), view);
    if (value == null) {
      return null;
    }
    Range result = null;
    int last = band(bands.limits(), value.most());
    for (int band = band(bands.limits(), value.least()); band <= last; band++) {
      Range amount = of(bands.amounts().get(band), view);
      if (amount == null) {
        return null;
      }
      result = result == null ? amount : result.or(amount);
    }
    return result;
  }

  /** Returns the number of the band into which the value falls, from 0. */
  int band(ImmutableList<Formula> limits, Exact value) {
    int passed = 0;
    while (passed < limits.size() && fixed(limits.get(passed)).compareTo(value) <= 0) {
      passed++;
    }
    return passed;
  }

  /** What is least and most lies at an end of the range or at a limit within. */
  private Range marginal(Formula.Marginal bands, Range value) {
    Range result =
        Range.of(marginal(bands, value.least())).or(Range.of(marginal(bands, value.most())));
    ImmutableList.Builder<Exact> corners = ImmutableList.builder();
    corners.add(Exact.of(0));
    bands.limits().forEach(limit -> corners.add(fixed(limit)));
    for (Exact corner : corners.build()) {
      if (value.least().compareTo(corner) < 0 && corner.compareTo(value.most()) < 0) {
        result = result.or(Range.of(marginal(bands, corner)));
      }
    }
    return result;
  }

  private Exact marginal(Formula.Marginal bands, Exact value) {
    Exact total = Exact.of(0);
    for (int band = 0; band < bands.rates().size(); band++) {
      total = total.plus(part(bands, band, value).times(fixed(bands.rates().get(band))));
    }
    return total;
  }

  /** Returns how much of the value lies in the band. */
  Exact part(Formula.Marginal bands, int band, Exact value) {
    Exact from = band == 0 ? Exact.of(0) : fixed(bands.limits().get(band - 1));
    Exact reached =
        band < bands.limits().size() ? value.least(fixed(bands.limits().get(band))) : value;
    return reached.plus(from.negated()).most(Exact.of(0));
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
      return member == null ? null : fact(name.name(), member, view.bounded());
    }
    return schema.find(name.name()).isPresent()
        ? fact(name.name(), view.subject(), view.bounded())
        : parameter(name.name());
  }

  private Range parameter(String name) {
    Range value = values.get(name);
    if (value == null) {
      throw new NoSuchElementException("Rule set must be checked before it is asked.");
    }
    return value;
  }

  private @Nullable Range fact(String name, FactSheet sheet, boolean bounded) {
    Fact<?> fact = sheet.schema().find(name).orElseThrow();
    if (fact.quotient().isPresent()) {
      Range each = quotient(fact.quotient().get(), sheet);
      return each == null && bounded ? Range.UNKNOWN : each;
    }
    Optional<Integer> birth = sheet.schema().birthSlot(fact);
    int slot = birth.orElseGet(() -> sheet.schema().slot(name));
    if (!sheet.isKnown(slot)) {
      return !bounded
          ? null
          : fact.isNotNegative() && birth.isEmpty() ? Range.NOT_NEGATIVE : Range.UNKNOWN;
    }
    return birth.isPresent()
        ? new Range(age(sheet.most(slot)), age(sheet.least(slot)))
        : new Range(Exact.of(sheet.least(slot)), Exact.of(sheet.most(slot)));
  }

  /** Of nobody there is nothing a head: where the lower fact may be zero, nothing is known. */
  private @Nullable Range quotient(Derivation.Quotient quotient, FactSheet sheet) {
    Range upper = fact(quotient.upper().name(), sheet, false);
    Range lower = fact(quotient.lower().name(), sheet, false);
    if (upper == null || lower == null || lower.least().numerator().signum() <= 0) {
      return null;
    }
    Exact one = Exact.of(1);
    return upper.times(new Range(one.dividedBy(lower.most()), one.dividedBy(lower.least())));
  }

  private Exact age(long birth) {
    return Exact.of(years(birth));
  }

  /** Completed years on the date of the plan: a year is completed on the birthday. */
  long years(long birth) {
    return ChronoUnit.YEARS.between(LocalDate.ofEpochDay(birth), parameters.date());
  }

  /** Returns the latest day of birth of somebody who is at least so old, as far as days go. */
  long latestBirth(long age) {
    long earliest = LocalDate.MIN.toEpochDay();
    long latest = LocalDate.MAX.toEpochDay();
    if (years(earliest) < age) {
      return earliest - 1;
    }
    while (earliest < latest) {
      long middle = Math.floorDiv(earliest + latest + 1, 2);
      if (years(middle) >= age) {
        earliest = middle;
      } else {
        latest = middle - 1;
      }
    }
    return earliest;
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

  /** Returns the kind of the formula, or empty if a name in it is no amount. */
  Optional<Kind> kind(Formula formula) {
    if (formula instanceof Formula.Name name) {
      return kindOf(name);
    } else if (formula instanceof Formula.Sum sum) {
      return kind(sum.terms().get(0));
    } else if (formula instanceof Formula.Negative negative) {
      return kind(negative.amount());
    } else if (formula instanceof Formula.Product product) {
      int money = 0;
      for (Formula factor : product.factors()) {
        money += kind(factor).map(Kind::money).orElse(0);
      }
      return Optional.of(new Kind(false, money));
    } else if (formula instanceof Formula.Clamp clamp) {
      return kind(clamp.amount());
    } else if (formula instanceof Formula.ByBand bands) {
      return kind(bands.amounts().get(0));
    } else if (formula instanceof Formula.Cash) {
      return Optional.of(Kind.MONEY);
    } else if (formula instanceof Formula.Whole || formula instanceof Formula.Day) {
      return Optional.of(formula instanceof Formula.Day ? Kind.DAY : Kind.NUMBER);
    }
    return kind(formula.parts().get(0));
  }

  /** Returns whether the amount is always a whole number of fen, or a whole number. */
  boolean isWhole(Formula formula) {
    Range constant = of(formula);
    if (constant != null) {
      return constant.least().isWhole();
    } else if (formula instanceof Formula.Rounded) {
      return true;
    } else if (formula instanceof Formula.Product product) {
      Exact fixed = Exact.of(1);
      boolean whole = true;
      for (Formula factor : product.factors()) {
        Range value = of(factor);
        fixed = value == null ? fixed : fixed.times(value.least());
        whole &= value != null || isWhole(factor);
      }
      return whole && fixed.isWhole();
    } else if (formula instanceof Formula.ByBand bands) {
      return bands.amounts().stream().allMatch(this::isWhole);
    }
    return formula.parts().stream().allMatch(this::isWhole);
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

  /** Returns the kind of a fact or a parameter by its name, if it is an amount. */
  private Optional<Kind> kindOf(Formula.Name name) {
    Optional<Fact<?>> fact = fact(name);
    if (fact.isPresent()) {
      return kindOf(fact.get());
    }
    return parameters
        .find(name.name())
        .filter(parameter -> parameter.comparison().isEmpty())
        .map(
            parameter ->
                parameter.value() instanceof Argument.Cash
                    ? Kind.MONEY
                    : parameter.value() instanceof Argument.Day ? Kind.DAY : Kind.NUMBER);
  }

  private static Optional<Kind> kindOf(Fact<?> fact) {
    return switch (fact.type()) {
      case MONEY -> Optional.of(Kind.MONEY);
      case COUNT -> Optional.of(Kind.NUMBER);
      case DATE -> Optional.of(Kind.DAY);
      case QUOTIENT -> fact.quotient().map(Amounts::kindOf);
      case FLAG, CHOICE, CHOICES -> Optional.empty();
    };
  }

  private static Kind kindOf(Derivation.Quotient quotient) {
    return quotient.upper().type() == quotient.lower().type() ? Kind.NUMBER : Kind.MONEY;
  }

  /** Returns the fact that the name stands for, if it does not stand for a parameter. */
  Optional<Fact<?>> fact(Formula.Name name) {
    return name.ofMember()
        ? schema.members().flatMap(ofMembers -> ofMembers.find(name.name()))
        : schema.find(name.name());
  }

  Parameters parameters() {
    return parameters;
  }

  FactSchema schema() {
    return schema;
  }
}
