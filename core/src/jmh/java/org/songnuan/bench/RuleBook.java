package org.songnuan.bench;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Parameter;
import org.songnuan.rule.Parameters;
import org.songnuan.rule.RuleSet;
import org.songnuan.scope.Area;

/**
 * The rules of a contest: 24, or 240.
 *
 * <p>The 24 are the resource {@code rules-24.txt}. The 240 are ten versions of each of them, as ten
 * localities would write them: of the same shape, with other limits. Version v, from 0, changes the
 * text of a rule in these places and no others: {@code line} and {@code wage} become the parameters
 * {@code line}v and {@code wage}v, every {@code yuan(n)} becomes {@code yuan(n + 500 v)}, and every
 * {@code > income * n} becomes {@code > income * (n + v)}, the sum written as a number. Its id is
 * the rule's with {@code -v} behind it.
 *
 * <p>A rule's number, which is its bit in a mask, is its place in the order of ids.
 *
 * @param rules the rules in the order of their numbers
 */
record RuleBook(ImmutableList<Entry> rules) {
  private static final Pattern LIMIT =
      Pattern.compile("\\b(line|wage)\\b|\\byuan\\((\\d+)\\)|> income \\* (\\d+)");
  private static final Area AREA = Area.parse("示例省/示例市");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);

  /**
   * A rule.
   *
   * @param id the id
   * @param original the id of the rule of the resource that it is a version of
   * @param version which version, from 0
   * @param text the text
   */
  record Entry(String id, String original, int version, String text) {}

  /**
   * Returns the book of so many rules.
   *
   * @throws IllegalArgumentException if that is neither 24 nor 240
   */
  static RuleBook of(int size) {
    ImmutableMap<String, String> texts = read();
    if (size == texts.size()) {
      return new RuleBook(
          texts.entrySet().stream()
              .map(rule -> new Entry(rule.getKey(), rule.getKey(), 0, rule.getValue()))
              .collect(toImmutableList()));
    } else if (size == texts.size() * Thresholds.VERSIONS) {
      return new RuleBook(versions(texts));
    }
    throw new IllegalArgumentException(
        "Number of rules must be 24 or 240, but was (" + size + ").");
  }

  /** Checks that all rules differ and stand in the order of their ids. */
  RuleBook {
    long different = rules.stream().map(Entry::text).distinct().count();
    List<String> ids = rules.stream().map(Entry::id).sorted().toList();
    if (different < rules.size() || !ids.equals(rules.stream().map(Entry::id).toList())) {
      throw new IllegalArgumentException(
          "Rules (" + rules.size() + ") must all differ and be in the order of their ids.");
    }
  }

  private static ImmutableList<Entry> versions(ImmutableMap<String, String> texts) {
    ImmutableSortedMap.Builder<String, Entry> all = ImmutableSortedMap.naturalOrder();
    texts.forEach(
        (id, text) -> {
          for (int version = 0; version < Thresholds.VERSIONS; version++) {
            Entry entry = new Entry(id + "-" + version, id, version, version(text, version));
            all.put(entry.id(), entry);
          }
        });
    return all.buildOrThrow().values().asList();
  }

  private static String version(String text, int version) {
    return LIMIT
        .matcher(text)
        .replaceAll(
            limit -> {
              if (limit.group(1) != null) {
                return limit.group(1) + version;
              } else if (limit.group(2) != null) {
                long yuan = Long.parseLong(limit.group(2));
                return "yuan(" + Thresholds.fen(yuan, version) / 100 + ")";
              }
              return "> income * " + (Long.parseLong(limit.group(3)) + version);
            });
  }

  private static ImmutableMap<String, String> read() {
    try {
      String all =
          Resources.toString(
              Resources.getResource(RuleBook.class, "rules-24.txt"), StandardCharsets.UTF_8);
      ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
      for (String line : Splitter.on('\n').omitEmptyStrings().split(all)) {
        if (!line.startsWith("#")) {
          List<String> parts = Splitter.on(": ").limit(2).splitToList(line);
          texts.put(parts.get(0), parts.get(1));
        }
      }
      return texts.buildOrThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns how many words of a mask a household takes: a bit for each rule, 64 to a word. */
  int words() {
    return (rules.size() + 63) / 64;
  }

  /** Returns the ids in the order of the rules' numbers. */
  ImmutableList<String> ids() {
    return rules.stream().map(Entry::id).collect(toImmutableList());
  }

  /** Reads the texts and compiles them over these facts: all that a plan does before it answers. */
  Classifier compile(FactSchema schema) {
    List<RuleSet.Rule> read =
        rules.stream()
            .map(
                rule ->
                    new RuleSet.Rule(
                        rule.id(), Term.of(rule.id()), Criterion.parse(rule.text()), rule.text()))
            .toList();
    return RuleSet.of(schema, read).compile(parameters());
  }

  private static Parameters parameters() {
    ImmutableList.Builder<Parameter> all = ImmutableList.builder();
    all.add(parameter("line", Thresholds.of(0).line()), parameter("wage", Thresholds.of(0).wage()));
    for (int version = 0; version < Thresholds.VERSIONS; version++) {
      Thresholds limits = Thresholds.of(version);
      all.add(parameter("line" + version, limits.line()));
      all.add(parameter("wage" + version, limits.wage()));
    }
    return Parameters.inForce(all.build(), DATE, AREA);
  }

  private static Parameter parameter(String name, long fen) {
    return Parameter.of(name, LocalDate.of(2026, 1, 1), AREA, Money.ofFen(fen), "made up");
  }
}
