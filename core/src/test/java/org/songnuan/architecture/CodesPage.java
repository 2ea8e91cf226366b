package org.songnuan.architecture;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.songnuan.explain.Code;

/**
 * The page that lists every code of the library. Ids and words come from the enums, severities from
 * the sources: a code has the severity with which findings of it are made.
 */
final class CodesPage {
  private static final String HEAD =
      """
      # Codes

      Everything that the library says in a reason or a finding has a code. Ids are never renamed, \
      reused or removed, so that a host may store them, switch on them and translate them. `{0}`, \
      `{1}` … stand for the values of the reason, in their order.

      A severity stands beside the codes with which findings are made: an error blocks the stage \
      that it is about, a warning should be looked at, a note is worth knowing. A code without one \
      is a reason: it says why a verdict, an amount or a place in a ranking is as it is, or stands \
      in a finding behind another.

      This page is made from the code by `CodesPageTest`, which keeps it true; \
      `-Dsongnuan.write=true` writes it anew.
      """;

  private static final String CODE = "(\\w+Code)\\s*\\.\\s*([A-Z][A-Z_0-9]*)";

  /** A finding, its severity, and its first argument, which names one code or two. */
  private static final Pattern DIRECT =
      Pattern.compile("Finding\\s*\\.(error|warning|note)\\(([^,;()]*)");

  private static final Pattern OF_REASON =
      Pattern.compile("Severity\\.(ERROR|WARNING|NOTE),\\s*Reason\\.of\\(([^,;()]*)");

  /** A method that makes a finding of the code that it is given. */
  private static final Pattern METHOD = Pattern.compile("\\n  [a-zA-Z][^\\n=;]*?(\\w+)\\(");

  private final Map<String, String> sources;
  private final Set<String> followed = new HashSet<>();
  private final ImmutableSetMultimap<String, String> severities;

  private CodesPage(Map<String, String> sources) {
    this.sources = sources;
    ImmutableSetMultimap.Builder<String, String> found = ImmutableSetMultimap.builder();
    sources.forEach(
        (path, source) -> {
          for (Pattern pattern : List.of(DIRECT, OF_REASON)) {
            Matcher finding = pattern.matcher(source);
            while (finding.find()) {
              String severity = finding.group(1).toLowerCase(Locale.ROOT);
              add(finding.group(2), severity, found);
              if (finding.group(2).strip().equals("code")) {
                addCallers(path, method(source, finding.start()), severity, found);
              }
            }
          }
        });
    this.severities = found.build();
  }

  private static void add(
      String argument, String severity, ImmutableSetMultimap.Builder<String, String> found) {
    Matcher code = Pattern.compile(CODE).matcher(argument);
    while (code.find()) {
      found.put(code.group(1) + "." + code.group(2), severity);
    }
  }

  /**
   * Adds the codes that are given to the method anywhere in its room, also through methods that
   * hand on the code that they are given.
   */
  private void addCallers(
      String path,
      String method,
      String severity,
      ImmutableSetMultimap.Builder<String, String> found) {
    String room = path.substring(0, path.lastIndexOf('/') + 1);
    if (!followed.add(room + method + severity)) {
      return;
    }
    Pattern call = Pattern.compile("\\b" + method + "\\(\\s*([^;{}]*?)[,)]");
    sources.forEach(
        (other, source) -> {
          Matcher calls = call.matcher(source);
          while (other.startsWith(room) && calls.find()) {
            add(calls.group(1), severity, found);
            if (calls.group(1).equals("code")) {
              addCallers(other, method(source, calls.start()), severity, found);
            }
          }
        });
  }

  private static String method(String source, int before) {
    Matcher method = METHOD.matcher(source.substring(0, before));
    String last = "";
    while (method.find()) {
      last = method.group(1);
    }
    return last;
  }

  /** Returns the page of these codes, whose severities are in these sources by their paths. */
  static String of(Iterable<Code> codes, Map<String, String> sources) {
    CodesPage page = new CodesPage(sources);
    StringBuilder text = new StringBuilder(HEAD);
    Class<?> room = CodesPage.class;
    for (Code code : codes) {
      if (!code.getClass().equals(room)) {
        room = code.getClass();
        text.append("\n## ").append(code.id(), 0, code.id().indexOf('.')).append("\n\n");
        text.append("| id | severity | 中文 | English |\n|---|---|---|---|\n");
      }
      text.append("| `").append(code.id()).append("` | ").append(page.severity(code));
      text.append(" | ").append(escaped(code.chinese()));
      text.append(" | ").append(escaped(code.english())).append(" |\n");
    }
    return text.toString();
  }

  private String severity(Code code) {
    String name = code.getClass().getSimpleName() + "." + ((Enum<?>) code).name();
    return ImmutableSortedSet.copyOf(severities.get(name)).stream().collect(joining(", "));
  }

  private static String escaped(String words) {
    return words.replaceAll("([\\\\|<>*_`\\[\\]])", "\\\\$1").replace("\n", "<br>");
  }
}
