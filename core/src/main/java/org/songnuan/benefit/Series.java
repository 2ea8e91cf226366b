package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

/**
 * Benefits that may be weighed against one another: those of one funder and one line of work.
 *
 * <p>It answers "which benefits are the same thing twice?". Benefits of two series always add up,
 * whatever the {@link Stacking} of each; so do a household's own and those of its persons. A
 * benefit of which nothing is said is in {@link #PLAIN}.
 *
 * <pre>{@code
 * Benefit.cash("veteran", Money.yuan(400)).in(Series.of("organisation", "honour"))
 * }</pre>
 *
 * @param funder who pays for it, such as civil affairs or the union; may be empty
 * @param work the line of work, such as relief or honour; may be empty
 */
public record Series(String funder, String work) implements Comparable<Series> {
  /** The series of a benefit of which nothing is said. */
  public static final Series PLAIN = new Series("", "");

  /** Checks that the parts are there. */
  public Series {
    requireNonNull(funder, "funder");
    requireNonNull(work, "work");
  }

  /** Returns the series of this funder and line of work. */
  public static Series of(String funder, String work) {
    return new Series(funder, work);
  }

  @Override
  public int compareTo(Series other) {
    int order = funder.compareTo(other.funder);
    return order != 0 ? order : work.compareTo(other.work);
  }

  @Override
  public String toString() {
    return funder + "/" + work;
  }
}
