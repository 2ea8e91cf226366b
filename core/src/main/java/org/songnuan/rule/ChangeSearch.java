package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.NearestChange.Entry;

/**
 * Looks for the smallest sets of entries that can change a verdict.
 *
 * <p>Sets are tried by increasing size. An entry without which all the others together could do
 * nothing belongs to every set, which leaves few to choose from.
 */
final class ChangeSearch {
  private final Question question;
  private final ImmutableList<Entry> entries;

  /**
   * Makes the search.
   *
   * @param entries the entries that may change, in order
   */
  ChangeSearch(Question question, ImmutableList<Entry> entries) {
    this.question = question;
    this.entries = entries;
  }

  /**
   * A set of entries that can change the verdict.
   *
   * @param entries the entries, in order
   * @param subject the subject with their nearest values
   * @param verdict the verdict that these lead to
   */
  record Found(ImmutableList<Entry> entries, FactSheet subject, Verdict verdict) {}

  /**
   * Returns the smallest sets that can lead to one of the verdicts, each with the nearest values
   * that lead to the first of the verdicts that it can lead to.
   */
  ImmutableList<Found> changing(ImmutableList<Verdict> wanted) {
    return smallest(
        set -> wanted.stream().anyMatch(verdict -> values(set, verdict).exist()),
        set -> wanted.stream().flatMap(verdict -> found(set, verdict).stream()).findFirst());
  }

  private Optional<Found> found(ImmutableList<Entry> set, Verdict verdict) {
    return values(set, verdict).find().map(changed -> new Found(set, changed, verdict));
  }

  /** Returns the smallest sets that decide, whatever their values. */
  ImmutableList<ImmutableList<Entry>> deciding() {
    return smallest(set -> !values(set, Verdict.UNKNOWN).exist(), Optional::of);
  }

  private NearestValues values(ImmutableList<Entry> set, Verdict wanted) {
    return new NearestValues(question, set, wanted);
  }

  /**
   * Returns what comes of each of the smallest sets of which anything comes.
   *
   * @param maySuffice whether anything may come of a set; if of one, of every larger one
   * @param outcome what comes of a set, if anything
   */
  private <T> ImmutableList<T> smallest(
      Predicate<ImmutableList<Entry>> maySuffice,
      Function<ImmutableList<Entry>, Optional<T>> outcome) {
    if (!maySuffice.test(entries)) {
      return ImmutableList.of();
    }
    ImmutableList<Entry> needed =
        entries.stream()
            .filter(entry -> !maySuffice.test(allBut(entry)))
            .collect(toImmutableList());
    List<T> found = new ArrayList<>();
    for (int size = needed.size(); size <= entries.size() && found.isEmpty(); size++) {
      choose(
          size,
          0,
          ImmutableList.of(),
          needed,
          set -> {
            if (maySuffice.test(set) && !question.hasGivenUp()) {
              outcome.apply(set).ifPresent(found::add);
            }
          });
    }
    return ImmutableList.copyOf(found);
  }

  private ImmutableList<Entry> allBut(Entry left) {
    return entries.stream().filter(entry -> !entry.equals(left)).collect(toImmutableList());
  }

  /** Hands over each set with so many more of the entries from this one on, in order. */
  private void choose(
      int more,
      int from,
      ImmutableList<Entry> chosen,
      ImmutableList<Entry> needed,
      Consumer<ImmutableList<Entry>> taker) {
    if (more == 0) {
      if (chosen.containsAll(needed)) {
        taker.accept(chosen);
      }
      return;
    }
    for (int place = from; place + more <= entries.size() && !question.hasGivenUp(); place++) {
      Entry entry = entries.get(place);
      choose(
          more - 1,
          place + 1,
          ImmutableList.<Entry>builder().addAll(chosen).add(entry).build(),
          needed,
          taker);
      if (needed.contains(entry)) {
        return;
      }
    }
  }
}
