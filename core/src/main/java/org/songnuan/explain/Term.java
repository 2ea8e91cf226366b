package org.songnuan.explain;

import static java.util.Objects.requireNonNull;

/**
 * The name of a thing in both languages: a category, a fund, a fact.
 *
 * <p>It answers "what do readers call it?". It is never the name of a person.
 *
 * @param chinese the Chinese name, not blank
 * @param english the English name, not blank
 */
public record Term(String chinese, String english) {
  /**
   * Checks both names.
   *
   * @throws IllegalArgumentException if a name is blank
   */
  public Term {
    requireNonNull(chinese, "chinese");
    requireNonNull(english, "english");
    if (chinese.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException(
          "Term must have a name in both languages, but was (" + chinese + ", " + english + ").");
    }
  }

  /** Returns the term with these names. */
  public static Term of(String chinese, String english) {
    return new Term(chinese, english);
  }

  /** Returns the term that is called the same in both languages. */
  public static Term of(String name) {
    requireNonNull(name, "name");
    return new Term(name, name);
  }
}
