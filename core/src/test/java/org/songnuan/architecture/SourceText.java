package org.songnuan.architecture;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/** The parts of a Java source: its code, and the document comment it opens with. */
final class SourceText {
  private static final Pattern COMMENT_OR_LITERAL =
      Pattern.compile(
          "//[^\n]*+"
              + "|/\\*(?s:.*?)\\*/"
              + "|\"\"\"(?s:(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+)\"\"\""
              + "|\"(?:[^\"\\\\\n]|\\\\.)*+\""
              + "|'(?:[^'\\\\\n]|\\\\.)++'");
  private static final Pattern FIRST_COMMENT = Pattern.compile("\\A\\s*/\\*\\*(?s:(.*?))\\*/");
  private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?。！？](?=\\s|$|<)");

  private SourceText() {}

  /** The source with every character of comments, strings and character literals made a blank. */
  static String code(String source) {
    return COMMENT_OR_LITERAL
        .matcher(source)
        .replaceAll(found -> found.group().replaceAll("[^\n]", " "));
  }

  /** The sentences that the file says before anything else; none without a document comment. */
  static ImmutableList<String> openingSentences(String source) {
    var comment = FIRST_COMMENT.matcher(source);
    if (!comment.find()) {
      return ImmutableList.of();
    }
    var text = comment.group(1).replaceAll("(?m)^\\s*\\*", "").strip();
    var sentences = ImmutableList.<String>builder();
    var start = 0;
    var end = END_OF_SENTENCE.matcher(text);
    while (end.find()) {
      sentences.add(text.substring(start, end.end()).strip());
      start = end.end();
    }
    return sentences.build();
  }
}
