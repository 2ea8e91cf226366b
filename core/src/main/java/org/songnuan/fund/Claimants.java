package org.songnuan.fund;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Assessments;
import org.songnuan.benefit.Entitlement;
import org.songnuan.scope.Area;

/**
 * Recipients in sorts, numbered from 0: those of a sort claim the same.
 *
 * <p>They should get the same, live in the same of the areas that some earmark names, and have
 * nothing yet. Whoever has something already is a sort of its own.
 */
final class Claimants {
  private final Treasury treasury;
  private final Committed committed;
  private final Assessments all;

  /** The sort of each place; nothing where the sorts are the kinds. */
  private final int[] sorts;

  private final ImmutableIntArray examples;
  private final ImmutableLongArray counts;

  private Claimants(
      Treasury treasury,
      Committed committed,
      Assessments all,
      int[] sorts,
      ImmutableIntArray examples,
      ImmutableLongArray counts) {
    this.treasury = treasury;
    this.committed = committed;
    this.all = all;
    this.sorts = sorts;
    this.examples = examples;
    this.counts = counts;
  }

  static Claimants of(Treasury treasury, Committed committed, Assessments all) {
    if (treasury.asksWhere() || !committed.isEmpty()) {
      return new Sorting(treasury, committed, all).claimants();
    }
    return new Claimants(
        treasury, committed, all, new int[0], ImmutableIntArray.of(), all.counts());
  }

  /** Finds the sort of one recipient after the other. */
  private static final class Sorting {
    private final Treasury treasury;
    private final Committed committed;
    private final Assessments all;
    private final Map<Area, int[]> byArea = new HashMap<>();
    private final ImmutableIntArray.Builder examples = ImmutableIntArray.builder();
    private final int[] sorts;
    private long[] counts = new long[64];
    private int size;

    /** The area looked at last, and by kind the sorts of those who live there, from 1. */
    private Area last = Area.EVERYWHERE;

    private int[] ofLast = new int[0];

    Sorting(Treasury treasury, Committed committed, Assessments all) {
      this.treasury = treasury;
      this.committed = committed;
      this.all = all;
      this.sorts = new int[all.size()];
    }

    Claimants claimants() {
      for (int place = 0; place < sorts.length; place++) {
        int sort = sort(place);
        sorts[place] = sort;
        counts[sort]++;
      }
      return new Claimants(
          treasury,
          committed,
          all,
          sorts,
          examples.build(),
          ImmutableLongArray.copyOf(counts).subArray(0, size));
    }

    private int sort(int place) {
      Recipient recipient = all.recipient(place);
      if (committed.isOf(recipient.id())) {
        return newSort(place);
      }
      int[] ofArea = ofArea(recipient.area());
      int kind = all.kind(place);
      if (ofArea[kind] == 0) {
        ofArea[kind] = newSort(place) + 1;
      }
      return ofArea[kind] - 1;
    }

    @SuppressWarnings("ReferenceEquality") // The very same area again asks for nothing new.
    private int[] ofArea(Area area) {
      if (area != last || ofLast.length == 0) {
        last = area;
        ofLast = byArea.computeIfAbsent(treasury.innermost(area), a -> new int[all.kinds()]);
      }
      return ofLast;
    }

    private int newSort(int example) {
      examples.add(example);
      if (size == counts.length) {
        counts = Arrays.copyOf(counts, Math.multiplyExact(2, size));
      }
      return size++;
    }
  }

  private boolean areKinds() {
    return examples.isEmpty();
  }

  /** Returns how many sorts there are. */
  int size() {
    return counts.length();
  }

  /** Returns the sort of the recipient at this place. */
  int sort(int place) {
    return areKinds() ? all.kind(place) : sorts[place];
  }

  /** Returns how many are of the sort; none of some. */
  long count(int sort) {
    return counts.get(sort);
  }

  /** Returns what is due to everybody of the sort. */
  ImmutableList<Entitlement> due(int sort) {
    return all.entitlements(kind(sort));
  }

  /** Returns whether a missing fact could change what is due to those of the sort. */
  boolean isOpen(int sort) {
    return all.isOpen(kind(sort));
  }

  private int kind(int sort) {
    return areKinds() ? sort : all.kind(examples.get(sort));
  }

  /** Returns whether their rows are those of the entitlements alone, as for anybody else. */
  boolean isPlain(int sort) {
    return areKinds() ? !RecipientRows.hasSeveralTurns(due(sort)) : claims(sort).isPlain();
  }

  /** Returns what one of the sort claims; there must be one. */
  RecipientRows claims(int sort) {
    Assessment example = areKinds() ? all.example(sort) : all.get(examples.get(sort));
    return treasury.claims(example, committed);
  }
}
