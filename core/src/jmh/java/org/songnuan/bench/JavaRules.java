package org.songnuan.bench;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The rules as lambdas, one each, with the limits handed in: what {@link Lambdas} runs as they are,
 * and what Easy Rules and Evrete are given as their conditions.
 */
final class JavaRules {
  private JavaRules() {}

  /** Returns the condition of every rule of the book, in the order of the rules' numbers. */
  static ImmutableList<Predicate<PlainHousehold>> of(RuleBook book) {
    ImmutableMap<Integer, ImmutableMap<String, Predicate<PlainHousehold>>> versions =
        IntStream.range(0, Thresholds.VERSIONS)
            .boxed()
            .collect(toImmutableMap(Function.identity(), version -> of(Thresholds.of(version))));
    return book.rules().stream().map(rule -> found(versions, rule)).collect(toImmutableList());
  }

  private static Predicate<PlainHousehold> found(
      ImmutableMap<Integer, ImmutableMap<String, Predicate<PlainHousehold>>> versions,
      RuleBook.Entry rule) {
    ImmutableMap<String, Predicate<PlainHousehold>> version = versions.get(rule.version());
    Predicate<PlainHousehold> condition = version == null ? null : version.get(rule.original());
    if (condition == null) {
      throw new IllegalArgumentException(
          "Rule must be written in Java too, but was (" + rule.id() + ").");
    }
    return condition;
  }

  private static ImmutableMap<String, Predicate<PlainHousehold>> of(Thresholds t) {
    ImmutableMap.Builder<String, Predicate<PlainHousehold>> rules = ImmutableMap.builder();
    long line = t.line();
    long wage = t.wage();
    long fewSavings = t.fewSavings();
    long someSavings = t.someSavings();
    long highMedical = t.highMedical();
    long gravestMedical = t.gravestMedical();
    long halfShare = t.halfShare();
    long rigidShare = t.rigidShare();
    long burdenMonths = t.burdenMonths();
    rules.put(
        "aged-alone",
        h ->
            h.aged() >= 1
                && ((h.alone() && h.income() * 10 < line * h.size() * 13)
                    || (h.size() == 1 && h.income() < line * h.size())));
    rules.put(
        "aged-household",
        h -> h.income() * 2 < line * h.size() * 3 && (h.aged() >= 2 || h.aged() >= h.size()));
    rules.put(
        "chronic-illness",
        h ->
            h.medical() * 2 > h.income() * halfShare
                && h.savings() < line * h.size() * 36
                && (h.aged() >= 1 || h.disabled() >= 1));
    rules.put(
        "dibao",
        h ->
            (h.income() < line * h.size() && h.savings() < line * h.size() * 24)
                || (h.receiving() && h.income() * 2 < line * h.size() * 3));
    rules.put(
        "dibao-marginal",
        h ->
            h.income() >= line * h.size()
                && h.income() * 2 < line * h.size() * 3
                && h.savings() < line * h.size() * 36);
    rules.put(
        "dibao-supplement",
        h ->
            h.income() < line * h.size()
                && h.savings() < line * h.size() * 24
                && (h.aged() >= 1
                    || h.minors() >= 1
                    || h.disabled() >= 1
                    || h.medical() > highMedical));
    rules.put(
        "disabled-dependent",
        h -> h.income() * 2 < line * h.size() * 3 && h.grade() >= 1 && h.grade() <= 2);
    rules.put(
        "disabled-household",
        h ->
            h.income() < line * h.size() * 2
                && (h.disabled() >= 2 || (h.grade() >= 1 && h.grade() <= 2)));
    rules.put(
        "disaster-hit",
        h -> h.disaster() && (h.income() < line * h.size() * 2 || h.savings() < someSavings));
    rules.put(
        "education",
        h ->
            (h.students() >= 1 && h.income() * 2 < line * h.size() * 3)
                || (h.students() >= 2 && h.income() < line * h.size() * 2));
    rules.put(
        "emergency",
        h ->
            (h.disaster() && h.savings() < line * h.size() * 6)
                || (h.medical() > gravestMedical && h.income() < wage * h.size()));
    rules.put(
        "heating",
        h ->
            h.income() < line * h.size() * 2
                && (h.district() == 3 || h.district() == 7 || h.district() == 11)
                && (h.aged() >= 1 || h.minors() >= 1));
    rules.put(
        "illness",
        h ->
            (h.medical() * 10 > h.income() * rigidShare && h.savings() < line * h.size() * 36)
                || (h.medical() > gravestMedical && h.income() < line * h.size() * 2));
    rules.put(
        "large-family",
        h ->
            h.income() < line * h.size() * 2
                && (h.minors() >= 3 || (h.size() >= 6 && h.students() >= 2)));
    rules.put(
        "minors-in-hardship",
        h ->
            (h.minors() >= 1 && h.income() * 10 < line * h.size() * 13)
                || (h.minors() >= 2 && h.singleParent() && h.income() < line * h.size() * 2));
    rules.put(
        "party-veteran",
        h ->
            h.partyVeteran()
                && (h.income() < line * h.size() * 2
                    || (h.aged() >= 1 && h.income() < wage * h.size())));
    rules.put(
        "preferential-care",
        h ->
            h.veteran()
                && (h.income() < line * h.size() * 2
                    || (h.grade() >= 1 && h.grade() <= 2 && h.income() < wage * h.size())
                    || h.medical() * 2 > h.income() * halfShare));
    rules.put(
        "rent-burden",
        h ->
            (h.rent() * 3 > h.income()
                    && h.income() < line * h.size() * 2
                    && h.savings() < someSavings)
                || (h.rent() > h.income() && h.income() < wage * h.size()));
    rules.put(
        "rigid-spending",
        h ->
            h.income() < wage * h.size()
                && (h.medical() * 10 > h.income() * rigidShare
                    || h.medical() + h.rent() * 12 > h.income() * burdenMonths));
    rules.put(
        "rural-relief",
        h ->
            h.district() >= 12
                && (h.income() < line * h.size()
                    || (h.savings() < fewSavings && h.income() * 2 < line * h.size() * 3)));
    rules.put(
        "severe-burden",
        h ->
            (h.disabled() >= 1 && h.medical() > highMedical && h.income() < line * h.size() * 2)
                || (h.disabled() >= 2 && h.minors() >= 1 && h.income() < wage * h.size()));
    rules.put(
        "single-parent",
        h ->
            h.singleParent()
                && (h.income() * 2 < line * h.size() * 3
                    || (h.minors() >= 2 && h.income() < line * h.size() * 2)));
    rules.put(
        "single-person",
        h ->
            h.size() == 1
                && h.income() < line * h.size() * 2
                && (h.disabled() >= 1 || h.medical() > highMedical));
    rules.put(
        "statutory-destitute",
        h ->
            h.alone()
                && h.income() < line * h.size()
                && (h.aged() >= 1 || h.disabled() >= 1 || h.minors() >= 1));
    return rules.buildOrThrow();
  }
}
