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
 * <p>A roster asks in the order of the ids, and so the ids and the sums lie one behind the other in
 * that order. A table of open addresses finds them; the hashes in it tell of most recipients that
 * there is nothing.
 */
final class PaidTotals {
  private final int caps;

  /** For each slot the place, from 1, and above it the hash of the id. */
  private final long[] slots;

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
    int room = Integer.highestOneBit(Math.max(1, inOrder.size())) * 4;
    this.slots = new long[room];
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
    int hash = hash(id);
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = ((long) hash << 32) | size;
  }

  private static int hash(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }

  private int place(String id) {
    int hash = hash(id);
    int slot = hash & (slots.length - 1);
    for (long at = slots[slot]; at != 0; at = slots[slot]) {
      if ((int) (at >>> 32) == hash && isAt((int) at - 1, id)) {
        return (int) at - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  private boolean isAt(int place, String id) {
    int from = ends[place];
    if (ends[place + 1] - from != id.length()) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      if (ids[from + i] != id.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns how many caps there are. */
  int caps() {
    return caps;
  }

  /**
   * Returns whether the recipient was paid anything of what the caps count.
   *
   * @param into takes how much of what each cap counts, in fen, in the order of the caps; less than
   *     zero where more was taken back
   */
  boolean isOf(RecipientId id, long[] into) {
    int place = size == 0 ? -1 : place(id.value());
    if (place < 0) {
      return false;
    }
    System.arraycopy(paid, place * caps, into, 0, caps);
    return true;
  }
}
