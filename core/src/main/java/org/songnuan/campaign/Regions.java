package org.songnuan.campaign;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Place;
import org.songnuan.explain.Finding;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Parameter;
import org.songnuan.rule.Parameters;
import org.songnuan.rule.RuleSet;
import org.songnuan.scope.Area;

/**
 * The rules of a plan, compiled once for its area and once more for every area below that has
 * parameters of its own: a district's line holds for the district's households.
 */
final class Regions {
  /** The rules over households and those over places, with the parameters of one area. */
  record Rules(RuleSet households, RuleSet places, Parameters parameters) {
    Classifier ofHouseholds() {
      return households.compile(parameters);
    }

    Classifier ofPlaces() {
      return places.compile(parameters);
    }
  }

  private final ImmutableSortedMap<Area, Rules> byArea;

  private Regions(ImmutableSortedMap<Area, Rules> byArea) {
    this.byArea = byArea;
  }

  static Regions of(Campaign campaign, LocalDate date, Area area) {
    RuleSet households = rules(campaign, campaign.schema(), true);
    RuleSet places = rules(campaign, Place.FACTS, false);
    ImmutableSortedSet.Builder<Area> areas = ImmutableSortedSet.naturalOrder();
    areas.add(area);
    campaign.parameters().stream().map(Parameter::area).filter(area::contains).forEach(areas::add);
    ImmutableSortedMap.Builder<Area, Rules> byArea = ImmutableSortedMap.naturalOrder();
    for (Area region : areas.build()) {
      Parameters parameters = Parameters.inForce(campaign.parameters(), date, region);
      byArea.put(region, new Rules(households, places, parameters));
    }
    return new Regions(byArea.buildOrThrow());
  }

  private static RuleSet rules(Campaign campaign, FactSchema schema, boolean ofHouseholds) {
    return RuleSet.of(
        schema,
        campaign.categories().stream()
            .filter(category -> category.unit().isOfHouseholds() == ofHouseholds)
            .map(Category::rule)
            .flatMap(Optional::stream)
            .collect(toImmutableList()));
  }

  ImmutableList<Finding> findings() {
    return byArea.values().stream()
        .flatMap(
            rules ->
                ImmutableList.<Finding>builder()
                    .addAll(rules.households().check(rules.parameters()))
                    .addAll(rules.places().check(rules.parameters()))
                    .build()
                    .stream())
        .distinct()
        .collect(toImmutableList());
  }

  ImmutableSortedMap<Area, Rules> byArea() {
    return byArea;
  }
}
