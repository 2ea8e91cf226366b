package org.songnuan.architecture;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/**
 * What no source may say. Most rules look at code alone; those on whole texts look into comments
 * and strings too. Patterns on whole texts are written in pieces, so that this file keeps them
 * itself.
 */
enum SourceRule {
  NO_CLOCK(
      "must be handed the date",
      Part.CODE,
      "\\w\\s*(\\.|::)\\s*now\\b|\\bcurrentTimeMillis\\b|\\bnanoTime\\b|\\bnew\\s+Date\\b"
          + "|\\bCalendar\\b|\\bClock\\b|\\bStopwatch\\b"),
  NO_CHANCE(
      "must not draw at random",
      Part.CODE,
      "\\b(Secure|Splittable|ThreadLocal)?Random(Generator)?\\b|\\bMath\\s*\\.\\s*random\\b"
          + "|\\brandomUUID\\b|\\bshuffle\\b|\\bidentityHashCode\\b"),
  NO_SURROUNDINGS(
      "must not ask its surroundings",
      Part.CODE,
      "\\bgetenv\\b|\\bSystem\\s*\\.\\s*getPropert|\\bLocale\\s*\\.\\s*getDefault\\b"
          + "|\\bsystemDefault\\b|\\bTimeZone\\b|\\bdefaultCharset\\b"),
  NO_SYSTEM("must not use System", Part.CODE, "\\bSystem\\s*\\.\\s*(?!arraycopy\\b)\\w+"),
  NO_DEFAULT_FORMAT(
      "must not format by the default locale",
      Part.CODE,
      "\\bString\\s*\\.\\s*format\\s*\\((?!\\s*Locale\\b)|\\.\\s*formatted\\s*\\("),
  NO_FLOATING_POINT(
      "must be exact",
      Part.CODE,
      "\\b([dD]ouble|[fF]loat)\\b|\\b(To)?(Double|Float)[A-Z]\\w*|\\b\\d[\\d_]*(\\.\\d|[eE][+-]?\\d)"),
  NO_DISABLED_TEST("must not switch a test off", Part.CODE, "@\\s*Disabled\\w*"),
  ONE_ASSERTION_LIBRARY(
      "must assert with AssertJ", Part.CODE, "\\borg\\.junit\\.jupiter\\.api\\.Assertions\\b"),
  NOTHING_UNFINISHED("must be finished", Part.WHOLE, "\\b(TO" + "DO|FIX" + "ME)\\b"),
  NO_REPOSITORY_HOST(
      "must leave the repository to the settings",
      Part.WHOLE,
      "(?i)\\b(repo\\d*\\.maven|maven"
          + "\\.org|maven\\.google|sonatype\\.(org|com)|jitpack\\.io"
          + "|jcen"
          + "ter|npmjs\\.|yarnpkg\\.|debian"
          + "\\.org|ubuntu\\.com|pypi"
          + "\\.|pythonhosted\\."
          + "|crates\\.io|proxy\\.golang|plugins\\.gradle)"),
  NO_MACHINE_PATH(
      "must not name a folder of one machine",
      Part.WHOLE,
      "(?<![\\w./}<])/(wo" + "rk|tm" + "p|ho" + "me|ro" + "ot|Us" + "ers)\\b");

  private final String sentence;
  private final Part part;
  private final Pattern pattern;

  SourceRule(String sentence, Part part, String pattern) {
    this.sentence = sentence;
    this.part = part;
    this.pattern = Pattern.compile(pattern);
  }

  /** Each place where the text breaks this rule, as one sentence with file and line. */
  ImmutableList<String> breaches(String file, String text) {
    var breaches = ImmutableList.<String>builder();
    var found = pattern.matcher(part == Part.CODE ? SourceText.code(text) : text);
    while (found.find()) {
      var line = 1 + text.substring(0, found.start()).chars().filter(c -> c == '\n').count();
      breaches.add(file + ":" + line + " " + sentence + ", but has " + found.group() + ".");
    }
    return breaches.build();
  }

  private enum Part {
    CODE,
    WHOLE
  }
}
