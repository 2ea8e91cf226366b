package org.songnuan.bench;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/**
 * The rules in Drools' own language. Operators are the same; money becomes fen, parameters become
 * numbers, a list of districts becomes comparisons of numbers. What a rule demands together becomes
 * a constraint each, so that Drools can share those that several rules begin with.
 */
final class DroolsText {
  private static final Pattern NAME = Pattern.compile("\\b(line|wage)(\\d?)\\b");
  private static final Pattern MONEY = Pattern.compile("\\byuan\\((\\d+)\\)");
  private static final Pattern DISTRICTS = Pattern.compile("\\bdistrict in \\[([^]]*)]");
  private static final Pattern DISTRICT = Pattern.compile("\"D(\\d)(\\d)\"(, )?");

  private DroolsText() {}

  /** Returns the whole text of the book; {@code masks} is a global of {@link Masks}. */
  static String of(RuleBook book) {
    StringBuilder text = new StringBuilder();
    text.append("package rules;\nimport ").append(PlainHousehold.class.getName());
    text.append(";\nglobal ").append(Masks.class.getName()).append(" masks;\n");
    for (int number = 0; number < book.rules().size(); number++) {
      RuleBook.Entry rule = book.rules().get(number);
      String constraints = String.join(", ", conjuncts(expression(rule.text())));
      text.append("rule \"").append(rule.id()).append("\" when\n  h : PlainHousehold(");
      text.append(constraints).append(")\nthen\n  masks.holds(").append(number);
      text.append(", h);\nend\n");
    }
    return text.toString();
  }

  private static String expression(String text) {
    String plain = DISTRICTS.matcher(text).replaceAll(in -> districts(in.group(1)));
    String priced = MONEY.matcher(plain).replaceAll(money -> money.group(1) + "00L");
    return NAME.matcher(priced).replaceAll(name -> limit(name.group(1), name.group(2)) + "L");
  }

  private static String districts(String options) {
    String comparisons =
        DISTRICT
            .matcher(options)
            .replaceAll(
                option ->
                    "district == "
                        + Integer.parseInt(option.group(1) + option.group(2))
                        + (option.group(3) == null ? "" : " || "));
    return "(" + comparisons + ")";
  }

  private static long limit(String name, String version) {
    Thresholds limits = Thresholds.of(version.isEmpty() ? 0 : Integer.parseInt(version));
    return name.equals("line") ? limits.line() : limits.wage();
  }

  /** Splits at each {@code &&} outside of brackets, unless there is an {@code ||} outside too. */
  private static ImmutableList<String> conjuncts(String expression) {
    ImmutableList.Builder<String> parts = ImmutableList.builder();
    int depth = 0;
    int start = 0;
    for (int at = 0; at < expression.length(); at++) {
      char c = expression.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && expression.startsWith("||", at)) {
        return ImmutableList.of(expression);
      } else if (depth == 0 && expression.startsWith("&&", at)) {
        parts.add(expression.substring(start, at).strip());
        start = at + 2;
      }
    }
    return parts.add(expression.substring(start).strip()).build();
  }
}
