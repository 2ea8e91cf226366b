package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.NearestChange.Entry;

/**
 * Looks for values of some entries that lead to a verdict, those that move the first entry least,
 * then the second.
 *
 * <p>It halves: where a range of an entry's values can certainly not lead to the verdict, whatever
 * the other entries, the range is left out whole. So the limit of a comparison is met to the fen
 * within some hundred looks, whatever the formula; and since nothing else is left out and near
 * values are looked at before far ones, what is found is the nearest.
 */
final class NearestValues {
  private final Question question;
  private final ImmutableList<Entry> entries;
  private final Verdict wanted;

  /** Those of the entries that have few values: all are tried where a range is looked at. */
  private final ImmutableList<Entry> choices;

  /** The subject with each of the entries between its bounds. */
  private final FactSheet free;

  /** The subject with each of the entries missing. */
  private final FactSheet fixed;

  /** What remains to be decided once an entry has a value: returns the subject, if it is found. */
  private interface Rest {
    @Nullable FactSheet of(FactSheet narrowed);
  }

  NearestValues(Question question, ImmutableList<Entry> entries, Verdict wanted) {
    this.question = question;
    this.entries = entries;
    this.wanted = wanted;
    this.choices =
        entries.stream()
            .filter(entry -> isOf(entry, Fact.Type.FLAG) || isOf(entry, Fact.Type.CHOICE))
            .collect(toImmutableList());
    FactSheet allFree = question.subject();
    FactSheet allMissing = question.subject();
    for (Entry entry : entries) {
      allFree = Entries.put(allFree, entry, question.lowest(entry), question.highest(entry));
      allMissing = Entries.clear(allMissing, entry);
    }
    this.free = allFree;
    this.fixed = allMissing;
  }

  private static boolean isOf(Entry entry, Fact.Type type) {
    return entry.fact().type() == type;
  }

  /** Returns whether some values may lead to the verdict; a no is certain. */
  boolean exist() {
    return question.mayBe(wanted, free, fixed);
  }

  /** Returns the subject with the nearest values that lead to the verdict, if there are any. */
  Optional<FactSheet> find() {
    boolean each = entries.size() == 1 || entries.stream().allMatch(this::mayHaveSomeValue);
    FactSheet found = each && mayBe(free) ? from(0, free) : null;
    if (found == null || question.hasGivenUp()) {
      return Optional.empty();
    }
    FactSheet changed = question.subject();
    for (Entry entry : entries) {
      long value = Entries.value(found, entry);
      changed = Entries.put(changed, entry, value, value);
    }
    return Optional.of(changed);
  }

  /** A rule that contradicts itself about one entry is seen at once, whatever the others. */
  private boolean mayHaveSomeValue(Entry entry) {
    return decide(entry, free, narrowed -> narrowed) != null;
  }

  /** Decides the entries from this one on; those before it are decided. */
  private @Nullable FactSheet from(int place, FactSheet narrowed) {
    if (place == entries.size()) {
      return question.isSo(wanted, narrowed) ? narrowed : null;
    }
    return decide(entries.get(place), narrowed, next -> from(place + 1, next));
  }

  private @Nullable FactSheet decide(Entry entry, FactSheet narrowed, Rest rest) {
    return switch (entry.fact().type()) {
      case MONEY, COUNT, DATE, QUOTIENT -> amount(entry, narrowed, rest);
      case FLAG, CHOICE -> option(entry, narrowed, rest);
      case CHOICES -> options(entry, narrowed, rest);
    };
  }

  /** Returns the subject with the entry narrowed so, if that may still lead to the verdict. */
  private @Nullable FactSheet put(Entry entry, FactSheet narrowed, long low, long high) {
    FactSheet put = Entries.put(narrowed, entry, low, high);
    return mayBe(put) ? put : null;
  }

  private boolean mayBe(FactSheet narrowed) {
    return question.mayBe(wanted, narrowed, fixed) && mayBe(0, narrowed);
  }

  private boolean mayBe(int choice, FactSheet narrowed) {
    if (choice == choices.size()) {
      return true;
    }
    Entry entry = choices.get(choice);
    long low = Entries.value(narrowed, entry);
    long high = Entries.most(narrowed, entry);
    if (low == high) {
      return mayBe(choice + 1, narrowed);
    }
    for (long value = low; value <= high; value++) {
      FactSheet put = Entries.put(narrowed, entry, value, value);
      if (question.mayBe(wanted, put, fixed) && mayBe(choice + 1, put)) {
        return true;
      }
    }
    return false;
  }

  private boolean isKnown(Entry entry) {
    return Entries.isKnown(question.subject(), entry);
  }

  /** Returns the value as it is; of what is not known, none that there is of choices, else zero. */
  private long start(Entry entry, long ifUnknown) {
    return isKnown(entry) ? Entries.value(question.subject(), entry) : ifUnknown;
  }

  /** Looks on both sides of the value as it is; what is not known is looked for near zero. */
  private @Nullable FactSheet amount(Entry entry, FactSheet narrowed, Rest rest) {
    long lowest = question.lowest(entry);
    long highest = question.highest(entry);
    long start = Math.max(lowest, Math.min(highest, start(entry, 0)));
    FactSheet below =
        start == lowest ? null : away(entry, narrowed, start, start - 1, lowest, rest);
    if (below != null) {
      long distance = start - Entries.value(below, entry);
      boolean all = Long.compareUnsigned(highest - start, distance - 1) <= 0;
      highest = all ? highest : start + distance - 1;
    }
    long first = isKnown(entry) ? 1 : 0;
    boolean none = highest - start == 0 && first == 1;
    FactSheet above = none ? null : away(entry, narrowed, start, start + first, highest, rest);
    return above == null ? below : above;
  }

  /**
   * Looks from the nearer value to the farther, which lie on one side of the start or at it. The
   * part that is looked at first is as long as it is far from the start, at most a half.
   */
  private @Nullable FactSheet away(
      Entry entry, FactSheet narrowed, long start, long near, long far, Rest rest) {
    FactSheet part = put(entry, narrowed, Math.min(near, far), Math.max(near, far));
    if (part == null) {
      return null;
    }
    if (near == far) {
      return rest.of(part);
    }
    long length = Math.min(Math.abs((far - near) / 2), Math.abs(near - start));
    long sign = far > near ? 1 : -1;
    long middle = near + sign * length;
    FactSheet nearer = away(entry, narrowed, start, near, middle, rest);
    return nearer != null ? nearer : away(entry, narrowed, start, middle + sign, far, rest);
  }

  private @Nullable FactSheet option(Entry entry, FactSheet narrowed, Rest rest) {
    for (long option = 0; option <= question.highest(entry); option++) {
      boolean moves = option != start(entry, -1);
      FactSheet put = moves ? put(entry, narrowed, option, option) : null;
      FactSheet found = put == null ? null : rest.of(put);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable FactSheet options(Entry entry, FactSheet narrowed, Rest rest) {
    long asked = question.options(entry);
    for (int moves = isKnown(entry) ? 1 : 0; moves <= Long.bitCount(asked); moves++) {
      FactSheet found = exchange(entry, narrowed, start(entry, 0), asked, moves, rest);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Gains or loses so many of the options that are still open, of equals those declared first. */
  private @Nullable FactSheet exchange(
      Entry entry, FactSheet narrowed, long value, long open, int moves, Rest rest) {
    if (Long.bitCount(open) < moves) {
      return null;
    }
    long still = moves == 0 ? 0 : open;
    FactSheet part = put(entry, narrowed, value & ~still, value | still);
    if (part == null) {
      return null;
    }
    if (moves == 0) {
      return rest.of(part);
    }
    long option = Long.lowestOneBit(open);
    long others = open & ~option;
    FactSheet found = exchange(entry, narrowed, value ^ option, others, moves - 1, rest);
    return found != null ? found : exchange(entry, narrowed, value, others, moves, rest);
  }
}
