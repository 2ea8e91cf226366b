package org.songnuan.testkit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSheet;
import org.songnuan.rule.NearestChange;
import org.songnuan.rule.NearestChange.Entry;
import org.songnuan.rule.RuleSet;

/**
 * A criterion over few facts with small values, and a subject: small enough to try every change.
 *
 * @param base the rule that the criterion may refer to as {@code holds("base")}
 * @param criterion the criterion
 * @param subject the subject
 */
public record ChangeCase(Criterion base, Criterion criterion, FactSheet subject) {
  /** Amounts are tried up to this; what a small criterion asks for is well below. */
  static final long MOST = 40;

  private static final ImmutableSet<String> DERIVED =
      ImmutableSet.of("perHead", "margin", "away", "missed");

  private static final String ASKED = "asked";

  /** Returns the nearest change of the criterion for the sheet. */
  public NearestChange nearest(Criterion asked, FactSheet sheet) {
    return classifier(asked).nearestChange(ASKED, sheet);
  }

  /** Returns the nearest change of the case. */
  public NearestChange nearest() {
    return nearest(criterion, subject);
  }

  /** Returns the verdict on the criterion for the sheet. */
  public Verdict verdict(FactSheet sheet) {
    return classifier(criterion).verdict(ASKED, sheet);
  }

  private Classifier classifier(Criterion asked) {
    return RuleSet.of(subject.schema())
        .plus("base", base)
        .plus(ASKED, asked)
        .compile(RuleArbitraries.PARAMETERS);
  }

  /** A change as it was found by trying: its entries and the subject as it would be. */
  public record Tried(ImmutableSet<Entry> entries, FactSheet subject) {}

  /**
   * Tries every set of so many entries, and of each every value in the order of nearness: returns
   * for each set the first that leads to one of the verdicts, those that lead to the first before
   * others.
   */
  public ImmutableList<Tried> tried(int size, List<Verdict> wanted) {
    Classifier classifier = classifier(criterion);
    ImmutableList.Builder<Tried> found = ImmutableList.builder();
    List<Entry> entries = entries(wanted.size() > 1);
    for (List<Entry> set : sets(entries, size)) {
      for (Verdict verdict : wanted) {
        Optional<FactSheet> first = first(classifier, set, subject, verdict);
        if (first.isPresent()) {
          found.add(new Tried(ImmutableSet.copyOf(set), first.get()));
          break;
        }
      }
    }
    return found.build();
  }

  private Optional<FactSheet> first(
      Classifier classifier, List<Entry> set, FactSheet sheet, Verdict wanted) {
    if (set.isEmpty()) {
      return Optional.of(sheet)
          .filter(done -> classifier.verdict(ASKED, done) == wanted)
          .filter(done -> subject.schema().check(subject).containsAll(done.schema().check(done)));
    }
    for (Object value : values(set.get(0))) {
      Optional<FactSheet> found =
          first(classifier, set.subList(1, set.size()), with(sheet, set.get(0), value), wanted);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Hands over the subject with every combination of values of these entries. */
  public void forEvery(List<Entry> set, FactSheet sheet, Consumer<FactSheet> taker) {
    if (set.isEmpty()) {
      taker.accept(sheet);
      return;
    }
    for (Object value : values(set.get(0))) {
      forEvery(set.subList(1, set.size()), with(sheet, set.get(0), value), taker);
    }
  }

  /** Returns whether an amount on the sheet is larger than any that is tried. */
  public static boolean isBeyond(FactSheet sheet) {
    return sheet.schema().facts().stream()
            .flatMap(fact -> sheet.get(fact).stream())
            .anyMatch(value -> amount(value) > MOST)
        || sheet.members().stream().anyMatch(ChangeCase::isBeyond);
  }

  private static long amount(Object value) {
    return value instanceof Money money ? money.fen() : value instanceof Long number ? number : 0;
  }

  private List<Entry> entries(boolean missing) {
    List<Entry> entries = new ArrayList<>();
    for (int place = 0; place <= subject.members().size(); place++) {
      FactSheet sheet = place == 0 ? subject : subject.members().get(place - 1);
      for (Fact<?> fact : sheet.schema().facts()) {
        if (DERIVED.contains(fact.name())) {
          continue;
        }
        if (sheet.get(fact).isEmpty() == missing) {
          entries.add(new Entry(place, fact));
        }
      }
    }
    return entries;
  }

  private static List<List<Entry>> sets(List<Entry> entries, int size) {
    List<List<Entry>> sets = new ArrayList<>();
    if (size == 0) {
      sets.add(List.of());
    }
    for (int i = 0; size > 0 && i < entries.size(); i++) {
      for (List<Entry> rest : sets(entries.subList(i + 1, entries.size()), size - 1)) {
        List<Entry> set = new ArrayList<>(List.of(entries.get(i)));
        set.addAll(rest);
        sets.add(set);
      }
    }
    return sets;
  }

  private Optional<?> value(Entry entry) {
    FactSheet sheet = entry.member() == 0 ? subject : subject.members().get(entry.member() - 1);
    return sheet.get(entry.fact());
  }

  /** Returns all other values of the entry, the nearest first; of a missing one, all. */
  private List<Object> values(Entry entry) {
    Optional<?> old = value(entry);
    List<Object> values = new ArrayList<>(all(entry.fact()));
    old.ifPresent(values::remove);
    values.sort(nearness(entry.fact(), old));
    return values;
  }

  private static List<?> all(Fact<?> fact) {
    return switch (fact.type()) {
      case MONEY -> LongStream.rangeClosed(0, MOST).mapToObj(Money::ofFen).toList();
      case COUNT -> LongStream.rangeClosed(0, MOST).boxed().toList();
      case FLAG -> List.of(false, true);
      case CHOICE -> fact.options();
      case CHOICES -> ImmutableList.copyOf(Sets.powerSet(ImmutableSet.copyOf(fact.options())));
      case DATE, QUOTIENT -> throw new IllegalArgumentException("Case must be small.");
    };
  }

  private static Comparator<Object> nearness(Fact<?> fact, Optional<?> old) {
    return switch (fact.type()) {
      case MONEY, COUNT -> {
        long from = old.map(ChangeCase::amount).orElse(0L);
        yield comparingLong((Object value) -> Math.abs(amount(value) - from))
            .thenComparingLong(ChangeCase::amount);
      }
      case CHOICES -> {
        Set<?> from = old.isPresent() ? (Set<?>) old.get() : Set.of();
        yield comparingInt((Object value) -> moved(value, from).size())
            .thenComparing(value -> places(fact, moved(value, from)));
      }
      default -> comparing((Object value) -> 0);
    };
  }

  private static Set<?> moved(Object value, Set<?> from) {
    return Sets.symmetricDifference((Set<?>) value, from);
  }

  /** The places of the options as letters, so that those declared first come first. */
  private static String places(Fact<?> fact, Set<?> options) {
    StringBuilder places = new StringBuilder();
    for (String option : fact.options()) {
      if (options.contains(option)) {
        places.append((char) ('a' + fact.options().indexOf(option)));
      }
    }
    return places.toString();
  }

  private static FactSheet with(FactSheet sheet, Entry entry, Object value) {
    if (entry.member() == 0) {
      return with(sheet, entry.fact(), value);
    }
    List<FactSheet> members = new ArrayList<>(sheet.members());
    int place = entry.member() - 1;
    members.set(place, with(members.get(place), entry.fact(), value));
    return sheet.isMembersOpen() ? sheet.withSomeMembers(members) : sheet.withMembers(members);
  }

  @SuppressWarnings("unchecked") // the value was made for the fact
  private static <T> FactSheet with(FactSheet sheet, Fact<T> fact, Object value) {
    return sheet.with(fact, (T) value);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(criterion + "\nbase: " + base + "\n");
    for (int place = 0; place <= subject.members().size(); place++) {
      FactSheet sheet = place == 0 ? subject : subject.members().get(place - 1);
      text.append(place).append(':');
      sheet
          .schema()
          .facts()
          .forEach(
              fact -> text.append(' ').append(fact.name()).append('=').append(sheet.get(fact)));
      text.append('\n');
    }
    return text + (subject.isMembersOpen() ? "members open" : "members listed");
  }
}
