package org.songnuan.campaign;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import com.google.common.io.Resources;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Clarity;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Listing;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.beneficiary.StandardCriteria;
import org.songnuan.beneficiary.StandardFacts;
import org.songnuan.beneficiary.StandardRates;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.PriceList;
import org.songnuan.benefit.Priority;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Award;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Ratio;
import org.songnuan.quantity.Unit;
import org.songnuan.report.Summary;
import org.songnuan.report.Totals;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Formula;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.split.Division;
import org.songnuan.split.RankOrder;

/** Stories of single documents with their figures, each in a folder with what comes out. */
class DocumentScenariosTest {
  private static final Area AREA = Area.parse("示例市/示例区");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

  private static List<String> lines(String file) throws IOException {
    String text =
        Resources.toString(Resources.getResource("scenarios/" + file), StandardCharsets.UTF_8);
    return Splitter.on('\n').omitEmptyStrings().splitToList(text);
  }

  private static Outcome run(Campaign.Builder campaign, Iterable<? extends Recipient> recipients) {
    return campaign
        .build()
        .prepare(DATE, AREA)
        .orThrow()
        .run(Roster.copyOf(ImmutableList.copyOf(recipients)));
  }

  private static List<Household> households(int count, String prefix) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> Household.of(prefix + "%02d".formatted(i), AREA).member(1950))
        .toList();
  }

  @Test
  void unlike_units_are_never_added_and_whole_packs_go_evenly() throws IOException {
    Map<String, Quantity> packs =
        ImmutableMap.of(
            "rice", Quantity.of(10, Unit.JIN),
            "flour", Quantity.of(10, Unit.JIN),
            "oil", Quantity.of(5, Unit.LITRE));
    Map<String, Long> stock = ImmutableMap.of("rice", 179L, "flour", 171L, "oil", 172L);
    Item seeds = Item.of("seeds", "瓜子", "melon seeds", Unit.JIN);
    Campaign.Builder campaign =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("all", "全体").where("true"))
            .addBenefit(Benefit.share("all"))
            .addBenefit(Benefit.goods("all", Goods.some(seeds)).called("seeds"))
            .addFund(Fund.of("own", Money.yuan(19_900)))
            .whenShort(Division.equal());
    packs.forEach(
        (code, pack) -> {
          Item item = Item.of(code, code, code, Unit.PIECE);
          campaign
              .addBenefit(Benefit.goods("all", Goods.of(item, 2)).called(code))
              .addStock(Stock.of(code, item, stock.getOrDefault(code, 0L)));
        });
    Outcome outcome = run(campaign, households(100, "H-"));
    Summary summary = Summary.of(outcome, DATE);
    List<String> told = new ArrayList<>();
    Set<Money> each = outcome.awards().stream().map(Award::cash).collect(Collectors.toSet());
    told.add(
        "households "
            + summary.householdsHelped()
            + ", cash "
            + summary.cash()
            + ", each "
            + Joiner.on(' ').join(each));
    packs.forEach((code, pack) -> told.add(told(outcome, code, pack)));
    summary.text(Locale.CHINESE).lines().filter(line -> line.startsWith("瓜子")).forEach(told::add);

    assertThat(told).isEqualTo(lines("25-unlike-units/outcome.txt"));
  }

  private static String told(Outcome outcome, String code, Quantity pack) {
    Multiset<Long> units = HashMultiset.create();
    for (Award award : outcome.awards()) {
      units.add(
          award.issues().stream()
              .filter(issue -> issue.item().code().equals(code))
              .mapToLong(Issue::units)
              .sum());
    }
    long all = units.stream().mapToLong(Long::longValue).sum();
    Quantity total = pack.times(all);
    return code
        + " "
        + all
        + " packs = "
        + total
        + (pack.unit().equals(Unit.JIN) ? " = " + total.in(Unit.KILOGRAM) : "")
        + ": "
        + units.count(2L)
        + " get 2, "
        + units.count(1L)
        + " get 1; a household "
        + total
            .amount()
            .times(Ratio.of(1, outcome.awards().size()))
            .round(1, RoundingMode.UNNECESSARY)
        + " "
        + pack.unit().symbol();
  }

  private static final Map<String, Long> TARIFF =
      ImmutableMap.of(
          "LOCAL_EXTREME_HARDSHIP", 1_000L,
          "ILLNESS_HOUSEHOLD", 800L,
          "SINGLE_PARENT_HARDSHIP", 600L,
          "HARDSHIP_HOUSEHOLD", 300L);

  private static Campaign.Builder ordered(boolean levelled) {
    Campaign.Builder campaign =
        Campaign.builder()
            .id("2026-spring")
            .addFund(Fund.of("own", Money.yuan(5_000)))
            .addDecision(
                Decision.order(
                    "joint-meeting", "minutes 7", LocalDate.of(2026, 1, 15), "g09", "g08"));
    TARIFF.forEach(
        (code, yuan) -> {
          StandardCategory category = StandardCategory.valueOf(code);
          int tier = category == StandardCategory.HARDSHIP_HOUSEHOLD && levelled ? 1 : 0;
          campaign
              .addCategory(Category.of(category))
              .addBenefit(Benefit.cash(code, Money.yuan(yuan)).inTier(tier))
              .addBenefit(Benefit.act(code, Action.LETTER));
        });
    return levelled
        ? campaign
        : campaign
            .priority(
                Priority.categories(TARIFF.keySet().toArray(String[]::new))
                    .lowestFirst(Household.INCOME))
            .whenShort(RankOrder.stopping());
  }

  private static String paid(Outcome outcome) {
    List<String> paid = new ArrayList<>();
    for (Award award : outcome.awards()) {
      if (award.cash().isPositive()) {
        paid.add(award.recipient().value() + " " + award.cash());
      }
    }
    return Joiner.on(", ").join(paid)
        + " = "
        + Summary.of(outcome, DATE).cash()
        + ", left "
        + outcome.settlement().balances().get(0).left();
  }

  @Test
  void the_declared_order_holds_nobody_is_paid_in_part_and_all_get_a_letter() throws IOException {
    List<Household> roster = new ArrayList<>();
    for (String line : lines("26-order-and-letters/roster.csv")) {
      List<String> parts = Splitter.on(';').splitToList(line);
      roster.add(
          Household.of(parts.get(0), AREA)
              .registered(parts.get(1))
              .with(Household.INCOME, Money.yuan(Long.parseLong(parts.get(2))))
              .member(Person.bornIn(1950).registered()));
    }
    Outcome inOrder = run(ordered(false), roster);
    List<String> told = new ArrayList<>();
    told.add("in order: " + paid(inOrder));
    told.add(
        "waiting: "
            + inOrder.waitlist().stream()
                .flatMap(Set::stream)
                .map(RecipientId::value)
                .collect(Collectors.joining(", "))
            + "; letters "
            + Totals.of(inOrder).acts().get(Action.LETTER));
    inOrder.award("g08").shortfalls().stream()
        .map(reason -> new Reason(reason.code(), reason.arguments(), ImmutableList.of()))
        .forEach(reason -> told.add("g08: " + ENGLISH.of(reason)));
    inOrder.why("g08").because().stream()
        .filter(reason -> reason.code().id().equals("benefit.DECIDED_ORDER"))
        .forEach(reason -> told.add("g08: " + ENGLISH.of(reason)));
    told.add("levelled: " + paid(run(ordered(true), roster)));

    assertThat(told).isEqualTo(lines("26-order-and-letters/outcome.txt"));
    assertThat(inOrder.assessments()).allSatisfy(one -> assertThat(one.acts()).hasSize(1));
  }

  private static Outcome scholarship(List<Household> roster, long step) {
    return run(
        Campaign.builder()
            .id("hope-star-10")
            .addCategory(Category.of(StandardCategory.YOUTH_HARDSHIP))
            .addBenefit(Benefit.share(StandardCategory.YOUTH_HARDSHIP).of(BenefitKind.SCHOLARSHIP))
            .addFund(Fund.of("hope-star", Money.yuan(20_000)).onlyFor("YOUTH_HARDSHIP"))
            .whenShort(Division.equal().by(step)),
        roster);
  }

  private static Set<RecipientId> most(Outcome outcome) {
    Money most =
        outcome.awards().stream().map(Award::cash).max(Money::compareTo).orElse(Money.ZERO);
    return outcome.awards().stream()
        .filter(award -> award.cash().equals(most))
        .map(Award::recipient)
        .collect(Collectors.toSet());
  }

  private static String shares(Outcome outcome) {
    Multiset<Money> shares = HashMultiset.create();
    outcome.awards().forEach(award -> shares.add(award.cash()));
    return shares.elementSet().stream()
            .sorted(reverseOrder())
            .map(share -> shares.count(share) + " × " + share)
            .collect(Collectors.joining(" + "))
        + " = "
        + Summary.of(outcome, DATE).cash();
  }

  @Test
  void an_even_split_is_exact_in_each_step_and_the_odd_ones_go_by_one_lot() throws IOException {
    List<Household> roster =
        IntStream.rangeClosed(1, 44)
            .mapToObj(
                i ->
                    Household.of("Y-" + i, AREA)
                        .member(Person.bornIn(2005).registered("YOUTH_HARDSHIP")))
            .toList();
    Map<String, Long> steps =
        ImmutableMap.of("in hundreds", 100_00L, "in yuan", 100L, "to the fen", 1L);
    List<String> told = new ArrayList<>();
    Set<Set<RecipientId>> drawn = new HashSet<>();
    steps.forEach(
        (name, step) -> {
          told.add(name + ": " + shares(scholarship(roster, step)));
          drawn.add(most(scholarship(roster, step)));
          drawn.add(most(scholarship(Lists.reverse(roster), step)));
        });
    if (drawn.size() == 1) {
      told.add("the same " + drawn.iterator().next().size() + " each time, in any order");
    }
    Outcome outcome = scholarship(roster, 1);
    Totals totals = Totals.byKind(outcome).getOrDefault(BenefitKind.SCHOLARSHIP, Totals.NONE);
    told.add(
        "SCHOLARSHIP "
            + totals.cash()
            + ", "
            + totals.items()
            + " items, "
            + totals.households()
            + " households, "
            + totals.persons()
            + " persons");
    told.add(
        "RELIEF " + (Totals.byKind(outcome).containsKey(BenefitKind.RELIEF) ? "some" : "none"));
    Listing.of("希望之星", "holders", 6)
        .within(Listing.of("贫困青少年", "youths", 44))
        .forEach(finding -> told.add(finding.toString()));

    assertThat(told).isEqualTo(lines("27-even-split/outcome.txt"));
  }

  @Test
  void a_lower_bound_stays_one_and_three_clarities_are_not_four() throws IOException {
    Item gift = Item.of("gift", "慰问品", "gift", Unit.PIECE);
    PriceList prices =
        PriceList.NONE.plus(gift, Money.yuan(25), LocalDate.of(2026, 1, 1), "receipt 9");
    List<Household> roster = new ArrayList<>();
    for (int i = 1; i <= 15; i++) {
      CaseFile.Builder file = CaseFile.builder().surveyedOn(DATE.minusDays(9));
      for (Clarity clarity : Clarity.values()) {
        if (i < 15 || clarity != Clarity.NEEDS) {
          file.addClarity(clarity);
        }
      }
      roster.add(
          Household.of("H-" + i, AREA)
              .registered("HARDSHIP_HOUSEHOLD")
              .member(Person.bornIn(2012).registered())
              .filed(file.build()));
    }
    Outcome outcome =
        run(
            Campaign.builder()
                .id("2026-spring")
                .gate(ListingGate.OPEN.withFourClarities())
                .addCategory(Category.of(StandardCategory.HARDSHIP_HOUSEHOLD))
                .addBenefit(Benefit.cash("HARDSHIP_HOUSEHOLD", Money.yuan(200)))
                .addBenefit(Benefit.goods("HARDSHIP_HOUSEHOLD", Goods.of(gift, 1)))
                .addFund(Fund.of("union", Money.yuan(5_000)))
                .addStock(Stock.of("gifts", gift, 50))
                .prices(prices),
            roster);
    Summary summary = Summary.of(outcome, DATE);
    Money goods = prices.value(summary.goods(), DATE).value();
    Money total = summary.cash().plus(goods);
    Figure<Money> reported = Figure.parse("3000余", Money::parse);
    List<String> told = new ArrayList<>();
    told.add(
        summary.householdsHelped()
            + " homes, cash "
            + summary.cash()
            + " + goods "
            + goods
            + " = "
            + total
            + ", mean "
            + Money.ofFen(total.fen() / summary.householdsHelped()));
    told.add(
        worded(reported, Locale.CHINESE)
            + " / "
            + worded(reported, Locale.ENGLISH)
            + ": "
            + (total.isAbove(reported.least().orElseThrow()) ? "fits" : "does not fit"));
    told.add(
        Money.yuan(3_000)
            + (Figure.known(Money.yuan(3_000)).equals(reported) ? " is" : " is not")
            + " 3000余");
    outcome.assessment(RecipientId.of("H-15")).refusals().stream()
        .map(ENGLISH::of)
        .forEach(reason -> told.add("H-15: " + reason));

    assertThat(told).isEqualTo(lines("28-lower-bound/outcome.txt"));
    assertThat(total.fen() % summary.householdsHelped()).isZero();
  }

  private static String worded(Figure<Money> figure, Locale locale) {
    return Wording.in(locale).of(Argument.of(figure));
  }

  @Test
  void a_destitute_elder_draws_the_basic_rate_and_care_and_no_allowance_beside()
      throws IOException {
    Area city = Area.parse("湖南/长沙");
    Fact<Long> failed = Fact.count("failedAbilities", "丧失能力项数", "failed abilities");
    FactSchema schema = StandardFacts.HOUSEHOLDS.plus(failed);
    String destitute = StandardCategory.STATUTORY_DESTITUTE.name();
    LocalDate date = LocalDate.of(2025, 12, 20);
    Campaign campaign =
        Campaign.builder()
            .id("2026-spring")
            .schema(schema)
            .addCategory(
                StandardCriteria.category(StandardCategory.STATUTORY_DESTITUTE, date, city))
            .addCategory(StandardCriteria.category(StandardCategory.DIBAO_HOUSEHOLD, date, city))
            .addAllParameters(StandardCriteria.parameters(city))
            .addAllParameters(StandardRates.parameters(city))
            .addParameter(parameter("line", city, 700))
            .addParameter(parameter("assetLimit", city, 20_000))
            .addParameter(parameter("minimumWage", city, 2_000))
            .addBenefit(
                Benefit.cash(destitute, Formula.parse("line * destituteMultiple"))
                    .called("basic")
                    .titled("基本生活标准", "basic"))
            .addBenefit(
                Benefit.cash(
                        destitute,
                        Formula.parse(
                            "roundHalfUp(minimumWage * bands(failedAbilities, [1, 4],"
                                + " [careSelf, carePartial, careFull]), fen(1))"))
                    .called("care"))
            .addBenefit(
                Benefit.cash("DIBAO_HOUSEHOLD", Formula.parse("max(yuan(0), line * size - income)"))
                    .called("dibao")
                    .titled("低保金", "dibao")
                    .notBeside("basic"))
            .addFund(Fund.of("county", Money.yuan(10_000)))
            .build();
    List<Recipient> roster = new ArrayList<>();
    for (String line : lines("29-destitute-pay/roster.csv")) {
      List<String> parts = Splitter.on(';').splitToList(line);
      roster.add(
          Household.of(RecipientId.of(parts.get(0)), city, schema)
              .with(failed, Long.valueOf(parts.get(1)))
              .with(Household.INCOME, Money.yuan(300))
              .with(StandardFacts.ASSETS, Money.ZERO)
              .member(
                  Person.of(StandardFacts.PERSONS)
                      .with(Person.BIRTH, LocalDate.of(1943, 6, 1))
                      .with(StandardFacts.OWN_INCOME, Money.yuan(300))
                      .with(StandardFacts.BASIC_PENSION, Money.yuan(143))
                      .with(StandardFacts.OTHER_EXEMPT, Money.yuan(100))
                      .with(StandardFacts.OBLIGOR, "none")));
    }
    Outcome outcome = campaign.prepare(date, city).orThrow().run(Roster.copyOf(roster));
    List<String> told = new ArrayList<>();
    Set<String> notDrawn = new TreeSet<>();
    for (Recipient recipient : roster) {
      Award award = outcome.award(recipient.id());
      told.add(
          recipient.id().value()
              + ": "
              + award.payments().stream()
                  .map(payment -> payment.benefit() + " " + payment.money())
                  .sorted()
                  .collect(Collectors.joining(" + "))
              + " = "
              + award.cash());
      outcome
          .assessment(recipient.id())
          .suppressed()
          .forEach(one -> notDrawn.add("not drawn: " + ENGLISH.of(one.reason())));
    }
    told.addAll(notDrawn);

    assertThat(told).isEqualTo(lines("29-destitute-pay/outcome.txt"));
  }

  private static Parameter parameter(String name, Area area, long yuan) {
    return Parameter.of(name, LocalDate.of(2025, 1, 1), area, Money.yuan(yuan), "made up");
  }
}
