package org.songnuan.beneficiary;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;

/**
 * Who receives what somebody is awarded, and signs for it.
 *
 * <p>It answers "whose signature is needed?". Whoever has a guardian on file is represented by the
 * guardian, an adult too; a guardian who is not a member of the household, or of unknown age, is
 * taken to be of full age. Somebody under 18 without one has no payee until the guardian is on
 * file, and nobody is guessed: neither the head of the household nor the eldest member. For a
 * household its head signs, or the only member that it has.
 *
 * @param person the key of the payee; empty if there is none, or none is on file
 * @param reason why it is this one, or what is missing
 */
public record Payee(Optional<PersonId> person, Reason reason) {
  /** Checks that the parts are there. */
  public Payee {
    requireNonNull(person, "person");
    requireNonNull(reason, "reason");
  }

  /**
   * Returns who signs for the household.
   *
   * @param date the day of the payment, on which ages are counted
   */
  public static Payee of(Household household, LocalDate date) {
    ImmutableList<Person> heads =
        household.members().stream()
            .filter(member -> member.is(Role.HEAD))
            .collect(ImmutableList.toImmutableList());
    if (heads.size() == 1) {
      return of(household, heads.get(0), date);
    }
    if (heads.size() > 1) {
      return nobody(BeneficiaryCode.SEVERAL_HEADS);
    }
    boolean isAlone = household.members().size() == 1 && !household.facts().isMembersOpen();
    return isAlone
        ? of(household, household.members().get(0), date)
        : nobody(BeneficiaryCode.NO_HEAD);
  }

  /**
   * Returns who signs for this member of the household.
   *
   * @param date the day of the payment, on which ages are counted
   */
  public static Payee of(Household household, Person member, LocalDate date) {
    Optional<PersonId> guardian = member.guardian();
    if (guardian.isPresent()) {
      boolean isMinor =
          household.members().stream()
              .filter(other -> other.id().equals(guardian))
              .anyMatch(other -> Ages.atLeast(other, Ages.FULL_AGE, date) == Verdict.NO);
      return isMinor
          ? nobody(BeneficiaryCode.GUARDIAN_MINOR)
          : new Payee(guardian, Reason.of(BeneficiaryCode.GUARDIAN_SIGNS));
    }
    return switch (Ages.atLeast(member, Ages.FULL_AGE, date)) {
      case NO -> nobody(BeneficiaryCode.NO_GUARDIAN);
      case UNKNOWN -> nobody(BeneficiaryCode.FULL_AGE_OPEN);
      case YES ->
          member.id().isPresent()
              ? new Payee(member.id(), Reason.of(BeneficiaryCode.SIGNS_IN_PERSON))
              : nobody(BeneficiaryCode.NO_PERSON_ID);
    };
  }

  private static Payee nobody(BeneficiaryCode why) {
    return new Payee(Optional.empty(), Reason.of(why));
  }
}
