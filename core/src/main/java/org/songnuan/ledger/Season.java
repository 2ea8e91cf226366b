package org.songnuan.ledger;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Channel;
import org.songnuan.benefit.Benefit;
import org.songnuan.campaign.Campaign;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.scope.Occasion;
import org.songnuan.visit.VisitPolicy;

/**
 * A campaign and how it visits, as it was in one season: the template of the next.
 *
 * <p>It answers "what is different this time?": each aspect that is, once. The ids of campaigns and
 * the seeds of their lots differ by nature, and say nothing; nor does the date of a festival, from
 * which the days of visits and symposiums are counted. Who is concerned differs by nature too: the
 * list, the decisions about single recipients, and the aid that they have elsewhere.
 *
 * <pre>{@code
 * new Season(springOf2026, visits).differencesTo(new Season(springOf2025, before))
 * }</pre>
 *
 * @param campaign what is decided
 * @param visits how households are reached
 */
public record Season(Campaign campaign, VisitPolicy visits) {
  /**
   * Something of a season that is the same in another or not, and what it is in words, if it has
   * some.
   */
  private record Aspect(
      Term term, Function<Season, Object> value, Function<Season, Optional<Term>> words) {
    Aspect(Term term, Function<Season, Object> value) {
      this(term, value, season -> Optional.empty());
    }

    /** Says how the two differ in it. */
    Finding difference(Season before, Season now) {
      Optional<Term> was = words.apply(before);
      Optional<Term> is = words.apply(now);
      return was.isPresent() && is.isPresent()
          ? Finding.note(
              LedgerCode.SEASON_CHANGED,
              Argument.of(term),
              Argument.of(was.get()),
              Argument.of(is.get()))
          : Finding.note(LedgerCode.SEASON_DIFFERS, Argument.of(term));
    }
  }

  private record Collected(Term term, Function<Season, ImmutableMap<String, ?>> values) {}

  private static final ImmutableList<Aspect> ASPECTS =
      ImmutableList.of(
          new Aspect(
              Term.of("节日", "occasion"),
              Season::kindOfOccasion,
              season ->
                  season.campaign.occasion().map(day -> Term.of(day.chinese(), day.english()))),
          new Aspect(
              Term.of("支持的区域", "supported areas"), season -> season.campaign.supportedAreas()),
          new Aspect(Term.of("事实", "facts"), season -> season.campaign.schema()),
          new Aspect(Term.of("参数", "parameters"), season -> season.campaign.parameters()),
          new Aspect(Term.of("入列条件", "gate"), season -> season.campaign.gate()),
          new Aspect(Term.of("冲突规则", "conflict rules"), season -> season.campaign.conflictRules()),
          new Aspect(Term.of("叠加规则", "stacking"), season -> season.campaign.stacking()),
          new Aspect(
              Term.of("系列叠加规则", "stacking of series"), season -> season.campaign.stackings()),
          new Aspect(Term.of("上限", "caps"), season -> season.campaign.caps()),
          new Aspect(Term.of("优先顺序", "priority"), season -> season.campaign.priority()),
          new Aspect(Term.of("名额", "quota"), season -> season.campaign.quota()),
          new Aspect(Term.of("价格", "prices"), season -> season.campaign.prices()),
          new Aspect(Term.of("价值上限", "value cap"), season -> season.campaign.valueCap()),
          new Aspect(Term.of("替代", "substitutions"), season -> season.campaign.substitutions()),
          new Aspect(Term.of("不足时的分法", "division"), season -> season.campaign.whenShort()),
          new Aspect(Term.of("走访日", "days of visits"), Season::daysOfVisits),
          new Aspect(
              Term.of("联系方式", "channels"),
              season -> season.visits.channels(),
              season -> Optional.of(words(season.visits.channels()))),
          new Aspect(Term.of("每日走访数", "visits a day"), season -> season.visits.perDay()),
          new Aspect(Term.of("慰问信", "letters"), season -> season.visits.sendsLetters()),
          new Aspect(
              Term.of("主要负责人带队", "led by principals"), season -> season.visits.isLedByPrincipals()),
          new Aspect(Term.of("由责任人走访", "by helpers"), season -> season.visits.isByHelper()),
          new Aspect(Term.of("座谈会", "symposiums"), Season::symposiums),
          new Aspect(Term.of("路程", "travel"), season -> season.visits.travel()),
          new Aspect(Term.of("联系周期", "cadences"), season -> season.visits.cadences()));

  private static final ImmutableList<Collected> COLLECTED =
      ImmutableList.of(
          new Collected(
              Term.of("类别", "categories"),
              season -> byId(season.campaign.categories(), Category::id)),
          new Collected(
              Term.of("待遇", "benefits"), season -> byId(season.campaign.benefits(), Benefit::id)),
          new Collected(Term.of("资金", "funds"), season -> byId(season.campaign.funds(), Fund::id)),
          new Collected(
              Term.of("库存", "stocks"), season -> byId(season.campaign.stocks(), Stock::id)));

  /** Checks that both are there. */
  public Season {
    requireNonNull(campaign, "campaign");
    requireNonNull(visits, "visits");
  }

  /**
   * Returns how this season differs from another: a note for each aspect that is not the same, with
   * what it was and is where that is said in a word, and for collections with how many are new,
   * gone and changed.
   */
  public ImmutableList<Finding> differencesTo(Season before) {
    ImmutableList.Builder<Finding> differences = ImmutableList.builder();
    for (Aspect aspect : ASPECTS) {
      if (!aspect.value().apply(this).equals(aspect.value().apply(before))) {
        differences.add(aspect.difference(before, this));
      }
    }
    for (Collected collected : COLLECTED) {
      var difference =
          Maps.<String, Object>difference(
              collected.values().apply(before), collected.values().apply(this));
      if (!difference.areEqual()) {
        differences.add(
            Finding.note(
                LedgerCode.SEASON_COLLECTION_DIFFERS,
                Argument.of(collected.term()),
                Argument.of((long) difference.entriesOnlyOnRight().size()),
                Argument.of((long) difference.entriesOnlyOnLeft().size()),
                Argument.of((long) difference.entriesDiffering().size())));
      }
    }
    return differences.build();
  }

  /** Which festival it is; its date moves from year to year. */
  private Optional<ImmutableList<String>> kindOfOccasion() {
    return campaign
        .occasion()
        .map(day -> ImmutableList.of(day.code(), day.chinese(), day.english()));
  }

  /** The days of visits, counted from the occasion if there is one. */
  private ImmutableList<Long> daysOfVisits() {
    return visits.days().days().stream().map(this::sinceOccasion).collect(toImmutableList());
  }

  private long sinceOccasion(LocalDate day) {
    return ChronoUnit.DAYS.between(
        campaign.occasion().map(Occasion::date).orElse(LocalDate.EPOCH), day);
  }

  /** The symposiums, their days counted from the occasion if there is one. */
  private ImmutableList<ImmutableList<Object>> symposiums() {
    return visits.symposiums().stream()
        .map(
            one ->
                ImmutableList.<Object>of(
                    one.occasion().code(),
                    sinceOccasion(one.occasion().date()),
                    one.seats(),
                    one.categories()))
        .collect(toImmutableList());
  }

  /** A visit policy has a channel at the least. */
  private static Term words(ImmutableList<Channel> channels) {
    return Term.of(
        channels.stream().map(channel -> channel.term().chinese()).collect(joining("、")),
        channels.stream().map(channel -> channel.term().english()).collect(joining(", ")));
  }

  private static <T> ImmutableMap<String, T> byId(Collection<T> all, Function<T, ?> id) {
    return all.stream().collect(toImmutableMap(one -> id.apply(one).toString(), one -> one));
  }
}
