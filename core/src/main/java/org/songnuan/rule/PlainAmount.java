package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A formula that is a sum of products of facts, each with a constant factor, or one such product
 * with a quotient in it. It is prepared to be worked out in 64 bits for those of whom everything in
 * it is known exactly, as of nearly all.
 */
final class PlainAmount {
  /** The most products that a formula is written out in. */
  private static final int MOST_PRODUCTS = 16;

  /** Where a fact stands, and on whose sheet; of an age, where the day of birth does. */
  private record Place(SheetPlace fact, boolean ofMember, boolean isAge) {
    boolean isExact(FactSheet subject, @Nullable FactSheet member) {
      FactSheet sheet = ofMember ? member : subject;
      return sheet != null && fact.isExact(sheet);
    }

    long value(FactSheet subject, @Nullable FactSheet member) {
      return fact.value(ofMember ? requireNonNull(member) : subject);
    }
  }

  /** A product: its constant factor, its facts, and by which facts all is divided. */
  private record Product(Exact factor, ImmutableList<Place> facts, ImmutableList<Place> divisors) {
    static Product of(Exact factor) {
      return new Product(factor, ImmutableList.of(), ImmutableList.of());
    }

    Product times(Product other) {
      return new Product(
          factor.times(other.factor).reduced(),
          ImmutableList.copyOf(Iterables.concat(facts, other.facts)),
          ImmutableList.copyOf(Iterables.concat(divisors, other.divisors)));
    }
  }

  private final Amounts amounts;
  private final long[] factors;
  private final Place[][] facts;
  private final long denominator;
  private final @Nullable Place divisor;

  private PlainAmount(Amounts amounts, List<Product> products, @Nullable Place divisor) {
    this.amounts = amounts;
    this.divisor = divisor;
    this.facts =
        products.stream()
            .map(product -> product.facts.toArray(Place[]::new))
            .toArray(Place[][]::new);
    long common = 1;
    for (Product product : products) {
      common = Math.multiplyExact(common, product.factor.denominator().longValueExact());
    }
    this.denominator = common;
    this.factors = new long[products.size()];
    for (int i = 0; i < factors.length; i++) {
      Exact scaled = products.get(i).factor.times(Exact.of(common)).reduced();
      factors[i] = scaled.numerator().longValueExact();
    }
  }

  /** Returns the formula prepared, or empty if it is of another form. */
  static Optional<PlainAmount> of(Formula formula, Amounts amounts) {
    ImmutableList<Product> products = products(formula, amounts);
    return products == null ? Optional.empty() : of(products, amounts);
  }

  /** Returns the constant, or empty if it is too large. */
  static Optional<PlainAmount> of(Exact constant, Amounts amounts) {
    return of(ImmutableList.of(Product.of(constant.reduced())), amounts);
  }

  private static Optional<PlainAmount> of(ImmutableList<Product> products, Amounts amounts) {
    List<Place> divisors = products.stream().flatMap(product -> product.divisors.stream()).toList();
    if (divisors.size() > 1 || (divisors.size() == 1 && products.size() > 1)) {
      return Optional.empty();
    }
    try {
      Place divisor = divisors.isEmpty() ? null : divisors.get(0);
      return Optional.of(new PlainAmount(amounts, products, divisor));
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  private static @Nullable ImmutableList<Product> products(Formula formula, Amounts amounts) {
    if (formula instanceof Formula.Name name && amounts.fact(name).isPresent()) {
      return ImmutableList.of(fact(name, amounts.fact(name).orElseThrow(), amounts));
    } else if (formula instanceof Formula.Sum sum) {
      ImmutableList.Builder<Product> all = ImmutableList.builder();
      for (Formula term : sum.terms()) {
        ImmutableList<Product> products = products(term, amounts);
        if (products == null) {
          return null;
        }
        all.addAll(products);
      }
      return bounded(all.build());
    } else if (formula instanceof Formula.Product product) {
      ImmutableList<Product> all = ImmutableList.of(Product.of(Exact.of(1)));
      for (Formula factor : product.factors()) {
        ImmutableList<Product> products = products(factor, amounts);
        all = products == null || all == null ? null : bounded(product(all, products));
      }
      return all;
    } else if (formula instanceof Formula.Negative negative) {
      ImmutableList<Product> products = products(negative.amount(), amounts);
      return products == null
          ? null
          : product(products, ImmutableList.of(Product.of(Exact.of(-1))));
    }
    Range value = amounts.of(formula);
    return value == null ? null : ImmutableList.of(Product.of(value.least().reduced()));
  }

  private static @Nullable ImmutableList<Product> bounded(ImmutableList<Product> products) {
    return products.size() > MOST_PRODUCTS ? null : products;
  }

  private static ImmutableList<Product> product(List<Product> some, List<Product> others) {
    return some.stream().flatMap(one -> others.stream().map(one::times)).collect(toImmutableList());
  }

  private static Product fact(Formula.Name name, Fact<?> fact, Amounts amounts) {
    FactSchema schema =
        name.ofMember() ? amounts.schema().members().orElseThrow() : amounts.schema();
    Derivation.Quotient quotient = fact.quotient().orElse(null);
    return new Product(
        Exact.of(1),
        ImmutableList.of(place(quotient == null ? fact : quotient.upper(), name, schema)),
        quotient == null
            ? ImmutableList.of()
            : ImmutableList.of(place(quotient.lower(), name, schema)));
  }

  private static Place place(Fact<?> fact, Formula.Name name, FactSchema schema) {
    int slot = schema.birthSlot(fact).orElse(schema.slot(fact));
    return new Place(SheetPlace.of(schema, slot), name.ofMember(), fact.birth().isPresent());
  }

  /**
   * Returns the constant, times the denominator; there are no facts in it.
   *
   * @throws ArithmeticException if 64 bits do not hold it or its opposite
   */
  long fixed() {
    return held(LongStream.of(factors).reduce(0, Math::addExact));
  }

  /** Returns by what the constant is divided, which is positive. */
  long fixedDenominator() {
    return denominator;
  }

  /** Returns the one small count of the subject itself in it, if that is all. */
  Optional<SheetPlace> smallCount() {
    boolean isOne = facts.length == 1 && facts[0].length == 1 && divisor == null;
    return isOne && !facts[0][0].ofMember && facts[0][0].fact.isSmallCount()
        ? Optional.of(facts[0][0].fact)
        : Optional.empty();
  }

  /** Returns whether everything in it is known exactly, and nothing is divided by zero. */
  boolean isKnown(FactSheet subject, @Nullable FactSheet member) {
    for (Place[] product : facts) {
      for (Place place : product) {
        if (!place.isExact(subject, member)) {
          return false;
        }
      }
    }
    return divisor == null
        || (divisor.isExact(subject, member) && divisor.value(subject, member) > 0);
  }

  /**
   * Returns how much it is, times the denominator.
   *
   * @throws ArithmeticException if 64 bits do not hold it or its opposite
   */
  long numerator(FactSheet subject, @Nullable FactSheet member) {
    long sum = 0;
    for (int i = 0; i < factors.length; i++) {
      long product = factors[i];
      for (Place place : facts[i]) {
        product = Math.multiplyExact(product, value(place, subject, member));
      }
      sum = Math.addExact(sum, product);
    }
    return held(sum);
  }

  private static long held(long sum) {
    if (sum == Long.MIN_VALUE) {
      throw new ArithmeticException("opposite overflow");
    }
    return sum;
  }

  /**
   * Returns by what the numerator is divided, which is positive.
   *
   * @throws ArithmeticException if 64 bits do not hold it
   */
  long denominator(FactSheet subject, @Nullable FactSheet member) {
    return divisor == null
        ? denominator
        : Math.multiplyExact(denominator, value(divisor, subject, member));
  }

  private long value(Place place, FactSheet subject, @Nullable FactSheet member) {
    long value = place.value(subject, member);
    return place.isAge ? amounts.years(value) : value;
  }
}
