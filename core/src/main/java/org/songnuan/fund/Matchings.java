package org.songnuan.fund;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.math.LongMath;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;

/**
 * Keeps funds in proportion that match one another, by narrowing what each may give until what they
 * do give fits.
 *
 * <p>A leader is used before all others, so it gives as much as any settlement could; its follower
 * then gives at most in proportion. Where the follower gives exactly in proportion, both are used
 * first and narrowed together to the largest amounts that are both given in full. Every round
 * narrows at least one fund, in the end to nothing, which always fits.
 */
final class Matchings {
  /** After so many rounds a fund that still does not fit is halved, so that an end is near. */
  private static final int PATIENCE = 12;

  private final ImmutableList<Fund> funds;
  private final Committed committed;
  private final Map<String, Long> most = new HashMap<>();
  private final Map<String, Long> lastMatched = new HashMap<>();
  private final ImmutableMap<String, Long> bounds;
  private final ImmutableMap<String, Long> held;

  Matchings(List<Fund> funds, List<Source> sources, Map<Row, Long> demand, Committed committed) {
    this.funds = ImmutableList.copyOf(funds);
    this.committed = committed;
    funds.forEach(fund -> most.put(fund.id().value(), 0L));
    sources.forEach(
        source -> most.put(source.id(), Math.min(source.units(), claimed(source, demand))));
    narrowToAll();
    this.bounds = ImmutableMap.copyOf(most);
    this.held = sources.stream().collect(toImmutableMap(Source::id, Source::held));
  }

  /** Returns all that the source may pay: it gives no more, and whoever matches it neither. */
  private static long claimed(Source source, Map<Row, Long> demand) {
    long sum = 0;
    for (Map.Entry<Row, Long> entry : demand.entrySet()) {
      if (source.allows(entry.getKey().use())) {
        sum =
            LongMath.saturatedAdd(
                sum, LongMath.saturatedMultiply(entry.getKey().due(), entry.getValue()));
      }
    }
    return sum;
  }

  /**
   * Returns how the cuts come about where a fund that may pay them is held back because it matches
   * another one, or waits to be matched: by so much, and what the partner would have to add.
   *
   * @param cuts what is short whatever is done, of money
   */
  ImmutableList<Certificate.OfMatching> ties(List<Cut> cuts) {
    ImmutableList.Builder<Certificate.OfMatching> ties = ImmutableList.builder();
    for (Cut cut : cuts) {
      for (Fund fund : funds) {
        fund.matching()
            .ifPresent(
                matching -> {
                  long toAdd =
                      inverseUp(matching.ratio(), given(fund.id()), wanted(fund.id(), cut));
                  add(ties, cut, fund.id(), matching.leader(), toAdd - given(matching.leader()));
                  if (matching.exact()) {
                    long leads =
                        Math.addExact(given(matching.leader()), wanted(matching.leader(), cut));
                    add(
                        ties,
                        cut,
                        matching.leader(),
                        fund.id(),
                        times(matching, leads) - given(fund.id()));
                  }
                });
      }
    }
    return ties.build();
  }

  private void add(
      ImmutableList.Builder<Certificate.OfMatching> ties,
      Cut cut,
      FundId fund,
      FundId partner,
      long toAdd) {
    if (wanted(fund, cut) > 0 && toAdd > 0) {
      ties.add(
          new Certificate.OfMatching(
              cut.ofCash(), fund, partner, Money.ofFen(bound(fund)), Money.ofFen(toAdd)));
    }
  }

  /** Returns how much more the fund would give to fill the cut, if nothing held it back. */
  private long wanted(FundId fund, Cut cut) {
    return cut.sources().contains(fund.value())
        ? Math.min(held.getOrDefault(fund.value(), 0L) - bound(fund), cut.claimed() - cut.held())
        : 0;
  }

  private long bound(FundId fund) {
    return bounds.getOrDefault(fund.value(), 0L);
  }

  /** Returns the most that the fund gives, what is committed included. */
  private long given(FundId fund) {
    return Math.addExact(committed.of(fund).fen(), bound(fund));
  }

  /** Returns the least of the leader for which so much more is given. */
  private static long inverseUp(Ratio ratio, long given, long more) {
    BigInteger numerator = BigInteger.valueOf(ratio.numerator());
    return bounded(
        BigInteger.valueOf(given)
            .add(BigInteger.valueOf(more))
            .multiply(BigInteger.valueOf(ratio.denominator()))
            .add(numerator)
            .subtract(BigInteger.ONE)
            .divide(numerator));
  }

  /** Returns the sources with what each may give at the most. */
  private ImmutableList<Source> narrowed(List<Source> sources) {
    return sources.stream()
        .map(source -> source.giving(most.getOrDefault(source.id(), 0L)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Whatever is done, no follower gives more than in proportion to all that its leader has. */
  private void narrowToAll() {
    for (int round = 0; round < funds.size(); round++) {
      for (Fund fund : funds) {
        fund.matching().ifPresent(matching -> narrow(fund, matching, most(matching.leader())));
      }
    }
  }

  private long most(FundId fund) {
    return most.getOrDefault(fund.value(), 0L);
  }

  private void narrow(Fund fund, Matching matching, long leader) {
    long given = Math.addExact(committed.of(matching.leader()).fen(), leader);
    long may = Math.max(0, times(matching, given) - committed.of(fund.id()).fen());
    most.merge(fund.id().value(), may, Math::min);
    if (matching.exact()) {
      long matched = Math.addExact(committed.of(fund.id()).fen(), most(fund.id()));
      long leads =
          Math.max(0, inverse(matching.ratio(), matched) - committed.of(matching.leader()).fen());
      most.merge(matching.leader().value(), leads, Math::min);
    }
  }

  /** How much is given for so much of the leader. */
  private static long times(Matching matching, long leader) {
    return bounded(
        BigInteger.valueOf(leader)
            .multiply(BigInteger.valueOf(matching.ratio().numerator()))
            .divide(BigInteger.valueOf(matching.ratio().denominator())));
  }

  /** The most of the leader for which no more than this is given. */
  private static long inverse(Ratio ratio, long follower) {
    return bounded(
        BigInteger.valueOf(follower)
            .add(BigInteger.ONE)
            .multiply(BigInteger.valueOf(ratio.denominator()))
            .subtract(BigInteger.ONE)
            .divide(BigInteger.valueOf(ratio.numerator())));
  }

  private static long bounded(BigInteger fen) {
    return fen.min(BigInteger.valueOf(Money.MAX.fen())).longValueExact();
  }

  /**
   * Solves until what every follower gives fits what its leader gives, and returns every round.
   *
   * @param sources with what they could give if nothing had to match
   * @param solve divides for these sources
   * @param paid how much each source pays in a solution
   */
  <T> List<T> settle(
      List<Source> sources,
      Function<ImmutableList<Source>, T> solve,
      Function<T, ImmutableMap<String, Long>> paid) {
    List<T> rounds = new ArrayList<>();
    do {
      rounds.add(solve.apply(narrowed(sources)));
    } while (narrow(paid.apply(rounds.get(rounds.size() - 1)), rounds.size() - 1));
    return rounds;
  }

  /** Narrows what does not fit, and returns whether anything was narrowed. */
  private boolean narrow(Map<String, Long> paid, int round) {
    Map<String, Long> before = new HashMap<>(most);
    for (Fund fund : new ArrayList<>(funds)) {
      if (fund.matching().isEmpty()) {
        continue;
      }
      Matching matching = fund.matching().get();
      long leader = paid.getOrDefault(matching.leader().value(), 0L);
      long follower = paid.getOrDefault(fund.id().value(), 0L);
      long given = Math.addExact(committed.of(matching.leader()).fen(), leader);
      long matched = Math.addExact(committed.of(fund.id()).fen(), follower);
      if (follower > 0 && matched > times(matching, given)) {
        long may = Math.max(0, times(matching, given) - committed.of(fund.id()).fen());
        lower(fund.id(), round < PATIENCE ? may : Math.min(may, most(fund.id()) / 2));
      } else if (matching.exact() && leader > 0 && matched < times(matching, given)) {
        // If the leader had pushed the follower aside, the follower would have risen when the
        // leader was narrowed; then both can give what they give together. Else it is the
        // follower that can give no more.
        boolean unmoved = lastMatched.getOrDefault(fund.id().value(), -1L) == matched;
        long fits =
            unmoved
                ? inverse(matching.ratio(), matched)
                : inverse(matching.ratio().plus(Ratio.ONE), Math.addExact(given, matched));
        long may = Math.max(0, fits - committed.of(matching.leader()).fen());
        lower(
            matching.leader(), round < PATIENCE ? may : Math.min(may, most(matching.leader()) / 2));
      }
      lastMatched.put(fund.id().value(), matched);
    }
    if (before.equals(most)) {
      return false;
    }
    narrowToAll();
    return true;
  }

  private void lower(FundId fund, long to) {
    most.merge(fund.value(), to, Math::min);
  }
}
