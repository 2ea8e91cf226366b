package org.songnuan.split;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sums of amounts, each with its own index. */
final class LongArrays {

  private LongArrays() {}

  static long sum(long[] amounts) {
    return Arrays.stream(amounts).sum();
  }

  static long[] plus(long[] some, long[] more) {
    return IntStream.range(0, some.length).mapToLong(i -> some[i] + more[i]).toArray();
  }

  static long[] minus(long[] some, long[] less) {
    return IntStream.range(0, some.length).mapToLong(i -> some[i] - less[i]).toArray();
  }

  static long[] times(long[] some, long factor) {
    return Arrays.stream(some).map(amount -> amount * factor).toArray();
  }
}
