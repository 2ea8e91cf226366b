package org.songnuan.beneficiary;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import org.songnuan.scope.DateRange;

/**
 * Which aid of other campaigns stands beside this one badly: of these campaigns, in this window.
 *
 * @param campaigns the ids of the other campaigns; empty for any
 * @param window the days on which their aid counts
 * @param isHard whether it forbids to list the household, rather than asking somebody to look
 */
public record ConflictRule(ImmutableSortedSet<String> campaigns, DateRange window, boolean isHard) {
  /** Checks that the parts are there. */
  public ConflictRule {
    requireNonNull(campaigns, "campaigns");
    requireNonNull(window, "window");
  }

  /** Returns the rule that forbids to list whoever got aid of these campaigns in the window. */
  public static ConflictRule hard(DateRange window, String... campaigns) {
    return new ConflictRule(ImmutableSortedSet.copyOf(campaigns), window, true);
  }

  /** Returns the rule that asks somebody to look at whoever got such aid in the window. */
  public static ConflictRule soft(DateRange window, String... campaigns) {
    return new ConflictRule(ImmutableSortedSet.copyOf(campaigns), window, false);
  }

  /** Tells whether the rule is about this aid. */
  public boolean isAbout(OtherAid aid) {
    return window.contains(aid.on()) && (campaigns.isEmpty() || campaigns.contains(aid.campaign()));
  }
}
