package org.songnuan.beneficiary;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Comparator;
import java.util.TreeSet;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;

/**
 * Aid of other campaigns, and the rules by which it stands beside this one badly.
 *
 * <p>It answers "may this household be listed, for all that others give it?": what a household got,
 * and what its members got wherever they were, is looked up one recipient at a time.
 *
 * <pre>{@code
 * Conflicts.of(
 *         List.of(ConflictRule.hard(window, "union-aid")),
 *         List.of(OtherAid.toHousehold("union-aid", "H-1", LocalDate.of(2025, 12, 3))))
 *     .about(household)
 * }</pre>
 */
public final class Conflicts {
  static final Comparator<OtherAid> AIDS =
      comparing(OtherAid::on)
          .thenComparing(OtherAid::campaign)
          .thenComparing(aid -> aid.recipient().map(RecipientId::value).orElse(""))
          .thenComparing(aid -> aid.person().map(PersonId::value).orElse(""));

  private final ImmutableList<ConflictRule> rules;
  private final ImmutableListMultimap<Object, OtherAid> byReceiver;

  private Conflicts(ImmutableList<ConflictRule> rules, ImmutableList<OtherAid> aids) {
    this.rules = rules;
    this.byReceiver =
        Multimaps.index(
            aids, aid -> aid.person().isPresent() ? aid.person().get() : aid.recipient().get());
  }

  /** Returns what these rules make of this aid; aid that no rule is about is no conflict. */
  public static Conflicts of(Iterable<ConflictRule> rules, Iterable<OtherAid> aids) {
    ImmutableList<ConflictRule> all = ImmutableList.copyOf(rules);
    return new Conflicts(
        all,
        ImmutableList.copyOf(aids).stream()
            .filter(aid -> all.stream().anyMatch(rule -> rule.isAbout(aid)))
            .collect(toImmutableList()));
  }

  /** Returns whether there is none, whoever is asked about. */
  public boolean isEmpty() {
    return byReceiver.isEmpty();
  }

  /**
   * Returns the conflicts of a recipient, its own and those of its members, in the order of days:
   * an error of a hard rule, which forbids to list it, else a warning.
   */
  public ImmutableList<Finding> about(Recipient recipient) {
    if (byReceiver.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<PersonId> members = ImmutableList.builder();
    if (recipient instanceof Household household) {
      household.members().forEach(member -> member.id().ifPresent(members::add));
    }
    return about(recipient.id(), members.build());
  }

  ImmutableList<Finding> about(RecipientId recipient, Iterable<PersonId> members) {
    TreeSet<OtherAid> theirs = new TreeSet<>(AIDS);
    theirs.addAll(byReceiver.get(recipient));
    members.forEach(person -> theirs.addAll(byReceiver.get(person)));
    return theirs.stream()
        .map(aid -> finding(aid).about(recipient.value()))
        .collect(toImmutableList());
  }

  private Finding finding(OtherAid aid) {
    Argument campaign = Argument.text(aid.campaign());
    Argument day = Argument.of(aid.on());
    return rules.stream().anyMatch(rule -> rule.isHard() && rule.isAbout(aid))
        ? Finding.error(BeneficiaryCode.CONFLICT_HARD, campaign, day)
        : Finding.warning(BeneficiaryCode.CONFLICT_SOFT, campaign, day);
  }

  /** Returns how much aid there is, never whose. */
  @Override
  public String toString() {
    return "Conflicts[" + rules.size() + " rules, " + byReceiver.size() + " aids]";
  }
}
