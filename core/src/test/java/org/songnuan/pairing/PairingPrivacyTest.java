package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Finding;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.testkit.Reachable;

/** No text of a pairing shows who somebody is, and no key of kinship. */
class PairingPrivacyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 11);
  private static final Area STREET = Area.parse("示例街道");
  private static final String MARKER = "\u26a0secret\u26a0";

  private final Target target = Target.of(MARKER + 1, STREET, "VETERAN").kin(MARKER + "kin");
  private final Target other = Target.of(MARKER + 2, STREET, "VETERAN");
  private final Helper helper =
      Helper.builder().id(MARKER + 3).area(STREET).capacity(1).addKin(MARKER + "kin").build();
  private final Helper second = Helper.builder().id(MARKER + 4).area(STREET).capacity(1).build();
  private final PairingPolicy policy =
      PairingTest.policy()
          .addRule(PairRule.noKin())
          .addRule(PairRule.rankFloor("VETERAN", Ladder.CIVIL_SERVICE, "一般干部"))
          .build();

  @Test
  void no_text_of_any_object_shows_an_id() throws IllegalAccessException {
    Assignments existing = Assignments.of(Pair.of(MARKER + 1, MARKER + 3));
    Pairing pairing = policy.pair(List.of(target, other), List.of(helper, second), DAY, existing);
    List<Object> objects =
        new ArrayList<>(
            List.of(
                pairing,
                target,
                existing,
                pairing.forbidding(target.id(), helper.id()),
                pairing.coverage(List.of(target, other)),
                pairing.cover(helper.id(), DateRange.from(DAY)),
                Wishes.NONE.recipient(MARKER + 1, MARKER + 3).helper(MARKER + 3, 1, MARKER + 1)));
    for (Shortage shortage : pairing.shortages()) {
      objects.add(shortage.toString());
      pairing.cures(shortage).forEach(cure -> objects.add(cure.toString()));
    }

    assertThat(pairing.shortages()).isNotEmpty();
    assertThat(Reachable.texts(objects, PairingPrivacyTest::isWayToAnId))
        .isNotEmpty()
        .noneMatch(text -> text.contains("secret"));
    assertThat(helper.toString() + second).doesNotContain("secret");
  }

  /** The keys of kinship, languages and skills are texts that the host itself reads back. */
  private static boolean isWayToAnId(Method method) {
    return (method.getName().equals("value")
            && (method.getDeclaringClass() == RecipientId.class
                || method.getDeclaringClass() == HelperId.class))
        || (method.getDeclaringClass() == Finding.class && method.getName().equals("subject"))
        || method.getName().equals("kin");
  }

  @Test
  void no_refusal_shows_an_id() {
    Pairing pairing = policy.pair(List.of(target), List.of(helper), DAY);

    assertRefused(
        () -> policy.pair(List.of(target, target), List.of(), DAY),
        () -> policy.pair(List.of(), List.of(helper, helper), DAY),
        () -> pairing.helpers(other.id()),
        () -> pairing.recipients(second.id()),
        () -> pairing.forbidding(other.id(), helper.id()),
        () -> pairing.minus(second.id()),
        () -> pairing.cover(second.id(), DateRange.ALL),
        () -> pairing.plus(target),
        () -> HelperId.of(MARKER.repeat(30)),
        () -> HelperId.of(MARKER + '\ud800'),
        () -> Wishes.NONE.recipient(MARKER, MARKER, MARKER),
        () -> Wishes.NONE.helper(MARKER, -1));
  }

  private static void assertRefused(ThrowingCallable... calls) {
    for (ThrowingCallable call : calls) {
      Throwable refusal = catchThrowable(call);
      assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
      assertThat(refusal.toString() + refusal.getCause()).doesNotContain("secret");
    }
  }
}
