package org.songnuan.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.History;
import org.songnuan.campaign.Campaign;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.fund.Award;
import org.songnuan.ledger.CampaignLife;
import org.songnuan.ledger.Resolution;
import org.songnuan.ledger.Stage;
import org.songnuan.ledger.StageRules;
import org.songnuan.ledger.VisitCommitment;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Kit;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.FactSchema;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Occasion;
import org.songnuan.testkit.ExplainArbitraries;
import org.songnuan.testkit.FundArbitraries;
import org.songnuan.testkit.QuantityArbitraries;
import org.songnuan.testkit.RankArbitraries;
import org.songnuan.testkit.RuleArbitraries;
import org.songnuan.testkit.ScopeArbitraries;

/** Each kind of part is read from its lines as it was written, whatever is in it. */
class ShapeLawsTest {
  private static <T> void check(Shape<T> shape, T value) {
    Line written = Line.of("field");
    shape.write(value, written);
    Line root = Line.of("");
    root.add(written);
    Line read = LineReader.read(LineWriter.write(root)).below().get(0);

    assertThat(Cursor.all(read, shape)).isEqualTo(value);
  }

  @Provide
  Arbitrary<Reason> reasons() {
    return ExplainArbitraries.reasons();
  }

  @Provide
  Arbitrary<Argument> arguments() {
    return ExplainArbitraries.arguments();
  }

  @Provide
  Arbitrary<Goods> goods() {
    return QuantityArbitraries.goods();
  }

  @Provide
  Arbitrary<Item> items() {
    return QuantityArbitraries.items();
  }

  @Provide
  Arbitrary<Kit> kits() {
    return QuantityArbitraries.kits();
  }

  @Provide
  Arbitrary<FactSchema> schemas() {
    return RuleArbitraries.schemas();
  }

  @Provide
  Arbitrary<Criterion> criteria() {
    return RuleArbitraries.criteria();
  }

  @Provide
  Arbitrary<Campaign> funded() {
    return FundArbitraries.campaigns();
  }

  @Provide
  Arbitrary<Campaign> ranked() {
    return RankArbitraries.campaigns();
  }

  @Provide
  Arbitrary<Area> areas() {
    return ScopeArbitraries.areas();
  }

  @Provide
  Arbitrary<DateRange> days() {
    return ScopeArbitraries.dateRanges();
  }

  @Provide
  Arbitrary<Occasion> occasions() {
    return ScopeArbitraries.occasions();
  }

  @Property(tries = 200)
  void reasons_are_read_with_their_values_and_what_leads_to_them(
      @ForAll("reasons") Reason reason, @ForAll("arguments") Argument value) {
    Reason holding = Reason.of(reason.code(), value, Argument.of(reason)).because(reason);

    check(ReasonShapes.REASON, holding);
    ImmutableList<Reason> all = ImmutableList.of(reason, holding);
    Award award =
        new Award(
            RecipientId.of("H-1"),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            Goods.NONE,
            all,
            all);
    assertThat(TextForm.AWARDS.parse(TextForm.AWARDS.print(ImmutableList.of(award))))
        .containsExactly(award);
  }

  @Property(tries = 200)
  void goods_and_what_they_are_counted_in(
      @ForAll("goods") Goods goods, @ForAll("items") Item item, @ForAll("kits") Kit kit) {
    check(GoodsShapes.GOODS, goods);
    check(GoodsShapes.ITEM, item);
    check(GoodsShapes.KIT, kit);
  }

  @Property(tries = 200)
  void places_days_and_rules(
      @ForAll("areas") Area area,
      @ForAll("days") DateRange days,
      @ForAll("occasions") Occasion occasion,
      @ForAll("criteria") Criterion criterion) {
    check(Cells.AREA, area);
    check(Cells.DAYS, days);
    check(Cells.OCCASION, occasion);
    check(Cells.CRITERION, criterion);
  }

  @Property(tries = 40)
  void schemas_of_a_hosts_own(@ForAll("schemas") FactSchema schema) {
    check(SchemaShape.SCHEMA, schema);
    check(SchemaShape.SCHEMA, RuleArbitraries.FACTS);
    check(SchemaShape.SCHEMA, RuleArbitraries.QUOTIENTS);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void campaigns_with_matched_funds_and_with_seats(
      @ForAll("funded") Campaign funded, @ForAll("ranked") Campaign ranked) {
    check(CampaignShape.CAMPAIGN, funded);
    check(CampaignShape.CAMPAIGN, ranked);
  }

  @Property(tries = 300)
  void any_text_at_all(@ForAll String text) {
    check(Cells.TEXT, text);
    History history =
        History.of(
            List.of(History.Line.of("H-1", LocalDate.EPOCH, "x" + text, Money.ZERO).to("p-1")));
    assertThat(TextForm.HISTORY.parse(TextForm.HISTORY.print(history))).isEqualTo(history);
  }

  @Property(tries = 60)
  void lives_whatever_was_entered_in_whatever_order(@ForAll Random random) {
    StageRules rules = random.nextBoolean() ? StageRules.STANDARD : StageRules.NONE;
    for (int i = random.nextInt(3); i > 0; i--) {
      rules = rules.decided(any(random, Stage.values()), Resolution.LEADING_GROUP);
    }
    CampaignLife life = CampaignLife.under(rules);
    for (int i = random.nextInt(40); i > 0; i--) {
      LocalDate day = Keepsakes.DAY.plusDays(random.nextInt(30));
      Stage stage = any(random, Stage.values());
      switch (random.nextInt(3)) {
        case 0 -> life = life.committed(any(random, VisitCommitment.values()), day);
        case 1 ->
            life = life.decided(Resolution.of(Resolution.LEADING_GROUP, day, stage, "minutes"));
        default -> {
          CampaignLife.Step step = life.step(stage, day);
          life = step.findings().isEmpty() ? step.orThrow() : life;
        }
      }
    }

    assertThat(TextForm.LIFE.parse(TextForm.LIFE.print(life))).isEqualTo(life);
  }

  private static <T> T any(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }
}
