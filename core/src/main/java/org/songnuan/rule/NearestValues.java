package org.songnuan.rule;

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
 * the entries after it, the range is left out whole. So the limit of a comparison is met to the fen
 * within some hundred looks, whatever the formula; and since nothing else is left out and near
 * values are looked at before far ones, what is found is the nearest.
 */
final class NearestValues {
  private final Question question;
  private final ImmutableList<Entry> entries;
  private final Verdict wanted;

  /** The subject with each of the entries between its bounds. */
  private final FactSheet free;

  /** The subject with each of the entries missing. */
  private final FactSheet fixed;

  NearestValues(Question question, ImmutableList<Entry> entries, Verdict wanted) {
    this.question = question;
    this.entries = entries;
    this.wanted = wanted;
    FactSheet allFree = question.subject();
    FactSheet allMissing = question.subject();
    for (Entry entry : entries) {
      allFree = Entries.put(allFree, entry, question.lowest(entry), question.highest(entry));
      allMissing = Entries.clear(allMissing, entry);
    }
    this.free = allFree;
    this.fixed = allMissing;
  }

  /** Returns whether some values may lead to the verdict; a no is certain. */
  boolean exist() {
    return mayBe(free);
  }

  /** Returns the subject with the nearest values that lead to the verdict, if there are any. */
  Optional<FactSheet> find() {
    FactSheet found = exist() ? from(0, free) : null;
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

  private boolean mayBe(FactSheet narrowed) {
    return question.mayBe(wanted, narrowed, fixed);
  }

  /** Decides the entries from this one on; those before it are decided. */
  private @Nullable FactSheet from(int place, FactSheet narrowed) {
    if (place == entries.size()) {
      return question.verdict(narrowed) == wanted ? narrowed : null;
    }
    Entry entry = entries.get(place);
    boolean known = Entries.isKnown(question.subject(), entry);
    long value = known ? Entries.value(question.subject(), entry) : 0;
    return switch (entry.fact().type()) {
      case MONEY, COUNT, DATE -> amount(place, narrowed, value, known);
      case FLAG, CHOICE -> option(place, narrowed, known ? value : -1);
      case CHOICES -> options(place, narrowed, value, known ? 1 : 0);
    };
  }

  private @Nullable FactSheet put(int place, FactSheet narrowed, long low, long high) {
    FactSheet put = Entries.put(narrowed, entries.get(place), low, high);
    return mayBe(put) ? put : null;
  }

  /** Looks on both sides; what is not known is looked for near zero. */
  private @Nullable FactSheet amount(int place, FactSheet narrowed, long value, boolean known) {
    Entry entry = entries.get(place);
    long lowest = question.lowest(entry);
    long highest = question.highest(entry);
    long start = Math.max(lowest, Math.min(highest, value));
    FactSheet below = start == lowest ? null : away(place, narrowed, start, start - 1, lowest);
    if (below != null) {
      long distance = start - Entries.value(below, entry);
      boolean all = Long.compareUnsigned(highest - start, distance - 1) <= 0;
      highest = all ? highest : start + distance - 1;
    }
    long first = known ? start + 1 : start;
    boolean isNone = start == highest && known;
    FactSheet above = isNone ? null : away(place, narrowed, start, first, highest);
    return above == null ? below : above;
  }

  /**
   * Looks from the nearer value to the farther, which lie on one side of the start or at it. The
   * first part that is looked at is as long as it is far from the start, at most a half.
   */
  private @Nullable FactSheet away(int place, FactSheet narrowed, long start, long near, long far) {
    FactSheet part = put(place, narrowed, Math.min(near, far), Math.max(near, far));
    if (part == null) {
      return null;
    }
    if (near == far) {
      return from(place + 1, part);
    }
    long half = Math.min(Math.abs((far - near) / 2), Math.abs(near - start));
    int sign = far > near ? 1 : -1;
    FactSheet nearer = away(place, narrowed, start, near, near + sign * half);
    return nearer != null ? nearer : away(place, narrowed, start, near + sign * (half + 1), far);
  }

  private @Nullable FactSheet option(int place, FactSheet narrowed, long value) {
    for (long other = 0; other <= question.highest(entries.get(place)); other++) {
      FactSheet put = other == value ? null : put(place, narrowed, other, other);
      FactSheet found = put == null ? null : from(place + 1, put);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable FactSheet options(int place, FactSheet narrowed, long value, int fewest) {
    long asked = question.options(entries.get(place));
    for (int moved = fewest; moved <= Long.bitCount(asked); moved++) {
      FactSheet found = moved(place, narrowed, value, asked, moved);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Gains or loses so many of the options that are still open, those declared first first. */
  private @Nullable FactSheet moved(
      int place, FactSheet narrowed, long value, long open, int moves) {
    if (Long.bitCount(open) < moves) {
      return null;
    }
    long still = moves == 0 ? 0 : open;
    FactSheet part = put(place, narrowed, value & ~still, value | still);
    if (part == null) {
      return null;
    }
    if (moves == 0) {
      return from(place + 1, part);
    }
    long option = Long.lowestOneBit(open);
    FactSheet found = moved(place, narrowed, value ^ option, open & ~option, moves - 1);
    return found != null ? found : moved(place, narrowed, value, open & ~option, moves);
  }
}
