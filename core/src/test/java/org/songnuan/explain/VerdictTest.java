package org.songnuan.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.explain.Verdict.NO;
import static org.songnuan.explain.Verdict.UNKNOWN;
import static org.songnuan.explain.Verdict.YES;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VerdictTest {
  @Test
  void the_example_of_the_class_holds() {
    assertThat(NO.and(UNKNOWN)).isEqualTo(NO);
    assertThat(YES.and(UNKNOWN)).isEqualTo(UNKNOWN);
  }

  /** Unknown stands for yes and no: the answer is known where both give the same. */
  @Property
  void the_connectives_are_those_of_all_that_the_unknown_may_turn_out_to_be(
      @ForAll Verdict one, @ForAll Verdict other) {
    Set<Verdict> and = EnumSet.noneOf(Verdict.class);
    Set<Verdict> or = EnumSet.noneOf(Verdict.class);
    Set<Verdict> not = EnumSet.noneOf(Verdict.class);
    for (boolean a : meanings(one)) {
      not.add(Verdict.of(!a));
      for (boolean b : meanings(other)) {
        and.add(Verdict.of(a && b));
        or.add(Verdict.of(a || b));
      }
    }
    assertThat(one.and(other)).isEqualTo(only(and));
    assertThat(one.or(other)).isEqualTo(only(or));
    assertThat(one.not()).isEqualTo(only(not));
  }

  private static boolean[] meanings(Verdict verdict) {
    return verdict == UNKNOWN ? new boolean[] {true, false} : new boolean[] {verdict == YES};
  }

  private static Verdict only(Set<Verdict> verdicts) {
    return verdicts.size() == 1 ? verdicts.iterator().next() : UNKNOWN;
  }
}
