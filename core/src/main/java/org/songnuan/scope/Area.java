package org.songnuan.scope;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.util.Comparator;
import java.util.Optional;

/**
 * A place in a hierarchy of places, as the path from the greatest to the smallest: 湖北/武汉.
 *
 * <p>It answers whether a rule, a fund or a helper of one place also covers another: an area {@link
 * #contains} itself and everything below it. {@link #EVERYWHERE} is the empty path and contains
 * all. The library knows no gazetteer: two paths are one place exactly if they are spelt the same.
 *
 * <p>A path has at most {@value #DEEPEST} segments of at most {@value #LONGEST} characters each. A
 * segment is not blank, is one line, has no slash and no space at its ends. Areas are ordered
 * segment by segment, character by character, so that an area comes directly before what it
 * contains.
 *
 * <pre>{@code
 * Area city = Area.parse("湖北/武汉");
 * city.contains(Area.parse("湖北/武汉/江岸"))               // true
 * city.parent()                                         // 湖北
 * }</pre>
 *
 * @param path the segments, the greatest place first; empty for everywhere
 */
public record Area(ImmutableList<String> path) implements Comparable<Area> {
  /** The most segments that a path may have. */
  public static final int DEEPEST = 16;

  /** The most characters that a segment may have. */
  public static final int LONGEST = Texts.LONGEST_NAME;

  /** The area that contains every area; its text is a single slash. */
  public static final Area EVERYWHERE = new Area(ImmutableList.of());

  private static final String SEPARATOR = "/";
  private static final Comparator<Iterable<String>> ORDER =
      Ordering.<String>natural().lexicographical();

  /**
   * Checks the path.
   *
   * @throws IllegalArgumentException if it is too deep, or a segment is not as described
   */
  public Area {
    requireNonNull(path, "path");
    if (path.size() > DEEPEST) {
      throw new IllegalArgumentException(
          "Area must have at most " + DEEPEST + " segments, but had " + path.size() + ".");
    }
    path.forEach(segment -> Texts.checkName(segment, "Area", "segment"));
  }

  /**
   * Returns the area with the segments, the greatest place first; {@link #EVERYWHERE} for none.
   *
   * @throws IllegalArgumentException if the path is too deep, or a segment is not as described
   */
  public static Area of(String... path) {
    return new Area(ImmutableList.copyOf(path));
  }

  /**
   * Reads segments with slashes between them, or a single slash for everywhere; the inverse of
   * {@link #toString()}.
   *
   * @throws IllegalArgumentException if the text is empty, the path too deep, or a segment not as
   *     described
   */
  public static Area parse(CharSequence text) {
    String path = Texts.bounded(text, "Area", DEEPEST * (LONGEST + 1));
    return path.equals(SEPARATOR)
        ? EVERYWHERE
        : new Area(ImmutableList.copyOf(Splitter.on('/').split(path)));
  }

  /** Tells whether this is {@link #EVERYWHERE}. */
  public boolean isEverywhere() {
    return path.isEmpty();
  }

  /** Tells whether the other is this area or lies anywhere below it. */
  public boolean contains(Area other) {
    return depth() <= other.depth() && path.equals(other.path.subList(0, depth()));
  }

  /**
   * Returns the area directly above; empty for {@link #EVERYWHERE}, which is above a single
   * segment.
   */
  public Optional<Area> parent() {
    return isEverywhere() ? Optional.empty() : Optional.of(new Area(path.subList(0, depth() - 1)));
  }

  /**
   * Returns the area with the name directly below this one.
   *
   * @throws IllegalArgumentException if the path becomes too deep, or the name is no segment
   */
  public Area child(String name) {
    return new Area(ImmutableList.<String>builder().addAll(path).add(name).build());
  }

  /** Returns the last segment, or a single slash for everywhere. */
  public String name() {
    return isEverywhere() ? SEPARATOR : path.get(depth() - 1);
  }

  /** Returns the number of segments: 0 for everywhere. */
  public int depth() {
    return path.size();
  }

  @Override
  public int compareTo(Area other) {
    return ORDER.compare(path, other.path);
  }

  /** Returns the segments with slashes between them, or a single slash for everywhere. */
  @Override
  public String toString() {
    return isEverywhere() ? SEPARATOR : String.join(SEPARATOR, path);
  }
}
