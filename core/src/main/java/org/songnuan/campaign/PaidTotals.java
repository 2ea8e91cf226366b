package org.songnuan.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.History;
import org.songnuan.benefit.Tariff;

/**
 * What recipients were paid before of what each cap on the whole counts, summed up once for a plan.
 *
 * <p>The ids and the sums lie one behind the other in the order of the ids. A roster is in that
 * order too, and so both are gone through side by side, as a merge join does.
 */
final class PaidTotals {
  private final int caps;

  private final int[] ends;
  private final long[] paid;
  private char[] ids = new char[64];
  private int size;

  PaidTotals(CampaignPlan plan, Tariff tariff, History history) {
    ImmutableList<Cap> caps = ofRecipients(tariff);
    String campaign = plan.campaign().id().value();
    ImmutableSortedSet<RecipientId> inOrder =
        caps.isEmpty() ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(history.recipients());
    this.caps = caps.size();
    this.ends = new int[inOrder.size() + 1];
    this.paid = new long[Math.multiplyExact(inOrder.size(), this.caps)];
    for (RecipientId id : inOrder) {
      for (int i = 0; i < this.caps; i++) {
        paid[size * this.caps + i] = history.counted(id, caps.get(i), plan.date(), campaign).fen();
      }
      add(id.value());
    }
  }

  private static ImmutableList<Cap> ofRecipients(Tariff tariff) {
    return tariff.caps().stream()
        .filter(cap -> !cap.isPerPerson())
        .collect(ImmutableList.toImmutableList());
  }

  private void add(String id) {
    int from = ends[size];
    int end = from + id.length();
    if (end > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(end, Math.multiplyExact(2, ids.length)));
    }
    id.getChars(0, id.length(), ids, from);
    ends[++size] = end;
  }

  /**
   * Returns whether the id at this place comes before another (less than zero), or is it (zero).
   */
  private int compare(int place, String other) {
    int from = ends[place];
    int length = ends[place + 1] - from;
    int common = Math.min(length, other.length());
    for (int i = 0; i < common; i++) {
      int difference = ids[from + i] - other.charAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return length - other.length();
  }

  /** Returns the first place from this one on whose id does not come before another. */
  private int firstFrom(int place, String other) {
    int before = place - 1;
    int step = 1;
    while (before + step < size && compare(before + step, other) < 0) {
      before += step;
      step *= 2;
    }
    int until = Math.min(before + step, size);
    while (until - before > 1) {
      int middle = (before + until) >>> 1;
      if (compare(middle, other) < 0) {
        before = middle;
      } else {
        until = middle;
      }
    }
    return until;
  }

  /** Returns how many caps there are. */
  int caps() {
    return caps;
  }

  /** Returns what goes through the sums beside a roster. */
  Walk walk() {
    return new Walk();
  }

  /** Goes through the sums once; whoever is asked for comes after those asked for before. */
  final class Walk {
    private int at;

    /**
     * Returns whether the recipient was paid anything of what the caps count.
     *
     * @param into takes how much of what each cap counts, in fen, in the order of the caps; less
     *     than zero where more was taken back
     */
    boolean isOf(RecipientId id, long[] into) {
      String asked = id.value();
      int order = at < size ? compare(at, asked) : 1;
      if (order < 0) {
        at = firstFrom(at, asked);
        order = at < size ? compare(at, asked) : 1;
      }
      if (order == 0) {
        System.arraycopy(paid, at * caps, into, 0, caps);
      }
      return order == 0;
    }
  }
}
