package org.songnuan.pairing;

import java.util.Arrays;

/**
 * Helpers by how far away they are, the nearest first, of equally near ones the first by place: a
 * binary heap that knows where each stands.
 */
final class Queue {
  private final long[] far;
  private final int[] heap;
  private final int[] place;
  private final int[] touched;
  private int size;
  private int seen;

  Queue(int helpers) {
    far = new long[helpers];
    Arrays.fill(far, Links.NEVER);
    heap = new int[helpers];
    place = new int[helpers];
    Arrays.fill(place, -1);
    touched = new int[helpers];
  }

  /** Forgets all that were reached, at a cost in proportion to them. */
  void clear() {
    for (int i = 0; i < seen; i++) {
      far[touched[i]] = Links.NEVER;
      place[touched[i]] = -1;
    }
    size = 0;
    seen = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Returns how far away the helper is as far as is known; {@link Links#NEVER} if not reached. */
  long far(int helper) {
    return far[helper];
  }

  /** Puts the helper so near, which is nearer than what was known. */
  void bring(int helper, long distance) {
    if (far[helper] == Links.NEVER) {
      touched[seen++] = helper;
    }
    far[helper] = distance;
    int at = place[helper] >= 0 ? place[helper] : size++;
    rise(helper, at);
  }

  /** Takes the nearest off. */
  int take() {
    int nearest = heap[0];
    place[nearest] = -1;
    int last = heap[--size];
    if (size > 0) {
      sink(last);
    }
    return nearest;
  }

  private void rise(int helper, int start) {
    int at = start;
    while (at > 0) {
      int above = (at - 1) >> 1;
      if (!isBefore(helper, heap[above])) {
        break;
      }
      put(heap[above], at);
      at = above;
    }
    put(helper, at);
  }

  private void sink(int helper) {
    int at = 0;
    while (true) {
      int below = 2 * at + 1;
      if (below >= size) {
        break;
      }
      if (below + 1 < size && isBefore(heap[below + 1], heap[below])) {
        below++;
      }
      if (!isBefore(heap[below], helper)) {
        break;
      }
      put(heap[below], at);
      at = below;
    }
    put(helper, at);
  }

  private void put(int helper, int at) {
    heap[at] = helper;
    place[helper] = at;
  }

  private boolean isBefore(int one, int other) {
    return far[one] < far[other] || (far[one] == far[other] && one < other);
  }
}
