package org.songnuan.split;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ids of claimants, and the position of each. */
final class Ids {

  private final ImmutableMap<String, Integer> positions;
  private final ImmutableList<String> all;

  private Ids(Map<String, Integer> positions) {
    this.positions = ImmutableMap.copyOf(positions);
    this.all = this.positions.keySet().asList();
  }

  /** The ids in this order, which must be distinct. */
  static Ids of(List<String> ids) {
    Map<String, Integer> positions = Maps.newLinkedHashMapWithExpectedSize(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      Integer first = positions.putIfAbsent(ids.get(i), i);
      if (first != null) {
        throw new IllegalArgumentException(
            "Id of claim number "
                + (i + 1)
                + " must be distinct, but was the same as that of number "
                + (first + 1)
                + ".");
      }
    }
    return new Ids(positions);
  }

  /** The ids in this order, each once. */
  static Ids of(Stream<String> ids) {
    return of(ids.distinct().toList());
  }

  /** The position of an id, which must be one of these. */
  int of(String id) {
    Integer position = positions.get(requireNonNull(id, "id"));
    if (position == null) {
      throw new IllegalArgumentException(
          "Id must be that of one of the " + size() + " claims, but was another.");
    }
    return position;
  }

  boolean contains(String id) {
    return positions.containsKey(id);
  }

  String at(int position) {
    return all.get(position);
  }

  int size() {
    return all.size();
  }

  Stream<String> stream() {
    return all.stream();
  }

  ImmutableMap<String, Integer> positions() {
    return positions;
  }
}
