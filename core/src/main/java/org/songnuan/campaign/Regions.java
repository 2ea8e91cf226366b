package org.songnuan.campaign;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Place;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.Grant;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Formula;
import org.songnuan.rule.Parameter;
import org.songnuan.rule.Parameters;
import org.songnuan.rule.RuleSet;
import org.songnuan.scope.Area;

/**
 * The rules of a plan, compiled once for its area, once for every area that it supports, and once
 * more for every area below that has parameters of its own: a district's line holds for the
 * district's households.
 */
final class Regions {
  /** The rules over households and those over places, with the parameters of one area. */
  record Rules(RuleSet households, RuleSet places, Parameters parameters) {
    Classifier ofHouseholds() {
      return households.compile(asked(households));
    }

    Classifier ofPlaces() {
      return places.compile(asked(places));
    }

    Stream<Finding> findings() {
      return Stream.of(
              parameters.findings(),
              households.check(asked(households)),
              places.check(asked(places)))
          .flatMap(List::stream);
    }

    /** Returns the parameters, or none for rules that are none: no name can then be ambiguous. */
    private Parameters asked(RuleSet rules) {
      return rules.rules().isEmpty()
          ? Parameters.inForce(ImmutableList.of(), parameters.date(), parameters.area())
          : parameters;
    }
  }

  private final ImmutableList<Parameter> parameters;
  private final ImmutableSortedMap<Area, Rules> byArea;

  private Regions(ImmutableList<Parameter> parameters, ImmutableSortedMap<Area, Rules> byArea) {
    this.parameters = parameters;
    this.byArea = byArea;
  }

  static Regions of(Campaign campaign, LocalDate date, Area area) {
    RuleSet households = rules(campaign, campaign.schema(), true);
    RuleSet places = rules(campaign, Place.FACTS, false);
    ImmutableSortedSet.Builder<Area> areas = ImmutableSortedSet.naturalOrder();
    areas.add(area).addAll(campaign.supportedAreas());
    campaign.parameters().stream()
        .map(Parameter::area)
        .filter(campaign.territory(area)::covers)
        .forEach(areas::add);
    ImmutableSortedMap.Builder<Area, Rules> byArea = ImmutableSortedMap.naturalOrder();
    for (Area region : areas.build()) {
      Parameters parameters = Parameters.inForce(campaign.parameters(), date, region);
      byArea.put(region, new Rules(households, places, parameters));
    }
    return new Regions(campaign.parameters(), byArea.buildOrThrow());
  }

  private static RuleSet rules(Campaign campaign, FactSchema schema, boolean ofHouseholds) {
    List<Category> asked =
        campaign.categories().stream()
            .filter(category -> category.unit().isOfHouseholds() == ofHouseholds)
            .toList();
    RuleSet rules =
        RuleSet.of(
            schema,
            asked.stream()
                .map(Category::rule)
                .flatMap(Optional::stream)
                .collect(toImmutableList()));
    for (Benefit benefit : campaign.benefits()) {
      if (benefit.grant() instanceof Grant.ByFormula byFormula
          && asked.stream().anyMatch(category -> category.id().equals(benefit.category()))) {
        rules =
            rules.plusAmount(
                RuleSet.Amount.of(benefit.id().value(), benefit.term(), byFormula.amount()));
      }
    }
    for (Cap cap : campaign.caps()) {
      if (cap.formula().isPresent() && countsAny(cap, campaign, asked)) {
        rules =
            rules.plusAmount(
                RuleSet.Amount.of(amountId(cap.id()), cap.term(), cap.formula().get()));
      }
    }
    if (ofHouseholds) {
      for (Map.Entry<String, Formula> key : campaign.priority().formulas().entrySet()) {
        rules = rules.plusAmount(key.getKey(), key.getValue());
      }
    }
    return rules;
  }

  private static boolean countsAny(Cap cap, Campaign campaign, List<Category> asked) {
    return campaign.benefits().stream()
        .filter(cap::counts)
        .anyMatch(
            benefit ->
                asked.stream().anyMatch(category -> category.id().equals(benefit.category())));
  }

  /** Returns under which name the rules know the limit of a cap; no benefit can have it. */
  static String amountId(String cap) {
    return "cap " + cap;
  }

  ImmutableList<Finding> findings() {
    return Stream.concat(
            byArea.values().stream().flatMap(Rules::findings),
            byArea.entrySet().stream()
                .flatMap(region -> lapsed(region.getKey(), region.getValue().parameters())))
        .distinct()
        .collect(toImmutableList());
  }

  /** A district whose own value has ended goes by that of the area above: somebody should look. */
  private Stream<Finding> lapsed(Area region, Parameters inForce) {
    return inForce.all().values().stream()
        .filter(used -> !used.area().equals(region) && hasEnded(used.name(), region, inForce))
        .map(
            used ->
                Finding.warning(
                    CampaignCode.PARAMETER_LAPSED,
                    Argument.text(used.name()),
                    Argument.text(region.toString()),
                    Argument.text(used.area().toString())));
  }

  private boolean hasEnded(String name, Area region, Parameters inForce) {
    return parameters.stream()
        .filter(own -> own.name().equals(name) && own.area().equals(region))
        .map(Parameter::validity)
        .anyMatch(days -> days.hasEnd() && !days.end().isAfter(inForce.date()));
  }

  ImmutableSortedMap<Area, Rules> byArea() {
    return byArea;
  }
}
