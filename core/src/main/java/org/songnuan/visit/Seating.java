package org.songnuan.visit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;

/** Gives the seats of symposia to those who come to it in their order. */
final class Seating {
  private final ImmutableList<Symposium> symposia;
  private final Map<Symposium, Set<RecipientId>> invited = new HashMap<>();
  private final Map<Symposium, Set<RecipientId>> waiting = new HashMap<>();
  private final Map<RecipientId, Symposium> seatOf = new HashMap<>();

  Seating(VisitPolicy policy) {
    symposia =
        ImmutableList.sortedCopyOf(
            Comparator.comparing((Symposium one) -> one.occasion().date())
                .thenComparing(one -> one.occasion().code())
                .thenComparing(Symposium::seats)
                .thenComparing(one -> one.categories().toString()),
            policy.symposiums());
    for (Symposium symposium : symposia) {
      invited.put(symposium, new LinkedHashSet<>());
      waiting.put(symposium, new LinkedHashSet<>());
    }
  }

  /**
   * Gives the addressee a seat at the first symposium that is for it and has one, or has it wait
   * for each that is for it.
   *
   * @return whether it has a seat
   */
  boolean seat(Addressee addressee) {
    List<Symposium> full = new ArrayList<>();
    for (Symposium symposium : symposia) {
      if (symposium.isFor(addressee)) {
        if (of(invited, symposium).size() < symposium.seats()) {
          of(invited, symposium).add(addressee.id());
          seatOf.put(addressee.id(), symposium);
          return true;
        }
        full.add(symposium);
      }
    }
    full.forEach(symposium -> of(waiting, symposium).add(addressee.id()));
    return false;
  }

  private static Set<RecipientId> of(Map<Symposium, Set<RecipientId>> guests, Symposium symposium) {
    return guests.getOrDefault(symposium, new LinkedHashSet<>());
  }

  /** Returns where the addressee is invited. */
  Optional<Symposium> seatOf(Addressee addressee) {
    return Optional.ofNullable(seatOf.get(addressee.id()));
  }

  /** Returns why it is contacted by its invitation; empty if it has none. */
  Optional<Reason> why(Addressee addressee) {
    return seatOf(addressee)
        .map(
            symposium ->
                Reason.of(
                    VisitCode.INVITED,
                    Argument.of(symposium.term()),
                    Argument.of(symposium.occasion().date())));
  }

  /** Returns why it is not invited. */
  Reason whyNot(Addressee addressee) {
    return symposia.stream()
        .filter(symposium -> symposium.isFor(addressee))
        .findFirst()
        .map(
            symposium ->
                Reason.of(
                    VisitCode.SEATS_TAKEN,
                    Argument.of(symposium.term()),
                    Argument.of(symposium.seats())))
        .orElseGet(() -> Reason.of(VisitCode.NO_SYMPOSIUM, Argument.of(Channel.SYMPOSIUM.term())));
  }

  ImmutableList<Symposium.Guests> guests() {
    return symposia.stream()
        .map(
            symposium ->
                new Symposium.Guests(
                    symposium,
                    ImmutableList.copyOf(of(invited, symposium)),
                    ImmutableList.copyOf(of(waiting, symposium))))
        .collect(toImmutableList());
  }

  /** Returns for each symposium that has too few seats, how many there are and are wanted. */
  ImmutableList<Finding> findings() {
    return guests().stream()
        .filter(guests -> !guests.waiting().isEmpty())
        .map(
            guests ->
                Finding.note(
                    VisitCode.SYMPOSIUM_FULL,
                    Argument.of(guests.symposium().term()),
                    Argument.of(guests.symposium().seats()),
                    Argument.of(guests.waiting().size())))
        .collect(toImmutableList());
  }
}
