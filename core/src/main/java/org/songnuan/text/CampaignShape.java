package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.Optional;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.ConflictRule;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.LockedList;
import org.songnuan.beneficiary.OtherAid;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.PriceList;
import org.songnuan.benefit.Series;
import org.songnuan.benefit.Stacking;
import org.songnuan.benefit.Substitution;
import org.songnuan.campaign.Campaign;
import org.songnuan.explain.Term;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Quota;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Money;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.scope.Occasion;
import org.songnuan.split.Division;
import org.songnuan.split.Splitter;
import org.songnuan.text.BenefitShapes.SeriesStacking;
import org.songnuan.text.Fields.Field;

/** A whole campaign. */
final class CampaignShape {
  static final Shape<Campaign> CAMPAIGN = campaign();

  private CampaignShape() {}

  private static Shape<Campaign> campaign() {
    Fields<Campaign> fields = new Fields<>("a campaign");
    Field<String> id = fields.one("id", Cells.TEXT, one -> one.id().value());
    Field<Optional<Term>> title = fields.called(Campaign::title, one -> one.id().value());
    Field<Optional<Occasion>> occasion =
        fields.maybe("occasion", Cells.OCCASION, Campaign::occasion);
    Field<ImmutableList<Area>> supported =
        fields.many(
            "supported-area", Cells.AREA, one -> ImmutableSortedSet.copyOf(one.supportedAreas()));
    Field<FactSchema> schema =
        fields.or("facts", SchemaShape.SCHEMA, Household.FACTS, Campaign::schema);
    Field<ImmutableList<Parameter>> parameters =
        fields.many("parameter", ParameterShape.PARAMETER, Campaign::parameters);
    Field<ImmutableList<Category>> categories =
        fields.many("category", PeopleShapes.CATEGORY, Campaign::categories);
    Field<ListingGate> gate =
        fields.or("gate", PeopleShapes.GATE, ListingGate.OPEN, Campaign::gate);
    Field<Optional<LockedList>> list = fields.maybe("list", PeopleShapes.LIST, Campaign::list);
    Field<ImmutableList<ConflictRule>> conflicts =
        fields.many("conflict-rule", PeopleShapes.CONFLICT, Campaign::conflictRules);
    Field<ImmutableList<OtherAid>> aids =
        fields.many("other-aid", PeopleShapes.OTHER_AID, Campaign::otherAids);
    Field<ImmutableList<Benefit>> benefits =
        fields.many("benefit", BenefitShapes.BENEFIT, Campaign::benefits);
    Field<Stacking> stacking =
        fields.or("stacking", Constants.STACKING, Stacking.SUM, Campaign::stacking);
    Field<ImmutableList<SeriesStacking>> stackings =
        fields.many("stacking-of", BenefitShapes.SERIES_STACKING, CampaignShape::stackings);
    Field<ImmutableList<Cap>> caps = fields.many("cap", CapShapes.CAP, Campaign::caps);
    Field<DecisionShapes.Order> priority =
        fields.or(
            "priority",
            DecisionShapes.ORDER,
            DecisionShapes.Order.NONE,
            one -> DecisionShapes.order(one.priority(), one.schema()));
    Field<Optional<Quota>> quota = fields.maybe("quota", FundShapes.QUOTA, Campaign::quota);
    Field<ImmutableList<Decision>> decisions =
        fields.many("decision", DecisionShapes.DECISION, Campaign::decisions);
    Field<ImmutableList<Fund>> funds = fields.many("fund", FundShapes.FUND, Campaign::funds);
    Field<ImmutableList<Stock>> stocks = fields.many("stock", FundShapes.STOCK, Campaign::stocks);
    Field<PriceList> prices =
        fields.or("prices", DecisionShapes.PRICES, PriceList.NONE, Campaign::prices);
    Field<Optional<Money>> valueCap = fields.maybe("value-cap", Cells.MONEY, Campaign::valueCap);
    Field<ImmutableList<Substitution>> substitutions =
        fields.many("substitution", BenefitShapes.SUBSTITUTION, Campaign::substitutions);
    Field<Splitter> whenShort =
        fields.or(
            "when-short", DivisionShape.SPLITTER, Division.equalAwards(), Campaign::whenShort);
    return fields.make(
        it -> {
          Campaign.Builder campaign = Campaign.builder();
          campaign
              .id(it.of(id))
              .title(it.of(title).orElse(Term.of(it.of(id))))
              .occasion(it.of(occasion))
              .addAllSupportedAreas(it.of(supported))
              .schema(it.of(schema))
              .addAllParameters(it.of(parameters))
              .addAllCategories(it.of(categories))
              .gate(it.of(gate))
              .list(it.of(list))
              .addAllConflictRules(it.of(conflicts))
              .addAllOtherAids(it.of(aids))
              .addAllBenefits(it.of(benefits))
              .stacking(it.of(stacking))
              .addAllCaps(it.of(caps))
              .priority(DecisionShapes.priority(it.of(priority), it.of(schema)))
              .quota(it.of(quota))
              .addAllDecisions(it.of(decisions))
              .addAllFunds(it.of(funds))
              .addAllStocks(it.of(stocks))
              .prices(it.of(prices))
              .valueCap(it.of(valueCap))
              .addAllSubstitutions(it.of(substitutions))
              .whenShort(it.of(whenShort));
          it.of(stackings).forEach(one -> campaign.putStacking(one.series(), one.stacking()));
          return campaign.build();
        });
  }

  private static ImmutableList<SeriesStacking> stackings(Campaign campaign) {
    return campaign.stackings().entrySet().stream()
        .sorted(Map.Entry.<Series, Stacking>comparingByKey())
        .map(one -> new SeriesStacking(one.getKey(), one.getValue()))
        .collect(ImmutableList.toImmutableList());
  }
}
