package org.songnuan.architecture;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.TreeSet;

/**
 * The rooms below a root package and what each may import: what stands beside its name, and
 * whatever that may import.
 */
record Rooms(String root, ImmutableMap<String, ImmutableSet<String>> imports) {

  boolean contains(String room) {
    return imports.containsKey(room);
  }

  /** The rooms that {@code room} may import, in alphabetical order; none for an unknown room. */
  ImmutableSet<String> openTo(String room) {
    var open = new TreeSet<String>();
    var next = new ArrayDeque<String>(directly(room));
    while (!next.isEmpty()) {
      var reached = next.remove();
      if (open.add(reached)) {
        next.addAll(directly(reached));
      }
    }
    return ImmutableSet.copyOf(open);
  }

  private ImmutableSet<String> directly(String room) {
    return imports.getOrDefault(room, ImmutableSet.of());
  }
}
