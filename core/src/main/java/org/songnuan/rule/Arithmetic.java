package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;

/** A formula of sums and products over a subject's own facts, with the names looked up. */
sealed interface Arithmetic {

  /** The value at a place. */
  record At(int slot) implements Arithmetic {
    @Override
    public long amount(long[] values) {
      return values[slot];
    }

    @Override
    public BigInteger exactAmount(long[] values) {
      return BigInteger.valueOf(values[slot]);
    }
  }

  /** A constant. */
  record Always(long amount) implements Arithmetic {
    @Override
    public long amount(long[] values) {
      return amount;
    }

    @Override
    public BigInteger exactAmount(long[] values) {
      return BigInteger.valueOf(amount);
    }
  }

  /** A sum. */
  record Sum(ImmutableList<Arithmetic> parts) implements Arithmetic {
    @Override
    public long amount(long[] values) {
      long sum = 0;
      for (int i = 0; i < parts.size(); i++) {
        sum = Math.addExact(sum, parts.get(i).amount(values));
      }
      return sum;
    }

    @Override
    public BigInteger exactAmount(long[] values) {
      return parts.stream()
          .map(part -> part.exactAmount(values))
          .reduce(BigInteger.ZERO, BigInteger::add);
    }
  }

  /** A product. */
  record Product(ImmutableList<Arithmetic> parts) implements Arithmetic {
    @Override
    public long amount(long[] values) {
      long product = 1;
      for (int i = 0; i < parts.size(); i++) {
        product = Math.multiplyExact(product, parts.get(i).amount(values));
      }
      return product;
    }

    @Override
    public BigInteger exactAmount(long[] values) {
      return parts.stream()
          .map(part -> part.exactAmount(values))
          .reduce(BigInteger.ONE, BigInteger::multiply);
    }
  }

  /** The amount with the other sign. */
  record Negative(Arithmetic part) implements Arithmetic {
    @Override
    public long amount(long[] values) {
      return Math.negateExact(part.amount(values));
    }

    @Override
    public BigInteger exactAmount(long[] values) {
      return part.exactAmount(values).negate();
    }
  }

  /** Returns the amount, or throws an ArithmeticException where 64 bits do not hold it. */
  long amount(long[] values);

  /** Returns the amount, however large. */
  BigInteger exactAmount(long[] values);

  /** Returns whether the formula is one of sums and products alone. */
  static boolean isPossible(Formula formula) {
    boolean known =
        formula instanceof Formula.Name
            || formula instanceof Formula.Whole
            || formula instanceof Formula.Cash
            || formula instanceof Formula.Sum
            || formula instanceof Formula.Product
            || formula instanceof Formula.Negative;
    return known && formula.parts().stream().allMatch(Arithmetic::isPossible);
  }

  /** Returns the formula with the places of its facts in the schema. */
  static Arithmetic of(Formula formula, FactSchema schema) {
    ImmutableList<Arithmetic> parts =
        formula.parts().stream()
            .map(part -> of(part, schema))
            .collect(ImmutableList.toImmutableList());
    if (formula instanceof Formula.Name name) {
      return new At(schema.slot(name.name()));
    } else if (formula instanceof Formula.Whole whole) {
      return new Always(whole.value());
    } else if (formula instanceof Formula.Cash cash) {
      return new Always(cash.money().fen());
    } else if (formula instanceof Formula.Sum) {
      return new Sum(parts);
    } else if (formula instanceof Formula.Product) {
      return new Product(parts);
    } else if (formula instanceof Formula.Negative) {
      return new Negative(parts.get(0));
    }
    throw new IllegalStateException("Formula must be checked before it is worked out.");
  }
}
