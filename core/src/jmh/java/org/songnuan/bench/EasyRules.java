package org.songnuan.bench;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules with Java conditions and actions: its rules fire for one household at a time. */
final class EasyRules implements Contestant {
  private static final String HOUSEHOLD = "household";

  private final PlainHousehold[] households;
  private final Masks found;
  private final Rules rules = new Rules();
  private final DefaultRulesEngine engine = new DefaultRulesEngine();

  EasyRules(RuleBook book, PlainHousehold[] households) {
    this.households = households;
    this.found = new Masks(book.words());
    ImmutableList<Predicate<PlainHousehold>> conditions = JavaRules.of(book);
    for (int number = 0; number < conditions.size(); number++) {
      int rule = number;
      Predicate<PlainHousehold> condition = conditions.get(rule);
      rules.register(
          new RuleBuilder()
              .name(book.ids().get(rule))
              .when(facts -> condition.test(facts.get(HOUSEHOLD)))
              .then(facts -> found.holds(rule, facts.get(HOUSEHOLD)))
              .build());
    }
  }

  @Override
  public void classify(long[] masks) {
    found.into(masks);
    for (PlainHousehold household : households) {
      Facts facts = new Facts();
      facts.put(HOUSEHOLD, household);
      engine.fire(rules, facts);
    }
  }
}
