package org.songnuan.beneficiary;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Verdict;

/** What on a household's file cannot be right, whatever the rules ask. */
final class HouseholdCheck {
  private HouseholdCheck() {}

  static ImmutableList<Finding> of(Household household, LocalDate date) {
    ImmutableList.Builder<Finding> found = ImmutableList.builder();
    found.addAll(household.facts().schema().check(household.facts()));
    if (household.facts().get(Household.SIZE).orElse(0L) == 0 && household.members().isEmpty()) {
      found.add(Finding.warning(BeneficiaryCode.NO_MEMBERS));
    }
    if (household.members().stream().filter(member -> member.is(Role.HEAD)).count() > 1) {
      found.add(Finding.warning(BeneficiaryCode.SEVERAL_HEADS));
    }
    if (household.members().stream().anyMatch(member -> isBornAfter(member, date))) {
      found.add(Finding.warning(BeneficiaryCode.BORN_LATER, Argument.of(date)));
    }
    if (household.members().stream()
        .anyMatch(member -> Ages.atLeast(member, Ages.OLDEST + 1, date) == Verdict.YES)) {
      found.add(Finding.warning(BeneficiaryCode.TOO_OLD, Argument.of(Ages.OLDEST)));
    }
    return found.build();
  }

  private static boolean isBornAfter(Person member, LocalDate date) {
    return Ages.born(member).filter(days -> days.first().isAfter(date)).isPresent();
  }
}
