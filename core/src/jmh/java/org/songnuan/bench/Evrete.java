package org.songnuan.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete at its best: Java predicates rather than literal conditions, and a stateless session for
 * each batch of 5,000 households, for opening one is dear.
 */
final class Evrete implements Contestant {
  private static final int BATCH = 5_000;
  private static final String HOUSEHOLD = "$h";

  private final ImmutableList<ImmutableList<Object>> batches;
  private final Masks found;
  private final Knowledge knowledge;

  Evrete(RuleBook book, PlainHousehold[] households) {
    List<Object> all = Arrays.asList((Object[]) households);
    this.batches =
        Lists.partition(all, BATCH).stream()
            .map(ImmutableList::copyOf)
            .collect(ImmutableList.toImmutableList());
    this.found = new Masks(book.words());
    RuleSetBuilder<Knowledge> builder = new KnowledgeService().newKnowledge().builder();
    ImmutableList<Predicate<PlainHousehold>> conditions = JavaRules.of(book);
    for (int number = 0; number < conditions.size(); number++) {
      int rule = number;
      Predicate<PlainHousehold> condition = conditions.get(rule);
      builder
          .newRule(book.ids().get(rule))
          .forEach(HOUSEHOLD, PlainHousehold.class)
          .where((ValuesPredicate) values -> condition.test(values.get(0)), HOUSEHOLD)
          .execute(context -> found.holds(rule, context.get(PlainHousehold.class, HOUSEHOLD)));
    }
    this.knowledge = builder.build();
  }

  @Override
  public void classify(long[] masks) {
    found.into(masks);
    for (ImmutableList<Object> batch : batches) {
      knowledge.newStatelessSession().insertAndFire(batch);
    }
  }
}
