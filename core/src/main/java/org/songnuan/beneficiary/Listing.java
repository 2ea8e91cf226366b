package org.songnuan.beneficiary;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;

/**
 * A list as a document or a register gives it: what it is called, how many are on it, and, if it is
 * more than a figure, who.
 *
 * <p>It answers "do these lists agree?", and where they do not, by how much. Two lists of equal
 * size are not the same list: that takes the ids. Nothing is ever merged.
 *
 * <pre>{@code
 * Listing.of("结对户", "paired", 62).reconciledWith(Listing.of("低保户", "Dibao", 41), …)
 * }</pre>
 *
 * @param term what readers call it
 * @param size how many are on it, from 0 to {@value #MOST}
 * @param ids who they are, if that is known
 * @param asOf the day up to which it was counted (截止), if that is stated
 */
public record Listing(
    Term term, long size, Optional<ImmutableSortedSet<RecipientId>> ids, Optional<LocalDate> asOf) {
  /** The most that can be on a list. */
  public static final long MOST = 10_000_000_000L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the size is out of range or not the number of ids
   */
  public Listing {
    requireNonNull(term, "term");
    requireNonNull(asOf, "asOf");
    if (size < 0 || size > MOST) {
      throw new IllegalArgumentException(
          "Listing must have a size from 0 to " + MOST + ", but was (" + size + ").");
    }
    if (ids.isPresent() && ids.get().size() != size) {
      throw new IllegalArgumentException(
          "Listing must have as many ids as its size ("
              + size
              + "), but was ("
              + ids.get().size()
              + ").");
    }
  }

  /** Returns the list of which only the size is known. */
  public static Listing of(String chinese, String english, long size) {
    return new Listing(Term.of(chinese, english), size, Optional.empty(), Optional.empty());
  }

  /** Returns the list of these recipients, each counted once. */
  public static Listing of(String chinese, String english, Iterable<RecipientId> ids) {
    ImmutableSortedSet<RecipientId> all = ImmutableSortedSet.copyOf(ids);
    return new Listing(Term.of(chinese, english), all.size(), Optional.of(all), Optional.empty());
  }

  /** Returns this list, counted up to the end of this day. */
  public Listing asOf(LocalDate day) {
    return new Listing(term, size, ids, Optional.of(day));
  }

  /**
   * Returns how this list differs from the other, nothing if it holds the same recipients. Without
   * ids on both sides equal sizes are a warning that nothing is proven.
   */
  public ImmutableList<Finding> comparedWith(Listing other) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    Argument one = Argument.of(term);
    Argument two = Argument.of(other.term);
    if (ids.isPresent() && other.ids.isPresent()) {
      int onlyOne = Sets.difference(ids.get(), other.ids.get()).size();
      int onlyTwo = Sets.difference(other.ids.get(), ids.get()).size();
      if (onlyOne + onlyTwo > 0) {
        findings.add(
            Finding.warning(
                BeneficiaryCode.LISTS_DIFFER,
                one,
                two,
                Argument.of((long) onlyOne),
                Argument.of((long) onlyTwo)));
      }
    } else if (size == other.size) {
      findings.add(
          Finding.warning(BeneficiaryCode.SAME_SIZE_UNPROVEN, one, two, Argument.of(size)));
    } else {
      findings.add(
          Finding.warning(
              BeneficiaryCode.SIZES_DIFFER,
              one,
              Argument.of(size),
              two,
              Argument.of(other.size),
              Argument.of(Math.abs(size - other.size))));
    }
    addCutOffs(findings, other);
    return findings.build();
  }

  /**
   * Returns what speaks against this list being a part of the other (共…其中): an error if it is
   * larger, a warning for those who are not on the other, and without ids on both sides a warning
   * that nothing is proven.
   */
  public ImmutableList<Finding> within(Listing whole) {
    Argument one = Argument.of(term);
    Argument all = Argument.of(whole.term);
    if (size > whole.size) {
      return ImmutableList.of(
          Finding.error(
              BeneficiaryCode.PART_LARGER,
              one,
              Argument.of(size),
              all,
              Argument.of(whole.size),
              Argument.of(size - whole.size)));
    }
    if (ids.isEmpty() || whole.ids.isEmpty()) {
      return ImmutableList.of(
          Finding.warning(
              BeneficiaryCode.PART_UNPROVEN, one, Argument.of(size), all, Argument.of(whole.size)));
    }
    long strangers = Sets.difference(ids.get(), whole.ids.get()).size();
    return strangers == 0
        ? ImmutableList.of()
        : ImmutableList.of(
            Finding.warning(BeneficiaryCode.NOT_WITHIN, Argument.of(strangers), one, all));
  }

  /**
   * Returns how this list differs from its parts together: their sum, whoever is in several of
   * them, and days of counting that are not the same. Nothing if the sizes add up and, where all
   * ids are known, the recipients are the same.
   *
   * @param parts at least one
   * @throws IllegalArgumentException if there is none
   */
  public ImmutableList<Finding> reconciledWith(Listing... parts) {
    ImmutableList<Listing> all = ImmutableList.copyOf(parts);
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "Listing must be reconciled with a part of it, but was with (none).");
    }
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    long sum = all.stream().mapToLong(Listing::size).reduce(0, Math::addExact);
    if (sum != size) {
      findings.add(
          Finding.warning(
              BeneficiaryCode.DOES_NOT_ADD_UP,
              Argument.text(words(all)),
              Argument.of(sum),
              Argument.of(term),
              Argument.of(size),
              Argument.of(Math.abs(sum - size))));
    }
    if (ids.isPresent() && all.stream().allMatch(part -> part.ids.isPresent())) {
      Set<RecipientId> together = new TreeSet<>();
      all.forEach(part -> together.addAll(part.ids.orElseThrow()));
      if (together.size() < sum) {
        findings.add(
            Finding.warning(BeneficiaryCode.PARTS_OVERLAP, Argument.of(sum - together.size())));
      }
      Listing union = of("各部分合计", "the parts together", together);
      findings.addAll(comparedWith(union));
    }
    all.forEach(part -> addCutOffs(findings, part));
    return findings.build();
  }

  /**
   * Returns which of the promised lists are not among those that are covered, by what they are
   * called, a warning each: whether the households on them are covered is unknown, not no.
   */
  public static ImmutableList<Finding> uncovered(
      Iterable<Listing> promised, Iterable<Listing> covered) {
    ImmutableSet<Term> known =
        ImmutableList.copyOf(covered).stream().map(Listing::term).collect(toImmutableSet());
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Listing one : promised) {
      if (!known.contains(one.term)) {
        findings.add(
            Finding.warning(
                BeneficiaryCode.PROMISED_NOT_COVERED,
                Argument.of(one.term),
                Argument.of(one.size)));
      }
    }
    return findings.build();
  }

  private static String words(ImmutableList<Listing> parts) {
    return String.join(" + ", parts.stream().map(part -> String.valueOf(part.size)).toList());
  }

  private void addCutOffs(ImmutableList.Builder<Finding> findings, Listing other) {
    if (asOf.isPresent() && other.asOf.isPresent() && !asOf.equals(other.asOf)) {
      findings.add(
          Finding.note(
              BeneficiaryCode.CUT_OFFS_DIFFER,
              Argument.of(term),
              Argument.of(asOf.get()),
              Argument.of(other.term),
              Argument.of(other.asOf.get())));
    }
  }

  /** Returns what it is called and how many are on it, never who. */
  @Override
  public String toString() {
    return "Listing[" + term.english() + ", " + size + (ids.isPresent() ? " by id]" : "]");
  }
}
