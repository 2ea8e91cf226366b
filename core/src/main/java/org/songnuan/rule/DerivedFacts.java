package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Works out the derived facts of a schema, each from those before it, in the packed values of one
 * subject.
 *
 * <p>The result is exact: where an intermediate one does not fit 64 bits it is worked out again in
 * any size. What is missing an input, or lies outside of its domain, is missing. A host's objects
 * are decided through here, so nothing is allocated where 64 bits do.
 */
final class DerivedFacts {

  /** One derived fact: where it stands, what it allows, and how it follows. */
  private record Step(int slot, long least, long most, Source source) {}

  /** What a fact follows from. */
  private sealed interface Source {
    /** Returns whether nothing that it needs is missing. */
    boolean isComplete(long[] known, @Nullable List<FactSheet> members);

    /** Returns the amount, or throws an ArithmeticException where 64 bits do not hold it. */
    long amount(long[] values, @Nullable List<FactSheet> members);

    BigInteger exactAmount(long[] values, @Nullable List<FactSheet> members);
  }

  /** A formula over own facts. */
  private record OfFacts(Arithmetic arithmetic, ImmutableList<Integer> inputs) implements Source {
    @Override
    public boolean isComplete(long[] known, @Nullable List<FactSheet> members) {
      for (int i = 0; i < inputs.size(); i++) {
        int slot = inputs.get(i);
        if ((known[slot >> 6] >>> slot & 1) == 0) {
          return false;
        }
      }
      return true;
    }

    @Override
    public long amount(long[] values, @Nullable List<FactSheet> members) {
      return arithmetic.amount(values);
    }

    @Override
    public BigInteger exactAmount(long[] values, @Nullable List<FactSheet> members) {
      return arithmetic.exactAmount(values);
    }
  }

  /** A sum over members; the slot is the member's, or -1 to count the members. */
  private record OfMembers(int slot) implements Source {
    @Override
    public boolean isComplete(long[] known, @Nullable List<FactSheet> members) {
      if (members == null) {
        return false;
      }
      for (int i = 0; slot >= 0 && i < members.size(); i++) {
        if (!members.get(i).isKnown(slot)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public long amount(long[] values, @Nullable List<FactSheet> members) {
      List<FactSheet> all = listed(members);
      if (slot < 0) {
        return all.size();
      }
      long sum = 0;
      for (int i = 0; i < all.size(); i++) {
        sum = Math.addExact(sum, all.get(i).least(slot));
      }
      return sum;
    }

    @Override
    public BigInteger exactAmount(long[] values, @Nullable List<FactSheet> members) {
      BigInteger sum = BigInteger.ZERO;
      for (FactSheet member : listed(members)) {
        sum = sum.add(BigInteger.valueOf(member.least(slot)));
      }
      return sum;
    }

    private static List<FactSheet> listed(@Nullable List<FactSheet> members) {
      return members == null ? ImmutableList.of() : members;
    }
  }

  private final ImmutableList<Step> steps;

  private DerivedFacts(ImmutableList<Step> steps) {
    this.steps = steps;
  }

  static DerivedFacts of(FactSchema schema) {
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    for (Fact<?> fact : schema.facts()) {
      Derivation derivation = fact.derivation().orElse(null);
      Source source = null;
      if (derivation instanceof Derivation.SumOfMembers sum) {
        source = new OfMembers(schema.members().orElseThrow().slot(sum.of()));
      } else if (derivation instanceof Derivation.CountOfMembers) {
        source = new OfMembers(-1);
      } else if (derivation instanceof Derivation.Arithmetic from) {
        Formula formula = from.formula();
        source =
            new OfFacts(
                Arithmetic.of(formula, schema),
                Amounts.names(formula).stream()
                    .map(name -> schema.slot(name.name()))
                    .distinct()
                    .collect(ImmutableList.toImmutableList()));
      }
      if (source != null) {
        steps.add(new Step(schema.slot(fact), fact.least(), fact.most(), source));
      }
    }
    return new DerivedFacts(steps.build());
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  /** Returns the places that are filled in. */
  ImmutableList<Integer> slots() {
    return steps.stream().map(Step::slot).collect(ImmutableList.toImmutableList());
  }

  /**
   * Fills them in.
   *
   * @param members all members, or null while there may be more than are listed
   */
  void fill(long[] values, long[] known, @Nullable List<FactSheet> members) {
    for (int i = 0; i < steps.size(); i++) {
      fill(steps.get(i), values, known, members);
    }
  }

  private static void fill(
      Step step, long[] values, long[] known, @Nullable List<FactSheet> members) {
    int slot = step.slot;
    values[slot] = 0;
    known[slot >> 6] &= ~(1L << slot);
    if (!step.source.isComplete(known, members)) {
      return;
    }
    long amount;
    try {
      amount = step.source.amount(values, members);
    } catch (ArithmeticException tooLarge) {
      BigInteger exact = step.source.exactAmount(values, members);
      if (exact.bitLength() > 63) {
        return;
      }
      amount = exact.longValue();
    }
    if (step.least <= amount && amount <= step.most) {
      values[slot] = amount;
      known[slot >> 6] |= 1L << slot;
    }
  }
}
