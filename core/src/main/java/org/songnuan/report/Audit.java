package org.songnuan.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Payee;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Entitlement;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Severity;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Goods;

/**
 * Checks of what was given against lists that the auditor brings.
 *
 * <p>It answers "was anybody paid who had died, does one payee sign for many, did the goods arrive,
 * were relatives of officials kept apart, and who is in by hand?". Every check reads and decides
 * nothing; its findings are about recipients, in the order of the roster, and no text names
 * anybody. Whom to look at on the spot is drawn by an {@link AuditSample}.
 *
 * <pre>{@code
 * Audit audit = Audit.of(outcome, LocalDate.of(2026, 2, 10));
 * audit.paidAfterDeath(deaths);          // by the register of deaths
 * audit.sharedPayees();
 * audit.goodsReceived(signed);           // by the signatures
 * }</pre>
 */
public final class Audit {
  private final Outcome outcome;
  private final LocalDate paidOn;

  private Audit(Outcome outcome, LocalDate paidOn) {
    this.outcome = Objects.requireNonNull(outcome, "outcome");
    this.paidOn = Objects.requireNonNull(paidOn, "paidOn");
  }

  /**
   * Returns the audit of an outcome.
   *
   * @param paidOn the day on which it was paid
   */
  public static Audit of(Outcome outcome, LocalDate paidOn) {
    return new Audit(outcome, paidOn);
  }

  /** Returns the households that get something. */
  private Stream<Household> helped() {
    return outcome.roster().recipients().stream()
        .filter(Household.class::isInstance)
        .map(Household.class::cast)
        .filter(household -> !outcome.award(household.id()).isEmpty());
  }

  /**
   * Returns what was given after a death: where the payee had died, or all members; benefits for
   * each person that count somebody who had; and, as a warning, households of which a member had.
   * Who died on the day of the payment itself had not. A member without a key is taken to be alive.
   *
   * @param deaths the day of each death, by the key of the person
   */
  public ImmutableList<Finding> paidAfterDeath(Map<PersonId, LocalDate> deaths) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    helped().forEach(household -> findings.addAll(afterDeath(household, deaths)));
    return findings.build();
  }

  private List<Finding> afterDeath(Household household, Map<PersonId, LocalDate> deaths) {
    String id = household.id().value();
    List<LocalDate> dead =
        household.members().stream()
            .flatMap(member -> death(member.id(), deaths).stream())
            .sorted()
            .toList();
    Optional<LocalDate> payee = death(Payee.of(household, paidOn).person(), deaths);
    if (dead.isEmpty() && payee.isEmpty()) {
      return List.of();
    }
    Argument day = Argument.of(paidOn);
    List<Finding> found = new ArrayList<>();
    if (!dead.isEmpty() && dead.size() == household.members().size()) {
      Argument last = Argument.of(dead.get(dead.size() - 1));
      found.add(Finding.error(ReportCode.ALL_DEAD, last, day).about(id));
    } else if (payee.isPresent()) {
      found.add(Finding.error(ReportCode.PAYEE_DEAD, Argument.of(payee.get()), day).about(id));
    }
    for (Entitlement entitlement : outcome.assessment(household.id()).entitlements()) {
      for (int member : entitlement.members()) {
        death(household.members().get(member).id(), deaths)
            .ifPresent(
                died ->
                    found.add(
                        Finding.error(
                                ReportCode.DEAD_COUNTED,
                                Argument.of(entitlement.benefit().term()),
                                Argument.of(died))
                            .about(id)));
      }
    }
    if (found.isEmpty()) {
      found.add(Finding.warning(ReportCode.MEMBER_DEAD, Argument.of(dead.get(0))).about(id));
    }
    return found;
  }

  private Optional<LocalDate> death(Optional<PersonId> person, Map<PersonId, LocalDate> deaths) {
    return person
        .flatMap(key -> Optional.ofNullable(deaths.get(key)))
        .filter(day -> day.isBefore(paidOn));
  }

  /**
   * Returns the recipients whose payee signs for others too, each with how many in all: a guardian
   * of several may, and somebody should look. It is about who signs, as the roster says; to whom
   * the money is transferred, as the host's directory says, is looked at by the {@link
   * PaymentBatch}.
   */
  public ImmutableList<Finding> sharedPayees() {
    ImmutableListMultimap.Builder<PersonId, RecipientId> signed = ImmutableListMultimap.builder();
    helped()
        .forEach(
            household ->
                Payee.of(household, paidOn)
                    .person()
                    .ifPresent(payee -> signed.put(payee, household.id())));
    Map<RecipientId, Integer> shared = new TreeMap<>();
    for (Collection<RecipientId> recipients : signed.build().asMap().values()) {
      if (recipients.size() > 1) {
        recipients.forEach(recipient -> shared.put(recipient, recipients.size()));
      }
    }
    return shared.entrySet().stream()
        .map(
            one ->
                Finding.warning(ReportCode.SHARED_PAYEE, Argument.of(one.getValue()))
                    .about(one.getKey().value()))
        .collect(toImmutableList());
  }

  /**
   * Returns where the goods that were signed for are not those that were issued, and who signed for
   * any without being on the roster.
   *
   * @param received what each recipient signed for; who is left out signed for nothing
   */
  public ImmutableList<Finding> goodsReceived(Map<RecipientId, Goods> received) {
    return AuditOfGoods.of(outcome, received);
  }

  /**
   * Returns who gets something and is in the register of relatives of officials, as a member or as
   * the guardian of one: they belong into a register of their own, and whoever of them was included
   * by hand is an error.
   *
   * @param relatives the keys of those who are relatives of somebody who handles the aid
   */
  public ImmutableList<Finding> relatives(Set<PersonId> relatives) {
    return helped()
        .filter(household -> !Collections.disjoint(persons(household), relatives))
        .map(
            household -> {
              Optional<CategoryId> byHand =
                  inclusions()
                      .filter(decision -> decision.recipients().contains(household.id()))
                      .flatMap(decision -> decision.category().stream())
                      .findFirst();
              return byHand
                  .map(
                      category ->
                          Finding.error(ReportCode.RELATIVE_BY_HAND, Argument.of(term(category))))
                  .orElseGet(() -> Finding.warning(ReportCode.RELATIVE))
                  .about(household.id().value());
            })
        .collect(toImmutableList());
  }

  private static ImmutableSet<PersonId> persons(Household household) {
    ImmutableSet.Builder<PersonId> persons = ImmutableSet.builder();
    for (Person member : household.members()) {
      member.id().ifPresent(persons::add);
      member.guardian().ifPresent(persons::add);
    }
    return persons.build();
  }

  private Stream<Decision> inclusions() {
    return outcome.plan().campaign().decisions().stream()
        .filter(decision -> decision.kind() == Decision.Kind.INCLUDE);
  }

  /**
   * Returns who on the roster was included in a category by hand, and what the rules alone say of
   * it; behind each, the decision as it is on record.
   */
  public ImmutableList<Finding> includedByHand() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Recipient recipient : outcome.roster().recipients()) {
      inclusions()
          .filter(decision -> decision.recipients().contains(recipient.id()))
          .distinct()
          .sorted(Comparator.comparing(Decision::on).thenComparing(Decision::document))
          .forEach(
              decision ->
                  decision
                      .category()
                      .ifPresent(category -> findings.add(byHand(recipient, category, decision))));
    }
    return findings.build();
  }

  private Finding byHand(Recipient recipient, CategoryId category, Decision decision) {
    Verdict byRules = outcome.plan().why(recipient, category).verdict();
    ReportCode code =
        switch (byRules) {
          case YES -> ReportCode.INCLUDED_ANYWAY;
          case NO -> ReportCode.INCLUDED_BY_HAND;
          case UNKNOWN -> ReportCode.INCLUDED_WHILE_OPEN;
        };
    return Finding.of(
            byRules == Verdict.YES ? Severity.NOTE : Severity.WARNING,
            Reason.of(code, Argument.of(term(category))).because(decision.reason()))
        .about(recipient.id().value());
  }

  private Term term(CategoryId id) {
    return outcome.plan().campaign().categories().stream()
        .filter(category -> category.id().equals(id))
        .map(Category::term)
        .findFirst()
        .orElse(Term.of(id.value()));
  }

  /** Returns the day and the number of awards, never whose. */
  @Override
  public String toString() {
    return "Audit[" + paidOn + ", " + outcome.awards().size() + " awards]";
  }
}
