package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;

/** How much a formula is for a subject, exactly, as far as the facts on file tell. */
final class Amounts {
  private final FactSchema schema;
  private final Parameters parameters;

  Amounts(FactSchema schema, Parameters parameters) {
    this.schema = schema;
    this.parameters = parameters;
  }

  /** Returns the amount of a constant or a parameter, or null of anything else. */
  @Nullable Range of(Formula formula) {
    boolean isFact = formula instanceof Formula.Name name && fact(name).isPresent();
    return isFact ? null : of(formula, FactSheet.of(schema), null);
  }

  /** Returns what is known of the amount, or null if a fact is missing. */
  @Nullable Range of(Formula formula, FactSheet subject, @Nullable FactSheet member) {
    if (formula instanceof Formula.Name name) {
      return named(name, subject, member);
    } else if (formula instanceof Formula.Sum sum) {
      return folded(sum.terms(), subject, member, true);
    } else if (formula instanceof Formula.Product product) {
      return folded(product.factors(), subject, member, false);
    } else if (formula instanceof Formula.Negative negative) {
      Range amount = of(negative.amount(), subject, member);
      return amount == null ? null : amount.negated();
    } else if (formula instanceof Formula.Cash cash) {
      return Range.of(Exact.of(cash.money().fen()));
    } else if (formula instanceof Formula.Day day) {
      return Range.of(Exact.of(day.date().toEpochDay()));
    }
    return Range.of(Exact.of(((Formula.Whole) formula).value()));
  }

  private @Nullable Range folded(
      Iterable<Formula> parts, FactSheet subject, @Nullable FactSheet member, boolean adds) {
    Range result = null;
    for (Formula part : parts) {
      Range amount = of(part, subject, member);
      if (amount == null) {
        return null;
      }
      result = result == null ? amount : adds ? result.plus(amount) : result.times(amount);
    }
    return result;
  }

  private @Nullable Range named(Formula.Name name, FactSheet subject, @Nullable FactSheet member) {
    if (name.ofMember()) {
      return member == null ? null : fact(name.name(), member);
    }
    return schema.find(name.name()).isPresent()
        ? fact(name.name(), subject)
        : value(parameters.find(name.name()).orElseThrow().value());
  }

  private @Nullable Range fact(String name, FactSheet sheet) {
    Fact<?> fact = sheet.schema().find(name).orElseThrow();
    if (fact.quotient().isPresent()) {
      return quotient(fact.quotient().get(), sheet);
    }
    Optional<Integer> birth = sheet.schema().birthSlot(fact);
    int slot = birth.orElseGet(() -> sheet.schema().slot(name));
    if (!sheet.isKnown(slot)) {
      return null;
    }
    return birth.isPresent()
        ? new Range(age(sheet.most(slot)), age(sheet.least(slot)))
        : new Range(Exact.of(sheet.least(slot)), Exact.of(sheet.most(slot)));
  }

  /** Of nobody there is nothing a head: where the lower fact may be zero, nothing is known. */
  private @Nullable Range quotient(Derivation.Quotient quotient, FactSheet sheet) {
    Range upper = fact(quotient.upper().name(), sheet);
    Range lower = fact(quotient.lower().name(), sheet);
    if (upper == null || lower == null || lower.least().numerator().signum() <= 0) {
      return null;
    }
    Exact one = Exact.of(1);
    return upper.times(new Range(one.dividedBy(lower.most()), one.dividedBy(lower.least())));
  }

  /** Completed years on the date of the plan: a year is completed on the birthday. */
  private Exact age(long birth) {
    return Exact.of(ChronoUnit.YEARS.between(LocalDate.ofEpochDay(birth), parameters.date()));
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
    } else if (formula instanceof Formula.Cash) {
      return Optional.of(Kind.MONEY);
    }
    return Optional.of(formula instanceof Formula.Day ? Kind.DAY : Kind.NUMBER);
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
