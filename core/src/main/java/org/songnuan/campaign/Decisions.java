package org.songnuan.campaign;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Decision.Kind;
import org.songnuan.benefit.Precedence;
import org.songnuan.benefit.Standing;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Severity;
import org.songnuan.explain.Verdict;

/** What was decided by hand, by whom it is about. */
final class Decisions {
  private final ImmutableList<Decision> all;
  private final ImmutableListMultimap<RecipientId, Decision> byRecipient;
  private final Map<RecipientId, Place> ordered = new HashMap<>();

  /** A place in a recorded order, and the number of the record, both from 1. */
  private record Place(int order, int place) {}

  Decisions(ImmutableList<Decision> decisions) {
    this.all =
        decisions.stream()
            .distinct()
            .sorted(
                comparing(Decision::on)
                    .thenComparing(Decision::kind)
                    .thenComparing(Decision::document)
                    .thenComparing(decision -> decision.recipients().get(0))
                    .thenComparing(decision -> decision.benefit().map(BenefitId::value).orElse("")))
            .collect(toImmutableList());
    ImmutableListMultimap.Builder<RecipientId, Decision> byId = ImmutableListMultimap.builder();
    all.forEach(decision -> decision.recipients().forEach(id -> byId.put(id, decision)));
    this.byRecipient = byId.build();
    for (int i = 0; i < all.size(); i++) {
      ImmutableList<RecipientId> ids = all.get(i).recipients();
      for (int j = 0; j < ids.size() && all.get(i).kind() == Kind.ORDER; j++) {
        ordered.put(ids.get(j), new Place(i + 1, j + 1));
      }
    }
  }

  ImmutableList<Decision> all() {
    return all;
  }

  /** Returns whether somebody gave up what it would get. */
  boolean declines(RecipientId id) {
    return byRecipient.get(id).stream().anyMatch(decision -> decision.kind() == Kind.DECLINE);
  }

  /** Returns whether anything was decided about the recipient. */
  boolean concern(RecipientId id) {
    return !all.isEmpty() && byRecipient.containsKey(id);
  }

  /** Returns why the recipient was excluded, if it was. */
  Optional<Reason> exclusion(RecipientId id) {
    return byRecipient.get(id).stream()
        .filter(decision -> decision.kind() == Kind.EXCLUDE)
        .map(Decision::reason)
        .findFirst();
  }

  /** Returns why the recipient was included in the category, if it was. */
  Optional<Reason> inclusion(RecipientId id, CategoryId category) {
    return byRecipient.get(id).stream()
        .filter(decision -> decision.category().filter(category::equals).isPresent())
        .map(Decision::reason)
        .findFirst();
  }

  /** Returns the benefits that the recipient chose. */
  ImmutableSet<BenefitId> chosen(RecipientId id) {
    return byRecipient.get(id).stream()
        .flatMap(decision -> decision.benefit().stream())
        .collect(toImmutableSet());
  }

  /** Returns the classification with the categories into which the recipient was included. */
  Classification classify(RecipientId id, Classification byRules) {
    ImmutableSortedSet<CategoryId> included =
        byRecipient.get(id).stream()
            .flatMap(decision -> decision.category().stream())
            .collect(toImmutableSortedSet(naturalOrder()));
    if (included.isEmpty()) {
      return byRules;
    }
    Map<CategoryId, Verdict> verdicts = new TreeMap<>(byRules.verdicts());
    included.forEach(category -> verdicts.put(category, Verdict.YES));
    return Classification.of(verdicts);
  }

  /** Returns the rank of this standing: included ones first, others where a record puts them. */
  Precedence rank(Standing standing) {
    Place place = ordered.get(standing.recipient());
    Precedence rank =
        place == null
            ? Precedence.of(standing)
            : Precedence.of(standing).decided(place.order(), place.place());
    boolean included =
        byRecipient.get(standing.recipient()).stream()
            .anyMatch(decision -> decision.kind() == Kind.INCLUDE);
    return included ? rank.first() : rank;
  }

  /**
   * Returns the entries that order those who are tied, and what this recipient declined or chose.
   */
  ImmutableList<Reason> why(RecipientId id) {
    return byRecipient.get(id).stream()
        .filter(decision -> decision.kind() != Kind.INCLUDE && decision.kind() != Kind.EXCLUDE)
        .map(Decision::reason)
        .collect(toImmutableList());
  }

  /** Returns every entry, and which of them are about nobody on the roster. */
  ImmutableList<Finding> findings(Roster roster) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Decision decision : all) {
      for (RecipientId id : decision.recipients()) {
        findings.add(Finding.of(Severity.NOTE, decision.reason()).about(id.value()));
        if (roster.find(id).isEmpty()) {
          findings.add(Finding.warning(BenefitCode.DECISION_ABOUT_NOBODY).about(id.value()));
        }
      }
    }
    return findings.build();
  }
}
