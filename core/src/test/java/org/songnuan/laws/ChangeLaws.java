package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSheet;
import org.songnuan.rule.NearestChange;
import org.songnuan.rule.NearestChange.Change;
import org.songnuan.rule.NearestChange.Entry;
import org.songnuan.testkit.ChangeCase;
import org.songnuan.testkit.ChangeCase.Tried;
import org.songnuan.testkit.RuleCase;

/** What every nearest change obeys, measured against trying everything. */
public interface ChangeLaws {
  /** Larger sets are not tried: there are too many values. */
  int MOST_TRIED = 2;

  /** Returns cases in which everything is known. */
  @Provide
  Arbitrary<ChangeCase> known();

  /** Returns cases in which some facts are missing. */
  @Provide
  Arbitrary<ChangeCase> open();

  /** Returns cases of any kind, with days and amounts of every size. */
  @Provide
  Arbitrary<RuleCase> any();

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  default void every_change_leads_to_its_verdict(@ForAll("any") RuleCase given) {
    FactSheet sheet = given.subject().more();
    Verdict verdict = given.verdict(given.one(), sheet);
    NearestChange nearest = given.nearest(given.one(), sheet);
    assertThat(nearest.verdict()).isEqualTo(verdict);
    for (Change change : nearest.changes()) {
      assertThat(given.verdict(given.one(), change.subject())).isEqualTo(change.verdict());
      assertThat(change.verdict()).isNotIn(verdict, Verdict.UNKNOWN);
      assertThat(differing(sheet, change.subject())).isEqualTo(change.entries());
      assertThat(change.entries()).hasSameSizeAs(nearest.changes().get(0).entries());
    }
  }

  private static ImmutableSet<Entry> differing(FactSheet one, FactSheet other) {
    ImmutableSet.Builder<Entry> entries = ImmutableSet.builder();
    for (int place = 0; place <= one.members().size(); place++) {
      FactSheet left = place == 0 ? one : one.members().get(place - 1);
      FactSheet right = place == 0 ? other : other.members().get(place - 1);
      for (Fact<?> fact : left.schema().facts()) {
        if (!fact.isDerived() && !left.get(fact).equals(right.get(fact))) {
          entries.add(new Entry(place, fact));
        }
      }
    }
    return entries.build();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  default void it_is_what_trying_every_change_finds(@ForAll("known") ChangeCase given) {
    NearestChange nearest = given.nearest();
    if (nearest.verdict() != Verdict.UNKNOWN) {
      isWhatTryingFinds(given, nearest, List.of(nearest.verdict().not()));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  default void what_is_missing_stays_missing_in_a_change(@ForAll("open") ChangeCase given) {
    NearestChange nearest = given.nearest();
    if (nearest.verdict() != Verdict.UNKNOWN) {
      isWhatTryingFinds(given, nearest, List.of(nearest.verdict().not()));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  default void an_open_verdict_is_decided_by_the_fewest_facts(@ForAll("open") ChangeCase given) {
    NearestChange nearest = given.nearest();
    if (nearest.verdict() == Verdict.UNKNOWN) {
      isWhatTryingFinds(given, nearest, List.of(Verdict.YES, Verdict.NO));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  default void papers_decide_whatever_they_say(@ForAll("open") ChangeCase given) {
    for (ImmutableSet<Entry> papers : given.nearest().papers()) {
      if (papers.size() <= MOST_TRIED) {
        given.forEvery(
            papers.asList(),
            given.subject(),
            sheet -> assertThat(given.verdict(sheet)).isNotEqualTo(Verdict.UNKNOWN));
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  default void a_change_can_be_taken_back(@ForAll("known") ChangeCase given) {
    NearestChange nearest = given.nearest();
    for (Change change : nearest.changes()) {
      NearestChange back = given.nearest(given.criterion(), change.subject());
      assertThat(back.verdict()).isEqualTo(change.verdict());
      assertThat(back.changes())
          .isNotEmpty()
          .allMatch(returning -> returning.verdict() == nearest.verdict())
          .allMatch(returning -> returning.entries().size() <= change.entries().size());
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  default void the_order_of_clauses_does_not_matter(@ForAll("open") ChangeCase given) {
    NearestChange turned = given.nearest(turned(given.criterion()), given.subject());
    assertThat(turned.changes()).isEqualTo(given.nearest().changes());
    assertThat(turned.papers()).isEqualTo(given.nearest().papers());
  }

  private static Criterion turned(Criterion criterion) {
    if (criterion instanceof Criterion.All all) {
      return new Criterion.All(turned(all.clauses()));
    } else if (criterion instanceof Criterion.Any any) {
      return new Criterion.Any(turned(any.clauses()));
    } else if (criterion instanceof Criterion.Not not) {
      return new Criterion.Not(turned(not.clause()));
    } else if (criterion instanceof Criterion.Exists exists) {
      return new Criterion.Exists(turned(exists.clause()));
    }
    return criterion;
  }

  private static ImmutableList<Criterion> turned(ImmutableList<Criterion> clauses) {
    return ImmutableList.copyOf(Lists.transform(clauses.reverse(), ChangeLaws::turned));
  }

  /** A rule that contradicts itself about two amounts together may end the search: one in many. */
  private static void isWhatTryingFinds(
      ChangeCase given, NearestChange nearest, List<Verdict> wanted) {
    assertThat(nearest.verdict()).isEqualTo(given.verdict(given.subject()));
    for (Change change : nearest.changes()) {
      assertThat(given.verdict(change.subject())).isEqualTo(change.verdict());
      assertThat(wanted).contains(change.verdict());
    }
    if (!nearest.complete()) {
      return;
    }
    int fewest = nearest.changes().isEmpty() ? MOST_TRIED : entries(nearest);
    for (int size = 1; size < Math.min(fewest, MOST_TRIED + 1); size++) {
      assertThat(given.tried(size, wanted)).isEmpty();
    }
    if (fewest <= MOST_TRIED) {
      List<Tried> found =
          nearest.changes().stream()
              .map(change -> new Tried(change.entries(), change.subject()))
              .toList();
      List<Tried> tried = given.tried(fewest, wanted);
      List<ImmutableSet<Entry>> beyond =
          found.stream().filter(ChangeLaws::isBeyond).map(Tried::entries).toList();
      tried = tried.stream().filter(one -> !beyond.contains(one.entries())).toList();
      found = found.stream().filter(one -> !isBeyond(one)).toList();
      assertThat(found).isEqualTo(tried);
    }
  }

  private static int entries(NearestChange nearest) {
    return nearest.changes().get(0).entries().size();
  }

  private static boolean isBeyond(Tried change) {
    return ChangeCase.isBeyond(change.subject());
  }
}
