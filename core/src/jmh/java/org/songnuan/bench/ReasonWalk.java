package org.songnuan.bench;

import com.google.common.collect.ImmutableList;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;

/**
 * Goes through all that a reason says, down to the numbers in it, as whoever stores or words it
 * must: what is left to be worked out until somebody looks is worked out here.
 */
final class ReasonWalk {
  private ReasonWalk() {}

  /** Returns a sum over the codes and values of the reason and all that lead to it. */
  static long sum(Reason reason) {
    long sum = reason.code().hashCode();
    ImmutableList<Argument> arguments = reason.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      sum = sum * 31 + sum(arguments.get(i));
    }
    ImmutableList<Reason> because = reason.because();
    for (int i = 0; i < because.size(); i++) {
      sum = sum * 31 + sum(because.get(i));
    }
    return sum;
  }

  private static long sum(Argument argument) {
    if (argument instanceof Argument.Labelled labelled) {
      return labelled.label().english().length() + sum(labelled.value());
    } else if (argument instanceof Argument.Cash cash) {
      return cash.money().fen();
    } else if (argument instanceof Argument.CashShare share) {
      return share.fen().numerator() * 31 + share.fen().denominator();
    } else if (argument instanceof Argument.Whole whole) {
      return whole.value();
    } else if (argument instanceof Argument.Name name) {
      return name.term().english().length();
    } else if (argument instanceof Argument.Text text) {
      return text.text().length();
    }
    return argument.hashCode();
  }
}
