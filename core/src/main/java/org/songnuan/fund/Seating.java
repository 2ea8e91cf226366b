package org.songnuan.fund;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Standing;

/**
 * Who sits when the line is called up, group by group.
 *
 * <p>Reserved seats that nobody fills are counted first, for how many there are does not depend on
 * the order; unless they are kept, they are free for all. Of a group that cannot sit as a whole,
 * somebody sits for certain who would find a seat even after all others of the group, and by chance
 * who would find one only before them.
 */
final class Seating {
  /** So many are tied for so many seats. */
  record Tie(long tied, long open) {
    static final Tie NONE = new Tie(0, 0);
  }

  private final Quota quota;
  private Seats seats;
  final Set<RecipientId> seated = new HashSet<>();
  final Map<RecipientId, Tie> undecided = new HashMap<>();
  final ImmutableList<Tie> ties;
  final long taken;

  Seating(Quota quota, ImmutableList<ImmutableList<Standing>> line) {
    this.quota = quota;
    this.seats = empty(0);
    for (ImmutableList<Standing> group : line) {
      group.forEach(standing -> seats.seat(fits(standing)));
    }
    long unfilled = quota.seats() - seats.taken();
    this.seats = empty(quota.keepsUnfilled() ? 0 : unfilled);
    ImmutableList.Builder<Tie> found = ImmutableList.builder();
    for (ImmutableList<Standing> group : line) {
      Seats all = seats.copy();
      long before = seats.taken();
      group.forEach(standing -> all.seat(fits(standing)));
      if (all.taken() - before == group.size()) {
        group.forEach(standing -> seated.add(standing.recipient()));
      } else if (all.taken() > before) {
        decide(group, all.taken() - before).ifPresent(found::add);
      }
      seats = all;
    }
    this.ties = found.build();
    this.taken = seats.taken();
  }

  private Seats empty(long returned) {
    long[] groups = new long[quota.reserves().size() + 1];
    groups[0] = quota.seats() - quota.reserved() + returned;
    for (int i = 1; i < groups.length; i++) {
      groups[i] = quota.reserves().get(i - 1).seats();
    }
    return Seats.of(groups);
  }

  private BitSet fits(Standing standing) {
    BitSet fits = new BitSet();
    fits.set(0);
    for (int i = 0; i < quota.reserves().size(); i++) {
      fits.set(i + 1, quota.reserves().get(i).admits(standing));
    }
    return fits;
  }

  /** Of a group that cannot sit as a whole: who sits in any case, and who only by chance. */
  private Optional<Tie> decide(ImmutableList<Standing> group, long places) {
    Map<BitSet, Long> alike = new HashMap<>();
    group.forEach(standing -> alike.merge(fits(standing), 1L, Math::addExact));
    Set<BitSet> certain = new HashSet<>();
    Set<BitSet> possible = new HashSet<>();
    for (BitSet fits : alike.keySet()) {
      if (!seats.copy().seat(fits)) {
        continue;
      }
      Seats others = seats.copy();
      for (Map.Entry<BitSet, Long> each : alike.entrySet()) {
        long count = each.getValue() - (each.getKey().equals(fits) ? 1 : 0);
        while (count > 0 && others.seat(each.getKey())) {
          count--;
        }
      }
      if (others.seat(fits)) {
        certain.add(fits);
      } else {
        possible.add(fits);
      }
    }
    long tied = 0;
    for (Standing standing : group) {
      if (certain.contains(fits(standing))) {
        seated.add(standing.recipient());
        places--;
      } else if (possible.contains(fits(standing))) {
        tied++;
      }
    }
    if (tied == 0) {
      return Optional.empty();
    }
    Tie tie = new Tie(tied, places);
    for (Standing standing : group) {
      if (possible.contains(fits(standing))) {
        undecided.put(standing.recipient(), tie);
      }
    }
    return Optional.of(tie);
  }
}
