package org.songnuan.split;

import java.math.BigInteger;

/** No level at all: everybody has the most that may be given. */
final class Brim extends Level {

  private final Column top;

  Brim(Column top) {
    this.top = top;
  }

  @Override
  long whole(int i) {
    return top.at(i);
  }

  @Override
  BigInteger remainder(int i) {
    return BigInteger.ZERO;
  }

  @Override
  BigInteger denominator() {
    return BigInteger.ONE;
  }

  @Override
  BigInteger height() {
    return BigInteger.ZERO;
  }

  @Override
  boolean isWhole(int i) {
    return true;
  }

  @Override
  boolean isPastHalf(int i) {
    return false;
  }

  @Override
  int compareRemainders(int a, int b) {
    return 0;
  }

  @Override
  long pour(long[] share) {
    for (int i = 0; i < share.length; i++) {
      share[i] = top.at(i);
    }
    return 0;
  }

  @Override
  Column remainders() {
    return Column.all(0);
  }
}
