package org.songnuan.pairing;

import java.util.Optional;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Verdict;

/**
 * Checks a {@link Shortage} against the policy, the lists and the day alone: every pair is asked
 * anew, capacities are added up, and nothing of what found it is used.
 */
final class ShortageCheck {
  private final Given given;
  private final PairRules rules;

  ShortageCheck(Given given) {
    this.given = given;
    this.rules = new PairRules(given.policy());
  }

  boolean accepts(Shortage shortage) {
    long capacity = 0;
    for (HelperId id : shortage.helpers()) {
      int place = given.sides().place(id);
      if (place < 0) {
        return false;
      }
      capacity += capacity(given.sides().helper(place));
    }
    long wanted = 0;
    for (RecipientId id : shortage.recipients()) {
      int place = given.sides().place(id);
      if (place < 0) {
        return false;
      }
      Target target = given.sides().target(place);
      wanted += Math.max(0, wanted(target, shortage.first()) - others(target, shortage));
    }
    return wanted == shortage.wanted() && capacity == shortage.capacity();
  }

  private long wanted(Target target, boolean first) {
    return first ? 1 : given.contacts(target);
  }

  /** Returns how many helpers beside those named may help the target. */
  private long others(Target target, Shortage shortage) {
    return given.sides().helpers().stream()
        .filter(helper -> !shortage.helpers().contains(helper.id()))
        .filter(helper -> capacity(helper) > 0 && mayHelp(target, helper))
        .count();
  }

  private boolean mayHelp(Target target, Helper helper) {
    return !given.isStanding(target, helper)
        && given.policy().rules().stream()
            .allMatch(
                rule ->
                    rules.classifier().verdict(rule.id(), rules.facts().of(target, helper))
                        == Verdict.YES);
  }

  private long capacity(Helper helper) {
    if (helper.isAbsent(given.date())) {
      return 0;
    }
    Optional<Integer> own =
        helper.capacity().isPresent()
            ? Optional.of(helper.capacity().getAsInt())
            : helper.rank().map(given.policy().capacities()::get);
    return Math.max(0, own.orElse(0) - given.standing(helper));
  }
}
