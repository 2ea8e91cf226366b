package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.songnuan.quantity.Money;

/**
 * The bands of a value, from the lowest on, each with an amount: a formula in the making.
 *
 * <p>It answers "how much, by where the value falls?". A band is half-open: it begins with its
 * lower limit and ends before its upper one. The first has no lower limit, {@link #otherwise} is
 * the last and has no upper one, and each begins where the one before ends, so that every value
 * falls into exactly one. What would leave a gap or an overlap is refused with a value that shows
 * it; where limits are parameters, when the rules are compiled, with the values in force.
 *
 * <pre>{@code
 * Bands.of(Formula.name("perHead"))
 *     .below(Money.yuan(500), Money.yuan(800))     // 499.99 and less: 800
 *     .below(Money.yuan(900), Money.yuan(500))     // 500.00 to 899.99: 500
 *     .otherwise(Money.yuan(0))                    // 900.00 and more: nothing
 * }</pre>
 *
 * <p>By {@link #of} the amount of the band is the whole answer. By {@link #marginal} each band has
 * a rate on the part of the value that lies in it, and the answer is the sum; there the first band
 * begins at zero.
 */
public final class Bands {
  private final Formula value;
  private final boolean marginal;
  private final ImmutableList<Formula> limits;
  private final ImmutableList<Formula> outputs;

  private Bands(
      Formula value,
      boolean marginal,
      ImmutableList<Formula> limits,
      ImmutableList<Formula> outputs) {
    this.value = requireNonNull(value, "value");
    this.marginal = marginal;
    this.limits = limits;
    this.outputs = outputs;
  }

  /** Begins the bands that each have an amount. */
  public static Bands of(Formula value) {
    return new Bands(value, false, ImmutableList.of(), ImmutableList.of());
  }

  /**
   * Begins the bands that each have a rate on their part of the value. A rate is a number, or a
   * ratio that is a parameter.
   */
  public static Bands marginal(Formula value) {
    return new Bands(value, true, ImmutableList.of(), ImmutableList.of());
  }

  /**
   * Adds the band from the last limit on, the limit included, until this one, which is not; the
   * first band has no lower limit.
   *
   * @param limit a constant or a parameter
   * @param output the amount of the band, or its rate
   * @throws IllegalArgumentException if both limits are constants and this is not above the last
   */
  public Bands below(Formula limit, Formula output) {
    ImmutableList<Formula> more = plus(limits, requireNonNull(limit, "limit"));
    checkAscending(more, marginal);
    return new Bands(value, marginal, more, plus(outputs, output));
  }

  /** Adds the band of this amount until this limit. */
  public Bands below(Money limit, Money amount) {
    return below(Formula.of(limit), Formula.of(amount));
  }

  /**
   * Adds the band that begins with one limit and ends before the other, as a table says it.
   *
   * @throws IllegalArgumentException if there is no band before, or it does not end where this one
   *     begins; the message has a value that falls into no band or into two
   */
  public Bands between(Formula from, Formula until, Formula output) {
    if (limits.isEmpty()) {
      throw new IllegalArgumentException(
          "Bands must begin with one that has no lower limit, but were without a band for ("
              + before(from)
              + ").\nMaybe begin with below("
              + from
              + ", …).");
    }
    Formula last = limits.get(limits.size() - 1);
    if (!from.equals(last)) {
      throw new IllegalArgumentException(
          compare(last, from)
              .map(
                  order ->
                      order < 0
                          ? "Bands must not leave a gap, but were without a band for ("
                              + last
                              + ")."
                          : "Bands must not overlap, but were two for (" + from + ").")
              .orElse(
                  "Band must begin where the one before ends ("
                      + last
                      + "), but was ("
                      + from
                      + ")."));
    }
    return below(until, output);
  }

  /** Returns the formula, with this output of the band from the last limit on. */
  public Formula otherwise(Formula output) {
    requireNonNull(output, "output");
    return marginal
        ? new Formula.Marginal(value, limits, plus(outputs, output))
        : new Formula.ByBand(value, limits, plus(outputs, output));
  }

  /** Returns the formula, with this amount of the band from the last limit on. */
  public Formula otherwise(Money amount) {
    return otherwise(Formula.of(amount));
  }

  private static ImmutableList<Formula> plus(ImmutableList<Formula> list, Formula one) {
    return ImmutableList.<Formula>builder().addAll(list).add(one).build();
  }

  /** Checks what the formulas of bands must keep. */
  static void check(ImmutableList<Formula> limits, ImmutableList<Formula> outputs, boolean zero) {
    if (limits.isEmpty() || outputs.size() != limits.size() + 1) {
      throw new IllegalArgumentException(
          "Bands must have at least 1 limit and an output more than limits, but was ("
              + limits.size()
              + " limits, "
              + outputs.size()
              + " outputs).");
    }
    checkAscending(limits, zero);
  }

  private static void checkAscending(List<Formula> limits, boolean fromZero) {
    for (int i = 0; i < limits.size(); i++) {
      Formula until = limits.get(i);
      Formula from = i > 0 ? limits.get(i - 1) : fromZero ? zero(until) : null;
      if (from != null && compare(from, until).filter(order -> order >= 0).isPresent()) {
        throw new IllegalArgumentException(
            "Band must end above its beginning ("
                + from
                + "), but was ("
                + until
                + "), for which there is another band.");
      }
    }
  }

  /** Returns whether constant limits that stand next to each other ascend. */
  static boolean ascend(ImmutableList<Formula> limits, boolean fromZero) {
    try {
      checkAscending(limits, fromZero);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static ImmutableList<Formula> parts(
      Formula value, ImmutableList<Formula> limits, ImmutableList<Formula> outputs) {
    return ImmutableList.<Formula>builder().add(value).addAll(limits).addAll(outputs).build();
  }

  private static Formula zero(Formula like) {
    return like instanceof Formula.Cash ? Formula.of(Money.ZERO) : Formula.of(0);
  }

  private static Optional<Integer> compare(Formula one, Formula other) {
    if (one instanceof Formula.Cash a && other instanceof Formula.Cash b) {
      return Optional.of(a.money().compareTo(b.money()));
    } else if (one instanceof Formula.Whole a && other instanceof Formula.Whole b) {
      return Optional.of(Long.compare(a.value(), b.value()));
    } else if (one instanceof Formula.Day a && other instanceof Formula.Day b) {
      return Optional.of(Integer.signum(a.date().compareTo(b.date())));
    }
    return Optional.empty();
  }

  private static String before(Formula limit) {
    if (limit instanceof Formula.Cash cash && cash.money().compareTo(Money.MAX.negated()) > 0) {
      return Formula.of(cash.money().minus(Money.ofFen(1))).toString();
    } else if (limit instanceof Formula.Whole whole && whole.value() > Long.MIN_VALUE) {
      return Formula.of(whole.value() - 1).toString();
    }
    return "less than " + limit;
  }

  /** Returns the bands so far. */
  @Override
  public String toString() {
    return "Bands[" + value + ", " + limits + ", " + outputs + "]";
  }
}
