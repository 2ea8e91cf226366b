package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.DateRange;

/**
 * Money that a campaign may spend, and for whom.
 *
 * <p>It answers "how much is there, where does it come from, and what may it pay, when?". A fund of
 * 0.00 is allowed and pays nothing. What is not said does not restrict: a fund is free, of other
 * origin, valid on every day, without limits, and matches no other.
 *
 * <pre>{@code
 * Fund.of("city", Money.yuan(400)).onlyFor("dibao")
 * Fund.of("dues", Money.yuan(8_000)).from(FundSource.PARTY_DUES).called("党费", "party dues")
 *     .earmarked(Earmark.onlyFor("party-hardship", "party-veteran").by("组通〔2026〕1号", day))
 *     .valid(DateRange.ofClosed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)))
 *     .limiting("party-veteran", Money.yuan(3_000))
 * Fund.of("district", Money.yuan(20_000)).matching("city", Ratio.of(1, 2))
 * }</pre>
 */
public final class Fund {
  private final FundId id;
  private final Term term;
  private final Money amount;
  private final Money reserve;
  private final Earmark earmark;
  private final Terms terms;

  /** Under which terms the money is given, apart from the earmark. */
  private record Terms(
      FundSource source,
      DateRange validity,
      ImmutableSortedMap<CategoryId, Money> limits,
      Optional<Matching> matching,
      ImmutableList<Release> releases) {
    static final Terms NONE =
        new Terms(
            FundSource.OTHER,
            DateRange.ALL,
            ImmutableSortedMap.of(),
            Optional.empty(),
            ImmutableList.of());
  }

  private Fund(FundId id, Term term, Money amount, Money reserve, Earmark earmark, Terms terms) {
    this.id = id;
    this.term = term;
    this.amount = amount;
    this.reserve = reserve;
    this.earmark = requireNonNull(earmark, "earmark");
    this.terms = terms;
  }

  /**
   * Returns the fund of so much money, free for everybody, called by its id.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public static Fund of(String id, Money amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException(
          "Fund (" + id + ") must not hold less than 0.00, but was (" + amount + ").");
    }
    return new Fund(FundId.of(id), Term.of(id), amount, Money.ZERO, Earmark.FREE, Terms.NONE);
  }

  private Fund with(Terms newTerms) {
    return new Fund(id, term, amount, reserve, earmark, newTerms);
  }

  /** Returns this fund with this name in each language. */
  public Fund called(String chinese, String english) {
    return new Fund(id, Term.of(chinese, english), amount, reserve, earmark, terms);
  }

  /**
   * Returns this fund, restricted to benefits that one of these categories supports.
   *
   * @throws IllegalArgumentException if there is no category
   */
  public Fund onlyFor(String... categories) {
    return earmarked(earmark.forCategories(categories));
  }

  /** Returns this fund, restricted as the earmark says. */
  public Fund earmarked(Earmark newEarmark) {
    return new Fund(id, term, amount, reserve, newEarmark, terms);
  }

  /**
   * Returns this fund with so much of it kept back.
   *
   * @throws IllegalArgumentException if it is negative or more than the fund holds
   */
  public Fund keeping(Money newReserve) {
    if (newReserve.isNegative() || newReserve.isAbove(amount)) {
      throw new IllegalArgumentException(
          "Reserve of fund ("
              + id
              + ") must be between 0.00 and what it holds ("
              + amount
              + "), but was ("
              + newReserve
              + ").");
    }
    return new Fund(id, term, amount, newReserve, earmark, terms);
  }

  /** Returns this fund with another amount; its reserve is at most that. */
  Fund holding(Money newAmount) {
    Money kept = reserve.isAbove(newAmount) ? newAmount : reserve;
    return new Fund(id, term, newAmount, kept, earmark, terms);
  }

  /** Returns this fund as money that comes from there. */
  public Fund from(FundSource source) {
    requireNonNull(source, "source");
    return with(new Terms(source, terms.validity, terms.limits, terms.matching, terms.releases));
  }

  /** Returns this fund as one that may be used on these days alone. */
  public Fund valid(DateRange days) {
    requireNonNull(days, "days");
    return with(new Terms(terms.source, days, terms.limits, terms.matching, terms.releases));
  }

  /**
   * Returns this fund, giving at most so much to claims that it may pay because of this category.
   * What another category supports too may be paid as that.
   *
   * @throws IllegalArgumentException if the limit is negative
   */
  public Fund limiting(String category, Money most) {
    if (most.isNegative()) {
      throw new IllegalArgumentException(
          "Limit of fund (" + id + ") must not be less than 0.00, but was (" + most + ").");
    }
    Map<CategoryId, Money> limits = new TreeMap<>(terms.limits);
    limits.put(CategoryId.of(category), most);
    return with(
        new Terms(
            terms.source,
            terms.validity,
            ImmutableSortedMap.copyOf(limits),
            terms.matching,
            terms.releases));
  }

  /**
   * Returns this fund, giving at most so much for each fen that the other one gives.
   *
   * @throws IllegalArgumentException if the ratio is not more than zero, or the fund its own leader
   */
  public Fund matching(String leader, Ratio ratio) {
    return matching(new Matching(FundId.of(leader), ratio, false));
  }

  /**
   * Returns this fund, giving exactly so much for each fen that the other one gives, rounded down
   * to the fen; neither gives what the other cannot match.
   *
   * @throws IllegalArgumentException if the ratio is not more than zero, or the fund its own leader
   */
  public Fund matchingExactly(String leader, Ratio ratio) {
    return matching(new Matching(FundId.of(leader), ratio, true));
  }

  private Fund matching(Matching matching) {
    if (matching.leader().equals(id)) {
      throw new IllegalArgumentException(
          "Fund (" + id + ") must match another fund, but was (itself).");
    }
    return with(
        new Terms(
            terms.source, terms.validity, terms.limits, Optional.of(matching), terms.releases));
  }

  /** Returns this fund, released from its earmark by this act from its day on. */
  public Fund released(Release release) {
    return with(
        new Terms(
            terms.source,
            terms.validity,
            terms.limits,
            terms.matching,
            ImmutableList.sortedCopyOf(
                Comparator.comparing(Release::date),
                ImmutableList.<Release>builder().addAll(terms.releases).add(release).build())));
  }

  /** Returns the id. */
  public FundId id() {
    return id;
  }

  /** Returns what readers call it. */
  public Term term() {
    return term;
  }

  /** Returns how much money it holds, the reserve included. */
  public Money amount() {
    return amount;
  }

  /** Returns how much of it is kept back. */
  public Money reserve() {
    return reserve;
  }

  /** Returns for whom it may be used as it was allocated, whatever was released since. */
  public Earmark earmark() {
    return earmark;
  }

  /** Returns for whom it may be used on this day: as the last release until then says. */
  public Earmark earmarkOn(LocalDate date) {
    Earmark inForce = earmark;
    for (Release release : terms.releases) {
      inForce = release.date().isAfter(date) ? inForce : release.to();
    }
    return inForce;
  }

  /** Returns where its money comes from. */
  public FundSource source() {
    return terms.source;
  }

  /** Returns the days on which it may be used. */
  public DateRange validity() {
    return terms.validity;
  }

  /** Returns the most that it gives because of a category, where that is limited. */
  public ImmutableSortedMap<CategoryId, Money> limits() {
    return terms.limits;
  }

  /** Returns which fund it matches, and how, if it does. */
  public Optional<Matching> matching() {
    return terms.matching;
  }

  /** Returns the fund in proportion to which alone it gives, if there is one. */
  public Optional<FundId> leader() {
    return terms.matching.map(Matching::leader);
  }

  /** Returns the acts that released it from its earmark, by their day. */
  public ImmutableList<Release> releases() {
    return terms.releases;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fund that
        && id.equals(that.id)
        && term.equals(that.term)
        && amount.equals(that.amount)
        && reserve.equals(that.reserve)
        && earmark.equals(that.earmark)
        && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, amount, reserve, earmark, terms);
  }

  @Override
  public String toString() {
    return "Fund["
        + id
        + ": "
        + amount
        + (earmark.categories().isEmpty() ? "" : " for " + earmark.categories())
        + terms.matching.map(matching -> ", " + matching).orElse("")
        + "]";
  }
}
