package org.songnuan.architecture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * Which class uses which, as jdeps sees the compiled library, and what of it the table of rooms
 * does not allow.
 */
final class PackageGraph {
  private static final Pattern LINE = Pattern.compile("\\s+(\\S+)\\s+->\\s+(\\S+)\\s+(\\S.*)");
  private static final ImmutableSet<String> NAMES_THAT_SAY_NOTHING =
      ImmutableSet.of("util", "common", "impl", "internal");

  /** Packages outside java.base; the last two hold annotations that no run needs. */
  private static final ImmutableList<String> OPEN_OUTSIDE =
      ImmutableList.of("com.google.common.", "org.jspecify.annotations.", "org.immutables.value.");

  /** I/O, reflection, threads, clocks and chance: classes, or with a final dot whole packages. */
  private static final ImmutableList<String> CLOSED =
      ImmutableList.of(
          "java.io.",
          "java.net.",
          "java.nio.channels.",
          "java.nio.file.",
          "java.lang.reflect.",
          "java.lang.Thread",
          "java.time.Clock",
          "java.time.InstantSource",
          "java.security.SecureRandom",
          "java.util.Random",
          "java.util.ServiceLoader",
          "java.util.SplittableRandom",
          "java.util.Timer",
          "java.util.concurrent.Executors",
          "java.util.concurrent.ThreadLocalRandom",
          "java.util.random.",
          "com.google.common.eventbus.",
          "com.google.common.io.",
          "com.google.common.net.",
          "com.google.common.reflect.",
          "com.google.common.util.concurrent.");

  /** Not asked for by any source: the compiler casts to it where it infers a common ancestor. */
  private static final String MARKER = "java.io.Serializable";

  private final ImmutableList<Use> uses;

  private PackageGraph(ImmutableList<Use> uses) {
    this.uses = uses;
  }

  /** Runs jdeps over a folder of classes that holds no module descriptor. */
  static PackageGraph read(Path classes) {
    var jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    var out = new StringWriter();
    var exit =
        jdeps.run(new PrintWriter(out), new PrintWriter(out), "-verbose:class", classes.toString());
    if (exit != 0) {
      throw new IllegalStateException("jdeps failed with " + exit + ":\n" + out);
    }
    return parse(out.toString());
  }

  /**
   * Reads lines of the form {@code " a.B -> c.D module"}; lines that start at the margin are
   * headings.
   */
  static PackageGraph parse(String jdepsOutput) {
    return new PackageGraph(
        jdepsOutput
            .lines()
            .map(LINE::matcher)
            .filter(line -> line.matches())
            .map(line -> new Use(line.group(1), line.group(2), line.group(3).strip()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** The packages that use anything; every class uses at least {@code java.lang.Object}. */
  ImmutableSortedSet<String> packages() {
    return uses.stream()
        .map(use -> packageOf(use.from))
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
  }

  /**
   * Everything that breaks a rule, one sentence each, in a stable order; empty when all is well.
   */
  ImmutableList<String> problems(Rooms rooms) {
    var problems = new TreeSet<String>();
    for (var name : packages()) {
      addProblemsOfName(name, rooms, problems);
    }
    var graph = new TreeMap<String, SortedSet<String>>();
    for (var use : uses) {
      addProblemsOfUse(use, rooms, problems);
      var from = room(packageOf(use.from), rooms);
      var to = room(packageOf(use.to), rooms);
      if (from.isPresent() && to.isPresent() && !from.equals(to)) {
        graph.computeIfAbsent(from.orElseThrow(), any -> new TreeSet<>()).add(to.orElseThrow());
      }
    }
    for (var start : graph.keySet()) {
      cycleFrom(start, graph)
          .ifPresent(
              cycle -> problems.add("Rooms must not import in a circle, but do: " + cycle + "."));
    }
    return ImmutableList.copyOf(problems);
  }

  private static void addProblemsOfName(String name, Rooms rooms, SortedSet<String> problems) {
    var room = room(name, rooms);
    if (room.isEmpty()) {
      problems.add("Package (" + name + ") must lie below " + rooms.root() + ".");
      return;
    }
    if (!room.orElseThrow().isEmpty() && !rooms.contains(room.orElseThrow())) {
      problems.add("Package (" + name + ") must be a room of the table, but is not in it.");
    }
    for (var part : room.orElseThrow().split("\\.", -1)) {
      if (NAMES_THAT_SAY_NOTHING.contains(part)) {
        problems.add("Package (" + name + ") must say what it is for, but is called " + part + ".");
      }
    }
  }

  private static void addProblemsOfUse(Use use, Rooms rooms, SortedSet<String> problems) {
    var from = room(packageOf(use.from), rooms).orElse("");
    var to = room(packageOf(use.to), rooms);
    boolean open;
    if (to.isPresent()) {
      open = from.equals(to.orElseThrow()) || rooms.openTo(from).contains(to.orElseThrow());
    } else {
      open = isOpenOutside(use);
    }
    if (!open) {
      problems.add(
          "Package (%s) must not use %s, but %s uses %s."
              .formatted(
                  packageOf(use.from),
                  packageOf(use.to),
                  simpleName(use.from),
                  simpleName(use.to)));
    }
  }

  private static boolean isOpenOutside(Use use) {
    if (use.to.equals(MARKER)) {
      return true;
    }
    if (CLOSED.stream().anyMatch(closed -> covers(closed, use.to))) {
      return false;
    }
    return use.module.equals("java.base") || OPEN_OUTSIDE.stream().anyMatch(use.to::startsWith);
  }

  private static boolean covers(String closed, String name) {
    return closed.endsWith(".")
        ? name.startsWith(closed)
        : name.equals(closed) || name.startsWith(closed + "$");
  }

  /** The shortest way from {@code start} back to it over rooms that do not sort before it. */
  private static Optional<String> cycleFrom(
      String start, SortedMap<String, SortedSet<String>> graph) {
    var cameFrom = new HashMap<String, String>();
    var next = new ArrayDeque<>(List.of(start));
    while (!next.isEmpty()) {
      var here = next.remove();
      for (var there : graph.getOrDefault(here, ImmutableSortedSet.of())) {
        if (there.equals(start)) {
          return Optional.of(path(here, start, cameFrom));
        }
        if (there.compareTo(start) > 0 && cameFrom.putIfAbsent(there, here) == null) {
          next.add(there);
        }
      }
    }
    return Optional.empty();
  }

  private static String path(String last, String start, Map<String, String> cameFrom) {
    var path = new ArrayList<>(List.of(start));
    for (var room = last; room != null && !room.equals(start); room = cameFrom.get(room)) {
      path.add(0, room);
    }
    path.add(0, start);
    return String.join(" -> ", path);
  }

  /** The name below the root: empty for the root itself, absent outside it. */
  private static Optional<String> room(String name, Rooms rooms) {
    if (name.equals(rooms.root())) {
      return Optional.of("");
    }
    var prefix = rooms.root() + ".";
    return name.startsWith(prefix)
        ? Optional.of(name.substring(prefix.length()))
        : Optional.empty();
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  private static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private record Use(String from, String to, String module) {}
}
