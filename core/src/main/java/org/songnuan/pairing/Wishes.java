package org.songnuan.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.RecipientId;

/**
 * Whom each recipient would like as helper and whom each helper would like to help, each in order,
 * where both sides have a say.
 *
 * <p>It answers "which pairing would nobody leave for each other?". That is another contract than
 * coverage: a {@link StablePairing} may leave recipients without anybody although a full cover
 * exists, and every stable pairing leaves the same ones (Roth 1986). Nobody is paired with somebody
 * who is not on their list. Each recipient has one helper.
 *
 * <pre>{@code
 * Wishes.NONE.recipient("H-1", "S-2", "S-1").helper("S-1", 2, "H-1").helper("S-2", 1, "H-1").stable()
 * }</pre>
 */
public final class Wishes {
  /** Nobody wishes for anybody. */
  public static final Wishes NONE =
      new Wishes(ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of());

  private final ImmutableMap<RecipientId, ImmutableList<HelperId>> recipients;
  private final ImmutableMap<HelperId, ImmutableMap<RecipientId, Integer>> helpers;
  private final ImmutableMap<HelperId, Integer> capacities;

  private Wishes(
      ImmutableMap<RecipientId, ImmutableList<HelperId>> recipients,
      ImmutableMap<HelperId, ImmutableMap<RecipientId, Integer>> helpers,
      ImmutableMap<HelperId, Integer> capacities) {
    this.recipients = recipients;
    this.helpers = helpers;
    this.capacities = capacities;
  }

  /**
   * Returns these wishes with those of a recipient, in place of any that it had.
   *
   * @param wanted the helpers whom it would like, the dearest first
   * @throws IllegalArgumentException if one comes twice
   */
  public Wishes recipient(String id, String... wanted) {
    ImmutableSet.Builder<HelperId> ids = ImmutableSet.builder();
    for (String helper : wanted) {
      ids.add(HelperId.of(helper));
    }
    ImmutableList<HelperId> list = distinct(ids.build().asList(), wanted.length);
    return new Wishes(with(recipients, RecipientId.of(id), list), helpers, capacities);
  }

  /**
   * Returns these wishes with those of a helper, in place of any that it had.
   *
   * @param capacity how many households it may have
   * @param wanted the recipients whom it would like to help, the dearest first
   * @throws IllegalArgumentException if one comes twice, or the capacity is negative
   */
  public Wishes helper(String id, int capacity, String... wanted) {
    if (capacity < 0) {
      throw new IllegalArgumentException(
          "Capacity of a helper must not be negative, but was (" + capacity + ").");
    }
    ImmutableSet.Builder<RecipientId> ids = ImmutableSet.builder();
    for (String recipient : wanted) {
      ids.add(RecipientId.of(recipient));
    }
    ImmutableList<RecipientId> list = distinct(ids.build().asList(), wanted.length);
    ImmutableMap.Builder<RecipientId, Integer> places = ImmutableMap.builder();
    for (int place = 0; place < list.size(); place++) {
      places.put(list.get(place), place);
    }
    HelperId helper = HelperId.of(id);
    return new Wishes(
        recipients,
        with(helpers, helper, places.buildOrThrow()),
        with(capacities, helper, capacity));
  }

  private static <T> ImmutableList<T> distinct(ImmutableList<T> list, int given) {
    if (list.size() < given) {
      throw new IllegalArgumentException(
          "Wishes must name each one once, but were ("
              + given
              + ") for ("
              + list.size()
              + ") different ones.");
    }
    return list;
  }

  private static <K, V> ImmutableMap<K, V> with(ImmutableMap<K, V> map, K key, V value) {
    Map<K, V> next = new HashMap<>(map);
    next.put(key, value);
    return ImmutableMap.copyOf(next);
  }

  /**
   * Returns the stable pairing that is best for every recipient at once (Gale and Shapley 1962):
   * each asks its helpers in order, and a helper keeps the dearest of those who asked.
   */
  public StablePairing stable() {
    Map<HelperId, TreeSet<Integer>> kept = new HashMap<>();
    Map<RecipientId, Integer> asked = new HashMap<>();
    Deque<RecipientId> asking = new ArrayDeque<>(ImmutableSortedSet.copyOf(recipients.keySet()));
    while (!asking.isEmpty()) {
      RecipientId recipient = asking.pop();
      int next = asked.getOrDefault(recipient, 0);
      ImmutableList<HelperId> wanted = recipients.getOrDefault(recipient, ImmutableList.of());
      if (next == wanted.size()) {
        continue;
      }
      asked.put(recipient, next + 1);
      HelperId helper = wanted.get(next);
      Integer place = helpers.getOrDefault(helper, ImmutableMap.of()).get(recipient);
      if (place == null) {
        asking.push(recipient);
        continue;
      }
      TreeSet<Integer> with = kept.computeIfAbsent(helper, any -> new TreeSet<>());
      with.add(place);
      if (with.size() > capacities.getOrDefault(helper, 0)) {
        asking.push(recipient(helper, with.pollLast()));
      }
    }
    ImmutableSortedSet.Builder<Pair> pairs = ImmutableSortedSet.naturalOrder();
    kept.forEach(
        (helper, places) ->
            places.forEach(place -> pairs.add(new Pair(recipient(helper, place), helper))));
    return new StablePairing(pairs.build(), uncovered(pairs.build()));
  }

  private RecipientId recipient(HelperId helper, int place) {
    return helpers.getOrDefault(helper, ImmutableMap.of()).keySet().asList().get(place);
  }

  private ImmutableSortedSet<RecipientId> uncovered(ImmutableSortedSet<Pair> pairs) {
    TreeSet<RecipientId> without = new TreeSet<>(recipients.keySet());
    pairs.forEach(pair -> without.remove(pair.recipient()));
    return ImmutableSortedSet.copyOfSorted(without);
  }

  /**
   * Returns the pairs who would rather have each other than what these pairs give them; none if
   * they are stable. So a pairing that covers everybody can be told with those whom it disappoints.
   * Whether the pairs themselves are wished for is not looked at.
   *
   * @param pairs who is with whom; a pair that comes twice is one
   * @throws IllegalArgumentException if a recipient has several helpers
   */
  public ImmutableSortedSet<Pair> blocking(Iterable<Pair> pairs) {
    Map<RecipientId, HelperId> with = new HashMap<>();
    Map<HelperId, List<Integer>> kept = new HashMap<>();
    for (Pair pair : ImmutableSortedSet.copyOf(pairs)) {
      if (with.put(pair.recipient(), pair.helper()) != null) {
        throw new IllegalArgumentException(
            "Pairs must give each recipient one helper, but gave one several.");
      }
      kept.computeIfAbsent(pair.helper(), any -> new ArrayList<>())
          .add(place(pair.helper(), pair.recipient()));
    }
    ImmutableSortedSet.Builder<Pair> blocking = ImmutableSortedSet.naturalOrder();
    recipients.forEach(
        (recipient, wanted) -> {
          HelperId own = with.get(recipient);
          for (HelperId helper : wanted) {
            if (helper.equals(own)) {
              break;
            }
            if (wouldTake(helper, recipient, kept.getOrDefault(helper, List.of()))) {
              blocking.add(new Pair(recipient, helper));
            }
          }
        });
    return blocking.build();
  }

  /** Returns the place of the recipient among the helper's wishes, or behind all of them. */
  private int place(HelperId helper, RecipientId recipient) {
    return helpers
        .getOrDefault(helper, ImmutableMap.of())
        .getOrDefault(recipient, Integer.MAX_VALUE);
  }

  private boolean wouldTake(HelperId helper, RecipientId recipient, List<Integer> kept) {
    int place = place(helper, recipient);
    return place < Integer.MAX_VALUE
        && (kept.size() < capacities.getOrDefault(helper, 0)
            || kept.stream().anyMatch(other -> other > place));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Wishes that
        && recipients.equals(that.recipients)
        && capacities.equals(that.capacities)
        && helpers.equals(that.helpers);
  }

  @Override
  public int hashCode() {
    return recipients.hashCode();
  }

  /** Returns how many wish, never whom. */
  @Override
  public String toString() {
    return "Wishes[" + recipients.size() + " recipients, " + helpers.size() + " helpers]";
  }
}
