package org.songnuan.explain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * Why an answer is as it is: a code, the values it rests on, and the reasons behind it.
 *
 * <p>It is data: two equal reasons mean the same, and {@link Wording} finds the words. {@code
 * toString} is the code and the number of its parts, never a sentence.
 *
 * <pre>{@code
 * Reason.of(RuleCode.ALL_HOLD).because(incomeIsLow, someoneIsOld)
 * }</pre>
 *
 * @param code what is said
 * @param arguments the values, in the order of the code's template
 * @param because the reasons that lead to this one, in the order in which they are read; empty for
 *     a leaf
 */
public record Reason(Code code, ImmutableList<Argument> arguments, ImmutableList<Reason> because) {
  /** Checks that the parts are there. */
  public Reason {
    requireNonNull(code, "code");
    requireNonNull(arguments, "arguments");
    requireNonNull(because, "because");
  }

  /** Returns the reason with these values and nothing behind it. */
  public static Reason of(Code code, Argument... arguments) {
    return new Reason(code, ImmutableList.copyOf(arguments), ImmutableList.of());
  }

  /** Returns this reason with these behind it, after those that it has. */
  public Reason because(Reason... reasons) {
    return because(ImmutableList.copyOf(reasons));
  }

  /** Returns this reason with these behind it, after those that it has. */
  public Reason because(Iterable<Reason> reasons) {
    return new Reason(
        code, arguments, ImmutableList.<Reason>builder().addAll(because).addAll(reasons).build());
  }

  @Override
  public String toString() {
    return code.id() + "[" + arguments.size() + " values, " + because.size() + " reasons]";
  }
}
