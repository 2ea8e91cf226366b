package org.songnuan.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.VerdictTable;

/**
 * To which categories many recipients belong, all those under the same rules decided at once: the
 * same answers as one by one, and much faster. Those in the same categories share one answer.
 */
final class Census {
  private final Map<Classifier, List<Recipient>> underRules = new LinkedHashMap<>();

  /** The rules of one word that hold for certain and that may hold, as bits. */
  private record Bits(long certain, long possible) {}

  /** Adds a recipient who has the facts that its rules ask about. */
  void add(Recipient recipient, Classifier rules) {
    underRules.computeIfAbsent(rules, anew -> new ArrayList<>()).add(recipient);
  }

  /** Returns the classification of everybody who was added. */
  Map<Recipient, Classification> classifications() {
    Map<Recipient, Classification> all = new LinkedHashMap<>();
    VerdictTable table = new VerdictTable();
    underRules.forEach(
        (rules, recipients) -> {
          rules.decider().decideAll(recipients, Recipient::facts, table);
          ImmutableList<CategoryId> categories =
              rules.rules().rules().keySet().stream()
                  .map(CategoryId::of)
                  .collect(ImmutableList.toImmutableList());
          Map<List<Bits>, Classification> alike = new HashMap<>();
          for (int i = 0; i < recipients.size(); i++) {
            int subject = i;
            all.put(
                recipients.get(i),
                alike.computeIfAbsent(
                    bits(table, i), same -> classification(table, subject, categories)));
          }
        });
    return all;
  }

  private static List<Bits> bits(VerdictTable table, int subject) {
    ImmutableList.Builder<Bits> bits = ImmutableList.builderWithExpectedSize(table.words());
    for (int word = 0; word < table.words(); word++) {
      bits.add(new Bits(table.certain(subject, word), table.possible(subject, word)));
    }
    return bits.build();
  }

  private static Classification classification(
      VerdictTable table, int subject, ImmutableList<CategoryId> categories) {
    ImmutableSortedMap.Builder<CategoryId, Verdict> verdicts = ImmutableSortedMap.naturalOrder();
    for (int rule = 0; rule < categories.size(); rule++) {
      verdicts.put(categories.get(rule), table.get(subject, rule));
    }
    return Classification.of(verdicts.buildOrThrow());
  }
}
