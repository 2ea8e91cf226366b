package org.songnuan.pairing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Term;

/**
 * The ranks of those who help, from the highest to the lowest. It answers "who stands at least as
 * high as this?". The ladder is the host's data; {@link #CIVIL_SERVICE} is the usual one.
 *
 * <pre>{@code
 * Ladder.CIVIL_SERVICE.from(Rank.of("乡科级副职"))   // the six ranks from 厅局级正职 down to it
 * }</pre>
 */
public final class Ladder {
  /** 厅局, 县处 and 乡科, each 正职 before 副职, then staff and community workers. */
  public static final Ladder CIVIL_SERVICE =
      of(
          ImmutableMap.<String, Term>builder()
              .put("厅局级正职", Term.of("厅局级正职", "head of a bureau"))
              .put("厅局级副职", Term.of("厅局级副职", "deputy head of a bureau"))
              .put("县处级正职", Term.of("县处级正职", "head of a county or division"))
              .put("县处级副职", Term.of("县处级副职", "deputy head of a county or division"))
              .put("乡科级正职", Term.of("乡科级正职", "head of a township or section"))
              .put("乡科级副职", Term.of("乡科级副职", "deputy head of a township or section"))
              .put("一般干部", Term.of("一般干部", "staff"))
              .put("社区工作者", Term.of("社区工作者", "community worker"))
              .buildOrThrow());

  /** As many as a choice may have. */
  private static final int MOST = 62;

  private final ImmutableMap<Rank, Term> terms;

  private Ladder(ImmutableMap<Rank, Term> terms) {
    if (terms.isEmpty() || terms.size() > MOST) {
      throw new IllegalArgumentException(
          "Ladder must have 1 to " + MOST + " ranks, but had (" + terms.size() + ").");
    }
    this.terms = terms;
  }

  /**
   * Returns the ladder of these ranks, the highest first, called by their codes.
   *
   * @throws IllegalArgumentException if there is none, more than 62, one twice or one blank
   */
  public static Ladder of(String... codes) {
    ImmutableSet<String> distinct = ImmutableSet.copyOf(codes);
    if (distinct.size() < codes.length) {
      throw new IllegalArgumentException(
          "Ladder must have each rank once, but was (" + Arrays.toString(codes) + ").");
    }
    ImmutableMap.Builder<String, Term> terms = ImmutableMap.builder();
    distinct.forEach(code -> terms.put(code, Term.of(Rank.of(code).code())));
    return of(terms.buildOrThrow());
  }

  /**
   * Returns the ladder of these ranks, the highest first, by code.
   *
   * @param terms what readers call each rank, in the order of the ladder
   * @throws IllegalArgumentException if there is none, more than 62, or a code is blank
   */
  public static Ladder of(Map<String, Term> terms) {
    ImmutableMap.Builder<Rank, Term> ranks = ImmutableMap.builder();
    terms.forEach((code, term) -> ranks.put(Rank.of(code), term));
    return new Ladder(ranks.buildOrThrow());
  }

  /** Returns the ranks, the highest first. */
  public ImmutableList<Rank> ranks() {
    return terms.keySet().asList();
  }

  /** Tells whether the rank is on the ladder. */
  public boolean has(Rank rank) {
    return terms.containsKey(rank);
  }

  /**
   * Returns the rank and all above it, the highest first.
   *
   * @throws IllegalArgumentException if the rank is not on the ladder
   */
  public ImmutableList<Rank> from(Rank floor) {
    return ranks().subList(0, place(floor) + 1);
  }

  /**
   * Returns what readers call the rank.
   *
   * @throws IllegalArgumentException if the rank is not on the ladder
   */
  public Term term(Rank rank) {
    return terms.values().asList().get(place(rank));
  }

  /** Returns the place of the rank, 0 for the highest. */
  int place(Rank rank) {
    int place = ranks().indexOf(rank);
    if (place < 0) {
      throw new IllegalArgumentException(
          "Rank ("
              + rank
              + ") must be on the ladder.\nMaybe one of "
              + ranks().stream().map(Rank::code).collect(toImmutableList())
              + ".");
    }
    return place;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ladder that
        && terms.entrySet().asList().equals(that.terms.entrySet().asList());
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return "Ladder" + ranks();
  }
}
