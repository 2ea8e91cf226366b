package org.songnuan.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.songnuan.beneficiary.Category;
import org.songnuan.benefit.Benefit;
import org.songnuan.campaign.Campaign;
import org.songnuan.fund.Fund;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;

/**
 * A campaign as the host keeps it, in JSON: criteria as text, money as yuan in text, days as ISO
 * has them. A part that is missing or is not what it should be is refused with its place.
 *
 * @param campaign the campaign
 * @param area where it is
 * @param date on which day it is decided
 */
record HostCampaign(Campaign campaign, Area area, LocalDate date) {

  /**
   * Reads a campaign.
   *
   * @throws IllegalArgumentException if a part is missing or not in order; it says where
   */
  static HostCampaign read(JsonNode json) {
    Area area = at(json, "", "area", Area::parse);
    Campaign.Builder campaign = Campaign.builder().id(text(json, "", "id"));
    each(json, "parameters", (node, where) -> campaign.addParameter(parameter(node, where, area)));
    each(json, "categories", (node, where) -> campaign.addCategory(category(node, where)));
    each(json, "benefits", (node, where) -> campaign.addBenefit(benefit(node, where)));
    each(json, "funds", (node, where) -> campaign.addFund(fund(node, where)));
    return new HostCampaign(campaign.build(), area, at(json, "", "date", LocalDate::parse));
  }

  private static Parameter parameter(JsonNode node, String where, Area area) {
    return Parameter.of(
            text(node, where, "name"),
            at(node, where, "from", LocalDate::parse),
            area,
            at(node, where, "yuan", Money::parse),
            text(node, where, "source"))
        .called(text(node, where, "zh"), text(node, where, "en"));
  }

  private static Category category(JsonNode node, String where) {
    Category category =
        Category.of(text(node, where, "id"), text(node, where, "zh"), text(node, where, "en"));
    return at(node, where, "where", category::where);
  }

  private static Benefit benefit(JsonNode node, String where) {
    return Benefit.cash(text(node, where, "category"), at(node, where, "yuan", Money::parse))
        .titled(text(node, where, "zh"), text(node, where, "en"));
  }

  private static Fund fund(JsonNode node, String where) {
    Fund fund =
        Fund.of(text(node, where, "id"), at(node, where, "yuan", Money::parse))
            .called(text(node, where, "zh"), text(node, where, "en"));
    List<String> only = new ArrayList<>();
    node.path("onlyFor").forEach(category -> only.add(category.asText()));
    return only.isEmpty() ? fund : fund.onlyFor(only.toArray(String[]::new));
  }

  /** What is made of a part. */
  private interface Reading {
    void read(JsonNode node, String where);
  }

  private interface Parser<T> {
    T parse(String text);
  }

  private static void each(JsonNode json, String name, Reading reading) {
    if (!json.path(name).isArray()) {
      throw new IllegalArgumentException("/" + name + " must be a list, but was not.");
    }
    for (int i = 0; i < json.path(name).size(); i++) {
      reading.read(json.path(name).path(i), "/" + name + "/" + i);
    }
  }

  private static String text(JsonNode node, String where, String name) {
    if (!node.path(name).isTextual()) {
      throw new IllegalArgumentException(where + "/" + name + " must be a text, but was not.");
    }
    return node.path(name).textValue();
  }

  private static <T> T at(JsonNode node, String where, String name, Parser<T> parser) {
    String text = text(node, where, name);
    try {
      return parser.parse(text);
    } catch (IllegalArgumentException | DateTimeException bad) {
      throw new IllegalArgumentException(where + "/" + name + ": " + bad.getMessage(), bad);
    }
  }
}
